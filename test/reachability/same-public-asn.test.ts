// Two sites with one public AS number: the number is what a repair changes.

import { expect, it } from 'vitest';
import { brokenRepairs } from '../properties/repairs.ts';
import { ask } from '../rules/ask.ts';

//   a (3333) ─ x ═ y ─ b (3333)
const sites = (b: string, attachmentOfB = '{}') => `
sites:
  a: { asn: 3333, prefixes: [10.1.0.0/16] }
  b: { asn: ${b}, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: { b: ${attachmentOfB} } }
globalReach: [{ between: [x, y] }]`;

it.each([
	['the number of one site', sites('3333'), 'sites.b.asn'],
	['the number it has on that circuit', sites('65001', '{ asn: 3333 }'), 'circuits.y.sites.b.asn'],
])('R056: the repair is %s', (_, design, set) => {
	const { pair, simulation } = ask(design);
	for (const [from, to] of [
		['site/a', 'site/b'],
		['site/b', 'site/a'],
	] as const)
		expect(pair(from, to).reason).toMatchObject({ code: 'LOOP_OWN_ASN', repair: [{ set, value: 64512 }] });
	expect(brokenRepairs(simulation.scenario)).toEqual([]);
});
