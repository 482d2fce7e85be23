// Generated networks of autonomous systems: connected, without a circle of providers, and stable.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateAsGraph, SizeError } from '../../src/index.ts';
import { readNetwork } from '../../src/network-json/read.ts';
import { solve } from '../../src/routing/solve.ts';
import { solveNaively } from '../routing/naive/solve-naively.ts';
import { runs } from '../seed.ts';

const sizes = fc
	.record({
		seed: fc.nat(0xffff_ffff),
		systems: fc.integer({ min: 2, max: 20 }),
		more: fc.nat(1000),
		origins: fc.nat(3),
	})
	.map(({ seed, systems, more, origins }) => ({
		seed,
		systems,
		sessions: Math.min(systems - 1 + more, (systems * (systems - 1)) / 2),
		origins: Math.min(origins, systems),
	}));

describe('a generated network', () => {
	it('has the systems, sessions and origins asked for, each pair joined once', () => {
		fc.assert(
			fc.property(sizes, (size) => {
				const { speakers, sessions } = generateAsGraph(size);
				expect(speakers).toHaveLength(size.systems);
				expect(speakers.filter(({ networks }) => networks.length > 0)).toHaveLength(size.origins);
				const pairs = sessions.map(({ a, b }) => [a.speaker, b.speaker].sort().join(' '));
				expect(new Set(pairs).size).toBe(size.sessions);
				expect(pairs).toHaveLength(size.sessions);
			}),
			runs(100),
		);
	});

	it('is read back from its JSON, reaches everybody from every origin, and is solved as the naive solver does', () => {
		fc.assert(
			fc.property(sizes, (size) => {
				const network = generateAsGraph(size);
				expect(readNetwork(JSON.stringify(network))).toMatchObject({ ok: true });
				const naive = solveNaively(network).perPrefix;
				for (const { routeClass, selected, status } of solve(network).classes) {
					expect(status).toBe('stable');
					for (const { text } of routeClass.prefixes)
						for (const [index, { id }] of network.speakers.entries()) {
							const ours = selected(index)[0];
							const theirs = naive[text]!.answer?.[id]?.find((route) => route.best);
							expect([ours?.hop?.sessionId ?? null, ours?.asPath]).toEqual([theirs?.session, theirs?.asPath]);
						}
				}
			}),
			runs(60),
		);
	});

	it('is the same for the same seed, and another for another', () => {
		const text = (seed: number): string =>
			JSON.stringify(generateAsGraph({ seed, systems: 30, sessions: 90 }).sessions);
		expect(text(5)).toBe(text(5));
		expect(new Set(Array.from({ length: 20 }, (_, seed) => text(seed))).size).toBe(20);
	});

	it('lets customers pay providers: as-1 has none, everyone else one at least', () => {
		const { sessions } = generateAsGraph({ systems: 200, sessions: 900 });
		const customers = sessions.filter(({ b }) => b.export?.length === 1).map(({ a, b }) => [a.speaker, b.speaker]);
		expect(new Set(customers.map(([customer]) => customer)).size).toBe(199);
		for (const [customer, provider] of customers)
			expect(Number(provider!.slice(3))).toBeLessThan(Number(customer!.slice(3)));
	});

	it.each([
		[{ systems: 0, sessions: 0 }, 'systems: a whole number, 1 to 1000000, not 0'],
		[{ systems: 10, sessions: 8 }, 'sessions: a whole number, 9 to 45, not 8'],
		[{ systems: 10, sessions: 46 }, 'sessions: a whole number, 9 to 45, not 46'],
		[{ systems: 10, sessions: 20, origins: 11 }, 'origins: a whole number, 0 to 10, not 11'],
		[{ systems: 10, sessions: 20, seed: -1 }, 'seed: a whole number, 0 to 4294967295, not -1'],
	])('is refused in words: %j', (size, message) => {
		expect(() => generateAsGraph(size)).toThrow(new SizeError(message));
	});
});
