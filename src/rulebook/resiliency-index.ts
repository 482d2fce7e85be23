// The resiliency index of ExpressRoute Resiliency Insights, a preview: Microsoft's weights as published, for a gateway of a virtual network.

import type { Source } from './sources.ts';

/** Units: points, of 100. */
export const resiliencyIndex = {
	source: {
		document: 'articles/expressroute/resiliency-insights.md',
		date: '2025-03-31',
		repository: 'MicrosoftDocs/azure-docs',
	} satisfies Source,
	title: 'Resiliency Insights for ExpressRoute virtual network gateway (preview)',
	/** Routes advertised through circuits in two peering locations, through a Metro, in one location; a lost link makes the last two worth nothing. */
	routes: { maximum: 20, high: 10, standard: 5, none: 0 },
	/** The multiplier of the route score, by the age of resiliency validation tests in both locations. Units: days. */
	tests: [
		{ withinDays: 30, times: 4 },
		{ withinDays: 60, times: 3 },
		{ withinDays: 90, times: 2 },
		{ withinDays: null, times: 1 },
	],
	zones: {
		most: 10,
		bySku: { Standard: 0, HighPerformance: 0, UltraPerformance: 2, ErGw1AZ: 10, ErGw2AZ: 10, ErGw3AZ: 10 },
		/** More than four instances, which are two scale units. */
		scale: { fromScaleUnits: 3, points: 10, below: 8 },
		/** An availability-zone SKU in a single zone; a design does not say which. */
		zonal: 8,
	},
	recommendations: 10,
	/** What a design does not know, and how it is counted here. */
	notes: [
		'Resiliency validation tests are no part of a design: the score counts none, with a multiplier of 1, and says what tests within 30 days would make of it.',
		'A gateway of an ErGw1AZ, ErGw2AZ or ErGw3AZ SKU is counted as zone-redundant, 10 points; deployed in one zone it has 8.',
		'Advisor recommendations are counted as none open, 10 points.',
		'How Microsoft sums up several route sets is not published: the weakest one counts.',
		'Routes count by the circuits on which customer edges announce them as long as nothing fails; what a WAN would announce after a failure does not count.',
		'Routes that reach a gateway over Global Reach alone are not counted: the document does not mention them.',
	],
} as const;
