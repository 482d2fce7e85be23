// Problems ─► diagnostics: each with its place, each once, in the order of the file, and not more than one can read.

import { compareText } from '../net/order.ts';
import { type Diagnostic, type Path, type Position, type Problem, printDiagnostic } from './diagnostic.ts';

/** More mistakes than this are counted, not listed. */
export const mostDiagnostics = 50;

type PlaceOf = (path: Path, atKey?: boolean) => Position & { readonly file: string };

export function diagnose(problems: readonly Problem[], placeOf: PlaceOf): readonly Diagnostic[] {
	const unique = new Map(
		problems.map((problem) => locate(problem, placeOf)).map((found) => [printDiagnostic(found), found]),
	);
	const sorted = [...unique.values()].sort(
		(a, b) =>
			compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message),
	);
	const next = sorted[mostDiagnostics];
	if (next === undefined) return sorted;
	const left = sorted.length - mostDiagnostics;
	const more: Diagnostic = {
		...next,
		code: 'TOO_MANY_ERRORS',
		message: `and ${left} more ${left === 1 ? 'mistake' : 'mistakes'} from here on`,
		expected: null,
		nearest: null,
		hint: null,
	};
	return [...sorted.slice(0, mostDiagnostics), more];
}

function locate(problem: Problem, placeOf: PlaceOf): Diagnostic {
	const { code, message, path, atKey, position, expected, nearest, hint, first } = problem;
	const { file, line, column } = { ...placeOf(path, atKey), ...position };
	return {
		code,
		message,
		file,
		line,
		column,
		expected: expected ?? null,
		nearest: nearest ?? null,
		hint: hint ?? (first === undefined ? null : firstIn(placeOf(first, atKey), { file, line })),
	};
}

function firstIn(
	first: Position & { readonly file: string },
	second: { readonly file: string; readonly line: number },
): string {
	return first.file === second.file ? firstAt(first, second) : `it is in ${first.file} too, on line ${first.line}`;
}

/** Of two in one file. */
export function firstAt(first: Position, { line }: { readonly line: number }): string {
	return first.line === line ? `it is at column ${first.column} already` : `it is on line ${first.line} already`;
}
