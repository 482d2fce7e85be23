// Which node of a design a prefix belongs to: a site, a VNet, or a subnet of one.

import { covers, type Prefix } from '../net/prefix.ts';
import type { Design, ElementKey } from './design.ts';
import { bareId } from './expand/bare-id.ts';

interface Holder {
	readonly key: ElementKey;
	readonly prefixes: readonly Prefix[];
}

/** The nodes that have the prefix itself, else those that have one around it; of a VNet and its subnet the subnet. */
export function holdersOf(design: Design, prefix: Prefix): readonly ElementKey[] {
	const { sites, vnets } = design;
	const subnets = [...vnets.values()].flatMap((vnet) => [...vnet.subnets.values()]);
	const all: readonly Holder[] = [...sites.values(), ...announcedToMicrosoft(design), ...vnets.values(), ...subnets];
	const having = (fits: (own: Prefix) => boolean): readonly ElementKey[] => {
		const keys = new Set(all.filter(({ prefixes }) => prefixes.some(fits)).map(({ key }) => key));
		for (const key of [...keys]) {
			const [kind, vnet, subnet] = key.split('/');
			if (subnet !== undefined) keys.delete(`${kind}/${vnet}`);
		}
		return [...keys];
	};
	const exact = having(({ text }) => text === prefix.text);
	return exact.length > 0 ? exact : having((own) => covers(own, prefix));
}

/** What is advertised on a Microsoft peering belongs to the sites that its edges stand for. */
function announcedToMicrosoft({ circuits, wans }: Design): readonly Holder[] {
	return [...circuits.values()].flatMap(({ microsoftPeering }) =>
		(microsoftPeering?.edges ?? [])
			.flatMap((edge) => (edge.startsWith('wan/') ? (wans.get(bareId(edge, 'wan'))?.sites ?? []) : [edge]))
			.map((key) => ({ key, prefixes: microsoftPeering?.prefixes ?? [] })),
	);
}
