// VNet peerings, subnets and Microsoft peering: how they are read, edited, printed and found again in the file.

import { describe, expect, test } from 'vitest';
import type { Design } from '../../src/scenario/design.ts';
import { elementKeysOf } from '../../src/scenario/element-keys.ts';
import { toWritten } from '../../src/scenario/expand/expand.ts';
import { editDesign, parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { printYaml } from '../../src/scenario/read/read-yaml.ts';

//   paris ─┬─ red ═══ hub ─ ─ app      hub lets app use its gateway; web is not peered
//   rome  ─┴─ blue: Microsoft peering alone
const text = `name: x
sites:
  paris: { asn: 65001, prefixes: [10.1.0.0/16] }
  rome:  { asn: 65002, prefixes: [10.2.0.0/16] }
wans:
  mpls: { sites: [rome], asn: 65003 }
circuits:
  red: { peeringLocation: Paris, sites: [paris] }
  blue:
    peeringLocation: London
    privatePeering: false
    microsoftPeering:
      sites: [wan/mpls, site/paris]
      ipv4: 192.0.2.0/29
      vlan: 300
      prefixes: [203.0.113.0/24, 198.51.100.0/24]
      routeFilter: [West US, exchange-online, 12076:52006]
vnets:
  hub:
    region: UK South
    prefixes: [10.4.0.0/16, 2001:db8:4::/48]
    circuits: [red]
    subnets:
      web:
        prefix: [2001:db8:4:1::/64, 10.4.1.0/24]
        routes:
          - { prefix: 10.9.0.0/16, nextHopType: none }
          - { prefix: "::/0", nextHopType: virtualAppliance, nextHopIpAddress: "2001:DB8:4:0::4" }
          - { prefix: 0.0.0.0/0, nextHopType: virtualAppliance, nextHopIpAddress: 10.4.0.4 }
      db: { prefix: 10.4.2.0/24, propagateGatewayRoutes: false }
  app: { region: UK West, prefixes: [10.5.0.0/16] }
  web: { region: UK West, prefixes: [10.6.0.0/16] }
peerings:
  - { between: [hub, web] }
  - { between: [vnet/hub, app], allowGatewayTransit: hub, useRemoteGateways: vnet/app }
`;

function read(written: string): Scenario {
	const parsed = parseScenario(written, 'x.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
	return parsed.scenario;
}

const scenario = read(text);
const { design, placeOf } = scenario;

/** Prefixes as text, maps as entries: what a person would write down. */
function plain(value: unknown): unknown {
	if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]));
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;
	if ('base' in value && 'text' in value) return value.text;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

