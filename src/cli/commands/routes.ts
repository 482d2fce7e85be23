// `canreach routes NODE`: what a node's BGP table holds, and why.

import { nearest } from '../../net/nearest.ts';
import type { View } from '../../reachability/view.ts';
import { sortedJson } from '../../report/render/json.ts';
import { routeLines } from '../../report/render/routes.ts';
import { blank } from '../../report/render/span.ts';
import { routesOf } from '../../report/routes.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { readScenario } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { findView, type QuestionOptions } from './find-view.ts';
import { screenOptions } from './options.ts';

export async function routes(
	host: Host,
	node: string,
	file: string | undefined,
	options: QuestionOptions,
): Promise<void> {
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const view = findView(scenario, options);
	const nodes = nodesMeant(view, node);
	const tables = nodes.map((key) => ({ node: key, routes: routesOf(view, key) }));
	if (options.json) host.stdout(sortedJson({ version: 1, view: view.id, tables }));
	else {
		const screen = screenOptions(host, options);
		const lines = tables.flatMap((table, index) => [
			...(index === 0 ? [] : [blank]),
			...routeLines({ ...table, view: view.id, file: scenario.file }, screen),
		]);
		await printLines(host, lines, options);
	}
}

/** A circuit means both its links, a VNet its gateway, a bare id whatever bears it. @throws {UsageError} */
function nodesMeant({ solution }: View, node: string): readonly string[] {
	const known = solution.net.speakers.map(({ speaker }) => speaker.id).sort();
	const asGateway = node.replace(/^vnet\//, 'gateway/');
	const found = known.filter((key) => key === asGateway || key.startsWith(`${node}/`));
	if (found.length > 0) return found;
	const byId = known.filter((key) => key.split('/')[1] === node);
	if (byId.length > 0) return byId;
	const elements = known.map((key) => key.split('/').slice(0, 2).join('/'));
	const ids = known.map((key) => key.split('/')[1]!);
	const guess = nearest(node, known) ?? nearest(node, elements) ?? nearest(node, ids);
	throw new UsageError(
		`no node with a BGP table is called "${node}"`,
		guess === null ? `there are ${known.join(', ')}` : `did you mean "${guess}"?`,
	);
}
