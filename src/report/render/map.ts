// The map of a design: sites, circuits, peering locations, the backbone, regions and VNets, with Global Reach between circuits.

import type { ElementKey } from '../model.ts';
import { type Canvas, canvasLines, emptyCanvas, putText } from './canvas.ts';
import { type MapColumns, mapColumns } from './map-columns.ts';
import { type At, drawLeft, drawRegion } from './map-draw.ts';
import { layRails, type Rail } from './map-lanes.ts';
import { type LeftBlock, leftBlocks } from './map-left.ts';
import { mapLegend } from './map-legend.ts';
import { type CircuitPlan, type Link, planCircuits } from './map-plan.ts';
import { drawRails, drawWans, type WanRail } from './map-rails.ts';
import { type PrefixStyle, type RegionBlock, regionBlocks } from './map-right.ts';
import { regionSummary } from './map-summary.ts';
import { bareId } from './names.ts';
import type { Page } from './page.ts';
import { type Line, lineWidth } from './span.ts';
import { displayWidth } from './width.ts';

/** How much room a map takes: told in full while it stays low, in less when not. */
const levels = [
	{ prefixes: true, gap: 1, height: 26 },
	{ prefixes: true, gap: 0, height: 26 },
	{ prefixes: false, gap: 1, height: 30 },
	{ prefixes: false, gap: 0, height: 40 },
] as const;

const mostLanes = 7;
const mostWans = 3;
const mostExtraGap = 2;

/** The map where the design is small enough for one, else counts by geopolitical region. */
export function map(page: Page): readonly Line[] {
	const plan = planCircuits(page.report.sketch);
	if (plan === null) return regionSummary(page);
	for (const level of levels) {
		const left = leftBlocks(page, plan, level.prefixes);
		const style: PrefixStyle = level.prefixes ? 'beneath' : 'none';
		const height = Math.max(
			heightOf(left, level.gap),
			heightOf(regionBlocks(page, style), level.gap),
		);
		if (height > level.height) continue;
		const drawn = drawn_(page, plan, left, level.prefixes, level.gap);
		if (drawn !== null) return drawn;
	}
	return regionSummary(page);
}
