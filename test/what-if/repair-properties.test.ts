// Repairs of designs with a few things broken: what is proposed helps, and nothing smaller does.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RepairDocument, repair } from '../../src/index.ts';
import type { Edit } from '../../src/scenario/edit/edit.ts';
import { editDesign, type Scenario } from '../../src/scenario/parse.ts';
import { decisionCount } from '../../src/what-if/repair/decisions.ts';
import { singled } from '../../src/what-if/repair/edits.ts';
import { type Goal, holds } from '../../src/what-if/repair/goal.ts';
import { search } from '../../src/what-if/repair/search.ts';
import { scenarioOf } from '../designs.ts';
import { asDesigned, pairsIn } from '../properties/answers.ts';
import { runs } from '../seed.ts';
import { fewestChanges } from './repair-brute-force.ts';
import { type Broken, brokenDesigns, hopeless } from './repair-designs.ts';

function repaired({ design, from, to }: Broken, most: number): { scenario: Scenario; document: RepairDocument } {
	const scenario = frozen(scenarioOf(design));
	return { scenario, document: repair(scenario, { from, to, most }) };
}

function frozen<T>(value: T): T {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	if (value instanceof Map) for (const inner of value.values()) frozen(inner);
	else for (const inner of Object.values(Object.freeze(value))) frozen(inner);
	return value;
}

function outcomesAfter({ expanded }: Scenario, edits: readonly Edit[], { from, to }: Broken): readonly string[] {
	const { result, problems } = editDesign(expanded, edits);
	if (result === null) return problems.map(({ message }) => message);
	const isAt = (node: string, asked: string): boolean => node === asked || node.startsWith(`${asked}/`);
	const asked = pairsIn(asDesigned({ ...result } as Scenario)).filter(
		(pair) =>
			(isAt(pair.from.node, from) && isAt(pair.to.node, to)) || (isAt(pair.from.node, to) && isAt(pair.to.node, from)),
	);
	return [...new Set(asked.map(({ outcome }) => outcome))];
}

test('the first repair found helps, and no smaller change of the file does', () => {
	const sizes = new Map<number | string, number>();
	fc.assert(
		fc.property(brokenDesigns, (broken) => {
			const scenario = frozen(scenarioOf(broken.design));
			const view = asDesigned(scenario);
			const [from, to] = [broken.from, broken.to].map((node) => [{ node, prefix: null }]);
			const goal: Goal = {
				from: from!,
				to: to!,
				evidence: 'inferred',
				survives: false,
				apart: false,
				expectation: null,
			};
			const found = holds(view, goal) ? null : search(view, goal, 1, {}).found;
			const [first] = found ?? [];
			const size = found === null ? 0 : first === undefined ? 'none' : decisionCount(first.edits.flatMap(singled));
			sizes.set(size, (sizes.get(size) ?? 0) + 1);
			if (found === null) return;
			for (const { edits } of found) expect(outcomesAfter(scenario, edits, broken)).toEqual(['reachable']);
			if (size === 1) return;
			expect(fewestChanges(broken.design, broken.from, broken.to, size === 2 ? 1 : 2)).toBeNull();
		}),
		runs(205),
	);
	// Each of these is drawn, or the property says little.
	for (const size of [0, 1, 2]) expect(sizes.get(size) ?? 0).toBeGreaterThan(0);
}, 120_000);

test('where nothing is proposed, no one and no two changes of the file help', () => {
	expect(repaired(hopeless, 1).document.repairs[0]!.proposals).toEqual([]);
	expect(fewestChanges(hopeless.design, hopeless.from, hopeless.to, 2)).toBeNull();
});

test('every proposal helps, none holds another, and the same question has the same answer', () => {
	fc.assert(
		fc.property(brokenDesigns, (broken) => {
			const { scenario, document } = repaired(broken, 4);
			const [{ proposals } = { proposals: [] }] = document.repairs;
			for (const { edits } of proposals) expect(outcomesAfter(scenario, edits, broken)).toEqual(['reachable']);
			const sets = proposals.map(({ edits }) => edits.map((edit) => JSON.stringify(edit)));
			for (const one of sets)
				for (const other of sets) if (one !== other) expect(one.every((edit) => other.includes(edit))).toBe(false);
			const ranks = proposals.map(({ decisions, cost }) => decisions * 1000 + cost);
			expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
			expect(JSON.stringify(repaired(broken, 4).document)).toBe(JSON.stringify(document));
		}),
		runs(6),
	);
});
