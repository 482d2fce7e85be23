// Solution ─► what is over a limit on routes. What a session that is down would announce counts all the same.

import { learnedRouteLimit, limits } from '../../catalog/catalog.ts';
import { compareText } from '../../net/order.ts';
import type { Hop } from '../../routing/compile.ts';
import type { Solution, SolvedClass } from '../../routing/solve.ts';
import { transfer } from '../../routing/transfer.ts';
import type { Design } from '../../scenario/design.ts';
import type { Topology } from '../../topology/model.ts';
import { addressSpaces, peersOf } from '../gateway-transit.ts';
import { type Excess, excessKey, type GatewayExcess, type SessionExcess } from './excess.ts';
import { customerPrefixLimit } from './prefix-limit.ts';

/** Shape: sorted, each session and family or gateway once. */
export function exceeded(design: Design, topology: Topology, solution: Solution): readonly Excess[] {
	if (design.assume.limits === 'ignored') return [];
	return [...sessionsOver(topology, solution), ...gatewaysOver(design, topology, solution)].sort((a, b) =>
		compareText(excessKey(a), excessKey(b)),
	);
}

/** R026 with D06: what the customer edge announces there after summarizing; nothing comes back over a session that it was learned on. */
function sessionsOver(topology: Topology, { net, classes }: Solution): readonly SessionExcess[] {
	return ([4, 6] as const).flatMap((family) => {
		const ofFamily = classes.filter(({ routeClass }) => routeClass.prefixes[0]!.family === family);
		const all = sizeOf(ofFamily);
		// No session can announce more than there is.
		if (all <= customerPrefixLimit('standard', family)) return [];
		return net.speakers
			.flatMap(({ inbound }) => inbound)
			.flatMap((hop): SessionExcess[] => {
				const edge = topology.getEdgeAttributes(hop.sessionId);
				if (edge.kind !== 'attachment' || !net.speakers[hop.to]!.speaker.id.startsWith('circuit/')) return [];
				const { circuit, attachment, link } = edge;
				const limit = customerPrefixLimit(circuit.sku, family);
				if (all <= limit) return [];
				const count = sizeOf(ofFamily.filter((solved) => isOffered(net, hop, solved)));
				if (count <= limit) return [];
				return [{ rule: 'R026', session: hop.sessionId, circuit, attachment, link, family, count, limit }];
			});
	});
}

/** R042: one figure for both families. */
function gatewaysOver(design: Design, topology: Topology, { net, classes }: Solution): readonly GatewayExcess[] {
	const all = sizeOf(classes);
	const routesLimit = limits.routesPerGateway.value;
	return [...design.vnets.values()].flatMap((vnet): GatewayExcess[] => {
		const { gateway } = vnet;
		const speaker = gateway === null ? undefined : net.indexOf.get(gateway.key);
		if (gateway === null || speaker === undefined) return [];
		const spaces = addressSpaces([vnet, ...peersOf(design, vnet).map(({ peer }) => peer)]);
		const learnedLimit = learnedRouteLimit(gateway.sku);
		if (all <= learnedLimit && all + spaces <= routesLimit) return [];
		const hops = net.speakers[speaker]!.inbound.filter(
			({ sessionId }) => topology.getEdgeAttributes(sessionId).kind === 'connection',
		);
		const learned = sizeOf(classes.filter((solved) => hops.some((hop) => isOffered(net, hop, solved))));
		const routes = learned + spaces;
		if (learned <= learnedLimit && routes <= routesLimit) return [];
		const sessions = hops.map(({ sessionId }) => sessionId).sort();
		return [{ rule: 'R042', sessions, vnet, learned, learnedLimit, routes, routesLimit }];
	});
}

function sizeOf(classes: readonly SolvedClass[]): number {
	return classes.reduce((sum, { routeClass }) => sum + routeClass.prefixes.length, 0);
}

function isOffered(net: Solution['net'], hop: Hop, { selected, routeClass }: SolvedClass): boolean {
	const best = selected(hop.from)[0];
	return best !== undefined && transfer(net, hop, best, routeClass.prefixMatches).exported?.accepted === true;
}
