// `tunnelPairing: paired`: why two ends without a like link do not meet over Global Reach, and what would mend it.

import { expect, it } from 'vitest';
import { brokenRepairs } from '../properties/repairs.ts';
import { ask } from '../rules/ask.ts';

//   a ─(linksOfA)─ x ═ y ─(linksOfB)─ b
const halves = (linksOfA: string, linksOfB: string, more = '') => `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: { a: { links: [${linksOfA}] } } }
  y: { peeringLocation: Dublin, provider: Equinix, sites: { b: { links: [${linksOfB}] } } }
globalReach: [{ between: [x, y] }]
assume: { tunnelPairing: paired }
${more}`;

it('R133: primary alone and secondary alone do not meet; the other link of one circuit mends it', () => {
	const { pair, simulation } = ask(halves('primary', 'secondary'));
	expect(pair('site/a', 'site/b').reason).toEqual({
		code: 'NO_LIKE_LINKS',
		rule: 'R133',
		at: 'globalReach/x~y',
		message:
			'Global Reach joins primary to primary and secondary to secondary alone (tunnelPairing), and of the links in use one end has only the primary of x, the other only the secondary of y.',
		repair: [{ set: 'circuits.x.sites.a.links', value: ['primary', 'secondary'] }],
	});
	expect(brokenRepairs(simulation.scenario)).toEqual([]);
});

it('R133: links that failures took are named, and so are the failures', () => {
	const failures = 'whatIf: { halves: { fail: [circuit/x/secondary, circuit/y/primary] } }';
	const { pair } = ask(halves('primary, secondary', 'primary, secondary', failures));
	expect(pair('site/a', 'site/b').outcome).toBe('reachable');
	expect(pair('site/a', 'site/b', 'halves').reason).toMatchObject({
		code: 'NO_LIKE_LINKS',
		at: 'globalReach/x~y',
		message:
			'Global Reach joins primary to primary and secondary to secondary alone (tunnelPairing), and of the links in use one end has only the primary of x, the other only the secondary of y: circuit/x/secondary and circuit/y/primary have failed.',
	});
});

it('R133: one failure and one link left out: the failure is named, the other is mended', () => {
	const design = halves('primary, secondary', 'secondary', 'whatIf: { lost: { fail: [circuit/x/secondary] } }');
	const { pair } = ask(design);
	expect(pair('site/a', 'site/b', 'lost').reason).toMatchObject({
		code: 'NO_LIKE_LINKS',
		message: expect.stringMatching(/the other only the secondary of y: circuit\/x\/secondary has failed\.$/),
		repair: [{ set: 'circuits.y.sites.b.links', value: ['primary', 'secondary'] }],
	});
});

it.each([
	['primary', 'primary'],
	['primary', 'primary, secondary'],
])('R133: %s and %s have a link in common', (linksOfA, linksOfB) => {
	expect(ask(halves(linksOfA, linksOfB)).outcome('site/a', 'site/b')).toBe('reachable');
});
