// Routes that never settle leave nothing determined for who asks about them, also where the state that is told holds no route.

import { expect, it } from 'vitest';
import { ask } from '../rules/ask.ts';

//  hq ─ w ─ dc ┬ a ═ b ┐     w passes on; dc prefers its circuits, prepends on a, and has no guard
//              └─ b    │
//                 c ═══╧ a       app on all three, by weight on c
const yaml = `
sites:
  hq: { asn: 65001, prefixes: [10.1.0.0/16] }
  dc: { asn: 65002, prefixes: [10.2.0.0/16] }
wans: { w: { sites: [hq, dc], transit: true, asn: 64900, localPreference: 100 } }
circuits:
  a: { peeringLocation: London, provider: Equinix, sites: { dc: { prepend: 3, accept: [10.0.0.0/8] } } }
  b: { peeringLocation: Amsterdam, provider: Equinix, sites: { dc: { accept: [10.0.0.0/8] } } }
  c: { peeringLocation: Dublin, provider: Equinix }
vnets: { app: { region: UK South, prefixes: [10.10.0.0/16], circuits: { a: {}, b: {}, c: { weight: 10 } } } }
globalReach: [{ between: [a, b] }, { between: [a, c] }, { between: [b, c] }]`;

it.each([
	['site/hq', 'site/dc', 'undetermined'],
	['site/hq', 'vnet/app', 'undetermined'],
	['vnet/app', 'site/hq', 'undetermined'],
	['site/dc', 'vnet/app', 'reachable'],
] as const)('R106, D19: %s and %s are %s', (from, to, outcome) => {
	const { pair } = ask(yaml);
	const found = pair(from, to);
	expect(found.outcome).toBe(outcome);
	if (outcome === 'undetermined') expect(found.reason).toMatchObject({ code: 'ROUTE_OSCILLATION', rule: 'D19' });
});
