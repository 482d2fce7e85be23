// `canreach draw`: its arguments; what it does is in `commands/draw.ts`.

import { type Command, Option } from 'commander';
import type { Host } from './host.ts';
import { fileHelp, withOptions } from './shared-options.ts';

/** Adds the command to the program. */
export function addDrawCommands(program: Command, host: Host): void {
	withOptions(
		program
			.command('draw')
			.description('a picture of the design, or of one pair and its path')
			.argument('[file]', fileHelp),
		'state',
		'evidence',
		'quiet',
	)
		.addOption(new Option('--format <format>', 'by the ending of -o, else svg').choices(['svg', 'mermaid', 'dot']))
		.option('--pair <ends...>', 'FROM and TO: this pair, there and back hop by hop')
		.option('-o, --output <file>', 'write to a file')
		.action(async (file, options) => (await import('./commands/draw.ts')).drawFile(host, file, options));
}
