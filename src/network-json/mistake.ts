// A mistake in a network, as people and programs read it: where it stands, as a path of JSON, what is wrong, and what would be right.

import { mistakeText } from '../net/mistake-text.ts';
import type { Path } from '../net/value-at.ts';

export type { Path } from '../net/value-at.ts';

export type MistakeCode =
	| 'NOT_JSON'
	| 'UNKNOWN_KEY'
	| 'MISSING_KEY'
	| 'WRONG_TYPE'
	| 'BAD_VALUE'
	| 'BAD_PREFIX'
	| 'REPEATED'
	| 'UNKNOWN_NAME';

/** Shape: `path` as in JSONPath, `$.sessions[0].a.speaker`; `expected` and `nearest` are null where there is nothing to say. */
export interface Mistake {
	readonly code: MistakeCode;
	readonly message: string;
	readonly path: string;
	readonly expected: string | null;
	readonly nearest: string | null;
}

export function mistake(
	code: MistakeCode,
	path: Path,
	message: string,
	{ expected = null, nearest = null }: Partial<Pick<Mistake, 'expected' | 'nearest'>> = {},
): Mistake {
	return { code, message, path: printPath(path), expected, nearest };
}

/** `$.speakers[0].asn`; a key that is no plain word stands in brackets. */
export function printPath(path: Path): string {
	return path.reduce<string>(
		(text, key) =>
			typeof key === 'number'
				? `${text}[${key}]`
				: /^[A-Za-z_][\w-]*$/.test(key)
					? `${text}.${key}`
					: `${text}[${JSON.stringify(key)}]`,
		'$',
	);
}

/** `file: path: message` and what would help, one mistake a paragraph. */
export function printMistake(file: string, mistake: Mistake): string {
	return mistakeText(`${file}: ${mistake.path}`, mistake);
}
