// `canreach rules`, `conformance` and `schema`: their arguments; what they do is in `commands/`.

import type { Command } from 'commander';
import type { Host } from './host.ts';
import { withOptions } from './shared-options.ts';

export function addReferenceCommands(program: Command, host: Host): void {
	program
		.command('schema')
		.summary('the JSON Schema of scenarios, for editors')
		.description('the JSON Schema of scenario files, for editors')
		.action(async () => (await commands()).schema(host));

	withOptions(
		program
			.command('rules')
			.summary('the rulebook, each rule with its evidence')
			.description("what Microsoft's network does, rule by rule, with its evidence")
			.argument('[id]', 'one rule, such as R096, or the rule of a code, such as NO_GLOBAL_REACH'),
		'screen',
	)
		.option('--assumptions', 'the switches of assume')
		.option('--codes', 'findings, reasons and selections, each with its rule')
		.option('--json', 'print JSON')
		.option('--markdown', 'every rule on one page, with its state and its tests')
		.action(async (id, options) => (await commands()).rules(host, id, options));

	withOptions(
		program
			.command('conformance')
			.summary('published cases: matched, or why not')
			.description('published cases: matched, or known to differ and why; exit code 1 when one is neither')
			.argument('[files...]', 'scenario files; those that come with the package when left out'),
		'screen',
	)
		.option('--json', 'print one JSON document')
		.option('--markdown', 'print a page')
		.action(async (files, options) => (await commands()).conformance(host, files, options));
}

/** One import for all: each file more that is loaded costs more than what is in it. */
function commands(): Promise<typeof import('./commands.ts')> {
	return import('./commands.ts');
}
