// The left half of the map: sites and WANs beside the circuits they are on, row by row.

import type { ElementKey, Sketch } from '../model.ts';
import type { CircuitGroup, CircuitPlan, NumberedCircuit } from './map-plan.ts';
import { bareId } from './names.ts';
import type { Page } from './page.ts';
import { type Span, span } from './span.ts';
import { grouped, plural } from './words.ts';

/** A name and the rows beneath it; `y` counts from the top of its block. */
export interface Item {
	readonly key: ElementKey | null;
	readonly y: number;
	readonly rows: readonly Span[];
}

export interface PlacedCircuit extends NumberedCircuit {
	readonly y: number;
	readonly detail: string;
}

/** A group of circuits with what is attached; a block without circuits holds what is on none. */
export interface LeftBlock {
	readonly items: readonly Item[];
	readonly circuits: readonly PlacedCircuit[];
	readonly height: number;
}

type Loose = Omit<Item, 'y'>;

const mostItems = 4;
const mostPrefixes = 2;

/** How much is told beside the names. */
export interface Detail {
	readonly prefixes: boolean;
	/** `1 Gbps`, or `1G`. */
	readonly bandwidth: 'full' | 'short';
}

export function leftBlocks(page: Page, plan: CircuitPlan, detail: Detail): readonly LeftBlock[] {
	const { sketch } = page.report;
	const seen = new Set<ElementKey>();
	const blocks = plan.groups.map((group) => blockOf(page, group, seen, detail));
	for (const wan of sketch.wans) if (seen.has(wan.key)) for (const site of wan.sites) seen.add(site);
	const rest = sketch.sites.filter((site) => !seen.has(site.key));
	if (rest.length === 0) return blocks;
	const items = stacked(
		few(page, rest, (site) => ({
			key: site.key,
			rows: [
				span(nodeName(page, site.key), 'strong'),
				span(isOnMicrosoftPeering(page, site.key) ? 'on Microsoft peering' : 'on no circuit', 'muted'),
			],
		})),
	);
	return [...blocks, { items, circuits: [], height: heightOf(items) }];
}

function blockOf(page: Page, group: CircuitGroup, seen: Set<ElementKey>, detail: Detail): LeftBlock {
	const items = stacked(few(page, group.attached, (key) => attachedItem(page, key, seen.has(key), detail.prefixes)));
	for (const key of group.attached) seen.add(key);
	let next = 0;
	const circuits = group.circuits.map((numbered, index): PlacedCircuit => {
		const y = Math.max(next, items[index]?.y ?? 0);
		next = y + (numbered.circuit.refused === null ? 2 : 3);
		return { ...numbered, y, detail: circuitDetail(page, numbered.circuit, detail) };
	});
	return { items, circuits, height: Math.max(heightOf(items), next) };
}

/** The map draws private peerings alone. */
function isOnMicrosoftPeering({ report }: Page, site: ElementKey): boolean {
	return report.sketch.circuits.some(({ microsoftPeering }) => microsoftPeering?.includes(site) ?? false);
}

function attachedItem(page: Page, key: ElementKey, again: boolean, withPrefixes: boolean): Loose {
	const { sites, wans } = page.report.sketch;
	const name = nodeName(page, key);
	if (again) return { key, rows: [span(`${name} ${page.glyphs.also}`, 'muted')] };
	const wan = wans.find((candidate) => candidate.key === key);
	if (wan !== undefined) return { key, rows: [span(name, 'strong'), ...wanRows(page, wan)] };
	const prefixes = sites.find((site) => site.key === key)?.prefixes ?? [];
	return { key, rows: [span(name, 'strong'), ...(withPrefixes ? prefixRows(page, prefixes) : [])] };
}

/** Prefixes one a row, and how many are left out. */
export function prefixRows(page: Page, prefixes: readonly string[]): readonly Span[] {
	const shown = prefixes.length > mostPrefixes ? prefixes.slice(0, mostPrefixes - 1) : prefixes;
	const rows = shown.map((prefix) => span(page.safe(prefix), 'muted'));
	if (shown.length === prefixes.length) return rows;
	return [...rows, span(`+${grouped(prefixes.length - shown.length)} prefixes`, 'muted')];
}

function wanRows(page: Page, wan: Sketch['wans'][number]): readonly Span[] {
	const { glyphs } = page;
	const kind = `WAN of ${plural(wan.sites.length, 'site')}${wan.transit ? ', transit' : ''}`;
	const members = few(page, wan.sites, (site) => ({ key: site, rows: [span(nodeName(page, site))] }));
	return [
		span(kind, 'muted'),
		...members.map(({ rows }, index) =>
			span(`${index + 1 < members.length ? glyphs.branch : glyphs.lastBranch} ${rows[0]?.text ?? ''}`),
		),
	];
}

function circuitDetail(page: Page, circuit: Sketch['circuits'][number], detail: Detail): string {
	const sku = circuit.sku.charAt(0).toUpperCase() + circuit.sku.slice(1);
	const bandwidth = page.safe(circuit.bandwidth);
	return `${sku} ${detail.bandwidth === 'full' ? bandwidth : bandwidth.replace(/ ([GM])bps$/, '$1')}`;
}

function nodeName(page: Page, key: ElementKey): string {
	return page.safe(bareId(key));
}

function few<T>(page: Page, all: readonly T[], itemOf: (one: T) => Loose): readonly Loose[] {
	if (all.length <= mostItems) return all.map(itemOf);
	const shown = all.slice(0, mostItems - 1).map(itemOf);
	const more = `${page.glyphs.ellipsis} ${grouped(all.length - shown.length)} more`;
	return [...shown, { key: null, rows: [span(more, 'muted')] }];
}

function stacked(items: readonly Loose[]): readonly Item[] {
	let y = 0;
	return items.map((item) => {
		const placed = { ...item, y };
		y += item.rows.length;
		return placed;
	});
}

function heightOf(items: readonly Item[]): number {
	const last = items.at(-1);
	return last === undefined ? 0 : last.y + last.rows.length;
}
