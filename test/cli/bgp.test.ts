// `canreach bgp`: networks solved, one or many, and the network of a scenario.

import { describe, expect, test } from 'vitest';
import { badGadget, between, speaker } from '../routing/naive/small-network.ts';
import { threeSites } from './designs.ts';
import { run } from './fake-host.ts';

// left (10.0.0.0/8) ══ right: two sessions, of which right may use both
const network = {
	name: 'two routers',
	speakers: [
		{ id: 'left', asn: 1, networks: [{ prefix: '10.0.0.0/8', tags: ['red'] }] },
		{ id: 'right', asn: 2, multipath: 2 },
	],
	sessions: [
		{ id: 'one', a: { speaker: 'left' }, b: { speaker: 'right', import: [{ set: { med: 3 } }] } },
		{ a: { speaker: 'left' }, b: { speaker: 'right', import: [{ set: { med: 3 } }] } },
	],
};
const files = { 'n.json': JSON.stringify(network), 'x.yaml': threeSites };

test('as tables', async () => {
	expect(await run('bgp solve n.json', { files })).toMatchObject({
		out: `two routers

left, AS 1
    Network     Next hop  LocPrf  Weight  Path  Tags
 >  10.0.0.0/8  own          100   32768  i     red

right, AS 2
    Network     Next hop  Session  MED  LocPrf  Weight  Path  Tags
 >  10.0.0.0/8  left      one        3     100       0  1 i   red
 =              left      s1         3     100       0  1 i   red

 >  the best   =  used beside it   i, e, ?  origin IGP, EGP, incomplete
`,
		err: '',
		code: 0,
	});
});

test('without a stable state: what rests is told, and the prefix that never settles, and among whom', async () => {
	const speakers = [
		...badGadget.speakers.map((one) => (one.id === 'o' ? { ...one, networks: ['10.0.1.0/24', '10.9.0.0/16'] } : one)),
		speaker('d', 5),
		speaker('e', 6),
	];
	const sessions = [...badGadget.sessions, between('o', 'd'), between('a', 'e')];
	const text = JSON.stringify({ ...badGadget, speakers, sessions });
	const { out, code } = await run('bgp solve bad.json', { files: { 'bad.json': text } });
	expect({ code, out }).toEqual({
		code: 0,
		out: `bad gadget
  10.0.1.0/24, 10.9.0.0/16: no stable state was found; a, b, c, e change for
    ever

o, AS 1
    Network      Next hop  LocPrf  Weight  Path
 >  10.0.1.0/24  own          100   32768  i
 >  10.9.0.0/16  own          100   32768  i

a, AS 2
    10.0.1.0/24, 10.9.0.0/16 never settle here

b, AS 3
    10.0.1.0/24, 10.9.0.0/16 never settle here

c, AS 4
    10.0.1.0/24, 10.9.0.0/16 never settle here

d, AS 5
    Network      Next hop  Session  LocPrf  Weight  Path
 >  10.0.1.0/24  o         o-d         100       0  1 i
 >  10.9.0.0/16  o         o-d         100       0  1 i

e, AS 6
    10.0.1.0/24, 10.9.0.0/16 never settle here

 >  the best   =  used beside it   i, e, ?  origin IGP, EGP, incomplete
`,
	});
});

describe('no line is wider than the terminal', () => {
	const seed = async (): Promise<string> => (await run('bgp network -q')).out;

	test.each([60, 80, 120])('the seed example at %i columns', async (columns) => {
		const { out } = await run(`bgp solve - --columns ${columns}`, { stdin: await seed() });
		await expect(out).toMatchFileSnapshot(`./golden/bgp-solve-seed-${columns}.txt`);
		for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(columns);
	});

	// near ── far: two sessions, so that the next hop does not tell them apart, and all of it in long words
	const long = 'element/with-a-long-name/primary';
	const hostile = {
		name: `${'a name '.repeat(20)}\u001b[2J`,
		speakers: [
			{
				id: `near-${long}`,
				asn: 4_200_000_001,
				networks: [{ prefix: '2001:db8:1111:2222:3333:4444:5555:6666/128', tags: ['x'.repeat(50), 'ü', 'blue'] }],
			},
			{ id: `far-${long}`, asn: 4_200_000_002 },
		],
		sessions: [1, 2].map((number) => ({
			id: `attachment:${long}--${long}-${number}`,
			a: { speaker: `near-${long}`, export: [{ set: { prepend: 9 } }] },
			b: { speaker: `far-${long}` },
		})),
	};

	test.each([40, 60, 80])('names of any length at %i columns', async (columns) => {
		const words = `bgp solve - --ascii --columns ${columns}`;
		const { out, code } = await run(words, { stdin: JSON.stringify(hostile) });
		expect(code).toBe(0);
		expect(out).toMatch(/^[\x20-\x7e\n]+$/);
		for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(columns);
		const sessions = out.replaceAll(/\s/g, '').match(/attachment:/g);
		expect(sessions).toHaveLength(2);
	});
});

test('-q leaves out which session is down', async () => {
	const [one] = network.sessions;
	const limited = { ...network, sessions: [{ ...one, b: { speaker: 'right', maxPrefixes: 0 } }] };
	expect((await run('bgp solve - -q', { stdin: JSON.stringify(limited) })).err).toBe('');
});

const learned = {
	asPath: [1],
	best: true,
	localPref: 100,
	med: 3,
	nextHop: 'left',
	origin: 'igp',
	peer: 'left',
	selected: true,
	session: 'one',
	tags: ['red'],
	weight: 0,
};
const answer = {
	left: {
		'10.0.0.0/8': [{ ...learned, asPath: [], med: null, nextHop: null, peer: null, session: null, weight: 32_768 }],
	},
	right: { '10.0.0.0/8': [learned, { ...learned, best: false, session: 's1' }] },
};

