// What Global Reach changed, a few lines for each pair: what is possible now, how fast, by which path.

import type { Endpoint } from '../model.ts';
import { bareId, prefixesInShort } from './names.ts';
import { meanings, outcomeChange } from './outcomes.ts';
import type { Page } from './page.ts';
import { isChanged, type Statement, statementsOf } from './pairs.ts';
import { linksCrossed, pathSpans } from './path.ts';
import { type Line, type Span, span } from './span.ts';
import { plural } from './words.ts';
import { wrapLine } from './wrap.ts';

const mostSentences = 6;
const proseColumns = 100;

/** One statement for each changed pair; both directions in one where they changed alike. */
export function changes(page: Page): readonly Statement[] {
	return page.exchanges.flatMap((exchange) =>
		statementsOf(
			exchange,
			(a, b) => a.before?.outcome === b.before?.outcome && a.after?.outcome === b.after?.outcome,
		).filter(({ cell }) => isChanged(cell)),
	);
}

export function sentences(page: Page, statements: readonly Statement[]): readonly Line[] {
	const lines = statements.slice(0, mostSentences).flatMap((statement) => sentence(page, statement));
	const rest = statements.length - mostSentences;
	if (rest <= 0) return lines;
	return [...lines, [span(`  ${page.glyphs.ellipsis} and ${plural(rest, 'more', 'more')}`, 'muted')]];
}

function sentence(page: Page, statement: Statement): readonly Line[] {
	const { glyphs } = page;
	const columns = Math.min(page.columns, proseColumns);
	const { before, after } = statement.cell;
	const sign = outcomeChange(glyphs, statement.cell);
	const lead: Line = [span('  '), sign, span(' ')];
	const text = endsSpans(page, statement);
	if (after?.outcome !== 'reachable') {
		const was = meanings[before?.outcome ?? 'undetermined'];
		const is = meanings[after?.outcome ?? 'undetermined'];
		text.push(span(`: ${was} without Global Reach, ${is} with it`));
		if (after?.reason != null)
			text.push(span(`. ${page.safe(after.reason.message)} `), span(page.safe(after.reason.code), 'code'));
		return wrapLine(lead, text, columns, 6);
	}
	const links = linksCrossed(page, after);
	const names = links.map((key) => page.safe(bareId(key)));
	text.push(span(` ${glyphs.dash} Global Reach`));
	if (names.length > 0) text.push(span(' '), span(names.join(', '), 'globalReach'));
	text.push(span(` ${names.length > 1 ? 'let' : 'lets'} ${statement.both ? 'them exchange' : 'it exchange'} traffic`));
	if (after.roundTripMs !== null) text.push(span(`, ${after.roundTripMs} ms round trip`));
	const path = pathSpans(page, after.forward);
	return [
		...wrapLine(lead, text, columns, 6),
		...(path.length === 0 ? [] : wrapLine([span('      ')], path, columns, 8)),
	];
}

/** `a 10.0.1.0/24 and b 10.0.2.0/24`; one direction alone says `to`. */
export function endsSpans(page: Page, { from, to, both }: Statement): Span[] {
	return [...endSpans(page, from), span(both ? ' and ' : ' to '), ...endSpans(page, to)];
}

function endSpans(page: Page, { node, prefixes }: Endpoint): Span[] {
	return [span(page.name(node), 'strong'), span(` ${page.safe(prefixesInShort(prefixes))}`, 'muted')];
}
