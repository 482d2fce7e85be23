// A design too large for a map, as counts by geopolitical region.

import { compareText } from '../../../net/order.ts';
import type { ElementKey, Sketch } from '../../model.ts';
import type { Page } from '../page.ts';
import { inColumns } from '../text/columns.ts';
import { type Line, span } from '../text/span.ts';
import { fitEnd } from '../text/width.ts';
import { grouped, plural } from '../text/words.ts';

interface Counts {
	readonly sites: Set<ElementKey>;
	circuits: number;
	vnets: number;
	links: number;
}

const mostRegions = 14;
const nameWidth = 24;
const nowhere = '(on no circuit)';

export function regionSummary(page: Page): readonly Line[] {
	const { sketch } = page.report;
	if (sketch.sites.length + sketch.circuits.length + sketch.vnets.length === 0) return [];
	const regions = [...countByRegion(sketch)].sort(
		([a, x], [b, y]) => y.circuits - x.circuits || y.vnets - x.vnets || compareText(a, b),
	);
	const shown = regions.slice(0, mostRegions);
	const row = (name: Line, counts: readonly number[]): readonly Line[] => [
		name,
		...counts.map((count) => [count === 0 ? span(page.glyphs.self, 'muted') : span(grouped(count))]),
	];
	const head = ['Geopolitical region', 'Sites', 'Circuits', 'VNets', 'Global Reach'];
	const table = inColumns(
		[
			head.map((word) => [span(word, 'muted')]),
			...shown.map(([name, { sites, circuits, vnets, links }]) =>
				row([span(fitEnd(page.safe(name), nameWidth, page.glyphs.ellipsis))], [sites.size, circuits, vnets, links]),
			),
			row(
				[span('In all', 'strong')],
				[sketch.sites.length, sketch.circuits.length, sketch.vnets.length, sketch.globalReach.length],
			),
		],
		['left', 'right', 'right', 'right', 'right'],
		2,
		page.columns < 72 ? 1 : 3,
	);
	const rest = regions.length - shown.length;
	const more: readonly Line[] =
		rest > 0 ? [[span(`  ${page.glyphs.ellipsis} and ${plural(rest, 'more region', 'more regions')}`, 'muted')]] : [];
	return [...table.slice(0, -1), ...more, ...table.slice(-1), ...remarks(page)];
}

function remarks(page: Page): readonly Line[] {
	const { globalReach, wans } = page.report.sketch;
	const lines: Line[] = [];
	const refused = globalReach.filter((link) => link.refused !== null).length;
	if (refused > 0) {
		lines.push([
			span(`  ${page.glyphs.fail} ${plural(refused, 'Global Reach link is', 'Global Reach links are')} refused`, 'bad'),
		]);
	}
	if (wans.length > 0) {
		const joined = new Set(wans.flatMap((wan) => wan.sites)).size;
		lines.push([span(`  ${plural(wans.length, 'WAN joins', 'WANs join')} ${plural(joined, 'site')}`, 'muted')]);
	}
	return lines;
}

/** A site counts in every region where it is on a circuit, itself or by its WAN; a link in the regions of its two circuits. */
function countByRegion(sketch: Sketch): ReadonlyMap<string, Counts> {
	const regions = new Map<string, Counts>();
	const at = (name: string): Counts => {
		const counts = regions.get(name) ?? { sites: new Set(), circuits: 0, vnets: 0, links: 0 };
		regions.set(name, counts);
		return counts;
	};
	const sitesOf = new Map(sketch.wans.map((wan) => [wan.key, wan.sites]));
	const placed = new Set<ElementKey>();
	const regionOf = new Map<ElementKey, string>();
	for (const circuit of sketch.circuits) {
		regionOf.set(circuit.key, circuit.geopoliticalRegion);
		const counts = at(circuit.geopoliticalRegion);
		counts.circuits += 1;
		const edges = [...circuit.sites, ...(circuit.microsoftPeering ?? [])];
		for (const site of edges.flatMap((key) => sitesOf.get(key) ?? [key])) {
			counts.sites.add(site);
			placed.add(site);
		}
	}
	for (const vnet of sketch.vnets) at(vnet.geopoliticalRegion).vnets += 1;
	for (const { between } of sketch.globalReach) {
		for (const region of new Set(between.map((key) => regionOf.get(key))))
			if (region !== undefined) at(region).links += 1;
	}
	for (const site of sketch.sites) if (!placed.has(site.key)) at(nowhere).sites.add(site.key);
	return regions;
}
