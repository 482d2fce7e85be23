// Why an object is refused, and what rests on one rule.

import { expect, test } from 'vitest';
import { validate } from '../../../src/azure/validity/validate.ts';
import type { RuleId } from '../../../src/rulebook/rule.ts';
import { designOf, rowsOf } from './case.ts';

function reasons(yaml: string, ...without: readonly RuleId[]): Record<string, string> {
	const { refused } = validate(designOf(yaml), new Set(without));
	return Object.fromEntries([...refused].map(([key, { code }]) => [key, code]));
}

const everythingWrong = `
circuits:
  a: { peeringLocation: Vienna, provider: Conova, sku: local, provisioned: false, privatePeering: false }
  b: { peeringLocation: Chicago, cloud: usgov, provider: Equinix }
globalReach: [{ between: [a, b], ipv4: 172.16.0.0/28 }]`;

test.each([
	[[], 'CLOUD_MISMATCH'],
	[['R081'], 'CIRCUIT_NOT_PROVISIONED'],
	[['R081', 'R009'], 'PEERING_MISSING'],
	[['R081', 'R009', 'R089'], 'GR_LOCAL_SKU'],
	[['R081', 'R009', 'R089', 'R085'], 'GR_COUNTRY'],
	[['R081', 'R009', 'R089', 'R085', 'R088'], 'BAD_PREFIX_LENGTH'],
	[['R081', 'R009', 'R089', 'R085', 'R088', 'R090'], undefined],
] as const)('without %j a link with every mistake is refused for %s', (without, code) => {
	expect(reasons(everythingWrong, ...without)['globalReach/a~b']).toBe(code);
});

test('all mistakes of one link are listed', () => {
	expect(rowsOf(validate(designOf(everythingWrong)).findings).filter(([, at]) => at === 'globalReach/a~b')).toEqual([
		['BAD_PREFIX_LENGTH', 'globalReach/a~b', 'error'],
		['CIRCUIT_NOT_PROVISIONED', 'globalReach/a~b', 'error'],
		['CLOUD_MISMATCH', 'globalReach/a~b', 'error'],
		['GR_COUNTRY', 'globalReach/a~b', 'error'],
		['GR_LOCAL_SKU', 'globalReach/a~b', 'error'],
		['PEERING_MISSING', 'globalReach/a~b', 'error'],
	]);
});

const full = `
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: Dublin, provider: Equinix }
vnets: {${Array.from({ length: 11 }, (_, n) => ` v${n}: { region: UK South, prefixes: [10.${n}.0.0/16], circuits: [a] }`).join(',')} }
globalReach: [{ between: [a, b] }]`;

test('a rule that is left out frees what it refuses, and only that', () => {
	expect(reasons(full)).toEqual({ 'connection/v9~a': 'LINK_LIMIT', 'globalReach/a~b': 'LINK_LIMIT' });
	expect(reasons(full, 'R094')).toEqual({ 'connection/v9~a': 'LINK_LIMIT' });
	expect(reasons(full, 'R109')).toEqual({ 'globalReach/a~b': 'LINK_LIMIT' });
	expect(reasons(full, 'R109', 'R094')).toEqual({});
});

test('a stage that is left out changes what the next one finds', () => {
	const yaml = `
circuits:
  a: { peeringLocation: London, provider: Equinix, sku: local }
  b: { peeringLocation: Dublin, provider: Equinix }
  c: { peeringLocation: Paris, provider: Equinix }
globalReach: [{ between: [a, b], ipv4: 172.16.0.0/29 }, { between: [b, c], ipv4: 172.16.0.0/29 }]`;
	expect(reasons(yaml)).toEqual({ 'globalReach/a~b': 'GR_LOCAL_SKU' });
	expect(reasons(yaml, 'R085')).toEqual({ 'globalReach/b~c': 'GR_PREFIX_OVERLAP' });
	expect(reasons(yaml, 'R085', 'R091')).toEqual({});
});

test('of three links that clash in a row only the middle one is refused', () => {
	expect(
		reasons(`
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: Dublin, provider: Equinix }
  c: { peeringLocation: Paris, provider: Equinix }
  d: { peeringLocation: Milan, provider: Equinix }
globalReach:
  - { between: [a, b], ipv4: 172.16.0.0/29 }
  - { between: [b, c], ipv4: 172.16.0.0/29 }
  - { between: [c, d], ipv4: 172.16.0.0/29 }`),
	).toEqual({ 'globalReach/b~c': 'GR_PREFIX_OVERLAP' });
});

test('a warning about a link is about one that stands', () => {
	const yaml = (sku: string) => `
sites:
  s: { asn: 3333, prefixes: [10.8.0.0/16] }
  t: { asn: 3333, prefixes: [10.9.0.0/16] }
circuits:
  a: { peeringLocation: London, provider: Equinix, sku: ${sku}, sites: [s] }
  b: { peeringLocation: Dublin, provider: Equinix, sites: [t] }
globalReach: [{ between: [a, b] }]`;
	expect(rowsOf(validate(designOf(yaml('standard'))).findings)).toEqual([['SAME_PUBLIC_ASN', 'site/s', 'warning']]);
	expect(rowsOf(validate(designOf(yaml('local'))).findings)).toEqual([['GR_LOCAL_SKU', 'globalReach/a~b', 'error']]);
});
