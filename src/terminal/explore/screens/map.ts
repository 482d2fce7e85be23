// Map: the design as it is drawn elsewhere, what is refused or failed struck out, and the facts of the element under the cursor.

import { map, mapLayout } from '../../../report/render/map/map.ts';
import { openPage } from '../../../report/render/page.ts';
import type { ElementKey, OpenView, Report, Sketch, Trial } from '../../facade.ts';
import type { Answers } from '../answers.ts';
import {
	bareId,
	inFlow,
	kindOf,
	type Line,
	lineWidth,
	type Page,
	padLine,
	printable,
	span,
	wrapLine,
} from '../drawing.ts';
import { elementsOnMap, isDown, selectedElement } from '../items.ts';
import type { State } from '../state.ts';
import type { Drawn, Size } from './frame.ts';

/** From this width on the facts stand beside the map. */
const wide = 112;
const factColumns = 34;

export function mapScreen(state: State, answers: Answers, view: OpenView, size: Size): Drawn {
	const selected = selectedElement(state, view, answers);
	const beside = size.columns >= wide;
	const columns = beside ? size.columns - factColumns - 2 : size.columns;
	const drawn = drawnMap(state, answers, view, { ...size, columns }, { selected });
	const lines = drawn ?? elementList(state, view, selected, { ...size, columns });
	const inSight = Math.max(
		0,
		lines.findIndex((line) => line.some(({ role }) => role === 'selected')),
	);
	const facts = selected === null ? [] : factLines(view, selected, beside ? { ...size, columns: factColumns } : size);
	if (!beside) return { lines, inSight, foot: [[], ...facts] };
	const height = Math.max(lines.length, facts.length);
	const rows = Array.from(
		{ length: height },
		(_, index): Line => [...padLine(lines[index] ?? [], columns + 2), ...(facts[index] ?? [])],
	);
	return { lines: rows, inSight };
}

/** The map with what is marked on it; null where the design is too large for one. */
export function drawnMap(
	{ trial }: State,
	{ name, file }: Answers,
	view: OpenView,
	{ columns, ascii }: Size,
	marks: Pick<Page, 'selected' | 'reached'>,
): readonly Line[] | null {
	const document = { scenario: { name, file }, views: [], changes: [], expectations: [] } as const;
	const report: Report = {
		document: { version: 1, verdict: 'nothing-checked', ...document },
		sketch: struckOut(view, trial),
	};
	const page: Page = { ...openPage(report, { columns, ascii }), ...marks, failed: view.down };
	const layout = mapLayout(page);
	return layout === null ? null : map(page, layout);
}

/** The sketch with all that carries nothing in this trial as refused, which is drawn struck out. */
function struckOut(view: OpenView, { globalReach }: Trial): Sketch {
	const { sketch } = view;
	const mark = <T extends { readonly refused: string | null }>(one: T, element: ElementKey): T =>
		one.refused === null && isDown(view, element) ? { ...one, refused: 'failed' } : one;
	return {
		...sketch,
		circuits: sketch.circuits.map((circuit) => mark(circuit, circuit.key)),
		globalReach: sketch.globalReach.map((link) =>
			globalReach ? mark(link, link.key) : { ...link, refused: link.refused ?? 'off' },
		),
		vnets: sketch.vnets.map((vnet) => ({
			...vnet,
			circuits: vnet.circuits.map((circuit) => mark(circuit, `connection/${bareId(vnet.key)}~${bareId(circuit.key)}`)),
		})),
	};
}

/** A design too large for a map, kind by kind. */
function elementList(state: State, view: OpenView, selected: ElementKey | null, size: Size): readonly Line[] {
	const safe = printable(size.ascii);
	const keys = elementsOnMap(view, state.filter);
	const kinds = [...new Set(keys.map(kindOf))];
	return kinds.flatMap((kind): readonly Line[] => {
		const entries = keys
			.filter((key) => kindOf(key) === kind)
			.map(
				(key): Line => [span(safe(bareId(key)), key === selected ? 'selected' : isDown(view, key) ? 'bad' : 'plain')],
			);
		return [
			[span(`${kind} `, 'heading'), span(String(entries.length), 'muted')],
			...inFlow(entries, size.columns, 2, 2),
		];
	});
}

function factLines(view: OpenView, element: ElementKey, { columns, ascii }: Size): readonly Line[] {
	const safe = printable(ascii);
	const facts = view.factsOf(element);
	const title: Line = [span(safe(element), 'strong')];
	if (columns <= factColumns)
		return [
			title,
			...facts.flatMap(({ name, value }) => wrapLine([span(`${name} `, 'muted')], [span(safe(value))], columns, 2)),
		];
	const prose = facts.flatMap(({ name, value }, index) => [
		span(index === 0 ? '' : ', '),
		span(`${name} `, 'muted'),
		span(safe(value)),
	]);
	return wrapLine([...title, span('  ')], prose, columns, Math.min(4, lineWidth(title)));
}
