// Findings about shared addresses point to where the file announces them.

import { expect, test } from 'vitest';
import { validate } from '../../../src/azure/validity/validate.ts';
import { designOf } from './case.ts';

test('R104, R105, R037: at prefixes, in an advertisement, an aggregate, a summary', () => {
	const { findings } = validate(
		designOf(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/24, 10.9.0.0/16] }
  b: { asn: 65002, prefixes: [10.1.0.0/16, 10.2.0.0/16] }
  c: { prefixes: [10.3.1.0/24] }
wans: { mpls: { sites: [c], asn: 65100 } }
circuits:
  one: { peeringLocation: London, provider: Equinix, sites: { a: { aggregate: [10.1.0.0/16], advertise: [10.9.4.0/24] } } }
  two: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
  six: { peeringLocation: Paris, provider: Equinix, sites: { wan/mpls: { aggregate: [10.2.3.0/24, 10.3.0.0/16] } } }
vnets:
  v: { region: UK South, prefixes: [10.9.0.0/24], circuits: [one], gateway: { summarizedPrefixes: [10.9.0.0/18] } }
  w: { region: UK South, prefixes: [10.9.0.0/17], circuits: [two] }`),
	);
	expect(findings.map(({ code, at, path }) => [code, at, path.join('.')])).toEqual([
		['DUPLICATE_PREFIX', 'site/a', 'circuits.one.sites.a.aggregate'],
		['SITE_OVERLAPS_VNET', 'site/a', 'circuits.one.sites.a.advertise'],
		['NESTED_PREFIX', 'gateway/v', 'vnets.v.gateway.summarizedPrefixes'],
		['NESTED_PREFIX', 'site/a', 'circuits.one.sites.a.advertise'],
		['NESTED_PREFIX', 'wan/mpls', 'circuits.six.sites.wan/mpls.aggregate'],
	]);
});
