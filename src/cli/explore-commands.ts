// `canreach explore` and `canreach replay`: their arguments; what they do is in `commands/explore.ts` and `commands/replay.ts`.

import type { Command } from 'commander';
import type { Host } from './host.ts';
import { fileHelp, withOptions } from './shared-options.ts';

export function addExploreCommands(program: Command, host: Host): void {
	program
		.command('explore')
		.summary('all of it on a full screen')
		.description('the design on a full screen: map, matrix, paths, routes, failures, findings')
		.argument('[file]', 'a scenario file; the seed example, without its Global Reach link at first, when left out')
		.option('--without-global-reach', 'start as if no Global Reach link were there')
		.option('--ascii', 'draw with ASCII characters only, as in a C locale')
		.option('--no-color', 'no colour; NO_COLOR does the same')
		.option('--screen-reader', 'plain sentences instead of a picture; INK_SCREEN_READER=true does the same')
		.option('--keys', 'print the keys as Markdown')
		.action(async (file, options) => (await import('./commands/explore.ts')).explore(host, file, options));

	withOptions(
		program
			.command('replay')
			.summary('the journey of an advertisement, by sessions')
			.description('the journey of an advertisement, one session after another; on a terminal one step at a time')
			.argument('<prefix>', 'a prefix or an address that somebody announces')
			.argument('[file]', fileHelp),
		'state',
		'screen',
		'quiet',
	)
		.option('--all', 'print every step, rather than one at a time on a terminal')
		.option('--json', 'print one JSON document')
		.action(async (prefix, file, options) =>
			(await import('./commands/replay.ts')).replay(host, prefix, file, options),
		);
}
