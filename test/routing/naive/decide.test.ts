import { describe, expect, test } from 'vitest';
import type { End, Network, PolicyRule, RungSpec, SetActions, Speaker } from '../../../src/routing/model.ts';
import { between, held, origin, prefix, speaker } from './small-network.ts';

//   o(1) ── a(2) ──┐
//    │               c(9): chooses between a, b and what it has itself
//    └───── b(3) ──┘
function choice(atA: SetActions, atB: SetActions, c: Partial<Speaker> = {}, options: Network['options'] = {}): Network {
	return {
		speakers: [origin('o', 1), speaker('a', 2), speaker('b', 3), speaker('c', 9, c)],
		sessions: [
			between('o', 'a'),
			between('o', 'b'),
			between('a', 'c', {}, { import: [{ set: atA }] }),
			between('b', 'c', {}, { import: [{ set: atB }] }),
		],
		options,
	};
}

function chosen(network: Network): string {
	return held(network, 'c')[0]!.session ?? 'own';
}

describe('the standard ladder', () => {
	test('higher weight first, over a local preference, and over an own route', () => {
		expect(chosen(choice({ localPref: 200 }, { weight: 1 }))).toBe('b-c');
		expect(chosen(choice({ weight: 2 }, { weight: 1 }))).toBe('a-c');
		expect(chosen(choice({}, { weight: 40_000 }, { networks: [prefix] }))).toBe('b-c');
	});

	test('then the own route', () => {
		expect(chosen(choice({ localPref: 200 }, {}, { networks: [prefix] }))).toBe('own');
		expect(chosen(choice({ localPref: 200, weight: 32_768 }, {}, { networks: [prefix] }))).toBe('own');
	});

	test('then higher local preference, over a shorter path', () => {
		expect(chosen(choice({}, { localPref: 101, prepend: 3 }))).toBe('b-c');
	});

	test('then the shorter path, over a better origin', () => {
		expect(chosen(choice({ prepend: 1 }, { origin: 'incomplete' }))).toBe('b-c');
	});

	test('then origin: igp, egp, incomplete', () => {
		expect(chosen(choice({ origin: 'egp' }, { origin: 'igp' }))).toBe('b-c');
		expect(chosen(choice({ origin: 'incomplete' }, { origin: 'egp' }))).toBe('b-c');
		expect(chosen(choice({ origin: 'egp' }, { origin: 'incomplete' }))).toBe('a-c');
	});

	test('then MED where it is always compared; a missing one counts 0', () => {
		expect(chosen(choice({ med: 2 }, { med: 1 }, {}, { med: 'always' }))).toBe('b-c');
		expect(chosen(choice({ med: 2 }, {}, {}, { med: 'always' }))).toBe('b-c');
		expect(chosen(choice({ med: 2 }, { med: 1 }, {}, { med: 'grouped' }))).toBe('a-c');
		expect(chosen(choice({ med: 2 }, { med: 1 }))).toBe('a-c');
	});

	test('then the lower router id of the neighbour, as a number', () => {
		const network = choice({}, {});
		const speakers = network.speakers.map((one) =>
			one.id === 'a' ? { ...one, routerId: '10.3.0.1' } : one.id === 'b' ? { ...one, routerId: '9.200.0.1' } : one,
		);
		expect(chosen({ ...network, speakers })).toBe('b-c');
		expect(chosen(network)).toBe('a-c');
		const written = network.speakers.map((one) => (one.id === 'a' ? { ...one, routerId: '0.0.0.4' } : one));
		expect(chosen({ ...network, speakers: written })).toBe('b-c');
	});

	test('then the session that stands first in the file', () => {
		const parallel = (ids: string[]) => ({
			speakers: [origin('o', 1), speaker('c', 9)],
			sessions: ids.map((id) => between('o', 'c', {}, {}, { id })),
		});
		expect(chosen(parallel(['y', 'x']))).toBe('y');
		expect(chosen(parallel(['x', 'y']))).toBe('x');
	});
});

describe('MED within a neighbour AS', () => {
	//   o(1) ── a(2) ── c     a, a2 and b all offer a path of length 2
	//    ├───── a2(2) ── c
	//    └───── b(3) ── c
	const network = (meds: Record<string, number>, options: Network['options'] & object): Network => ({
		speakers: [origin('o', 1), speaker('a', 2), speaker('a2', 2), speaker('b', 3), speaker('c', 9)],
		sessions: [
			...['a', 'a2', 'b'].map((id) => between('o', id)),
			...['a', 'a2', 'b'].map((id) => between(id, 'c', {}, { import: [{ set: { med: meds[id]! } }] })),
		],
		options,
	});

	test('removes only what a route of the same AS beats', () => {
		expect(chosen(network({ a: 5, a2: 1, b: 3 }, {}))).toBe('a2-c');
		expect(chosen(network({ a: 5, a2: 6, b: 3 }, {}))).toBe('a-c');
		expect(chosen(network({ a: 5, a2: 6, b: 3 }, { med: 'always' }))).toBe('b-c');
	});

	test('the AS is the first of the path as it is held', () => {
		const { speakers, sessions } = network({ a: 5, a2: 1, b: 3 }, {});
		const hidden = sessions.map((session) =>
			session.id === 'a2-c'
				? between('a2', 'c', {}, { import: [{ set: { med: 1, prepend: { asn: 7, count: 1 } } }] })
				: between(session.a.speaker, session.b.speaker, {}, { import: [{ set: { med: 4, prepend: 1 } }] }),
		);
		expect(held({ speakers, sessions: hidden }, 'c')[0]!.med).toBe(4);
	});
});

