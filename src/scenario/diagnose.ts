// Problems ─► diagnostics: each with its place, each once, in the order of the file, and not more than one can read.

import { compareText } from '../net/order.ts';
import { type Diagnostic, nearestOf, type Path, type Position, type Problem } from './diagnostic.ts';

/** More mistakes than this are counted, not listed. */
export const mostDiagnostics = 50;

type PlaceOf = (path: Path, atKey?: boolean) => Position & { readonly file: string };

export function diagnose(problems: readonly Problem[], placeOf: PlaceOf): readonly Diagnostic[] {
	const unique = new Map<string, Located>();
	for (const problem of problems) {
		const place = { ...placeOf(problem.path, problem.atKey), ...problem.position };
		unique.set([place.file, place.line, place.column, problem.message].join('\n'), { problem, place });
	}
	const sorted = [...unique.values()].sort(inFileOrder);
	const told = sorted.slice(0, mostDiagnostics).map((located) => diagnosticOf(located, placeOf));
	const next = sorted[mostDiagnostics];
	if (next === undefined) return told;
	const left = sorted.length - mostDiagnostics;
	const more: Diagnostic = {
		...next.place,
		code: 'TOO_MANY_ERRORS',
		message: `and ${left} more ${left === 1 ? 'mistake' : 'mistakes'} from here on`,
		expected: null,
		nearest: null,
		hint: null,
	};
	return [...told, more];
}

interface Located {
	readonly problem: Problem;
	readonly place: ReturnType<PlaceOf>;
}

function inFileOrder(a: Located, b: Located): number {
	return (
		compareText(a.place.file, b.place.file) ||
		a.place.line - b.place.line ||
		a.place.column - b.place.column ||
		compareText(a.problem.message, b.problem.message)
	);
}

function diagnosticOf({ problem, place }: Located, placeOf: PlaceOf): Diagnostic {
	const { code, message, atKey, expected, hint, first } = problem;
	const { file, line, column } = place;
	return {
		code,
		message,
		file,
		line,
		column,
		expected: expected ?? null,
		nearest: nearestOf(problem),
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
