// The effective routes of subnets: which there are, which stand, and where packets go by them.

import { describe, expect, it } from 'vitest';
import { effectiveRoutes } from '../../../src/reachability/subnets/effective-routes.ts';
import { ask } from '../../rules/ask.ts';

/** `Source State prefix NextHopType next hops`, as Azure lists them. */
function table(yaml: string, node: string): readonly string[] | undefined {
	const view = ask(yaml).simulation.answers.find(({ id }) => id === 'as-designed')!;
	return effectiveRoutes(view, node)?.map(({ source, state, prefix, nextHopType, nextHops, nextHopIpAddress }) =>
		[source, state, prefix.text, nextHopType, ...(nextHopIpAddress === null ? nextHops : [nextHopIpAddress])].join(' '),
	);
}

//   a ─ x ─ app (web) ═ peer
const design = (subnet = '', site = '[192.168.0.0/24]') => `
sites: { a: { asn: 65001, prefixes: ${site} } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  app:
    region: UK South
    prefixes: [10.1.0.0/16]
    circuits: [x]
    subnets: { web: { prefix: 10.1.1.0/24${subnet} }, db: { prefix: 10.1.2.0/24 } }
  peer: { region: West US, prefixes: [10.2.0.0/16] }
peerings: [{ between: [app, peer] }]`;

const edges = 'circuit/x/primary circuit/x/secondary';
const reserved = (active = 'Active') => [
	`Default ${active} 100.64.0.0/10 None`,
	`Default ${active} 172.16.0.0/12 None`,
	`Default ${active} 192.168.0.0/16 None`,
];

describe('the table', () => {
	it('R069, R071, R072: own space, peers, what BGP brings straight from the edges, reserved ranges, the internet', () => {
		expect(table(design(), 'vnet/app/web')).toEqual([
			'Default Active 0.0.0.0/0 Internet',
			'Default Active 10.0.0.0/8 None',
			'Default Active 10.1.0.0/16 VnetLocal vnet/app',
			'Default Active 10.2.0.0/16 VNetGlobalPeering vnet/peer',
			...reserved(),
			`VirtualNetworkGateway Active 192.168.0.0/24 VirtualNetworkGateway ${edges}`,
		]);
	});

	it('R069: BGP inside the space of the VNet or of a peer is invalid, however long', () => {
		const routes = table(design('', '[10.1.1.128/25, 10.2.1.0/24, 10.3.0.0/24]'), 'vnet/app/web')!;
		expect(routes.filter((route) => route.startsWith('VirtualNetworkGateway'))).toEqual([
			`VirtualNetworkGateway Invalid 10.1.1.128/25 VirtualNetworkGateway ${edges}`,
			`VirtualNetworkGateway Invalid 10.2.1.0/24 VirtualNetworkGateway ${edges}`,
			`VirtualNetworkGateway Active 10.3.0.0/24 VirtualNetworkGateway ${edges}`,
		]);
	});

	it('R070: with propagation off nothing of the gateway is there, in this subnet alone', () => {
		const off = design(', propagateGatewayRoutes: false');
		expect(table(off, 'vnet/app/web')!.filter((route) => route.includes('Gateway'))).toEqual([]);
		expect(table(off, 'vnet/app/db')!.filter((route) => route.includes('Gateway'))).toHaveLength(1);
	});

	it('R069: user-defined beats BGP beats system for one prefix, and the others are invalid', () => {
		const routes =
			', routes: [{ prefix: 192.168.0.0/24, nextHopType: none }, { prefix: 10.2.0.0/16, nextHopType: none }]';
		expect(table(design(routes), 'vnet/app/web')!.filter((route) => /192.168.0.0.24|10.2/.test(route))).toEqual([
			'User Active 10.2.0.0/16 None',
			'Default Invalid 10.2.0.0/16 VNetGlobalPeering vnet/peer',
			'User Active 192.168.0.0/24 None',
			`VirtualNetworkGateway Invalid 192.168.0.0/24 VirtualNetworkGateway ${edges}`,
		]);
	});

	it('R072: a user-defined default route takes the reserved ranges away', () => {
		const routes = ', routes: [{ prefix: 0.0.0.0/0, nextHopType: virtualAppliance, nextHopIpAddress: 10.1.2.4 }]';
		expect(table(design(routes), 'vnet/app/web')).toEqual([
			'User Active 0.0.0.0/0 VirtualAppliance 10.1.2.4',
			'Default Invalid 0.0.0.0/0 Internet',
			'Default Active 10.1.0.0/16 VnetLocal vnet/app',
			'Default Active 10.2.0.0/16 VNetGlobalPeering vnet/peer',
			`VirtualNetworkGateway Active 192.168.0.0/24 VirtualNetworkGateway ${edges}`,
		]);
	});

	it('R072: a default route from BGP does so too, and carries private addresses', () => {
		const byDefault = design().replace(
			'prefixes: [192.168.0.0/24] }',
			'prefixes: [192.168.0.0/24], defaultRoute: true }',
		);
		const routes = table(byDefault, 'vnet/app/web')!;
		expect(routes.slice(0, 2)).toEqual([
			`VirtualNetworkGateway Active 0.0.0.0/0 VirtualNetworkGateway ${edges}`,
			'Default Invalid 0.0.0.0/0 Internet',
		]);
		expect(routes.filter((route) => route.endsWith(' None'))).toEqual([]);
	});

	it('R072: a reserved range that the address space contains is not dropped', () => {
		const wide = design().replace('prefixes: [10.1.0.0/16]', 'prefixes: [10.1.0.0/16, 172.0.0.0/8]');
		expect(table(wide, 'vnet/app/web')!.filter((route) => route.includes(' 172.'))).toEqual([
			'Default Active 172.0.0.0/8 VnetLocal vnet/app',
		]);
	});

	it('R033: a spoke has the routes of the gateway that it borrows; a VNet without subnets is its own one', () => {
		const lent = design().replace(
			'{ between: [app, peer] }',
			'{ between: [app, peer], allowGatewayTransit: app, useRemoteGateways: peer }',
		);
		expect(table(lent, 'vnet/peer')).toContain(
			`VirtualNetworkGateway Active 192.168.0.0/24 VirtualNetworkGateway ${edges}`,
		);
		expect(table(design(), 'vnet/peer')!.filter((route) => route.includes('Gateway'))).toEqual([]);
		expect(table(design(), 'site/a')).toBeUndefined();
		expect(table(design(), 'gateway/app')).toBeUndefined();
	});
});

