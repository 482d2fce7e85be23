// The order of a file changes nothing, and its size little.

import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { validate } from '../../../src/azure/validity/validate.ts';
import { prefixOf } from '../../../src/net/prefix.ts';
import type { Design, Site, Vnet } from '../../../src/scenario/design.ts';
import { designOf } from './case.ts';
import { advertisementCases } from './cases/advertisements.ts';
import { circuitCases } from './cases/circuits.ts';
import { connectionCases } from './cases/connections.ts';
import { globalReachCases } from './cases/global-reach.ts';
import { placeCases } from './cases/places.ts';
import { portCases } from './cases/ports.ts';
import { siteCases } from './cases/sites.ts';
import { tunnelBlockCases } from './cases/tunnel-blocks.ts';

// The key of a repeated link, a~b#2, goes by the order of the file itself.
const cases = [
	...circuitCases,
	...connectionCases,
	...globalReachCases,
	...tunnelBlockCases,
	...siteCases,
	...advertisementCases,
	...placeCases,
	...portCases,
].filter(([, yaml]) => ![...designOf(yaml).globalReach.keys()].some((key) => key.includes('#')));

function shuffled(value: unknown, next: () => number): unknown {
	if (Array.isArray(value)) return inAnyOrder(value, next).map((item) => shuffled(item, next));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(inAnyOrder(Object.entries(value), next).map(([key, item]) => [key, shuffled(item, next)]));
}

function inAnyOrder<Item>(items: readonly Item[], next: () => number): readonly Item[] {
	return items
		.map((item) => [next(), item] as const)
		.sort(([a], [b]) => a - b)
		.map(([, item]) => item);
}

property.prop([fc.constantFrom(...cases), fc.array(fc.integer({ min: 0 }), { minLength: 64, maxLength: 64 })], {
	seed: 1,
	numRuns: 100,
})('a file in another order has the same findings', ([, yaml], numbers) => {
	let at = 0;
	const next = (): number => numbers[at++ % numbers.length]!;
	const other = stringify(shuffled(parse(yaml), next));
	const { findings, refused } = validate(designOf(yaml));
	const again = validate(designOf(other));
	expect(again.findings).toEqual(findings);
	expect([...again.refused]).toEqual([...refused]);
});

/** Sites at London and Dublin, each with so many prefixes, some of which every site has; and so many VNets. */
function large(sites: number, prefixes: number, shared: number, vnets: number): Design {
	const design = designOf(`
circuits:
  a: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: 172.16.0.0/29 } }
  b: { peeringLocation: Dublin, provider: Equinix, privatePeering: { ipv4: 172.16.0.8/29 } }
vnets: { v: { region: UK South, prefixes: [192.168.0.0/16], circuits: [a] } }
globalReach: [{ between: [a, b], ipv4: 172.16.0.16/29 }]`);
	const [circuit] = design.circuits.values();
	const [vnet] = design.vnets.values();
	const site = (n: number): Site => ({
		key: `site/s${n}`,
		asn: 65001,
		prefixes: Array.from({ length: prefixes }, (_, p) => {
			const number = p < shared ? p : n * prefixes + p;
			return prefixOf(`10.${number >> 8}.${number & 255}.0/24`);
		}),
		place: null,
		defaultRoute: false,
	});
	const attachment = (n: number) => ({
		...{ edge: `site/s${n}`, advertise: null, aggregate: [], prepend: 0, prependWith: null, accept: null, asn: null },
		...{ localPreference: 100, links: ['primary', 'secondary'] as const },
	});
	const numbers = Array.from({ length: sites }, (_, n) => n);
	const connected = (n: number): Vnet => ({
		...vnet!,
		key: `vnet/v${n}`,
		prefixes: [prefixOf(`10.${n & 255}.${n >> 8}.0/25`)],
		connections: [{ ...vnet!.connections[0]!, key: `connection/v${n}~a` }],
	});
	return {
		...design,
		sites: new Map(numbers.map((n) => [`s${n}`, site(n)])),
		circuits: new Map([...design.circuits, ['a', { ...circuit!, attachments: numbers.map(attachment) }]]),
		vnets: new Map(Array.from({ length: vnets }, (_, n) => [`v${n}`, connected(n)])),
	};
}

// A look at every pair of these prefixes would take minutes.
test('500 sites with 100 prefixes each and 300 VNets are checked in seconds', { timeout: 10_000 }, () => {
	const { findings } = validate(large(500, 100, 0, 300));
	expect(findings.length).toBeGreaterThan(300);
});

test('500 sites that share 100 prefixes have them in one finding', { timeout: 10_000 }, () => {
	const { findings } = validate(large(500, 100, 100, 1));
	expect(findings.filter(({ code }) => code === 'DUPLICATE_PREFIX').map(({ at }) => at)).toEqual(['site/s0']);
});
