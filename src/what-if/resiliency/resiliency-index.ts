// Microsoft's resiliency index of a gateway, as far as a design knows it, and for each deduction the edits that remove it.

import { fromCustomerEdge } from '../../azure/tags.ts';
import { compareText } from '../../net/order.ts';
import type { View } from '../../reachability/view.ts';
import { resiliencyIndex } from '../../rulebook/resiliency-index.ts';
import { type Circuit, type ElementKey, type Gateway, linkNames, type Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { routeEdits } from './edits.ts';
import { type Carrying, levelOf, type ResiliencyLevel, resiliencyLevels } from './level.ts';

/** Routes from on-premises that the same circuits bring. */
export interface RouteSet {
	readonly circuits: readonly Circuit[];
	readonly prefixes: readonly string[];
	/** Who announces them there. */
	readonly edges: readonly ElementKey[];
	readonly level: ResiliencyLevel;
	/** Circuits that bring them on one of their two links alone. */
	readonly oneLink: readonly Circuit[];
	/** Units: points, before validation tests. */
	readonly points: number;
}

export interface Deduction {
	/** Units: points that are missing for it. */
	readonly points: number;
	readonly why: string;
	/** Edits that together remove it; null where no edit of a design does. */
	readonly edits: readonly Edit[] | null;
}

/** Units: points. */
export interface GatewayIndex {
	readonly gateway: ElementKey;
	readonly routes: number;
	readonly zones: number;
	readonly recommendations: number;
	/** Without any validation test. */
	readonly score: number;
	/** With tests in both locations within 30 days. */
	readonly withTests: number;
	readonly routeSets: readonly RouteSet[];
	/** Those of a route set that is not the weakest take no points. */
	readonly deductions: readonly Deduction[];
}

/** Of every gateway, in text order. */
export function resiliencyIndexes(view: View): readonly GatewayIndex[] {
	const connected = new Map(resiliencyLevels(view).map(({ of, circuits }) => [of, circuits]));
	return [...view.design.vnets.values()].flatMap((vnet) =>
		vnet.gateway === null ? [] : [indexOf(view, vnet, vnet.gateway, connected.get(vnet.gateway.key) ?? [])],
	);
}

function indexOf(view: View, vnet: Vnet, gateway: Gateway, circuits: readonly Circuit[]): GatewayIndex {
	const routeSets = routeSetsOf(view, circuits);
	const routes = routeSets.length === 0 ? 0 : Math.min(...routeSets.map(({ points }) => points));
	const zones = zonePoints(gateway);
	const { recommendations, tests } = resiliencyIndex;
	const canTest = routeSets.length > 0 && routeSets.every(({ level }) => level === 'maximum');
	const score = routes + zones + recommendations;
	return {
		gateway: gateway.key,
		routes,
		zones,
		recommendations,
		score,
		// The multiplier takes tests in two locations.
		withTests: score + (canTest ? routes * (tests[0].times - 1) : 0),
		routeSets,
		deductions: [
			...routeSets.flatMap((set) => routeDeduction(view, vnet, set, routes)),
			...(routeSets.length === 0
				? [{ points: resiliencyIndex.routes.maximum, why: 'No circuit brings routes from on-premises.', edits: null }]
				: []),
			...zoneDeduction(vnet, gateway, zones),
		],
	};
}

function routeSetsOf({ solution: { net, classes } }: View, circuits: readonly Circuit[]): readonly RouteSet[] {
	const sets = new Map<string, { heard: Carrying[]; prefixes: string[]; edges: Set<ElementKey> }>();
	for (const solved of classes) {
		const edges = new Set<ElementKey>();
		const heard = circuits.flatMap((circuit) => {
			const links = linkNames.filter((link) => {
				const speaker = net.indexOf.get(`${circuit.key}/${link}`);
				const offered =
					speaker === undefined ? [] : solved.candidates(speaker).filter(({ tags }) => tags.includes(fromCustomerEdge));
				for (const { hop } of offered) if (hop !== null) edges.add(net.speakers[hop.from]!.speaker.id);
				return offered.length > 0;
			});
			return links.length === 0 ? [] : [{ circuit, links }];
		});
		if (heard.length === 0) continue;
		const id = JSON.stringify([heard.map(({ circuit, links }) => [circuit.key, links]), [...edges].sort()]);
		const known = sets.get(id) ?? { heard, prefixes: [], edges };
		for (const { text } of solved.routeClass.prefixes) known.prefixes.push(text);
		sets.set(id, known);
	}
	return [...sets.values()]
		.map(({ heard, prefixes, edges }) => {
			const level = levelOf(heard);
			const oneLink = heard.filter(({ links }) => links.length === 1).map(({ circuit }) => circuit);
			const lost = level !== 'maximum' && oneLink.length > 0;
			return {
				circuits: heard.map(({ circuit }) => circuit),
				oneLink,
				prefixes: prefixes.sort(compareText),
				edges: [...edges].sort(compareText),
				level,
				points: lost ? 0 : resiliencyIndex.routes[level],
			};
		})
		.sort((a, b) => a.points - b.points || compareText(a.prefixes[0]!, b.prefixes[0]!));
}

function zonePoints({ sku, scaleUnits }: Gateway): number {
	const { bySku, scale } = resiliencyIndex.zones;
	if (sku !== 'ErGwScale') return bySku[sku];
	return scaleUnits >= scale.fromScaleUnits ? scale.points : scale.below;
}

function routeDeduction(view: View, vnet: Vnet, set: RouteSet, weakest: number): readonly Deduction[] {
	const { maximum } = resiliencyIndex.routes;
	if (set.points === maximum) return [];
	const ids = set.circuits.map(({ key }) => key).join(', ');
	const from = set.edges.join(', ');
	const place = set.level === 'high' ? 'in the two sites of one Metro' : 'in one peering location';
	const link = set.points === 0 ? `, where ${set.oneLink.map(({ key }) => key).join(', ')} has one link alone` : '';
	return [
		{
			points: set.points === weakest ? maximum - set.points : 0,
			why: `The routes of ${from} come by ${ids}, ${place}${link}.`,
			edits: routeEdits(view, vnet, set),
		},
	];
}

const zoneRedundantOf = { Standard: 'ErGw1AZ', HighPerformance: 'ErGw2AZ', UltraPerformance: 'ErGw3AZ' } as const;

function zoneDeduction({ key }: Vnet, { sku }: Gateway, points: number): readonly Deduction[] {
	const { most, scale } = resiliencyIndex.zones;
	if (points === most) return [];
	const path = `vnets.${key.slice('vnet/'.length)}.gateway`;
	const edit: Edit =
		sku === 'ErGwScale'
			? { set: `${path}.scaleUnits`, value: scale.fromScaleUnits }
			: { set: `${path}.sku`, value: zoneRedundantOf[sku as keyof typeof zoneRedundantOf] };
	const why =
		sku === 'ErGwScale'
			? 'An ErGwScale gateway of up to two scale units has four instances at most.'
			: `A gateway of SKU ${sku} is not zone-redundant.`;
	return [{ points: most - points, why, edits: [edit] }];
}
