// `canreach sweep` and `canreach resiliency`: their arguments; what they do is in `commands/sweep.ts` and `commands/resiliency.ts`.

import { type Command, Option } from 'commander';
import type { Host } from './host.ts';
import { fileHelp, withOptions } from './shared-options.ts';

export function addFailureCommands(program: Command, host: Host): void {
	withOptions(
		program
			.command('sweep')
			.summary('what every failure costs, or every two')
			.description('every failure, or every two: what each costs, and which pairs survive all')
			.argument('[file]', fileHelp),
		'state',
		'evidence',
		'screen',
		'quiet',
	)
		.addOption(new Option('--failures <n>', 'how many elements fail at once, at most').choices(['1', '2']).default('1'))
		.option('--json', 'print the answer as one JSON document')
		.option('--markdown', 'print it for a pull request')
		.action(async (file, options) => (await import('./commands/sweep.ts')).sweep(host, file, options));

	withOptions(
		program
			.command('resiliency')
			.summary("Microsoft's resiliency index of gateways")
			.description("Microsoft's resiliency index of each gateway (a preview formula), and what would raise it")
			.argument('[file]', fileHelp),
		'state',
		'screen',
		'quiet',
	)
		.option('--gateway <id>', 'only of this gateway, by its VNet or its element key')
		.option('--json', 'print the answer as one JSON document')
		.action(async (file, options) => (await import('./commands/resiliency.ts')).resiliency(host, file, options));
}
