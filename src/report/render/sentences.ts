// What Global Reach changed, a few lines for each pair: what is possible now, how fast, by which path.

import type { ElementKey, Endpoint } from '../model.ts';
import { bareId, prefixesInShort } from './names.ts';
import { meanings, outcomeChange } from './outcomes.ts';
import type { Page } from './page.ts';
import { isChanged, type Statement, statementsOf } from './pairs.ts';
import { linksCrossed, pathSpans } from './path.ts';
import { bothEnds, type Line, lineWidth, type Span, span } from './text/span.ts';
import { grouped, plural } from './text/words.ts';
import { wrapLine } from './text/wrap.ts';

const mostSentences = 6;

/** One statement for each changed pair; both directions in one where they changed alike. */
export function changes(page: Page): readonly Statement[] {
	return page.exchanges.flatMap((exchange) =>
		statementsOf(
			exchange,
			(a, b) => a.before?.outcome === b.before?.outcome && a.after?.outcome === b.after?.outcome,
		).filter(({ cell }) => isChanged(cell)),
	);
}

/** All of a few; of many, one for each way they changed and each link they changed by, and how many more did so. */
export function sentences(page: Page, statements: readonly Statement[]): readonly Line[] {
	if (statements.length <= mostSentences) return statements.flatMap((statement) => sentence(page, statement, 0));
	const alike = new Map<string, { readonly first: Statement; count: number }>();
	for (const statement of statements) {
		const { before, after } = statement.cell;
		const key = [before?.outcome, after?.outcome, ...crossed(page, statement)].join(' ');
		const group = alike.get(key);
		if (group === undefined) alike.set(key, { first: statement, count: 1 });
		else group.count += 1;
	}
	const shown = [...alike.values()].slice(0, mostSentences);
	const lines = shown.flatMap(({ first, count }) => sentence(page, first, count - 1));
	const rest = statements.length - shown.reduce((sum, { count }) => sum + count, 0);
	if (rest === 0) return lines;
	return [...lines, [span(`  ${page.glyphs.ellipsis} and ${plural(rest, 'more pair')} by other links`, 'muted')]];
}

/** The pair and its round trip, what lets it exchange traffic, and the path; in as few lines as they take. */
function sentence(page: Page, statement: Statement, alike: number): readonly Line[] {
	const { columns, glyphs } = page;
	const { before, after } = statement.cell;
	const lead: Line = [span('  '), outcomeChange(glyphs, statement.cell), span(' ')];
	const more = alike === 0 ? [] : [span(` (and ${plural(alike, 'more pair')})`, 'muted')];
	const ends = wrapLine(lead, endsSpans(page, statement), columns, 6);
	const indent: Line = [span('      ')];
	if (after?.outcome !== 'reachable') {
		const was = meanings[before?.outcome ?? 'undetermined'];
		const is = meanings[after?.outcome ?? 'undetermined'];
		const told = `${was.charAt(0).toUpperCase()}${was.slice(1)} without Global Reach, ${is} with it`;
		return [...ends, ...wrapLine(indent, [span(told), ...more], columns, 6)];
	}
	const trip = after.roundTripMs === null ? '' : `${milliseconds(after.roundTripMs)} round trip`;
	const headline = ends.length === 1 ? bothEnds(ends[0] ?? [], [span(trip)], columns) : null;
	const links = crossed(page, statement).map((key) => page.safe(bareId(key)));
	const text: Span[] = [span('Global Reach'), span(links.length === 0 ? '' : ` ${links.join(', ')}`, 'globalReach')];
	text.push(span(` ${links.length > 1 ? 'let' : 'lets'} ${statement.both ? 'them exchange' : 'it exchange'} traffic`));
	if (headline === null && trip !== '') text.push(span(`, ${trip}`));
	text.push(...more);
	const path = pathSpans(page, after.forward);
	const oneLine: Line = [...indent, ...text, span(': '), ...path];
	if (path.length > 0 && lineWidth(oneLine) <= columns) return [...(headline === null ? ends : [headline]), oneLine];
	return [
		...(headline === null ? ends : [headline]),
		...wrapLine(indent, [...text, span(path.length === 0 ? '' : ':')], columns, 6),
		...(path.length === 0 ? [] : wrapLine(indent, path, columns, 8)),
	];
}

function crossed(page: Page, { cell }: Statement): readonly ElementKey[] {
	return cell.after === null ? [] : linksCrossed(page, cell.after);
}

/** `1,204.5 ms`, always with one decimal. */
export function milliseconds(roundTripMs: number): string {
	if (roundTripMs < 0.1) return 'under 0.1 ms';
	const [whole = '0', fraction = '0'] = String(roundTripMs).split('.');
	return `${grouped(Number(whole))}.${fraction} ms`;
}

/** `a 10.0.1.0/24 and b 10.0.2.0/24`; one direction alone says `to`. */
export function endsSpans(page: Page, { from, to, both }: Statement): Span[] {
	return [...endSpans(page, from), span(both ? ' and ' : ' to '), ...endSpans(page, to)];
}

function endSpans(page: Page, { node, prefixes }: Endpoint): Span[] {
	return [span(page.name(node), 'strong'), span(` ${page.safe(prefixesInShort(prefixes))}`, 'muted')];
}
