// `canreach catalog`: the facts the answers rest on, listed, filtered both ways round, and shown one by one.

import {
	type CatalogFilter,
	type Cloud,
	clouds,
	findGeopoliticalRegion,
	findPeeringLocation,
	findProvider,
	type Lookup,
} from '../../catalog/catalog.ts';
import { nearest } from '../../net/nearest.ts';
import { sortedJson } from '../../report/render/json.ts';
import { type CatalogList, geopoliticalRegionList, locationList, providerList, regionList } from '../catalog-lists.ts';
import { entryLines, listLines } from '../catalog-screen.ts';
import { entriesNamed, nearestEntry, sourcesOfEntry } from '../catalog-show.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { UsageError } from '../usage-error.ts';
import { type ScreenOptions, screenOptions } from './options.ts';

export interface CatalogOptions extends ScreenOptions {
	readonly provider?: string;
	readonly location?: string;
	readonly geopoliticalRegion?: string;
	readonly globalReach?: boolean;
	readonly cloud?: string;
	readonly metro?: boolean;
}

export type ListName = 'locations' | 'regions' | 'providers' | 'geopolitical-regions';

/** @throws {UsageError} for a filter that names nothing. */
export async function listCatalog(name: ListName, options: CatalogOptions, host: Host): Promise<void> {
	const filter = readFilter(options);
	const listOf: Readonly<Record<ListName, (filter: CatalogFilter) => CatalogList>> = {
		locations: locationList,
		regions: regionList,
		providers: providerList,
		'geopolitical-regions': geopoliticalRegionList,
	};
	const list = listOf[name](filter);
	if (options.json) host.stdout(sortedJson({ [list.key]: list.rows, sources: list.sources }));
	else await printLines(host, listLines(list, screenOptions(host, options)), options);
}

/** @throws {UsageError} for a name that fits nothing. */
export async function showInCatalog(name: string, options: CatalogOptions, host: Host): Promise<void> {
	const cloud = readCloud(options.cloud);
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
	if (options.json) {
		const matches = entries.map((one) => ({ kind: one.kind, entry: one.entry, sources: sourcesOfEntry(one) }));
		host.stdout(sortedJson({ name, matches }));
	} else await printLines(host, entryLines(entries, screenOptions(host, options)), options);
}

/** @throws {UsageError} for a value that names nothing. */
function readFilter(options: CatalogOptions): CatalogFilter {
	const cloud = readCloud(options.cloud);
	const among = cloud === undefined ? clouds : [cloud];
	const ids = (
		kind: keyof typeof listsOf,
		name: string | undefined,
		find: (name: string, cloud: Cloud) => Lookup<{ id: string }>,
	) =>
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

/** Where each kind of thing is listed. */
const listsOf = {
	'peering location': 'locations',
	provider: 'providers',
	'geopolitical region': 'geopolitical-regions',
} as const satisfies Readonly<Record<string, ListName>>;

/** The ids a name has in the clouds that were asked. */
function idsNamed(
	kind: keyof typeof listsOf,
	name: string,
	lookups: readonly Lookup<{ id: string }>[],
): ReadonlySet<string> {
	const ids = new Set<string>();
	let near: string | null = null;
	for (const lookup of lookups) {
		if (lookup.found !== null) ids.add(lookup.found.id);
		else near ??= lookup.nearest;
	}
	if (ids.size === 0) throw unknownName(`no ${kind}`, name, near, `\`canreach catalog ${listsOf[kind]}\` lists them`);
	return ids;
}

function readCloud(text: string | undefined): Cloud | undefined {
	if (text === undefined) return undefined;
	const cloud = clouds.find((one) => one === text.toLowerCase());
	if (cloud !== undefined) return cloud;
	throw unknownName('no cloud', text, nearest(text, clouds) ?? clouds.join(', '));
}

function unknownName(
	what: string,
	name: string,
	near: string | null,
	otherwise = '`canreach catalog --help` names the lists of what there is',
): UsageError {
	return new UsageError(
		`${what} is called ${JSON.stringify(name)}`,
		near === null ? otherwise : `did you mean ${near}?`,
	);
}
