// Pairs as a graph: the way there and the way back hop by hop with every equal-cost branch, where it stops and why.

import type { Drawing, ElementKey, Explanation, HopStory } from '../../model.ts';
import { endings } from '../hop.ts';
import { bareId, elementOf, kindOf } from '../names.ts';
import { milliseconds } from '../sentences.ts';
import { safeText } from '../text/escape.ts';
import { type DrawnGraph, type DrawnGroup, type DrawnLink, type DrawnNode, failed, works } from './graph.ts';
import { pairPrefixes, pairTitle, titleOf, viewText } from './wording.ts';

export function pairGraph(drawing: Drawing): DrawnGraph {
	const sides = drawing.pairs.flatMap((explanation, index) => sidesOf(explanation, index));
	return {
		title: `${titleOf(drawing)} (${viewText(drawing)})`,
		groups: drawing.pairs.map((explanation, index) => ({
			key: `pair ${index}`,
			label: `${pairTitle(explanation)} (${pairPrefixes(explanation)})`,
			groups: sides.filter((side) => side.pair === index).map(({ group }) => group),
			nodes: reasonNodes(explanation, index),
		})),
		links: sides.flatMap(({ links }) => links),
	};
}

export interface Side {
	readonly pair: number;
	readonly group: DrawnGroup;
	readonly links: readonly DrawnLink[];
}

/** There, and back. Keys carry the pair and the direction, as a hop may stand in all of them. */
export function sidesOf(explanation: Explanation, pair: number): readonly [Side, Side] {
	return [sideOf(explanation.forward, pair, 'There'), sideOf(explanation.return, pair, 'Back')];
}

function sideOf(story: readonly HopStory[], pair: number, label: string): Side {
	const keyOf = (at: ElementKey): string => `${pair} ${label} ${at}`;
	const known = new Set(story.map(({ at }) => at));
	return {
		pair,
		group: {
			key: `${pair} ${label}`,
			label,
			groups: [],
			nodes: story.map((hop) => hopNode(hop, keyOf(hop.at))),
		},
		links: story.flatMap(({ at, next }) =>
			next
				.filter(({ to }) => known.has(to))
				.map(({ to, roundTripMs }) => ({
					key: `${keyOf(at)} ${to}`,
					kind: isGlobalReach(at, to) ? ('globalReachStep' as const) : ('step' as const),
					from: keyOf(at),
					to: keyOf(to),
					fate: works,
					label: roundTripMs === null || roundTripMs === 0 ? null : milliseconds(roundTripMs),
				})),
		),
	};
}

function hopNode({ at, matched, end }: HopStory, key: string): DrawnNode {
	const stops = end !== null && end !== 'delivered';
	const [, , link] = at.split('/');
	const lines = [
		kindOf(at) === 'circuit' && link !== undefined
			? `${safeText(bareId(elementOf(at)))}, ${safeText(link)}`
			: safeText(bareId(at)),
		kindNames[kindOf(at)] ?? safeText(kindOf(at)),
		matched === null ? '' : `by ${safeText(matched)}`,
		end === null ? '' : end === 'delivered' ? '✓ arrived' : `✗ ${endings[end] ?? safeText(end)}`,
	];
	return { key, kind: 'hop', lines: lines.filter((line) => line !== ''), fate: stops ? failed : works };
}

const kindNames: Readonly<Record<string, string>> = {
	site: 'site',
	wan: 'WAN',
	circuit: 'circuit at its MSEE',
	gateway: 'ExpressRoute gateway',
	vnet: 'VNet',
	subnet: 'subnet',
	service: 'Microsoft service',
	microsoft: 'Microsoft service',
};

/** From the MSEE of one circuit to that of another there is no other way. */
function isGlobalReach(from: ElementKey, to: ElementKey): boolean {
	return kindOf(from) === 'circuit' && kindOf(to) === 'circuit' && elementOf(from) !== elementOf(to);
}

function reasonNodes({ pair: { reason } }: Explanation, index: number): readonly DrawnNode[] {
	if (reason === null) return [];
	const lines = [
		`✗ ${safeText(reason.code)} (${safeText(reason.rule)})`,
		`at ${safeText(reason.at)}`,
		safeText(reason.message),
	];
	return [{ key: `${index} reason`, kind: 'note', lines, fate: failed }];
}
