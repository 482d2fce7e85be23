// One route over one session: what the sender does to it, then what the receiver does.

import type { End, Network, Session } from '../../../src/routing/model.ts';
import type { HeldRoute, PrefixText, SpeakerId } from './answer.ts';
import { applyRules } from './apply-rules.ts';

/** A session as one of its two speakers sees it. */
export interface Link {
	readonly id: string;
	readonly position: number;
	readonly session: Session;
	readonly near: End;
	readonly far: End;
	readonly nearAsn: number;
	readonly farAsn: number;
	/** Both ends show the same ASN. */
	readonly internal: boolean;
}

/** Every speaker's links, in the order of the file. */
export function linksOf(network: Network): Record<SpeakerId, Link[]> {
	const links: Record<SpeakerId, Link[]> = {};
	for (const speaker of network.speakers) links[speaker.id] = [];
	network.sessions.forEach((session, position) => {
		const id = session.id ?? `s${position}`;
		const aAsn = shownAsn(network, session.a);
		const bAsn = shownAsn(network, session.b);
		const shared = { id, position, session, internal: aAsn === bAsn };
		links[session.a.speaker]!.push({ ...shared, near: session.a, far: session.b, nearAsn: aAsn, farAsn: bAsn });
		links[session.b.speaker]!.push({ ...shared, near: session.b, far: session.a, nearAsn: bAsn, farAsn: aAsn });
	});
	return links;
}

function shownAsn(network: Network, end: End): number {
	return end.localAs ?? network.speakers.find((speaker) => speaker.id === end.speaker)!.asn;
}

/** What the near end of `link` holds when `best` is the best route of the far end; null when nothing arrives or it is refused. */
export function carry(
	network: Network,
	links: Record<SpeakerId, Link[]>,
	link: Link,
	best: HeldRoute,
	prefix: PrefixText,
): HeldRoute | null {
	const sender = link.far;
	const receiver = link.near;
	const own = best.session === null;
	const learnedInternally = links[sender.speaker]!.some((other) => other.id === best.session && other.internal);

	if (best.session === link.id && network.options?.splitHorizon !== false) return null;
	if (learnedInternally && link.internal) return null;

	let route = best;
	if (!link.internal) {
		route = { ...route, asPath: stripped(route.asPath, sender, link.nearAsn) };
		if (sender.asOverride) {
			const overridden = route.asPath.map((asn) => (asn === link.nearAsn ? link.farAsn : asn));
			route = { ...route, asPath: overridden };
		}
	}
	const exported = applyRules(sender.export, sender.exportDefault, route, {
		prefix,
		local: own,
		shownAsn: link.farAsn,
	});
	if (exported === null) return null;
	route = exported.route;
	if (!link.internal) {
		route = {
			...route,
			asPath: sender.transparent ? route.asPath : [link.farAsn, ...route.asPath],
			med: exported.medSet || own ? route.med : null,
			localPref: 100,
		};
	}
	const keepsNextHop = link.internal && !own && !sender.nextHopSelf;

	if (route.asPath.filter((asn) => asn === link.nearAsn).length > (receiver.allowOwnAs ?? 0)) return null;
	const received = {
		...route,
		session: link.id,
		peer: sender.speaker,
		nextHop: keepsNextHop ? best.nextHop : sender.speaker,
		weight: 0,
	};
	const context = { prefix, local: false, shownAsn: link.nearAsn };
	return applyRules(receiver.import, receiver.importDefault, received, context)?.route ?? null;
}

function stripped(asPath: readonly number[], sender: End, neighbourAsn: number): readonly number[] {
	const spared = (asn: number) => !isPrivate(asn) || (sender.keepNeighbour !== false && asn === neighbourAsn);
	if (sender.stripPrivate === undefined) return asPath;
	switch (sender.stripPrivate) {
		case 'all':
			return asPath.filter(spared);
		case 'if-all-private':
			return asPath.every(isPrivate) ? asPath.filter(spared) : asPath;
		case 'leading': {
			const rest = withoutLeadingPrivate(asPath);
			const leading = asPath.slice(0, asPath.length - rest.length);
			return [...leading.filter(spared), ...rest];
		}
	}
}

export function withoutLeadingPrivate(asPath: readonly number[]): readonly number[] {
	const firstPublic = asPath.findIndex((asn) => !isPrivate(asn));
	return firstPublic === -1 ? [] : asPath.slice(firstPublic);
}

/** RFC 6996 section 5, without the reserved last ones: 65535 and 4294967295 (RFC 7300). */
export function isPrivate(asn: number): boolean {
	return (asn >= 64512 && asn <= 65534) || (asn >= 4200000000 && asn <= 4294967294);
}
