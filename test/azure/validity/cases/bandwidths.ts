// Every bandwidth that a circuit can be bought with, by the kind of circuit, and those between.

import type { Case } from '../case.ts';

/** Every figure of any kind, and one that none sells. */
const all = [
	...['50 Mbps', '100 Mbps', '200 Mbps', '300 Mbps', '500 Mbps', '1 Gbps', '2 Gbps', '5 Gbps'],
	...['10 Gbps', '40 Gbps', '100 Gbps', '200 Gbps', '400 Gbps'],
];

const kinds: readonly (readonly [kind: string, circuit: string, offered: readonly string[]])[] = [
	[
		'through a provider',
		'provider: Equinix',
		['50 Mbps', '100 Mbps', '200 Mbps', '500 Mbps', '1 Gbps', '2 Gbps', '5 Gbps', '10 Gbps'],
	],
	['on a 10 Gbps port pair', 'port: p10', ['1 Gbps', '2 Gbps', '5 Gbps', '10 Gbps']],
	['on a 100 Gbps port pair', 'port: p100', ['5 Gbps', '10 Gbps', '40 Gbps', '100 Gbps']],
	['on a 400 Gbps port pair', 'port: p400', ['5 Gbps', '10 Gbps', '40 Gbps', '100 Gbps', '200 Gbps', '400 Gbps']],
];

export const bandwidthCases: readonly Case[] = kinds.flatMap(([kind, circuit, offered]) =>
	all.map((bandwidth): Case => {
		const sold = offered.includes(bandwidth);
		return [
			`R008: ${bandwidth} ${kind} is ${sold ? '' : 'not '}sold`,
			`
directPorts:
  p10:  { peeringLocation: London, bandwidth: 10 Gbps }
  p100: { peeringLocation: London, bandwidth: 100 Gbps }
  p400: { peeringLocation: London, bandwidth: 400 Gbps }
circuits: { c: { peeringLocation: London, ${circuit}, bandwidth: ${bandwidth} } }`,
			sold ? [] : [['BANDWIDTH_NOT_OFFERED', 'circuit/c', 'error']],
		];
	}),
);
