// How many VNet connections and Global Reach links a circuit takes.

import { limits, linkLimit } from '../../catalog/catalog.ts';
import { printBandwidth } from '../../net/bandwidth.ts';
import type { Circuit, Design, ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { offeredBandwidths } from './bandwidths.ts';
import { type Check, connectionPath, finding, idOf, linkPath, type Refused, setAt } from './check.ts';
import { stoodFirst } from './precedence.ts';
import { connectionStands, connectionsOf, linkStands } from './standing.ts';
import { count, enumerate, nameOf, skuName } from './wording.ts';

/** R109; null where none is published. A Local or Standard circuit has one figure for every bandwidth. */
export function linksOf({ sku, bandwidthMbps }: Pick<Circuit, 'sku' | 'bandwidthMbps'>): number | null {
	return linkLimit(sku, bandwidthMbps) ?? (sku === 'premium' ? null : limits.linksPerCircuit.value[0]![sku]);
}

/** What takes a place on one circuit, or on two. */
interface Taker {
	readonly key: ElementKey;
	readonly path: Path;
	readonly circuits: readonly string[];
	readonly rule: 'R109' | 'R094';
}

/** D05: of those that did not stand before, connections come before links. */
function takersOf(design: Design, refused: Refused): readonly Taker[] {
	const connections = connectionsOf(design).filter(({ connection }) => connectionStands(refused, connection));
	const links = [...design.globalReach.values()].filter((link) => linkStands(refused, link));
	return [
		...connections.map(({ vnet, connection: { key, circuit } }) => ({
			key,
			path: connectionPath(vnet.key, circuit),
			circuits: [circuit],
			rule: 'R109' as const,
		})),
		// R094: a Global Reach link takes a place on both of its circuits.
		...links.map(({ key, between }) => ({ key, path: linkPath(key), circuits: between, rule: 'R094' as const })),
	];
}

export const linksWithinLimit: Check = (design, refused, before) => {
	const takers = stoodFirst(takersOf, ({ key }) => key, [design, refused, before]);
	const asked = new Map<string, number>();
	for (const { circuits } of takers) for (const id of circuits) asked.set(id, (asked.get(id) ?? 0) + 1);
	const taken = new Map<string, number>();
	return takers.flatMap(({ key, path, circuits, rule }) => {
		const full = circuits.filter((id) => {
			const limit = linksOf(design.circuits.get(id)!);
			return limit !== null && (taken.get(id) ?? 0) >= limit;
		});
		if (full.length === 0) {
			for (const id of circuits) taken.set(id, (taken.get(id) ?? 0) + 1);
			return [];
		}
		const limitsOf = full.map((id) => {
			const circuit = design.circuits.get(id)!;
			return `circuit ${id} (${skuName(circuit)}, ${printBandwidth(circuit.bandwidthMbps)}) takes ${linksOf(circuit)} VNet connections and Global Reach links and is given ${asked.get(id)}`;
		});
		const repairs = full.map((id) => moreRoom(design, design.circuits.get(id)!, asked.get(id)!));
		return finding('LINK_LIMIT', {
			at: key,
			path,
			rule,
			message: `No place is left for ${nameOf(key)}: ${enumerate(limitsOf)}.`,
			repair: repairs.some((edits) => edits.length === 0) ? [] : repairs.flat(),
		});
	});
};

/** Premium, and where that is not enough the next bandwidth that is. */
function moreRoom(design: Design, circuit: Circuit, wanted: number): readonly Edit[] {
	const larger = offeredBandwidths(design, circuit).filter((mbps) => mbps > circuit.bandwidthMbps);
	const enough = [circuit.bandwidthMbps, ...larger].find(
		(bandwidthMbps) => (linksOf({ sku: 'premium', bandwidthMbps }) ?? 0) >= wanted,
	);
	if (enough === undefined) return [];
	const path = ['circuits', idOf(circuit.key)];
	return [
		...(circuit.sku === 'premium' ? [] : [setAt([...path, 'sku'], 'premium')]),
		...(circuit.bandwidthMbps === enough ? [] : [setAt([...path, 'bandwidth'], printBandwidth(enough))]),
	];
}

export const limitPublished: Check = (design, refused) => {
	const used = new Map<string, number>();
	for (const { circuits } of takersOf(design, refused))
		for (const id of circuits) used.set(id, (used.get(id) ?? 0) + 1);
	return [...used].flatMap(([id, links]) => {
		const circuit = design.circuits.get(id)!;
		if (linksOf(circuit) !== null) return [];
		return finding('LINK_LIMIT_UNKNOWN', {
			at: circuit.key,
			path: ['circuits', id, 'bandwidth'],
			message: `No limit is published for the links of a Premium circuit of ${printBandwidth(circuit.bandwidthMbps)}, so the ${count(links, 'link', 'links')} of circuit ${id} ${links === 1 ? 'is' : 'are'} not counted.`,
		});
	});
};
