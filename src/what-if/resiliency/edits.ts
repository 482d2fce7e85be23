// What brings routes to a gateway by a second peering location: a circuit that is there already, or one more.

import { roomForConnection } from '../../azure/room-for-connection.ts';
import { skuToReach } from '../../azure/scope.ts';
import { attachmentKey } from '../../azure/sessions-up.ts';
import { announcedOn } from '../../azure/validity/announced-on.ts';
import { compareText } from '../../net/order.ts';
import type { Prefix } from '../../net/prefix.ts';
import { id, refusal } from '../../reachability/explain/access.ts';
import { newConnection } from '../../reachability/explain/new-connection.ts';
import type { View } from '../../reachability/view.ts';
import { type Attachment, type Circuit, type ElementKey, linkNames, type Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { bareId } from '../../scenario/expand/bare-id.ts';
import { united } from '../repair/edits.ts';
import { newCircuit } from '../repair/new-circuit.ts';
import { levelOf, linksThatCarry } from './level.ts';
import type { RouteSet } from './resiliency-index.ts';

type Routes = Pick<RouteSet, 'circuits' | 'edges' | 'prefixes'>;

/** Nothing that Azure refuses. Null where none are known, as for the routes of a WAN without a circuit elsewhere. */
export function routeEdits(view: View, vnet: Vnet, set: Routes): readonly Edit[] | null {
	// One that the gateway has already comes first, then one whose SKU will do.
	const rank = (circuit: Circuit): number => {
		if (vnet.connections.some((one) => one.circuit === id(circuit))) return 0;
		return skuToReach(circuit, vnet.region) === circuit.sku ? 1 : 2;
	};
	const elsewhere = [...view.design.circuits.values()]
		.filter((other) => linksThatCarry(view, other).length > 0 && isElsewhere(set, other))
		.sort((a, b) => rank(a) - rank(b) || compareText(a.key, b.key));
	for (const circuit of elsewhere) {
		const edits = byCircuit(view, vnet, set, circuit);
		// Where nothing is to be done, the routes stay away for a reason that is not seen here.
		if (edits !== null && edits.length > 0) return edits;
	}
	return byNewCircuit(view, vnet, set);
}

function isElsewhere({ circuits }: Routes, other: Circuit): boolean {
	return levelOf([...circuits, other].map((circuit) => ({ circuit, links: linkNames }))) === 'maximum';
}

function byCircuit(view: View, vnet: Vnet, set: Routes, circuit: Circuit): readonly Edit[] | null {
	const announced = set.edges.map((edge) => announcing(view, set, circuit, edge));
	if (announced.includes(null)) return null;
	const connected = connecting(view, vnet, circuit);
	return connected === null
		? null
		: united(
				announced.flatMap((edits) => edits ?? []),
				connected,
			);
}

/** What lets the gateway use the circuit: a connection, or what Azure asks of the one that it has refused. */
function connecting(view: View, vnet: Vnet, circuit: Circuit): readonly Edit[] | null {
	const { design, validity, availability } = view;
	const existing = vnet.connections.find((one) => one.circuit === id(circuit));
	if (existing !== undefined && availability.down.has(existing.key)) return null;
	if (existing !== undefined && !validity.refused.has(existing.key)) return [];
	const edits = existing === undefined ? newConnection(view, vnet, circuit) : mended(view, existing.key);
	const sku = skuToReach(circuit, vnet.region);
	if (edits === null || sku === null) return null;
	const room = roomForConnection(design, validity.refused, vnet, { ...circuit, sku });
	// Room is made first, and of two SKUs the one it takes is the larger.
	return room === null ? null : united(room, edits, room);
}

function mended(view: View, key: ElementKey): readonly Edit[] | null {
	const reasons = refusal(view, key);
	return reasons.some(({ repair }) => repair === null) ? null : reasons.flatMap(({ repair }) => repair ?? []);
}

/** What has the edge announce the routes on the circuit. */
function announcing(
	view: View,
	{ circuits, prefixes }: Routes,
	circuit: Circuit,
	edge: ElementKey,
): readonly Edit[] | null {
	const { design, validity } = view;
	const path = `circuits.${id(circuit)}.sites.${bareId(edge, 'site')}`;
	const attachment = circuit.attachments.find((one) => one.edge === edge);
	if (attachment === undefined) return [{ set: path, value: attachedLike(circuits, edge) }];
	if (validity.refused.has(attachmentKey(edge, circuit.key))) return null;
	const isUp = linksThatCarry(view, circuit).some((link) => attachment.links.includes(link));
	const up = isUp ? [] : [{ set: `${path}.links`, value: [...linkNames] }];
	const known = attachmentOf(circuits, edge);
	const announced = textsOf(announcedOn(design, attachment));
	const there = known === undefined ? [] : textsOf(announcedOn(design, known));
	const kept = there.filter((text) => prefixes.includes(text) && !announced.includes(text));
	if (kept.length === 0) return up;
	// What it sums up, or would have to, is for its owner to say.
	if ([attachment, known].some((one) => one !== undefined && one.aggregate.length > 0)) return null;
	return [...up, { set: `${path}.advertise`, value: [...announced, ...kept].sort() }];
}

function attachmentOf(circuits: readonly Circuit[], edge: ElementKey): Attachment | undefined {
	return circuits.flatMap(({ attachments }) => attachments).find((one) => one.edge === edge);
}

/** As the edge is on a circuit already, so that it announces the same. */
function attachedLike(circuits: readonly Circuit[], edge: ElementKey): object {
	const known = attachmentOf(circuits, edge);
	if (known === undefined) return {};
	const { asn, advertise, aggregate } = known;
	return {
		...(asn === null ? {} : { asn }),
		...(advertise === null ? {} : { advertise: textsOf(advertise) }),
		...(aggregate.length === 0 ? {} : { aggregate: textsOf(aggregate) }),
	};
}

function byNewCircuit(view: View, vnet: Vnet, { circuits, edges }: Routes): readonly Edit[] | null {
	const { design, validity } = view;
	const sites = edges.map((edge) => design.sites.get(bareId(edge, 'site')));
	if (sites.some((site, index) => site?.key !== edges[index] || site?.asn === null)) return null;
	const added = newCircuit(view, [[edges[0]!], [vnet.key]], edges[0]!, true, circuits);
	if (added === null) return null;
	const circuit: Circuit = { ...circuits[0]!, ...added.circuit };
	const connected = newConnection(view, vnet, circuit);
	const room = roomForConnection(design, validity.refused, vnet, circuit);
	if (connected === null || room === null) return null;
	const on = edges.map((edge) => [bareId(edge, 'site'), attachedLike(circuits, edge)] as const);
	const isPlain = on.every(([, like]) => Object.keys(like).length === 0);
	const attached = isPlain ? on.map(([site]) => site) : Object.fromEntries(on);
	return [{ add: 'circuits', value: { [id(circuit)]: { ...added.written, sites: attached } } }, ...room, ...connected];
}

function textsOf(prefixes: readonly Prefix[]): readonly string[] {
	return prefixes.map(({ text }) => text);
}