describe('internal routes', () => {
	//   o(1) ── a(9) ══ c(9) ══ b(9) ── o2(1)
	const network = (c: Partial<Speaker>, atA: Partial<End> = {}, atB: Partial<End> = {}): Network => ({
		speakers: [origin('o', 1), origin('o2', 1), speaker('a', 9), speaker('b', 9), speaker('c', 9, c)],
		sessions: [between('o', 'a'), between('o2', 'b'), between('a', 'c', atA), between('b', 'c', atB)],
	});

	test('the lower cost to the next hop; 0 where none is given', () => {
		expect(chosen(network({ igp: { o: 3, o2: 2 } }))).toBe('b-c');
		expect(chosen(network({ igp: { o: 3 } }))).toBe('b-c');
		expect(chosen(network({ igp: { a: 1, b: 9, o: 3, o2: 2 } }))).toBe('b-c');
		expect(chosen(network({ igp: { a: 1, b: 9, o: 3, o2: 2 } }, { nextHopSelf: true }))).toBe('a-c');
	});

	test('an external route goes before them, and costs nothing', () => {
		const { speakers, sessions } = network({ igp: { o: 0, o2: 0 } });
		const late = { speakers: [...speakers, origin('p', 5)], sessions: [...sessions, between('p', 'c')] };
		expect(chosen(late)).toBe('p-c');
		const costs = late.speakers.map((one) => (one.id === 'c' ? { ...one, igp: { p: 9 } } : one));
		expect(chosen({ ...late, speakers: costs })).toBe('p-c');
	});
});

describe('the equal-cost set', () => {
	// o(1) ── a, b, d (2, 3, 4) ── c(9)
	const network = (multipath: number | null, rules: Record<string, PolicyRule[]> = {}): Network => ({
		speakers: [
			origin('o', 1),
			speaker('a', 2, { routerId: '0.0.0.9' }),
			speaker('b', 3, { routerId: '0.0.0.8' }),
			speaker('d', 4, { routerId: '0.0.0.7' }),
			speaker('c', 9, multipath === null ? {} : { multipath }),
		],
		sessions: [
			...['a', 'b', 'd'].map((id) => between('o', id)),
			...['a', 'b', 'd'].map((id) => between(id, 'c', {}, { import: rules[id] ?? [] })),
		],
	});
	const used = (net: Network) =>
		held(net, 'c')
			.filter((route) => route.selected)
			.map((route) => route.session);

	test('holds the best alone by default', () => {
		expect(used(network(null))).toEqual(['d-c']);
	});

	test('holds as many as allowed, by router id, the best first', () => {
		expect(used(network(2))).toEqual(['d-c', 'b-c']);
		expect(used(network(9))).toEqual(['d-c', 'b-c', 'a-c']);
	});

	test('holds only what is equal up to the router id', () => {
		expect(used(network(9, { b: [{ set: { localPref: 99 } }] }))).toEqual(['d-c', 'a-c']);
		expect(used(network(9, { d: [{ set: { prepend: 1 } }] }))).toEqual(['b-c', 'a-c']);
	});

	test('the rest follows in the order of the file', () => {
		expect(held(network(1), 'c').map((route) => route.session)).toEqual(['d-c', 'a-c', 'b-c']);
	});

	test('counts bundles, and takes all sessions of an admitted one', () => {
		const { speakers, sessions } = network(2);
		const bundled = sessions.map((session) =>
			session.id === 'd-c' || session.id === 'a-c' ? { ...session, bundle: 'x' } : session,
		);
		expect(used({ speakers, sessions: bundled })).toEqual(['d-c', 'b-c', 'a-c']);
		const one = speakers.map((each) => (each.id === 'c' ? { ...each, multipath: 1 } : each));
		expect(used({ speakers: one, sessions: bundled })).toEqual(['d-c', 'a-c']);
	});

	test('an own route stands alone', () => {
		const { speakers, sessions } = network(9);
		const own = speakers.map((each) => (each.id === 'c' ? { ...each, networks: [prefix] } : each));
		expect(used({ speakers: own, sessions })).toEqual([null]);
	});
});

