// The Microsoft peering of a circuit by itself: its AS numbers, its prefixes, and what its route filter asks for.

import { limits, type MicrosoftService, microsoftServices } from '../../catalog/catalog.ts';
import { compareText } from '../../net/order.ts';
import type { Prefix } from '../../net/prefix.ts';
import { isPublic } from '../../net/public-space.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Finding } from '../finding.ts';
import {
	acceptedPrefixes,
	edgeAsn,
	isAuthorized,
	microsoftPeeringKey,
	microsoftPeeringsOf,
	prefixCount,
	scopeOf,
	skuReaching,
	type WithMicrosoftPeering,
} from '../microsoft-peering.ts';
import { type Check, finding, idOf, setAt } from './check.ts';
import { enumerate, nameOf, skuName } from './wording.ts';

function ofEach(question: (asked: WithMicrosoftPeering, design: Design) => readonly Finding[] | Finding): Check {
	return (design) => microsoftPeeringsOf(design).flatMap((asked) => question(asked, design));
}

export function peeringPath(circuit: ElementKey, ...field: readonly string[]): Path {
	return ['circuits', idOf(circuit), 'microsoftPeering', ...field];
}

/** R003, R057. */
export const microsoftPeeringAsns = ofEach(({ circuit, peering }, design) => {
	const { asn: microsoft, reservedPrivate } = limits.microsoftAsn.value;
	return peering.edges.flatMap((edge) => {
		const asn = edgeAsn(design, edge);
		if (asn === null) return [];
		const where = { at: microsoftPeeringKey(circuit.key), path: [`${edge.split('/')[0]}s`, idOf(edge), 'asn'] };
		const peers = `with which ${nameOf(edge)} peers on the Microsoft peering of circuit ${idOf(circuit.key)}`;
		if (asn === microsoft || reservedPrivate.includes(asn))
			return finding('ASN_RESERVED', {
				...where,
				rule: 'R003',
				message: `AS ${asn}, ${peers}, is one that Microsoft keeps for itself.`,
			});
		if (asn < 64_496 || asn > 64_511) return [];
		return finding('ASN_NOT_ALLOWED', {
			...where,
			message: `AS ${asn}, ${peers}, is kept for documentation, and no path may contain it there.`,
		});
	});
});

/** R025: each such prefix is dropped, and the session stays. */
export const microsoftPeeringPrefixes = ofEach(({ circuit, peering }) => {
	const dropped = peering.prefixes.filter((prefix) => !isPublic(prefix));
	if (dropped.length === 0) return [];
	const path = peeringPath(circuit.key, 'prefixes');
	const accepted = acceptedPrefixes(peering);
	return finding('NOT_ALLOWED_ON_MSPEERING', {
		at: microsoftPeeringKey(circuit.key),
		path,
		message: `The Microsoft peering of circuit ${idOf(circuit.key)} drops ${listed(dropped)}: only public prefixes are accepted there, and private addresses need NAT.`,
		repair: accepted.length === 0 ? [] : [setAt(path, texts(accepted))],
	});
});

/** R027, in each family for itself. */
export const microsoftPeeringPrefixLimit = ofEach((asked) =>
	([4, 6] as const).flatMap((family) => {
		const { circuit } = asked;
		const { announced, admitted } = prefixCount(asked, family);
		if (announced <= admitted) return [];
		return finding('PREFIX_LIMIT_MS', {
			at: microsoftPeeringKey(circuit.key),
			path: peeringPath(circuit.key, 'prefixes'),
			message: `${announced} IPv${family} prefixes are announced on the Microsoft peering of circuit ${idOf(circuit.key)}, which admits ${admitted}, so its IPv${family} sessions are down.`,
		});
	}),
);

/** R119. */
export const microsoftPeeringValidated = ofEach(({ circuit, peering }) => {
	if (peering.validated) return [];
	const path = peeringPath(circuit.key, 'validated');
	return finding('PREFIX_NOT_VALIDATED', {
		at: microsoftPeeringKey(circuit.key),
		path,
		message: `Microsoft has not validated the prefixes on the Microsoft peering of circuit ${idOf(circuit.key)}, so its sessions carry nothing.`,
		repair: [setAt(path, true)],
	});
});

