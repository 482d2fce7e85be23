// What happens to a route on a session, in order: may it be sent, the sender's changes and export policy, the receiver's loop check and import policy.

import { countAsn, stripPrivate } from '../net/as-path.ts';
import { type Candidate, defaultLocalPreference } from './candidate.ts';
import type { CompiledNetwork, Hop } from './compile.ts';
import { type Attributes, applyPolicy, type Verdict } from './policy.ts';

/** Why a route did not arrive. `splitHorizon` and `internalOnly` are BGP's own; the rest is somebody's policy. */
export type StoppedBy = 'splitHorizon' | 'internalOnly' | 'export' | 'ownAsn' | 'import';

export interface Transfer {
	readonly arrived: Candidate | null;
	readonly stoppedBy: StoppedBy | null;
	/** The policy verdicts reached on the way; null where the route did not get so far. */
	readonly exported: Verdict | null;
	readonly imported: Verdict | null;
}

/** Sends `best` of `hop.from` along the hop. */
export function transfer(
	net: CompiledNetwork,
	hop: Hop,
	best: Candidate,
	prefixMatches: ReadonlySet<number>,
): Transfer {
	const stop = (stoppedBy: StoppedBy, exported: Verdict | null = null, imported: Verdict | null = null): Transfer => ({
		arrived: null,
		stoppedBy,
		exported,
		imported,
	});
	const own = best.hop === null;
	if (net.splitHorizon && best.hop?.session === hop.session) return stop('splitHorizon');
	// RFC 4271 section 9.2: what an internal peer announced is not passed on to other internal peers.
	if (hop.internal && best.hop?.internal === true) return stop('internalOnly');

	const { sender, receiver } = hop;
	const exported = applyPolicy(
		hop.exportRules,
		{ ...best, asPath: hop.internal ? best.asPath : preparedPath(hop, best.asPath) },
		{ prefixMatches, local: own, asn: hop.senderAsn, defaultAction: sender.exportDefault ?? 'accept' },
	);
	if (!exported.accepted) return stop('export', exported);
	const sent = hop.internal ? exported.attributes : onTheWire(hop, exported, own);

	if (countAsn(sent.asPath, hop.receiverAsn) > (receiver.allowOwnAs ?? 0)) return stop('ownAsn', exported);
	const imported = applyPolicy(
		hop.importRules,
		{ ...sent, weight: 0 },
		{ prefixMatches, local: false, asn: hop.receiverAsn, defaultAction: receiver.importDefault ?? 'accept' },
	);
	if (!imported.accepted) return stop('import', exported, imported);

	const nextHop = hop.internal && !own && !sender.nextHopSelf ? (best.nextHop ?? hop.from) : hop.from;
	const igp = net.speakers[hop.to]!.speaker.igp;
	const igpCost = hop.internal ? (igp?.[net.speakers[nextHop]!.speaker.id] ?? 0) : 0;
	const { asPath, origin, localPreference, med, weight, tags } = imported.attributes;
	return {
		arrived: { hop, asPath, origin, localPreference, med, weight, tags, nextHop, igpCost },
		stoppedBy: null,
		exported,
		imported,
	};
}

/** Private ASNs out, then the neighbour's ASN replaced: what the export policy already sees. */
export function preparedPath({ sender, receiverAsn, senderAsn }: Hop, path: readonly number[]): readonly number[] {
	const keep = (sender.keepNeighbour ?? true) ? receiverAsn : null;
	const stripped = sender.stripPrivate === undefined ? path : stripPrivate(path, sender.stripPrivate, keep);
	return sender.asOverride ? stripped.map((asn) => (asn === receiverAsn ? senderAsn : asn)) : stripped;
}

/** RFC 4271 sections 5.1.2, 5.1.4 and 5.1.5: own ASN in front, MED and local preference stay inside the AS. */
function onTheWire({ sender, senderAsn }: Hop, { attributes, setsMed }: Verdict, own: boolean): Attributes {
	return {
		...attributes,
		asPath: sender.transparent ? attributes.asPath : [senderAsn, ...attributes.asPath],
		med: setsMed || own ? attributes.med : null,
		localPreference: defaultLocalPreference,
	};
}
