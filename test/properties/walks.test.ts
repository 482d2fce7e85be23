import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatewayVnetOf } from '../../src/azure/gateway-transit.ts';
import type { Endpoint } from '../../src/reachability/endpoints.ts';
import { vnetAt } from '../../src/reachability/nodes.ts';
import type { View } from '../../src/reachability/view.ts';
import { workOut } from '../../src/reachability/view.ts';
import type { Walk } from '../../src/reachability/walk.ts';
import type { ElementKey } from '../../src/scenario/design.ts';
import { designs, plain, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';
import { asDesigned, pairsIn, questionsOf, withoutGlobalReach } from './answers.ts';

/** The nodes of the graph between which a step of a walk may go. */
function joints(view: View, a: ElementKey, b: ElementKey): readonly (readonly [ElementKey, ElementKey])[] {
	const edge = (key: ElementKey): ElementKey => (key.startsWith('site/') ? `${key}/edge` : key);
	// A gateway reaches what its VNet is peered with; a subnet stands in its VNet.
	const vnet = (key: ElementKey): ElementKey => `vnet/${key.split('/')[1]}`;
	if (b.startsWith('vnet/')) {
		const inside = vnet(a) === vnet(b) && (a.startsWith('gateway/') || a.startsWith('vnet/'));
		return inside ? [[vnet(b), `region/${view.design.vnets.get(b.split('/')[1]!)!.region.id}`]] : [[vnet(a), vnet(b)]];
	}
	return [[speaking(view, a, b) ?? edge(a), edge(b)]];
}

/** R071: a VNet hands its packets to the edge past the gateway that it uses (R033), whose connection it is. */
function speaking({ design, forwarding }: View, a: ElementKey, b: ElementKey): ElementKey | null {
	const vnet = a.startsWith('vnet/') && b.startsWith('circuit/') ? vnetAt(design, a) : undefined;
	return vnet === undefined ? null : (gatewayVnetOf(design, vnet, forwarding.stands)?.gateway?.key ?? null);
}

function faultOf(
	view: View,
	{ hops, edges, stops, delivered, steps }: Walk,
	owners: ReadonlySet<ElementKey>,
): string | null {
	for (const [a, b] of edges) {
		if (
			!joints(view, a, b).some(
				([x, y]) => view.topology.hasNode(x) && view.topology.hasNode(y) && view.topology.areNeighbors(x, y),
			)
		)
			return `${a} to ${b} is no edge of the graph`;
		const sessions = view.network.sessions.filter(({ a: one, b: other }) => {
			const from = speaking(view, a, b) ?? a;
			return (one.speaker === from && other.speaker === b) || (one.speaker === b && other.speaker === from);
		});
		if (!b.startsWith('vnet/') && sessions.length === 0) return `${a} to ${b} is no session`;
		if (view.availability.down.has(b)) return `${b} is down`;
	}
	const reached = new Set([hops[0]!]);
	for (const hop of hops) for (const [a, b] of edges) if (a === hop && reached.has(a)) reached.add(b);
	if (hops.some((hop) => !reached.has(hop))) return 'a hop that nothing leads to';
	const leaves = hops.filter((hop) => steps.get(hop)!.end === 'delivered');
	if (leaves.some((leaf) => !owners.has(leaf))) return `${leaves} own nothing of it`;
	if ((delivered === 'none') !== (leaves.length === 0)) return `delivered ${delivered} at ${leaves}`;
	if (delivered === 'all' && stops.length > 0) return 'a branch stops, and all is delivered';
	return null;
}

/** D07. */
function rightPlaces({ forwarding }: View, { node, prefixes }: Endpoint): ReadonlySet<ElementKey> {
	const owners = forwarding.owners(prefixes[0]!);
	return owners.has(node) ? owners : new Set([node]);
}

describe('every walk is a walk in the graph and ends at an owner', () => {
	test.each([
		['in every view of generated designs', {}],
		['with peerings and subnets (R034, R069)', { peerings: true, subnets: true }],
	] as const)('%s', (_, allowed) => {
		fc.assert(
			fc.property(designs(allowed), (design) => {
				for (const question of questionsOf(scenarioOf(design))) {
					const view = workOut(question);
					for (const { forward, back, from, to } of pairsIn(view)) {
						expect(faultOf(view, forward, rightPlaces(view, to))).toBeNull();
						expect(faultOf(view, back, rightPlaces(view, from))).toBeNull();
					}
				}
			}),
			runs(15),
		);
	});
});

describe('D24: no traffic comes back to where it was', () => {
	test.each([
		['without overlaps, summaries and transit', plain],
		['with overlapping prefixes', { summaries: false, transit: false }],
		['with transit WANs', { overlaps: false, summaries: false }],
	] as const)('%s', (_, allowed) => {
		fc.assert(
			fc.property(designs({ ...allowed, failures: false, refusals: false }), (design) => {
				const scenario = scenarioOf(design);
				for (const view of [asDesigned(scenario), withoutGlobalReach(scenario)]) {
					if (view.solution.classes.some(({ status }) => status !== 'stable')) continue;
					for (const { forward, back, from, to } of pairsIn(view))
						for (const { at, end } of [...forward.stops, ...back.stops])
							if (end === 'loop') throw new Error(`${from.node} and ${to.node}: loop at ${at}`);
				}
			}),
			runs(15),
		);
	});
});
