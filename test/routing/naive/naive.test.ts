import { describe, expect, test } from 'vitest';
import type { End, PolicyRule, Session } from '../../../src/routing/model.ts';
import { bestPath, between, held, origin, prefix, solved, speaker } from './small-network.ts';
import { isStable, solveNaively } from './solve-naively.ts';

describe('what a speaker holds', () => {
	// o(65001) ── a(65002) ── b(65003)
	const line = {
		speakers: [origin('o', 65001, { tags: ['red', 'blue', 'red'] }), speaker('a', 65002), speaker('b', 65003)],
		sessions: [between('o', 'a'), between('a', 'b')],
	};

	test('its own networks have weight 32768, an empty path and no neighbour', () => {
		expect(held(line, 'o')).toEqual([
			{
				best: true,
				selected: true,
				session: null,
				peer: null,
				asPath: [],
				origin: 'igp',
				localPref: 100,
				med: null,
				weight: 32768,
				nextHop: null,
				tags: ['blue', 'red'],
			},
		]);
	});

	test('what it learned carries the path walked, nearest AS first, and the sender as next hop', () => {
		expect(held(line, 'b')).toEqual([
			{
				best: true,
				selected: true,
				session: 'a-b',
				peer: 'a',
				asPath: [65002, 65001],
				origin: 'igp',
				localPref: 100,
				med: null,
				weight: 0,
				nextHop: 'a',
				tags: ['blue', 'red'],
			},
		]);
	});

	test('a session without an id is named by its position', () => {
		const { id: _, ...unnamed } = between('a', 'b');
		expect(held({ ...line, sessions: [between('o', 'a'), unnamed] }, 'b')[0]!.session).toBe('s1');
	});

	test('every prefix is solved on its own, IPv6 too', () => {
		const { perPrefix } = solveNaively({
			speakers: [
				speaker('o', 65001, { networks: ['10.0.1.0/24', '2001:db8::/32'] }),
				speaker('a', 65002, { networks: ['10.0.2.0/24'] }),
			],
			sessions: [between('o', 'a')],
		});
		expect(Object.keys(perPrefix)).toEqual(['10.0.1.0/24', '2001:db8::/32', '10.0.2.0/24']);
		expect(perPrefix['2001:db8::/32']!.answer!.a![0]!.asPath).toEqual([65001]);
		expect(perPrefix['10.0.2.0/24']!.answer!.o![0]!.asPath).toEqual([65002]);
	});

	test('the answer is stable, and no longer once a route is taken away or another is preferred', () => {
		// o ── a ── b
		//  └────────┘
		const ring = { ...line, sessions: [...line.sessions, between('o', 'b')] };
		const answer = solved(ring);
		expect(isStable(ring, prefix, answer)).toBe(true);
		expect(isStable(ring, prefix, { ...answer, b: [...answer.b!].reverse() })).toBe(true);
		expect(isStable(ring, prefix, { ...answer, b: [] })).toBe(false);
		expect(isStable(ring, prefix, { ...answer, b: answer.b!.slice(0, 1) })).toBe(false);
		const turned = answer.b!.map((route) => ({ ...route, best: !route.best, selected: !route.selected }));
		expect(isStable(ring, prefix, { ...answer, b: turned })).toBe(false);
	});
});

describe('the loop check', () => {
	// o(1) ── a(2) ── b(1)
	const loop = (atB: Partial<End>) => ({
		speakers: [origin('o', 1), speaker('a', 2), speaker('b', 1)],
		sessions: [between('o', 'a'), between('a', 'b', {}, atB)],
	});

	test('drops a path that holds the receiver’s ASN more often than allowed', () => {
		expect(bestPath(loop({}), 'b')).toBeNull();
		expect(bestPath(loop({ allowOwnAs: 1 }), 'b')).toEqual([2, 1]);
	});

	test('counts every occurrence', () => {
		const twice = loop({ allowOwnAs: 1 });
		const prepended = between('o', 'a', { export: [{ set: { prepend: 1 } }] });
		expect(bestPath({ ...twice, sessions: [prepended, twice.sessions[1]!] }, 'b')).toBeNull();
	});

	test('looks for the ASN the end shows', () => {
		expect(bestPath(loop({ localAs: 7 }), 'b')).toEqual([2, 1]);
		expect(bestPath(loop({ localAs: 2 }), 'b')).toEqual([1]);
	});

	test('holds on internal sessions as well', () => {
		// o(1) ── a(2) ══ b(2), and o has put 2 in its path
		const network = (allowOwnAs: number) => ({
			speakers: [origin('o', 1), speaker('a', 2), speaker('b', 2)],
			sessions: [
				between('o', 'a', { export: [{ set: { prepend: { asn: 2, count: 1 } } }] }, { allowOwnAs: 1 }),
				between('a', 'b', {}, { allowOwnAs }),
			],
		});
		expect(bestPath(network(1), 'b')).toEqual([1, 2]);
		expect(bestPath(network(0), 'b')).toBeNull();
	});

	test('comes before the import rules', () => {
		const prepends: PolicyRule = { set: { prepend: 2 } };
		expect(bestPath(loop({ localAs: 7, import: [prepends] }), 'b')).toEqual([7, 7, 2, 1]);
	});
});

