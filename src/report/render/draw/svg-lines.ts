// The lines of a picture: sites and WANs to circuits, circuits to their locations, these and the regions to the backbone.

import type { Drawing, ElementKey, Sketch } from '../../model.ts';
import { bareId } from '../names.ts';
import type { Fates } from './fates.ts';
import { type Fate, linkFateText } from './graph.ts';
import type { DesignLayout } from './svg-layout.ts';
import { type Box, curve, line, px } from './svg-parts.ts';

export type Point = readonly [number, number];

/** Where crosses stand. */
export type Marks = Point[];

/** Draws a line for its fate, and the cross of one that carries nothing at the first place that is free. */
export function fated(
	d: string,
	tone: string,
	fate: Fate,
	tip: string,
	places: readonly Point[],
	marks: Marks,
): string {
	if (fate.kind === 'works') return line(d, tone, tip);
	const isFree = ([x, y]: Point) => marks.every(([mx, my]) => Math.hypot(mx - x, my - y) > 15);
	marks.push(places.find(isFree) ?? places[0]!);
	return line(d, 'bad', `${tip} · ${linkFateText(fate)}`);
}

/** Sites and WANs to circuits, and sites to WANs. */
export function edgeLinks(
	{ circuits, wans }: Sketch,
	fates: Fates,
	{ boxes }: DesignLayout,
	marks: Marks,
): readonly string[] {
	const seen = new Set<string>();
	const join = (left: Box | undefined, right: Box | undefined, tone: string, fate: Fate, tip: string): string => {
		if (left === undefined || right === undefined) return '';
		const [ax, ay, bx, by] = [left.x + left.width, left.y + left.height / 2, right.x, right.y + right.height / 2];
		const shift = tone.includes('dotted') ? 7 : 0;
		const d = curve(ax, ay + shift, bx, by + shift);
		// Several sites on one card share their line.
		if (seen.has(d)) return '';
		seen.add(d);
		return fated(d, tone, fate, tip, alongCurve(ax, ay + shift, bx, by + shift), marks);
	};
	const ends = (a: ElementKey, b: ElementKey): string => `${bareId(a)} – ${bareId(b)}`;
	return [
		...circuits.flatMap((circuit) => {
			const { key, sites, refusedSites = [], microsoftPeering = [] } = circuit;
			return [
				...[...sites, ...refusedSites.map((site) => site.key)].map((edge) =>
					join(boxes.get(edge), boxes.get(key), '', fates.attachment(edge, key), ends(edge, key)),
				),
				...microsoftPeering.map((edge) =>
					join(
						boxes.get(edge),
						boxes.get(key),
						'dotted',
						fates.microsoftPeering(edge, circuit),
						`Microsoft peering ${ends(edge, key)}`,
					),
				),
			];
		}),
		...wans.flatMap(({ key, sites }) => {
			const wan = boxes.get(key);
			return sites.map((site) => {
				const box = boxes.get(site);
				return box !== undefined && wan !== undefined && wan.x < box.x
					? join(wan, box, '', fates.wan(key, site), ends(key, site))
					: '';
			});
		}),
	].filter((one) => one !== '');
}

/** Circuits to their locations, these and the regions to the backbone. */
export function networkLinks({ sketch }: Drawing, fates: Fates, layout: DesignLayout): readonly string[] {
	const { boxes, locations, regions, turnX, backbone } = layout;
	const boxOf = new Map(locations.map(({ key, box }) => [key, box]));
	const toLocations = sketch.circuits.flatMap((circuit) => {
		const from = boxes.get(circuit.key);
		const to = boxOf.get(circuit.peeringLocationKey);
		if (from === undefined || to === undefined) return [];
		const y = portOf(from);
		const tone = fates.of(circuit.key, circuit.refused).kind === 'works' ? '' : 'bad';
		const d = `M${px(from.x + from.width)} ${px(y)}H${px(turnX)}${curve(turnX, y, to.x, to.y + to.height / 2).replace(/^M[^CH]*/, '')}`;
		return [line(d, tone, `${bareId(circuit.key)} – ${circuit.peeringLocation}`)];
	});
	if (backbone === null) return toLocations;
	return [
		...toLocations,
		...locations.map(({ box, card: { fate } }) =>
			line(
				curve(box.x + box.width, box.y + box.height / 2, backbone.x, box.y + box.height / 2),
				fate.kind === 'works' ? 'wide' : 'bad',
			),
		),
		...regions.map(({ box, region }) =>
			line(
				curve(backbone.x + backbone.width, box.y + box.height / 2, box.x, box.y + box.height / 2),
				region.isLost ? 'bad' : 'wide',
			),
		),
	];
}

/** The curve is a cubic with both handles in the middle. */
function alongCurve(ax: number, ay: number, bx: number, by: number): readonly Point[] {
	return [0.5, 0.38, 0.62, 0.28, 0.72].map((at) => {
		const across = 1.5 * at * (1 - at) + at ** 3;
		return [ax + (bx - ax) * across, ay + (by - ay) * (3 * at ** 2 - 2 * at ** 3)];
	});
}

/** Where a circuit's line to its location leaves it; Global Reach leaves beneath. */
function portOf(box: Box): number {
	return box.y + 16;
}
