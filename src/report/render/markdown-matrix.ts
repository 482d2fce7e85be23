// The matrix as Markdown tables, one for each family: changed cells in bold, without and with Global Reach.

import { markdownTable, markdownText } from './markdown-escape.ts';
import { endpointsOf, familiesOf, outcomesPresent } from './matrix.ts';
import { countsByKinds } from './matrix-summary.ts';
import { endpointKey, prefixesInShort } from './names.ts';
import { meanings, outcomeChange } from './outcomes.ts';
import type { Page } from './page.ts';
import { cellsByEnds, type Exchange, isChanged } from './pairs.ts';
import { lineText } from './span.ts';

const mostEndpoints = 26;

export function markdownMatrix(page: Page): readonly string[] {
	const families = familiesOf(page);
	const tables = families.flatMap(({ label, exchanges }, index) => [
		...(index === 0 ? [] : ['']),
		...(endpointsOf(exchanges).length > mostEndpoints ? counts(page, exchanges, label) : grid(page, exchanges, label)),
	]);
	return tables.length === 0 ? [] : [...tables, '', legend(page)];
}

function grid(page: Page, exchanges: readonly Exchange[], label: string): readonly string[] {
	const endpoints = endpointsOf(exchanges);
	const cells = cellsByEnds(exchanges);
	const rows = endpoints.map((from) => [
		`**${markdownText(page.name(from.node))}** ${markdownText(prefixesInShort(from.prefixes))}`,
		...endpoints.map((to) => {
			const cell = cells.get(`${endpointKey(from)} ${endpointKey(to)}`);
			if (cell === undefined) return page.glyphs.self;
			const { text } = outcomeChange(page.glyphs, cell);
			return isChanged(cell) ? `**${text}**` : text;
		}),
	]);
	return markdownTable([label, ...endpoints.map(({ node }) => markdownText(page.name(node)))], rows, ':-:');
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
