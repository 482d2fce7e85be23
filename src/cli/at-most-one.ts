// Options that exclude each other.

import { UsageError } from './usage-error.ts';

/** @throws {UsageError} where two of these are given. */
export function atMostOne<Name extends string>(
	options: Readonly<Partial<Record<Name, unknown>>>,
	...names: readonly Name[]
): void {
	const [one, other] = names.filter((name) => options[name] !== undefined && options[name] !== false);
	if (other !== undefined) throw new UsageError(`--${flagOf(one!)} and --${flagOf(other)} exclude each other`);
}

/** `whatIf` is written `--what-if`. */
function flagOf(name: string): string {
	return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
