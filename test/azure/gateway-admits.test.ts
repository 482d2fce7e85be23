// The two flags of a gateway, set or not: what `legacyDefault` says of it, and that a printed design keeps the difference.

import { describe, expect, it } from 'vitest';
import { gatewayAdmits } from '../../src/azure/gateway-admits.ts';
import { defaultAssumptions } from '../../src/rulebook/assumptions.ts';
import { toWritten } from '../../src/scenario/expand/expand.ts';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { printYaml } from '../../src/scenario/read/read-yaml.ts';
import { ask } from '../rules/ask.ts';

function read(text: string): Scenario {
	const parsed = parseScenario(text, 'flags.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
	return parsed.scenario;
}

const gatewayOf = (scenario: Scenario) => scenario.design.vnets.get('v')!.gateway!;
const written = (flags: string) =>
	`name: flags\ncircuits: { x: { peeringLocation: London, provider: Equinix } }\nvnets: { v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x], gateway: { ${flags} } } }\n`;

describe.each([
	['', null, null, false, true],
	['allowRemoteVnetTraffic: true', true, null, true, true],
	['allowRemoteVnetTraffic: false', false, null, false, false],
	['allowVirtualWanTraffic: true', null, true, false, false],
	['allowVirtualWanTraffic: false', null, false, false, false],
	['allowRemoteVnetTraffic: true, allowVirtualWanTraffic: false', true, false, true, true],
])('gateway: { %s }', (flags, remote, wan, byDefault, legacy) => {
	const scenario = read(written(flags));

	it('R074, R078: admits other VNets as its flags say; with neither set, as the switch says', () => {
		expect(gatewayAdmits(gatewayOf(scenario), defaultAssumptions)).toBe(byDefault);
		expect(gatewayAdmits(gatewayOf(scenario), { ...defaultAssumptions, legacyDefault: true })).toBe(legacy);
	});

	it('is read, printed with every default and read again as the same', () => {
		expect(gatewayOf(scenario)).toMatchObject({ allowRemoteVnetTraffic: remote, allowVirtualWanTraffic: wan });
		expect(read(printYaml(toWritten(scenario.expanded))).design).toEqual(scenario.design);
	});
});

//   one ─ x ─ two, which was told not to admit
const told = `
assume: { legacyDefault: true }
circuits: { x: { peeringLocation: London, provider: Equinix } }
vnets:
  one: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] }
  two: { region: UK West,  prefixes: [10.5.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: false } }`;

it('R073, R078: the reason names the gateway that was told, and the repair tells it otherwise', () => {
	const { outcome, reason } = ask(told).pair('vnet/one', 'vnet/two');
	expect(outcome).toBe('unreachable');
	expect(reason).toMatchObject({
		code: 'V2V_DISABLED',
		at: 'gateway/two',
		repair: [{ set: 'vnets.two.gateway.allowRemoteVnetTraffic', value: true }],
	});
});

//   one ─ x ─ two, and a on x announces all of 10.0.0.0/8: by that summary the edge would turn the traffic round
const summary = `${told}
sites: { a: { asn: 65001, prefixes: [10.0.0.0/8] } }`.replace('Equinix }', 'Equinix, sites: [a] }');

it('R138, R078: with transit by summaries off, forwarding asks the same', () => {
	const off = summary.replace('legacyDefault: true', 'legacyDefault: true, edgeTransitBySummary: false');
	expect(ask(summary).outcome('vnet/one', 'vnet/two')).toBe('reachable');
	expect(ask(off).outcome('vnet/one', 'vnet/two')).toBe('unreachable');
	expect(ask(off.replace('allowRemoteVnetTraffic: false', '')).outcome('vnet/one', 'vnet/two')).toBe('reachable');
});
