// `canreach catalog`: the facts the answers rest on, listed, filtered both ways round, and shown one by one.
// The data is imported when a command runs, so that help stays fast.

import type { Command } from 'commander';
import type { CatalogFilter, Cloud, Lookup } from '../catalog/catalog.ts';
import type { CatalogList } from './catalog-lists.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

interface FilterOptions {
	readonly provider?: string;
	readonly location?: string;
	readonly geopoliticalRegion?: string;
	readonly globalReach?: boolean;
	readonly cloud?: string;
	readonly metro?: boolean;
	readonly json?: boolean;
}

type ListName = 'locations' | 'regions' | 'providers' | 'geopolitical-regions';

const lists: readonly { readonly name: ListName; readonly description: string }[] = [
	{ name: 'locations', description: 'peering locations, by default all of them' },
	{ name: 'regions', description: 'Azure regions; --location and --provider keep those a Local circuit reaches there' },
	{ name: 'providers', description: 'connectivity providers; --location keeps those at a location' },
	{ name: 'geopolitical-regions', description: 'geopolitical regions: what a Standard circuit reaches' },
];

/** Adds `catalog` and its commands to the program. @throws {UsageError} from a command, for a name or filter that fits nothing. */
export function addCatalogCommands(program: Command, host: Host): void {
	const catalog = program
		.command('catalog')
		.description("facts about Microsoft's network, each with its source and date");
	for (const { name, description } of lists) {
		catalog
			.command(name)
			.description(description)
			.option('--provider <name>', 'only where this provider is')
			.option('--location <name>', 'only this peering location, or what belongs to it')
			.option('--geopolitical-region <name>', 'only this geopolitical region')
			.option('--global-reach', 'only where Global Reach is offered')
			.option('--cloud <cloud>', 'public, usgov or china (all of them unless given)')
			.option('--metro', 'only Metro locations')
			.option('--json', 'print JSON with sorted keys')
			.action((options: FilterOptions) => printList(name, options, host));
	}
	catalog
		.command('show')
		.argument('<name...>', 'a location, region, geopolitical region, provider or partner, by any spelling')
		.description('one thing whole; a name that fits several shows them all')
		.option('--cloud <cloud>', 'public, usgov or china (all of them unless given)')
		.option('--json', 'print JSON with sorted keys')
		.action((words: readonly string[], options: FilterOptions) => show(words.join(' '), options, host));
}

async function printList(name: ListName, options: FilterOptions, host: Host): Promise<void> {
	const [filter, made, { sortedJson }] = await Promise.all([
		readFilter(options),
		import('./catalog-lists.ts'),
		import('../report/render/json.ts'),
	]);
	const listOf: Readonly<Record<ListName, (filter: CatalogFilter) => CatalogList>> = {
		locations: made.locationList,
		regions: made.regionList,
		providers: made.providerList,
		'geopolitical-regions': made.geopoliticalRegionList,
	};
	const list = listOf[name](filter);
	host.stdout(
		options.json === true ? sortedJson({ [list.key]: list.rows, sources: list.sources }) : list.print(host.columns),
	);
}

async function show(name: string, options: FilterOptions, host: Host): Promise<void> {
	const { entriesNamed, nearestEntry, printEntries, sourcesOfEntry } = await import('./catalog-show.ts');
	const cloud = await readCloud(options.cloud);
	const entries = entriesNamed(name, cloud);
	if (entries.length === 0) {
		const elsewhere = cloud === undefined ? undefined : entriesNamed(name)[0];
		throw unknownName(
			cloud === undefined ? 'nothing in the catalog' : `nothing in the ${cloud} cloud`,
			name,
			elsewhere !== undefined && elsewhere.kind !== 'partner'
				? `${elsewhere.entry.name} (${elsewhere.entry.cloud})`
				: nearestEntry(name),
		);
	}
	if (options.json === true) {
		const { sortedJson } = await import('../report/render/json.ts');
		const matches = entries.map((one) => ({ kind: one.kind, entry: one.entry, sources: sourcesOfEntry(one) }));
		host.stdout(sortedJson({ name, matches }));
	} else host.stdout(printEntries(entries, host.columns));
}

/** @throws {UsageError} for a value that names nothing. */
async function readFilter(options: FilterOptions): Promise<CatalogFilter> {
	const { clouds, findGeopoliticalRegion, findPeeringLocation, findProvider } = await import('../catalog/catalog.ts');
	const cloud = await readCloud(options.cloud);
	const among = cloud === undefined ? clouds : [cloud];
	const ids = (kind: string, name: string | undefined, find: (name: string, cloud: Cloud) => Lookup<{ id: string }>) =>
		name === undefined
			? undefined
			: idsNamed(
					kind,
					name,
					among.map((one) => find(name, one)),
				);
	const locations = ids('peering location', options.location, findPeeringLocation);
	const providers = ids('provider', options.provider, findProvider);
	const geopoliticalRegions = ids('geopolitical region', options.geopoliticalRegion, findGeopoliticalRegion);
	return {
		...(cloud && { cloud }),
		...(locations && { locations }),
		...(providers && { providers }),
		...(geopoliticalRegions && { geopoliticalRegions }),
		globalReach: options.globalReach === true,
		metro: options.metro === true,
	};
}

/** The ids a name has in the clouds that were asked. */
function idsNamed(kind: string, name: string, lookups: readonly Lookup<{ id: string }>[]): ReadonlySet<string> {
	const ids = new Set<string>();
	let near: string | null = null;
	for (const lookup of lookups) {
		if (lookup.found !== null) ids.add(lookup.found.id);
		else near ??= lookup.nearest;
	}
	if (ids.size === 0) throw unknownName(`no ${kind}`, name, near);
	return ids;
}

async function readCloud(text: string | undefined): Promise<Cloud | undefined> {
	if (text === undefined) return undefined;
	const { clouds } = await import('../catalog/catalog.ts');
	const cloud = clouds.find((one) => one === text.toLowerCase());
	if (cloud !== undefined) return cloud;
	const { nearest } = await import('../net/nearest.ts');
	throw unknownName('no cloud', text, nearest(text, clouds) ?? clouds.join(', '));
}

function unknownName(what: string, name: string, near: string | null): UsageError {
	return new UsageError(
		`${what} is called ${JSON.stringify(name)}`,
		near === null ? 'canreach catalog lists what there is' : `did you mean ${near}?`,
	);
}