test('as JSON, from standard input', async () => {
	const { out, code } = await run('bgp solve - --json', { stdin: JSON.stringify(network) });
	expect({ answer: JSON.parse(out), code }).toEqual({ answer, code: 0 });
});

// Each of the three would rather go by way of the next: no state is stable (RFC 3345 knows such circles from MED).
const circle = {
	speakers: [{ id: 'o', asn: 9, networks: ['10.0.0.0/8'] }, ...[1, 2, 3].map((asn) => ({ id: `r${asn}`, asn }))],
	sessions: [
		...[1, 2, 3].map((asn) => ({ a: { speaker: 'o' }, b: { speaker: `r${asn}` } })),
		...[1, 2, 3].map((asn) => ({
			a: { speaker: `r${asn}`, import: [{ match: { pathLenMin: 3 }, action: 'deny' }, { set: { localPref: 200 } }] },
			b: { speaker: `r${(asn % 3) + 1}`, importDefault: 'deny' },
		})),
	],
};

test('null where no state is stable, and the text says who changes for ever', async () => {
	const stdin = JSON.stringify(circle);
	expect((await run('bgp solve - --json', { stdin })).out).toBe('null\n');
	expect((await run('bgp solve -', { stdin })).out).toContain(
		'10.0.0.0/8: no stable state was found; r1, r2, r3 change for ever',
	);
});

describe('one network a line', () => {
	const lines = [JSON.stringify(network), '', '{"speakers":[]}', JSON.stringify(circle)].join('\n');

	test('one answer a line', async () => {
		const { out, err, code } = await run('bgp solve - --ndjson', { stdin: lines });
		expect({ err, code }).toEqual({ err: '', code: 2 });
		expect(out.split('\n')).toHaveLength(4);
		const [first, second, third] = out.split('\n').map((line) => (line === '' ? '' : JSON.parse(line)));
		expect([first, third]).toEqual([answer, null]);
		expect(second.errors).toEqual([
			{
				code: 'MISSING_KEY',
				message: 'there is no "sessions"',
				path: '$',
				expected: 'a list of sessions',
				nearest: null,
			},
		]);
	});

	test('of a file too', async () => {
		const many = { 'many.ndjson': `${JSON.stringify(network)}\n${JSON.stringify(network)}\n` };
		const { out, code } = await run('bgp solve many.ndjson --ndjson', { files: many });
		expect({
			answers: out
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line)),
			code,
		}).toEqual({ answers: [answer, answer], code: 0 });
	});
});

test('a session over its limit is named', async () => {
	const [one, other] = network.sessions;
	const limited = { ...network, sessions: [{ ...one, b: { speaker: 'right', maxPrefixes: 0 } }, other] };
	const { out, err } = await run('bgp solve - --json', { stdin: JSON.stringify(limited) });
	expect(err).toBe('Session one is down: right received 1 prefixes, and takes 0.\n');
	expect(JSON.parse(out).right['10.0.0.0/8']).toMatchObject([{ session: 's1' }]);
});

describe('mistakes', () => {
	const stdin = JSON.stringify({ ...network, timers: {}, sessions: [{ a: { speaker: 'left\u001b[2J' }, b: {} }] });

	test('as text', async () => {
		expect(await run('bgp solve -', { stdin })).toMatchObject({
			out: '',
			err: `standard input: $.sessions[0].b: there is no "speaker"
  expected the id of a speaker
standard input: $.timers: unknown key "timers"
  expected one of name, speakers, sessions, options

2 mistakes; nothing was solved.
`,
			code: 2,
		});
	});

	test('as JSON', async () => {
		const { out, code } = await run('bgp solve - --json', { stdin });
		expect({ codes: JSON.parse(out).errors.map(({ code }: { code: string }) => code), code }).toEqual({
			codes: ['MISSING_KEY', 'UNKNOWN_KEY'],
			code: 2,
		});
	});

	test.each([
		['bgp solve nope.json', 'there is no file "nope.json"'],
		['bgp network x.yaml --what-if nope', 'x.yaml has no what-if "nope"'],
	])('%s', async (words, message) => {
		const { err, code } = await run(words, { files });
		expect({ first: err.split('\n')[0], code }).toEqual({ first: `canreach: ${message}`, code: 2 });
	});
});

test('both kinds of JSON at once', async () => {
	const { out, code } = await run('bgp solve n.json --json --ndjson', { files });
	expect({ message: JSON.parse(out).errors[0].message, code }).toEqual({
		message: '--json and --ndjson exclude each other',
		code: 2,
	});
});

test.each([
	['x.yaml', ''],
	['x.yaml', '--without-global-reach'],
])('the network of %s %s gives the tables of `canreach routes`', async (file, options) => {
	const written = await run(`bgp network ${file} ${options} -q`, { files });
	const solved = JSON.parse((await run('bgp solve - --json', { stdin: written.out })).out);
	for (const [node, table] of Object.entries<Record<string, { best: boolean }[]>>(solved)) {
		const { tables } = JSON.parse((await run(`routes ${node} ${file} ${options} --json`, { files })).out);
		const theirs = tables[0].routes.map((route: { prefix: string; asPath: number[] }) => [
			route.prefix,
			route.asPath.join(' '),
		]);
		const ours = Object.entries(table).flatMap(([prefix, routes]) =>
			(routes as unknown as { asPath: number[] }[]).map((route) => [prefix, route.asPath.join(' ')]),
		);
		expect(ours.sort(), node).toEqual(theirs.sort());
	}
});
