// Why an expectation does not hold, as a message for whatever runs it: what was expected, what is, the ways, the rule, and where to look.

import type { Outcome, Reason, RuleNote } from '../model.ts';
import type { Mistake, Traces } from '../test-run-model.ts';
import { printable } from './page.ts';
import { glyphsOf } from './text/glyphs.ts';
import { type Line, type Span, span } from './text/span.ts';
import { linesText } from './text/text.ts';
import { plural } from './text/words.ts';
import { wrapLine } from './text/wrap.ts';
import { traceLines } from './traces.ts';

export interface Unexpected {
	/** What is expected, in the words of a row. */
	readonly title: string;
	readonly message: string;
	readonly traces: Traces | null;
	readonly rule: RuleNote | null;
	/** The command that tells more. */
	readonly next: string | null;
}

const columns = 100;
const safe = printable(false);

export function unexpected({ title, message, traces, rule, next }: Unexpected): string {
	const page = { columns, glyphs: glyphsOf(false), safe };
	return textOf([
		...prose(0, span(`Expected ${safe(title)}`)),
		...prose(2, span(safe(message))),
		...(rule === null ? [] : prose(2, ruleSpan(rule))),
		...(traces === null ? [] : traceLines(page, traces)),
		...(next === null ? [] : [[span(`  ${safe(next)}`)]]),
	]);
}

/** A pair that is not as a table has it. */
export interface UnexpectedCell {
	readonly from: string;
	readonly to: string;
	readonly expected: boolean | Outcome;
	readonly actual: string;
	readonly reason: Reason | null;
	readonly rule: RuleNote | null;
	readonly next: string | null;
}

const mostCells = 12;

/** `asked`: how many pairs the table has. */
export function unexpectedCells(
	cells: readonly UnexpectedCell[],
	asked: number,
	view: { readonly in?: string | undefined; readonly without?: string | undefined },
): string {
	const where = [
		...(view.in === undefined ? [] : [`in ${view.in}`]),
		...(view.without === undefined ? [] : ['without Global Reach']),
	];
	const head = `${cells.length} of ${plural(asked, 'pair')} ${cells.length === 1 ? 'is' : 'are'} not as in the table${where.length === 0 ? '' : ` (${where.join(', ')})`}`;
	return textOf([
		...prose(0, span(safe(head))),
		...cells
			.slice(0, mostCells)
			.flatMap(({ from, to, expected, actual, reason, rule, next }) => [
				...prose(2, span(safe(`${from} to ${to}: expected ${wanted(expected)}, is ${actual}`))),
				...(reason === null ? [] : prose(4, span(safe(`${reason.code}: ${reason.message}`)))),
				...(rule === null ? [] : prose(4, ruleSpan(rule))),
				...(next === null ? [] : [[span(`    ${safe(next)}`)]]),
			]),
		...(cells.length > mostCells ? prose(2, span(`and ${cells.length - mostCells} more`)) : []),
	]);
}

function wanted(expected: boolean | Outcome): string {
	if (typeof expected === 'boolean') return expected ? 'reachable' : 'not reachable';
	return expected;
}

function ruleSpan({ id, title, evidence }: RuleNote): Span {
	return span(`${id} ${safe(title)} (${evidence})`);
}

/** The mistakes of an expectation, each with what would help. */
export function notUnderstood(mistakes: readonly Mistake[]): string {
	return textOf(
		mistakes.flatMap(({ message, help }) => [
			...prose(0, span(safe(message))),
			...help.flatMap((text) => prose(2, span(safe(text)))),
		]),
	);
}

function prose(indent: number, ...spans: readonly Span[]): readonly Line[] {
	return wrapLine([span(' '.repeat(indent))], spans, columns, indent === 0 ? 0 : indent + 2);
}

function textOf(lines: readonly Line[]): string {
	return linesText(lines).trimEnd();
}
