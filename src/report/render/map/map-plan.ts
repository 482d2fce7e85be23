// What stands where on the map: circuits numbered and grouped with the sites they share, so that few lines cross.

import type { ElementKey, Sketch } from '../../model.ts';

export type Circuit = Sketch['circuits'][number];
export type Link = Sketch['globalReach'][number];

export interface NumberedCircuit {
	readonly key: ElementKey;
	readonly number: number;
	readonly circuit: Circuit;
}

/** Circuits with the same sites and WANs: each of these is on each of those, or refused on each. */
export interface CircuitGroup {
	readonly attached: readonly ElementKey[];
	readonly refused: readonly ElementKey[];
	readonly circuits: readonly NumberedCircuit[];
}

export interface CircuitPlan {
	readonly groups: readonly CircuitGroup[];
}

/** More than these and a map no longer tells anything at a glance. */
const mostCircuits = 12;
const mostRegions = 12;

/** The circuits in drawing order, linked ones near each other; null when the design is too large, or empty. */
export function planCircuits(sketch: Sketch): CircuitPlan | null {
	const regions = new Set(sketch.vnets.map((vnet) => vnet.region));
	if (sketch.circuits.length === 0 || sketch.circuits.length > mostCircuits || regions.size > mostRegions) return null;
	return { groups: groupCircuits(sketch) };
}

/** All circuits in drawing order, however many. */
export function groupCircuits(sketch: Sketch): readonly CircuitGroup[] {
	const bySites = new Map<string, Circuit[]>();
	for (const circuit of sketch.circuits) {
		const ends = [circuit.sites, refusedOn(circuit)].map((keys) => [...keys].sort().join('\n'));
		const key = ends.every((end) => end === '') ? circuit.key : ends.join('\n\n');
		bySites.set(key, [...(bySites.get(key) ?? []), circuit]);
	}
	let number = 0;
	return alongLinks([...bySites.values()], sketch.globalReach).map((circuits) => ({
		attached: circuits[0]?.sites ?? [],
		refused: circuits[0] === undefined ? [] : refusedOn(circuits[0]),
		circuits: circuits.map((circuit) => {
			number += 1;
			return { key: circuit.key, number, circuit };
		}),
	}));
}

function refusedOn({ refusedSites = [] }: Circuit): readonly ElementKey[] {
	return refusedSites.map(({ key }) => key);
}

/** Sites and WANs that stand beside a circuit, whether or not Azure accepts them. */
export function besideCircuits({ circuits }: Sketch): ReadonlySet<ElementKey> {
	return new Set(circuits.flatMap((circuit) => [...circuit.sites, ...refusedOn(circuit)]));
}

/** From the first group along the links, as deep as they go, then on with the next: a ring or a chain comes out in order. */
function alongLinks(groups: readonly (readonly Circuit[])[], links: readonly Link[]): readonly (readonly Circuit[])[] {
	const groupOf = new Map(groups.flatMap((group) => group.map((circuit) => [circuit.key, group] as const)));
	const seen = new Set<readonly Circuit[]>();
	const visit = (group: readonly Circuit[]) => {
		if (seen.has(group)) return;
		seen.add(group);
		for (const circuit of group) {
			for (const { between } of links) {
				const [a, b] = between;
				const other = a === circuit.key ? b : b === circuit.key ? a : null;
				const next = other === null ? undefined : groupOf.get(other);
				if (next !== undefined) visit(next);
			}
		}
	};
	for (const group of groups) visit(group);
	return [...seen];
}
