// One AS of several speakers with costs between them, and the neighbours that announce prefixes to it.

import * as fc from 'fast-check';
import type { Network, PolicyRule, Session } from '../../../src/routing/model.ts';
import { endOf, networkOptions, oddities, onceIn, oneOf, originations, routerIds } from './parts.ts';

const tags = ['red', 'blue'];
const meshAsn = 64_700;
const neighbourAsns = [64_801, 64_802, 3356];
const asns = [meshAsn, ...neighbourAsns];

const announcements: fc.Arbitrary<PolicyRule[]> = fc
	.record({
		med: fc.option(fc.nat(3), { freq: 2 }),
		prepend: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constant(1)),
	})
	.map(({ med, prepend }) => [
		...(med === null ? [] : [{ set: { med }, action: 'next' as const }]),
		...(prepend === 0 ? [] : [{ set: { prepend }, action: 'next' as const }]),
	]);

const preferences: fc.Arbitrary<PolicyRule[]> = fc.oneof(
	{ weight: 5, arbitrary: fc.constant<PolicyRule[]>([]) },
	oneOf(90, 110).map((localPref) => [{ set: { localPref } }]),
);

const attachments = fc.record({
	to: fc.nat(1000),
	announcement: announcements,
	preference: preferences,
	back: fc.boolean(),
	oddInside: oddities(tags, asns),
	oddOutside: oddities(tags, asns),
});

const meshLinks = fc.record({
	missing: onceIn(7),
	nextHopSelf: fc.tuple(fc.boolean(), fc.boolean()),
	oddA: oddities(tags, asns),
	oddB: oddities(tags, asns),
});

const outsideAt = (position: number) =>
	fc.record({
		asn: oneOf(...neighbourAsns),
		routerId: routerIds(position),
		networks: originations,
		attachments: fc.array(attachments, { minLength: 1, maxLength: 2 }),
		towardsNext: onceIn(4),
	});

const insideAt = (position: number, others: number) =>
	fc.record({
		routerId: routerIds(position),
		networks: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, originations),
		costs: fc.array(fc.option(fc.integer({ min: 1, max: 3 })), { minLength: others, maxLength: others }),
		multipath: fc.option(fc.integer({ min: 2, max: 4 }), { freq: 2 }),
	});

export const internalMeshNetworks: fc.Arbitrary<Network> = fc
	.record({ inside: fc.integer({ min: 2, max: 5 }), outside: fc.integer({ min: 1, max: 4 }) })
	.chain((count) => {
		const others = count.inside + count.outside;
		const pairs = (count.inside * (count.inside - 1)) / 2;
		return fc.record({
			inside: fc.tuple(...Array.from({ length: count.inside }, (_, position) => insideAt(position, others))),
			outside: fc.tuple(...Array.from({ length: count.outside }, (_, position) => outsideAt(10 + position))),
			mesh: fc.array(meshLinks, { minLength: pairs, maxLength: pairs }),
			outsideFirst: fc.boolean(),
			options: networkOptions,
		});
	})
	.map(({ inside, outside, mesh, outsideFirst, options }) => {
		const names = [...inside.map((_, index) => `r${index}`), ...outside.map((_, index) => `n${index}`)];
		const insiders = inside.map(({ routerId, networks, costs, multipath }, index) => ({
			id: `r${index}`,
			asn: meshAsn,
			...routerId,
			networks,
			igp: Object.fromEntries(names.flatMap((name, at) => (costs[at] == null ? [] : [[name, costs[at]]]))),
			...(multipath === null ? {} : { multipath }),
		}));
		const outsiders = outside.map(({ asn, routerId, networks }, index) => ({
			id: `n${index}`,
			asn,
			...routerId,
			networks: index === 0 && networks.length === 0 ? ['10.1.0.0/16'] : networks,
		}));

		const external: Session[] = outside.flatMap((neighbour, index) =>
			neighbour.attachments.map((attachment) => ({
				a: endOf({ speaker: `n${index}`, export: attachment.announcement }, attachment.oddOutside),
				b: endOf(
					{
						speaker: `r${attachment.to % inside.length}`,
						import: attachment.preference,
						exportDefault: attachment.back ? 'accept' : 'deny',
					},
					attachment.oddInside,
				),
			})),
		);
		const between: Session[] = outside.flatMap((neighbour, index) =>
			neighbour.towardsNext && index + 1 < outside.length
				? [{ a: { speaker: `n${index}` }, b: { speaker: `n${index + 1}` } }]
				: [],
		);
		const pairs = insiders.flatMap((_, a) => insiders.slice(a + 1).map((__, more) => [a, a + 1 + more] as const));
		const internal: Session[] = pairs.flatMap(([a, b], index) => {
			const link = mesh[index]!;
			if (link.missing && insiders.length > 2) return [];
			return [
				{
					a: endOf({ speaker: `r${a}`, nextHopSelf: link.nextHopSelf[0] }, link.oddA),
					b: endOf({ speaker: `r${b}`, nextHopSelf: link.nextHopSelf[1] }, link.oddB),
				},
			];
		});
		return {
			name: 'internal-mesh',
			speakers: outsideFirst ? [...outsiders, ...insiders] : [...insiders, ...outsiders],
			sessions: outsideFirst ? [...external, ...between, ...internal] : [...internal, ...external, ...between],
			options,
		};
	});