/** R115. Which services are wanted is not for us to say. */
export const microsoftPeeringFilter = ofEach(({ circuit, peering }) => {
	if (peering.routeFilter !== null && peering.routeFilter.length > 0) return [];
	return finding('NO_ROUTE_FILTER', {
		at: microsoftPeeringKey(circuit.key),
		path: peeringPath(circuit.key),
		message: `The Microsoft peering of circuit ${idOf(circuit.key)} has no route filter, so Microsoft announces nothing on it.`,
	});
});

/** R117: the filter is refused, and the peering is taken to be refused with it (D22). */
export const microsoft365Authorized = ofEach((asked) => {
	const { circuit, peering } = asked;
	const refused = filteredIn(asked).filter((service) => !isAuthorized(peering, service));
	if (refused.length === 0) return [];
	return finding('MICROSOFT365_NOT_AUTHORIZED', {
		at: microsoftPeeringKey(circuit.key),
		path: peeringPath(circuit.key, 'routeFilter'),
		message: `The route filter on circuit ${idOf(circuit.key)} names ${named(refused)}, for which Microsoft has to authorise the circuit first.`,
		repair: [setAt(peeringPath(circuit.key, 'microsoft365'), true)],
	});
});

/** R118, R117. */
export const microsoftPeeringScope = ofEach((asked) => {
	const { circuit } = asked;
	const beyond = filteredIn(asked).filter((service) => !scopeOf(circuit, service).reaches);
	if (beyond.length === 0) return [];
	const skus = beyond.map((service) => skuReaching(circuit, service));
	const sku = skus.includes('premium') ? 'premium' : 'standard';
	return finding('MS_SCOPE', {
		at: microsoftPeeringKey(circuit.key),
		path: peeringPath(circuit.key, 'routeFilter'),
		rule: beyond.every(({ microsoft365 }) => microsoft365) ? 'R117' : 'R118',
		message: `${skuName(circuit)} circuit ${idOf(circuit.key)} does not reach ${named(beyond)}, which its route filter allows, so Microsoft does not announce ${beyond.length === 1 ? 'it' : 'them'} there.`,
		repair: [setAt(['circuits', idOf(circuit.key), 'sku'], sku)],
	});
});

/** R104: Microsoft answers at any edge that announces the prefix. One finding for each set of edges. */
export const publicPrefixesOnce: Check = (design) => {
	const holders = new Map<string, Set<ElementKey>>();
	const circuitOf = new Map<string, ElementKey>();
	for (const { circuit, peering } of microsoftPeeringsOf(design)) {
		for (const { text } of acceptedPrefixes(peering)) {
			const edges = holders.get(text) ?? new Set();
			for (const edge of peering.edges) edges.add(edge);
			holders.set(text, edges);
			if (!circuitOf.has(text)) circuitOf.set(text, circuit.key);
		}
	}
	const bySet = new Map<string, string[]>();
	for (const [text, edges] of holders) {
		if (edges.size < 2) continue;
		const set = [...edges].sort(compareText).join(' ');
		bySet.set(set, [...(bySet.get(set) ?? []), text].sort(compareText));
	}
	return [...bySet].map(([set, prefixes]) => {
		const edges = set.split(' ');
		return finding('DUPLICATE_PREFIX', {
			at: edges[0]!,
			path: peeringPath(circuitOf.get(prefixes[0]!)!, 'prefixes'),
			message: `${enumerate(prefixes)} ${prefixes.length === 1 ? 'is' : 'are'} announced to Microsoft by each of ${enumerate(edges.map(nameOf), edges.length)}; what comes back from Microsoft goes to one of them or is shared out.`,
		});
	});
};

/** In the order of the filter. */
function filteredIn({ circuit, peering }: WithMicrosoftPeering): readonly MicrosoftService[] {
	return (peering.routeFilter ?? []).flatMap(
		(community) =>
			microsoftServices().find((service) => service.community === community && service.cloud === circuit.cloud) ?? [],
	);
}

function named(services: readonly MicrosoftService[]): string {
	return enumerate(services.map(({ name, community }) => `${name} (${community})`));
}

function texts(prefixes: readonly Prefix[]): readonly string[] {
	return prefixes.map(({ text }) => text);
}

function listed(prefixes: readonly Prefix[]): string {
	return enumerate(texts(prefixes));
}
