// The map of a design: sites, circuits, peering locations, the backbone, regions and VNets, with Global Reach between circuits.

import type { Page } from '../page.ts';
import { type Line, span } from '../text/span.ts';
import { displayWidth } from '../text/width.ts';
import { type Canvas, canvasLines, emptyCanvas, putText, uprightLine } from './canvas.ts';
import type { MapColumns } from './map-columns.ts';
import { drawLeft, drawRefusals, drawRegion } from './map-draw.ts';
import { type Layout, layOut } from './map-layout.ts';
import { legend, notes } from './map-legend.ts';
import { planCircuits } from './map-plan.ts';
import { drawRails, drawWans } from './map-rails.ts';
import { regionSummary } from './map-summary.ts';

/** From everything told to names alone; the first that stays low enough is drawn. */
const levels = [
	{ prefixes: true, gap: 1, height: 27 },
	{ prefixes: true, gap: 0, height: 27 },
	{ prefixes: false, gap: 1, height: 27 },
	{ prefixes: false, gap: 0, height: 40 },
] as const;

/** How the design is laid out as a map; null when it is too large for one. */
export function mapLayout(page: Page): Layout | null {
	const plan = planCircuits(page.report.sketch);
	if (plan === null) return null;
	for (const level of levels) {
		const layout = layOut(page, plan, level.prefixes, level.gap);
		if (layout !== null && layout.height <= level.height) return layout;
	}
	return null;
}

/** The map where the design is small enough for one, else counts by geopolitical region. */
export function map(page: Page, layout: Layout | null): readonly Line[] {
	return layout === null ? regionSummary(page) : drawn(page, layout);
}

function drawn(page: Page, layout: Layout): readonly Line[] {
	const { columns } = layout;
	const canvas = emptyCanvas();
	for (const block of layout.left) drawLeft(canvas, page, block, columns);
	for (const block of layout.right) drawRegion(canvas, page, block, columns);
	drawBackbone(canvas, layout);
	drawWans(canvas, page, layout.wans, columns);
	const unnamed = drawRails(canvas, page, layout.rails, layout.railStarts, columns);
	for (const block of layout.left) drawRefusals(canvas, page, block, columns);
	const picture = canvasLines(canvas, page.ascii);
	return [header(page, columns), ...picture, ...notes(page, layout, unnamed), [], ...legend(page, layout)];
}

function header(page: Page, columns: MapColumns): Line {
	const canvas = emptyCanvas();
	const put = (x: number, room: number, words: readonly string[]) => {
		const fitting = words.find((word) => displayWidth(word) <= room);
		if (fitting !== undefined) putText(canvas, x, 0, fitting, 'muted');
	};
	if (columns.sites > 0) put(columns.siteX, columns.circuitX - columns.siteX - 1, ['Sites']);
	put(columns.circuitX, columns.locationX - columns.circuitX - 1, ['Circuits']);
	put(columns.locationX, columns.busX - columns.locationX - 1, ['Peering locations', 'Locations']);
	if (columns.regions > 0)
		put(columns.regionX, page.columns - columns.regionX, ['Regions and VNets', 'Regions, VNets', 'VNets']);
	return canvasLines(canvas, page.ascii)[0] ?? [span('')];
}

function drawBackbone(canvas: Canvas, layout: Layout): void {
	const circuits = layout.left.flatMap(({ block, y }) => block.circuits.map((circuit) => y + circuit.y));
	const rows = [...circuits, ...layout.right.map(({ y }) => y)];
	if (rows.length > 0) {
		uprightLine(canvas, layout.columns.busX, Math.min(...rows), Math.max(...rows), 'heavy', 'backbone');
	}
}
