// What a gateway announces for its VNet and its spokes, and which gateway a VNet uses.

import { describe, expect, it } from 'vitest';
import { announcedBy, gatewayVnetOf, type Stands, spokesOf } from '../../src/azure/gateway-transit.ts';
import { designOf } from './validity/case.ts';

//   x ── hub ──┬── app   uses the hub's gateway
//              ├── lab   the hub allows it, and lab does not ask for it
//              └── old   asks for it, and the hub does not allow it
const hubAndSpokes = (gateway = '') => `
circuits: { x: { peeringLocation: London, provider: Equinix } }
vnets:
  hub: { region: UK South, prefixes: [10.0.0.0/16], circuits: [x]${gateway} }
  app: { region: UK South, prefixes: [10.1.0.0/16, "2001:db8:1::/48"] }
  lab: { region: UK South, prefixes: [10.2.0.0/16] }
  old: { region: UK South, prefixes: [10.3.0.0/16] }
peerings:
  - { between: [hub, app], allowGatewayTransit: hub, useRemoteGateways: app }
  - { between: [hub, lab], allowGatewayTransit: hub }
  - { between: [hub, old], useRemoteGateways: old }`;

const all: Stands = () => true;
const announced = (yaml: string, vnet: string, stands: Stands = all): readonly string[] => {
	const design = designOf(yaml);
	return announcedBy(design, design.vnets.get(vnet)!, stands).map(({ text }) => text);
};

describe('announcements', () => {
	it('R032: the address space of the VNet and of the spokes that use its gateway, of both families', () => {
		expect(announced(hubAndSpokes(), 'hub')).toEqual(['10.0.0.0/16', '10.1.0.0/16', '2001:db8:1::/48']);
	});

	it('R033: nothing of a spoke whose peering does not stand', () => {
		expect(announced(hubAndSpokes(), 'hub', ({ key }) => key !== 'peering/app~hub')).toEqual(['10.0.0.0/16']);
	});

	it('R037: a summary takes the place of what it covers, spokes included', () => {
		const summary = ', gateway: { summarizedPrefixes: [10.0.0.0/15] }';
		expect(announced(hubAndSpokes(summary), 'hub')).toEqual(['10.0.0.0/15', '2001:db8:1::/48']);
		const ofSpoke = ', gateway: { summarizedPrefixes: [10.1.0.0/16, 10.64.0.0/10] }';
		expect(announced(hubAndSpokes(ofSpoke), 'hub')).toEqual([
			'10.0.0.0/16',
			'10.1.0.0/16',
			'10.64.0.0/10',
			'2001:db8:1::/48',
		]);
	});
});

describe('borrowing', () => {
	const design = designOf(hubAndSpokes());
	const gatewayOf = (vnet: string): string | undefined => gatewayVnetOf(design, design.vnets.get(vnet)!, all)?.key;

	it('R033: both flags, each at its own end, lend the gateway', () => {
		expect(['hub', 'app', 'lab', 'old'].map(gatewayOf)).toEqual(['vnet/hub', 'vnet/hub', undefined, undefined]);
		expect(spokesOf(design, design.vnets.get('hub')!, all).map(({ key }) => key)).toEqual(['vnet/app']);
	});

	it('R033: flags the wrong way round lend nothing', () => {
		const turned = designOf(
			hubAndSpokes().replace(
				'allowGatewayTransit: hub, useRemoteGateways: app',
				'allowGatewayTransit: app, useRemoteGateways: hub',
			),
		);
		expect(announcedBy(turned, turned.vnets.get('hub')!, all).map(({ text }) => text)).toEqual(['10.0.0.0/16']);
		expect(gatewayVnetOf(turned, turned.vnets.get('app')!, all)).toBeNull();
	});
});
