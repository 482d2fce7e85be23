// The top of a screen: what was asked, and the answer in one line.

import { askedEvidenceLines } from './asked-evidence.ts';
import type { Page } from './page.ts';
import { tally } from './pairs.ts';
import { bothEnds, type Line, type Span, span } from './text/span.ts';
import { fitEnd, fitMiddle } from './text/width.ts';
import { grouped } from './text/words.ts';
import { wrapLine } from './text/wrap.ts';
import { verdictSpans } from './verdict.ts';

export function title(page: Page): readonly Line[] {
	const { document, sketch } = page.report;
	const { columns, glyphs, safe } = page;
	const file = span(fitMiddle(safe(document.scenario.file), columns, glyphs.ellipsis), 'muted');
	const name = span(safe(document.scenario.name), 'title');
	const oneLine = bothEnds([name], [file], columns);
	const lines: Line[] =
		oneLine !== null ? [oneLine] : [[span(fitEnd(name.text, columns, glyphs.ellipsis), 'title')], [file]];
	if (sketch.summary !== null && safe(sketch.summary) !== '') {
		lines.push(...wrapLine([], [span(safe(sketch.summary))], columns, 0));
	}
	lines.push(...askedEvidenceLines(document.evidence, columns, 0));
	return [...lines, [], ...answer(page)];
}

/** How many pairs can exchange traffic, without and with Global Reach, and the verdict. */
function answer(page: Page): readonly Line[] {
	const reach = answerSpans(page);
	const verdict = verdictSpans(page);
	const { glyphs, columns } = page;
	const sign = span(`${glyphs.outcome.reachable} `, 'good');
	const oneLine = bothEnds([sign, ...reach], verdict, columns);
	return oneLine !== null ? [oneLine] : [...wrapLine([sign], reach, columns, 2), verdict];
}

/** `4 of 6 pairs reach each other, 5 with Global Reach, 1 undetermined`. */
export function answerSpans(page: Page): Line {
	const before = tally(page.exchanges, 'before');
	const after = tally(page.exchanges, 'after');
	const reach: Span[] = [];
	const { reachable } = after.counts;
	if (after.total === 0) {
		reach.push(span('No two networks of one address family: there is nothing to connect.', 'muted'));
	} else {
		const first = page.hasGlobalReach ? before.counts.reachable : reachable;
		reach.push(span(`${grouped(first)} of ${grouped(after.total)} pairs reach each other`));
		if (page.hasGlobalReach) {
			const same = reachable === first;
			reach.push(
				span(', '),
				span(`${same ? 'as many' : grouped(reachable)} with Global Reach`, same ? 'plain' : 'changed'),
			);
		}
		const { undetermined } = after.counts;
		if (undetermined > 0) reach.push(span(', '), span(`${grouped(undetermined)} undetermined`, 'warn'));
	}
	return reach;
}
