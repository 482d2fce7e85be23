// A Global Reach link by itself: what its two circuits must be, and where they must stand.

import { globalReachCountry } from '../../catalog/catalog.ts';
import { printBandwidth } from '../../net/bandwidth.ts';
import type { Circuit, Design, GlobalReachLink } from '../../scenario/design.ts';
import type { Finding } from '../finding.ts';
import { skuForGlobalReach } from '../scope.ts';
import { offeredBandwidths } from './bandwidths.ts';
import { type Check, finding, idOf, linkPath, setAt } from './check.ts';
import { cloudName, enumerate, geographyName, skuName } from './wording.ts';

interface Asked {
	readonly design: Design;
	readonly link: GlobalReachLink;
	readonly ends: readonly [Circuit, Circuit];
}

function ofEach(question: (asked: Asked) => readonly Finding[] | Finding): Check {
	return (design: Design) =>
		[...design.globalReach.values()].flatMap((link) => {
			const [a, b] = link.between;
			return question({ design, link, ends: [design.circuits.get(a)!, design.circuits.get(b)!] });
		});
}

function place({ link }: Asked, ...field: readonly string[]): Pick<Finding, 'at' | 'path'> {
	return { at: link.key, path: linkPath(link.key, ...field) };
}

function ids(circuits: readonly Circuit[]): readonly string[] {
	return circuits.map(({ key }) => idOf(key));
}

function is(names: readonly string[]): string {
	return `${enumerate(names)} ${names.length === 1 ? 'is' : 'are'}`;
}

export const linkCloud = ofEach((asked) => {
	const [a, b] = asked.ends;
	if (a.cloud === b.cloud) return [];
	return finding('CLOUD_MISMATCH', {
		...place(asked),
		message: `Circuit ${idOf(a.key)} is in ${cloudName(a.cloud)}, circuit ${idOf(b.key)} in ${cloudName(b.cloud)}; Global Reach cannot join them.`,
	});
});

export const linkProvisioned = ofEach((asked) => {
	const waiting = ids(asked.ends.filter((circuit) => !circuit.provisioned));
	if (waiting.length === 0) return [];
	return finding('CIRCUIT_NOT_PROVISIONED', {
		...place(asked),
		message: `Global Reach needs both circuits provisioned; ${is(waiting)} not.`,
		repair: waiting.map((id) => setAt(['circuits', id, 'provisioned'], true)),
	});
});

export const linkPeering = ofEach((asked) => {
	const bare = ids(asked.ends.filter(({ privatePeering }) => privatePeering === null));
	if (bare.length === 0) return [];
	return finding('PEERING_MISSING', {
		...place(asked),
		message: `Global Reach needs private peering on both circuits; ${enumerate(bare)} ${bare.length === 1 ? 'has' : 'have'} none.`,
		repair: bare.map((id) => setAt(['circuits', id, 'privatePeering'], {})),
	});
});

/** R085. */
export const linkNotLocal = ofEach((asked) => {
	const local = ids(asked.ends.filter(({ sku }) => sku === 'local'));
	if (local.length === 0) return [];
	const sku = skuForGlobalReach(...asked.ends);
	return finding('GR_LOCAL_SKU', {
		...place(asked),
		message: `Global Reach takes no Local circuit; ${is(local)} Local.`,
		repair: local.map((id) => setAt(['circuits', id, 'sku'], sku)),
	});
});

/** R084. Across clouds the mismatch says it all. */
export const linkPremium = ofEach((asked) => {
	const [a, b] = asked.ends;
	const lacking = asked.ends.filter(({ sku }) => sku !== 'premium');
	if (lacking.length === 0 || a.cloud !== b.cloud || skuForGlobalReach(a, b) === 'standard') return [];
	const where = asked.ends.map(({ peeringLocation }) => `${peeringLocation.name} (${geographyName(peeringLocation)})`);
	return finding('GR_PREMIUM_BOTH', {
		...place(asked),
		message: `Global Reach between ${enumerate(where)} needs Premium on both circuits; ${enumerate(lacking.map((circuit) => `${idOf(circuit.key)} is ${skuName(circuit)}`))}.`,
		repair: ids(lacking).map((id) => setAt(['circuits', id, 'sku'], 'premium')),
	});
});

