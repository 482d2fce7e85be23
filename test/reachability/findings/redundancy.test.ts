// Circuits that a failure leaves with one link.

import { expect, it } from 'vitest';
import { simulate } from '../../../src/simulate.ts';
import { scenarioOf } from '../../azure/validity/case.ts';

const { answers } = simulate(
	scenarioOf(`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [a] }
  m: { peeringLocation: Amsterdam Metro, provider: Equinix, sites: [a] }
  r: { peeringLocation: Dublin, provider: Equinix, provisioned: false }
whatIf:
  link:   { fail: [circuit/c/primary] }
  links:  { fail: [circuit/c/primary, circuit/c/secondary] }
  site:   { fail: [peeringLocation/amsterdam2] }
  half:   { fail: [peeringLocation/amsterdam-metro/primary] }
  sites:  { fail: [peeringLocation/amsterdam, peeringLocation/amsterdam2] }
  refused: { fail: [circuit/r/primary] }
  provider: { fail: [provider/equinix] }`),
);

it.each([
	['R130: nothing failed', 'as-designed', []],
	[
		'R130: one link',
		'link',
		['Circuit c is left with its secondary link: the primary one is lost with circuit/c/primary.'],
	],
	['R130: both links are a loss, not one of redundancy', 'links', []],
	[
		'R130, R135: one site of a Metro',
		'site',
		['Circuit m is left with its primary link: the secondary one is lost with peeringLocation/amsterdam2.'],
	],
	[
		'R130, R135: the same by the name of the Metro',
		'half',
		[
			'Circuit m is left with its secondary link: the primary one is lost with peeringLocation/amsterdam-metro/primary.',
		],
	],
	['R130, R135: both sites of a Metro', 'sites', []],
	['R130: a circuit that carries nothing anyway', 'refused', []],
	['R130: a provider has both links', 'provider', []],
] as const)('%s', (_, wanted, expected) => {
	const { findings } = answers.find(({ id }) => id === wanted)!;
	const lost = findings.filter(({ code }) => code === 'REDUNDANCY_LOST');
	expect(lost.map(({ message }) => message)).toEqual(expected);
	for (const { rule, severity } of lost) expect([rule, severity]).toEqual(['R130', 'warning']);
});

//  a ─ m (Amsterdam Metro)      one link alone
const single = simulate(
	scenarioOf(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  m: { peeringLocation: Amsterdam Metro, provider: Equinix, sites: { a: { links: [primary] } } }
  n: { peeringLocation: Dublin, provider: Equinix, sites: { b: { links: [] } } }
whatIf:
  own:      { fail: [peeringLocation/amsterdam] }
  other:    { fail: [peeringLocation/amsterdam2] }
  line:     { fail: [circuit/m/primary] }
  provider: { fail: [provider/equinix] }
  site:     { fail: [site/a] }`),
);

const neither = 'Neither link of circuit n is in use by site b, so it carries nothing there.';
const only =
	'Only the primary link of circuit m is in use by site a, with no spare and outside the availability agreement.';
const left = (lost: string) =>
	`Circuit m is left with its secondary link, which no site on it uses: the primary one is lost with ${lost}.`;

it.each([
	['R023: by design', 'as-designed', [neither, only]],
	['R023: the only link in use has failed', 'own', [left('peeringLocation/amsterdam'), neither]],
	['R023: the line to the customer alone', 'line', [left('circuit/m/primary'), neither]],
	[
		'R023, R130: the other one has failed',
		'other',
		[
			'Circuit m is left with its primary link: the secondary one is lost with peeringLocation/amsterdam2.',
			neither,
			only,
		],
	],
	['R023: a provider has both', 'provider', [neither]],
	['R023: nobody is there to use it', 'site', [neither]],
] as const)('%s', (_, wanted, expected) => {
	const { findings } = single.answers.find(({ id }) => id === wanted)!;
	const lost = findings.filter(({ code }) => code === 'REDUNDANCY_LOST');
	expect(lost.map(({ message }) => message).sort()).toEqual(expected);
});

//  a ─ c, where nothing is in use            b ─ d by Microsoft peering alone
const without = simulate(
	scenarioOf(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  r: { asn: 65515, prefixes: [10.2.0.0/16] }
  b: { asn: 3333, prefixes: [203.0.113.0/24] }
circuits:
  c: { peeringLocation: London, provider: Equinix, provisioned: false, sites: { a: { links: [primary] } } }
  e: { peeringLocation: London, provider: Equinix, sites: { r: { links: [primary] } } }
  d:
    peeringLocation: Dublin
    provider: Equinix
    privatePeering: false
    sites: { b: { links: [secondary] } }
    microsoftPeering: { sites: [b], prefixes: [203.0.113.0/24], routeFilter: [North Europe] }
whatIf:
  lost: { fail: [circuit/d/primary] }`),
);

it.each([
	['R023: a circuit, an attachment and a private peering that are refused', 'as-designed', []],
	[
		'R130: of a circuit with Microsoft peering alone',
		'lost',
		['Circuit d is left with its secondary link: the primary one is lost with circuit/d/primary.'],
	],
] as const)('%s', (_, wanted, expected) => {
	const { findings } = without.answers.find(({ id }) => id === wanted)!;
	const lost = findings.filter(({ code }) => code === 'REDUNDANCY_LOST');
	expect(lost.map(({ message }) => message)).toEqual(expected);
});

it('R023, R026: a session that is down for its prefixes uses no link', () => {
	const prefixes = Array.from({ length: 4001 }, (_, n) => `10.${n >> 8}.${n & 255}.0/24`).join(', ');
	const { answers: over } = simulate(
		scenarioOf(`
sites: { a: { asn: 65001, prefixes: [${prefixes}] } }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: { a: { links: [primary] } } } }`),
	);
	expect(over.flatMap(({ findings }) => findings).map(({ code }) => code)).not.toContain('REDUNDANCY_LOST');
});
