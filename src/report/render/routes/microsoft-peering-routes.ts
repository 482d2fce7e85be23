// What passes on the Microsoft peering of a link, in both directions: services by their communities, sites by their public prefixes.

import type { ElementKey } from '../../model.ts';
import { printable, type ScreenOptions } from '../page.ts';
import { inColumns } from '../text/columns.ts';
import { blank, clipLine, type Line, span } from '../text/span.ts';
import { wrapLine } from '../text/wrap.ts';

interface PeeringRoute {
	/** A prefix, or the community that stands for those of a service. */
	readonly network: string;
	readonly name: string | null;
	readonly nextHop: ElementKey;
	readonly asPath: readonly number[];
}

/** One link of a circuit that has a Microsoft peering. */
interface PeeringTable {
	readonly node: ElementKey;
	readonly announced: readonly PeeringRoute[];
	readonly accepted: readonly PeeringRoute[];
}

export function microsoftPeeringLines(
	tables: readonly PeeringTable[],
	{ file, view }: { readonly file: string; readonly view: string },
	{ columns, ascii }: ScreenOptions,
): readonly Line[] {
	const safe = printable(ascii);
	const clipped = (lines: readonly Line[]): readonly Line[] =>
		lines.map((line) => clipLine(line, columns, ascii ? '~' : '…'));
	const lines = tables.flatMap(({ node, announced, accepted }) => [
		blank,
		...wrapLine(
			[span(safe(node), 'title'), span('  ')],
			[span(safe(`Microsoft peering, ${file}, ${view}`), 'muted')],
			columns,
			2,
		),
		...clipped(
			rowsOf(
				'Announced to the edges',
				['Service', 'Next hop', 'Path'],
				announced,
				({ name, nextHop, asPath }) => [name ?? '', nextHop, pathOf(asPath)],
				safe,
			),
		),
		...clipped(
			rowsOf(
				'Accepted from the edges',
				['Next hop', 'Path'],
				accepted,
				({ nextHop, asPath }) => [nextHop, pathOf(asPath)],
				safe,
			),
		),
	]);
	const stripped = tables.some(({ accepted }) => accepted.some(({ asPath }) => asPath.length === 0));
	const notes = [
		...(tables.some(({ announced }) => announced.length > 0)
			? ['A community stands for the prefixes of its service, which are not in the design (R116).']
			: []),
		...(stripped ? ['Private AS numbers are taken out of what is accepted (R057).'] : []),
	];
	return [
		...lines,
		...(notes.length === 0 ? [] : [blank]),
		...notes.flatMap((note) => wrapLine([span('    ')], [span(note, 'muted')], Math.min(columns, 100), 4)),
	];
}

function rowsOf(
	heading: string,
	heads: readonly string[],
	routes: readonly PeeringRoute[],
	cells: (route: PeeringRoute) => readonly string[],
	safe: (text: string) => string,
): readonly Line[] {
	const title: Line = [span('  '), span(heading, 'heading')];
	if (routes.length === 0) return [title, [span('    nothing', 'muted')]];
	const head = ['Network', ...heads].map((text): Line => [span(text, 'muted')]);
	const rows = routes.map((route): readonly Line[] => [
		[span(route.network, 'strong')],
		...cells(route).map((text): Line => [span(safe(text))]),
	]);
	return [title, ...inColumns([head, ...rows], [], 4, 2)];
}

function pathOf(asPath: readonly number[]): string {
	return [...asPath, 'i'].join(' ');
}
