// What BIRD prints, read back.

import { expect, test } from 'vitest';
import { readBirdTables } from '../../src/lab/bird-tables.ts';
import type { Network } from '../../src/routing/model.ts';

// left ══ right, two sessions
const network: Network = {
	speakers: [
		{ id: 'left', asn: 1, networks: ['10.0.0.0/8'] },
		{ id: 'right', asn: 2, networks: [{ prefix: '2001:db8::/32', tags: ['red', 'blue'] }] },
	],
	sessions: [
		{ id: 'one', a: { speaker: 'left' }, b: { speaker: 'right' } },
		{ a: { speaker: 'left' }, b: { speaker: 'right' } },
	],
};

const printed = `BIRD 2.0.12 ready.
Table near:
198.18.0.0/15        unicast [near4 2026-11-21 23:50:30.937] * (200)
	dev lo
Table t0_0:
10.0.0.0/8           blackhole [o0_0 2026-11-21 23:56:32.333] * (32869)
	Type: static univ
	BGP.origin: Incomplete
	BGP.med: 0

Table t0_1:
10.0.0.0/8           unicast [b0_0b 2026-11-21 23:50:30.937 from 198.18.1.0] * (100/3) [AS1i]
	dev lo
	Type: BGP univ
	BGP.origin: IGP
	BGP.as_path: 1 7 4200000000
	BGP.next_hop: 198.18.1.0
	BGP.local_pref: 150
	BGP.community: (64998,2) (64997,1) (64998,1)
                     unreachable [b0_1b 2026-11-21 23:50:31.061 from 198.18.1.2] (40101/?) [AS1e]
	Type: BGP univ
	BGP.origin: EGP
	BGP.as_path: 
	BGP.next_hop: 198.18.1.2
	BGP.med: 7
	BGP.local_pref: 100

Table u0_0:
2001:db8::/32        unicast [b0_0a 2026-11-21 23:50:31.061 from 198.18.1.1] * (100) [AS2i]
	dev lo
	BGP.as_path: 2
	BGP.next_hop: fd00:18::101
	BGP.local_pref: 100
`;

test('tables of both families, the best marked, tags by name', () => {
	const plain = { origin: 'igp', localPref: 100, med: null, weight: 0, tags: [] };
	expect(readBirdTables(printed, [network])).toEqual([
		{
			left: {
				'10.0.0.0/8': [
					{
						...plain,
						best: true,
						session: null,
						peer: null,
						asPath: [],
						origin: 'incomplete',
						med: 0,
						weight: 32_768,
						nextHop: null,
					},
				],
				'2001:db8::/32': [{ ...plain, best: true, session: 'one', peer: 'right', asPath: [2], nextHop: 'right' }],
			},
			right: {
				'10.0.0.0/8': [
					{
						...plain,
						best: true,
						session: 'one',
						peer: 'left',
						asPath: [1, 7, 4_200_000_000],
						localPref: 150,
						nextHop: 'left',
						tags: ['blue', 'red'],
					},
					{
						...plain,
						best: false,
						session: 's1',
						peer: 'left',
						asPath: [],
						origin: 'egp',
						med: 7,
						weight: 40_000,
						nextHop: 'left',
					},
				],
			},
		},
	]);
});
