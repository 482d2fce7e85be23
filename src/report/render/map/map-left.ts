// The left half of the map: sites and WANs beside the circuits they are on, row by row.

import type { ElementKey, Sketch } from '../../model.ts';
import { bareId } from '../names.ts';
import type { Page } from '../page.ts';
import { type Span, span } from '../text/span.ts';
import { displayWidth } from '../text/width.ts';
import { grouped, plural } from '../text/words.ts';
import type { CircuitGroup, CircuitPlan, NumberedCircuit } from './map-plan.ts';

/** A name and the rows beneath it; `y` counts from the top of its block. */
export interface Item {
	readonly key: ElementKey | null;
	readonly y: number;
	readonly rows: readonly Span[];
	/** Azure refuses it on the circuits beside it. */
	readonly isRefused: boolean;
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
/** The column of sites is never narrower than what stands beneath their names. */
const mostPlaceColumns = 20;

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
			isRefused: false,
			rows: [
				span(nodeName(page, site.key), 'strong'),
				...failedRow(page, site.key),
				...(detail.prefixes ? prefixRows(page, site.prefixes) : []),
				span(placeOf(page, site.key), 'muted'),
			],
		})),
	);
	return [...blocks, { items, circuits: [], height: heightOf(items) }];
}

function blockOf(page: Page, group: CircuitGroup, seen: Set<ElementKey>, detail: Detail): LeftBlock {
	const beside = [
		...group.attached.map((key) => ({ key, isRefused: false })),
		...group.refused.map((key) => ({ key, isRefused: true })),
	];
	const items = stacked(
		few(page, beside, ({ key, isRefused }) => ({
			...attachedItem(page, key, seen.has(key), detail.prefixes),
			isRefused,
		})),
	);
	for (const { key } of beside) seen.add(key);
	let next = 0;
	const circuits = group.circuits.map((numbered, index): PlacedCircuit => {
		const y = Math.max(next, items[index]?.y ?? 0);
		next = y + (numbered.circuit.refused === null ? 2 : 3);
		return { ...numbered, y, detail: circuitDetail(page, numbered.circuit, detail) };
	});
	return { items, circuits, height: Math.max(heightOf(items), next) };
}

/** Of a site on no private peering, which are all that the map draws. */
function placeOf(page: Page, site: ElementKey): string {
	const { circuits, wans } = page.report.sketch;
	if (circuits.some(({ microsoftPeering }) => microsoftPeering?.includes(site))) return 'on Microsoft peering';
	const [wan, ...others] = wans.filter(({ sites }) => sites.includes(site));
	if (wan === undefined) return 'on no circuit';
	const name = `on WAN ${nodeName(page, wan.key)}`;
	if (others.length > 0) return `on ${plural(others.length + 1, 'WAN')}`;
	return displayWidth(name) <= mostPlaceColumns ? name : 'on a WAN';
}

function attachedItem(page: Page, key: ElementKey, again: boolean, withPrefixes: boolean): Omit<Loose, 'isRefused'> {
	const { sites, wans } = page.report.sketch;
	const name = nodeName(page, key);
	if (again) return { key, rows: [span(`${name} ${page.glyphs.also}`, 'muted')] };
	const first = [span(name, 'strong'), ...failedRow(page, key)];
	const wan = wans.find((candidate) => candidate.key === key);
	if (wan !== undefined) return { key, rows: [...first, ...wanRows(page, wan)] };
	const prefixes = sites.find((site) => site.key === key)?.prefixes ?? [];
	return { key, rows: [...first, ...(withPrefixes ? prefixRows(page, prefixes) : [])] };
}

function failedRow({ failed, glyphs }: Page, key: ElementKey): readonly Span[] {
	return failed?.has(key) ? [span(`${glyphs.fail} failed`, 'bad')] : [];
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
	const members = few(page, wan.sites, (site) => ({
		key: site,
		isRefused: false,
		rows: [page.failed?.has(site) ? span(`${nodeName(page, site)} ${glyphs.fail}`, 'bad') : span(nodeName(page, site))],
	}));
	return [
		span(kind, 'muted'),
		...members.map(({ rows }, index) =>
			span(`${index + 1 < members.length ? glyphs.branch : glyphs.lastBranch} ${rows[0]!.text}`, rows[0]!.role),
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
	const items = all.map(itemOf);
	const [shown, left] = [items.slice(0, mostItems - 1), items.slice(mostItems - 1)];
	const more = `${page.glyphs.ellipsis} ${grouped(left.length)} more`;
	return [...shown, { key: null, isRefused: left.every(({ isRefused }) => isRefused), rows: [span(more, 'muted')] }];
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
