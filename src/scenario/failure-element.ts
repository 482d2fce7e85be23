// The things of a design that can fail, by element key.

import type { Design, ElementKey } from './design.ts';
import type { Path } from './diagnostic.ts';

/** Every failure element of a design, in text order. */
export function failureElements(design: Design): readonly ElementKey[] {
	const keys = new Set<ElementKey>();
	for (const { key } of design.sites.values()) keys.add(key);
	for (const { key } of design.wans.values()) keys.add(key);
	for (const { key } of design.globalReach.values()) keys.add(key);
	for (const { key, peeringLocation, provider } of design.circuits.values()) {
		for (const element of [key, `${key}/primary`, `${key}/secondary`, `peeringLocation/${peeringLocation.id}`])
			keys.add(element);
		for (const [index, member] of (peeringLocation.metroMembers ?? []).entries()) {
			keys.add(`peeringLocation/${peeringLocation.id}/${index === 0 ? 'primary' : 'secondary'}`);
			keys.add(`peeringLocation/${member}`);
		}
		if (provider !== null) keys.add(`provider/${provider.id}`);
	}
	for (const { key, region, gateway, connections } of design.vnets.values()) {
		keys.add(key);
		keys.add(`region/${region.id}`);
		if (gateway !== null) keys.add(gateway.key);
		for (const connection of connections) keys.add(connection.key);
	}
	return [...keys].sort();
}

export const failureElementForms =
	'site/x, wan/x, circuit/x, circuit/x/primary, vnet/x, gateway/VNET, connection/VNET~CIRCUIT, globalReach/A~B, peeringLocation/ID, provider/ID or region/ID';

/** What an element of a kind exists by: where that is wrong, whether it exists is not known. */
export function groundsOf(key: string): readonly Path[] {
	const [kind = '', id = ''] = key.split('/');
	const grounds: Readonly<Record<string, readonly Path[]>> = {
		site: [['sites'], ['sites', id]],
		wan: [['wans'], ['wans', id]],
		circuit: [['circuits'], ['circuits', id]],
		vnet: [['vnets'], ['vnets', id], ['vnets', '*', 'subnets']],
		gateway: [['vnets'], ['vnets', id], ['vnets', '*', 'circuits'], ['vnets', '*', 'gateway']],
		connection: [['vnets', '*', 'circuits', '*']],
		attachment: [
			['circuits', '*', 'sites', '*'],
			['circuits', '*', 'microsoftPeering', 'sites', '*'],
		],
		globalReach: [['globalReach', '*', 'between', '*']],
		peering: [['peerings', '*', 'between', '*']],
		peeringLocation: [['circuits', '*', 'peeringLocation']],
		provider: [['circuits', '*', 'provider']],
		region: [['vnets', '*', 'region']],
	};
	return key.includes('/') && Object.hasOwn(grounds, kind) ? grounds[kind]! : [['sites'], ['circuits'], ['vnets']];
}
