// Values of options that were written as two words, so that the second is read as an operand.

import type { Command } from 'commander';
import { looksLikeFile } from './file-last.ts';
import type { ChangeOptions } from './read-change.ts';
import { UsageError } from './usage-error.ts';

/** `--set a.b standard`, `--add-global-reach a b`. @throws {UsageError}, or commander's own error where there are too many operands otherwise. */
export function noOperandOfAnOption(command: Command, { set, addGlobalReach, add }: ChangeOptions): void {
	const word = command.args.find((operand) => operand !== '-' && !looksLikeFile(operand));
	const joined = [
		{ option: '--set', values: set, sign: '=' },
		{ option: '--add-global-reach', values: addGlobalReach, sign: '~' },
		{ option: '--add', values: add, sign: '=' },
	];
	for (const { option, values = [], sign } of joined) {
		const begun = values.find((value) => !value.includes(sign));
		if (begun !== undefined && word !== undefined)
			throw new UsageError(`${option} takes one word, with "${sign}" inside`, `${option} ${begun}${sign}${word}`);
	}
	const { length } = command.args;
	if (length > 1)
		command.error(`error: too many arguments for '${command.name()}'. Expected 1 argument but got ${length}.`, {
			code: 'commander.excessArguments',
		});
}
