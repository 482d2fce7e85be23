// The map laid out: which block stands on which row, which column is how wide, which link takes which rail.

import type { ElementKey } from '../../model.ts';
import { bareId } from '../names.ts';
import type { Page } from '../page.ts';
import { lineWidth } from '../text/span.ts';
import { displayWidth } from '../text/width.ts';
import { type MapColumns, mapColumns, neededColumns, type Widths } from './map-columns.ts';
import { layRails, type Rail } from './map-lanes.ts';
import { type LeftBlock, leftBlocks } from './map-left.ts';
import { besideCircuits, type CircuitPlan, type Link } from './map-plan.ts';
import type { WanRail } from './map-rails.ts';
import { type PrefixStyle, type RegionBlock, regionBlocks } from './map-right.ts';

/** A block and the row where it starts. */
export interface At<T> {
	readonly block: T;
	readonly y: number;
}

export interface Layout {
	readonly left: readonly At<LeftBlock>[];
	readonly right: readonly At<RegionBlock>[];
	readonly height: number;
	readonly columns: MapColumns;
	readonly rails: readonly Rail[];
	/** Where the second row of a circuit is free, by row. */
	readonly railStarts: ReadonlyMap<number, number>;
	/** Links that found no rail. */
	readonly listed: readonly Link[];
	readonly wans: readonly WanRail[];
}

const mostLanes = 7;
const mostWans = 3;
const mostExtraGap = 2;

interface Style {
	readonly prefixes: PrefixStyle;
	readonly bandwidth: 'full' | 'short';
	/** Whether names may be shortened. */
	readonly cut: boolean;
}

const styles: readonly Style[] = [
	{ prefixes: 'inline', bandwidth: 'full', cut: false },
	{ prefixes: 'beneath', bandwidth: 'full', cut: false },
	{ prefixes: 'beneath', bandwidth: 'short', cut: false },
	{ prefixes: 'beneath', bandwidth: 'short', cut: true },
	{ prefixes: 'none', bandwidth: 'short', cut: true },
];

/** The fullest style that fits; null when none does. */
export function layOut(page: Page, plan: CircuitPlan, prefixes: boolean, gap: number): Layout | null {
	for (const style of styles) {
		const layout = arranged(page, plan, prefixes ? style : { ...style, prefixes: 'none' }, gap);
		if (layout !== null) return layout;
	}
	return null;
}

function arranged(page: Page, plan: CircuitPlan, style: Style, gap: number): Layout | null {
	const { prefixes, bandwidth, cut } = style;
	const blocks = leftBlocks(page, plan, { prefixes: prefixes !== 'none', bandwidth });
	const regions = regionBlocks(page, prefixes);
	const height = Math.max(stackHeight(blocks, gap), stackHeight(regions, gap));
	const left = stack(blocks, gap, height);
	const right = stack(regions, gap, height);
	const wans = wanRails(page, left);
	const widths = naturalWidths(page, blocks, regions);
	const railRows = new Map(
		left.flatMap(({ block, y }) => block.circuits.map((circuit) => [circuit.key, y + circuit.y + 1] as const)),
	);
	const links = page.report.sketch.globalReach;
	const rails = layRails(links, railRows);
	const lanes = Math.max(0, ...rails.map((rail) => rail.lane + 1));
	if (!cut && neededColumns(widths, wans.length, lanes) > page.columns) return null;
	const roomy = { ...widths, locations: Math.max(widths.locations, displayWidth('Peering locations')) };
	const preferred = neededColumns(roomy, wans.length, lanes) <= page.columns ? roomy : widths;
	const least = prefixWidths(blocks, regions);
	const fitting = lanes <= mostLanes ? mapColumns(preferred, least, wans.length, lanes, page.columns) : null;
	const columns = fitting ?? mapColumns(widths, least, wans.length, 0, page.columns);
	if (columns === null) return null;
	const drawnRails = fitting === null ? [] : rails;
	const onRails = new Set(drawnRails.map((rail) => rail.link.key));
	return {
		left,
		right,
		height,
		columns,
		rails: drawnRails,
		railStarts: railStarts(page, left, columns),
		listed: links.filter((link) => !onRails.has(link.key)),
		wans,
	};
}

