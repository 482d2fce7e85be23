// `canreach routes vnet/x/web`: the effective routes of a subnet, on a screen and as JSON.

import { expect, test } from 'vitest';
import { run } from './fake-host.ts';

//   a ─ x ─ app (web, db)     lab, on no circuit
const yaml = `name: subnets
sites: { a: { asn: 65001, prefixes: [192.168.0.0/24] } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  app: { region: UK South, prefixes: [10.1.0.0/16], circuits: [x], subnets: { db: { prefix: 10.1.2.0/24 }, web: { prefix: 10.1.1.0/24 } } }
  lab: { region: UK South, prefixes: [10.2.0.0/16] }
`;
const files = { 'x.yaml': yaml };

async function nodes(word: string): Promise<readonly string[]> {
	const { out } = await run(`routes ${word} x.yaml --json`, { files });
	return JSON.parse(out).tables.map(({ node }: { node: string }) => node);
}

test.each([
	['vnet/app/web', ['vnet/app/web']],
	['app/web', ['vnet/app/web']],
	['vnet/app', ['vnet/app/db', 'vnet/app/web']],
	['vnet/lab', ['vnet/lab']],
	// The one subnet of a VNet that names none.
	['vnet/lab/default', ['vnet/lab']],
	['lab', ['vnet/lab']],
	// A bare id that has a BGP table keeps meaning that.
	['app', ['gateway/app']],
	['gateway/app', ['gateway/app']],
])('%s', async (word, expected) => {
	expect(await nodes(word)).toEqual(expected);
});

test('R071: each route with its source, state, type and next hops', async () => {
	const { out } = await run('routes vnet/app/web x.yaml --json --prefix 192.168.0.7', { files });
	expect(JSON.parse(out).tables[0].effectiveRoutes).toEqual([
		expect.objectContaining({ source: 'Default', state: 'Active', prefix: '0.0.0.0/0', nextHopType: 'Internet' }),
		expect.objectContaining({ source: 'Default', state: 'Active', prefix: '192.168.0.0/16', nextHopType: 'None' }),
		{
			source: 'VirtualNetworkGateway',
			state: 'Active',
			prefix: '192.168.0.0/24',
			nextHopType: 'VirtualNetworkGateway',
			nextHopIpAddress: null,
			nextHops: ['circuit/x/primary', 'circuit/x/secondary'],
			rule: 'R071',
		},
	]);
});

test('a misspelt subnet is met with the nearest', async () => {
	expect(await run('routes vnet/app/wbe x.yaml', { files })).toMatchObject({
		err: 'canreach: no node with a BGP table is called "vnet/app/wbe"\n  did you mean "vnet/app/web"?\n',
		code: 2,
	});
});

test.each([80, 120])('on a screen of %i columns', async (columns) => {
	const { out, code } = await run(`routes vnet/app/web x.yaml --columns ${columns}`, { files });
	expect(code).toBe(0);
	await expect(out).toMatchFileSnapshot(`./golden/routes-subnet-${columns}.txt`);
});