describe('split horizon', () => {
	// o(1) ── a(2), and a second session between them
	const parallel = (splitHorizon?: boolean) => ({
		speakers: [origin('o', 1), speaker('a', 2)],
		sessions: [
			between('o', 'a', { allowOwnAs: 1 }, {}, { id: 'first' }),
			between('o', 'a', { allowOwnAs: 1 }, {}, { id: 'second' }),
		],
		...(splitHorizon === undefined ? {} : { options: { splitHorizon } }),
	});

	test('sends nothing on the session of the best route, and it on all others', () => {
		expect(held(parallel(), 'o').map((route) => route.session)).toEqual([null, 'second']);
		expect(held(parallel(true), 'o').map((route) => route.session)).toEqual([null, 'second']);
	});

	test('can be turned off', () => {
		expect(held(parallel(false), 'o').map((route) => route.session)).toEqual([null, 'first', 'second']);
	});
});

describe('internal sessions', () => {
	// o(1) ── a(2) ══ b(2) ══ c(2) ── d(3)
	const chain = {
		speakers: [origin('o', 1), speaker('a', 2), speaker('b', 2), speaker('c', 2), speaker('d', 3)],
		sessions: [between('o', 'a'), between('a', 'b'), between('b', 'c'), between('c', 'd')],
	};

	test('a route learned on one is not sent on another', () => {
		expect(bestPath(chain, 'b')).toEqual([1]);
		expect(bestPath(chain, 'c')).toBeNull();
	});

	test('but it is sent on an external one', () => {
		const sessions = [between('o', 'a'), between('a', 'c'), between('c', 'd')];
		expect(bestPath({ ...chain, sessions }, 'd')).toEqual([2, 1]);
	});

	test('the ASNs the ends show decide: localAs joins and parts', () => {
		const parted = [between('o', 'a'), between('a', 'b', { localAs: 9 }), between('b', 'c')];
		expect(bestPath({ ...chain, sessions: parted }, 'c')).toEqual([9, 1]);
		const joined = [between('o', 'a'), between('a', 'd', {}, { localAs: 2 }), between('d', 'c')];
		expect(bestPath({ ...chain, sessions: joined }, 'd')).toEqual([1]);
		expect(bestPath({ ...chain, sessions: joined }, 'c')).toEqual([3, 1]);
	});

	test('path, MED and local preference are kept; weight is not', () => {
		const atA: Partial<End> = { import: [{ set: { localPref: 150, weight: 7, med: 4 } }] };
		const sessions = [between('o', 'a', {}, atA), between('a', 'b')];
		expect(held({ ...chain, sessions }, 'b')).toMatchObject([{ asPath: [1], med: 4, localPref: 150, weight: 0 }]);
	});

	test('export rules apply, prepends too; stripping, overriding and transparency do not', () => {
		const atA: Partial<End> = {
			export: [{ set: { prepend: { asn: 8, count: 1 }, localPref: 170 } }],
			stripPrivate: 'all',
			asOverride: true,
		};
		const speakers = [origin('o', 65001), speaker('a', 2), speaker('b', 2)];
		const sessions = [between('o', 'a'), between('a', 'b', atA)];
		expect(held({ speakers, sessions }, 'b')).toMatchObject([{ asPath: [8, 65001], localPref: 170 }]);
	});

	test('the next hop stays, unless the sender puts itself or originates the route', () => {
		const nextHop = (atA: Partial<End>) =>
			held({ ...chain, sessions: [between('o', 'a'), between('a', 'b', atA)] }, 'b')[0]!.nextHop;
		expect(nextHop({})).toBe('o');
		expect(nextHop({ nextHopSelf: true })).toBe('a');
		const own = { speakers: [origin('a', 2), speaker('b', 2)], sessions: [between('a', 'b')] };
		expect(held(own, 'b')[0]!.nextHop).toBe('a');
	});
});

