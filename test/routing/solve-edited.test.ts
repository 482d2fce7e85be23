// A network solved from the solution of the one before an edit, against the same solved from the start.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { End, Network, Session, Speaker } from '../../src/routing/model.ts';
import { noRoute } from '../../src/routing/settle.ts';
import { type Solution, solve } from '../../src/routing/solve.ts';
import { solveEdited } from '../../src/routing/solve-edited.ts';
import { runs } from '../seed.ts';
import { networks } from './networks.ts';
import { told } from './told.ts';

type Change = (network: Network, a: number, b: number) => Network;

const changes: Readonly<Record<string, Change>> = {
	'a session goes': ({ sessions, ...rest }, a) => ({
		...rest,
		sessions: sessions.filter((_, at) => at !== a % sessions.length),
	}),
	'a session is doubled': ({ sessions, ...rest }, a, b) => {
		const more: Session = { ...sessions[a % sessions.length]!, id: `more${b}` };
		return { ...rest, sessions: sessions.toSpliced(b % (sessions.length + 1), 0, more) };
	},
	'a session goes elsewhere': ({ sessions, speakers, ...rest }, a, b) => {
		const { id } = speakers[b % speakers.length]!;
		return {
			...rest,
			speakers,
			sessions: sessions.map((one, at) =>
				at !== a % sessions.length || one.b.speaker === id ? one : { ...one, a: { ...one.a, speaker: id } },
			),
		};
	},
	'an import is lost': (network, a) => withEnd(network, a, ({ import: _, ...end }) => end),
	'an export is denied': (network, a) => withEnd(network, a, (end) => ({ ...end, export: [{ action: 'deny' }] })),
	'a preference': (network, a, b) =>
		withEnd(network, a, (end) => ({
			...end,
			import: [{ set: { localPref: 90 + (b % 30) }, action: 'next' }, ...(end.import ?? [])],
		})),
	'a filter by prefix': (network, a, b) => {
		const all = network.speakers.flatMap(({ networks: own }) => own.map(textOf));
		const prefixes = [all[b % Math.max(all.length, 1)] ?? '10.0.0.0/8'];
		return withEnd(network, a, (end) => ({
			...end,
			import: [{ match: { prefixes }, action: 'deny' }, ...(end.import ?? [])],
		}));
	},
	'a prefix goes': (network, a, b) =>
		withSpeaker(network, a, (speaker) => ({
			...speaker,
			networks: speaker.networks.filter((_, at) => at !== b % speaker.networks.length),
		})),
	'a prefix comes': (network, a, b) =>
		withSpeaker(network, a, (speaker) => {
			const prefix = `10.${b % 4}.0.0/16`;
			const isThere = speaker.networks.some((own) => textOf(own) === prefix);
			return isThere ? speaker : { ...speaker, networks: [...speaker.networks, prefix] };
		}),
	'more paths at once': (network, a, b) =>
		withSpeaker(network, a, (speaker) => ({ ...speaker, multipath: 1 + (b % 4) })),
	'another ladder': (network, a) =>
		withSpeaker(network, a, (speaker) => ({ ...speaker, decision: ['own', 'asPathLength', 'routerId', 'session'] })),
	'another AS number': (network, a, b) => withSpeaker(network, a, (speaker) => ({ ...speaker, asn: 65_300 + (b % 3) })),
	'a speaker is new': ({ speakers, ...rest }, a, b) => ({
		...rest,
		speakers: speakers.toSpliced(a % (speakers.length + 1), 0, {
			id: `new${a}.${b}`,
			asn: 65_400,
			networks: [`10.99.${b % 256}.0/24`],
		}),
	}),
	'speakers stand in another order': ({ speakers, ...rest }) => ({ ...rest, speakers: speakers.toReversed() }),
};

const changed = fc.record({ name: fc.constantFrom(...Object.keys(changes)), a: fc.nat(1000), b: fc.nat(1000) });

describe('the solution after an edit equals solving the edited network', { timeout: 120_000 }, () => {
	test('one edit after the other', () => {
		fc.assert(
			fc.property(networks, fc.array(changed, { minLength: 1, maxLength: 4 }), (start, edits) => {
				let network = withIds(start);
				let solution = solve(network);
				for (const { name, a, b } of edits) {
					if (network.sessions.length === 0) return;
					network = changes[name]!(network, a, b);
					solution = solveEdited(solution, network);
					expect(told(solution), name).toEqual(told(solve(network)));
				}
			}),
			runs(100),
		);
	});

	test('what the edit does not touch keeps its state', () => {
		//  a 10.0.0.0/24 ── b     c 10.1.0.0/24 ── d
		const end = (speaker: string): End => ({ speaker });
		const network: Network = {
			speakers: ['a', 'b', 'c', 'd'].map((id, place) => ({
				id,
				asn: 65001 + place,
				networks: id === 'a' ? ['10.0.0.0/24'] : id === 'c' ? ['10.1.0.0/24'] : [],
			})),
			sessions: [
				{ id: 'ab', a: end('a'), b: end('b') },
				{ id: 'cd', a: end('c'), b: end('d') },
			],
		};
		const { net, classes } = solve(network);
		const at = (solution: Solution, speaker: number): readonly number[] =>
			solution.classes.map(({ selected }) => selected(speaker).length);
		// As if nobody preferred anything: what is settled again is right all the same, what is kept is not.
		const forgetful = { net, classes: classes.map((solved) => ({ ...solved, preferred: () => noRoute })) };
		const without = (position: number): Network => ({
			...network,
			sessions: network.sessions.filter((_, place) => place !== position),
		});
		expect(at(solveEdited({ net, classes }, without(0)), 3)).toEqual([0, 1]);
		expect(at(solveEdited(forgetful, without(0)), 3)).toEqual([0, 0]);
		const moved = { ...network, speakers: network.speakers.toReversed() };
		expect(at(solveEdited(forgetful, moved), 0)).toEqual([0, 1]);
	});
});

function withIds(network: Network): Network {
	const sessions = network.sessions.map((session, at) => ({ ...session, id: session.id ?? `s${at}` }));
	return { ...network, sessions };
}

function textOf(network: Speaker['networks'][number]): string {
	return typeof network === 'string' ? network : network.prefix;
}

function withEnd({ sessions, ...rest }: Network, nth: number, change: (end: End) => End): Network {
	const side = nth % 2 === 0 ? 'a' : 'b';
	return {
		...rest,
		sessions: sessions.map((session, at) =>
			at === nth % sessions.length ? { ...session, [side]: change(session[side]) } : session,
		),
	};
}

function withSpeaker({ speakers, ...rest }: Network, nth: number, change: (speaker: Speaker) => Speaker): Network {
	return {
		...rest,
		speakers: speakers.map((speaker, at) => (at === nth % speakers.length ? change(speaker) : speaker)),
	};
}
