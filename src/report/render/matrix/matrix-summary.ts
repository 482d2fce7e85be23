// A matrix too large for a grid, as counts of outcomes by the kinds of its ends.

import type { Outcome } from '../../model.ts';
import { kindOf } from '../names.ts';
import { outcomes } from '../outcomes.ts';
import type { Page } from '../page.ts';
import { type Exchange, tally } from '../pairs.ts';
import { inColumns } from '../text/columns.ts';
import { type Line, type Span, span } from '../text/span.ts';
import { grouped } from '../text/words.ts';

const kindNames: Readonly<Record<string, string>> = {
	site: 'sites',
	vnet: 'VNets',
	subnet: 'subnets',
	service: 'services',
	microsoft: 'services',
	wan: 'WANs',
};
const columnNames: Readonly<Record<Outcome, string>> = {
	reachable: 'reachable',
	'one-way': 'one way',
	partial: 'partly',
	unreachable: 'not reachable',
	undetermined: 'unknown',
};

export function matrixSummary(page: Page, exchanges: readonly Exchange[], family: string): readonly Line[] {
	const rows = countsByKinds(page, exchanges, family);
	const aligns = (rows[0] ?? []).map((_, index) => (index === 0 ? ('left' as const) : ('right' as const)));
	return inColumns(rows, aligns, 2, page.columns < 72 ? 2 : 3);
}

/** A head and a row for every two kinds; the cells say how many pairs come out so, before and after. */
export function countsByKinds(
	page: Page,
	exchanges: readonly Exchange[],
	family: string,
): readonly (readonly Line[])[] {
	const byKinds = new Map<string, Exchange[]>();
	for (const exchange of exchanges) {
		const kinds = [exchange.a, exchange.b].map(({ node }) => kindNames[kindOf(node)] ?? page.safe(kindOf(node)));
		const name = `${kinds[0]} ${page.glyphs.dash} ${kinds[1]}`;
		const group = byKinds.get(name);
		if (group === undefined) byKinds.set(name, [exchange]);
		else group.push(exchange);
	}
	const all = [tally(exchanges, 'before'), tally(exchanges, 'after')] as const;
	const present = outcomes.filter((outcome) => all.some(({ counts }) => counts[outcome] > 0));
	const rowOf = (name: Span, group: readonly Exchange[]): readonly Line[] => {
		const before = tally(group, 'before').counts;
		const after = tally(group, 'after');
		return [
			[name],
			[span(grouped(after.total))],
			...present.map((outcome) => changeOf(page, before[outcome], after.counts[outcome])),
		];
	};
	const head = [family === '' ? 'Between' : family, 'pairs', ...present.map((outcome) => columnNames[outcome])];
	const rows = [...byKinds].map(([name, group]) => rowOf(span(name, 'strong'), group));
	if (byKinds.size > 1) rows.push(rowOf(span('all', 'strong'), exchanges));
	return [head.map((word) => [span(word, 'muted')]), ...rows];
}

function changeOf(page: Page, before: number, after: number): Line {
	if (before === after) return [after === 0 ? span(page.glyphs.self, 'muted') : span(grouped(after))];
	const gap = page.columns < 72 ? '' : ' ';
	return [span(`${grouped(before)}${gap}${page.glyphs.arrow}${gap}${grouped(after)}`, 'changed')];
}
