// The map drawn: sites, circuits, peering locations, the backbone, regions and VNets, and Global Reach between circuits.

import type { ElementKey } from '../../model.ts';
import { bareId } from '../names.ts';
import type { Page } from '../page.ts';
import { lineWidth, type Role } from '../text/span.ts';
import { displayWidth, fitEnd, fitMiddle } from '../text/width.ts';
import { addStroke, type Canvas, isFree, levelLine, putText, uprightLine } from './canvas.ts';
import type { MapColumns } from './map-columns.ts';
import type { At } from './map-layout.ts';
import type { LeftBlock, PlacedCircuit } from './map-left.ts';
import type { RegionBlock } from './map-right.ts';
import { noStroke } from './strokes.ts';

export function drawLeft(canvas: Canvas, page: Page, at: At<LeftBlock>, columns: MapColumns): void {
	const { glyphs } = page;
	const { items, circuits } = at.block;
	for (const item of items) {
		for (const [index, row] of item.rows.entries()) {
			const text = fitMiddle(row.text, columns.sites, glyphs.ellipsis);
			if (index === 0 && item.key !== null)
				putName(canvas, page, item.key, columns.siteX, at.y + item.y, text, row.role);
			else putText(canvas, columns.siteX, at.y + item.y + index, text, row.role);
		}
	}
	for (const circuit of circuits) drawCircuit(canvas, page, circuit, at.y + circuit.y, columns);
	if (circuits.length === 0 || items.length === 0) return;
	for (const item of items) {
		const y = at.y + item.y;
		const end = columns.siteX + displayWidth(fitMiddle(item.rows[0]?.text ?? '', columns.sites, glyphs.ellipsis));
		const [weight, role] = item.isRefused ? refusedLine : acceptedLine;
		levelLine(canvas, end + 1, columns.trunkX - 1, y, weight, role);
		if (item.isRefused) putText(canvas, Math.min(end + 2, columns.trunkX - 1), y, glyphs.fail, 'bad');
		addStroke(canvas, columns.trunkX, y, { ...noStroke, left: weight }, role);
	}
	const [weight, role] = items.every(({ isRefused }) => isRefused) ? refusedLine : acceptedLine;
	for (const circuit of circuits) {
		const y = at.y + circuit.y;
		levelLine(canvas, columns.trunkX + 1, columns.circuitX - 2, y, weight, role);
		addStroke(canvas, columns.trunkX, y, { ...noStroke, right: weight }, role);
	}
	const rows = [...items, ...circuits].map(({ y }) => at.y + y);
	uprightLine(canvas, columns.trunkX, Math.min(...rows), Math.max(...rows), weight, role);
}

const acceptedLine = ['light', 'link'] as const;
const refusedLine = ['dashed', 'bad'] as const;

/** A name; where the map points at its element, with a pointer before it. */
function putName(
	canvas: Canvas,
	page: Page,
	key: ElementKey,
	x: number,
	y: number,
	text: string,
	role: Role,
	pointerX = x - 1,
): void {
	const isSelected = page.selected != null && page.selected === key;
	const isReached = page.reached?.has(key) ?? false;
	putText(canvas, x, y, text, isSelected ? 'selected' : isReached ? 'changed' : role);
	if (isSelected || isReached)
		putText(canvas, pointerX, y, isSelected ? page.glyphs.pointer : page.glyphs.reached, 'changed');
}

function drawCircuit(canvas: Canvas, page: Page, placed: PlacedCircuit, y: number, columns: MapColumns): void {
	const { glyphs, safe } = page;
	const { circuit, number, key, detail } = placed;
	const sign = glyphs.numbered(number);
	const nameX = columns.circuitX + displayWidth(sign) + 1;
	const room = columns.circuitX + columns.circuits - nameX;
	const name = fitMiddle(safe(key.slice(key.indexOf('/') + 1)), room, glyphs.ellipsis);
	putText(canvas, columns.circuitX, y, sign, 'number');
	putName(canvas, page, key, nameX, y, name, 'strong', columns.circuitX - 1);
	putText(canvas, nameX, y + 1, fitEnd(detail, room, glyphs.ellipsis), 'muted');
	const location = fitMiddle(safe(circuit.peeringLocation), columns.locations, glyphs.ellipsis);
	putName(canvas, page, circuit.peeringLocationKey, columns.locationX, y, location, 'plain');
	const from = nameX + displayWidth(name) + 1;
	const to = columns.locationX - 2;
	if (circuit.refused === null) {
		levelLine(canvas, from, to, y, 'light', 'link');
	} else {
		levelLine(canvas, from, to, y, 'dashed', 'bad');
		putText(canvas, from + 1, y, glyphs.fail, 'bad');
	}
	levelLine(canvas, columns.locationX + displayWidth(location) + 1, columns.busX - 1, y, 'light', 'link');
	addStroke(canvas, columns.busX, y, { ...noStroke, left: 'light' }, 'backbone');
}

/** Writes the codes of refused circuits beneath them, as far as nothing else is drawn there. */
export function drawRefusals(canvas: Canvas, page: Page, at: At<LeftBlock>, columns: MapColumns): void {
	const { glyphs, safe } = page;
	for (const { circuit, number, y } of at.block.circuits) {
		if (circuit.refused === null) continue;
		const x = columns.circuitX + displayWidth(glyphs.numbered(number)) + 1;
		const row = at.y + y + 2;
		let end = x;
		while (end < columns.busX - 1 && isFree(canvas, end, row, 2)) end += 1;
		putText(canvas, x, row, fitEnd(`${glyphs.fail} ${safe(circuit.refused)}`, end - x, glyphs.ellipsis), 'bad');
	}
}

export function drawRegion(canvas: Canvas, page: Page, at: At<RegionBlock>, columns: MapColumns): void {
	const { glyphs } = page;
	addStroke(canvas, columns.busX, at.y, { ...noStroke, right: 'light' }, 'backbone');
	levelLine(canvas, columns.busX + 1, columns.regionX - 2, at.y, 'light', 'link');
	putText(canvas, columns.regionX, at.y, fitMiddle(at.block.region, columns.regions, glyphs.ellipsis), 'plain');
	for (const [index, { key, name, after, tight }] of at.block.rows.entries()) {
		const y = at.y + 1 + index;
		let x = columns.regionX + 2;
		const fits = displayWidth(name.text) + lineWidth(after) <= columns.regions - 2;
		const shown = fits ? after : tight;
		const room = columns.regions - 2 - lineWidth(shown);
		const text = key === null ? fitMiddle(name.text, Math.max(4, room), glyphs.ellipsis) : vnetName(page, key, room);
		if (key === null) putText(canvas, x, y, text, name.role);
		else putName(canvas, page, key, x, y, text, name.role);
		x += displayWidth(text);
		for (const part of shown) {
			putText(canvas, x, y, part.text, part.role);
			x += displayWidth(part.text);
		}
	}
}

/** Where two names would be cut alike, the circuits behind them are cut instead: `app-eu` and `app-us` are still two. */
function vnetName({ report, safe, glyphs }: Page, key: ElementKey, room: number): string {
	const cut = (vnet: ElementKey, width: number): string => fitMiddle(safe(bareId(vnet)), width, glyphs.ellipsis);
	const short = cut(key, Math.max(4, room));
	const isShared = report.sketch.vnets.some((vnet) => vnet.key !== key && cut(vnet.key, Math.max(4, room)) === short);
	return isShared ? cut(key, Math.max(8, room)) : short;
}
