// The rails of a picture: Global Reach beside the circuits, peerings beside the VNets.

import type { ElementKey, Sketch } from '../../model.ts';
import { bareId } from '../names.ts';
import type { Fates } from './fates.ts';
import type { DesignLayout } from './svg-layout.ts';
import { fated, type Marks, type Point } from './svg-lines.ts';
import { line, rail } from './svg-parts.ts';

export function reachLinks(
	sketch: Sketch,
	fates: Fates,
	{ rails, boxes, railX }: DesignLayout,
	marks: Marks,
): readonly string[] {
	const ports = new Map<ElementKey, (readonly [ElementKey, number])[]>();
	for (const { link } of rails)
		for (const [here, there] of [link.between, [link.between[1], link.between[0]] as const]) {
			const far = boxes.get(there)?.y ?? 0;
			ports.set(here, [...(ports.get(here) ?? []), [link.key, far]]);
		}
	const portY = (circuit: ElementKey, link: ElementKey): number => {
		const box = boxes.get(circuit)!;
		const inOrder = (ports.get(circuit) ?? []).toSorted((a, b) => a[1] - b[1]);
		const index = inOrder.findIndex(([key]) => key === link);
		const room = box.height - 34;
		const step = Math.min(10, room / Math.max(1, inOrder.length - 1));
		return box.y + 28 + (room - step * (inOrder.length - 1)) / 2 + step * index;
	};
	return rails.toReversed().flatMap(({ link, lane }) => {
		const [a, b] = link.between;
		const [from, to] = [boxes.get(a), boxes.get(b)];
		if (from === undefined || to === undefined) return [];
		const [ya, yb] = [portY(a, link.key), portY(b, link.key)];
		const x = railX(lane);
		const d = rail(from.x + from.width, ya, to.x + to.width, yb, x);
		const fate = fates.of(link.key, sketch.globalReach.find(({ key }) => key === link.key)?.refused ?? null);
		const tip = `Global Reach ${bareId(a)} – ${bareId(b)}`;
		return [line(d, 'halo'), fated(d, 'reach', fate, tip, alongRail(x, ya, yb), marks)];
	});
}

export function peeringRails(
	fates: Fates,
	{ peerings, peeringX, regions }: DesignLayout,
	marks: Marks,
): readonly string[] {
	const boxes = new Map(regions.flatMap(({ vnets }) => vnets.map(({ key, box }) => [key, box] as const)));
	return peerings.flatMap(({ link, lane }) => {
		const [a, b] = link.between.map((key) => boxes.get(key));
		const peer = { key: link.between[1], refused: link.refused };
		if (a === undefined || b === undefined) return [];
		const [ya, yb] = [a.y + a.height / 2, b.y + b.height / 2];
		const x = peeringX(lane);
		const tip = `Peering ${link.between.map(bareId).join(' – ')}`;
		return [
			fated(
				rail(a.x + a.width, ya, b.x + b.width, yb, x),
				'',
				fates.peering(link.between[0], peer),
				tip,
				alongRail(x, ya, yb),
				marks,
			),
		];
	});
}

function alongRail(x: number, ay: number, by: number): readonly Point[] {
	return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((at) => [x, ay + (by - ay) * at]);
}
