// The address that Azure would list as a next hop, where the design says which it is.

import { linkAddresses } from '../azure/link-addresses.ts';
import type { Family } from '../net/prefix.ts';
import type { View } from '../reachability/view.ts';
import { type Circuit, type LinkName, linkNames } from '../scenario/design.ts';
import type { ElementKey } from './model.ts';

/** Null where the file leaves the addresses open, or the next hop is inside Microsoft's network. */
export function nextHopAddress(
	view: View,
	node: ElementKey,
	nextHop: ElementKey | null,
	family: Family,
): string | null {
	if (nextHop === null) return null;
	const [here, there] = [linkOf(view, node), linkOf(view, nextHop)];
	if (here !== null && there !== null) return blockBetween(view, here.circuit, there.circuit, family);
	if (there !== null && isEdge(node)) return addressesOf(there, family)?.microsoft ?? null;
	// Several edges on one link share its subnet, and which of them has the address is not said.
	if (here !== null && isEdge(nextHop) && edgesOn(here) === 1) return addressesOf(here, family)?.customer ?? null;
	return null;
}

interface Link {
	readonly circuit: Circuit;
	readonly name: LinkName;
}

function linkOf({ design }: View, key: ElementKey): Link | null {
	const [kind, id = '', link] = key.split('/');
	const circuit = kind === 'circuit' ? design.circuits.get(id) : undefined;
	const name = linkNames.find((known) => known === link);
	return circuit === undefined || name === undefined ? null : { circuit, name };
}

function isEdge(key: ElementKey): boolean {
	return /^(site|wan)\//.test(key);
}

function edgesOn({ circuit, name }: Link): number {
	return circuit.attachments.filter(({ links }) => links.includes(name)).length;
}

function addressesOf({ circuit, name }: Link, family: Family) {
	if (circuit.privatePeering === null) return null;
	const { ipv4, ipv6 } = linkAddresses(circuit.privatePeering, name);
	return family === 4 ? ipv4 : ipv6;
}

/** The block of the Global Reach link between two circuits: which of its addresses an edge takes is not published. */
function blockBetween({ design, validity }: View, a: Circuit, b: Circuit, family: Family): string | null {
	const link = [...design.globalReach.values()].find(
		({ key, between }) => !validity.refused.has(key) && between.every((id) => [a.key, b.key].includes(`circuit/${id}`)),
	);
	return (family === 4 ? link?.ipv4 : link?.ipv6)?.text ?? null;
}
