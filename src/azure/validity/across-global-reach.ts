// What a standing Global Reach link does to AS numbers, prepends and weights.

import { isPrivateAsn } from '../../net/asn.ts';
import { compareText } from '../../net/order.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import { attachmentPath, type Check, connectionPath, finding, idOf, setAt } from './check.ts';
import { asnOn, freeAsns } from './customer-asns.ts';
import { connectionStands, joinedCircuits, linkStands, standingAttachments } from './standing.ts';
import { enumerate, nameOf } from './wording.ts';

/** R056: private numbers are removed on the way, so only a public one meets itself. */
export const asnsDiffer: Check = (design, refused) => {
	const onCircuit = new Map<string, { readonly edge: ElementKey; readonly asn: number; readonly path: Path }[]>();
	for (const { circuit, attachment } of standingAttachments(design, refused)) {
		const { asn, path } = asnOn(design, circuit.key, attachment);
		if (asn === null || isPrivateAsn(asn)) continue;
		const id = idOf(circuit.key);
		onCircuit.set(id, [...(onCircuit.get(id) ?? []), { edge: attachment.edge, asn, path }]);
	}
	const clashing = new Map<number, Map<ElementKey, Path>>();
	for (const link of design.globalReach.values()) {
		if (!linkStands(refused, link)) continue;
		const [here, there] = link.between.map((id) => onCircuit.get(id) ?? []);
		for (const a of here ?? []) {
			for (const b of there ?? []) {
				if (a.asn !== b.asn || a.edge === b.edge) continue;
				const edges = clashing.get(a.asn) ?? new Map<ElementKey, Path>();
				clashing.set(a.asn, edges.set(a.edge, a.path).set(b.edge, b.path));
			}
		}
	}
	return [...clashing].map(([asn, paths]) => {
		const edges = [...paths].sort(([a], [b]) => compareText(a, b));
		const [first, path] = edges[0]!;
		const free = freeAsns(design, edges.length - 1);
		return finding('SAME_PUBLIC_ASN', {
			at: first,
			path,
			message: `Global Reach joins ${enumerate(edges.map(([edge]) => nameOf(edge)))}, which all use public AS ${asn}: each finds its own number in the routes of the others and discards them.`,
			repair: edges.slice(1).map(([, other], index) => setAt(other, free[index])),
		});
	});
};

/** R055: private numbers behind a public one are kept, and so is a prepend of them by an edge with a public one. */
export const prependsSeen: Check = (design, refused) => {
	if (design.assume.privatePrependAcrossGlobalReach === 'honoured') return [];
	const joined = joinedCircuits(design, refused);
	return standingAttachments(design, refused).flatMap(({ circuit, attachment }) => {
		const { edge, prepend, prependWith } = attachment;
		const others = joined.get(idOf(circuit.key));
		const own = asnOn(design, circuit.key, attachment).asn;
		const added = prependWith ?? own;
		if (others === undefined || prepend === 0 || own === null || added === null) return [];
		if (!isPrivateAsn(own) || !isPrivateAsn(added)) return [];
		const path = attachmentPath(circuit.key, edge);
		return finding('PRIVATE_PREPEND_IGNORED', {
			at: edge,
			path: [...path, 'prepend'],
			message: `Private AS ${added}, prepended by ${nameOf(edge)} on circuit ${idOf(circuit.key)}, is removed on the way across Global Reach, so the prepend has no effect at ${enumerate(others)}.`,
		});
	});
};

/** R068. */
export const weightsLeaveDirect: Check = (design, refused) => {
	const joined = joinedCircuits(design, refused);
	return [...design.vnets].flatMap(([id, vnet]) => {
		const connections = vnet.connections.filter((connection) => connectionStands(refused, connection));
		const joinedTo = (circuit: string) => connections.filter((other) => joined.get(circuit)?.includes(other.circuit));
		const low = connections.find(({ circuit, weight }) => joinedTo(circuit).some((other) => other.weight > weight));
		if (low === undefined) return [];
		const high = joinedTo(low.circuit).find(({ weight }) => weight > low.weight)!;
		return finding('WEIGHT_OVERRIDES_DIRECT', {
			at: vnet.key,
			path: ['vnets', id, 'circuits'],
			message: `VNet ${id} prefers circuit ${high.circuit} (weight ${high.weight}) to ${low.circuit} (weight ${low.weight}), so it reaches the sites on ${low.circuit} through ${high.circuit} and Global Reach instead of directly.`,
			repair: connections
				.filter(({ circuit, weight }) => weight > 0 && joinedTo(circuit).length > 0)
				.map(({ circuit }) => setAt([...connectionPath(vnet.key, circuit), 'weight'], 0)),
		});
	});
};
