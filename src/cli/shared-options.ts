// Arguments and options that several commands share.

import { type Command, InvalidArgumentError, Option } from 'commander';

export const fileHelp = 'a scenario file, or - for standard input; the seed example when left out';

/** Adds the options of every command that answers. */
export function withView(command: Command): Command {
	return withScreen(
		command.addOption(
			new Option('--evidence <level>', 'the weakest evidence an answer may rest on')
				.choices(['documented', 'observed', 'inferred'])
				.default('inferred'),
		),
	);
}

/** Adds the options of every command that draws. */
export function withScreen(command: Command): Command {
	return command
		.option('--ascii', 'draw with ASCII characters only, as in a C locale')
		.option('--no-color', 'no colour, as NO_COLOR; FORCE_COLOR=1 colours pipes too')
		.addOption(new Option('--columns <n>', 'width of the output').argParser(readColumns))
		.option('-q, --quiet', 'no messages on standard error');
}

/** Adds the two options that say which state of the design is asked about. */
export function withState(command: Command): Command {
	return command
		.option('--what-if <id>', 'in this what-if of the scenario')
		.option('--without-global-reach', 'as if no Global Reach link were there');
}

function readColumns(text: string): number {
	const columns = Number(text);
	if (!Number.isInteger(columns) || columns < 40 || columns > 400)
		throw new InvalidArgumentError('a whole number, 40 to 400.');
	return columns;
}
