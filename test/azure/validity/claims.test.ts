// What a message claims, where it could easily claim too much.

import { expect, test } from 'vitest';
import { type Asked, ask } from '../../rules/ask.ts';

function messages({ document }: Asked, code: string): readonly string[] {
	const { findings } = document.views.find(({ id }) => id === 'as-designed')!;
	return findings.filter((one) => one.code === code).map(({ message }) => message);
}

test('R089: without private peering the Microsoft peering still leads to services', () => {
	const asked = ask(`
sites: { a: { asn: 3333, prefixes: [203.0.113.0/24] } }
circuits:
  c:
    peeringLocation: London
    provider: Equinix
    privatePeering: false
    sites: [a]
    microsoftPeering: { sites: [a], prefixes: [203.0.113.0/24], routeFilter: [UK South] }`);
	expect(asked.outcome('site/a', 'microsoft/uksouth')).toBe('reachable');
	expect(messages(asked, 'PEERING_MISSING')).toEqual([
		'Circuit c has no private peering, so it takes site a to no VNet and no other site.',
	]);
});

test('R055, R065: a private prepend that keeps its route from crossing has an effect all the same', () => {
	//  a ─ x ═ y ─ b      both have 10.1.0.0/24, and a prepends
	const asked = ask(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/24] }
  b: { asn: 65002, prefixes: [10.1.0.0/24] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: { a: { prepend: 3 } } }
  y: { peeringLocation: Paris, provider: Equinix, sites: [b] }
globalReach: [{ between: [x, y] }]`);
	expect(messages(asked, 'PREPEND_HIDES_ROUTE')).toHaveLength(1);
	expect(messages(asked, 'PRIVATE_PREPEND_IGNORED')).toEqual([
		'Private AS 65001, prepended by site a on circuit x, is removed on the way across Global Reach: no site on y sees the prepend, and the edges there do not count it among routes from Global Reach.',
	]);
});