describe('private ASNs', () => {
	// o(1) ── a(2) ── b(65009): a receives `path` + 1 and sends it to b
	const sent = (path: readonly number[], atA: Partial<End>, neighbour = 65009) => {
		const prepends = [...path].reverse().map((asn): PolicyRule => {
			return { set: { prepend: { asn, count: 1 } }, action: 'next' };
		});
		const network = {
			speakers: [origin('o', 65001), speaker('a', 2), speaker('b', neighbour)],
			sessions: [between('o', 'a', { transparent: true, export: prepends }), between('a', 'b', atA, { allowOwnAs: 9 })],
		};
		return bestPath(network, 'b');
	};

	test.each<[End['stripPrivate'], boolean | undefined, number[], number[]]>([
		['all', undefined, [65001, 3356, 65002], [2, 3356]],
		['all', undefined, [65009, 3356, 65009], [2, 65009, 3356, 65009]],
		['all', true, [65009, 3356], [2, 65009, 3356]],
		['all', false, [65009, 3356, 65009], [2, 3356]],
		['all', undefined, [64511, 64512, 65534, 65535], [2, 64511, 65535]],
		['all', undefined, [4199999999, 4200000000, 4294967294, 4294967295], [2, 4199999999, 4294967295]],
		['if-all-private', undefined, [65001, 3356], [2, 65001, 3356]],
		['if-all-private', undefined, [65001, 65002], [2]],
		['if-all-private', undefined, [65001, 65009, 65002], [2, 65009]],
		['if-all-private', false, [65001, 65009], [2]],
		['leading', undefined, [65001, 65002, 3356, 65003], [2, 3356, 65003]],
		['leading', undefined, [65001, 65009, 65002, 3356, 65003], [2, 65009, 3356, 65003]],
		['leading', false, [65001, 65009, 3356, 65009], [2, 3356, 65009]],
		['leading', undefined, [65001, 65002], [2]],
		[undefined, undefined, [65001, 65002], [2, 65001, 65002]],
	])('strip %s, keepNeighbour %s: %j is sent as %j', (stripPrivate, keepNeighbour, path, expected) => {
		const atA: Partial<End> = {
			...(stripPrivate === undefined ? {} : { stripPrivate }),
			...(keepNeighbour === undefined ? {} : { keepNeighbour }),
		};
		expect(sent(path, atA)).toEqual(expected);
	});

	test('then the neighbour’s ASN is overridden, and stripping has had its turn', () => {
		expect(sent([65009, 65001, 65009], { asOverride: true })).toEqual([2, 2, 65001, 2]);
		expect(sent([65009, 65001], { asOverride: true, stripPrivate: 'all' })).toEqual([2, 2]);
		expect(sent([65009, 65001], { asOverride: true, stripPrivate: 'all', keepNeighbour: false })).toEqual([2]);
		expect(sent([65009], { asOverride: true, localAs: 64700, stripPrivate: 'all' })).toEqual([64700, 64700]);
	});

	test('then come the export rules, which see the path as it is by now', () => {
		const deny = (match: PolicyRule['match'] & object): Partial<End> => ({
			stripPrivate: 'all',
			asOverride: true,
			export: [{ match, action: 'deny' }],
		});
		expect(sent([65001, 65009], deny({ pathContains: 65001 }))).toEqual([2, 2]);
		expect(sent([65001, 65009], deny({ pathContains: 65009 }))).toEqual([2, 2]);
		expect(sent([65001, 65009], deny({ pathContains: 2 }))).toBeNull();
		expect(sent([65001, 65009], deny({ pathLenMin: 2 }))).toEqual([2, 2]);
		expect(sent([65001, 65009], deny({ pathLenMin: 1 }))).toBeNull();
	});

	test('then the sender’s ASN goes in front, before what the rules put there', () => {
		const export_ = [{ set: { prepend: { asn: 7, count: 2 } }, action: 'next' }, { set: { prepend: 1 } }] as const;
		expect(sent([3356], { export: export_ })).toEqual([2, 2, 7, 7, 3356]);
		expect(sent([3356], { export: export_, localAs: 5 })).toEqual([5, 5, 7, 7, 3356]);
		expect(sent([3356], { export: export_, transparent: true })).toEqual([2, 7, 7, 3356]);
	});
});

