// Who can exchange traffic with whom: one grid for each address family, without and with Global Reach in the same cells.

import type { Endpoint } from '../model.ts';
import { matrixGrid } from './matrix-grid.ts';
import { matrixSummary } from './matrix-summary.ts';
import { compareEndpoints, endpointKey, familyOf } from './names.ts';
import { meanings, outcomeRole, outcomes } from './outcomes.ts';
import type { Page } from './page.ts';
import { type Exchange, isChanged } from './pairs.ts';
import { type Line, type Span, span } from './span.ts';
import { inFlow } from './wrap.ts';

export function matrix(page: Page): readonly Line[] {
	const families = ([4, 6] as const)
		.map((family) => ({ family, exchanges: page.exchanges.filter(({ a }) => familyOf(a) === family) }))
		.filter(({ exchanges }) => exchanges.length > 0);
	if (families.length === 0) return [];
	const apart = families.length > 1 || families[0]?.family === 6;
	const drawn = families.map(({ family, exchanges }) => {
		const label = apart ? `IPv${family}` : '';
		const grid = matrixGrid(page, endpointsOf(exchanges), exchanges, label);
		return { isGrid: grid !== null, lines: grid ?? matrixSummary(page, exchanges, label) };
	});
	const lines = drawn.flatMap((part, index) => (index === 0 ? part.lines : [[], ...part.lines]));
	return drawn.some((part) => part.isGrid) ? [...lines, [], ...legend(page)] : lines;
}

function endpointsOf(exchanges: readonly Exchange[]): readonly Endpoint[] {
	const all = new Map(exchanges.flatMap(({ a, b }) => [a, b].map((endpoint) => [endpointKey(endpoint), endpoint])));
	return [...all.values()].sort(compareEndpoints);
}

function legend(page: Page): readonly Line[] {
	const { glyphs } = page;
	const cells = page.exchanges.flatMap(({ there, back }) => [there, back]);
	const present = new Set(cells.flatMap(({ before, after }) => [before?.outcome, after?.outcome]));
	const entries: Span[][] = outcomes
		.filter((outcome) => present.has(outcome))
		.map((outcome) => [span(glyphs.outcome[outcome], outcomeRole(outcome)), span(` ${meanings[outcome]}`, 'muted')]);
	if (page.hasGlobalReach && cells.some(isChanged)) {
		const sample = `${glyphs.outcome.unreachable}${glyphs.arrow}${glyphs.outcome.reachable}`;
		entries.push([span(sample, 'changed'), span(' without, then with Global Reach', 'muted')]);
	}
	return inFlow(entries, page.columns, 2, 3);
}
