// Peering as a path, gateway transit there and back, and what both do not do.

import { describe, expect, it } from 'vitest';
import { brokenRepairs } from '../properties/repairs.ts';
import { ask } from '../rules/ask.ts';

const transit = (hub: string, spoke: string): string =>
	`{ between: [${hub}, ${spoke}], allowGatewayTransit: ${hub}, useRemoteGateways: ${spoke} }`;

//   a ─ x ─ hub ─┬─ app      UK South
//                ├─ far      West Europe
//                └─ lab      without the flags
const hubAndSpokes = (more = '', flags = '') => `
sites: { a: { asn: 65001, prefixes: [192.168.0.0/24], city: London } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  hub: { region: UK South,    prefixes: [10.0.0.0/16], circuits: [x]${flags} }
  app: { region: UK South,    prefixes: [10.1.0.0/16] }
  far: { region: West Europe, prefixes: [10.2.0.0/16] }
  lab: { region: UK South,    prefixes: [10.3.0.0/16] }
peerings:
  - ${transit('hub', 'app')}
  - ${transit('hub', 'far')}
  - { between: [hub, lab] }
${more}`;

describe('gateway transit', () => {
	const { pair, findings } = ask(hubAndSpokes());

	it('R032, R071: in through the gateway of the hub, out at the edge past it and past the hub', () => {
		const there = pair('site/a', 'vnet/app');
		expect(there.outcome).toBe('reachable');
		expect(there.forward.edges).toEqual([
			['circuit/x/primary', 'gateway/hub'],
			['circuit/x/secondary', 'gateway/hub'],
			['gateway/hub', 'vnet/app'],
			['site/a', 'circuit/x/primary'],
			['site/a', 'circuit/x/secondary'],
		]);
		expect(there.return.edges).toEqual([
			['circuit/x/primary', 'site/a'],
			['circuit/x/secondary', 'site/a'],
			['vnet/app', 'circuit/x/primary'],
			['vnet/app', 'circuit/x/secondary'],
		]);
	});

	it('R033: without the flags a spoke is not announced and learns nothing; both flags mend it', () => {
		const { outcome, reason } = pair('site/a', 'vnet/lab');
		expect(outcome).toBe('unreachable');
		expect(reason).toMatchObject({
			code: 'REMOTE_GATEWAY_OFF',
			rule: 'R033',
			at: 'peering/hub~lab',
			repair: [
				{ set: 'peerings.hub~lab.allowGatewayTransit', value: 'hub' },
				{ set: 'peerings.hub~lab.useRemoteGateways', value: 'lab' },
			],
		});
	});

	it('R033: of the pair of flags only the one that is missing is asked for', () => {
		const { pair: half } = ask(
			hubAndSpokes().replace('{ between: [hub, lab] }', '{ between: [hub, lab], useRemoteGateways: lab }'),
		);
		expect(half('site/a', 'vnet/lab').reason).toMatchObject({
			code: 'REMOTE_GATEWAY_OFF',
			repair: [{ set: 'peerings.hub~lab.allowGatewayTransit', value: 'hub' }],
		});
	});

	it('R037: a spoke without the flags is reached by a summary around it, and cannot answer', () => {
		const { pair: summed } = ask(hubAndSpokes('', ', gateway: { summarizedPrefixes: [10.0.0.0/14] }'));
		const { outcome, forward, reason } = summed('site/a', 'vnet/lab');
		expect([outcome, forward.delivered, reason!.code]).toEqual(['one-way', 'all', 'REMOTE_GATEWAY_OFF']);
	});

	it('R033: the spoke falls with the gateway, with the hub, and not with its own peer', () => {
		const { outcome } = ask(
			hubAndSpokes(`whatIf:
  gateway: { fail: [gateway/hub] }
  hub: { fail: [vnet/hub] }
  region: { fail: [region/westeurope] }`),
		);
		expect(outcome('site/a', 'vnet/app', 'gateway')).toBe('unreachable');
		expect(outcome('vnet/hub', 'vnet/app', 'gateway')).toBe('reachable');
		expect(outcome('site/a', 'vnet/app', 'hub')).toBe('unreachable');
		expect(outcome('site/a', 'vnet/far', 'region')).toBe('unreachable');
		expect(outcome('site/a', 'vnet/app', 'region')).toBe('reachable');
	});

	it('R082: a spoke beyond the scope of a Standard circuit is reached, flagged, and its pair rests on that', () => {
		const outside = ask(hubAndSpokes().replace('West Europe', 'East US'));
		const { outcome, assumptions } = outside.pair('site/a', 'vnet/far');
		expect([outcome, assumptions]).toEqual(['reachable', ['R082']]);
		expect(outside.findings()).toContain('SCOPE_BYPASS_UNVERIFIED circuit/x');
		const { findings: said } = outside.document.views.find(({ id }) => id === 'as-designed')!;
		expect(said.find(({ rule }) => rule === 'R082')!.message).toContain('from a Standard circuit by the gateway of');
		// In scope, or with Premium, there is nothing to flag.
		expect(pair('site/a', 'vnet/far').assumptions).toEqual([]);
		expect(findings()).toEqual([]);
		const premium = ask(hubAndSpokes().replace('West Europe', 'East US').replace('Equinix,', 'Equinix, sku: premium,'));
		expect(premium.findings()).toEqual([]);
		expect(ask(hubAndSpokes().replace('West Europe', 'East US'), 'documented').outcome('site/a', 'vnet/far')).toBe(
			'undetermined',
		);
	});

	it('R082: Local reaches the spokes of a hub in its own region, wherever they are, and says so', () => {
		const local = ask(hubAndSpokes().replace('Equinix,', 'Equinix, sku: local,'));
		expect(local.pair('site/a', 'vnet/app')).toMatchObject({ outcome: 'reachable', assumptions: [] });
		expect(local.pair('site/a', 'vnet/far')).toMatchObject({ outcome: 'reachable', assumptions: ['R082'] });
	});
});

