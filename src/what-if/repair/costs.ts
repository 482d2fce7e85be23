// What kinds of edits there are, and what each is taken to cost beside the others.

import type { Edit } from '../../scenario/edit/edit.ts';
import type { ExpandedScenario } from '../../scenario/expand/expand.ts';

/** Cheapest first. `cost` has no unit: it only puts repairs of equally many edits in order. */
export const editKinds = {
	flag: { cost: 1, meaning: 'let a gateway admit traffic from remote VNets or Virtual WAN' },
	filter: { cost: 1, meaning: 'advertise or accept a prefix on an attachment' },
	route: { cost: 1, meaning: 'change user-defined routes of a subnet, or let it take those of its gateway' },
	setting: { cost: 1, meaning: 'change another setting of what is there' },
	transit: { cost: 2, meaning: 'let a VNet use the gateway of its peer, or a WAN pass routes on' },
	provision: { cost: 2, meaning: 'have a circuit provisioned, or give it a private peering' },
	'vnet-peering': { cost: 2, meaning: 'peer two VNets' },
	'global-reach': { cost: 3, meaning: 'add a Global Reach link' },
	connection: { cost: 3, meaning: 'connect the gateway of a VNet to a circuit' },
	sku: { cost: 4, meaning: 'raise the SKU of a circuit or a gateway' },
	gateway: { cost: 5, meaning: 'connect a VNet to a circuit by a new gateway' },
	attachment: { cost: 6, meaning: 'lay a line from a site to a circuit that is there' },
	removal: { cost: 8, meaning: 'take something away' },
	circuit: { cost: 10, meaning: 'order a circuit at another peering location, with the site on it' },
	wan: { cost: 20, meaning: 'build a network of your own between two sites' },
} as const satisfies Readonly<Record<string, { readonly cost: number; readonly meaning: string }>>;

export type EditKind = keyof typeof editKinds;

export type Costs = Readonly<Partial<Record<EditKind, number>>>;

export function isEditKind(text: string): text is EditKind {
	return Object.hasOwn(editKinds, text);
}

export function costOf(expanded: ExpandedScenario, edits: readonly Edit[], costs: Costs): number {
	return edits.reduce((sum, edit) => sum + costOfKind(kindOf(expanded, edit), costs), 0);
}

export function costOfKind(kind: EditKind, costs: Costs): number {
	return costs[kind] ?? editKinds[kind].cost;
}

const added: Readonly<Record<string, EditKind>> = {
	globalReach: 'global-reach',
	peerings: 'vnet-peering',
	wans: 'wan',
	circuits: 'circuit',
};

const byLastKey: Readonly<Record<string, EditKind>> = {
	allowRemoteVnetTraffic: 'flag',
	allowVirtualWanTraffic: 'flag',
	advertise: 'filter',
	accept: 'filter',
	aggregate: 'filter',
	routes: 'route',
	propagateGatewayRoutes: 'route',
	transit: 'transit',
	allowGatewayTransit: 'transit',
	useRemoteGateways: 'transit',
	provisioned: 'provision',
	privatePeering: 'provision',
	sku: 'sku',
};

export function kindOf({ vnets }: ExpandedScenario, edit: Edit): EditKind {
	if ('remove' in edit) return 'removal';
	if ('add' in edit) return added[edit.add] ?? 'setting';
	const path = edit.set.split('.');
	const [section, id = '', part] = path;
	if (section === 'vnets' && part === 'circuits') return vnets[id]?.gateway === undefined ? 'gateway' : 'connection';
	if (section === 'circuits' && part === 'sites' && path.length === 4) return 'attachment';
	return byLastKey[path.at(-1)!] ?? 'setting';
}
