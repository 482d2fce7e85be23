// The resiliency index as it is published.

import type { View } from '../reachability/view.ts';
import { resiliencyIndex } from '../rulebook/resiliency-index.ts';
import type { Scenario } from '../scenario/parse.ts';
import { resiliencyIndexes } from '../what-if/resiliency/resiliency-index.ts';
import type { ElementKey } from './model.ts';
import type { ResiliencyDocument } from './resiliency-model.ts';

/** Of every gateway, or of one. */
export function resiliencyOf({ name, file }: Scenario, view: View, gateway: ElementKey | null): ResiliencyDocument {
	const { title, source, notes } = resiliencyIndex;
	return {
		version: 1,
		scenario: { name, file },
		view: view.id,
		formula: { title, document: source.document, date: source.date, preview: true, notes },
		gateways: resiliencyIndexes(view)
			.filter((index) => gateway === null || index.gateway === gateway)
			.map(({ routes, zones, recommendations, routeSets, ...index }) => ({
				gateway: index.gateway,
				score: index.score,
				withTests: index.withTests,
				parts: { routes, zones, recommendations },
				routeSets: routeSets.map(({ circuits, prefixes, level, points }) => ({
					circuits: circuits.map(({ key }) => key),
					prefixes,
					level,
					points,
				})),
				deductions: index.deductions,
			})),
	};
}