describe('peering as a path', () => {
	it('R034: two peered VNets go straight to each other, with the published round trip between their regions', () => {
		const { pair } = ask(hubAndSpokes());
		const { outcome, forward, roundTripMs } = pair('vnet/hub', 'vnet/far');
		expect([outcome, forward.edges]).toEqual(['reachable', [['vnet/hub', 'vnet/far']]]);
		expect(roundTripMs).toBeGreaterThan(5);
		expect(pair('vnet/hub', 'vnet/app').roundTripMs).toBe(0);
	});

	it('R034: a peer of a peer is no peer; a peering of their own mends it', () => {
		const { pair } = ask(hubAndSpokes());
		const { outcome, reason } = pair('vnet/app', 'vnet/far');
		expect(outcome).toBe('unreachable');
		expect(reason).toMatchObject({
			code: 'PEERING_NOT_TRANSITIVE',
			rule: 'R034',
			at: 'peering/app~far',
			repair: [{ add: 'peerings', value: { between: ['app', 'far'] } }],
		});
	});

	//   hub ─ x ─ app, and hub ─ app peered
	const both = `
circuits: { x: { peeringLocation: London, provider: Equinix } }
vnets:
  hub: { region: UK South, prefixes: [10.0.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: true } }
  app: { region: UK South, prefixes: [10.1.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: true } }`;

	it('R034, R077: where a peering and a circuit lead there, the peering is taken and the edge is not met', () => {
		const peered = ask(`${both}\npeerings: [{ between: [hub, app] }]`);
		expect(peered.pair('vnet/hub', 'vnet/app').forward.hops).toEqual(['vnet/hub', 'vnet/app']);
		expect(peered.findings()).toEqual([]);
		const apart = ask(both);
		expect(apart.pair('vnet/hub', 'vnet/app').forward.hops).toContain('circuit/x/primary');
		expect(apart.findings()).toContain('VNETS_MEET_AT_EDGE vnet/app');
	});

	it('R069: a longer route from on-premises draws nothing out of the space of a peer', () => {
		// a announces the lower half of 10.1.1.0/24, which is in app.
		const { pair } = ask(hubAndSpokes().replace('[192.168.0.0/24]', '[10.1.1.0/25]'));
		expect(pair('vnet/hub', 'site/a').reason).toMatchObject({
			code: 'SYSTEM_ROUTE_WINS',
			rule: 'R069',
			at: 'vnet/hub',
		});
		// far is no peer of app: BGP is all it has.
		expect(pair('vnet/far', 'site/a').outcome).toBe('reachable');
	});

	it('R033: a peering that Azure refuses carries nothing at all', () => {
		const { pair } = ask(`${both}\npeerings: [${transit('hub', 'app')}]`.replaceAll(/, gateway: \{[^}]*\}/g, ''));
		expect(pair('vnet/hub', 'vnet/app').reason!.code).toBe('REMOTE_GATEWAY_CONFLICT');
	});

	it('R033: beside a gateway of its own, a VNet is peered once it asks for no other', () => {
		const { pair, simulation } = ask(
			`${both}\npeerings: [${transit('hub', 'app')}]`.replaceAll(/, gateway: \{[^}]*\}/g, ''),
		);
		expect(pair('vnet/hub', 'vnet/app').reason).toMatchObject({
			code: 'REMOTE_GATEWAY_CONFLICT',
			repair: [{ set: 'peerings.app~hub', value: { between: ['app', 'hub'], allowGatewayTransit: 'hub' } }],
		});
		expect(brokenRepairs(simulation.scenario)).toEqual([]);
	});
});

