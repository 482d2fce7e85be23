// VNet peering in generated designs: what it joins, and that it joins nothing else.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatewayVnetOf } from '../../src/azure/gateway-transit.ts';
import { workOut } from '../../src/reachability/view.ts';
import { explanationOf } from '../../src/report/explanation.ts';
import { lineText } from '../../src/report/render/text/span.ts';
import { whyLines } from '../../src/report/render/why.ts';
import type { WrittenScenario, WrittenVnetPeering } from '../../src/scenario/schema/schema.ts';
import { designs, plain, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';
import { asDesigned, pairsIn, questionsOf, type Told } from './answers.ts';
import { brokenRepairs } from './repairs.ts';

const simple = { ...plain, failures: false, refusals: false, peerings: true } as const;

/** Hubs lend what they have: every VNet but the first two gives its gateway up and borrows one. */
function withTransit(design: WrittenScenario): WrittenScenario {
	const ids = Object.keys(design.vnets ?? {});
	const vnets = Object.fromEntries(
		Object.entries(design.vnets ?? {}).map(([id, { circuits, gateway, ...vnet }], index) => [
			id,
			index < 2 ? { ...vnet, circuits: circuits ?? {}, ...(gateway === undefined ? {} : { gateway }) } : vnet,
		]),
	);
	const peerings = ids.slice(2).map((spoke, index): WrittenVnetPeering => {
		const hub = ids[index % 2]!;
		return { between: [spoke, hub], allowGatewayTransit: hub, useRemoteGateways: spoke };
	});
	return { ...design, ...(ids.length === 0 ? {} : { vnets, peerings }) };
}

const told = ({ from, to, outcome, forward, back }: Told): string =>
	JSON.stringify([from.node, from.prefixes.map(({ text }) => text), to.node, outcome, forward.edges, back.edges]);

describe('a peering joins two VNets', () => {
	test('R034: and changes nothing for any other pair', () => {
		fc.assert(
			fc.property(designs(simple), fc.nat(3), fc.nat(3), (design, i, j) => {
				const ids = Object.keys(design.vnets ?? {});
				const [a, b] = [ids[i % ids.length], ids[j % ids.length]];
				const peered = design.peerings ?? [];
				fc.pre(a !== undefined && b !== undefined && a !== b);
				fc.pre(!peered.some(({ between }) => between.includes(a) && between.includes(b)));
				const after = asDesigned(scenarioOf({ ...design, peerings: [...peered, { between: [a, b] }] }));
				const before = asDesigned(scenarioOf(design));
				const isPair = ({ from, to }: Told): boolean =>
					[from.node, to.node].sort().join() === [`vnet/${a}`, `vnet/${b}`].sort().join();
				const [were, are] = [pairsIn(before), pairsIn(after)];
				expect(are.filter((pair) => !isPair(pair)).map(told)).toEqual(were.filter((pair) => !isPair(pair)).map(told));
				for (const pair of are.filter(isPair)) {
					expect(pair.outcome).toBe('reachable');
					expect(pair.forward.hops).toEqual([pair.from.node, pair.to.node]);
				}
			}),
			runs(25),
		);
	});

	test('R033: a VNet without a gateway, own or borrowed, exchanges nothing with any site', () => {
		fc.assert(
			fc.property(designs(simple), (design) => {
				const view = asDesigned(scenarioOf(design));
				for (const { from, to, outcome } of pairsIn(view)) {
					const vnet = view.design.vnets.get(to.node.replace('vnet/', ''));
					if (vnet === undefined || !from.node.startsWith('site/')) continue;
					if (gatewayVnetOf(view.design, vnet, view.forwarding.stands) === null) expect(outcome).toBe('unreachable');
				}
			}),
			runs(25),
		);
	});

	test('R032, R033: a spoke reaches exactly the sites that its hub reaches', () => {
		let borrowed = 0;
		fc.assert(
			fc.property(designs({ ...simple, peerings: false }), (drawn) => {
				const design = withTransit(drawn);
				const view = asDesigned(scenarioOf(design));
				const pairs = pairsIn(view);
				const reached = (vnet: string, ipv6: boolean): readonly string[] =>
					pairs
						.filter(
							({ from, to, outcome }) =>
								from.node === vnet &&
								(from.prefixes[0]!.family === 6) === ipv6 &&
								to.node.startsWith('site/') &&
								outcome === 'reachable',
						)
						.map(({ to }) => `${to.node} ${to.prefixes[0]!.text}`);
				for (const { allowGatewayTransit: hub, useRemoteGateways: spoke } of design.peerings ?? []) {
					expect(reached(`vnet/${spoke}`, false)).toEqual(reached(`vnet/${hub}`, false));
					borrowed += reached(`vnet/${spoke}`, false).length;
				}
			}),
			runs(25),
		);
		expect(borrowed).toBeGreaterThan(0);
	});
});

describe('every repair that is proposed makes the pair reachable', () => {
	test.each([
		['R033, R034: with peerings', (design: WrittenScenario) => design, { peerings: true }],
		['R033: with gateway transit', withTransit, { subnets: false }],
		[
			'R069, R070: with subnets and user-defined routes',
			(design: WrittenScenario) => design,
			{ peerings: true, subnets: true },
		],
	] as const)('%s', (_, change, allowed) => {
		fc.assert(
			fc.property(designs({ ...allowed, failures: false }), (design) => {
				expect(brokenRepairs(scenarioOf(change(design)))).toEqual([]);
			}),
			runs(12),
		);
	});
});

describe('explanations', () => {
	test.each([
		['R034, R069: with peerings, subnets and failures', (design: WrittenScenario) => design],
		['R033: with gateway transit and failures', withTransit],
	] as const)('%s: the same outcome from either end, and a story in words', (_, change) => {
		fc.assert(
			fc.property(designs({ peerings: true, subnets: true }), (drawn) => {
				const scenario = scenarioOf(change(drawn));
				for (const question of questionsOf(scenario)) {
					const view = workOut(question);
					const pairs = pairsIn(view);
					const name = (a: Told['from'], b: Told['from']): string =>
						[a, b].map(({ node, prefixes }) => `${node} ${prefixes[0]!.text}`).join(' ');
					const outcomes = new Map(pairs.map(({ from, to, outcome }) => [name(from, to), outcome]));
					for (const pair of pairs) {
						expect(outcomes.get(name(pair.to, pair.from))).toBe(pair.outcome);
						expect(pair.reason === null).toBe(pair.outcome === 'reachable');
						const told = explanationOf(view, { ...pair, roundTripMs: null, assumptions: [] }, scenario);
						const text = whyLines(told, { columns: 80, ascii: true }).map(lineText).join('\n');
						expect(text).not.toMatch(/undefined|null|\[object|NaN/);
					}
				}
			}),
			runs(8),
		);
	});
});
