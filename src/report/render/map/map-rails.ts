// The rails of the map drawn: Global Reach links beside the circuits, WANs beside the sites they join.

import type { Sketch } from '../../model.ts';
import { bareId } from '../names.ts';
import type { Page } from '../page.ts';
import { displayWidth, fitEnd } from '../text/width.ts';
import { addStroke, type Canvas, isPlainUpright, levelLine, putText, tryText, uprightLine } from './canvas.ts';
import type { MapColumns } from './map-columns.ts';
import type { Rail } from './map-lanes.ts';
import type { Link } from './map-plan.ts';
import { noStroke } from './strokes.ts';

/** A WAN and the rows of the sites it joins. */
export interface WanRail {
	readonly wan: Sketch['wans'][number];
	readonly rows: readonly number[];
}

/**
 * Draws the links from the second row of one circuit to that of the other; `startOf` is where that row is free.
 * Refused ones are dashed and crossed out. Returns those whose code does not stand beside them.
 */
export function drawRails(
	canvas: Canvas,
	page: Page,
	rails: readonly Rail[],
	startOf: ReadonlyMap<number, number>,
	columns: MapColumns,
): readonly Link[] {
	const refused = rails.filter((rail) => rail.link.refused !== null);
	const accepted = rails.filter((rail) => rail.link.refused === null);
	for (const rail of [...outermostFirst(refused), ...outermostFirst(accepted)]) {
		const x = columns.laneX + 2 * rail.lane;
		const weight = rail.link.refused === null ? 'double' : 'dashed';
		const isSelected = page.selected === rail.link.key;
		const role = isSelected ? 'selected' : rail.link.refused === null ? 'globalReach' : 'bad';
		for (const y of [rail.top, rail.bottom]) {
			levelLine(canvas, startOf.get(y) ?? x - 1, x - 1, y, weight, role);
			addStroke(canvas, x, y, { ...noStroke, left: weight }, role);
		}
		uprightLine(canvas, x, rail.top, rail.bottom, weight, role);
	}
	for (const rail of refused) crossOut(canvas, page, rail, columns.laneX + 2 * rail.lane);
	const labelX = columns.laneX + 2 * Math.max(0, ...rails.map((rail) => rail.lane)) + 2;
	const unnamed = refused.filter(
		({ link, top, bottom }) =>
			rails.length > 1 || !inFreeRow(canvas, labelX, top, bottom, page.safe(link.refused ?? ''), 'bad', columns),
	);
	const first = accepted[0];
	if (first !== undefined) {
		inFreeRow(canvas, labelX, first.top, first.bottom, 'Global Reach', 'globalReach', columns);
	}
	return unnamed.map((rail) => rail.link);
}

export function drawWans(canvas: Canvas, page: Page, wans: readonly WanRail[], columns: MapColumns): void {
	for (const [index, { wan, rows }] of wans.entries()) {
		const x = columns.wanX + 2 * index;
		const top = Math.min(...rows);
		const bottom = Math.max(...rows);
		for (const y of rows) {
			levelLine(canvas, x + 1, columns.siteX - 2, y, 'light', 'link');
			addStroke(canvas, x, y, { ...noStroke, right: 'light' }, 'link');
		}
		uprightLine(canvas, x, top, bottom, 'light', 'link');
		const label = `WAN ${page.safe(bareId(wan.key))}`;
		const width = columns.trunkX - columns.siteX - 2;
		for (const y of fromMiddle(top, bottom)) {
			if (!tryText(canvas, columns.siteX, y, fitEnd(label, width, page.glyphs.ellipsis), 'muted')) continue;
			levelLine(canvas, x + 1, columns.siteX - 2, y, 'light', 'link');
			addStroke(canvas, x, y, { ...noStroke, right: 'light' }, 'link');
			break;
		}
	}
}

function crossOut(canvas: Canvas, page: Page, rail: Rail, x: number): void {
	const row = fromMiddle(rail.top + 1, rail.bottom - 1).find((y) => isPlainUpright(canvas, x, y));
	if (row !== undefined) putText(canvas, x, row, page.glyphs.fail, 'bad');
	else putText(canvas, x - 1, rail.top, page.glyphs.fail, 'bad');
}

function inFreeRow(
	canvas: Canvas,
	x: number,
	top: number,
	bottom: number,
	label: string,
	role: 'bad' | 'globalReach',
	columns: MapColumns,
): boolean {
	const room = columns.busX - 2 - x;
	if (room < displayWidth(label)) return false;
	return fromMiddle(top, bottom).some((y) => tryText(canvas, x, y, label, role));
}

/** The rows from `top` to `bottom`, the middle first. */
function fromMiddle(top: number, bottom: number): readonly number[] {
	const middle = (top + bottom) / 2;
	const rows = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);
	return rows.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
}

function outermostFirst(rails: readonly Rail[]): readonly Rail[] {
	return [...rails].sort((a, b) => b.lane - a.lane);
}