/** D21: with Premium on both nothing hangs on the geopolitical regions. */
export const linkGeography = ofEach((asked) => {
	const [a, b] = asked.ends;
	if (a.cloud !== b.cloud || asked.ends.every(({ sku }) => sku === 'premium')) return [];
	const derived = asked.ends
		.map(({ peeringLocation }) => peeringLocation)
		.filter(({ geopoliticalBasis }) => geopoliticalBasis !== 'documented');
	if (derived.length === 0) return [];
	return finding('GEOGRAPHY_DERIVED', {
		...place(asked),
		rule: 'D21',
		message: `Whether ${enumerate(ids(asked.ends))} need Premium hangs on the geopolitical region of ${enumerate(derived.map((one) => `${one.name} (${geographyName(one)})`))}, which is derived, not published.`,
	});
});

/** R086; for two circuits of one Metro it is our reading (R087). */
export const linkLocations = ofEach((asked) => {
	const [a, b] = asked.ends.map(({ peeringLocation }) => peeringLocation) as [
		Circuit['peeringLocation'],
		Circuit['peeringLocation'],
	];
	if (a.id === b.id) {
		return finding('GR_SAME_LOCATION', {
			...place(asked),
			rule: a.kind === 'metro' ? 'R087' : 'R086',
			message: `Circuits ${enumerate(ids(asked.ends))} are both at ${a.name}; Global Reach joins circuits of two different peering locations.`,
		});
	}
	const [metro, member] = a.kind === 'metro' ? [a, b] : [b, a];
	if (!metro.metroMembers?.includes(member.id)) return [];
	return finding('METRO_GLOBAL_REACH_UNVERIFIED', {
		...place(asked),
		message: `${metro.name} has one of its two sites at ${member.name}, where the other circuit is; no document says whether Global Reach joins the two.`,
	});
});

/** R088. */
export const linkCountry = ofEach((asked) => {
	const outside = asked.ends.filter(({ peeringLocation }) => globalReachCountry(peeringLocation) === null);
	if (outside.length === 0) return [];
	return finding('GR_COUNTRY', {
		...place(asked),
		message: `Global Reach is not offered ${enumerate(outside.map(({ key, peeringLocation: { name, country, cloud } }) => `at ${name} (${cloud === 'public' ? country : cloudName(cloud)}), where circuit ${idOf(key)} is`))}.`,
	});
});

/** R107. */
export const linkIpv6 = ofEach((asked) => {
	if (asked.link.ipv6 !== null || !asked.ends.every(({ privatePeering }) => privatePeering?.hasIpv6)) return [];
	return finding('GR_NO_IPV6', {
		...place(asked),
		message: `Circuits ${enumerate(ids(asked.ends))} both carry IPv6, but the Global Reach link between them has no /125 and so carries IPv4 only.`,
	});
});

/** R099. */
export const linkBandwidth = ofEach((asked) => {
	const [small, large] = [...asked.ends].sort((a, b) => a.bandwidthMbps - b.bandwidthMbps) as [Circuit, Circuit];
	if (small.bandwidthMbps === large.bandwidthMbps) return [];
	const speeds = asked.ends.map(({ key, bandwidthMbps }) => `${idOf(key)} (${printBandwidth(bandwidthMbps)})`);
	const raisable = offeredBandwidths(asked.design, small).includes(large.bandwidthMbps);
	return finding('BANDWIDTH_MISMATCH', {
		...place(asked),
		message: `Global Reach between ${enumerate(speeds)} carries no more than ${printBandwidth(small.bandwidthMbps)}.`,
		repair: raisable ? [setAt(['circuits', idOf(small.key), 'bandwidth'], printBandwidth(large.bandwidthMbps))] : [],
	});
});
