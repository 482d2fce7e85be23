// Who can exchange traffic with whom: one grid for each address family, without and with Global Reach in the same cells.

import type { Endpoint, Outcome } from '../model.ts';
import { matrixGrid } from './matrix-grid.ts';
import { matrixSummary } from './matrix-summary.ts';
import { compareEndpoints, endpointKey, familyOf } from './names.ts';
import { meanings, outcomeRole, outcomes } from './outcomes.ts';
import type { Page } from './page.ts';
import { type Exchange, isChanged } from './pairs.ts';
import { type Line, type Span, span } from './span.ts';
import { inFlow } from './wrap.ts';

/** The exchanges of one family, and what it is called where there are two, or only IPv6. */
export interface FamilyExchanges {
	readonly label: string;
	readonly exchanges: readonly Exchange[];
}

export function matrix(page: Page): readonly Line[] {
	const drawn = familiesOf(page).map(({ label, exchanges }) => {
		const grid = matrixGrid(page, endpointsOf(exchanges), exchanges, label);
		return { isGrid: grid !== null, lines: grid ?? matrixSummary(page, exchanges, label) };
	});
	const lines = drawn.flatMap((part, index) => (index === 0 ? part.lines : [[], ...part.lines]));
	return drawn.some((part) => part.isGrid) ? [...lines, [], ...legend(page)] : lines;
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

function legend(page: Page): readonly Line[] {
	const { glyphs } = page;
	const entries: Span[][] = outcomesPresent(page).map((outcome) => [
		span(glyphs.outcome[outcome], outcomeRole(outcome)),
		span(` ${meanings[outcome]}`, 'muted'),
	]);
	if (page.hasGlobalReach && page.exchanges.some(({ there, back }) => isChanged(there) || isChanged(back))) {
		const sample = `${glyphs.outcome.unreachable}${glyphs.arrow}${glyphs.outcome.reachable}`;
		entries.push([span(sample, 'changed'), span(' without, then with Global Reach', 'muted')]);
	}
	return inFlow(entries, page.columns, 2, 3);
}
