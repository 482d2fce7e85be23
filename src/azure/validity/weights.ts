// What of a circuit a VNet's weights pull through another circuit and Global Reach.

import { type Prefix, prefixOf } from '../../net/prefix.ts';
import type { Connection, Design, Vnet } from '../../scenario/design.ts';
import { carriesIpv6 } from '../sessions-up.ts';
import { announcedOn } from './announced-on.ts';
import { idOf, type Refused } from './check.ts';
import { linkStands, standingAttachments } from './standing.ts';

export interface Pull {
	readonly low: Connection;
	readonly high: Connection;
	/** Prefixes announced on the circuit of `low`; null: all of them, or none is announced there yet. */
	readonly prefixes: readonly string[] | null;
}

/** Of these connections the fewest, by leaving out one after the other, that have to lose their weight. */
export function levelled(
	connections: Vnet['connections'],
	weighted: readonly Connection[],
	reach: Reach,
): readonly Connection[] {
	const without = (changed: readonly Connection[]): readonly Connection[] =>
		connections.map((one) => (changed.includes(one) ? { ...one, weight: 0 } : one));
	const spared = weighted.find((one) => pullAmong(without(weighted.filter((other) => other !== one)), reach) === null);
	return spared === undefined
		? weighted
		: levelled(
				connections,
				weighted.filter((other) => other !== spared),
				reach,
			);
}

export function pullAmong(connections: readonly Connection[], { announced, crosses }: Reach): Pull | null {
	for (const low of connections) {
		const heavier = connections.filter(({ weight }) => weight > low.weight).sort((a, b) => b.weight - a.weight);
		const onLow = announced(low.circuit);
		if (onLow === null) {
			const high = heavier.find(({ circuit }) => crosses(low.circuit, circuit));
			if (high !== undefined) return { low, high, prefixes: null };
			continue;
		}
		const pulled = new Map<Connection, string[]>();
		for (const [text, length] of onLow) {
			const { family } = prefixOf(text);
			/** R064, R065: the edge prefers what a customer announces there, unless the copy from Global Reach is shorter. */
			const isDirect = ({ circuit }: Connection): boolean => {
				const own = announced(circuit)?.get(text);
				return own !== undefined && (own <= length || !crosses(low.circuit, circuit, family));
			};
			const holders = heavier.filter((one) => isDirect(one) || crosses(low.circuit, one.circuit, family));
			const used = holders.filter(({ weight }) => weight === holders[0]!.weight);
			if (used[0] === undefined || used.some(isDirect)) continue;
			pulled.set(used[0], [...(pulled.get(used[0]) ?? []), text]);
		}
		const [first] = pulled;
		if (first === undefined) continue;
		const [high, prefixes] = first;
		return { low, high, prefixes: prefixes.length === onLow.size ? null : prefixes };
	}
	return null;
}

export interface Reach {
	/** The prefixes that customers announce on a circuit, each with its shortest path there; null where no customer is on it. */
	readonly announced: (circuit: string) => ReadonlyMap<string, number> | null;
	/** Whether a standing link takes routes of the family, or any, from the one circuit to the other. */
	readonly crosses: (from: string, to: string, family?: Prefix['family']) => boolean;
}

export function reachOf(design: Design, refused: Refused): Reach {
	const paths = new Map<string, Map<string, number>>();
	for (const { circuit, attachment } of standingAttachments(design, refused)) {
		const known = paths.get(idOf(circuit.key)) ?? new Map<string, number>();
		paths.set(idOf(circuit.key), known);
		for (const prefix of announcedOn(design, attachment)) {
			// A WAN shows the site behind it as well, but not behind a summary of its own.
			const isBehind = attachment.edge.startsWith('wan/') && !attachment.aggregate.includes(prefix);
			const length = 1 + attachment.prepend + (isBehind ? 1 : 0);
			known.set(prefix.text, Math.min(length, known.get(prefix.text) ?? length));
		}
	}
	const links = [...design.globalReach.values()].filter((link) => linkStands(refused, link));
	const hasIpv6 = carriesIpv6(refused);
	const carries = (link: (typeof links)[number], family: Prefix['family']): boolean =>
		family === 4 || [link, ...link.between.map((id) => design.circuits.get(id)!)].every(hasIpv6);
	return {
		announced: (circuit) => paths.get(circuit) ?? null,
		crosses: (from, to, family = 4) =>
			links.some((link) => link.between.includes(from) && link.between.includes(to) && carries(link, family)),
	};
}