function naturalWidths(page: Page, blocks: readonly LeftBlock[], regions: readonly RegionBlock[]): Widths {
	const circuits = blocks.flatMap((block) => block.circuits);
	const widest = (widths: readonly number[]) => Math.max(0, ...widths);
	return {
		sites: widest(
			blocks.flatMap(({ items }) => items.flatMap(({ rows }) => rows.map((row) => displayWidth(row.text)))),
		),
		circuits: widest(
			circuits.map(
				({ key, number, detail }) =>
					displayWidth(page.glyphs.numbered(number)) +
					1 +
					Math.max(displayWidth(page.safe(bareId(key))), displayWidth(detail)),
			),
		),
		locations: widest(circuits.map(({ circuit }) => displayWidth(page.safe(circuit.peeringLocation)))),
		regions: widest(
			regions.flatMap(({ region, rows }) => [
				displayWidth(region),
				...rows.map(({ name, after }) => 2 + displayWidth(name.text) + lineWidth(after)),
			]),
		),
	};
}

/** Names may be cut, a prefix never: half of one would be another. */
function prefixWidths(
	blocks: readonly LeftBlock[],
	regions: readonly RegionBlock[],
): Pick<Widths, 'sites' | 'regions'> {
	const beneath = blocks.flatMap(({ items }) => items.flatMap(({ rows }) => rows.slice(1)));
	const whole = regions.flatMap(({ rows }) => rows.filter(({ after }) => after.length === 0));
	return {
		sites: Math.max(0, ...beneath.map((row) => displayWidth(row.text))),
		regions: Math.max(0, ...whole.map(({ name }) => 2 + displayWidth(name.text))),
	};
}

function railStarts(page: Page, left: readonly At<LeftBlock>[], columns: MapColumns): ReadonlyMap<number, number> {
	return new Map(
		left.flatMap(({ block, y }) =>
			block.circuits.map((circuit) => {
				const textX = columns.circuitX + displayWidth(page.glyphs.numbered(circuit.number)) + 1;
				const end = Math.min(textX + displayWidth(circuit.detail), columns.circuitX + columns.circuits);
				return [y + circuit.y + 1, end + 1] as const;
			}),
		),
	);
}

/** WANs that are on no circuit themselves and whose sites are all on the map. */
function wanRails(page: Page, left: readonly At<LeftBlock>[]): readonly WanRail[] {
	const { wans } = page.report.sketch;
	const onCircuit = besideCircuits(page.report.sketch);
	const rowOf = new Map<ElementKey, number>();
	for (const { block, y } of left) {
		for (const item of block.items) if (item.key !== null && !rowOf.has(item.key)) rowOf.set(item.key, y + item.y);
	}
	return wans
		.filter((wan) => !onCircuit.has(wan.key))
		.map((wan) => ({ wan, rows: wan.sites.flatMap((site) => rowOf.get(site) ?? []) }))
		.filter(({ wan, rows }) => rows.length > 1 && rows.length === wan.sites.length)
		.slice(0, mostWans);
}

/** Blocks one above the other, spread a little where the other half of the map is higher. */
function stack<T extends { readonly height: number }>(
	blocks: readonly T[],
	gap: number,
	height: number,
): readonly At<T>[] {
	const spare = blocks.length < 2 ? 0 : Math.floor((height - stackHeight(blocks, gap)) / (blocks.length - 1));
	let next = 0;
	return blocks.map((block) => {
		const y = next;
		next += block.height + gap + Math.min(mostExtraGap, spare);
		return { block, y };
	});
}

function stackHeight(blocks: readonly { readonly height: number }[], gap: number): number {
	return blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1);
}
