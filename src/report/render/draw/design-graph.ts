// The design of a view as a graph in layers: sites, circuits, peering locations, the backbone, regions with their VNets.

import { compareText } from '../../../net/order.ts';
import type { Drawing, Sketch } from '../../model.ts';
import { groupCircuits, type NumberedCircuit } from '../map/map-plan.ts';
import { bareId, prefixesInShort } from '../names.ts';
import { safeText } from '../text/escape.ts';
import { listed } from '../text/words.ts';
import { backboneKey, designLinks } from './design-links.ts';
import { type Fates, fatesIn } from './fates.ts';
import { type DrawnGraph, type DrawnGroup, type DrawnNode, failed, fateText, works } from './graph.ts';
import { circuitText, numbered, titleOf, viewText, wanText } from './wording.ts';

export function designGraph(drawing: Drawing): DrawnGraph {
	const { sketch } = drawing;
	const fates = fatesIn(drawing);
	const circuits = groupCircuits(sketch).flatMap((group) => group.circuits);
	const numbers = new Map(circuits.map(({ key, number }) => [key, number]));
	const { failed: lost, failedRegions: regions } = drawing;
	const layer = (key: string, label: string, parts: Partial<DrawnGroup>): DrawnGroup => ({
		key,
		label,
		groups: [],
		nodes: [],
		...parts,
	});
	const layers = [
		layer('sites', 'Sites', { nodes: sketch.sites.map((site) => siteNode(site, fates)) }),
		layer('wans', 'WANs', { nodes: sketch.wans.map((wan) => wanNode(wan, fates)) }),
		layer('circuits', 'ExpressRoute circuits', {
			groups: inGroups(
				'circuits',
				circuits,
				({ circuit }) => circuit.geopoliticalRegion,
				(circuit) => circuitNode(circuit, fates),
			),
		}),
		layer('locations', 'Peering locations', {
			groups: inGroups(
				'locations',
				[...new Map(sketch.circuits.map((circuit) => [circuit.peeringLocationKey, circuit])).values()],
				({ geopoliticalRegion }) => geopoliticalRegion,
				(circuit) => locationNode(circuit, lost),
			),
		}),
		layer('network', 'Microsoft global network', {
			nodes: [{ key: backboneKey, kind: 'backbone', lines: ['Microsoft backbone'], fate: works }],
		}),
		layer('regions', 'Azure regions and VNets', {
			groups: byName(sketch.vnets, ({ geopoliticalRegion }) => geopoliticalRegion).map(([name, vnets]) =>
				layer(`regions ${name}`, placeName(name), {
					groups: byName(vnets, ({ region }) => region).map(([region, inRegion]) =>
						layer(`region ${region}`, `${safeText(region)}${regions.includes(region) ? ` ${fateText(failed)}` : ''}`, {
							nodes: inRegion.map((vnet) => vnetNode(vnet, fates, numbers)),
						}),
					),
				}),
			),
		}),
	];
	return {
		title: `${titleOf(drawing)} (${viewText(drawing)})`,
		groups: layers.filter(({ nodes, groups }) => nodes.length + groups.length > 0),
		links: designLinks(drawing, fates, numbers),
	};
}

function inGroups<T>(
	layer: string,
	items: readonly T[],
	nameOf: (item: T) => string,
	nodeOf: (item: T) => DrawnNode,
): readonly DrawnGroup[] {
	return byName(items, nameOf).map(([name, all]) => ({
		key: `${layer} ${name}`,
		label: placeName(name),
		groups: [],
		nodes: all.map(nodeOf),
	}));
}

function byName<T>(items: readonly T[], nameOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
	const found = new Map<string, T[]>();
	for (const item of items) found.set(nameOf(item), [...(found.get(nameOf(item)) ?? []), item]);
	return [...found].sort(([a], [b]) => compareText(a, b));
}

function placeName(name: string): string {
	return safeText(name) || 'other';
}

function withFate({ fate, lines, ...node }: DrawnNode): DrawnNode {
	const text = fateText(fate);
	return { ...node, fate, lines: [...lines, ...(text === null ? [] : [text])].filter((line) => line !== '') };
}

function siteNode({ key, asn, prefixes }: Sketch['sites'][number], fates: Fates): DrawnNode {
	const lines = [safeText(bareId(key)), asn === null ? '' : `AS ${asn}`, safeText(prefixesInShort(prefixes))];
	return withFate({ key, kind: 'site', lines, fate: fates.of(key) });
}

function wanNode(wan: Sketch['wans'][number], fates: Fates): DrawnNode {
	return withFate({
		key: wan.key,
		kind: 'wan',
		lines: [safeText(bareId(wan.key)), wanText(wan)],
		fate: fates.of(wan.key),
	});
}

function circuitNode({ key, number, circuit }: NumberedCircuit, fates: Fates): DrawnNode {
	const lost = fates.linksDown(key);
	const lines = [
		`${numbered(number)} ${safeText(bareId(key))}`,
		circuitText(circuit).join(', '),
		lost.length === 0 ? '' : `✗ ${listed(lost)} failed`,
	];
	return withFate({ key, kind: 'circuit', lines, fate: fates.of(key, circuit.refused) });
}

function locationNode(circuit: Sketch['circuits'][number], lost: readonly string[]): DrawnNode {
	return withFate({
		key: circuit.peeringLocationKey,
		kind: 'peeringLocation',
		lines: [safeText(circuit.peeringLocation)],
		fate: lost.includes(circuit.peeringLocationKey) ? failed : works,
	});
}

/** Connections are told as the numbers of their circuits. */
function vnetNode(vnet: Sketch['vnets'][number], fates: Fates, numbers: ReadonlyMap<string, number>): DrawnNode {
	const working = vnet.circuits.filter((connection) => fates.connection(vnet.key, connection).kind === 'works');
	const signs = working.map(({ key }) => numbers.get(key)).sort((a, b) => (a ?? 0) - (b ?? 0));
	const lines = [
		safeText(bareId(vnet.key)),
		safeText(prefixesInShort(vnet.prefixes)),
		signs.length === 0 ? '' : `on ${signs.map(numbered).join(' ')}`,
	];
	return withFate({ key: vnet.key, kind: 'vnet', lines, fate: fates.of(vnet.key) });
}
