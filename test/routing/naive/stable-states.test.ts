import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Network, PolicyRule } from '../../../src/routing/model.ts';
import { networks } from '../networks.ts';
import type { PrefixAnswer } from './answer.ts';
import { linksOf } from './carry.ts';
import { badGadget, between, origin, prefix, speaker } from './small-network.ts';
import { isStable, searchStableStates, solveNaively, stableStates } from './solve-naively.ts';
import { type Bests, prefixesOf, spelled, tableOf } from './table.ts';

const prefer: PolicyRule[] = [{ set: { localPref: 150 } }];

/** Which session each speaker's best route came from, in every stable state. */
function sources(network: Network): Record<string, string | null>[] {
	return stableStates(network, prefix, 10).map((state) =>
		Object.fromEntries(Object.entries(state).map(([id, table]) => [id, table[prefix]![0]?.session ?? null])),
	);
}

describe('several stable answers', () => {
	// DISAGREE: each of a and b would rather go through the other
	//
	//      o
	//     / \
	//    a ─ b
	const disagree = {
		speakers: [origin('o', 1), speaker('a', 2), speaker('b', 3)],
		sessions: [between('o', 'a'), between('o', 'b'), between('a', 'b', { import: prefer }, { import: prefer })],
	};

	test('DISAGREE has two', () => {
		expect(sources(disagree)).toEqual([
			{ o: null, a: 'o-a', b: 'a-b' },
			{ o: null, a: 'a-b', b: 'o-b' },
		]);
	});

	test('the sweeps end in one of them, and both are stable', () => {
		const { answer } = solveNaively(disagree).perPrefix[prefix]!;
		expect(answer!.a![0]!.session).toBe('o-a');
		for (const state of stableStates(disagree, prefix, 10)) {
			expect(isStable(disagree, prefix, ofPrefix(state, prefix))).toBe(true);
		}
	});

	test('no more are searched for than asked', () => {
		expect(stableStates(disagree, prefix, 1)).toHaveLength(1);
	});

	test('the order of the speakers chooses between them', () => {
		const turned = { ...disagree, speakers: [...disagree.speakers].reverse() };
		expect(solveNaively(turned).perPrefix[prefix]!.answer!.a![0]!.session).toBe('a-b');
	});
});

describe('no stable answer', () => {
	test('BAD GADGET has none, and the sweeps say so', () => {
		expect(stableStates(badGadget, prefix, 10)).toEqual([]);
		expect(solveNaively(badGadget).perPrefix[prefix]!.answer).toBeNull();
	});

	test('without one of its three it has one', () => {
		const two = { ...badGadget, sessions: badGadget.sessions.filter((session) => session.id !== 'c-a') };
		expect(sources(two)).toEqual([{ o: null, a: 'o-a', b: 'b-c', c: 'o-c' }]);
		expect(solveNaively(two).perPrefix[prefix]!.answer).not.toBeNull();
	});

	test('a search that had to be given up says so', () => {
		expect(searchStableStates(badGadget, prefix, 10, 5).complete).toBe(false);
		expect(searchStableStates(badGadget, prefix, 10).complete).toBe(true);
	});
});

test('routes that keep each other alive are a stable answer, when no path grows on the way round', () => {
	// o(1) ── a(2), and a → b → c → a all prefer the one before and put no ASN in front
	const speakers = [origin('o', 1), speaker('a', 2), speaker('b', 3), speaker('c', 4)];
	const shown = (transparent: boolean) => ({
		speakers,
		sessions: [
			between('o', 'a'),
			between('a', 'b', { transparent }, { transparent, import: prefer }),
			between('b', 'c', { transparent }, { transparent, import: prefer }),
			between('c', 'a', { transparent }, { transparent, import: prefer }),
		],
	});
	expect(sources(shown(true))).toEqual([{ o: null, a: 'c-a', b: 'a-b', c: 'b-c' }]);
	expect(solveNaively(shown(true)).perPrefix[prefix]!.answer!.a![0]!.session).toBe('c-a');
	expect(sources(shown(false))).toEqual([{ o: null, a: 'o-a', b: 'a-b', c: 'b-c' }]);
});

test('whatever the order in which speakers act, where they come to rest is one of the stable states', () => {
	let rested = 0;
	fc.assert(
		fc.property(networks, fc.array(fc.nat(1000), { minLength: 200, maxLength: 200 }), (network, schedule) => {
			const [first] = prefixesOf(network);
			const search = searchStableStates(network, first!, 20, 3000);
			const answer = restAfter(network, first!, schedule);
			if (!search.complete || search.states.length === 20 || answer === null) return;
			rested++;
			expect(isStable(network, first!, answer)).toBe(true);
			const states = search.states.map((state) => textOf(ofPrefix(state, first!)));
			expect(states).toContain(textOf(answer));
		}),
		{ numRuns: 60, seed: 20_260 },
	);
	expect(rested).toBeGreaterThan(30);
});

/** The tables after these activations, one speaker at a time; null when the next one would still change them. */
function restAfter(network: Network, one: string, schedule: readonly number[]): PrefixAnswer | null {
	const links = linksOf(network);
	const bests: Bests = {};
	for (const drawn of schedule) {
		const active = network.speakers[drawn % network.speakers.length]!;
		bests[active.id] = tableOf(network, links, active, bests, one)[0] ?? null;
	}
	const tables: PrefixAnswer = {};
	for (const each of network.speakers) tables[each.id] = tableOf(network, links, each, bests, one);
	return isStable(network, one, tables) ? tables : null;
}

function ofPrefix(state: Record<string, Record<string, PrefixAnswer[string]>>, one: string): PrefixAnswer {
	return Object.fromEntries(Object.entries(state).map(([id, table]) => [id, table[one]!]));
}

function textOf(answer: PrefixAnswer): string {
	return JSON.stringify(
		Object.keys(answer)
			.sort()
			.map((id) => [id, spelled(answer[id]!)]),
	);
}
