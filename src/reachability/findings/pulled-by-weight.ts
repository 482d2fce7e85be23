// Prefixes that a VNet's weights pull past the circuit that leads straight there, through another one and Global Reach.

import type { Finding } from '../../azure/finding.ts';
import { connectionPath, finding, setAt } from '../../azure/validity/check.ts';
import { enumerate } from '../../azure/validity/wording.ts';
import { comparePrefixes, type Prefix } from '../../net/prefix.ts';
import type { Candidate } from '../../routing/candidate.ts';
import type { CompiledSpeaker } from '../../routing/compile.ts';
import { decide } from '../../routing/decision.ts';
import type { SolvedClass } from '../../routing/solve.ts';
import type { Connection, Vnet } from '../../scenario/design.ts';
import { placesOf } from '../nodes.ts';
import type { View } from '../view.ts';

type Connections = readonly Connection[];

interface Pull {
	/** The connection to the circuit that leads straight there, and the one that is used. */
	readonly direct: Connection;
	readonly used: Connection;
	readonly prefixes: readonly Prefix[];
}

/** R068. */
export function pulledByWeight(view: View): readonly Finding[] {
	const { net } = view.solution;
	return [...view.design.vnets].flatMap(([id, vnet]) => {
		const gateway = net.indexOf.get(`gateway/${id}`);
		if (gateway === undefined || new Set(vnet.connections.map(({ weight }) => weight)).size < 2) return [];
		const pullsWithout = pulls(view, net.speakers[gateway]!, vnet);
		const found = pullsWithout([]);
		if (found.length === 0) return [];
		const weighted = vnet.connections.filter(({ weight }) => weight > 0);
		const needless = (levelled: Connections): boolean => pullsWithout(levelled).length === 0;
		return finding('WEIGHT_OVERRIDES_DIRECT', {
			at: vnet.key,
			path: ['vnets', id, 'circuits'],
			message: `VNet ${id} prefers ${byConnections(found).map(clause).join(', and ')}.`,
			repair: fewest(weighted, needless).map(({ circuit }) =>
				setAt([...connectionPath(vnet.key, circuit), 'weight'], 0),
			),
		});
	});
}

/**
 * Asked with the connections that lose their weight. Nothing is pulled that would take the same way if all weights were equal, or that
 * no subnet asks the gateway about: the route of a peering or of a user comes first there.
 */
function pulls(
	{ design, forwarding, solution: { net, classes } }: View,
	gateway: CompiledSpeaker,
	{ connections }: Vnet,
) {
	const places = [...design.vnets.values()].flatMap(placesOf);
	const isAsked = (prefix: Prefix): boolean =>
		places.some(({ key }) => {
			const match = forwarding.tableOf(key)?.choose(prefix)?.match;
			return match?.speaker === gateway.index && match.prefix.text === prefix.text;
		});
	const connectionOf = ({ hop }: Candidate): Connection =>
		connections.find(({ circuit }) => circuit === net.speakers[hop!.from]!.speaker.id.split('/')[1])!;
	const crosses = ({ selected }: SolvedClass, { hop }: Candidate): boolean =>
		selected(hop!.from)[0]?.hop?.internal === true;
	const settled = classes.filter(({ status }) => status === 'stable');
	const learned = settled.flatMap((solved) => {
		const held = solved.candidates(gateway.index);
		return held.length < 2 || held.some(({ hop }) => hop === null) ? [] : [{ solved, held }];
	});
	return (levelled: Connections): readonly Pull[] =>
		learned.flatMap(({ solved, held }) => {
			const usedWithout = (isLevel: (connection: Connection) => boolean): readonly Candidate[] =>
				decide(
					net,
					gateway,
					held.map((route) => (isLevel(connectionOf(route)) ? { ...route, weight: 0 } : route)),
				).selected;
			const now = usedWithout((connection) => levelled.includes(connection));
			if (!now.every((route) => crosses(solved, route))) return [];
			const straight = usedWithout(() => true).find((route) => !crosses(solved, route));
			if (straight === undefined) return [];
			const prefixes = solved.routeClass.prefixes.filter(isAsked);
			return prefixes.length === 0 ? [] : { direct: connectionOf(straight), used: connectionOf(now[0]!), prefixes };
		});
}

function byConnections(pulls: readonly Pull[]): readonly Pull[] {
	const joined = new Map<string, Pull>();
	for (const pull of pulls) {
		const key = `${pull.direct.key} ${pull.used.key}`;
		joined.set(key, { ...pull, prefixes: [...(joined.get(key)?.prefixes ?? []), ...pull.prefixes] });
	}
	return [...joined.values()];
}

function clause({ direct, used, prefixes }: Pull): string {
	const names = enumerate([...prefixes].sort(comparePrefixes).map(({ text }) => text));
	return `circuit ${used.circuit} (weight ${used.weight}) to ${direct.circuit} (weight ${direct.weight}), so it reaches ${names} on ${direct.circuit} through ${used.circuit} and Global Reach instead of directly`;
}

/** By leaving out one after the other. */
function fewest(connections: Connections, isEnough: (some: Connections) => boolean): Connections {
	for (const spared of connections) {
		const others = connections.filter((one) => one !== spared);
		if (isEnough(others)) return fewest(others, isEnough);
	}
	return connections;
}
