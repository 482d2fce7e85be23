// What networks of every kind are made of: originations, rules, and ends that differ from the usual.

import * as fc from 'fast-check';
import type {
	End,
	Match,
	Network,
	Origination,
	PolicyRule,
	PrefixRange,
	SetActions,
} from '../../../src/routing/model.ts';

/** Each of `values` is as likely. */
export function oneOf<const T>(...values: readonly T[]): fc.Arbitrary<T> {
	return fc.constantFrom(...values);
}

/** True about once in `n`; shrinks to false. */
export function onceIn(n: number): fc.Arbitrary<boolean> {
	return fc.integer({ min: 0, max: n - 1 }).map((drawn) => drawn === n - 1);
}

/** Prefixes of one group are announced together, so that they behave alike until a rule tells them apart. */
const prefixGroups = [
	['10.0.1.0/24', '10.0.2.0/24', '2001:db8:1::/48'],
	['10.1.0.0/16'],
	['10.1.0.0/17', '10.0.1.128/25'],
	['2001:db8::/32', 'fd00:1::/64'],
] as const;

const prefixConditions: readonly (readonly (string | PrefixRange)[])[] = [
	['10.0.1.0/24'],
	['10.0.2.0/24', '2001:db8::/32'],
	[{ prefix: '10.1.0.0/16' }],
	[{ prefix: '10.0.0.0/8', le: 16 }],
	[{ prefix: '10.0.0.0/8', ge: 24 }],
	[{ prefix: '10.0.0.0/15', ge: 17, le: 24 }],
	[{ prefix: '0.0.0.0/0', le: 32 }],
	[{ prefix: '::/0', le: 48 }],
	[{ prefix: '2001:db8::/32', ge: 33 }],
];

const groupAttributes = fc.record(
	{ tags: fc.subarray(['red', 'blue', 'onprem']), med: fc.nat(2), origin: oneOf('igp', 'egp', 'incomplete') },
	{ requiredKeys: [] },
);

/** What one speaker originates; the first group is the likeliest, so that speakers often originate the same. */
export const originations: fc.Arbitrary<readonly (string | Origination)[]> = fc
	.record({
		groups: fc.array(oneOf(0, 0, 0, 1, 2, 3), { minLength: 0, maxLength: 2 }),
		attributes: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, groupAttributes),
	})
	.map(({ groups, attributes }) =>
		[...new Set(groups)]
			.flatMap((group) => [...prefixGroups[group]!])
			.map((prefix) => (attributes === null ? prefix : { prefix, ...attributes })),
	);

/** Router ids that compare otherwise as text than as numbers; distinct by `position`. */
export function routerIds(position: number): fc.Arbitrary<{ readonly routerId?: string }> {
	return fc.oneof(
		fc.constant({}),
		oneOf('9.200', '10.3', '100.20', '10.21').map((half) => ({ routerId: `${half}.0.${position + 1}` })),
	);
}

export const networkOptions: fc.Arbitrary<NonNullable<Network['options']>> = fc.record(
	{ med: oneOf('grouped', 'always'), splitHorizon: onceIn(5).map((off) => !off) },
	{ requiredKeys: [] },
);

/** Any rule over these tags and ASNs. */
export function rules(tags: readonly string[], asns: readonly number[]): fc.Arbitrary<PolicyRule> {
	const someTags = fc.subarray([...tags], { minLength: 1, maxLength: 2 });
	const match: fc.Arbitrary<Match> = fc.oneof(
		fc.constant({}),
		fc.record({ tagsAny: someTags }),
		fc.record({ tagsAll: someTags }),
		fc.record({ tagsNone: someTags, local: fc.boolean() }),
		fc.record({ prefixes: oneOf(...prefixConditions) }),
		fc.record({ pathContains: oneOf(...asns) }),
		fc.record({ pathLenMin: fc.integer({ min: 1, max: 4 }) }),
		fc.record({ local: fc.boolean() }),
	);
	const prepend = fc.oneof(
		fc.integer({ min: 1, max: 3 }),
		fc.record({ asn: oneOf(...asns), count: fc.integer({ min: 1, max: 2 }) }),
	);
	const set: fc.Arbitrary<SetActions> = fc.oneof(
		fc.record({ clearTags: fc.boolean(), addTags: someTags }),
		fc.record({ removeTags: someTags }),
		fc.record({ prepend }),
		fc.record({ localPref: oneOf(50, 100, 150) }),
		fc.record({ med: fc.nat(3), origin: oneOf('igp', 'egp', 'incomplete') }),
		fc.record({ weight: oneOf(0, 10, 100, 40_000) }),
	);
	const action = fc.oneof({ weight: 3, arbitrary: fc.constant('next' as const) }, oneOf('accept', 'deny'));
	return fc.record({ match, set, action });
}

/** What an end may do besides what its kind of network does; mostly nothing. */
export function oddities(tags: readonly string[], asns: readonly number[]): fc.Arbitrary<Partial<End>> {
	const list = fc.array(rules(tags, asns), { minLength: 1, maxLength: 2 });
	return fc.oneof(
		{ weight: 8, arbitrary: fc.constant({}) },
		fc.record({ import: list }),
		fc.record({ export: list }),
		fc.record({ allowOwnAs: fc.integer({ min: 1, max: 2 }) }),
		fc.record({ localAs: oneOf(...asns) }),
		fc.record({ asOverride: fc.constant(true), nextHopSelf: fc.boolean() }),
		fc.record(
			{ stripPrivate: oneOf('all', 'if-all-private', 'leading'), keepNeighbour: fc.boolean() },
			{ requiredKeys: ['stripPrivate'] },
		),
		fc.record({ import: list, importDefault: fc.constant('deny' as const) }),
	);
}

/** The odd rules come first, and the usual ones after. */
export function endOf(usual: End, odd: Partial<End>): End {
	return {
		...usual,
		...odd,
		import: [...(odd.import ?? []), ...(usual.import ?? [])],
		export: [...(odd.export ?? []), ...(usual.export ?? [])],
	};
}
