// Arguments and options that several commands share.

import { type Command, InvalidArgumentError, Option } from 'commander';

export const fileHelp = 'a scenario file, or - for standard input; the seed example when left out';

/** Options that belong together; a command takes those groups alone of which it reads every option. */
const groups = {
	state: () => [
		new Option('--what-if <id>', 'in this what-if of the scenario'),
		new Option('--without-global-reach', 'as if no Global Reach link were there'),
	],
	evidence: () => [
		new Option('--evidence <level>', 'the weakest evidence an answer may rest on')
			.choices(['documented', 'observed', 'inferred'])
			.default('inferred'),
	],
	screen: () => [
		new Option('--ascii', 'draw with ASCII characters only, as in a C locale'),
		new Option('--no-color', 'no colour, as NO_COLOR; FORCE_COLOR=1 colours pipes too'),
		new Option('--columns <n>', 'width of the output').argParser(readColumns),
	],
	quiet: () => [new Option('-q, --quiet', 'no messages on standard error')],
} satisfies Readonly<Record<string, () => readonly Option[]>>;

/** Adds groups of options, in the order in which help shows them. */
export function withOptions(command: Command, ...names: readonly (keyof typeof groups)[]): Command {
	for (const option of names.flatMap((name) => groups[name]())) command.addOption(option);
	return command;
}

function readColumns(text: string): number {
	const columns = Number(text);
	if (!Number.isInteger(columns) || columns < 40 || columns > 400)
		throw new InvalidArgumentError('Expected a whole number, 40 to 400.');
	return columns;
}
