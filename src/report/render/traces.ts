// Why an expectation fails, in short: the way that was meant, the way it is, and where they part.

import type { Fork, Trace, Traces } from '../test-run-model.ts';
import type { FindingsPage } from './findings.ts';
import { endings, together } from './hop.ts';
import { kindOf } from './names.ts';
import { stagesOf } from './path.ts';
import { milliseconds } from './sentences.ts';
import { type Line, span } from './text/span.ts';
import { wrapLine } from './text/wrap.ts';

const indent = 6;

export function traceLines(page: FindingsPage, { actual, reference, parting, direction }: Traces): readonly Line[] {
	const views = [...(reference === null ? [] : [reference]), actual];
	const widest = Math.max(...views.map(({ view }) => page.safe(view).length));
	const back = direction === 'back' ? 'back  ' : '';
	const ways = views.flatMap((trace) => {
		const label = `${page.safe(trace.view).padEnd(widest)}  ${back}`;
		// A long name of a view is no reason to leave no room for its way.
		const hang = Math.min(indent + label.length, indent + 24);
		return wrapLine([span(' '.repeat(indent)), span(label, 'muted')], wayOf(page, trace), page.columns, hang);
	});
	if (reference === null || parting === null) return ways;
	const part = [
		span('They part at '),
		span(page.safe(parting.at), 'strong'),
		span(
			`: ${page.safe(reference.view)} ${told(page, parting.reference)}; ${page.safe(actual.view)} ${told(page, parting.actual)}.`,
		),
	];
	return [...ways, ...wrapLine([span(' '.repeat(indent))], part, page.columns, indent)];
}

function wayOf({ glyphs, safe }: FindingsPage, { walk, outcome, roundTripMs }: Trace): Line {
	const stages = stagesOf(walk);
	const shown = stages.length > 0 ? stages : [walk.hops.slice(0, 1)];
	const way = shown.flatMap((stage, index): Line => {
		const before = shown[index - 1];
		const reach = before !== undefined && isCircuits(before) && isCircuits(stage);
		const step = index === 0 ? [] : [span(` ${reach ? glyphs.reach : glyphs.step} `, reach ? 'globalReach' : 'link')];
		return [...step, span(safe(stage.join(' | ')))];
	});
	const time = roundTripMs === null ? '' : `, ${milliseconds(roundTripMs)}`;
	return [...way, span(` (${outcome}${time})`, 'muted')];
}

function isCircuits(stage: readonly string[]): boolean {
	return stage.every((key) => kindOf(key) === 'circuit');
}

function told({ safe }: FindingsPage, { next, end, decidedBy }: Fork): string {
	const goes = next.length === 0 ? [] : [`goes on to ${safe(together(next))}`];
	const ends = end === null ? [] : [`ends there (${endings[end] ?? safe(end)})`];
	const why = decidedBy === null || next.length === 0 ? '' : `, decided by ${decidedBy.rung} ${decidedBy.rule}`;
	return `${[...goes, ...ends].join(', or ') || 'ends there'}${why}`;
}