describe('packets by these routes', () => {
	it('R032: subnets are reached one by one, under the announcement of the whole VNet', () => {
		const { pair, document } = ask(design());
		expect(pair('site/a', 'vnet/app/web').forward.edges).toContainEqual(['gateway/app', 'vnet/app/web']);
		expect(pair('vnet/app/web', 'site/a').outcome).toBe('reachable');
		expect(pair('vnet/peer', 'vnet/app/db').forward.hops).toEqual(['vnet/peer', 'vnet/app/db']);
		const asked = document.views
			.find(({ id }) => id === 'as-designed')!
			.pairs.map(({ from, to }) => `${from.node} ${to.node}`);
		expect(asked).not.toContain('vnet/app/web vnet/app/db');
		expect(asked.filter((pairOfNodes) => pairOfNodes.startsWith('vnet/app '))).toEqual([]);
	});

	it('R070: propagation off keeps the answer from leaving; switching it on mends it', () => {
		const { pair } = ask(design(', propagateGatewayRoutes: false'));
		for (const { outcome, reason } of [pair('site/a', 'vnet/app/web'), pair('vnet/app/web', 'site/a')]) {
			expect([outcome, reason!.code]).toEqual(['one-way', 'PROPAGATION_OFF']);
			expect(reason!.repair).toEqual([{ set: 'vnets.app.subnets.web.propagateGatewayRoutes', value: true }]);
		}
		expect(pair('site/a', 'vnet/app/db').outcome).toBe('reachable');
		expect(pair('vnet/app/web', 'vnet/peer').outcome).toBe('reachable');
	});

	it.each([
		['none', 'R069', 'drops the traffic'],
		['internet', 'R069', 'to the internet'],
		['vnetLocal', 'R069', 'keeps the traffic in the VNet'],
		['virtualNetworkGateway', 'R070', 'VPN gateways alone'],
	])(
		'%s as next hop (R069, R070): the traffic does not get there, and without the route it does',
		(type, rule, said) => {
			const kept = '{ prefix: 10.77.0.0/16, nextHopType: none }';
			const { pair } = ask(
				design(
					`, routes: [{ prefix: 192.168.0.0/16, nextHopType: none }, ${kept}, { prefix: 192.168.0.0/24, nextHopType: ${type} }]`,
				),
			);
			const { outcome, reason } = pair('vnet/app/web', 'site/a');
			expect([outcome, reason!.code, reason!.rule]).toEqual(['one-way', 'USER_ROUTE_WINS', rule]);
			expect(reason!.message).toContain(said);
		},
	);

	it('R069: what a repair removes is the route in the way, and the others stay', () => {
		const kept = '{ prefix: 10.77.0.0/16, nextHopType: none }';
		const { pair } = ask(design(`, routes: [${kept}, { prefix: 192.168.0.0/24, nextHopType: none }]`));
		expect(pair('vnet/app/web', 'site/a').reason!.repair).toEqual([
			{ set: 'vnets.app.subnets.web.routes', value: [{ prefix: '10.77.0.0/16', nextHopType: 'none' }] },
		]);
	});

	it('R069: a route for a part of a prefix takes that part alone', () => {
		const { document } = ask(design(', routes: [{ prefix: 192.168.0.128/25, nextHopType: none }]'));
		const { pairs } = document.views.find(({ id }) => id === 'as-designed')!;
		const told = pairs
			.filter(({ from, to }) => from.node === 'vnet/app/web' && to.node === 'site/a')
			.map(({ to, outcome }) => [to.prefixes, outcome]);
		expect(told).toEqual([
			[['192.168.0.0/24'], 'reachable'],
			[['192.168.0.128/25'], 'one-way'],
		]);
	});

	it('R105, D07: a route for what another announces makes no part of a wider prefix around it', () => {
		// hq announces 10.0.0.0/8; app, a spoke, has 10.101.0.0/16, and a subnet of the hub has a route for just that.
		const { document, outcome } = ask(`
sites: { hq: { asn: 65001, prefixes: [10.0.0.0/8] } }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [hq] } }
vnets:
  hub:
    region: UK South
    prefixes: [10.100.0.0/16]
    circuits: [c]
    subnets: { web: { prefix: 10.100.2.0/24, routes: [{ prefix: 10.101.0.0/16, nextHopType: none }, { prefix: 10.100.3.0/24, nextHopType: none }] } }
  app: { region: UK South, prefixes: [10.101.0.0/16] }
peerings: [{ between: [hub, app], allowGatewayTransit: hub, useRemoteGateways: app }]`);
		const { pairs } = document.views.find(({ id }) => id === 'as-designed')!;
		const ends = pairs.flatMap(({ from, to }) => [from, to]).filter(({ node }) => node === 'site/hq');
		expect(new Set(ends.map(({ prefixes }) => prefixes.join(' ')))).toEqual(new Set(['10.0.0.0/8']));
		expect(outcome('site/hq', 'vnet/app')).toBe('reachable');
	});

	it('D30: what goes to an appliance is undetermined, unless it fails the other way without one', () => {
		const appliance = '{ prefix: 192.168.0.0/16, nextHopType: virtualAppliance, nextHopIpAddress: 10.1.2.4 }';
		// BGP brings 192.168.0.0/24, which is longer than the route to the appliance.
		const longer = ask(design(`, routes: [${appliance}]`));
		expect(longer.outcome('vnet/app/web', 'site/a')).toBe('reachable');
		const exact = ask(design(`, routes: [${appliance.replace('/16', '/24')}]`));
		expect(exact.pair('vnet/app/web', 'site/a')).toMatchObject({
			outcome: 'undetermined',
			reason: { code: 'APPLIANCE_NOT_SIMULATED', rule: 'D30', at: 'vnet/app/web', repair: null },
		});
		expect(exact.outcome('site/a', 'vnet/app/web')).toBe('undetermined');
		const deaf = ask(
			design(`, routes: [${appliance.replace('/16', '/24')}]`).replace('sites: [a]', 'sites: { a: { accept: [] } }'),
		);
		expect(deaf.pair('vnet/app/web', 'site/a')).toMatchObject({
			outcome: 'unreachable',
			reason: { code: 'NOT_ACCEPTED' },
		});
	});

	it('D30, R043: the routes of the subnet of the gateway are those of what comes in', () => {
		const inspected = design().replace(
			'db: { prefix: 10.1.2.0/24 }',
			'gateway-subnet: { prefix: 10.1.2.0/24, routes: [{ prefix: 10.1.1.0/24, nextHopType: virtualAppliance, nextHopIpAddress: 10.1.3.4 }] }',
		);
		const { pair, document } = ask(inspected);
		expect(pair('site/a', 'vnet/app/web')).toMatchObject({
			outcome: 'undetermined',
			reason: { code: 'APPLIANCE_NOT_SIMULATED', at: 'gateway/app' },
		});
		// Nobody is in that subnet but the gateway.
		const nodes = document.views[0]!.pairs.map(({ from }) => from.node);
		expect(nodes).not.toContain('vnet/app/gateway-subnet');
	});

	it('R072: an unknown private address is dropped by a built-in route, a public one has no route', () => {
		const unknown = (prefix: string) =>
			ask(
				`sites: { a: { asn: 65001, prefixes: [${prefix}] } }
vnets: { v: { region: UK South, prefixes: [10.1.0.0/16] } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }`,
			).simulation.answers[0]!;
		const step = (prefix: string) => {
			const { forwarding, endpoints } = unknown(prefix);
			const target = endpoints.find(({ node }) => node === 'site/a')!.prefixes[0]!;
			return forwarding.step('vnet/v', target, null);
		};
		expect(step('172.20.0.0/24')).toMatchObject({ end: 'noRoute', route: { nextHopType: 'None', rule: 'R072' } });
		expect(step('203.0.113.0/24')).toMatchObject({ end: 'noRoute', route: { nextHopType: 'Internet' } });
	});
});
