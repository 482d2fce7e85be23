// Who can exchange traffic with whom: one grid for each address family, without and with Global Reach in the same cells.

import type { Endpoint, Outcome } from '../model.ts';
import { type MatrixGrid, matrixGrid } from './matrix-grid.ts';
import { matrixSummary } from './matrix-summary.ts';
import { compareEndpoints, endpointKey, familyOf } from './names.ts';
import { changeMark, meanings, outcomeRole, outcomes } from './outcomes.ts';
import type { Page } from './page.ts';
import { type Exchange, isChanged } from './pairs.ts';
import { type Line, type Span, span } from './span.ts';
import { inFlow } from './wrap.ts';

/** The exchanges of one family, and what it is called where there are two, or only IPv6. */
export interface FamilyExchanges {
	readonly label: string;
	readonly exchanges: readonly Exchange[];
}

/** Shape: `isGrid` where at least one family is a grid, not counts. */
export interface Matrix {
	readonly lines: readonly Line[];
	readonly isGrid: boolean;
}

export function matrix(page: Page): Matrix {
	const drawn = familiesOf(page).map(({ label, exchanges }) => {
		const grid = matrixGrid(page, endpointsOf(exchanges), exchanges, label);
		return { cells: grid?.cells, lines: grid?.lines ?? matrixSummary(page, exchanges, label) };
	});
	const lines = drawn.flatMap((part, index) => (index === 0 ? part.lines : [[], ...part.lines]));
	const styles = new Set(drawn.flatMap(({ cells }) => cells ?? []));
	return styles.size > 0 ? { lines: [...lines, [], ...legend(page, styles)], isGrid: true } : { lines, isGrid: false };
}

export function familiesOf(page: Page): readonly FamilyExchanges[] {
	const families = ([4, 6] as const)
		.map((family) => ({ family, exchanges: page.exchanges.filter(({ a }) => familyOf(a) === family) }))
		.filter(({ exchanges }) => exchanges.length > 0);
	const apart = families.length > 1 || families[0]?.family === 6;
	return families.map(({ family, exchanges }) => ({ label: apart ? `IPv${family}` : '', exchanges }));
}

export function endpointsOf(exchanges: readonly Exchange[]): readonly Endpoint[] {
	const all = new Map(exchanges.flatMap(({ a, b }) => [a, b].map((endpoint) => [endpointKey(endpoint), endpoint])));
	return [...all.values()].sort(compareEndpoints);
}

/** Best first. */
export function outcomesPresent(page: Page): readonly Outcome[] {
	const present = new Set<Outcome | undefined>();
	for (const { there, back } of page.exchanges) {
		for (const { before, after } of [there, back]) present.add(before?.outcome).add(after?.outcome);
	}
	return outcomes.filter((outcome) => present.has(outcome));
}

function legend(page: Page, styles: ReadonlySet<MatrixGrid['cells']>): readonly Line[] {
	const { outcome: signs, arrow } = page.glyphs;
	const entries: Span[][] = outcomesPresent(page).map((outcome) => [
		span(signs[outcome], outcomeRole(outcome)),
		span(` ${meanings[outcome]}`, 'muted'),
	]);
	const changed = page.exchanges.flatMap(({ there, back }) => [there, back]).filter(isChanged);
	if (styles.has('change') && changed.length > 0) {
		const sample = `${signs.unreachable}${arrow}${signs.reachable}`;
		entries.push([span(sample, 'changed'), span(' without, then with Global Reach', 'muted')]);
	}
	const marks = styles.has('mark') ? new Set(changed.map(changeMark)) : new Set();
	for (const [mark, meaning] of [
		['+', ' by Global Reach'],
		['-', ' lost by Global Reach'],
		['~', ' changed by Global Reach'],
	] as const) {
		if (marks.has(mark)) entries.push([span(mark, 'changed'), span(meaning, 'muted')]);
	}
	return inFlow(entries, page.columns, 2, 3);
}
