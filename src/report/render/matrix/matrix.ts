// Who can exchange traffic with whom: a grid for each address family and one for Microsoft's services, without and with Global Reach in the same cells.

import type { Endpoint, Outcome } from '../../model.ts';
import { compareEndpoints, endpointKey, familyOf, isService } from '../names.ts';
import { changeMark, meanings, outcomeRole, outcomes } from '../outcomes.ts';
import type { Page } from '../page.ts';
import { type Exchange, isChanged } from '../pairs.ts';
import { type Line, type Span, span } from '../text/span.ts';
import { inFlow } from '../text/wrap.ts';
import { type Axes, type MatrixGrid, matrixGrid } from './matrix-grid.ts';
import { matrixSummary } from './matrix-summary.ts';

/** The exchanges of one grid, and what it is called where there are several, or only IPv6. */
export interface GridExchanges {
	readonly label: string;
	readonly exchanges: readonly Exchange[];
	/** The same list twice, unless sites are set against services. */
	readonly axes: Axes;
}

/** Shape: `isGrid` where at least one family is a grid, not counts. */
export interface Matrix {
	readonly lines: readonly Line[];
	readonly isGrid: boolean;
}

export function matrix(page: Page): Matrix {
	const drawn = gridsOf(page).map(({ label, exchanges, axes }) => {
		const grid = matrixGrid(page, axes, exchanges, label);
		return { cells: grid?.cells, lines: grid?.lines ?? matrixSummary(page, exchanges, label) };
	});
	const lines = drawn.flatMap((part, index) => (index === 0 ? part.lines : [[], ...part.lines]));
	const styles = new Set(drawn.flatMap(({ cells }) => cells ?? []));
	return styles.size > 0 ? { lines: [...lines, [], ...legend(page, styles)], isGrid: true } : { lines, isGrid: false };
}

export function gridsOf(page: Page): readonly GridExchanges[] {
	const withServices = page.exchanges.filter(({ b }) => isService(b));
	const others = page.exchanges.filter(({ b }) => !isService(b));
	const families = ([4, 6] as const)
		.map((family) => ({ family, exchanges: others.filter(({ a }) => familyOf(a) === family) }))
		.filter(({ exchanges }) => exchanges.length > 0);
	const apart = families.length > 1 || families[0]?.family === 6;
	const squares = families.map(({ family, exchanges }): GridExchanges => {
		const endpoints = sorted(exchanges.flatMap(({ a, b }) => [a, b]));
		return { label: apart ? `IPv${family}` : '', exchanges, axes: { rows: endpoints, columns: endpoints } };
	});
	if (withServices.length === 0) return squares;
	const axes = { rows: sorted(withServices.map(({ a }) => a)), columns: sorted(withServices.map(({ b }) => b)) };
	return [...squares, { label: 'Microsoft peering', exchanges: withServices, axes }];
}

function sorted(endpoints: readonly Endpoint[]): readonly Endpoint[] {
	const each = new Map(endpoints.map((endpoint) => [endpointKey(endpoint), endpoint]));
	return [...each.values()].sort(compareEndpoints);
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
