// A mistake in a scenario file, as people and programs read it.

import { mistakeText } from '../net/mistake-text.ts';
import type { Path } from '../net/value-at.ts';

export type { Path } from '../net/value-at.ts';

export type DiagnosticCode =
	| 'NOT_YAML'
	| 'EMPTY_FILE'
	| 'NO_FILE'
	| 'TOO_LARGE'
	| 'UNKNOWN_KEY'
	| 'MISSING_KEY'
	| 'WRONG_TYPE'
	| 'BAD_ID'
	| 'BAD_VALUE'
	| 'BAD_ASN'
	| 'BAD_PREFIX'
	| 'REPEATED'
	| 'RESERVED_SECTION'
	| 'NOT_SUPPORTED'
	| 'UNKNOWN_NAME'
	| 'AMBIGUOUS_NAME'
	| 'BAD_EDIT'
	| 'NOT_SO'
	| 'TOO_MANY_ERRORS';

/** Units: lines and columns count from 1. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** What is wrong, before it has a place. */
export interface Problem {
	readonly code: DiagnosticCode;
	readonly message: string;
	readonly path: Path;
	/** The fault lies in the key at the end of the path, not in its value. */
	readonly atKey?: boolean;
	/** Where it stands, when the path does not say; in the scenario unless it names another file. */
	readonly position?: Position & { readonly file?: string };
	readonly expected?: string;
	/** A function where the search is long: it is called only for mistakes that are told. */
	readonly nearest?: string | null | (() => string | null);
	readonly hint?: string;
	/** Where the same thing stands first. */
	readonly first?: Path;
	/** A mistake at one of these, or above, explains this one; `*` is any key. */
	readonly unlessWrong?: readonly Path[];
	/** What cannot be known because of this mistake, beside what is at its path. */
	readonly spoils?: readonly Path[];
}

/** Shape: line and column count from 1; `expected`, `nearest` and `hint` are null where there is nothing to say. */
export interface Diagnostic {
	readonly code: DiagnosticCode;
	readonly message: string;
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly expected: string | null;
	readonly nearest: string | null;
	readonly hint: string | null;
}

/** The nearest valid name, searched for now. */
export function nearestOf({ nearest = null }: Pick<Problem, 'nearest'>): string | null {
	return typeof nearest === 'function' ? nearest() : nearest;
}

/** `file:line:column: message` and what would help, one mistake a paragraph. */
export function printDiagnostic(diagnostic: Diagnostic): string {
	const { file, line, column } = diagnostic;
	return mistakeText(`${file}:${line}:${column}`, diagnostic);
}
