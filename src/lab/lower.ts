// A network as a daemon can play it: what the daemon has no words for is replaced by what comes nearest, and each replacement is named.

import { prefixOf } from '../net/prefix.ts';
import type { Network, Origination, RungSpec, Session, Speaker } from '../routing/model.ts';
import { standardLadder } from '../routing/standard-ladder.ts';
import { sessionIdOf } from './bird-names.ts';
import { mostWeight } from './bird-preference.ts';

export type Daemon = 'bird' | 'frr';

/** Something that the daemon does otherwise than the network says. */
export interface Lowered {
	/** The speaker or session; `network` where it is the whole. */
	readonly at: string;
	readonly what: string;
}

export interface LoweredNetwork {
	readonly network: Network;
	/** In the order of the file. */
	readonly lowered: readonly Lowered[];
}

export interface LowerOptions {
	readonly daemon: Daemon;
	/** false where next hops do not resolve, so that costs inside an AS count for nothing. */
	readonly igpCosts: boolean;
}

/** Session ids are written out, so that leaving one out renames no other. */
export function lower(network: Network, options: LowerOptions): LoweredNetwork {
	const lowered: Lowered[] = [];
	const note = (at: string, what: string): void => void lowered.push({ at, what });
	if (network.options?.splitHorizon === false)
		note('network', 'splitHorizon false: the daemon never sends a route back on the session it came from');
	const grouped = options.daemon === 'bird' && network.options?.med !== 'always' && usesMed(network);
	if (grouped) note('network', 'MED grouped by neighbour AS: BIRD compares all of them (med metric)');
	if (network.speakers.some(({ multipath }) => (multipath ?? 1) > 1))
		note('network', "multipath: a daemon's table names the best route alone, not the equals used beside it");
	const med = options.daemon === 'bird' ? 'always' : (network.options?.med ?? 'grouped');
	const speakers = network.speakers.map((speaker) => lowerSpeaker(speaker, options, note));
	const routerId = (id: string): string => {
		const position = speakers.findIndex((speaker) => speaker.id === id);
		return speakers[position]?.routerId ?? `0.0.0.${position + 1}`;
	};
	const sessions = network.sessions.flatMap((session, position): Session[] => {
		const id = sessionIdOf(session, position);
		if (routerId(session.a.speaker) === routerId(session.b.speaker)) {
			note(id, 'both ends have the same router id: the session is left out, a daemon refuses it');
			return [];
		}
		return [
			{
				...session,
				id,
				a: lowerEnd(session.a, id, options, note),
				b: lowerEnd(session.b, id, options, note),
			},
		];
	});
	return { network: { ...network, speakers, sessions, options: { med, splitHorizon: true } }, lowered };
}

type Note = (at: string, what: string) => void;

function lowerSpeaker(speaker: Speaker, { daemon, igpCosts }: LowerOptions, note: Note): Speaker {
	const { decision, igp, ...rest } = speaker;
	if (decision !== undefined && !sameLadder(decision))
		note(speaker.id, `decision ${decision.map(rungName).join(', ')}: the daemon decides in its own order`);
	const costs = Object.values(igp ?? {}).some((cost) => cost > 0);
	if (costs && !igpCosts)
		note(
			speaker.id,
			daemon === 'bird'
				? 'igp costs: next hops do not resolve on plain loopback addresses'
				: 'igp costs: FRR takes them from an interior protocol, of which there is none',
		);
	return { ...rest, networks: lowerNetworks(speaker, daemon, note), ...(igp !== undefined && igpCosts ? { igp } : {}) };
}

function lowerNetworks({ id, networks }: Speaker, daemon: Daemon, note: Note): Speaker['networks'] {
	if (daemon === 'bird') return networks;
	const written = networks.map((one): Origination => (typeof one === 'string' ? { prefix: one } : one));
	const ipv4 = written.filter(({ prefix }) => prefixOf(prefix).family === 4);
	if (ipv4.length < written.length)
		note(id, 'IPv6 networks: the sessions run over IPv4, where FRR has no next hop for them');
	if (ipv4.some(({ med }) => med === undefined)) note(id, 'networks without MED: FRR announces them with MED 0');
	return ipv4.map((one) => ({ ...one, med: one.med ?? 0 }));
}

function rungName(rung: RungSpec): string {
	return typeof rung === 'string' ? rung : rung.id;
}

function sameLadder(ladder: readonly RungSpec[]): boolean {
	return ladder.length === standardLadder.length && standardLadder.every((rung, index) => ladder[index] === rung);
}

function lowerEnd(end: Session['a'], id: string, { daemon }: LowerOptions, note: Note): Session['a'] {
	const heaviest = Math.max(0, ...(end.import ?? []).map(({ set }) => set?.weight ?? 0));
	if (daemon === 'bird' && heaviest > mostWeight)
		note(`${id} (${end.speaker})`, `weight ${heaviest}: BIRD's preference, which stands for it, ends at ${mostWeight}`);
	const clamped =
		heaviest <= mostWeight || daemon === 'frr'
			? end
			: {
					...end,
					import: end.import!.map((rule) =>
						rule.set?.weight === undefined
							? rule
							: { ...rule, set: { ...rule.set, weight: Math.min(rule.set.weight, mostWeight) } },
					),
				};
	if (daemon === 'bird') return clamped;
	return lowerEndForFrr(clamped, id, note);
}

/** FRR strips all private ASNs or those of paths that hold nothing else, and always spares the neighbour's. */
function lowerEndForFrr(end: Session['a'], id: string, note: Note): Session['a'] {
	const at = `${id} (${end.speaker})`;
	const { stripPrivate, keepNeighbour, ...rest } = end;
	if ((end.allowOwnAs ?? 0) > 10) note(at, `allowOwnAs ${end.allowOwnAs}: FRR ends at 10`);
	if (end.transparent) note(at, `transparent: FRR leaves the AS path unchanged, export rules included`);
	if (stripPrivate === undefined) return end;
	if (stripPrivate === 'leading')
		note(at, `stripPrivate leading: FRR takes every private ASN out, behind a public one too`);
	if (keepNeighbour === false) note(at, `keepNeighbour false: FRR spares the neighbour's ASN`);
	return { ...rest, stripPrivate: stripPrivate === 'leading' ? 'all' : stripPrivate };
}

function usesMed({ speakers, sessions }: Network): boolean {
	return (
		speakers.some(({ networks }) => networks.some((one) => typeof one !== 'string' && one.med !== undefined)) ||
		sessions.some(({ a, b }) =>
			[a, b].some((end) => [...(end.import ?? []), ...(end.export ?? [])].some(({ set }) => set?.med !== undefined)),
		)
	);
}
