// One network of a configuration, with what its speakers and sessions are written from.

import type { Family } from '../net/prefix.ts';
import { prefixOf } from '../net/prefix.ts';
import type { End, Network, Origination, Session, Speaker } from '../routing/model.ts';
import { type Block, resolvesNextHops } from './addresses.ts';

export interface BirdOptions {
	readonly block: Block;
	readonly port: number;
	/** Of the first network, the only speaker that this process plays; all of them when left out. */
	readonly only?: string;
}

export interface Part {
	readonly network: Network;
	/** Its position, and that of its first session, among all of the configuration. */
	readonly index: number;
	readonly first: number;
	readonly options: BirdOptions;
	/** The community that a tag travels as. */
	readonly tag: (name: string) => string;
	/** How a channel names a filter of these lines. */
	readonly filter: (lines: readonly string[]) => string;
	/** IPv6 only where any is announced. */
	readonly families: readonly Family[];
	readonly positionOf: ReadonlyMap<string, number>;
	/** The ASNs under which each speaker has internal sessions. */
	readonly insideAsns: ReadonlyMap<string, ReadonlySet<number>>;
}

export function partOf(given: Pick<Part, 'network' | 'index' | 'first' | 'options' | 'tag' | 'filter'>): Part {
	const { speakers, sessions } = given.network;
	const positionOf = new Map(speakers.map(({ id }, position) => [id, position]));
	const insideAsns = new Map(speakers.map(({ id }) => [id, new Set<number>()]));
	const part: Part = {
		...given,
		families: speakers.some((speaker) => originationsOf(speaker, 6).length > 0) ? [4, 6] : [4],
		positionOf,
		insideAsns,
	};
	for (const session of sessions) {
		if (!isInternal(part, session)) continue;
		for (const end of [session.a, session.b]) insideAsns.get(end.speaker)!.add(shownAsn(part, end));
	}
	return part;
}

export function originationsOf(speaker: Speaker, family: Family): readonly Origination[] {
	return speaker.networks
		.map((network) => (typeof network === 'string' ? { prefix: network } : network))
		.filter(({ prefix }) => prefixOf(prefix).family === family);
}

export function shownAsn({ network, positionOf }: Part, end: End): number {
	return end.localAs ?? network.speakers[positionOf.get(end.speaker)!]!.asn;
}

export function isInternal(part: Part, { a, b }: Session): boolean {
	return shownAsn(part, a) === shownAsn(part, b);
}

/** Costs inside an AS can be told only where next hops resolve. */
export function hasCosts({ options }: Part, { igp }: Speaker): boolean {
	return resolvesNextHops(options.block) && Object.values(igp ?? {}).some((cost) => cost > 0);
}

/** As a comment may hold it. */
export function printable(text: string): string {
	return text.replaceAll(/[^\x20-\x7e]/g, '?');
}
