// One end of a session in BIRD: a protocol with a channel for each family.

import type { End, Session, Speaker } from '../routing/model.ts';
import { address6Of, addressOf } from './addresses.ts';
import { names, sessionIdOf } from './bird-names.ts';
import { hasCosts, type Part, printable, shownAsn } from './bird-part.ts';
import { exportFilter, importFilter, type PolicyOf } from './bird-policy.ts';

export function endLines(part: Part, session: Session, at: number, side: 'a' | 'b'): readonly string[] {
	const { network, index, first, options, positionOf } = part;
	const end = session[side];
	const otherSide = side === 'a' ? 'b' : 'a';
	const position = positionOf.get(end.speaker)!;
	const speaker = network.speakers[position]!;
	const asn = shownAsn(part, end);
	const neighbourAsn = shownAsn(part, session[otherSide]);
	return [
		`# ${printable(sessionIdOf(session, at))}: ${printable(end.speaker)} to ${printable(session[otherSide].speaker)}`,
		`protocol bgp ${names.end(index, at, side)} {`,
		`  router id ${speaker.routerId ?? dotted(position + 1)};`,
		`  local ${addressOf(options.block, first + at, side)} port ${options.port} as ${asn};`,
		`  neighbor ${addressOf(options.block, first + at, otherSide)} port ${options.port} as ${neighbourAsn};`,
		'  multihop; strict bind yes; hold time 0; connect delay time 1; connect retry time 1;',
		'  error wait time 1, 1; graceful restart off; long lived graceful restart off; med metric yes;',
		...(side === 'b' ? ['  passive yes;'] : []),
		...(end.transparent && asn !== neighbourAsn ? ['  rs client;'] : []),
		...((end.allowOwnAs ?? 0) > 0 ? [`  allow local as ${end.allowOwnAs};`] : []),
		...part.families.flatMap((family) =>
			channelLines(part, { speaker, position, end, session: first + at, side }, { family, asn, neighbourAsn }),
		),
		'}',
	];
}

interface At {
	readonly speaker: Speaker;
	readonly position: number;
	readonly end: End;
	/** Among all of the configuration. */
	readonly session: number;
	readonly side: 'a' | 'b';
}

function channelLines(
	part: Part,
	{ speaker, position, end, session, side }: At,
	of: Pick<PolicyOf, 'family' | 'asn' | 'neighbourAsn'>,
): readonly string[] {
	const { index, tag, filter, insideAsns } = part;
	const { family } = of;
	const ownMed = speaker.networks.some((one) => typeof one !== 'string' && one.med !== undefined);
	const policy: PolicyOf = { ...of, ownMed, severalInside: insideAsns.get(speaker.id)!.size > 1, tag };
	const near = hasCosts(part, speaker) ? names.near(index, position, family) : names.nearOfAll(family);
	return [
		`  ipv${family} { table ${names.table(index, position, family)}; igp table ${near};`,
		...(family === 6 ? [`    next hop address ${address6Of(session, side)};`] : []),
		...(end.nextHopSelf || (end.transparent && of.asn !== of.neighbourAsn) ? ['    next hop self;'] : []),
		`    import ${filter(importFilter(end, policy))};`,
		`    export ${filter(exportFilter(end, policy))};`,
		'  };',
	];
}

function dotted(value: number): string {
	return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
}
