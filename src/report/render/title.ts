// The top of a screen: what was asked, and the answer in one line.

import type { Page } from './page.ts';
import { tally } from './pairs.ts';
import { bothEnds, type Line, type Span, span } from './span.ts';
import { verdictSpans } from './verdict.ts';
import { fitEnd, fitMiddle } from './width.ts';
import { plural } from './words.ts';
import { wrapLine } from './wrap.ts';

const proseColumns = 100;

export function title(page: Page): readonly Line[] {
	const { document, sketch } = page.report;
	const { columns, glyphs, safe } = page;
	const file = span(fitMiddle(safe(document.scenario.file), columns, glyphs.ellipsis), 'muted');
	const name = span(safe(document.scenario.name), 'title');
	const oneLine = bothEnds([name], [file], columns);
	const lines: Line[] =
		oneLine !== null ? [oneLine] : [[span(fitEnd(name.text, columns, glyphs.ellipsis), 'title')], [file]];
	if (sketch.summary !== null && safe(sketch.summary) !== '') {
		lines.push(...wrapLine([], [span(safe(sketch.summary))], Math.min(columns, proseColumns), 0));
	}
	return [...lines, [], ...answer(page)];
}

/** How many pairs can exchange traffic, without and with Global Reach, and the verdict. */
function answer(page: Page): readonly Line[] {
	const before = tally(page.exchanges, 'before');
	const after = tally(page.exchanges, 'after');
	const { glyphs } = page;
	const reach: Span[] = [];
	if (after.total === 0) {
		reach.push(span('Nothing to connect: the design has no two networks of one family.', 'muted'));
	} else if (page.hasGlobalReach) {
		const gained = after.counts.reachable - before.counts.reachable;
		reach.push(span(`${glyphs.outcome.reachable} `, 'good'));
		reach.push(span(`${before.counts.reachable} of ${plural(after.total, 'pair')} can exchange traffic, `));
		reach.push(span(`${after.counts.reachable} with Global Reach`, gained === 0 ? 'plain' : 'changed'));
	} else {
		reach.push(span(`${glyphs.outcome.reachable} `, 'good'));
		reach.push(span(`${after.counts.reachable} of ${plural(after.total, 'pair')} can exchange traffic`));
	}
	const verdict = verdictSpans(page);
	const oneLine = bothEnds(reach, verdict, page.columns);
	return oneLine !== null ? [oneLine] : [reach, verdict];
}
