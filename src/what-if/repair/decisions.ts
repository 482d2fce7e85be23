// How many decisions a set of edits is: two flags that do nothing alone are one, as they are when a peering is added with both of them.

import { vnetAt } from '../../reachability/nodes.ts';
import type { Design, ElementKey, Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { Ends } from './relevance.ts';
import { vnetsAround } from './surroundings.ts';

/** Each edit by itself, and every two that are one decision about the ways of these ends. */
export function decisionsOf(design: Design, ends: Ends, universe: readonly Edit[]): readonly (readonly Edit[])[] {
	const [near, far] = ends.map((nodes) => gatewaysOf(design, nodes));
	const users = new Set(ends.flatMap((nodes) => nodes.flatMap((node) => vnetAt(design, node)?.key ?? [])));
	const flags = universe.filter((edit) => {
		const flag = flagOf(edit);
		if (flag?.name === 'allowRemoteVnetTraffic') return near!.has(flag.of) || far!.has(flag.of);
		return flag !== null && (flag.name === 'allowGatewayTransit' || users.has(`vnet/${String(flag.value)}`));
	});
	const isAcross = (one: Edit, other: Edit): boolean => {
		const [a, b] = [flagOf(one)!, flagOf(other)!];
		if (a.name !== 'allowRemoteVnetTraffic') return true;
		return (near!.has(a.of) && far!.has(b.of)) || (near!.has(b.of) && far!.has(a.of));
	};
	const couples = flags.flatMap((one, index) =>
		flags.slice(index + 1).flatMap((other) => (areOne(one, other) && isAcross(one, other) ? [[one, other]] : [])),
	);
	return [...universe.map((edit) => [edit]), ...couples];
}

export function decisionCount(edits: readonly Edit[]): number {
	const [first, ...others] = edits;
	if (first === undefined) return 0;
	const partner = others.findIndex((other) => areOne(first, other));
	return 1 + decisionCount(others.filter((_, index) => index !== partner));
}

/** R073: both gateways admit remote VNets, or neither has a use for it. R033: a peer lends its gateway, and the other uses it. */
function areOne(one: Edit, other: Edit): boolean {
	const [a, b] = [flagOf(one), flagOf(other)];
	if (a === null || b === null) return false;
	if (a.name === 'allowRemoteVnetTraffic') return a.name === b.name && a.of !== b.of;
	return a.of === b.of && a.name !== b.name && a.value !== b.value;
}

interface Flag {
	/** `vnet/x`, or `peerings.x~y`. */
	readonly of: string;
	readonly name: 'allowRemoteVnetTraffic' | 'allowGatewayTransit' | 'useRemoteGateways';
	readonly value: unknown;
}

function flagOf(edit: Edit): Flag | null {
	if (!('set' in edit)) return null;
	const [section = '', id = '', ...rest] = edit.set.split('.');
	const name = rest.join('.');
	if (section === 'vnets' && name === 'gateway.allowRemoteVnetTraffic')
		return { of: `vnet/${id}`, name: 'allowRemoteVnetTraffic', value: edit.value };
	if (section === 'peerings' && (name === 'allowGatewayTransit' || name === 'useRemoteGateways'))
		return { of: `${section}.${id}`, name, value: edit.value };
	return null;
}

/** VNets whose gateway an end has, uses or could: its own, and those of peers that have one or are to lend one. */
function gatewaysOf(design: Design, nodes: readonly ElementKey[]): ReadonlySet<ElementKey> {
	const own = new Set(nodes.flatMap((node) => vnetAt(design, node) ?? []));
	const lenders = new Set(
		[...design.peerings.values()].flatMap(({ allowGatewayTransit }) => allowGatewayTransit ?? []),
	);
	const mayHave = (vnet: Vnet): boolean =>
		own.has(vnet) || vnet.gateway !== null || lenders.has(vnet.key.slice('vnet/'.length));
	return new Set(vnetsAround(design, nodes).flatMap((vnet) => (mayHave(vnet) ? [vnet.key] : [])));
}
