// `canreach what-if`, `diff` and `verify`: their arguments; what they do is in `commands/`.

import { type Command, Option } from 'commander';
import type { Host } from './host.ts';
import { noOperandOfAnOption } from './option-operands.ts';
import { fileHelp, withOptions } from './shared-options.ts';

export function addChangeCommands(program: Command, host: Host): void {
	withOptions(
		program
			.command('what-if')
			.summary('what a change makes different')
			.description('what a change makes different; every what-if of the file unless one is asked for')
			.argument('[file]', fileHelp)
			.allowExcessArguments(),
		'evidence',
		'screen',
		'quiet',
	)
		.addOption(repeated('--fail <element>', 'an element fails, such as circuit/london or peeringLocation/london'))
		.addOption(repeated('--set <path=value>', 'another value, such as circuits.london.sku=standard'))
		.addOption(repeated('--add-global-reach <a~b>', 'a Global Reach link between two circuits'))
		.addOption(repeated('--add <section=value>', "new elements, such as vnets='{ ID: { ... } }'"))
		.addOption(repeated('--remove <element>', 'an element goes, such as globalReach/a~b or site/london'))
		.option('--after <id>', 'start from a what-if of the file')
		.option('--id <id>', 'a what-if of the file')
		.option('--without-global-reach', 'both sides as if no Global Reach link were there')
		.option('--trace', 'both ways of each pair, and where they part')
		.option('--json', 'print one JSON document')
		.option('--markdown', 'print it for a pull request')
		.action(async (file, options, command) => {
			noOperandOfAnOption(command, options);
			return (await import('./commands/what-if.ts')).whatIf(host, file, options);
		});

	withOptions(
		program
			.command('diff')
			.description('two designs, compared by what they do')
			.argument('[a]', 'a scenario file, or - for standard input; with --git the only one')
			.argument('[b]', 'the other'),
		'evidence',
		'screen',
	)
		.option('--git <revision>', 'the file as it was there, or A..B, two revisions of it')
		.option('--exit-code', 'exit code 1 when something differs')
		.option('--trace', 'both ways of each pair, and where they part')
		.option('--json', 'print one JSON document')
		.option('--markdown', 'print it for a pull request')
		.action(async (a, b, options) => (await import('./commands/diff.ts')).diff(host, a, b, options));

	withOptions(
		program
			.command('verify')
			.summary('whether a change is the one declared')
			.description('whether a change is the one that was declared; exit code 1 when it is another')
			.argument('[file]', `${fileHelp}; with --expect the design before`)
			.argument('[after]', 'the design after, with --expect'),
		'evidence',
		'screen',
		'quiet',
	)
		.option('--expect <file>', 'what may change from one design to the other: expectChange: [rows]')
		.option('--json', 'print one JSON document')
		.option('--markdown', 'print it for a pull request')
		.action(async (a, b, options) => (await import('./commands/verify.ts')).verify(host, a, b, options));
}

function repeated(flags: string, description: string): Option {
	return new Option(flags, description).argParser((value: string, before: readonly string[] = []) => [
		...before,
		value,
	]);
}
