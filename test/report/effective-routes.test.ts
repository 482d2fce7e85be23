// Effective routes as a screen: Azure's columns, never wider than there is room, prefixes that behave alike told once.

import { describe, expect, it } from 'vitest';
import type { EffectiveRoute } from '../../src/report/model.ts';
import { effectiveRouteLines } from '../../src/report/render/routes/effective-routes.ts';
import { lineText, lineWidth } from '../../src/report/render/text/span.ts';

const route = (prefix: string, more: Partial<EffectiveRoute> = {}): EffectiveRoute => ({
	source: 'Default',
	state: 'Active',
	prefix,
	nextHopType: 'VnetLocal',
	nextHopIpAddress: null,
	nextHops: [],
	rule: 'R069',
	...more,
});
const learned = (prefix: string): EffectiveRoute =>
	route(prefix, {
		source: 'VirtualNetworkGateway',
		nextHopType: 'VirtualNetworkGateway',
		nextHops: ['circuit/london/primary', 'circuit/london/secondary'],
	});
const appliance = route('0.0.0.0/0', { source: 'User', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.0.1.4' });
const few = [appliance, route('10.1.0.0/16'), route('10.2.0.0/16', { state: 'Invalid' }), learned('192.168.0.0/24')];

function screen(effectiveRoutes: readonly EffectiveRoute[], columns: number, all = false): readonly string[] {
	const of = { file: 'design.yaml', view: 'as-designed', prefix: null, all };
	return effectiveRouteLines([{ node: 'vnet/app/web', effectiveRoutes }], of, { columns, ascii: false }).map(lineText);
}

describe('effective routes', () => {
	it('have the columns of Azure, with the next hop beside the route where there is room', () => {
		expect(screen(few, 120).slice(0, 6)).toEqual([
			'vnet/app/web  effective routes, design.yaml, as-designed',
			'  Source                 State    Address Prefixes  Next Hop Type          Next Hop IP Address',
			'  User                   Active   0.0.0.0/0         VirtualAppliance       10.0.1.4',
			'  Default                Active   10.1.0.0/16       VnetLocal',
			'  Default                Invalid  10.2.0.0/16       VnetLocal',
			'  VirtualNetworkGateway  Active   192.168.0.0/24    VirtualNetworkGateway  circuit/london primary and secondary',
		]);
	});

	it('have the next hop beneath the route where there is not', () => {
		expect(screen(few, 80).slice(1, 8)).toEqual([
			'  Source                 State    Address Prefixes  Next Hop Type',
			'  User                   Active   0.0.0.0/0         VirtualAppliance',
			'      to 10.0.1.4',
			'  Default                Active   10.1.0.0/16       VnetLocal',
			'  Default                Invalid  10.2.0.0/16       VnetLocal',
			'  VirtualNetworkGateway  Active   192.168.0.0/24    VirtualNetworkGateway',
			'      to circuit/london primary and secondary',
		]);
	});

	it.each([40, 60, 80, 120])('keep within %i columns', (columns) => {
		const of = { file: 'design.yaml', view: 'as-designed', prefix: null, all: false };
		const long = [...few, learned('2001:db8:1234:5678:9abc:def0::/96')];
		const lines = effectiveRouteLines([{ node: 'vnet/app/web', effectiveRoutes: long }], of, { columns, ascii: true });
		expect(lines.filter((line) => lineWidth(line) > columns).map(lineText)).toEqual([]);
	});

	it('tell prefixes that behave alike once, unless all are asked for', () => {
		const many = Array.from({ length: 1200 }, (_, index) => learned(`10.${index >> 8}.${index & 255}.0/24`));
		const told = screen([route('10.200.0.0/16'), ...many], 120);
		expect(told).toHaveLength(9);
		expect(told[3]).toContain('10.0.0.0/24');
		expect(told[4]).toBe('      and 1,199 more prefixes');
		expect(screen([route('10.200.0.0/16'), ...many], 120, true)).toHaveLength(1206);
	});

	it('say so when there is none for the prefix asked about', () => {
		const of = { file: 'design.yaml', view: 'as-designed', prefix: '2001:db8::/32', all: false };
		const lines = effectiveRouteLines([{ node: 'vnet/app', effectiveRoutes: [] }], of, { columns: 80, ascii: false });
		expect(lineText(lines[1]!)).toBe('    no routes that cover 2001:db8::/32 or lie in it');
	});
});
