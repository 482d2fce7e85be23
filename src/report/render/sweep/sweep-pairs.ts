// What each pair hangs on: its single points of failure, and the couples that part it together; pairs that hang on the same, together.

import type { SweepDocument, SweptPair } from '../../sweep-model.ts';
import { type Line, type Span, span } from '../text/span.ts';
import { grouped, plural } from '../text/words.ts';
import { wrapLine } from '../text/wrap.ts';
import type { SweepPage } from './sweep-page.ts';

const mostGroups = 12;
const mostPairs = 3;
const mostElements = 8;

export function pairsTitle({ failures }: SweepDocument): string {
	return failures === 1 ? 'Single points of failure' : 'Single points of failure, and cuts of two';
}

/** Pairs that do not survive, those that hang on the same together; they that hang on most first. */
export function hangingAlike({ pairs }: SweepDocument): readonly (readonly SweptPair[])[] {
	const groups = new Map<string, SweptPair[]>();
	for (const pair of pairs) {
		if (pair.survives) continue;
		const id = JSON.stringify([pair.singlePointsOfFailure, pair.cuts]);
		groups.set(id, [...(groups.get(id) ?? []), pair]);
	}
	return [...groups.values()].sort(
		([a], [b]) => b!.singlePointsOfFailure.length - a!.singlePointsOfFailure.length || b!.cuts.length - a!.cuts.length,
	);
}

/** The pairs that hang on most first. Empty where every pair survives everything. */
export function pairLines(page: SweepPage): readonly Line[] {
	const { document, columns, glyphs } = page;
	const inOrder = hangingAlike(document);
	const lines = inOrder.slice(0, mostGroups).flatMap((pairs): readonly Line[] => {
		const { singlePointsOfFailure: points, cuts } = pairs[0]!;
		const alone = points.length > 0;
		const mark = span(`  ${alone ? glyphs.fail : glyphs.severity.warning} `, alone ? 'bad' : 'warn');
		const more = pairs.length - mostPairs;
		const ends: Span[] = pairs
			.slice(0, mostPairs)
			.flatMap(({ from, to }, index) => [
				span(index === 0 ? '' : ', ', 'muted'),
				span(page.name(from), 'strong'),
				span(` ${glyphs.dash} `, 'muted'),
				span(page.name(to), 'strong'),
			]);
		if (more > 0) ends.push(span(`, and ${plural(more, 'more pair')}`, 'muted'));
		const hangsOn = alone
			? wrapLine([span('    ')], some(points.map(page.safe), 'hang on ', pairs.length), columns, 6)
			: [];
		const together = cuts.map((cut) => cut.map(page.safe).join(' + '));
		const parted =
			together.length > 0 ? wrapLine([span('    ')], some(together, 'parted by ', pairs.length), columns, 6) : [];
		return [...wrapLine([mark], ends, columns, 4), ...hangsOn, ...parted];
	});
	const left = inOrder.slice(mostGroups).reduce((sum, pairs) => sum + pairs.length, 0);
	if (left > 0) lines.push([span(`  ${glyphs.ellipsis} and ${plural(left, 'more pair')}: --json lists them`, 'muted')]);
	return lines;
}

function some(texts: readonly string[], lead: string, pairs: number): readonly Span[] {
	const verb = pairs === 1 ? lead.replace(/^hang /, 'hangs ') : lead;
	const more = texts.length - mostElements;
	return [
		span(verb, 'muted'),
		span(texts.slice(0, mostElements).join(', ')),
		span(more > 0 ? ` and ${grouped(more)} more` : '', 'muted'),
	];
}
