// The tables of nodes as text: a title, the routes, and under all of them what marks, codes and figures mean.

import type { ElementKey } from '../../model.ts';
import { kindOf } from '../names.ts';
import { printable, type ScreenOptions } from '../page.ts';
import { blank, type Line, type Span, span } from '../text/span.ts';
import { wrapLine } from '../text/wrap.ts';
import { columnSets, usesConnectionWeights } from './route-columns.ts';
import { layOut } from './route-layout.ts';
import type { RouteTable, TableRoute } from './route-table.ts';

/** Where tables come from. */
interface TablesOf {
	readonly file: string;
	readonly view: string;
	/** The prefix asked about; null: all. */
	readonly prefix: string | null;
}

/** Prose longer than this is hard to read, however wide the terminal is. */
const widestProse = 100;

export function routeLines(
	tables: readonly RouteTable[],
	of: TablesOf,
	{ columns, ascii }: ScreenOptions,
): readonly Line[] {
	const safe = printable(ascii);
	const notes = [...legend(tables), ...figures(tables)];
	return [
		...tables.flatMap((table, index) => [
			...(index === 0 ? [] : [blank]),
			...title(table.node, of, columns, safe),
			...body(table, of, columns, safe),
		]),
		...(notes.length === 0 ? [] : [blank]),
		...notes.flatMap(({ mark, prose }) =>
			wrapLine([span(` ${mark}  `, 'good')], prose, Math.min(columns, widestProse), 4),
		),
	];
}

const subjects: Readonly<Record<string, string>> = { circuit: 'private peering, ', gateway: 'learned routes, ' };

function title(
	node: ElementKey,
	{ file, view }: TablesOf,
	columns: number,
	safe: (text: string) => string,
): readonly Line[] {
	const about = `${subjects[kindOf(node)] ?? ''}${file}, ${view}`;
	return wrapLine([span(safe(node), 'title'), span('  ')], [span(safe(about), 'muted')], columns, 2);
}

function body(
	table: RouteTable,
	{ prefix }: TablesOf,
	columns: number,
	safe: (text: string) => string,
): readonly Line[] {
	if (table.groups.length > 0) return layOut(table.groups, columnSets(table), columns, safe);
	return [[span(prefix === null ? '    no routes' : `    no routes that cover ${prefix} or lie in it`)]];
}

interface Note {
	readonly mark: string;
	readonly prose: readonly Span[];
}

const muted = (text: string): Span => span(text, 'muted');

/** Marks and codes, as far as they are in use. */
function legend(tables: readonly RouteTable[]): readonly Note[] {
	const shared = tables.flatMap((table) => (table.shared === null ? [] : [table.shared]));
	const lost = tables.flatMap(({ losses }) => Object.entries(losses));
	const notes: readonly Note[] = [
		...(tables.some(({ groups }) => groups.length > 0) ? [{ mark: '>', prose: [muted('the best')] }] : []),
		...shared.map(({ code, rule, meaning }) => ({
			mark: '=',
			prose: [span(code, 'code'), muted(` ${rule}: ${meaning}`)],
		})),
		...lost.map(([rung, { code, rule, meaning }]) => ({
			mark: ' ',
			prose: [span(code, 'warn'), muted(` ${rule}, lost at ${rung}: ${meaning}`)],
		})),
	];
	const textOf = ({ mark, prose }: Note): string => mark + prose.map(({ text }) => text).join('');
	return [...new Map(notes.map((note) => [textOf(note), note])).values()];
}

/** What a figure or a name stands for that is not Azure's own. */
function figures(tables: readonly RouteTable[]): readonly Note[] {
	const routesOf = (kind: string): readonly TableRoute[] =>
		tables.filter(({ node }) => kindOf(node) === kind).flatMap(({ groups }) => groups.flatMap(({ routes }) => routes));
	const [atCircuits, atGateways] = [routesOf('circuit'), routesOf('gateway')];
	const hopsNamed = [...atCircuits, ...atGateways].some(
		(route) => route.nextHopAddress === null && route.nextHop !== null,
	);
	const short = tables.some(({ groups }) => groups.some(({ prefixes }) => prefixes.length > 1));
	const sentences = [
		...(atCircuits.length === 0
			? []
			: ['LocPrf and Weight are those of the model: Microsoft publishes no values of its edge.']),
		...(atGateways.length === 0
			? []
			: [
					`Weight as Azure lists it (R007): 32769 from ExpressRoute, 32768 its own. ${
						usesConnectionWeights(atGateways)
							? 'RoutingWeight is the weight of the connection, which decides (R061).'
							: 'The weights of the connections, which decide (R061), are all 0.'
					}`,
				]),
		...(hopsNamed ? ['Azure lists addresses; a next hop whose address the design does not give is named.'] : []),
		...(short ? ['Prefixes that behave alike are told once; --all lists each.'] : []),
	];
	return sentences.map((text) => ({ mark: ' ', prose: [muted(text)] }));
}