describe('MED, local preference and weight across an external session', () => {
	// o(1) ── a(2) ── b(3)
	const line = (atA: Partial<End> = {}, atB: Partial<End> = {}) => ({
		speakers: [origin('o', 1, { med: 5 }), speaker('a', 2), speaker('b', 3)],
		sessions: [
			between('o', 'a', {}, { import: [{ set: { localPref: 200, weight: 9 } }] }),
			between('a', 'b', atA, atB),
		],
	});

	test('an own route’s MED is sent, and goes no further', () => {
		expect(held(line(), 'a')).toMatchObject([{ med: 5, localPref: 200, weight: 9 }]);
		expect(held(line(), 'b')).toMatchObject([{ med: null, localPref: 100, weight: 0 }]);
	});

	test('an export rule’s MED is sent, of a rule that goes on as well; its local preference and weight are not', () => {
		const set = { med: 3, localPref: 300, weight: 300 };
		expect(held(line({ export: [{ set }] }), 'b')).toMatchObject([{ med: 3, localPref: 100, weight: 0 }]);
		expect(held(line({ export: [{ set, action: 'next' }] }), 'b')).toMatchObject([{ med: 3 }]);
		const other = { match: { local: true }, set };
		expect(held(line({ export: [other] }), 'b')).toMatchObject([{ med: null }]);
	});

	test('import rules set all three', () => {
		const atB = { import: [{ set: { med: 6, localPref: 90, weight: 1 } }] };
		expect(held(line({}, atB), 'b')).toMatchObject([{ med: 6, localPref: 90, weight: 1 }]);
	});
});

