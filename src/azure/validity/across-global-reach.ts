// What a standing Global Reach link does to AS numbers and prepends.

import { isPrivateAsn } from '../../net/asn.ts';
import { compareText } from '../../net/order.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import { attachmentPath, type Check, finding, idOf, setAt } from './check.ts';
import { asnOn, freeAsns } from './customer-asns.ts';
import { joinedCircuits, linkStands, standingAttachments } from './standing.ts';
import { enumerate, nameOf } from './wording.ts';

/** A number where it is written: of an edge, or of its attachment alone. */
interface Speaking {
	readonly edge: ElementKey;
	readonly asn: number;
	readonly path: Path;
}

/** R056: private numbers are removed on the way, so only a public one meets itself. */
export const asnsDiffer: Check = (design, refused) => {
	const onCircuit = new Map<string, readonly Speaking[]>();
	for (const { circuit, attachment } of standingAttachments(design, refused)) {
		const { asn, path } = asnOn(design, circuit.key, attachment);
		if (asn === null || isPrivateAsn(asn)) continue;
		const id = idOf(circuit.key);
		onCircuit.set(id, [...(onCircuit.get(id) ?? []), { edge: attachment.edge, asn, path }]);
	}
	const clashing = new Map<number, (readonly [Speaking, Speaking])[]>();
	for (const link of design.globalReach.values()) {
		if (!linkStands(refused, link)) continue;
		const [here, there] = link.between.map((id) => onCircuit.get(id) ?? []);
		for (const a of here ?? []) {
			for (const b of there ?? []) {
				if (a.asn !== b.asn || a.edge === b.edge) continue;
				clashing.set(a.asn, [...(clashing.get(a.asn) ?? []), [a, b]]);
			}
		}
	}
	return [...clashing].map(([asn, clashes]) => {
		const speaking = inOrder(clashes.flat());
		const { edge: at, path } = speaking[0]!;
		const edges = [...new Set(speaking.map(({ edge }) => edge))];
		const changed = changedOf(clashes);
		const free = freeAsns(design, changed.length);
		return finding('SAME_PUBLIC_ASN', {
			at,
			path,
			message: `Global Reach joins ${enumerate(edges.map(nameOf))}, which all use public AS ${asn}: each finds its own number in the routes of the others and discards them.`,
			repair: changed.map((one, index) => setAt(one.path, free[index])),
		});
	});
};

function inOrder(speaking: readonly Speaking[]): readonly Speaking[] {
	return speaking.toSorted((a, b) => compareText(a.edge, b.edge) || compareText(a.path.join('.'), b.path.join('.')));
}

/** Numbers that, changed, leave no clash: the one with most clashes first, of several the last, so that the first keeps its own. */
function changedOf(clashes: readonly (readonly [Speaking, Speaking])[]): readonly Speaking[] {
	if (clashes.length === 0) return [];
	const clashesOf = ({ path }: Speaking): readonly (readonly [Speaking, Speaking])[] =>
		clashes.filter((clash) => clash.some((one) => one.path.join('.') === path.join('.')));
	const [chosen] = inOrder(clashes.flat())
		.toReversed()
		.sort((a, b) => clashesOf(b).length - clashesOf(a).length);
	const left = clashes.filter((clash) => !clashesOf(chosen!).includes(clash));
	return [...changedOf(left), chosen!];
}

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
			message: `Private AS ${added}, prepended by ${nameOf(edge)} on circuit ${idOf(circuit.key)}, is removed on the way across Global Reach: no site on ${enumerate(others)} sees the prepend, and the edges there do not count it among routes from Global Reach.`,
		});
	});
};
