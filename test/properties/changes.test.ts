import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pair } from '../../src/reachability/pairs.ts';
import { workOut } from '../../src/reachability/view.ts';
import { reportOf } from '../../src/report/report.ts';
import { editDesign } from '../../src/scenario/parse.ts';
import type { WrittenScenario } from '../../src/scenario/schema/schema.ts';
import { simulate } from '../../src/simulate.ts';
import { besideEachOther, changesIn, type PairChange } from '../../src/what-if/changes/compare.ts';
import { designs, failureElements, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';
import { asDesigned, lines, pairsIn, questionsOf } from './answers.ts';

describe('property 8: changes', () => {
	test('fail, then restore, is the start', () => {
		fc.assert(
			fc.property(designs({ failures: false }), fc.nat(40), (design, nth) => {
				const scenario = scenarioOf(design);
				const before = lines(pairsIn(asDesigned(scenario)));
				const elements = failureElements(design);
				const failed = [elements[nth % elements.length]!];
				pairsIn(
					workOut({ id: 'failed', design: scenario.design, expanded: scenario.expanded, failed, globalReach: true }),
				);
				expect(lines(pairsIn(asDesigned(scenario)))).toEqual(before);
			}),
			runs(8),
		);
	});

	test('set, then set back, is the start', () => {
		fc.assert(
			fc.property(designs({ failures: false }), fc.nat(3), (design, nth) => {
				const { expanded, design: start } = scenarioOf(design);
				const ids = Object.keys(expanded.circuits);
				const id = ids[nth % ids.length]!;
				const was = expanded.circuits[id]!.provisioned;
				const there = editDesign(expanded, [{ set: `circuits.${id}.provisioned`, value: !was }]).result!;
				expect(there.design).not.toEqual(start);
				const back = editDesign(there.expanded, [{ set: `circuits.${id}.provisioned`, value: was }]).result!;
				expect(back.design).toEqual(start);
				expect(back.expanded).toEqual(expanded);
			}),
			runs(20),
		);
	});

	test('a view compared with itself is no change; compared the other way round, each change is mirrored', () => {
		fc.assert(
			fc.property(designs(), (design) => {
				const { answers } = simulate(scenarioOf(design));
				for (const { pairs } of answers) expect(changesIn(besideEachOther(pairs, pairs))).toEqual([]);
				const [a, b] = [answers.at(0)!.pairs, answers.at(-1)!.pairs];
				const text = ({ from, to, outcome, path, latency, evidence }: PairChange, sides: (Pair | null)[]): string =>
					JSON.stringify([
						...[from, to].map(({ node, prefixes }) => [node, prefixes.map(({ text }) => text)]),
						[outcome, path, latency, evidence],
						sides.map((side) => side && [side.outcome, side.forward.edges, side.roundTripMs, side.assumptions]),
					]);
				const mirrored = changesIn(besideEachOther(b, a)).map((change) => text(change, [change.after, change.before]));
				const changes = changesIn(besideEachOther(a, b)).map((change) => text(change, [change.before, change.after]));
				expect(mirrored.sort()).toEqual(changes.sort());
			}),
			runs(6),
		);
	});
});

describe('property 9: what does not matter', () => {
	test('the order of lists and maps', () => {
		fc.assert(
			fc.property(designs(), fc.infiniteStream(fc.nat(1000)), (design, keys) => {
				const bytes = (written: WrittenScenario): string => {
					const { document } = reportOf(simulate(scenarioOf(written)));
					return JSON.stringify(document, (key, value: unknown) => (key === 'place' ? null : value));
				};
				expect(bytes(shuffled(design, keys) as WrittenScenario)).toBe(bytes(design));
			}),
			runs(6),
		);
	});

	test('the names of things, as long as their order stays', () => {
		fc.assert(
			fc.property(designs({ failures: false }), (design) => {
				const renamed = withOtherNames(design);
				const canonical = (written: WrittenScenario): readonly string[] => {
					const pairs = pairsIn(asDesigned(scenarioOf(written)));
					return pairs.map(({ from, to, outcome, forward, back, reason }) =>
						JSON.stringify([
							from.node,
							from.prefixes.map(({ text }) => text),
							to.node,
							outcome,
							sorted(forward.edges),
							sorted(back.edges),
							reason?.code,
							reason?.at,
						]),
					);
				};
				const expected = canonical(design).map((line) => withNewNames(line));
				expect(canonical(renamed).toSorted()).toEqual(expected.toSorted());
			}),
			runs(20),
		);
	});

	test('a site that has nothing to do with the others', () => {
		fc.assert(
			fc.property(designs({ failures: false }), fc.boolean(), (design, attached) => {
				const id = 'zzz';
				const more: WrittenScenario = {
					...design,
					sites: { ...design.sites, [id]: { asn: 64_900, prefixes: ['172.20.0.0/24'] } },
					circuits: {
						...design.circuits,
						...(attached
							? { zzz: { peeringLocation: 'Sydney', provider: 'Equinix', sku: 'premium' as const, sites: [id] } }
							: {}),
					},
				};
				for (const [index, question] of questionsOf(scenarioOf(design)).entries()) {
					const other = questionsOf(scenarioOf(more))[index]!;
					const now = pairsIn(workOut(other)).filter(
						({ from, to }) => from.node !== `site/${id}` && to.node !== `site/${id}`,
					);
					expect(lines(now)).toEqual(lines(pairsIn(workOut(question))));
				}
			}),
			runs(15),
		);
	});
});

function sorted(edges: readonly (readonly [string, string])[]): readonly string[] {
	return edges.map((edge) => withNewNames(edge.join(' '))).sort();
}

/** Every map and list in another order; the two circuits of a link too. */
function shuffled(value: unknown, keys: Iterator<number>): unknown {
	const turn = <T>(items: readonly T[]): T[] =>
		items
			.map((item) => [item, keys.next().value as number] as const)
			.sort((a, b) => a[1] - b[1])
			.map(([item]) => item);
	if (Array.isArray(value)) return turn(value.map((item) => shuffled(item, keys)));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(turn(Object.entries(value)).map(([key, inner]) => [key, shuffled(inner, keys)]));
}

/** Ids of the generator, in text order, to ids of which none starts another. */
const names: Readonly<Record<string, string>> = {
	...{ a: 'site1', 'a-b': 'site2', b: 'site3', b0: 'site4', c: 'site5' },
	...{ w: 'wan1', 'w-2': 'wan2' },
	...{ x: 'circuit1', 'x-1': 'circuit2', y: 'circuit3', z: 'circuit4' },
	...{ m: 'vnet1', 'm-n': 'vnet2', n: 'vnet3', p: 'vnet4' },
};

function withNewNames(text: string): string {
	return text.replaceAll(
		/(?<=(?:site|wan|circuit|vnet|gateway|connection|globalReach|peering|attachment)\/|~|~wan\/)[a-z][a-z0-9-]*/g,
		(id) => names[id] ?? id,
	);
}

function withOtherNames({ sites, wans, circuits, vnets, globalReach, ...rest }: WrittenScenario): WrittenScenario {
	const name = (id: string): string => (id.startsWith('wan/') ? `wan/${names[id.slice(4)]}` : names[id]!);
	const keyed = <T>(map: Readonly<Record<string, T>> | undefined): Record<string, T> =>
		Object.fromEntries(Object.entries(map ?? {}).map(([id, value]) => [name(id), value]));
	return {
		...rest,
		sites: keyed(sites),
		wans: Object.fromEntries(
			Object.entries(keyed(wans)).map(([id, wan]) => [id, { ...wan, sites: wan.sites.map(name) }]),
		),
		circuits: Object.fromEntries(
			Object.entries(keyed(circuits)).map(([id, circuit]) => [
				id,
				circuit.sites === undefined ? circuit : { ...circuit, sites: keyed(circuit.sites as Record<string, object>) },
			]),
		),
		vnets: Object.fromEntries(
			Object.entries(keyed(vnets)).map(([id, vnet]) => [
				id,
				vnet.circuits === undefined ? vnet : { ...vnet, circuits: keyed(vnet.circuits as Record<string, object>) },
			]),
		),
		globalReach: (globalReach ?? []).map((link) => ({ ...link, between: link.between.map(name) as [string, string] })),
	};
}
