// `canreach run`, `why`, `routes` and `show`: their arguments; what they do is in `commands/`.

import type { Command } from 'commander';
import type { Host } from './host.ts';
import { fileHelp, withOptions } from './shared-options.ts';

export function addAskCommands(program: Command, host: Host): void {
	withOptions(
		program.command('run').description('every pair, with and without Global Reach').argument('[file]', fileHelp),
		'evidence',
		'screen',
		'quiet',
	)
		.option('--json', 'print the answer as one JSON document')
		.option('--markdown', 'print it for a pull request')
		.option('--routes', "with --json: add every node's routes")
		.option('-o, --output <file>', 'write to a file')
		.action(async (file, options) => (await commands()).run(host, file, options));

	withOptions(
		program
			.command('why')
			.summary('why two can talk or cannot, hop by hop')
			.description('why two endpoints can talk, or cannot, hop by hop')
			.argument('<from>', 'a site or VNet id, an element key, a prefix or an address')
			.argument('<to>', 'the same')
			.argument('[file]', fileHelp),
		'state',
		'evidence',
		'screen',
		'quiet',
	)
		.option('--json', 'print the explanation as one JSON document')
		.action(async (from, to, file, options) => (await commands()).why(host, from, to, file, options));

	withOptions(
		program
			.command('routes')
			.summary('the table of a node, and what decided')
			.description('the table of a node, with the rung that decided')
			.argument(
				'<node>',
				'an element key, such as circuit/london/primary, gateway/us-west, vnet/us-west or site/london',
			)
			.argument('[file]', fileHelp),
		'state',
		'screen',
		'quiet',
	)
		.option('--prefix <prefix>', 'only routes that cover this prefix or address, or lie in it')
		.option('--all', 'list prefixes one by one, however many behave alike')
		.option('--json', 'print the routes as one JSON document')
		.action(async (node, file, options) => (await commands()).routes(host, node, file, options));

	withOptions(
		program.command('show').description('the design as it is understood').argument('[file]', fileHelp),
		'quiet',
	)
		.option('--expanded', 'with every default written out')
		.option('--json', 'print it as JSON')
		.action(async (file, options) => (await commands()).show(host, file, options));
}

/** One import for all: each file more that is loaded costs more than what is in it. */
function commands(): Promise<typeof import('./commands.ts')> {
	return import('./commands.ts');
}
