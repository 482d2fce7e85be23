// A repair is a promise: where routes compete, it is worked out again before it is proposed.

import { gatewaySubnet } from '../../azure/gateway-subnet.ts';
import { peersOf } from '../../azure/gateway-transit.ts';
import { customerPrefixLimit } from '../../azure/limits/prefix-limit.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { editDesign } from '../../scenario/edit/edit-design.ts';
import { bareId } from '../../scenario/expand/bare-id.ts';
import type { Endpoint } from '../endpoints.ts';
import { subnetAt, vnetAt } from '../nodes.ts';
import { outcomeOf, unsettledHops } from '../outcome.ts';
import { linksAsked, type View, workOut } from '../view.ts';
import { isAmongOwners, walkTo } from '../walk-to.ts';

/** Whether the edits, made, let the two exchange traffic. */
export type Prove = (edits: readonly Edit[], from: Endpoint, to: Endpoint) => boolean;

/** Works each set of edits out once. */
export function proverOf(view: View): Prove {
	const edited = new Map<string, View | null>();
	const contested = new Map<Endpoint, boolean>();
	const mayNotDo = (end: Endpoint): boolean => {
		const known = contested.get(end) ?? isContested(view, end);
		contested.set(end, known);
		return known;
	};
	return (edits, from, to) => {
		// What a repair brings back announces prefixes, and may be too many again.
		const counted = view.limits.down.length > 0;
		if (!counted && !edits.some(makesTransit) && !mayNotDo(from) && !mayNotDo(to)) return true;
		const id = JSON.stringify(edits);
		const known = edited.get(id);
		const after = known === undefined ? workOutEdited(view, edits) : known;
		edited.set(id, after);
		if (after === null) return false;
		const forward = walkTo(after.forwarding, from.node, to);
		const back = walkTo(after.forwarding, to.node, from);
		const unsettledOn = unsettledHops(after.forwarding);
		const isSettled = unsettledOn(forward, to.prefixes[0]!) === null && unsettledOn(back, from.prefixes[0]!) === null;
		return isSettled && outcomeOf(forward, back) === 'reachable';
	};
}

/** A view without Global Reach is a design without links: a repair there may add the first. */
function workOutEdited(view: View, edits: readonly Edit[]): View | null {
	const { expanded, globalReach } = view;
	const { result } = editDesign(globalReach ? expanded : { ...expanded, globalReach: {} }, edits);
	if (result === null) return null;
	const design = { ...result.design, changedFrom: linksAsked(view) };
	return workOut({ ...view, ...result, design, globalReach: true });
}

/** What a WAN newly passes on may compete with all that circuits bring, and leave more than one way to settle. */
function makesTransit(edit: Edit): boolean {
	return 'set' in edit && edit.set.startsWith('wans.') && edit.set.endsWith('.transit');
}

const smallestLimit = customerPrefixLimit('standard', 6);

/** Whether sessions alone may not do: other announcements of these addresses, a WAN that shows itself in paths, a prepend. */
function isContested({ design, forwarding }: View, end: Endpoint): boolean {
	const { node, prefixes } = end;
	const prefix = prefixes[0]!;
	// R026, R035: so many that a session they are put on may go down.
	const held = design.sites.get(bareId(node, 'site')) ?? vnetAt(design, node);
	if ((held?.prefixes.length ?? 0) > smallestLimit) return true;
	if (hasRoutesOfItsOwn(design, node)) return true;
	if (forwarding.coverage.chain(prefix).length > 1 || forwarding.owners(prefix).size > 1) return true;
	if (!isAmongOwners(forwarding, end)) return true;
	if ([...design.wans.values()].some(({ sites, asn, transit }) => sites.includes(node) && (asn !== null || transit)))
		return true;
	return [...design.circuits.values()].some(({ attachments }) =>
		attachments.some(({ edge, prepend }) => edge === node && prepend > 0),
	);
}

/** Several user-defined routes, one to an appliance, or some where the gateway stands: then taking one away may not do. */
function hasRoutesOfItsOwn(design: Design, node: ElementKey): boolean {
	const vnet = vnetAt(design, node);
	if (vnet === undefined) return false;
	const routes = subnetAt(vnet, node)?.routes ?? [];
	return (
		routes.length > 1 ||
		routes.some(({ nextHopType }) => nextHopType === 'virtualAppliance') ||
		[vnet, ...peersOf(design, vnet).map(({ peer }) => peer)].some((one) => gatewaySubnet(one)?.routes.length)
	);
}
