// The matrix as Markdown tables, one for each family and one for Microsoft's services: changed cells in bold, without and with Global Reach.

import { type GridExchanges, gridsOf, outcomesPresent } from '../matrix/matrix.ts';
import { countsByKinds } from '../matrix/matrix-summary.ts';
import { endpointKey, prefixesInShort } from '../names.ts';
import { meanings, outcomeChange } from '../outcomes.ts';
import type { Page } from '../page.ts';
import { cellsByEnds, type Exchange, isChanged } from '../pairs.ts';
import { lineText } from '../text/span.ts';
import { markdownTable, markdownText } from './markdown-escape.ts';

const mostEndpoints = 26;

export function markdownMatrix(page: Page): readonly string[] {
	const tables = gridsOf(page).flatMap((table, index) => [
		...(index === 0 ? [] : ['']),
		...(table.axes.columns.length > mostEndpoints ? counts(page, table.exchanges, table.label) : grid(page, table)),
	]);
	return tables.length === 0 ? [] : [...tables, '', legend(page)];
}

function grid(page: Page, { label, exchanges, axes }: GridExchanges): readonly string[] {
	const cells = cellsByEnds(exchanges);
	const rows = axes.rows.map((from) => [
		`**${markdownText(page.name(from.node))}** ${markdownText(prefixesInShort(from.prefixes))}`,
		...axes.columns.map((to) => {
			const cell = cells.get(`${endpointKey(from)} ${endpointKey(to)}`);
			if (cell === undefined) return page.glyphs.self;
			const { text } = outcomeChange(page.glyphs, cell);
			return isChanged(cell) ? `**${text}**` : text;
		}),
	]);
	return markdownTable([label, ...axes.columns.map(({ node }) => markdownText(page.name(node)))], rows, ':-:');
}

function counts(page: Page, exchanges: readonly Exchange[], label: string): readonly string[] {
	const [head = [], ...rows] = countsByKinds(page, exchanges, label).map((row) =>
		row.map((cell) => markdownText(lineText(cell))),
	);
	return markdownTable(head, rows, ':-:');
}

function legend(page: Page): string {
	const entries = outcomesPresent(page).map((outcome) => `${page.glyphs.outcome[outcome]} ${meanings[outcome]}`);
	return [...entries, ...(page.hasGlobalReach ? ['a change: without → with Global Reach'] : [])].join(' · ');
}
