// `canreach draw`: its arguments; what it does is in `commands/draw.ts`.

import { type Command, Option } from 'commander';
import type { Host } from './host.ts';

/** Adds the command to the program. */
export function addDrawCommands(program: Command, host: Host): void {
	program
		.command('draw')
		.description('a picture of the design, or of one pair and its path')
		.argument('[file]', 'a scenario file, or - for standard input; the seed example when left out')
		.addOption(new Option('--format <format>', 'by the ending of -o, else svg').choices(['svg', 'mermaid', 'dot']))
		.option('--pair <ends...>', 'FROM and TO: this pair, there and back hop by hop')
		.option('--what-if <id>', 'in this what-if of the scenario, what failed struck out')
		.option('--without-global-reach', 'as if no Global Reach link were there')
		.addOption(
			new Option('--evidence <level>', 'the weakest evidence an answer may rest on')
				.choices(['documented', 'observed', 'inferred'])
				.default('inferred'),
		)
		.option('-o, --output <file>', 'write to a file')
		.option('-q, --quiet', 'no messages on standard error')
		.action(async (file, options) => (await import('./commands/draw.ts')).drawFile(host, file, options));
}
