// What is up in a view: elements that failed take down what depends on them.

import { type Design, type ElementKey, type LinkName, linkNames } from '../scenario/design.ts';
import { locationOf } from './build.ts';

export interface Availability {
	/** Elements that carry nothing: sites, WANs, gateways, VNets, connections, Global Reach links, and MSEEs (`circuit/x/primary`). */
	readonly down: ReadonlySet<ElementKey>;
	/** MSEEs whose link to the customer is down while their Microsoft side works (R130). */
	readonly linksDown: ReadonlySet<ElementKey>;
	/** Which failed element took each of them down. */
	readonly cause: ReadonlyMap<ElementKey, ElementKey>;
}

export function availability(design: Design, failed: readonly ElementKey[]): Availability {
	const down = new Set<ElementKey>();
	const linksDown = new Set<ElementKey>();
	const cause = new Map<ElementKey, ElementKey>();
	const lose = (set: Set<ElementKey>, key: ElementKey, because: ElementKey): void => {
		set.add(key);
		if (!cause.has(key)) cause.set(key, because);
	};
	const inOrder = [...failed].sort();
	for (const element of inOrder) {
		const [kind = '', id = '', part] = element.split('/');
		if (['site', 'wan', 'gateway', 'connection', 'globalReach'].includes(kind)) lose(down, element, element);
		for (const circuit of design.circuits.values()) {
			for (const link of linkNames) {
				const msee = `${circuit.key}/${link}`;
				if (kind === 'circuit' && circuit.key === `circuit/${id}`) {
					if (part === undefined) lose(down, msee, element);
					else if (part === link) lose(linksDown, msee, element);
				}
				if (kind === 'provider' && circuit.provider?.id === id) lose(linksDown, msee, element);
				if (kind === 'peeringLocation') {
					const whole = circuit.peeringLocation.id === id && (part === undefined || part === link);
					const member = part === undefined && locationOf(circuit, link).id === id;
					if (whole || member) lose(down, msee, element);
				}
			}
		}
		for (const vnet of design.vnets.values()) {
			if (element !== vnet.key && !(kind === 'region' && vnet.region.id === id)) continue;
			lose(down, vnet.key, element);
			if (vnet.gateway !== null) lose(down, vnet.gateway.key, element);
		}
	}
	return { down, linksDown, cause };
}

/** The links of a circuit on which traffic gets to the customer. */
export function linksUp(
	{ down, linksDown }: Availability,
	circuit: ElementKey,
	links: readonly LinkName[] = linkNames,
): readonly LinkName[] {
	return links.filter((link) => !down.has(`${circuit}/${link}`) && !linksDown.has(`${circuit}/${link}`));
}