describe('a ladder of its own', () => {
	test('leaves out and reorders rungs', () => {
		const ladder: RungSpec[] = ['own', 'asPathLength', 'localPreference', 'routerId', 'session'];
		const decision = { decision: ladder };
		expect(chosen(choice({ localPref: 200, prepend: 1 }, {}, decision))).toBe('b-c');
		expect(chosen(choice({ weight: 9 }, { localPref: 200 }, decision))).toBe('b-c');
		expect(chosen(choice({}, { weight: 40_000 }, { ...decision, networks: [prefix] }))).toBe('own');
		expect(held(choice({}, { med: 1 }, { ...decision, multipath: 2 }), 'c')[1]!.selected).toBe(true);
	});

	describe('preferTag', () => {
		const decision = (...rest: RungSpec[]) => ({
			decision: [{ kind: 'preferTag', id: 'p', prefer: 'vnet', over: 'onprem' }, ...rest] satisfies RungSpec[],
		});
		const ladder = decision('asPathLength', 'routerId', 'session');

		test('the preferred tag wins over the other, however long its path', () => {
			expect(chosen(choice({ addTags: ['onprem'] }, { addTags: ['vnet'], prepend: 3 }, ladder))).toBe('b-c');
		});

		test('both tags count as preferred', () => {
			expect(chosen(choice({ addTags: ['onprem', 'vnet'] }, { addTags: ['vnet'] }, ladder))).toBe('a-c');
		});

		test('a route with neither tag is let through', () => {
			expect(chosen(choice({}, { addTags: ['vnet'], prepend: 1 }, ladder))).toBe('a-c');
		});

		test('without a preferred route nothing falls', () => {
			expect(chosen(choice({ addTags: ['onprem'] }, { prepend: 1 }, ladder))).toBe('a-c');
		});
	});

	describe('strippedLengthOfInternal', () => {
		const decision: RungSpec[] = [
			{ kind: 'strippedLengthOfInternal', id: 's' },
			'asPathLength',
			'externalOverInternal',
			'routerId',
			'session',
		];
		//  x(65001) ── a(9) ══ c(9) ══ b(9) ── y(65002), and z(65003) ── c
		const network = (
			paths: { a?: number[]; b?: number[]; c?: number[] },
			ladder: readonly RungSpec[] = decision,
		): Network => {
			const ends = { a: 'x', b: 'y', c: 'z' } as const;
			const silent = { exportDefault: 'deny' } as const;
			const behind = (at: 'a' | 'b' | 'c') =>
				paths[at] === undefined
					? []
					: [
							between(ends[at], at, {
								transparent: true,
								export: [...paths[at]].reverse().map((asn) => ({
									set: { prepend: { asn, count: 1 } },
									action: 'next' as const,
								})),
							}),
						];
			return {
				speakers: [
					...['x', 'y', 'z'].map((id, index) => origin(id, 65001 + index)),
					speaker('a', 9),
					speaker('b', 9),
					speaker('c', 9, { decision: ladder, multipath: 9 }),
				],
				sessions: [
					...behind('a'),
					...behind('b'),
					...behind('c'),
					between('a', 'c', {}, silent),
					between('b', 'c', {}, silent),
				],
			};
		};
		const used = (net: Network) =>
			held(net, 'c')
				.filter((route) => route.selected)
				.map((route) => route.session);

		test('internal routes compare without their leading private ASNs, and not again by whole length', () => {
			expect(used(network({ a: [65001, 65001, 3356], b: [3356] }))).toEqual(['a-c', 'b-c']);
			expect(used(network({ a: [65001, 3356], b: [3356, 65002] }))).toEqual(['a-c']);
			expect(used(network({ a: [65001, 65001], b: [65002] }))).toEqual(['a-c', 'b-c']);
		});

		test('against external routes they stand with the shortest of their whole lengths', () => {
			expect(used(network({ a: [65001, 65001], b: [65002], c: [65003, 65003] }))).toEqual(['a-c', 'b-c']);
			expect(used(network({ a: [65001, 65001], b: [65002, 65002], c: [65003] }))).toEqual(['z-c']);
			const equal = network({ a: [65001, 65001], b: [65002], c: [65003] });
			expect(used(equal)).toEqual(['z-c']);
			const noPreference = decision.filter((rung) => rung !== 'externalOverInternal');
			const all = network({ a: [65001, 65001], b: [65002], c: [65003] }, noPreference);
			expect(used(all)).toEqual(['z-c', 'a-c', 'b-c']);
			const longer = network({ a: [65001, 65001], b: [65002, 65002], c: [65003] }, noPreference);
			expect(used(longer)).toEqual(['z-c']);
		});

		test('external routes are compared by whole length all the same', () => {
			const { speakers, sessions } = network({ c: [65003] });
			const longer = between('y', 'c', { export: [{ set: { prepend: 1 } }] });
			expect(used({ speakers, sessions: [longer, ...sessions] })).toEqual(['z-c']);
		});
	});
});
