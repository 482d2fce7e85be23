// A command that has commands: alone it prints its help, and a word that is none of its commands is met with the nearest one.

import type { Command } from 'commander';
import { nearest } from '../net/nearest.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} when run with a command or an option that there is not. */
export function asGroup(group: Command, host: Host, help: () => string): void {
	group
		.allowExcessArguments()
		.allowUnknownOption()
		.action(() => {
			const [word] = group.args;
			if (word === undefined) host.stdout(help());
			else throw unknown(group, word);
		});
}

/** @throws {UsageError} where there is none. */
export function commandAt(program: Command, words: readonly string[]): Command {
	return words.reduce((group, word) => {
		const found = group.commands.find((command) => command.name() === word);
		if (found === undefined) throw unknown(group, word);
		return found;
	}, program);
}

function unknown(group: Command, word: string): UsageError {
	const isOption = word.startsWith('-');
	const known = isOption
		? ['--help', ...group.options.flatMap(({ long }) => long ?? [])]
		: group.commands.map((command) => command.name());
	const guess = nearest(word, known);
	const path = group.parent === null ? 'canreach' : `canreach ${group.name()}`;
	const looksLikeFile = /\.(ya?ml|json)$|[/\\]/.test(word);
	return new UsageError(
		isOption ? `unknown option "${word}"` : `there is no command "${word}"`,
		guess !== null
			? `did you mean "${guess}"?`
			: looksLikeFile && group.parent === null
				? `did you mean "canreach run ${word}"?`
				: `\`${path} --help\` lists what there is`,
	);
}
