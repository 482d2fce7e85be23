// What is wrong with a network is told by its place, all of it at once; what is right comes through as it is.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printMistake } from '../../src/network-json/mistake.ts';
import { printNetwork } from '../../src/network-json/print-network.ts';
import { readNetwork } from '../../src/network-json/read.ts';
import { networks } from '../routing/networks.ts';
import { runs } from '../seed.ts';

function told(data: unknown): string {
	const read = readNetwork(typeof data === 'string' ? data : JSON.stringify(data));
	return read.ok ? 'nothing' : read.mistakes.map((one) => printMistake('x.json', one)).join('\n');
}

const a = { id: 'a', asn: 1 };
const b = { id: 'b', asn: 2 };
const session = { a: { speaker: 'a' }, b: { speaker: 'b' } };
const sound = { speakers: [a, b], sessions: [session] };

describe('one mistake', () => {
	test.each<[string, unknown, string]>([
		['no JSON', '{ "speakers": ', 'x.json: $: this is not JSON\n  expected one JSON document'],
		[
			'another kind of document',
			'[]',
			'x.json: $: this is an empty list\n  expected a network: a map of speakers and sessions',
		],
		[
			'a misspelt key',
			{ ...sound, sesions: [] },
			'x.json: $.sesions: unknown key "sesions"\n  did you mean "sessions"?\n  expected one of name, speakers, sessions, options',
		],
		[
			'a key that no network has',
			{ ...sound, sessions: [{ ...session, a: { speaker: 'a', holdTime: 3 } }] },
			'x.json: $.sessions[0].a.holdTime: unknown key "holdTime"\n  expected one of speaker, import, export, importDefault, exportDefault, allowOwnAs, ownAsRule, maxPrefixes, nextHopSelf, asOverride, stripPrivate, keepNeighbour, localAs, transparent',
		],
		[
			'a missing key',
			{ speakers: [{ id: 'a' }, b], sessions: [session] },
			'x.json: $.speakers[0]: there is no "asn"\n  expected an AS number, 1 to 4294967294',
		],
		[
			'an ASN of 0',
			{ ...sound, speakers: [{ ...a, asn: 0 }, b] },
			'x.json: $.speakers[0].asn: this is 0\n  expected an AS number, 1 to 4294967294',
		],
		[
			'an ASN as text',
			{ ...sound, speakers: [{ ...a, asn: '1' }, b] },
			'x.json: $.speakers[0].asn: this is the text "1"\n  expected an AS number, 1 to 4294967294',
		],
		[
			'a rung that there is not',
			{ ...sound, speakers: [{ ...a, decision: ['age'] }, b] },
			'x.json: $.speakers[0].decision[0]: this is the text "age"\n  expected a rung: one of weight, own, localPreference, asPathLength, origin, med, externalOverInternal, igpCost, routerId, session, or a map whose kind is preferTag or strippedLengthOfInternal',
		],
		[
			'an unknown key of an origination',
			{ ...sound, speakers: [{ ...a, networks: [{ prefix: '10.0.0.0/8', metric: 3 }] }, b] },
			'x.json: $.speakers[0].networks[0].metric: unknown key "metric"\n  expected one of prefix, tags, med, origin',
		],
		[
			'host bits',
			{ ...sound, speakers: [{ ...a, networks: ['10.0.0.1/24'] }, b] },
			'x.json: $.speakers[0].networks[0]: "10.0.0.1/24" has host bits set beyond /24\n  did you mean "10.0.0.0/24"?',
		],
		[
			'a network twice',
			{ ...sound, speakers: [{ ...a, networks: ['10.0.0.0/24', { prefix: '10.0.0.0/24' }] }, b] },
			'x.json: $.speakers[0].networks[1]: a second network "10.0.0.0/24"; the first is number 1',
		],
		[
			'a router id',
			{ ...sound, speakers: [{ ...a, routerId: '1.2.3' }, b] },
			'x.json: $.speakers[0].routerId: "1.2.3" is no router id\n  expected four numbers such as 10.0.0.1, not all of them 0',
		],
		[
			'two of one id',
			{ ...sound, speakers: [a, a, b] },
			'x.json: $.speakers[1].id: a second speaker "a"; the first is number 1',
		],
		[
			'a session called as another would be by default',
			{ ...sound, sessions: [session, { ...session, id: 's0' }] },
			'x.json: $.sessions[1].id: a second session "s0"; the first is number 1',
		],
		[
			'nobody',
			{ ...sound, sessions: [{ a: { speaker: 'aa' }, b: { speaker: 'b' } }] },
			'x.json: $.sessions[0].a.speaker: there is no speaker "aa"',
		],
		[
			'itself',
			{ ...sound, sessions: [{ a: { speaker: 'a' }, b: { speaker: 'a' } }] },
			'x.json: $.sessions[0].b.speaker: it joins "a" to itself\n  expected another speaker',
		],
		[
			'a cost to nobody',
			{ ...sound, speakers: [{ ...a, igp: { constructor: 1 } }, b] },
			'x.json: $.speakers[0].igp.constructor: there is no speaker "constructor"',
		],
		[
			'a range in which nothing lies',
			{
				...sound,
				sessions: [
					{
						...session,
						a: { speaker: 'a', import: [{ match: { prefixes: [{ prefix: '10.0.0.0/8', ge: 20, le: 10 }] } }] },
					},
				],
			},
			'x.json: $.sessions[0].a.import[0].match.prefixes[0].le: le 10 is shorter than ge 20: no prefix fits',
		],
	])('%s', (_, data, expected) => {
		expect(told(data)).toBe(expected);
	});
});

test('several mistakes, each told', () => {
	const data = {
		name: 1,
		speakers: [{ id: '', asn: 1.5 }],
		sessions: [{ a: { speaker: 'a', import: [{ set: { prepend: { asn: 1 } }, action: 'drop' }] } }],
		options: { med: 'sometimes' },
	};
	expect(
		told(data)
			.split('\n')
			.filter((line) => line.startsWith('x.json'))
			.map((line) => line.slice('x.json: '.length)),
	).toEqual([
		'$.name: this is 1',
		'$.speakers[0].id: this is empty',
		'$.speakers[0].asn: this is 1.5',
		'$.sessions[0].a.import[0].set.prepend: there is no "count"',
		'$.sessions[0].a.import[0].action: this is the text "drop"',
		'$.sessions[0]: there is no "b"',
		'$.options.med: this is the text "sometimes"',
	]);
});

test('a speaker that originates nothing may leave `networks` out', () => {
	expect(readNetwork(JSON.stringify(sound))).toEqual({
		ok: true,
		network: {
			speakers: [
				{ ...a, networks: [] },
				{ ...b, networks: [] },
			],
			sessions: [session],
		},
	});
});

test('whatever is generated is read, and printed as it was', () => {
	fc.assert(
		fc.property(networks, (network) => {
			const read = readNetwork(printNetwork(network));
			expect(read.ok && read.network).toEqual(JSON.parse(JSON.stringify(network)));
		}),
		runs(100),
	);
});

test('any value of JSON is read or refused', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(told(value)).not.toBe('');
		}),
		runs(200),
	);
});
