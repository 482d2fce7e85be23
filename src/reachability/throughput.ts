// What a walk carries at most: the caps of the circuits, Global Reach links and gateways it crosses. Nothing here changes a route.

import { bypassesGateway } from '../azure/fast-path.ts';
import { gatewayThroughputMbps } from '../catalog/catalog.ts';
import { compareText } from '../net/order.ts';
import type { Family } from '../net/prefix.ts';
import type { Circuit, Design, ElementKey } from '../scenario/design.ts';
import type { View } from './view.ts';
import type { Edge, Walk } from './walk.ts';

/** Units: Mbps, for everything that passes there in this direction. */
export interface Cap {
	readonly at: ElementKey;
	readonly rule: CapRule;
	readonly mbps: number;
}

const capRules = ['R099', 'R111', 'R112'] as const;
export type CapRule = (typeof capRules)[number];

export interface Throughput {
	/** The smallest cap on any branch. */
	readonly narrowest: Cap;
	/** Whether no branch carries more than the narrowest. */
	readonly onEveryBranch: boolean;
	/** Every cap on the way, the smallest first. */
	readonly caps: readonly Cap[];
	/** Gateways that FastPath goes past (R113). */
	readonly bypassed: readonly ElementKey[];
}

/** null where the walk does not arrive, or crosses nothing with a published cap. */
export function throughput({ design }: View, walk: Walk, family: Family): Throughput | null {
	if (walk.delivered !== 'all') return null;
	const bypassed = new Set<ElementKey>();
	const capsOf = new Map<string, Cap>();
	for (const edge of walk.edges) {
		const crossed = crossing(design, walk, edge, family);
		if (crossed === 'bypassed') bypassed.add(edge[1]);
		else if (crossed !== null) capsOf.set(edge.join(' '), crossed);
	}
	const caps = new Map([...capsOf.values()].map((cap) => [`${cap.at} ${cap.rule}`, cap]));
	const inOrder = [...caps.values()].sort(
		(a, b) => a.mbps - b.mbps || capRules.indexOf(a.rule) - capRules.indexOf(b.rule) || compareText(a.at, b.at),
	);
	const narrowest = inOrder[0];
	if (narrowest === undefined) return null;
	const widest = widestBranch(walk, ([a, b]) => capsOf.get(`${a} ${b}`)?.mbps ?? Number.POSITIVE_INFINITY);
	return {
		narrowest,
		onEveryBranch: widest === narrowest.mbps,
		caps: inOrder,
		bypassed: [...bypassed].sort(),
	};
}

function crossing(design: Design, walk: Walk, [from, to]: Edge, family: Family): Cap | 'bypassed' | null {
	const [a, b] = [circuitOf(design, from), circuitOf(design, to)];
	if (a !== null && b !== null) return a === b ? null : overGlobalReach(a, b);
	const circuit = a ?? b;
	if (circuit === null) return null;
	const far = a === null ? from : to;
	if (/^(site|wan)\//.test(far)) return overCircuit(design, circuit);
	return to.startsWith('gateway/') ? intoVnet(design, walk, circuit, to, family) : null;
}

/** R111: a provider's circuit is policed at its own rate, one on a Direct port only by the port. */
function overCircuit({ directPorts }: Design, { key, bandwidthMbps, port }: Circuit): Cap {
	const mbps = port === null ? bandwidthMbps : (directPorts.get(port)?.bandwidthMbps ?? bandwidthMbps);
	return { at: key, rule: 'R111', mbps };
}

/** R099. */
function overGlobalReach(a: Circuit, b: Circuit): Cap {
	const [lesser, other] = a.bandwidthMbps <= b.bandwidthMbps ? [a, b] : [b, a];
	const ids = [a, b].map(({ key }) => key.slice('circuit/'.length)).sort();
	const at = lesser.bandwidthMbps === other.bandwidthMbps ? `globalReach/${ids.join('~')}` : lesser.key;
	return { at, rule: 'R099', mbps: lesser.bandwidthMbps };
}

/** R112, and R113 where FastPath goes past the gateway. */
function intoVnet(
	{ vnets }: Design,
	{ steps }: Walk,
	circuit: Circuit,
	at: ElementKey,
	family: Family,
): Cap | 'bypassed' | null {
	const vnet = vnets.get(at.slice('gateway/'.length));
	if (vnet === undefined || vnet.gateway === null) return null;
	const connection = vnet.connections.find((one) => `circuit/${one.circuit}` === circuit.key);
	const reached = [...steps].flatMap(([node, { end }]) =>
		end === 'delivered' && node.startsWith('vnet/') ? [vnets.get(node.split('/')[1]!)!] : [],
	);
	const targets = reached.length === 0 ? [vnet] : reached;
	if (connection !== undefined && targets.every((to) => bypassesGateway(vnet, connection, circuit, to, family)))
		return 'bypassed';
	return { at, rule: 'R112', mbps: gatewayThroughputMbps(vnet.gateway.sku, vnet.gateway.scaleUnits) };
}

function circuitOf({ circuits }: Design, node: ElementKey): Circuit | null {
	const [kind, id = ''] = node.split('/');
	return kind === 'circuit' ? (circuits.get(id) ?? null) : null;
}

/** What the best branch carries. A walk that arrives has no cycles. */
function widestBranch({ hops, edges }: Walk, mbpsOf: (edge: Edge) => number): number {
	const onward = new Map<ElementKey, Edge[]>();
	for (const edge of edges) onward.set(edge[0], [...(onward.get(edge[0]) ?? []), edge]);
	const known = new Map<ElementKey, number>();
	const from = (node: ElementKey): number => {
		const seen = known.get(node);
		if (seen !== undefined) return seen;
		known.set(node, 0);
		const branches = (onward.get(node) ?? []).map((edge) => Math.min(mbpsOf(edge), from(edge[1])));
		const widest = branches.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...branches);
		known.set(node, widest);
		return widest;
	};
	return from(hops[0]!);
}
