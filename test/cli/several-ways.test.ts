// A design whose routes settle in more than one way: no screen may read as if its answer were known.

import { expect, test } from 'vitest';
import { run } from './fake-host.ts';

const files = {
	'x.yaml': `name: A site on a WAN beside Global Reach
sites:
  paris: { asn: 65010, prefixes: [10.10.0.0/16] }
  lyon: { asn: 65020, prefixes: [10.20.0.0/16] }
  nice: { asn: 65030, prefixes: [10.30.0.0/16] }
circuits:
  red: { peeringLocation: Paris, provider: Equinix, sku: premium, sites: [paris] }
  blue: { peeringLocation: London, provider: Equinix, sku: premium, sites: [nice] }
wans:
  mpls: { sites: [paris, lyon, nice], asn: 65000, transit: true }
vnets:
  app: { region: France Central, prefixes: [10.200.0.0/16], circuits: [red, blue] }
globalReach: [{ between: [red, blue] }]
`,
};

test('the headline counts the pairs that are undetermined', async () => {
	const { out } = await run('run x.yaml', { files });
	expect(out).toContain('6 of 6 pairs reach each other, 3 with Global Reach, 3 undetermined\n');
	const markdown = await run('run x.yaml --markdown', { files });
	expect(markdown.out).toContain('3 with Global Reach, 3 undetermined');
});

test('the trace of such a pair says what decides, and does not end as if documents did', async () => {
	const { out } = await run('why lyon nice x.yaml', { files });
	const text = out.replace(/\s+/g, ' ');
	expect(text).toContain(
		'SEVERAL_STABLE_STATES at site/nice D20 inferred: Where the routes can settle in more than one',
	);
	expect(text).toContain('a pair whose packets meet such a route is undetermined.');
	expect(text).not.toContain('No rule weaker than documented');
	const settled = await run('why paris nice x.yaml', { files });
	expect(settled.out).toContain('No rule weaker than documented would change this outcome.');
});
