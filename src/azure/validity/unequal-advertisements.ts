// Circuits of one site that back each other up, and what is announced on some of them alone.

import { coveredTogether } from '../../net/covering.ts';
import { compareText } from '../../net/order.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Attachment, ElementKey } from '../../scenario/design.ts';
import { announcedOn } from './announced-on.ts';
import { attachmentPath, type Check, finding, idOf } from './check.ts';
import { nest, overlapping } from './nesting.ts';
import { type CircuitAttachment, standingAttachments } from './standing.ts';
import { enumerate, nameOf } from './wording.ts';

/** R136. Longer or shorter prefixes for the same addresses steer traffic (R061) and lose none, so they are no difference. */
export const announcedAlike: Check = (design, refused) => {
	const byEdge = new Map<ElementKey, CircuitAttachment[]>();
	for (const one of standingAttachments(design, refused)) {
		if (one.circuit.privatePeering === null) continue;
		const { edge } = one.attachment;
		byEdge.set(edge, [...(byEdge.get(edge) ?? []), one]);
	}
	const edges = [...byEdge].sort(([a], [b]) => compareText(a, b));
	return edges.flatMap(([edge, places]) => {
		if (places.length === 1 || places.every(({ attachment }) => announcesAll(attachment))) return [];
		const announced = places.map(({ circuit, attachment }) => ({
			circuit,
			prefixes: announcedOn(design, attachment),
		}));
		return announced.flatMap(({ circuit, prefixes }) => {
			const elsewhere = announced.filter((other) => other.circuit.peeringLocation.id !== circuit.peeringLocation.id);
			const nests = nest(prefixes.map((prefix) => [prefix, null] as const));
			const sharing = (prefix: Prefix): readonly Prefix[] => overlapping(nests, prefix).map((one) => one.prefix);
			const missing = elsewhere.flatMap((other) =>
				other.prefixes
					.filter((prefix) => !coveredTogether(prefix, sharing(prefix)))
					.map((prefix) => ({ prefix: prefix.text, on: idOf(other.circuit.key) })),
			);
			if (missing.length === 0) return [];
			const texts = [...new Set(missing.map(({ prefix }) => prefix))];
			const others = [...new Set(missing.map(({ on }) => on))];
			return finding('UNEQUAL_ADVERTISEMENTS', {
				at: edge,
				path: attachmentPath(circuit.key, edge),
				message: `Circuit ${idOf(circuit.key)} at ${circuit.peeringLocation.name} is not offered ${enumerate(texts)}, which ${nameOf(edge)} announces on ${enumerate(others)}: when that is lost, ${idOf(circuit.key)} does not lead there.`,
			});
		});
	});
};

function announcesAll({ advertise, aggregate }: Attachment): boolean {
	return advertise === null && aggregate.length === 0;
}
