// Generated designs: Azure refuses nothing of them, whatever their size, and the same numbers give the same design.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/catalog/catalog.ts';
import { type DesignSize, generateDesign, parseScenario, SizeError } from '../../src/index.ts';
import type { View } from '../../src/reachability/view.ts';
import { asDesigned } from '../properties/answers.ts';
import { runs } from '../seed.ts';

function viewOf(size: DesignSize): View {
	const parsed = parseScenario(JSON.stringify(generateDesign(size)), 'generated.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
	return asDesigned(parsed.scenario);
}

function errorsIn(size: DesignSize): readonly string[] {
	const { validity, limits: routes } = viewOf(size);
	const refused = validity.findings.filter(({ severity }) => severity === 'error');
	return [...refused.map(({ code, at }) => `${code} ${at}`), ...routes.down.map(({ rule }) => rule)];
}

const sizes: fc.Arbitrary<DesignSize> = fc.record({
	seed: fc.nat(0xffff_ffff),
	sites: fc.nat(30),
	circuits: fc.integer({ min: 1, max: 30 }),
	vnets: fc.nat(30),
	locations: fc.integer({ min: 1, max: 40 }),
	regions: fc.integer({ min: 1, max: 30 }),
	dualHomed: fc.double({ min: 0, max: 1, noNaN: true }),
	meshDensity: fc.double({ min: 0, max: 1, noNaN: true }),
	prefixesPerSite: fc.integer({ min: 1, max: 20 }),
	circuitsPerVnet: fc.nat(20),
});

describe('a generated design', () => {
	it('R086, R088, R094, R109, R110: is accepted by Azure whole, of whatever size', () => {
		fc.assert(
			fc.property(sizes, (size) => {
				expect(errorsIn(size)).toEqual([]);
			}),
			runs(25),
		);
	});

	it('R109, R110: is accepted also where more VNets are asked for than its circuits take', () => {
		const crowded = { sites: 2, circuits: 2, vnets: 250, locations: 1, circuitsPerVnet: 20, meshDensity: 1 };
		expect(errorsIn(crowded)).toEqual([]);
		const { vnets = {} } = generateDesign(crowded);
		expect(Object.values(vnets).filter(({ circuits }) => circuits === undefined)).toHaveLength(150);
	});

	it('R110: has sixteen circuits at a gateway, and four from one location, where more are asked for', () => {
		const connected = (locations: number): number =>
			Object.keys(
				generateDesign({ sites: 0, circuits: 40, vnets: 1, locations, circuitsPerVnet: 40 }).vnets!['vnet-1']!
					.circuits!,
			).length;
		expect([1, 2, 10].map(connected)).toEqual([4, 8, 16]);
	});

	it('R026: has 10,000 prefixes a site, and not one more', () => {
		const size = { sites: 1, circuits: 1, vnets: 0 };
		expect(errorsIn({ ...size, prefixesPerSite: 10_000 })).toEqual([]);
		expect(() => generateDesign({ ...size, prefixesPerSite: 10_001 })).toThrow(
			'a Premium circuit takes at most 10000 prefixes of one site; ignore the limits for more',
		);
	});

	it('goes beyond the limits when these are ignored, and says so', () => {
		const size = { sites: 1, circuits: 2, vnets: 101, circuitsPerVnet: 2, limits: 'ignored' } as const;
		const { assume, ...design } = generateDesign(size);
		expect(assume).toEqual({ limits: 'ignored' });
		const refused = parseScenario(JSON.stringify(design), 'x.yaml');
		if (!refused.ok) throw new Error('it does not parse');
		const codes = asDesigned(refused.scenario).validity.findings.map(({ code }) => code);
		expect(codes).toContain('LINK_LIMIT');
		expect(errorsIn(size)).toEqual([]);
	});

	it('is what was asked for', () => {
		const size = { sites: 50, circuits: 10, vnets: 30, locations: 6, regions: 4, prefixesPerSite: 10 };
		const { sites = {}, circuits = {}, vnets = {} } = generateDesign({ ...size, dualHomed: 1, circuitsPerVnet: 3 });
		expect(Object.keys(sites)).toEqual(Object.keys(sites).sort());
		expect([sites, circuits, vnets].map((section) => Object.keys(section).length)).toEqual([50, 10, 30]);
		expect(Object.values(sites).map(({ prefixes }) => prefixes?.length)).toEqual(Array(50).fill(10));
		expect(new Set(Object.values(sites).flatMap(({ prefixes }) => prefixes)).size).toBe(500);
		expect(new Set(Object.values(circuits).map(({ peeringLocation }) => peeringLocation)).size).toBe(6);
		expect(new Set(Object.values(vnets).map(({ region }) => region)).size).toBe(4);
		const attachments = Object.values(circuits).flatMap((circuit) => Object.values(circuit.sites ?? {}));
		expect(attachments).toHaveLength(100);
		expect(Object.values(vnets).flatMap((vnet) => Object.keys(vnet.circuits ?? {}))).toHaveLength(90);
	});

	it('joins all pairs of circuits of different locations at density 1, and none at 0', () => {
		const size = { sites: 0, circuits: 10, vnets: 0, locations: 10 };
		expect(generateDesign({ ...size, meshDensity: 1 }).globalReach).toHaveLength(45);
		expect(generateDesign(size).globalReach).toEqual([]);
	});

	it('is the same for the same seed, and another for another', () => {
		fc.assert(
			fc.property(sizes, (size) => {
				expect(JSON.stringify(generateDesign(size))).toBe(JSON.stringify(generateDesign(size)));
			}),
			runs(20),
		);
		const texts = Array.from({ length: 20 }, (_, seed) =>
			JSON.stringify({ ...generateDesign({ seed, sites: 9, circuits: 4, vnets: 4 }), name: '' }),
		);
		expect(new Set(texts).size).toBe(20);
	});

	it.each([
		[{ circuits: 0 }, 'circuits: a whole number, 1 or more, not 0'],
		[{ sites: 1.5 }, 'sites: a whole number, 0 or more, not 1.5'],
		[{ dualHomed: 2 }, 'dual-homed: a share from 0 to 1, not 2'],
		[{ meshDensity: Number.NaN }, 'mesh density: a share from 0 to 1, not NaN'],
		[{ locations: 1000 }, /^locations: a whole number, 1 to \d+, not 1000$/],
		[{ regions: 0 }, /^regions: a whole number, 1 to \d+, not 0$/],
		[
			{ sites: 20_000, prefixesPerSite: 1000, limits: 'ignored' as const },
			'20000000 prefixes do not fit into 10.0.0.0/8',
		],
	])('is refused in words: %j', (wrong, message) => {
		const make = (): unknown => generateDesign({ sites: 1, circuits: 1, vnets: 1, ...wrong });
		expect(make).toThrow(SizeError);
		expect(make).toThrow(message);
	});

	it('R109: leaves no place unused by mistake: 100 connections on a circuit of 10 Gbps', () => {
		const { vnets = {} } = generateDesign({ sites: 0, circuits: 1, vnets: 101 });
		const connected = Object.values(vnets).filter(({ circuits }) => circuits !== undefined);
		expect(connected).toHaveLength(limits.linksPerCircuit.value.find((row) => row.bandwidthMbps === 10_000)!.premium);
	});
});
