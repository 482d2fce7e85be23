// The written form of a network: its keys, their kinds and their bounds. Nothing else is allowed, so that nothing is ignored.

import * as z from 'zod/mini';
import { standardLadder } from '../routing/standard-ladder.ts';

/** What a value should have been, for messages. */
export const expectedAt = z.registry<{ readonly expected: string }>();

function described<T extends z.ZodMiniType>(schema: T, expected: string): T {
	expectedAt.add(schema, { expected });
	return schema;
}

const wholeNumber = (least: number, most: number, what = `a whole number, ${least} to ${most}`) =>
	described(z.int().check(z.gte(least), z.lte(most)), what);
const choice = <const T extends readonly [string, ...string[]]>(...values: T) =>
	described(z.enum(values), values.length === 1 ? values[0] : `one of ${values.join(', ')}`);
const text = (what: string) => described(z.string().check(z.minLength(1)), what);
const flag = described(z.boolean(), 'true or false');
const list = <T extends z.ZodMiniType>(items: T, what: string) => described(z.array(items), what);

const asn = wholeNumber(1, 4_294_967_294, 'an AS number, 1 to 4294967294');
const most32 = 4_294_967_295;
const id = text('an id: text that is not empty');
const prefix = text('a prefix such as 10.0.1.0/24');
const tags = list(text('a tag: text that is not empty'), 'a list of tags');
const origin = choice('igp', 'egp', 'incomplete');
const med = wholeNumber(0, most32);
const length = wholeNumber(0, 128, 'a prefix length, 0 to 128');

const rung = described(
	z.union([
		z.enum(standardLadder),
		z.discriminatedUnion('kind', [
			z.strictObject({
				kind: z.literal('preferTag'),
				id,
				prefer: text('a tag'),
				over: text('a tag'),
				rule: z.optional(z.string()),
			}),
			z.strictObject({ kind: z.literal('strippedLengthOfInternal'), id, rule: z.optional(z.string()) }),
		]),
	]),
	`a rung: one of ${standardLadder.join(', ')}, or a map whose kind is preferTag or strippedLengthOfInternal`,
);

const origination = described(
	z.union([
		z.string().check(z.minLength(1)),
		z.strictObject({ prefix, tags: z.optional(tags), med: z.optional(med), origin: z.optional(origin) }),
	]),
	'a prefix, or a map of prefix, tags, med and origin',
);

const speaker = z.strictObject({
	id,
	asn,
	routerId: z.optional(text('a router id such as 10.0.0.1')),
	networks: z.optional(list(origination, 'a list of prefixes')),
	igp: z.optional(described(z.record(z.string(), wholeNumber(0, most32)), 'a map of speakers and costs')),
	multipath: z.optional(wholeNumber(1, most32)),
	decision: z.optional(list(rung, 'a list of rungs')),
});

const range = described(
	z.union([
		z.string().check(z.minLength(1)),
		z.strictObject({ prefix, ge: z.optional(length), le: z.optional(length) }),
	]),
	'a prefix, or a map of prefix, ge and le',
);

const match = z.strictObject({
	tagsAny: z.optional(tags),
	tagsAll: z.optional(tags),
	tagsNone: z.optional(tags),
	prefixes: z.optional(list(range, 'a list of prefixes')),
	pathContains: z.optional(asn),
	pathLenMin: z.optional(wholeNumber(0, 4096)),
	local: z.optional(flag),
});

/** A longer path would not fit a message of BGP (RFC 4271 section 4). */
const repeats = wholeNumber(0, 255);

const set = z.strictObject({
	clearTags: z.optional(flag),
	addTags: z.optional(tags),
	removeTags: z.optional(tags),
	prepend: z.optional(
		described(
			z.union([repeats, z.strictObject({ asn, count: repeats })]),
			'how often, 0 to 255, or a map of asn and count',
		),
	),
	localPref: z.optional(wholeNumber(0, most32)),
	med: z.optional(med),
	weight: z.optional(wholeNumber(0, 65_535)),
	origin: z.optional(origin),
});

const rule = z.strictObject({
	rule: z.optional(z.string()),
	match: z.optional(described(match, 'a map of conditions')),
	set: z.optional(described(set, 'a map of settings')),
	action: z.optional(choice('accept', 'deny', 'next')),
});

const rules = list(described(rule, 'a map of match, set and action'), 'a list of rules');
const byDefault = choice('accept', 'deny');

const end = described(
	z.strictObject({
		speaker: text('the id of a speaker'),
		import: z.optional(rules),
		export: z.optional(rules),
		importDefault: z.optional(byDefault),
		exportDefault: z.optional(byDefault),
		allowOwnAs: z.optional(wholeNumber(0, 255)),
		ownAsRule: z.optional(z.string()),
		maxPrefixes: z.optional(wholeNumber(0, most32)),
		nextHopSelf: z.optional(flag),
		asOverride: z.optional(flag),
		stripPrivate: z.optional(choice('all', 'if-all-private', 'leading')),
		keepNeighbour: z.optional(flag),
		localAs: z.optional(asn),
		transparent: z.optional(flag),
	}),
	'one end of a session: a map with a speaker',
);

const session = z.strictObject({
	id: z.optional(id),
	a: end,
	b: end,
	bundle: z.optional(text('the name of a bundle')),
});

export const networkSchema = described(
	z.strictObject({
		name: z.optional(described(z.string(), 'text')),
		speakers: list(described(speaker, 'a speaker: a map of id, asn and more'), 'a list of speakers'),
		sessions: list(described(session, 'a session: a map of a and b'), 'a list of sessions'),
		options: z.optional(
			described(
				z.strictObject({ med: z.optional(choice('always', 'grouped')), splitHorizon: z.optional(flag) }),
				'a map of med and splitHorizon',
			),
		),
	}),
	'a network: a map of speakers and sessions',
);

export type WrittenNetwork = z.infer<typeof networkSchema>;
