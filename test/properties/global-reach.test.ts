import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type View, workOut } from '../../src/reachability/view.ts';
import type { ElementKey } from '../../src/scenario/design.ts';
import type { Scenario } from '../../src/scenario/parse.ts';
import type { WrittenScenario } from '../../src/scenario/schema/schema.ts';
import { designs, plain, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';
import { asDesigned, lines, pairsIn, type Told } from './answers.ts';

/** Circuits that a site is on, itself or as a member of a WAN that is. */
function circuitsOf({ design }: Scenario, site: ElementKey): ReadonlySet<string> {
	const wans = [...design.wans.values()].filter(({ sites }) => sites.includes(site)).map(({ key }) => key);
	const edges = [site, ...wans];
	return new Set(
		[...design.circuits]
			.filter(([, { attachments }]) => attachments.some(({ edge }) => edges.includes(edge)))
			.map(([id]) => id),
	);
}

function shareWan({ design }: Scenario, a: ElementKey, b: ElementKey): boolean {
	return [...design.wans.values()].some(({ sites }) => sites.includes(a) && sites.includes(b));
}

function sitePairs(pairs: readonly Told[]): readonly Told[] {
	return pairs.filter(
		({ from, to }) => from.node.startsWith('site/') && to.node.startsWith('site/') && from.node < to.node,
	);
}

/** Standing links between a circuit of the one and a circuit of the other. */
function joinedBy(scenario: Scenario, view: View, a: ElementKey, b: ElementKey, only: 'standing' | 'any'): boolean {
	const [ofA, ofB] = [circuitsOf(scenario, a), circuitsOf(scenario, b)];
	return [...scenario.design.globalReach.values()].some(
		({ key, between: [x, y] }) =>
			(only === 'any' || ![key, `circuit/${x}`, `circuit/${y}`].some((one) => view.validity.refused.has(one))) &&
			((ofA.has(x) && ofB.has(y)) || (ofA.has(y) && ofB.has(x))),
	);
}

describe('property 5: Global Reach, and nothing else, joins two circuits', () => {
	test('no link between two sites on different circuits, no traffic', () => {
		fc.assert(
			fc.property(designs({ ...plain, failures: false }), (design) => {
				const scenario = scenarioOf(design);
				const view = asDesigned(scenario);
				for (const { from, to, forward, back } of sitePairs(pairsIn(view))) {
					const [a, b] = [circuitsOf(scenario, from.node), circuitsOf(scenario, to.node)];
					if ([...a].some((id) => b.has(id)) || shareWan(scenario, from.node, to.node)) continue;
					if (joinedBy(scenario, view, from.node, to.node, 'any')) continue;
					expect([from.node, to.node, forward.delivered, back.delivered]).toEqual([from.node, to.node, 'none', 'none']);
				}
			}),
			runs(30),
		);
	});

	test('one valid link between their circuits, and they exchange traffic, unless a filter, a number or a link says why not', () => {
		const excused = [
			'NOT_ADVERTISED',
			'NOT_ACCEPTED',
			'LOOP_OWN_ASN',
			'LINK_DOWN',
			'PREPEND_HIDES_ROUTE',
			'GR_NO_IPV6',
			'NO_PEERING_IPV6',
		];
		fc.assert(
			fc.property(designs({ ...plain, failures: false }), (design) => {
				const scenario = scenarioOf(design);
				const view = asDesigned(scenario);
				const pairs = pairsIn(view);
				for (const { from, to, outcome, reason } of sitePairs(pairs)) {
					const [a, b] = [circuitsOf(scenario, from.node), circuitsOf(scenario, to.node)];
					if ([...a].some((id) => b.has(id)) || !joinedBy(scenario, view, from.node, to.node, 'standing')) continue;
					if (outcome === 'reachable') continue;
					// Where the answer alone is missing, the pair read backwards says what is wrong.
					const back = pairs.find((one) => one.from === to && one.to === from);
					const code = reason?.code === 'NO_RETURN_ROUTE' ? back?.reason?.code : reason?.code;
					expect(excused, `${from.node} ${to.node}: ${reason?.message}`).toContain(code);
				}
			}),
			runs(30),
		);
	});

	test('without filters and shared numbers, every valid link does', () => {
		fc.assert(
			fc.property(
				designs({
					...plain,
					failures: false,
					filters: false,
					sharedAsns: false,
					refusals: false,
					prepends: false,
					ipv6: false,
					// R065: the AS number of a WAN makes a path as much longer as a prepend does.
					wans: false,
				}),
				(design) => {
					const scenario = scenarioOf(design);
					const view = asDesigned(scenario);
					for (const { from, to, outcome, reason } of sitePairs(pairsIn(view))) {
						const [a, b] = [circuitsOf(scenario, from.node), circuitsOf(scenario, to.node)];
						if ([...a].some((id) => b.has(id)) || !joinedBy(scenario, view, from.node, to.node, 'standing')) continue;
						expect([from.node, to.node, outcome, reason?.message]).toEqual([
							from.node,
							to.node,
							'reachable',
							undefined,
						]);
					}
				},
			),
			runs(30),
		);
	});
});

describe('property 6', () => {
	test('swapping the two ends of a link changes nothing', () => {
		fc.assert(
			fc.property(designs({ failures: false }), (design) => {
				const swapped = withLinks(design, (links) =>
					links.map((link) => ({ ...link, between: [...link.between].reverse() as [string, string] })),
				);
				expect(lines(pairsIn(asDesigned(scenarioOf(swapped))))).toEqual(lines(pairsIn(asDesigned(scenarioOf(design)))));
			}),
			runs(12),
		);
	});

	test('R096: links A–B and B–C give no A–C', () => {
		fc.assert(
			fc.property(designs({ ...plain, failures: false, wans: false, refusals: false }), (design) => {
				const scenario = scenarioOf(design);
				const view = asDesigned(scenario);
				for (const pair of pairsIn(view)) {
					for (const walk of [pair.forward, pair.back]) {
						const between = walk.edges.filter(([a, b]) => a.startsWith('circuit/') && b.startsWith('circuit/'));
						expect(between.filter(([, b]) => between.some(([next]) => next === b))).toEqual([]);
					}
				}
			}),
			runs(30),
		);
	});
});

describe('property 7: a valid link never takes reachability', () => {
	test('where nothing overlaps, no site with several circuits prepends, and both views settle in one way', () => {
		fc.assert(
			fc.property(designs({ ...plain, failures: false }), fc.nat(3), fc.nat(3), (drawn, a, b) => {
				const design = withoutPrependsOfSeveral(drawn);
				const ids = Object.keys(design.circuits!);
				const between = [ids[a % ids.length]!, ids[b % ids.length]!].sort() as [string, string];
				if (between[0] === between[1]) return;
				const before = scenarioOf(
					withLinks(design, (links) => links.filter((link) => [...link.between].sort().join() !== between.join())),
				);
				const after = scenarioOf(
					withLinks(before.written, (links) => [...links, { between, ipv6: 'fd0f::/125', authorization: 'the-added' }]),
				);
				const [old, now] = [before, after].map((scenario) =>
					workOut({
						id: 'as-designed',
						design: scenario.design,
						expanded: scenario.expanded,
						failed: [],
						globalReach: true,
					}),
				);
				const link = `globalReach/${between.join('~')}`;
				if (
					now!.validity.findings.some(
						({ severity, at, code }) => severity === 'error' && (at === link || code === 'LINK_LIMIT'),
					)
				)
					return;
				if ([old!, now!].some(({ solution }) => solution.classes.some(({ status }) => status !== 'stable'))) return;
				const reached = new Map(pairsIn(now!).flatMap((pair) => keysOf(pair).map((key) => [key, pair.outcome])));
				for (const pair of pairsIn(old!))
					if (pair.outcome === 'reachable')
						for (const key of keysOf(pair)) expect([key, reached.get(key)]).toEqual([key, 'reachable']);
			}),
			runs(30),
		);
	});
});

function keysOf({ from, to }: Told): readonly string[] {
	return from.prefixes.flatMap((a) => to.prefixes.map((b) => `${from.node} ${a.text} ${to.node} ${b.text}`));
}

function withLinks(
	design: WrittenScenario,
	change: (links: NonNullable<WrittenScenario['globalReach']>) => NonNullable<WrittenScenario['globalReach']>,
): WrittenScenario {
	return { ...design, globalReach: change(design.globalReach ?? []) };
}

function withoutPrependsOfSeveral(design: WrittenScenario): WrittenScenario {
	const edges = Object.values(design.circuits!).flatMap(({ sites }) => Object.keys(sites ?? {}));
	const several = (edge: string): boolean => edges.filter((other) => other === edge).length > 1;
	return {
		...design,
		circuits: Object.fromEntries(
			Object.entries(design.circuits!).map(([id, circuit]) => [
				id,
				circuit.sites === undefined
					? circuit
					: {
							...circuit,
							sites: Object.fromEntries(
								Object.entries(circuit.sites).map(([edge, attachment]) => [
									edge,
									several(edge) ? { ...(attachment as object), prepend: 0 } : attachment,
								]),
							),
						},
			]),
		),
	};
}
