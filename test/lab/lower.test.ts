// What a daemon cannot say is named, with the routes it changes.

import { describe, expect, test } from 'vitest';
import { notCheckedText, prepare } from '../../src/lab/not-checked.ts';
import type { Network, Speaker } from '../../src/routing/model.ts';

// source ── middle ── sink
function line(middle: Partial<Speaker> = {}, change: (network: Network) => Network = (network) => network): Network {
	return change({
		speakers: [
			{ id: 'source', asn: 1, networks: ['10.0.0.0/8'] },
			{ id: 'middle', asn: 2, networks: [], ...middle },
			{ id: 'sink', asn: 3, networks: [] },
		],
		sessions: [
			{ a: { speaker: 'source' }, b: { speaker: 'middle' } },
			{ a: { speaker: 'middle' }, b: { speaker: 'sink' } },
		],
	});
}

const forBird = { daemon: 'bird', igpCosts: true } as const;
const forFrr = { daemon: 'frr', igpCosts: false } as const;

describe('named', () => {
	test.each<[string, Network, typeof forBird | typeof forFrr, readonly object[]]>([
		['nothing, of plain BGP', line(), forBird, []],
		[
			'a ladder of its own',
			line({ decision: ['asPathLength', 'session'] }),
			forBird,
			[{ at: 'middle', what: 'decision asPathLength, session: the daemon decides in its own order' }],
		],
		[
			'several routes at once',
			line({ multipath: 4 }),
			forBird,
			[
				{
					at: 'network',
					what: "multipath: a daemon's table names the best route alone, not the equals used beside it",
				},
			],
		],
		[
			'routes sent back',
			line({}, (network) => ({ ...network, options: { splitHorizon: false } })),
			forBird,
			[{ at: 'network', what: 'splitHorizon false: the daemon never sends a route back on the session it came from' }],
		],
		[
			'MED by neighbour',
			line({ networks: [{ prefix: '10.1.0.0/16', med: 1 }] }),
			forBird,
			[{ at: 'network', what: 'MED grouped by neighbour AS: BIRD compares all of them (med metric)' }],
		],
		[
			'costs where no next hop resolves',
			line({ igp: { source: 5 } }),
			{ daemon: 'bird', igpCosts: false } as never,
			[{ at: 'middle', what: 'igp costs: next hops do not resolve on plain loopback addresses' }],
		],
		[
			'two speakers of one router id',
			line({ routerId: '0.0.0.1' }),
			forBird,
			[{ at: 's0', what: 'both ends have the same router id: the session is left out, a daemon refuses it' }],
		],
		[
			'a session over its limit',
			line({}, (network) => ({
				...network,
				sessions: [{ ...network.sessions[0]!, b: { speaker: 'middle', maxPrefixes: 0 } }],
			})),
			forBird,
			[{ at: 's0 (middle)', what: 'maxPrefixes 0, of which 1 arrived: the session is left out' }],
		],
		[
			'what FRR strips',
			line({}, (network) => ({
				...network,
				speakers: network.speakers.map((one) => ({
					...one,
					networks: one.networks.map((prefix) => ({ prefix: prefix as string, med: 1 })),
				})),
				sessions: [
					{ ...network.sessions[0]!, a: { speaker: 'source', stripPrivate: 'leading', keepNeighbour: false } },
				],
			})),
			forFrr,
			[
				{ at: 's0 (source)', what: 'stripPrivate leading: FRR takes every private ASN out, behind a public one too' },
				{ at: 's0 (source)', what: "keepNeighbour false: FRR spares the neighbour's ASN" },
			],
		],
	])('%s', (_, network, options, expected) => {
		expect(prepare(network, options).lowered).toEqual(expected);
	});
});

//        ┌ short ┐
// source ┤       ├ chooser, whose ladder looks at router ids alone
//        └ long ─┘
const twoWays: Network = {
	speakers: [
		{ id: 'source', asn: 1, networks: ['10.0.0.0/8'] },
		{ id: 'long', asn: 2, networks: [] },
		{ id: 'short', asn: 3, networks: [] },
		{ id: 'chooser', asn: 4, networks: [], decision: ['routerId', 'session'] },
	],
	sessions: [
		{ id: 'sl', a: { speaker: 'source', export: [{ set: { prepend: 3 } }] }, b: { speaker: 'long' } },
		{ id: 'ss', a: { speaker: 'source' }, b: { speaker: 'short' } },
		{ id: 'lc', a: { speaker: 'long' }, b: { speaker: 'chooser' } },
		{ id: 'sc', a: { speaker: 'short' }, b: { speaker: 'chooser' } },
	],
};

test('routes that it changes are listed, not hidden', () => {
	const prepared = prepare(twoWays, forBird);
	expect(prepared.notChecked.find(({ speaker }) => speaker === 'chooser')).toEqual({
		speaker: 'chooser',
		prefix: '10.0.0.0/8',
		sessions: ['lc', 'sc'],
	});
	expect(notCheckedText(prepared, forBird).split('\n').slice(0, 6)).toEqual([
		'NOT CHECKED',
		'What BIRD cannot say, and what it was given instead:',
		'  decision routerId, session: the daemon decides in its own order',
		'      chooser',
		'',
		'Routes that differ because of it, on one of the sessions named:',
	]);
});

test('without any of it the list says so', () => {
	expect(notCheckedText(prepare(line(), forBird), forBird)).toBe(
		'NOT CHECKED\nNothing: BIRD can say all that this network says.\n',
	);
});
