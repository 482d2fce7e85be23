// A session that receives more prefixes than its end takes is down, and named.

import { expect, test } from 'vitest';
import { solveNetwork } from '../../src/network-json/solve-network.ts';
import type { End, Network } from '../../src/routing/model.ts';

// many (3 prefixes) ── hub ── other (1 prefix)
function star(atHub: Partial<End>, atMany: Partial<End> = {}): Network {
	return {
		speakers: [
			{ id: 'hub', asn: 1, networks: [] },
			{ id: 'many', asn: 2, networks: ['10.0.1.0/24', '10.0.2.0/24', '10.0.3.0/24'] },
			{ id: 'other', asn: 3, networks: ['10.0.4.0/24'] },
		],
		sessions: [
			{ a: { speaker: 'many', ...atMany }, b: { speaker: 'hub', ...atHub } },
			{ a: { speaker: 'other' }, b: { speaker: 'hub' } },
		],
	};
}

const held = (network: Network): readonly string[] => Object.keys(solveNetwork(network).answer!.other!);

test('as many as it takes', () => {
	expect(solveNetwork(star({ maxPrefixes: 3 })).tornDown).toEqual([]);
	expect(held(star({ maxPrefixes: 3 }))).toEqual(['10.0.1.0/24', '10.0.2.0/24', '10.0.3.0/24', '10.0.4.0/24']);
});

test('one more', () => {
	expect(solveNetwork(star({ maxPrefixes: 2 })).tornDown).toEqual([
		{ session: 's0', speaker: 'hub', received: 3, most: 2 },
	]);
	expect(held(star({ maxPrefixes: 2 }))).toEqual(['10.0.4.0/24']);
});

test("counted before the import rules, and after the sender's", () => {
	expect(solveNetwork(star({ maxPrefixes: 2, importDefault: 'deny' })).tornDown).toHaveLength(1);
	expect(solveNetwork(star({ maxPrefixes: 2 }, { exportDefault: 'deny' })).tornDown).toEqual([]);
});

test('a session keeps its name when the one before it goes', () => {
	expect(solveNetwork(star({ maxPrefixes: 2 })).answer!.hub!['10.0.4.0/24']![0]!.session).toBe('s1');
});

test('200,000 prefixes that travel together are no trouble', () => {
	const networks = Array.from({ length: 200_000 }, (_, at) => `${10 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}.0/24`);
	const network: Network = {
		speakers: [
			{ id: 'many', asn: 1, networks },
			{ id: 'other', asn: 2, networks: [] },
		],
		sessions: [{ a: { speaker: 'many' }, b: { speaker: 'other' } }],
	};
	expect(held(network)).toHaveLength(200_000);
});
