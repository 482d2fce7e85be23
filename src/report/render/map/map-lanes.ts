// Global Reach links as upright rails beside the circuits: which rail each link takes.

import type { ElementKey } from '../../model.ts';
import type { Link } from './map-plan.ts';

/** Shape: `top` and `bottom` are the rows where the link leaves its circuits; `lane` counts from the circuits outwards. */
export interface Rail {
	readonly link: Link;
	readonly top: number;
	readonly bottom: number;
	readonly lane: number;
}

/** Short links inside; two links of one circuit never share a rail, because what comes by one does not leave by the other (R096). */
export function layRails(links: readonly Link[], rowOf: ReadonlyMap<ElementKey, number>): readonly Rail[] {
	const spans = links.flatMap((link) => {
		const rows = link.between.map((key) => rowOf.get(key));
		const [a, b] = rows;
		if (a === undefined || b === undefined || a === b) return [];
		return [{ link, top: Math.min(a, b), bottom: Math.max(a, b) }];
	});
	const inOrder = spans.sort((x, y) => x.bottom - x.top - (y.bottom - y.top) || x.top - y.top);
	const rails: Rail[] = [];
	for (const { link, top, bottom } of inOrder) {
		let lane = 0;
		while (rails.some((rail) => rail.lane === lane && rail.top <= bottom && top <= rail.bottom)) lane += 1;
		rails.push({ link, top, bottom, lane });
	}
	return rails;
}
