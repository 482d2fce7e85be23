// Small designs that work, with a few things broken: what repairs are tried on.

import * as fc from 'fast-check';
import type { WrittenScenario } from '../../src/scenario/schema/schema.ts';

// biome-ignore lint/suspicious/noExplicitAny: a file in the making
type Draft = any;

/** Two sites and two VNets on two circuits, three at times, joined by Global Reach. */
function whole(): Draft {
	return {
		name: 'Broken',
		sites: {
			a: { asn: 65001, prefixes: ['10.1.0.0/16'] },
			b: { asn: 65002, prefixes: ['10.2.0.0/16'] },
		},
		circuits: {
			x: { peeringLocation: 'London', provider: 'Equinix', sku: 'premium', sites: { a: {} } },
			y: { peeringLocation: 'Silicon Valley', provider: 'Equinix', sku: 'premium', sites: { b: {} } },
		},
		vnets: {
			m: {
				region: 'UK South',
				prefixes: ['10.11.0.0/16'],
				circuits: { x: {} },
				gateway: { allowRemoteVnetTraffic: true },
			},
			n: {
				region: 'West US',
				prefixes: ['10.12.0.0/16'],
				circuits: { y: {} },
				gateway: { allowRemoteVnetTraffic: true },
			},
		},
		globalReach: [{ between: ['x', 'y'] }],
	};
}

const breakages: Readonly<Record<string, (draft: Draft) => void>> = {
	'no link': (draft) => {
		draft.globalReach = [];
	},
	'x is Standard': (draft) => {
		draft.circuits.x.sku = 'standard';
	},
	'y is Standard': (draft) => {
		draft.circuits.y.sku = 'standard';
	},
	'x is not provisioned': (draft) => {
		draft.circuits.x.provisioned = false;
	},
	'y has no private peering': (draft) => {
		draft.circuits.y.privatePeering = false;
	},
	'a keeps its prefix': (draft) => {
		draft.circuits.x.sites = { a: { advertise: [] } };
	},
	'b accepts little': (draft) => {
		draft.circuits.y.sites = { b: { accept: ['10.12.0.0/16'] } };
	},
	'b is on no circuit': (draft) => {
		delete draft.circuits.y.sites;
	},
	'both links of a are down': (draft) => {
		draft.circuits.x.sites = { a: { links: [] } };
	},
	'm has no gateway': (draft) => {
		delete draft.vnets.m.circuits;
		delete draft.vnets.m.gateway;
	},
	'n has no connection': (draft) => {
		draft.vnets.n.circuits = {};
	},
	'the gateway of m admits none': (draft) => {
		if (draft.vnets.m.gateway) draft.vnets.m.gateway = { allowRemoteVnetTraffic: false };
	},
	'the gateway of n admits none': (draft) => {
		draft.vnets.n.gateway = { allowRemoteVnetTraffic: false };
	},
	'a route of m leads nowhere': (draft) => {
		draft.vnets.m.subnets = {
			web: { prefix: '10.11.0.0/17', routes: [{ prefix: '10.0.0.0/12', nextHopType: 'none' }] },
		};
	},
	'a subnet of n takes no routes': (draft) => {
		draft.vnets.n.subnets = { db: { prefix: '10.12.0.0/17', propagateGatewayRoutes: false } };
	},
	'there is a third circuit': (draft) => {
		draft.circuits.z = { peeringLocation: 'Amsterdam', provider: 'Equinix', sku: 'standard', sites: { b: {} } };
	},
	'x lies where Global Reach is not offered': (draft) => {
		Object.assign(draft.circuits.x, { peeringLocation: 'Vienna', provider: 'Conova' });
	},
};

export interface Broken {
	readonly broken: readonly string[];
	readonly design: WrittenScenario;
	readonly from: string;
	readonly to: string;
}

const nodes = ['site/a', 'site/b', 'vnet/m', 'vnet/n'];
const pairs = nodes.flatMap((from, index) => nodes.slice(index + 1).map((to) => [from, to] as const));

export const brokenDesigns: fc.Arbitrary<Broken> = fc
	.record({
		broken: fc.uniqueArray(fc.constantFrom(...Object.keys(breakages)), { minLength: 2, maxLength: 5 }),
		pair: fc.constantFrom(...pairs),
	})
	.map(({ broken, pair: [from, to] }) => {
		const draft = whole();
		for (const name of broken) breakages[name]!(draft);
		return { broken, design: draft as WrittenScenario, from, to };
	});

/** Two VNets with the same addresses: whatever is changed, each keeps them to itself. */
export const hopeless: Broken = {
	broken: [],
	design: {
		name: 'Hopeless',
		circuits: { x: { peeringLocation: 'London', provider: 'Equinix', sku: 'premium' } },
		vnets: {
			m: { region: 'UK South', prefixes: ['10.11.0.0/16'], circuits: { x: {} } },
			n: { region: 'UK South', prefixes: ['10.11.0.0/16'] },
		},
	},
	from: 'vnet/m',
	to: 'vnet/n',
};
