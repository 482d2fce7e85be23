// Limits by their figures: links of a circuit and circuits of a gateway, each row of the tables filled and then one beyond.

import { describe, expect, it } from 'vitest';
import { settleWithinLimits } from '../../src/azure/limits/settle.ts';
import { validate } from '../../src/azure/validity/validate.ts';
import type { Network } from '../../src/routing/model.ts';
import { solve } from '../../src/routing/solve.ts';
import { scenarioOf } from './limit-designs.ts';

function errorsOf(yaml: string): readonly string[] {
	const { findings } = validate(scenarioOf(yaml).design);
	return findings.flatMap(({ code, at, severity }) => (severity === 'error' ? [`${code} ${at}`] : []));
}

const far = ['Dublin', 'Paris', 'Milan', 'Zurich', 'Frankfurt', 'Berlin', 'Warsaw', 'Madrid'];

/** A circuit c at London with so many VNets on it, and so many Global Reach links to circuits elsewhere. */
function crowded(circuit: string, vnets: number, links = 0): string {
	const others = far.slice(0, links);
	const ports = circuit.includes('port:')
		? 'directPorts: { p: { peeringLocation: London, bandwidth: 100 Gbps }, t: { peeringLocation: London, bandwidth: 10 Gbps } }'
		: '';
	const names = Array.from({ length: vnets }, (_, n) => `v${String(n).padStart(3, '0')}`);
	return `
${ports}
circuits:
  c: { peeringLocation: London, ${circuit} }
${others.map((place, n) => `  z${n}: { peeringLocation: ${place}, provider: Equinix, sku: premium }`).join('\n')}
vnets: {${names.map((name, n) => ` ${name}: { region: UK South, prefixes: [10.${n}.0.0/16], circuits: [c] }`).join(',')} }
globalReach: [${others.map((_, n) => `{ between: [c, z${n}] }`).join(', ')}]`;
}

describe('links of a circuit', () => {
	it.each([
		['sku: local, bandwidth: 50 Mbps', 10],
		['sku: local, bandwidth: 10 Gbps', 10],
		['sku: standard, bandwidth: 50 Mbps', 10],
		['sku: standard, bandwidth: 10 Gbps', 10],
		['sku: premium, bandwidth: 50 Mbps', 20],
		['sku: premium, bandwidth: 100 Mbps', 25],
		['sku: premium, bandwidth: 200 Mbps', 25],
		['sku: premium, bandwidth: 500 Mbps', 40],
		['sku: premium, bandwidth: 1 Gbps', 50],
		['sku: premium, bandwidth: 2 Gbps', 60],
		['sku: premium, bandwidth: 5 Gbps', 75],
		['sku: premium, bandwidth: 10 Gbps', 100],
	])('R109: %s takes %i', (circuit, limit) => {
		expect(errorsOf(crowded(`provider: Equinix, ${circuit}`, limit))).toEqual([]);
		const beyond = `LINK_LIMIT connection/v${String(limit).padStart(3, '0')}~c`;
		expect(errorsOf(crowded(`provider: Equinix, ${circuit}`, limit + 1))).toEqual([beyond]);
	});

	it.each(['40 Gbps', '100 Gbps'])('R109: a Direct circuit of %s takes 100', (bandwidth) => {
		const circuit = `port: p, sku: premium, bandwidth: ${bandwidth}`;
		expect(errorsOf(crowded(circuit, 100))).toEqual([]);
		expect(errorsOf(crowded(circuit, 101))).toEqual(['LINK_LIMIT connection/v100~c']);
	});

	it('R109, R094: Premium at 10 Gbps takes 95 VNets and 5 Global Reach links, and one more is refused', () => {
		const premium = 'provider: Equinix, sku: premium, bandwidth: 10 Gbps';
		expect(errorsOf(crowded(premium, 95, 5))).toEqual([]);
		expect(errorsOf(crowded(premium, 95, 6))).toEqual(['LINK_LIMIT globalReach/c~z5']);
		expect(errorsOf(crowded(premium, 96, 5))).toEqual(['LINK_LIMIT globalReach/c~z4']);
	});
});

describe('circuits of a gateway', () => {
	/** So many circuits, each somewhere else, and a VNet on all of them. */
	const spread = (gateway: string, circuits: number): string => {
		const places = [
			'London',
			'London2',
			'Newport',
			'Amsterdam',
			'Amsterdam2',
			'Stockholm',
			'Oslo',
			...far,
			'Marseille',
			'Geneva',
		];
		const names = places.slice(0, circuits).map((_, n) => `c${String(n).padStart(2, '0')}`);
		return `
circuits:
${names.map((name, n) => `  ${name}: { peeringLocation: ${places[n]}, sku: premium }`).join('\n')}
vnets: { v: { region: UK South, prefixes: [10.0.0.0/16], circuits: [${names.join(', ')}], gateway: { ${gateway} } } }`;
	};

	it.each([
		['sku: Standard', 4],
		['sku: ErGw1AZ', 4],
		['sku: HighPerformance', 8],
		['sku: ErGw2AZ', 8],
		['sku: UltraPerformance', 16],
		['sku: ErGw3AZ', 16],
		['sku: ErGwScale, scaleUnits: 1', 4],
		['sku: ErGwScale, scaleUnits: 2', 8],
		['sku: ErGwScale, scaleUnits: 9', 8],
		['sku: ErGwScale, scaleUnits: 10', 16],
	])('R110: %s takes %i of different locations', (gateway, limit) => {
		expect(errorsOf(spread(gateway, limit))).toEqual([]);
		const beyond = `GATEWAY_CIRCUIT_LIMIT connection/v~c${String(limit).padStart(2, '0')}`;
		expect(errorsOf(spread(gateway, limit + 1))).toEqual([beyond]);
	});

	it('R110: no gateway takes a fifth of one location', () => {
		const one = (circuits: number): string => {
			const names = Array.from({ length: circuits }, (_, n) => `c${n}`);
			return `
circuits: {${names.map((name) => ` ${name}: { peeringLocation: London }`).join(',')} }
vnets: { v: { region: UK South, prefixes: [10.0.0.0/16], circuits: [${names.join(', ')}], gateway: { sku: ErGw3AZ } } }`;
		};
		expect(errorsOf(one(4))).toEqual([]);
		expect(errorsOf(one(5))).toEqual(['GATEWAY_CIRCUIT_LIMIT connection/v~c4']);
	});
});

describe('settling within limits', () => {
	const network: Network = { speakers: [{ id: 'site/a', asn: 65001, networks: ['10.0.0.0/24'] }], sessions: [] };

	it('R026: a network with nothing over its limit is settled once', () => {
		let times = 0;
		const settled = settleWithinLimits(network, {
			settle: (asked) => {
				times += 1;
				expect(asked).toBe(network);
				return solve(asked);
			},
			exceeded: () => [],
			goesDown: () => true,
		});
		expect([times, settled.limits]).toEqual([1, { over: [], down: [], flaps: false }]);
	});
});
