// `canreach catalog`: the arguments of its commands; what they do is in `commands/catalog.ts`.

import type { Command } from 'commander';
import type { CatalogOptions, ListName } from './commands/catalog.ts';
import type { Host } from './host.ts';
import { withOptions } from './shared-options.ts';

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
		withOptions(catalog.command(name).description(description), 'screen')
			.option('--provider <name>', 'only where this provider is')
			.option('--location <name>', 'only this peering location, or what belongs to it')
			.option('--geopolitical-region <name>', 'only this geopolitical region')
			.option('--global-reach', 'only where Global Reach is offered')
			.option('--cloud <cloud>', 'public, usgov or china (all of them unless given)')
			.option('--metro', 'only Metro locations')
			.option('--json', 'print JSON with sorted keys')
			.action(async (options: CatalogOptions) => (await import('./commands.ts')).listCatalog(name, options, host));
	}
	withOptions(
		catalog
			.command('show')
			.argument('<name...>', 'a location, region, geopolitical region, provider or partner, by any spelling')
			.description('one thing whole; a name that fits several shows them all'),
		'screen',
	)
		.option('--cloud <cloud>', 'public, usgov or china (all of them unless given)')
		.option('--json', 'print JSON with sorted keys')
		.action(async (words: readonly string[], options: CatalogOptions) =>
			(await import('./commands.ts')).showInCatalog(words.join(' '), options, host),
		);
}
