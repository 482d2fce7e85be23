// Where the rulebook and the catalog speak of one thing, they say the same of it.

import { expect, it } from 'vitest';
import { limits } from '../../src/catalog/catalog.ts';
import { ruleOf } from '../../src/rulebook/rulebook.ts';

it('R035, R042: what follows above a limit is said only where a document says it', () => {
	expect(ruleOf('R035').evidence).toBe('documented');
	expect([limits.privateIpv4FromVnet, limits.privateIpv6FromVnet].map(({ note }) => note)).toEqual(
		[0, 1].map(() => 'Above it the connection from circuit to gateway is down, until the count fits again.'),
	);
	expect(ruleOf('R042').evidence).toBe('gap');
	expect(limits.routesPerGateway.note).toBe(
		'Staying below keeps the connection stable; what happens above it is not said.',
	);
});