describe('a list of rules', () => {
	// o(1) ── a(2): the rules are the import of a, or the export of o
	const network = (atO: Partial<End>, atA: Partial<End>) => ({
		speakers: [origin('o', 1, { tags: ['red', 'blue'] }), speaker('a', 2)],
		sessions: [between('o', 'a', atO, atA)],
	});
	const localPrefAfter = (...rules: PolicyRule[]) => held(network({}, { import: rules }), 'a')[0]?.localPref ?? null;

	test('ends at the first accept or deny that matches, and goes on after next', () => {
		expect(localPrefAfter({ set: { localPref: 1 } }, { set: { localPref: 2 } })).toBe(1);
		expect(localPrefAfter({ set: { localPref: 1 }, action: 'next' }, { set: { localPref: 2 } })).toBe(2);
		expect(localPrefAfter({ match: { tagsAny: ['green'] }, action: 'deny' }, { set: { localPref: 2 } })).toBe(2);
		expect(localPrefAfter({ action: 'deny' }, { set: { localPref: 2 } })).toBeNull();
		expect(localPrefAfter()).toBe(100);
	});

	test('falls back to the default of its end', () => {
		const next: PolicyRule = { set: { localPref: 1 }, action: 'next' };
		expect(held(network({}, { import: [next] }), 'a')).toMatchObject([{ localPref: 1 }]);
		expect(held(network({}, { import: [next], importDefault: 'deny' }), 'a')).toEqual([]);
		expect(held(network({}, { import: [{}], importDefault: 'deny' }), 'a')).toHaveLength(1);
		expect(held(network({ exportDefault: 'deny' }, {}), 'a')).toEqual([]);
		expect(held(network({ export: [{ match: { local: true } }], exportDefault: 'deny' }, {}), 'a')).toHaveLength(1);
	});

	test.each<[PolicyRule['match'] & object, boolean]>([
		[{}, true],
		[{ tagsAny: ['red', 'green'] }, true],
		[{ tagsAny: ['green'] }, false],
		[{ tagsAll: ['red', 'blue'] }, true],
		[{ tagsAll: ['red', 'green'] }, false],
		[{ tagsNone: ['green'] }, true],
		[{ tagsNone: ['green', 'red'] }, false],
		[{ pathContains: 1 }, true],
		[{ pathContains: 2 }, false],
		[{ pathLenMin: 1 }, true],
		[{ pathLenMin: 2 }, false],
		[{ local: false }, true],
		[{ local: true }, false],
		[{ prefixes: ['10.0.2.0/24', '10.0.1.0/24'] }, true],
		[{ prefixes: ['10.0.0.0/8'] }, false],
		[{ prefixes: [{ prefix: '10.0.0.0/8' }] }, false],
		[{ prefixes: [{ prefix: '10.0.0.0/8', ge: 16 }] }, true],
		[{ prefixes: [{ prefix: '10.0.0.0/8', ge: 24 }] }, true],
		[{ prefixes: [{ prefix: '10.0.0.0/8', ge: 25 }] }, false],
		[{ prefixes: [{ prefix: '10.0.0.0/8', le: 24 }] }, true],
		[{ prefixes: [{ prefix: '10.0.0.0/8', le: 23 }] }, false],
		[{ prefixes: [{ prefix: '10.0.0.0/8', ge: 24, le: 24 }] }, true],
		[{ prefixes: [{ prefix: '11.0.0.0/8', le: 32 }] }, false],
		[{ prefixes: [{ prefix: '10.0.1.0/25', ge: 24 }] }, false],
		[{ prefixes: [{ prefix: '::/0', le: 128 }] }, false],
		[{ tagsAny: ['red'], pathContains: 2 }, false],
	])('on import, %j matches: %s', (match, expected) => {
		expect(localPrefAfter({ match, set: { localPref: 1 } })).toBe(expected ? 1 : 100);
	});

	test('compares IPv6 prefixes bit by bit, however they are spelled', () => {
		const solvedFor = (prefixes: PolicyRule['match'] & object) =>
			solveNaively({
				speakers: [speaker('o', 1, { networks: ['2001:db8:0:80::/57'] }), speaker('a', 2)],
				sessions: [between('o', 'a', {}, { import: [{ match: prefixes, action: 'deny' }] })],
			}).perPrefix['2001:db8:0:80::/57']!.answer!.a;
		expect(solvedFor({ prefixes: ['2001:db8:0:80::/57'] })).toEqual([]);
		expect(solvedFor({ prefixes: ['2001:0DB8:0000:0080:0:0:0:0/57'] })).toEqual([]);
		expect(solvedFor({ prefixes: [{ prefix: '2001:db8::/56', le: 64 }] })).toEqual([]);
		expect(solvedFor({ prefixes: [{ prefix: '2001:db8::/57', le: 64 }] })).toHaveLength(1);
		expect(solvedFor({ prefixes: [{ prefix: '0.0.0.0/0', le: 32 }] })).toHaveLength(1);
	});

	test('local is the sender’s own route, and only on export', () => {
		// o(1) ── a(2) ── b(3)
		const speakers = [origin('o', 1), speaker('a', 2), speaker('b', 3)];
		const own: PolicyRule[] = [{ match: { local: true } }];
		const learned: PolicyRule[] = [{ match: { local: false } }];
		const reaches = (atO: PolicyRule[], atA: PolicyRule[]) =>
			bestPath(
				{
					speakers,
					sessions: [
						between('o', 'a', { export: atO, exportDefault: 'deny' }),
						between('a', 'b', { export: atA, exportDefault: 'deny' }),
					],
				},
				'b',
			);
		expect(reaches(own, learned)).toEqual([2, 1]);
		expect(reaches(learned, learned)).toBeNull();
		expect(reaches(own, own)).toBeNull();
	});

	test('clears tags, then adds, then removes', () => {
		const tags = (set: PolicyRule['set'] & object) => held(network({}, { import: [{ set }] }), 'a')[0]!.tags;
		expect(tags({ clearTags: true, addTags: ['x'] })).toEqual(['x']);
		expect(tags({ addTags: ['x', 'red'] })).toEqual(['blue', 'red', 'x']);
		expect(tags({ addTags: ['x'], removeTags: ['x', 'red'] })).toEqual(['blue']);
		expect(tags({ clearTags: false })).toEqual(['blue', 'red']);
	});

	test('sees what earlier rules of the list set', () => {
		const rules: PolicyRule[] = [
			{ set: { addTags: ['x'], prepend: 1 }, action: 'next' },
			{ match: { tagsAny: ['x'], pathLenMin: 2, pathContains: 2 }, set: { localPref: 5 } },
		];
		expect(localPrefAfter(...rules)).toBe(5);
	});

	test('sets the origin', () => {
		const atA: Partial<End> = { import: [{ set: { origin: 'egp' } }] };
		expect(held(network({}, atA), 'a')).toMatchObject([{ origin: 'egp' }]);
	});
});

test('only the single best route is sent, whatever the equal-cost set', () => {
	// o(1) ── a(2) ──┐
	//  └───── b(3) ── c(4) ── d(5)
	const sessions: Session[] = [
		between('o', 'a'),
		between('o', 'b'),
		between('a', 'c'),
		between('b', 'c'),
		between('c', 'd'),
	];
	const speakers = [
		origin('o', 1),
		speaker('a', 2),
		speaker('b', 3),
		speaker('c', 4, { multipath: 2 }),
		speaker('d', 5),
	];
	expect(held({ speakers, sessions }, 'c').map((route) => route.selected)).toEqual([true, true]);
	expect(held({ speakers, sessions }, 'd').map((route) => route.asPath)).toEqual([[4, 2, 1]]);
});
