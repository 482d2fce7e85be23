// `canreach routes NODE`: what a node's BGP table holds, and why.

import { nearest } from '../../net/nearest.ts';
import { overlaps, type Prefix, prefixOf } from '../../net/prefix.ts';
import { serviceRoutesAt } from '../../reachability/services/service-routes.ts';
import type { View } from '../../reachability/view.ts';
import { effectiveRoutesOf } from '../../report/effective-routes.ts';
import type { Route } from '../../report/model.ts';
import { sortedJson } from '../../report/render/json.ts';
import { effectiveRouteLines } from '../../report/render/routes/effective-routes.ts';
import { microsoftPeeringLines } from '../../report/render/routes/microsoft-peering-routes.ts';
import { routeLines } from '../../report/render/routes/routes.ts';
import { routeTable } from '../../report/route-table.ts';
import { routesOf } from '../../report/routes.ts';
import { fileLast } from '../file-last.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { readPrefix } from '../read-prefix.ts';
import { readScenario } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { findView } from './find-view.ts';
import { type ScreenOptions, type StateOptions, screenOptions } from './options.ts';

interface RoutesOptions extends ScreenOptions, StateOptions {
	readonly prefix?: string;
	readonly all?: boolean;
}

export async function routes(
	host: Host,
	node: string,
	file: string | undefined,
	options: RoutesOptions,
): Promise<void> {
	fileLast('routes', 'the node comes', ['NODE'], [node, file]);
	const prefix = options.prefix === undefined ? null : readPrefix(options.prefix);
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const view = findView(scenario, options);
	const subnets = subnetsMeant(view, node);
	if (subnets.length > 0) return printEffectiveRoutes(host, view, subnets, prefix, scenario.file, options);
	const nodes = nodesMeant(view, node);
	const microsoftPeering = prefix === null ? nodes.flatMap((key) => serviceRoutesAt(view, key) ?? []) : [];
	if (options.json) {
		const asked = (route: Route): boolean => prefix === null || overlaps(prefixOf(route.prefix), prefix);
		const tables = nodes.map((key) => ({ node: key, routes: routesOf(view, key).filter(asked) }));
		const onMicrosoftPeering = microsoftPeering.length === 0 ? {} : { microsoftPeering };
		return host.stdout(sortedJson({ version: 1, view: view.id, tables, ...onMicrosoftPeering }));
	}
	const tables = nodes.map((key) => routeTable(view, key, { prefix, all: options.all ?? false }));
	const of = { file: scenario.file, view: view.id, prefix: prefix?.text ?? null };
	const screen = screenOptions(host, options);
	const lines = [...routeLines(tables, of, screen), ...microsoftPeeringLines(microsoftPeering, of, screen)];
	await printLines(host, lines, options);
}

/** A subnet `vnet/x/web`, or `vnet/x` for all there are; a bare id is a VNet where nothing with a BGP table bears it. */
function subnetsMeant(view: View, node: string): readonly string[] {
	const { solution } = view;
	const places = subnetKeys(view);
	// A VNet that names no subnet has one, `default`, with all of its space.
	const found = (key: string): readonly string[] =>
		places.filter((place) => place === key || place.startsWith(`${key}/`) || `${place}/default` === key);
	if (node.includes('/')) return found(node.startsWith('vnet/') ? node : `vnet/${node}`);
	const speaks = solution.net.speakers.some(({ speaker }) => speaker.id.split('/')[1] === node);
	return speaks ? [] : found(`vnet/${node}`);
}

function subnetKeys({ design }: View): readonly string[] {
	return [...design.vnets.values()].flatMap((vnet) =>
		vnet.subnets.size === 0 ? [vnet.key] : [...vnet.subnets.values()].map(({ key }) => key),
	);
}

async function printEffectiveRoutes(
	host: Host,
	view: View,
	nodes: readonly string[],
	prefix: Prefix | null,
	file: string,
	options: RoutesOptions,
): Promise<void> {
	const tables = nodes.flatMap((key) => effectiveRoutesOf(view, key, prefix) ?? []);
	if (options.json) return host.stdout(sortedJson({ version: 1, view: view.id, tables }));
	const of = { file, view: view.id, prefix: prefix?.text ?? null, all: options.all ?? false };
	await printLines(host, effectiveRouteLines(tables, of, screenOptions(host, options)), options);
}

/** A circuit means both its links, a bare id whatever bears it. @throws {UsageError} */
function nodesMeant(view: View, node: string): readonly string[] {
	const { solution } = view;
	const known = solution.net.speakers.map(({ speaker }) => speaker.id).sort();
	const found = known.filter((key) => key === node || key.startsWith(`${node}/`));
	if (found.length > 0) return found;
	const byId = known.filter((key) => key.split('/')[1] === node);
	if (byId.length > 0) return byId;
	const elements = known.map((key) => key.split('/').slice(0, 2).join('/'));
	const ids = known.map((key) => key.split('/')[1]!);
	const guess = nearest(node, [...known, ...subnetKeys(view)]) ?? nearest(node, elements) ?? nearest(node, ids);
	throw new UsageError(
		`no node with a BGP table is called "${node}"`,
		guess === null ? `there are ${[...known, ...subnetKeys(view)].join(', ')}` : `did you mean "${guess}"?`,
	);
}
