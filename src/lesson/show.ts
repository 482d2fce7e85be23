// What a lesson shows ─► the engine's own answer to it, published.

import { prefixOf } from '../net/prefix.ts';
import type { View } from '../reachability/view.ts';
import { effectiveRoutesOf } from '../report/effective-routes.ts';
import { explanationOf } from '../report/explanation.ts';
import type { Shown } from '../report/lesson-model.ts';
import type { Sketch } from '../report/model.ts';
import { replayOf } from '../report/replay.ts';
import { sketchOf } from '../report/report.ts';
import { routeTable } from '../report/route-table.ts';
import { linkNames } from '../scenario/design.ts';
import type { Scenario } from '../scenario/parse.ts';
import { printReference } from '../what-if/expectations/judge.ts';
import { pairsBetween } from '../what-if/expectations/pairs-between.ts';
import type { Show } from './lesson.ts';
import type { Views } from './views.ts';

export function shown(show: Show, scenario: Scenario, views: Views): Shown {
	const view = views(show);
	const of = { file: scenario.file, view: view.id };
	switch (show.kind) {
		case 'map': {
			const { name, file } = scenario;
			const document = { version: 1, views: [], changes: [], expectations: [], verdict: 'nothing-checked' } as const;
			return { kind: 'map', report: { document: { ...document, scenario: { name, file } }, sketch: struckOut(view) } };
		}
		case 'why': {
			const pairs = pairsBetween(view, show.ends);
			if (pairs.length > 0)
				return { kind: 'why', explanations: pairs.map((pair) => explanationOf(view, pair, scenario)) };
			const [from, to] = show.ends.map(printReference);
			return nothing(
				`${from} and ${to} are no pair: the same place, no address family in common, or both inside Azure`,
			);
		}
		case 'routes':
			return tablesOf(view, show.node, of);
		case 'replay': {
			const replay = replayOf(view, prefixOf(show.prefix));
			return replay === null
				? nothing(`nobody announces ${show.prefix}, nor a prefix around it`)
				: { kind: 'replay', replay };
		}
	}
}

/** The sketch with what is down in this view as refused, which is drawn struck out. */
function struckOut(view: View): Sketch {
	const sketch = sketchOf(view);
	const { down, linksDown } = view.availability;
	const isDown = (key: string): boolean =>
		down.has(key) || linksDown.has(key) || linkNames.every((link) => down.has(`${key}/${link}`));
	const mark = <T extends { readonly refused: string | null }>(one: T, failed: boolean): T =>
		one.refused === null && failed ? { ...one, refused: 'failed' } : one;
	return {
		...sketch,
		circuits: sketch.circuits.map((circuit) => mark(circuit, isDown(circuit.key))),
		globalReach: sketch.globalReach.map((link) =>
			mark(link, !view.globalReach || isDown(link.key) || link.between.some(isDown)),
		),
		vnets: sketch.vnets.map((vnet) => ({
			...vnet,
			circuits: vnet.circuits.map((circuit) => mark(circuit, isDown(circuit.key) || isDown(vnet.key))),
		})),
	};
}

function nothing(because: string): Shown {
	return { kind: 'nothing', because };
}

/** Of a node that speaks BGP, of both links of a circuit, or the effective routes of a VNet or one of its subnets. */
function tablesOf(view: View, node: string, of: { readonly file: string; readonly view: string }): Shown {
	const speakers = view.solution.net.speakers.map(({ speaker }) => speaker.id).sort();
	const nodes = speakers.filter((key) => key === node || key.startsWith(`${node}/`));
	if (nodes.length > 0)
		return {
			kind: 'routes',
			...of,
			tables: nodes.map((key) => routeTable(view, key, { prefix: null, all: false })),
		};
	const subnets = [...view.design.vnets.values()].flatMap(({ key, subnets: parts }) =>
		parts.size === 0 ? [key] : [...parts.values()].map((subnet) => subnet.key),
	);
	const asked = subnets.filter((key) => key === node || key.startsWith(`${node}/`));
	const tables = asked.flatMap((key) => effectiveRoutesOf(view, key, null) ?? []);
	if (tables.length > 0) return { kind: 'effectiveRoutes', ...of, tables };
	return nothing(`no node with a table is called "${node}"; there are ${[...speakers, ...subnets].join(', ')}`);
}
