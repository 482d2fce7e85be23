// A daemon's tables judged: the same, another stable state, or a contradiction with its rows.

import { describe, expect, test } from 'vitest';
import type { Held, HeldRoute } from '../../src/lab/bird-tables.ts';
import { judge } from '../../src/lab/judge.ts';
import { solveNetwork } from '../../src/network-json/solve-network.ts';
import type { Network } from '../../src/routing/model.ts';
import { solve } from '../../src/routing/solve.ts';

// Both west and east would rather go by way of the other: two stable states (RFC 4264 section 3.1, "wedgies").
//        origin
//       ╱      ╲
//   west ────── east
const prefer = [{ set: { localPref: 200 } }];
const wedged: Network = {
	speakers: [
		{ id: 'origin', asn: 1, networks: ['10.0.0.0/8'] },
		{ id: 'west', asn: 2, networks: [] },
		{ id: 'east', asn: 3, networks: [] },
	],
	sessions: [
		{ id: 'ow', a: { speaker: 'origin' }, b: { speaker: 'west' } },
		{ id: 'oe', a: { speaker: 'origin' }, b: { speaker: 'east' } },
		{ id: 'we', a: { speaker: 'west', import: prefer }, b: { speaker: 'east', import: prefer } },
	],
};

const learned = (
	session: string,
	peer: string,
	asPath: readonly number[],
	best: boolean,
	localPref = 100,
): HeldRoute => ({
	best,
	session,
	peer,
	asPath,
	origin: 'igp',
	localPref,
	med: null,
	weight: 0,
	nextHop: peer,
	tags: [],
});
const own: HeldRoute = { ...learned('', '', [], true), session: null, peer: null, nextHop: null, weight: 32_768 };

function state(first: 'west' | 'east'): Held {
	const [second, near, far] = first === 'west' ? ['east', 'ow', 'oe'] : ['west', 'oe', 'ow'];
	const asnOf = { west: 2, east: 3 } as const;
	return {
		origin: { '10.0.0.0/8': [own] },
		[first]: { '10.0.0.0/8': [learned(near!, 'origin', [1], true)] },
		[second!]: {
			'10.0.0.0/8': [learned(far!, 'origin', [1], false), learned('we', first, [asnOf[first], 1], true, 200)],
		},
	};
}

describe('two stable states', () => {
	test("one of them is the engine's, the other is known for what it is", () => {
		const judgements = (['west', 'east'] as const).map((first) => judge(wedged, state(first), true));
		expect(judgements.map(({ contradictions }) => contradictions)).toEqual([[], []]);
		expect(judgements.map(({ otherStable }) => otherStable.length).sort()).toEqual([0, 1]);
	});

	test("the daemon's excuses nothing where the engine's own state is none", () => {
		const { net } = solve(wedged);
		const { classes } = solve({ ...wedged, sessions: wedged.sessions.slice(0, 2) });
		for (const first of ['west', 'east'] as const) {
			const judgement = judge(wedged, state(first), true, { net, classes });
			expect(judgement.otherStable).toEqual([]);
			expect(judgement.contradictions.length).toBeGreaterThan(0);
		}
	});

	test('a mixture of both is none', () => {
		const mixed = { ...state('west'), east: state('east').east! };
		expect(judge(wedged, mixed, true).contradictions.length).toBeGreaterThan(0);
		expect(judge(wedged, mixed, false)).toMatchObject({ contradictions: [], unsettled: ['10.0.0.0/8'] });
	});
});

test('one attribute otherwise is a contradiction, in that row and that field', () => {
	const line: Network = { ...wedged, sessions: wedged.sessions.slice(0, 1) };
	const held = {
		origin: { '10.0.0.0/8': [own] },
		west: { '10.0.0.0/8': [{ ...learned('ow', 'origin', [1], true), med: 5 }] },
	};
	expect(judge(line, held, true).contradictions).toMatchObject([
		{ speaker: 'west', prefix: '10.0.0.0/8', session: 'ow', fields: ['med'] },
	]);
	expect(judge(line, { ...held, west: {} }, true).contradictions).toMatchObject([
		{ speaker: 'west', daemon: null, fields: [] },
	]);
	expect(judge(line, solveNetwork(line).answer!, true)).toMatchObject({
		contradictions: [],
		otherStable: [],
		alike: 2,
	});
});

test('of a long path BIRD shows only the beginning', () => {
	const line: Network = {
		...wedged,
		sessions: [{ id: 'ow', a: { speaker: 'origin', export: [{ set: { prepend: 99 } }] }, b: { speaker: 'west' } }],
	};
	const cut = (asns: number): Held => ({
		origin: { '10.0.0.0/8': [own] },
		west: { '10.0.0.0/8': [learned('ow', 'origin', new Array(asns).fill(1), true)] },
	});
	expect(judge(line, cut(70), true).contradictions).toEqual([]);
	expect(judge(line, cut(50), true).contradictions).toHaveLength(1);
});
