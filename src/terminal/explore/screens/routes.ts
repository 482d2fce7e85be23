// Routes: the nodes that hold a table, then one table, its prefixes, the candidates of the one under the cursor and the way back to its origin.

import type { OpenView } from '../../facade.ts';
import type { Answers } from '../answers.ts';
import { blank, glyphsOf, inColumns, type Line, printable, span, wrapLine } from '../drawing.ts';
import { nodesListed, selectedElement } from '../items.ts';
import type { State } from '../state.ts';
import type { Drawn, Size } from './frame.ts';

export function routeScreen(state: State, answers: Answers, view: OpenView, size: Size): Drawn {
	const node = selectedElement(state, view, answers);
	if (node === null) return { lines: [[span('Nothing here holds a table.', 'muted')]], inSight: 0 };
	return state.place.inside ? tableOf(state, view, node, size) : nodes(state, view, node, size);
}

function nodes({ filter }: State, view: OpenView, selected: string, { ascii }: Size): Drawn {
	const safe = printable(ascii);
	const { pointer } = glyphsOf(ascii);
	const keys = nodesListed(view, filter);
	const lines = keys.map((key): Line => {
		const isOn = key === selected;
		return [
			span(isOn ? `${pointer} ` : '  ', 'changed'),
			span(safe(key), isOn ? 'selected' : view.down.has(key) ? 'bad' : 'plain'),
			...(view.down.has(key) ? [span('  failed', 'bad')] : []),
		];
	});
	return {
		head: [[span('Nodes that hold a table', 'heading'), span('  Enter opens it', 'muted')]],
		lines,
		inSight: keys.indexOf(selected),
	};
}

type Table = ReturnType<OpenView['table']>;

function tableOf({ place }: State, view: OpenView, node: string, size: Size): Drawn {
	const safe = printable(size.ascii);
	const { pointer, ellipsis } = glyphsOf(size.ascii);
	const table = view.table(node);
	const group = table.groups[place.row];
	const rows = table.groups.map(({ prefixes, routes }, index): readonly Line[] => {
		const [best] = routes;
		const used = routes.filter(({ selected }) => selected).length;
		const isOn = index === place.row;
		const more = prefixes.length > 1 ? ` +${prefixes.length - 1}` : '';
		return [
			[span(isOn ? pointer : ' ', 'changed')],
			[span(safe(prefixes[0]!) + more, isOn ? 'selected' : 'plain')],
			[span(safe(best!.nextHop ?? 'its own'))],
			[span(best!.asPath.join(' ') || 'i', 'muted')],
			[span(used > 1 ? `${used} equal` : routes.length > 1 ? `${routes.length} candidates` : '', 'muted')],
		];
	});
	return {
		head: [[span(safe(node), 'title'), span(`  ${table.groups.length} prefixes or groups of them`, 'muted')]],
		lines: rows.length === 0 ? [[span('  no routes', 'muted')]] : inColumns(rows, [], 0, 2),
		inSight: place.row,
		foot:
			group === undefined
				? []
				: [
						blank,
						...candidates(table, place.row, size),
						...journey(view, node, group.prefixes[0]!, size, ellipsis),
					].slice(0, 10),
	};
}

/** Who competed, and at which rung each fell. */
function candidates({ groups, losses, shared }: Table, row: number, { columns, ascii }: Size): readonly Line[] {
	const safe = printable(ascii);
	const { routes } = groups[row]!;
	const used = routes.filter(({ selected }) => selected).length;
	return routes.slice(0, 4).flatMap((route) => {
		const loss = route.lostAt === null ? undefined : losses[route.lostAt];
		const facts = [
			`path ${route.asPath.join(' ') || 'empty'}`,
			`local preference ${route.localPreference}`,
			...(route.weight === 0 ? [] : [`weight ${route.weight}`]),
		].join(', ');
		const why = route.selected
			? [span(used > 1 ? `in use with its equals ${shared?.rule ?? ''}` : 'in use', 'good')]
			: [
					span(`lost at ${route.lostAt ?? 'no rung'}`, 'warn'),
					...(loss === undefined ? [] : [span(` ${loss.code} ${loss.rule}`, 'code')]),
				];
		const lead: Line = [
			span(route.selected ? '* ' : '  ', 'good'),
			span(safe(`via ${route.nextHop ?? 'itself'}`)),
			span('  '),
		];
		return wrapLine(lead, [span(facts, 'muted'), span(', '), ...why], columns, 4);
	});
}

/** From here to the origin, session by session against the way of the advertisement. */
function journey(
	view: OpenView,
	node: string,
	prefix: string,
	{ columns, ascii }: Size,
	ellipsis: string,
): readonly Line[] {
	const safe = printable(ascii);
	const { step } = glyphsOf(ascii);
	const way: string[] = [node];
	for (let at: string | null = node; at !== null && way.length < 12; ) {
		const best: Table['groups'][number]['routes'][number] | undefined = view
			.table(at)
			.groups.find(({ prefixes }) => prefixes.includes(prefix))?.routes[0];
		at = best?.learnedFrom ?? null;
		if (at !== null && way.includes(at)) break;
		if (at !== null) way.push(at);
	}
	const text =
		way.length < 2 ? 'it is the origin' : `${way.map(safe).join(` ${step} `)}${way.length === 12 ? ellipsis : ''}`;
	return wrapLine([span('heard from  ', 'muted')], [span(text)], columns, 4);
}
