// One fault each, made by reading a network wrongly: an engine that overlooks a key does what a sound one does when the key is not there.

import type { End, Match, Network, PolicyRule, SetActions, Speaker } from '../../src/routing/model.ts';
import { type RungName, standardLadder } from '../../src/routing/standard-ladder.ts';

export interface FaultyReading {
	readonly fault: string;
	readonly read: (network: Network) => Network;
}

const speakers = (fault: string, change: (speaker: Speaker, network: Network) => Partial<Speaker>): FaultyReading => ({
	fault,
	read: (network) => ({
		...network,
		speakers: network.speakers.map((speaker) => ({ ...speaker, ...change(speaker, network) })),
	}),
});

const ends = (
	fault: string,
	change: (end: End) => Partial<{ -readonly [Key in keyof End]: End[Key] | undefined }>,
): FaultyReading => {
	const changed = (end: End): End =>
		Object.fromEntries(
			Object.entries({ ...end, ...change(end) }).filter(([, value]) => value !== undefined),
		) as unknown as End;
	return {
		fault,
		read: (network) => ({
			...network,
			sessions: network.sessions.map((session) => ({ ...session, a: changed(session.a), b: changed(session.b) })),
		}),
	};
};

const rules = (fault: string, change: (rule: PolicyRule) => PolicyRule): FaultyReading =>
	ends(fault, (end) => ({ import: end.import?.map(change), export: end.export?.map(change) }));

const without = <T extends object>(object: T, ...keys: (keyof T)[]): T =>
	Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as keyof T))) as T;

const settings = (fault: string, change: (set: SetActions) => SetActions): FaultyReading =>
	rules(fault, (rule) => (rule.set === undefined ? rule : { ...rule, set: change(rule.set) }));

const matches = (fault: string, change: (match: Match) => Match): FaultyReading =>
	rules(fault, (rule) => (rule.match === undefined ? rule : { ...rule, match: change(rule.match) }));

const ladder = (fault: string, decision: readonly RungName[]): FaultyReading => speakers(fault, () => ({ decision }));

/** `session` is left out of these: without it the order of the candidates says the same. */
const ignorable = standardLadder.filter((rung) => rung !== 'session' && rung !== 'own');

function swapped(a: RungName, b: RungName): readonly RungName[] {
	return standardLadder.map((rung) => (rung === a ? b : rung === b ? a : rung));
}

const routerIdOf = ({ routerId }: Speaker, position: number): readonly number[] =>
	(routerId ?? `0.0.${(position + 1) >> 8}.${(position + 1) & 255}`).split('.').map(Number);

export const faultyReadings: readonly FaultyReading[] = [
	...ignorable.map((rung) =>
		ladder(
			`the rung ${rung} is ignored`,
			standardLadder.filter((other) => other !== rung),
		),
	),
	ladder('AS-path length before local preference', swapped('localPreference', 'asPathLength')),
	ladder('origin before AS-path length', swapped('asPathLength', 'origin')),
	ladder('MED before origin', swapped('origin', 'med')),
	ladder('router id before external over internal', swapped('externalOverInternal', 'routerId')),
	speakers('the highest router id wins', (speaker, network) => ({
		routerId: routerIdOf(speaker, network.speakers.indexOf(speaker))
			.map((part) => 255 - part)
			.join('.'),
	})),
	speakers('the farthest exit wins', ({ igp = {} }, network) => ({
		igp: Object.fromEntries(network.speakers.map(({ id }) => [id, 100 - (igp[id] ?? 0)])),
	})),
	{ fault: 'the last session wins', read: (network) => ({ ...network, sessions: [...network.sessions].reverse() }) },
	{
		fault: 'MED is compared only within a neighbour AS',
		read: (network) => ({ ...network, options: { ...network.options, med: 'grouped' } }),
	},
	{
		fault: 'a route goes back on the session it came from',
		read: (network) => ({ ...network, options: { ...network.options, splitHorizon: false } }),
	},
	speakers('tags of originations are lost', ({ networks }) => ({
		networks: networks.map((one) => (typeof one === 'string' ? one : without(one, 'tags'))),
	})),
	speakers("an own route's origin is lost", ({ networks }) => ({
		networks: networks.map((one) => (typeof one === 'string' ? one : without(one, 'origin'))),
	})),
	ends('private ASNs are never stripped', () => ({ stripPrivate: undefined })),
	ends('stripping stops at nothing', ({ stripPrivate }) => ({ stripPrivate: stripPrivate && 'all' })),
	ends('stripping goes no further than the first public ASN', ({ stripPrivate }) => ({
		stripPrivate: stripPrivate && 'leading',
	})),
	ends("the neighbour's ASN is stripped too", () => ({ keepNeighbour: false })),
	ends("the neighbour's ASN is never stripped", () => ({ keepNeighbour: true })),
	ends('as-override does nothing', () => ({ asOverride: false })),
	ends('as-override is always on', () => ({ asOverride: true })),
	ends('own ASN is never accepted', () => ({ allowOwnAs: 0 })),
	ends('own ASN is accepted once too often', ({ allowOwnAs = 0 }) => ({ allowOwnAs: allowOwnAs + 1 })),
	ends('what no import rule takes is accepted', () => ({ importDefault: 'accept' })),
	ends('what no export rule takes is accepted', () => ({ exportDefault: 'accept' })),
	ends('next-hop-self does nothing', () => ({ nextHopSelf: false })),
	ends('next-hop-self is always on', () => ({ nextHopSelf: true })),
	ends("the speaker's own ASN is shown everywhere", () => ({ localAs: undefined })),
	ends('a route server puts its ASN in front', () => ({ transparent: false })),
	rules('the first rule that fits ends the list', (rule) => ({
		...rule,
		action: rule.action === 'deny' ? 'deny' : 'accept',
	})),
	rules('deny accepts', (rule) => ({ ...rule, action: rule.action === 'next' ? 'next' : 'accept' })),
	rules('conditions are ignored', (rule) => without(rule, 'match')),
	matches('one tag of several is enough for all', (match) =>
		match.tagsAll === undefined ? match : { ...without(match, 'tagsAll'), tagsAny: match.tagsAll },
	),
	matches('tags that must not be there are ignored', (match) => without(match, 'tagsNone')),
	matches('own and learned are not told apart', (match) => without(match, 'local')),
	matches('lengths of prefixes are ignored', (match) =>
		match.prefixes === undefined
			? match
			: { ...match, prefixes: match.prefixes.map((range) => (typeof range === 'string' ? range : range.prefix)) },
	),
	settings('prepending does nothing', (set) => without(set, 'prepend')),
	settings('prepending prepends one more', (set) =>
		typeof set.prepend === 'number' ? { ...set, prepend: set.prepend + 1 } : set,
	),
	settings('tags are not cleared', (set) => without(set, 'clearTags')),
	settings('tags are not taken away', (set) => without(set, 'removeTags')),
	settings('MED is not set', (set) => without(set, 'med')),
	settings('weight is not set', (set) => without(set, 'weight')),
	settings('local preference is not set', (set) => without(set, 'localPref')),
];
