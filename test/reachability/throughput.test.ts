// What pairs carry at most, by rule and element, in both directions.

import { describe, expect, it } from 'vitest';
import { throughput } from '../../src/reachability/throughput.ts';
import { explanationOf } from '../../src/report/explanation.ts';
import { whyLines } from '../../src/report/render/why.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { asDesigned, simulate } from '../../src/simulate.ts';

//  a ─ one ═══ two ─ b
//        └─ v
const design = (one: string, two: string, gateway: string, connection = '{}', more = ''): string => `name: caps
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/24] }
  b: { asn: 65002, prefixes: [10.2.0.0/24] }
circuits:
  one: { peeringLocation: London, ${one}, sites: [a] }
  two: { peeringLocation: Dublin, ${two}, sites: [b] }
vnets:
  v: { region: UK South, prefixes: [10.3.0.0/24], circuits: { one: ${connection} }, gateway: { ${gateway} } }
globalReach: [{ between: [one, two] }]
${more}`;

function simulated(yaml: string) {
	const parsed = parseScenario(yaml, 'caps.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
	const { answers } = simulate(parsed.scenario);
	return { scenario: parsed.scenario, view: answers.find(({ id }) => id === asDesigned)! };
}

function pairIn({ view }: ReturnType<typeof simulated>, from: string, to: string, family = 4) {
	return view.pairs.find(
		(pair) => pair.from.node === from && pair.to.node === to && pair.from.prefixes[0]!.family === family,
	)!;
}

/** `1000 R111 circuit/one`, smallest first. */
function caps(yaml: string, from: string, to: string, family: 4 | 6 = 4): readonly string[] {
	const answer = simulated(yaml);
	const { forward, outcome } = pairIn(answer, from, to, family);
	expect(outcome).toBe('reachable');
	return (throughput(answer.view, forward, family)?.caps ?? []).map(({ mbps, rule, at }) => `${mbps} ${rule} ${at}`);
}

const provider = (bandwidth: string): string => `provider: Equinix, bandwidth: ${bandwidth}`;

describe('the caps on a way', () => {
	it.each([
		['1 Gbps', 'sku: ErGw1AZ', ['1000 R111 circuit/one', '1000 R112 gateway/v']],
		['200 Mbps', 'sku: ErGw1AZ', ['200 R111 circuit/one', '1000 R112 gateway/v']],
		['10 Gbps', 'sku: ErGw1AZ', ['1000 R112 gateway/v', '10000 R111 circuit/one']],
		['10 Gbps', 'sku: ErGw2AZ', ['2000 R112 gateway/v', '10000 R111 circuit/one']],
		['10 Gbps', 'sku: HighPerformance', ['2000 R112 gateway/v', '10000 R111 circuit/one']],
		['10 Gbps', 'sku: ErGw3AZ', ['10000 R111 circuit/one', '10000 R112 gateway/v']],
		['10 Gbps', 'sku: ErGwScale, scaleUnits: 4', ['4000 R112 gateway/v', '10000 R111 circuit/one']],
		['10 Gbps', 'sku: ErGwScale, scaleUnits: 40', ['10000 R111 circuit/one', '40000 R112 gateway/v']],
	])('R111, R112: from a site over %s into a VNet behind %s', (bandwidth, gateway, expected) => {
		const yaml = design(provider(bandwidth), provider('1 Gbps'), gateway);
		expect(caps(yaml, 'site/a', 'vnet/v')).toEqual(expected);
	});

	it('R112: a gateway caps nothing that leaves its VNet', () => {
		const yaml = design(provider('10 Gbps'), provider('1 Gbps'), 'sku: ErGw1AZ');
		expect(caps(yaml, 'vnet/v', 'site/a')).toEqual(['10000 R111 circuit/one']);
	});

	it('R099: over Global Reach the lesser circuit, from either end', () => {
		const yaml = design(provider('10 Gbps'), provider('500 Mbps'), 'sku: ErGw1AZ');
		const expected = ['500 R099 circuit/two', '500 R111 circuit/two', '10000 R111 circuit/one'];
		expect(caps(yaml, 'site/a', 'site/b')).toEqual(expected);
		expect(caps(yaml, 'site/b', 'site/a')).toEqual(expected);
		// The circuit of the VNet has no customer on the way, and still sets the cap.
		const other = design(provider('500 Mbps'), provider('10 Gbps'), 'sku: ErGw1AZ');
		expect(caps(other, 'vnet/v', 'site/b')).toEqual(['500 R099 circuit/one', '10000 R111 circuit/two']);
	});

	it('R099: of two alike, the link', () => {
		const yaml = design(provider('1 Gbps'), provider('1 Gbps'), 'sku: ErGw1AZ');
		expect(caps(yaml, 'site/a', 'site/b')[0]).toBe('1000 R099 globalReach/one~two');
	});

	it('R111: a circuit on a Direct port is held by the port alone', () => {
		const ports = 'directPorts: { p: { peeringLocation: London, bandwidth: 100 Gbps } }';
		const yaml = design('port: p, sku: premium, bandwidth: 5 Gbps', provider('1 Gbps'), 'sku: ErGw3AZ', '{}', ports);
		expect(caps(yaml, 'vnet/v', 'site/a')).toEqual(['100000 R111 circuit/one']);
	});

	it('R111: two circuits at equal cost, and the narrower counts', () => {
		//  a ─ one, two ─ v
		const answer = simulated(`name: caps
sites: { a: { asn: 65001, prefixes: [10.1.0.0/24] } }
circuits:
  one: { peeringLocation: London, provider: Equinix, bandwidth: 1 Gbps, sites: [a] }
  two: { peeringLocation: Dublin, provider: Equinix, bandwidth: 50 Mbps, sites: [a] }
vnets: { v: { region: UK South, prefixes: [10.3.0.0/24], circuits: [one, two] } }`);
		const { back } = pairIn(answer, 'site/a', 'vnet/v');
		expect(throughput(answer.view, back, 4)).toEqual({
			narrowest: { at: 'circuit/two', rule: 'R111', mbps: 50 },
			onEveryBranch: false,
			caps: [
				{ at: 'circuit/two', rule: 'R111', mbps: 50 },
				{ at: 'circuit/one', rule: 'R111', mbps: 1000 },
			],
			bypassed: [],
		});
	});

	it('a WAN of the customer has no published cap', () => {
		const answer = simulated(`name: caps
sites: { a: { asn: 65001, prefixes: [10.1.0.0/24] }, b: { asn: 65002, prefixes: [10.2.0.0/24] } }
wans: { w: { sites: [a, b] } }`);
		const pair = pairIn(answer, 'site/a', 'site/b');
		expect(throughput(answer.view, pair.forward, 4)).toBeNull();
		expect(explanationOf(answer.view, pair, answer.scenario)).not.toHaveProperty('throughput');
	});

	it('what does not arrive carries nothing', () => {
		const answer = simulated(
			design(provider('1 Gbps'), provider('1 Gbps'), 'sku: ErGw1AZ').replace(/^globalReach.*$/m, ''),
		);
		expect(throughput(answer.view, pairIn(answer, 'site/a', 'site/b').forward, 4)).toBeNull();
	});
});

describe('FastPath', () => {
	const asked = (gateway: string): string =>
		design(provider('10 Gbps'), provider('1 Gbps'), gateway, '{ fastPath: true }');
	const findings = (yaml: string): readonly string[] =>
		simulated(yaml).view.findings.flatMap(({ code, at }) => (code === 'FASTPATH_NOT_SUPPORTED' ? [at] : []));

	it.each([
		['sku: ErGw1AZ', false],
		['sku: ErGw2AZ', false],
		['sku: HighPerformance', false],
		['sku: ErGwScale, scaleUnits: 9', false],
		['sku: ErGwScale, scaleUnits: 10', true],
		['sku: ErGw3AZ', true],
		['sku: UltraPerformance', true],
	])('R113: on a gateway with %s: %s', (gateway, supported) => {
		expect(findings(asked(gateway))).toEqual(supported ? [] : ['connection/v~one']);
		expect(caps(asked(gateway), 'site/a', 'vnet/v').some((cap) => cap.includes('R112'))).toBe(!supported);
	});

	it('R113: changes no route, and is named', () => {
		const [with_, without] = [
			asked('sku: ErGw3AZ'),
			design(provider('10 Gbps'), provider('1 Gbps'), 'sku: ErGw3AZ'),
		].map(simulated);
		const hops = (answer: ReturnType<typeof simulated>) => answer.view.pairs.map(({ forward }) => forward.hops);
		expect(hops(with_!)).toEqual(hops(without!));
		const bypassed = throughput(with_!.view, pairIn(with_!, 'site/a', 'vnet/v').forward, 4)?.bypassed;
		expect(bypassed).toEqual(['gateway/v']);
	});

	it.each([
		['provider: Equinix', true],
		['port: p', false],
	])('R113: IPv6 goes past the gateway only from a Direct circuit (%s)', (kind, capped) => {
		const ports = 'directPorts: { p: { peeringLocation: London, bandwidth: 10 Gbps } }';
		const yaml = design(
			`${kind}, sku: premium, bandwidth: 10 Gbps`,
			provider('1 Gbps'),
			'sku: ErGw3AZ',
			'{ fastPath: true }',
			ports,
		)
			.replace('[10.1.0.0/24]', '[10.1.0.0/24, 2001:db8:1::/48]')
			.replace('[10.3.0.0/24]', '[10.3.0.0/24, 2001:db8:3::/48]');
		expect(caps(yaml, 'site/a', 'vnet/v', 6).some((cap) => cap.includes('R112'))).toBe(capped);
		expect(caps(yaml, 'site/a', 'vnet/v', 4).some((cap) => cap.includes('R112'))).toBe(false);
	});

	it.each([
		['provider: Equinix', 'UK South', true],
		['port: p', 'UK South', false],
		['port: p', 'UK West', true],
	])('R113: so does traffic to a spoke, in the region of the gateway alone (%s, %s)', (kind, region, capped) => {
		const ports = `directPorts: { p: { peeringLocation: London, bandwidth: 10 Gbps } }
peerings: [{ between: [v, spoke], allowGatewayTransit: v, useRemoteGateways: spoke }]`;
		const yaml = design(
			`${kind}, sku: premium, bandwidth: 10 Gbps`,
			provider('1 Gbps'),
			'sku: ErGw3AZ',
			'{ fastPath: true }',
			ports,
		).replace('vnets:\n', `vnets:\n  spoke: { region: ${region}, prefixes: [10.4.0.0/24] }\n`);
		expect(caps(yaml, 'site/a', 'vnet/spoke').some((cap) => cap.includes('R112'))).toBe(capped);
	});
});

describe('in words', () => {
	function line(yaml: string, from: string, to: string): string {
		const answer = simulated(yaml);
		const story = explanationOf(answer.view, pairIn(answer, from, to), answer.scenario);
		const lines = whyLines(story, { columns: 400, ascii: true }).map((spans) => spans.map(({ text }) => text).join(''));
		return lines.find((text) => text.startsWith('At most')) ?? 'nothing';
	}

	it('R099: the same both ways is said once', () => {
		const yaml = design(provider('1 Gbps'), provider('500 Mbps'), 'sku: ErGw1AZ');
		expect(line(yaml, 'site/a', 'site/b')).toBe(
			'At most 500 Mbps: circuit/two (R099), shared with what else both circuits carry.',
		);
	});

	it('R112: each way for itself where they differ', () => {
		const yaml = design(provider('10 Gbps'), provider('1 Gbps'), 'sku: ErGw1AZ');
		expect(line(yaml, 'site/a', 'vnet/v')).toBe(
			'At most 1 Gbps there: gateway/v (R112), shared with what else enters the VNet; 10 Gbps back: circuit/one (R111), shared with what else the circuit carries.',
		);
	});

	it('R113: FastPath is named', () => {
		const yaml = design(provider('5 Gbps'), provider('1 Gbps'), 'sku: ErGw3AZ', '{ fastPath: true }');
		expect(line(yaml, 'site/a', 'vnet/v')).toBe(
			'At most 5 Gbps: circuit/one (R111), shared with what else the circuit carries. FastPath goes past gateway/v (R113).',
		);
	});

	it('a pair that is not reachable has none', () => {
		const yaml = design(provider('1 Gbps'), provider('1 Gbps'), 'sku: ErGw1AZ').replace(/^globalReach.*$/m, '');
		expect(line(yaml, 'site/a', 'site/b')).toBe('nothing');
	});
});
