// Operands that stand before their file, and what is said when a file is read as one of them.

import { UsageError } from './usage-error.ts';

/** By its ending. */
export function looksLikeFile(text: string): boolean {
	return /\.(ya?ml|json)$/i.test(text);
}

/** `come`: what comes first, with its verb; `names`: what help calls it. @throws {UsageError} where the file stands among them. */
export function fileLast(
	command: string,
	come: string,
	names: readonly string[],
	given: readonly (string | undefined)[],
): void {
	const words = given.filter((word) => word !== undefined);
	const at = words.findIndex(looksLikeFile);
	if (at === -1 || at >= names.length || looksLikeFile(given[names.length] ?? '')) return;
	const file = words[at]!;
	const others = words.filter((_, index) => index !== at);
	const missing = names.slice(others.length).join(' and ');
	const written = `canreach ${command} ${[...others, ...names.slice(others.length), file].join(' ')}`;
	if (at === words.length - 1) throw new UsageError(`${missing} is missing before the file "${file}"`, written);
	throw new UsageError(`${come} first, and the file "${file}" last`, written);
}
