// What a higher weight pulls past a direct circuit: what the other circuit has to fetch across Global Reach, and nothing else.

import { expect, test } from 'vitest';
import { validate } from '../../../src/azure/validity/validate.ts';
import { answerOf, scenarioOf } from '../limit-designs.ts';
import { designOf } from './case.ts';

//  a ─ low ═ high     v on both and, where it is told, on more
const joined = (low: string, high: string, more = '', weights = 'low: {}, high: { weight: 10 }') => `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/24, 10.1.1.0/24] }
  b: { asn: 65002, prefixes: [10.1.0.0/24] }
  c: { asn: 65003, prefixes: [10.3.0.0/24] }
wans: { w: { sites: [a], asn: 65100 } }
circuits:
  low: { peeringLocation: London, provider: Equinix, sites: { ${low} } }
  high: { peeringLocation: Paris, provider: Equinix, sites: { ${high} } }
  more: { peeringLocation: Dublin, provider: Equinix, sites: { ${more} } }
vnets: { v: { region: UK South, prefixes: [172.16.0.0/24], circuits: { ${weights} } } }
globalReach: [{ between: [low, high] }]`;

const pulled = (what: string, high = 'high') => [
	`VNet v prefers circuit ${high} (weight 10) to low (weight 0), so it reaches ${what} on low through ${high} and Global Reach instead of directly.`,
];

test.each([
	['nobody is on the circuit yet', joined('', ''), pulled('the sites')],
	['its sites are on it alone', joined('a: {}', 'c: {}'), pulled('the sites')],
	['its site is on the other as well', joined('a: {}', 'a: {}'), []],
	['one of its two sites is on the other as well', joined('a: {}, c: {}', 'a: {}'), pulled('10.3.0.0/24')],
	['its site announces less on the other', joined('a: {}', 'a: { advertise: [10.1.1.0/24] }'), pulled('10.1.0.0/24')],
	['its site prepends on the other', joined('a: {}', 'a: { prepend: 1 }'), pulled('the sites')],
	['its site prepends on both alike', joined('a: { prepend: 1 }', 'a: { prepend: 1 }'), []],
	['another site of the other has a prefix of its own', joined('a: {}', 'b: {}'), pulled('10.1.1.0/24')],
	['its site is on the other behind a WAN, which is longer', joined('a: {}', 'wan/w: {}'), pulled('the sites')],
	['it prepends, and its site is on the other behind a WAN', joined('a: { prepend: 1 }', 'wan/w: {}'), []],
	['its WAN is on the other as well', joined('wan/w: {}', 'wan/w: {}'), []],
	[
		'its site is on a third circuit of the same weight',
		joined('a: {}', 'c: {}', 'a: {}', 'low: {}, high: { weight: 10 }, more: { weight: 10 }'),
		[],
	],
	[
		'its site is on a third circuit of less weight',
		joined('a: {}', 'c: {}', 'a: {}', 'low: {}, high: { weight: 10 }, more: { weight: 5 }'),
		pulled('the sites'),
	],
	[
		'of two circuits that have it across Global Reach the heavier one',
		joined('a: {}', '', '', 'low: {}, high: { weight: 5 }, more: { weight: 10 }').replace(
			'[{ between: [low, high] }]',
			'[{ between: [low, high] }, { between: [low, more] }]',
		),
		pulled('the sites', 'more'),
	],
])('R068: %s', (_, yaml, messages) => {
	const design = designOf(yaml);
	const { findings } = validate(design);
	expect(findings.filter(({ code }) => code === 'WEIGHT_OVERRIDES_DIRECT').map(({ message }) => message)).toEqual(
		messages,
	);
	// And that is where its packets go.
	const walks = answerOf(scenarioOf(yaml)).pairs.filter(
		({ from, to }) => from.node === 'vnet/v' && to.node !== 'site/b',
	);
	const crossing = walks.filter(({ forward }) =>
		forward.edges.some(([from, to]) => /^circuit.(high|more)/.test(from) && to.startsWith('circuit/low')),
	);
	const nobody = design.circuits.get('low')!.attachments.length === 0;
	expect(crossing.length > 0).toBe(messages.length > 0 && !nobody);
});

test('R068, R107: what is IPv6 goes across where the link has IPv6', () => {
	//  a ─ low ═ high
	const six = (link: string) => `
sites: { a: { asn: 65001, prefixes: ['2001:db8:1::/48'] } }
circuits:
  low: { peeringLocation: London, provider: Equinix, sites: [a] }
  high: { peeringLocation: Paris, provider: Equinix, privatePeering: { ipv6: 'fd00::8/125' } }
vnets: { v: { region: UK South, prefixes: ['2001:db8:2::/48'], circuits: { low: {}, high: { weight: 10 } } } }
globalReach: [{ between: [low, high]${link} }]`;
	const codes = (yaml: string) => validate(designOf(yaml)).findings.map(({ code }) => code);
	expect(codes(six(''))).not.toContain('WEIGHT_OVERRIDES_DIRECT');
	expect(codes(six(", ipv6: 'fd00::/125'"))).toContain('WEIGHT_OVERRIDES_DIRECT');
});