describe('spokes of two hubs on one circuit', () => {
	//   one ─ h1 ─┐
	//             x
	//   two ─ h2 ─┘
	const twoHubs = (first: boolean, second: boolean) => `
circuits: { x: { peeringLocation: London, provider: Equinix } }
vnets:
  h1: { region: UK South, prefixes: [10.1.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: ${first} } }
  h2: { region: UK South, prefixes: [10.2.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: ${second} } }
  one: { region: UK South, prefixes: [10.3.0.0/16] }
  two: { region: UK South, prefixes: [10.4.0.0/16] }
peerings: [${transit('h1', 'one')}, ${transit('h2', 'two')}]`;

	it('R073, R074: the flags of both gateways decide for them as for the hubs', () => {
		const open = ask(twoHubs(true, true));
		const { outcome, forward } = open.pair('vnet/one', 'vnet/two');
		expect(outcome).toBe('reachable');
		expect(forward.hops).toEqual(['vnet/one', 'circuit/x/primary', 'circuit/x/secondary', 'gateway/h2', 'vnet/two']);
		expect(ask(twoHubs(true, false)).pair('vnet/one', 'vnet/two').reason).toMatchObject({
			code: 'V2V_DISABLED',
			at: 'gateway/h2',
			repair: [{ set: 'vnets.h2.gateway.allowRemoteVnetTraffic', value: true }],
		});
	});
});

describe('R033: the gateway of a peer that has none', () => {
	//   a ─ x ─ hub ─ lender ─ app
	const chain = (lender: string, more = '', flags = 'allowGatewayTransit: lender, ') => `
sites: { a: { asn: 65001, prefixes: [192.168.0.0/24] } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  hub: { region: UK South, prefixes: [10.0.0.0/16], circuits: [x] }
  lender: { region: UK South, prefixes: [10.1.0.0/16] }
  app: { region: UK South, prefixes: [10.2.0.0/16] }
peerings:
  - ${lender}
  - { between: [lender, app], ${flags}useRemoteGateways: app }
${more}`;
	const has = 'VNet app is to use the gateway of lender, which has none.';

	it('a lender that is a spoke itself: the refusal comes first, and app gets a gateway of its own', () => {
		const { pair, simulation } = ask(chain(transit('hub', 'lender')));
		expect(pair('site/a', 'vnet/app').reason).toEqual({
			code: 'REMOTE_GATEWAY_CONFLICT',
			rule: 'R033',
			at: 'peering/app~lender',
			message: `${has} vnet/app has no connection to circuit/x.`,
			repair: [
				{ set: 'peerings.app~lender', value: { between: ['app', 'lender'], allowGatewayTransit: 'lender' } },
				{ set: 'vnets.app.circuits', value: { x: {} } },
			],
		});
		expect(brokenRepairs(simulation.scenario)).toEqual([]);
	});

	it.each([
		['allowGatewayTransit: lender, ', '', []],
		[
			'',
			' peering/app~lender lacks allowGatewayTransit.',
			[{ set: 'peerings.app~lender.allowGatewayTransit', value: 'lender' }],
		],
	])('a lender that can have one gets it, with "%s"', (flags, lacks, edits) => {
		const { pair, simulation } = ask(chain('{ between: [hub, lender] }', '', flags));
		const { reason } = pair('site/a', 'vnet/app');
		expect(reason).toMatchObject({
			code: 'REMOTE_GATEWAY_CONFLICT',
			at: 'peering/app~lender',
			repair: [...edits, { set: 'vnets.lender.circuits', value: { x: {} } }],
		});
		expect(reason!.message.startsWith(has)).toBe(true);
		expect(reason!.message).toContain(lacks.trim());
		expect(brokenRepairs(simulation.scenario)).toEqual([]);
	});

	it('asked for in a what-if; the lender or its spoke lost besides', () => {
		const more = `whatIf:
  asks: { set: { peerings.app~lender.useRemoteGateways: app, peerings.app~lender.allowGatewayTransit: lender } }
  spoke-lost: { after: asks, fail: [vnet/app] }
  lender-lost: { after: asks, fail: [vnet/lender] }`;
		const yaml = (peering: string) =>
			chain(peering, more).replace(
				'{ between: [lender, app], allowGatewayTransit: lender, useRemoteGateways: app }',
				'{ between: [lender, app] }',
			);
		const code = (peering: string, view: string) => ask(yaml(peering)).pair('site/a', 'vnet/app', view).reason!.code;
		expect(code(transit('hub', 'lender'), 'asks')).toBe('REMOTE_GATEWAY_CONFLICT');
		expect(code('{ between: [hub, lender] }', 'spoke-lost')).toBe('REMOTE_GATEWAY_CONFLICT');
		const lost = ask(yaml('{ between: [hub, lender] }')).pair('site/a', 'vnet/app', 'lender-lost').reason!;
		expect(lost.message).toContain('vnet/lender has failed.');
		expect(lost.repair).toBeNull();
	});
});