describe('what is read', () => {
	test('peerings, by the names of their VNets', () => {
		expect([...design.peerings]).toEqual([
			[
				'app~hub',
				{ key: 'peering/app~hub', between: ['app', 'hub'], allowGatewayTransit: 'hub', useRemoteGateways: 'app' },
			],
			[
				'hub~web',
				{ key: 'peering/hub~web', between: ['hub', 'web'], allowGatewayTransit: null, useRemoteGateways: null },
			],
		]);
	});

	test('subnets, in text order; prefixes and routes in the order of addresses', () => {
		expect(plain(design.vnets.get('hub')!.subnets)).toEqual({
			db: { key: 'vnet/hub/db', prefixes: ['10.4.2.0/24'], routes: [], propagateGatewayRoutes: false },
			web: {
				key: 'vnet/hub/web',
				prefixes: ['10.4.1.0/24', '2001:db8:4:1::/64'],
				routes: [
					{ prefix: '0.0.0.0/0', nextHopType: 'virtualAppliance', nextHopIpAddress: '10.4.0.4' },
					{ prefix: '10.9.0.0/16', nextHopType: 'none', nextHopIpAddress: null },
					{ prefix: '::/0', nextHopType: 'virtualAppliance', nextHopIpAddress: '2001:db8:4::4' },
				],
				propagateGatewayRoutes: true,
			},
		});
		expect([...design.vnets.get('hub')!.subnets.keys()]).toEqual(['db', 'web']);
		expect(design.vnets.get('app')!.subnets.size).toBe(0);
	});

	test('Microsoft peering, with the communities of what its filter names', () => {
		expect(plain(design.circuits.get('blue')!.microsoftPeering)).toEqual({
			edges: ['site/paris', 'wan/mpls'],
			ipv4: ['192.0.2.0/29'],
			ipv6: null,
			vlan: 300,
			prefixes: ['198.51.100.0/24', '203.0.113.0/24'],
			validated: true,
			microsoft365: false,
			routeFilter: ['12076:5010', '12076:51006', '12076:52006'],
		});
		expect(design.circuits.get('blue')!.privatePeering).toBeNull();
		expect(design.circuits.get('red')!.microsoftPeering).toBeNull();
	});

	test('without a filter there is none', () => {
		const { design: open } = read(text.replace(/ {6}routeFilter: .*\n/, ''));
		expect(open.circuits.get('blue')!.microsoftPeering!.routeFilter).toBeNull();
	});

	test('the order in the file changes nothing', () => {
		const { design: turned } = read(
			text
				.replace('[hub, web]', '[vnet/web, vnet/hub]')
				.replace(/( {2}- \{ between: .*\n)( {2}- \{ between: .*\n)/, '$2$1')
				.replace('[West US, exchange-online, 12076:52006]', '[Storage West US, 12076:51006, Exchange Online]'),
		);
		expect(turned).toEqual(design);
	});
});

test('what is printed, expanded or not, is read back as the same', () => {
	expect(read(printYaml(scenario.written)).design).toEqual(design);
	const expanded = printYaml(toWritten(scenario.expanded));
	expect(read(expanded).design).toEqual(design);
	expect(read(expanded).expanded).toEqual(scenario.expanded);
});

test('values of a closed list are read in any letters, and printed in one', () => {
	const text = (cloud: string, sku: string, links: string, gateway: string, hop: string): string => `
name: letters
cloud: ${cloud}
sites: { paris: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits: { red: { peeringLocation: Paris, sku: ${sku}, sites: { paris: { links: [${links}] } } } }
vnets:
  app:
    region: UK South
    prefixes: [10.4.0.0/16]
    circuits: [red]
    gateway: { sku: ${gateway} }
    subnets: { a: { prefix: 10.4.1.0/24, routes: [{ prefix: 10.9.0.0/16, nextHopType: ${hop} }] } }
whatIf: { other: { set: { circuits.red.sku: ${sku} } } }
`;
	const canonical = read(text('public', 'premium', 'primary', 'ErGw1AZ', 'virtualNetworkGateway'));
	const asAzure = read(text('Public', 'Premium', 'Primary', 'ergw1az', 'VirtualNetworkGateway'));
	expect(asAzure.design).toEqual(canonical.design);
	expect(asAzure.expanded.circuits).toEqual(canonical.expanded.circuits);
	expect(printYaml(asAzure.written)).toBe(printYaml(canonical.written).replace('.sku: premium', '.sku: Premium'));
	expect(asAzure.whatIfs[0]!.design).toEqual(canonical.whatIfs[0]!.design);
});

describe('where it stands', () => {
	test.each([
		[['peerings', 'app~hub'], 35, 5],
		[['peerings', 'app~hub', 'useRemoteGateways'], 35, 78],
		[['vnets', 'hub', 'subnets', 'db'], 30, 11],
		[['vnets', 'hub', 'subnets', 'db', 'prefix', '10.4.2.0/24'], 30, 21],
		[['vnets', 'hub', 'subnets', 'web', 'prefix', '10.4.1.0/24'], 25, 37],
		[['vnets', 'hub', 'subnets', 'web', 'routes', '10.9.0.0/16'], 27, 13],
		[['circuits', 'blue', 'microsoftPeering', 'prefixes', '198.51.100.0/24'], 16, 34],
		[['circuits', 'blue', 'microsoftPeering', 'sites', 'paris'], 13, 25],
		[['circuits', 'blue', 'microsoftPeering', 'validated'], 12, 5],
	])('%j', (path, line, column) => {
		expect(placeOf(path)).toEqual({ file: 'x.yaml', line, column });
	});
});

describe('edits', () => {
	const edited = (...edits: Parameters<typeof editDesign>[1]): Design => {
		const { result, problems } = editDesign(scenario.expanded, edits);
		expect(problems).toEqual([]);
		return result!.design;
	};

	test('a peering is added, changed and removed by its name', () => {
		const removed = edited({ remove: 'peering/app~hub' });
		expect([...removed.peerings.keys()]).toEqual(['hub~web']);
		const between = ['web', 'vnet/app'];
		for (const value of [{ between }, [{ between }]])
			expect([...edited({ add: 'peerings', value }).peerings.keys()]).toEqual(['app~hub', 'app~web', 'hub~web']);
		const changed = edited({ set: 'peerings.hub~web.allowGatewayTransit', value: 'vnet/web' });
		expect(changed.peerings.get('hub~web')!.allowGatewayTransit).toBe('web');
	});

	test('a peering goes with its VNet, an edge of a Microsoft peering with its site', () => {
		expect([...edited({ remove: 'vnet/app' }).peerings.keys()]).toEqual(['hub~web']);
		const edges = (changed: Design) => changed.circuits.get('blue')!.microsoftPeering!.edges;
		expect(edges(edited({ remove: 'site/paris' }))).toEqual(['wan/mpls']);
		expect(edges(edited({ remove: 'wan/mpls' }))).toEqual(['site/paris']);
	});

	test('a subnet is changed, and a new one set', () => {
		const subnets = (changed: Design) => changed.vnets.get('hub')!.subnets;
		const off = edited({ set: 'vnets.hub.subnets.web.propagateGatewayRoutes', value: false });
		expect(subnets(off).get('web')!.propagateGatewayRoutes).toBe(false);
		const more = edited({ set: 'vnets.hub.subnets.new', value: { prefix: '10.4.3.0/24' } });
		expect([...subnets(more).keys()]).toEqual(['db', 'new', 'web']);
		const first = edited({ set: 'vnets.app.subnets.new', value: { prefix: '10.5.3.0/24' } });
		expect([...first.vnets.get('app')!.subnets.keys()]).toEqual(['new']);
	});

	test('a Microsoft peering is changed, and a new one set', () => {
		const filter = edited({ set: 'circuits.blue.microsoftPeering.routeFilter', value: ['UK South'] });
		expect(filter.circuits.get('blue')!.microsoftPeering!.routeFilter).toEqual(['12076:51024']);
		const value = { sites: ['rome'], prefixes: ['203.0.113.0/24'] };
		const more = edited({ set: 'circuits.red.microsoftPeering', value });
		expect(more.circuits.get('red')!.microsoftPeering!.edges).toEqual(['site/rome']);
	});

	test.each([
		{ set: 'circuits.blue.microsoftPeering', value: null },
		{ set: 'circuits.blue.microsoftPeering.sites', value: 5 },
		{ set: 'peerings.app~hub.between', value: 5 },
		{ set: 'peerings.app~hub', value: null },
		{ set: 'circuits.red.sites', value: null },
		{ set: 'wans.mpls.sites', value: 5 },
		{ set: 'vnets.hub', value: null },
		{ set: 'vnets.hub.subnets', value: [] },
		{ set: 'vnets.hub.subnets.web', value: null },
		{ add: 'peerings', value: { between: ['app', 'web'], useRemoteGateways: true } },
		{ add: 'peerings', value: [null] },
	])('nonsense is a mistake, and no exception whatever follows it: %j', (edit) => {
		const { result, problems } = editDesign(scenario.expanded, [edit]);
		expect(result).toBeNull();
		expect(problems).not.toEqual([]);
		const removals = ['site/paris', 'circuit/red', 'vnet/app'].map((key) => ({ remove: key }));
		expect(() => editDesign(scenario.expanded, [edit, ...removals])).not.toThrow();
	});
});

test('peerings, subnets and edges of a Microsoft peering have findings; none of them fails', () => {
	const { failing, findings } = elementKeysOf(design);
	for (const key of ['peering/app~hub', 'vnet/hub/web', 'attachment/wan/mpls~blue']) {
		expect(findings()).toContain(key);
		expect(failing()).not.toContain(key);
	}
	const row = `expect:\n  - { finding: OVERLAPPING_VNETS, at: peering/app~hub }\n`;
	expect(read(text + row).expectations[0]!.asserts).toEqual({
		kind: 'finding',
		code: 'OVERLAPPING_VNETS',
		at: 'peering/app~hub',
	});
});

test('R042: a gateway over its route limit may be down', () => {
	expect(read(`${text}assume: { gatewayRouteLimit: down }\n`).design.assume.gatewayRouteLimit).toBe('down');
});
