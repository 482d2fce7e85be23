// What a change makes different: two states named, the pairs that came out otherwise, and the findings that came and went.

import type { Difference } from '../../change-model.ts';
import type { ElementKey, Endpoint } from '../../model.ts';
import { askedEvidenceLines } from '../asked-evidence.ts';
import { type FindingsPage, findingLines } from '../findings.ts';
import { nameNodes, prefixesInShort } from '../names.ts';
import { outcomeChange } from '../outcomes.ts';
import { printable, type ScreenOptions, usableColumns } from '../page.ts';
import type { PathPage } from '../path.ts';
import { glyphsOf } from '../text/glyphs.ts';
import { blank, bothEnds, clipLine, type Line, type Span, span } from '../text/span.ts';
import { grouped, plural } from '../text/words.ts';
import { merged, wrapLine } from '../text/wrap.ts';
import {
	type ChangedKind,
	type ChangedPair,
	changedKinds,
	changeTexts,
	countsText,
	stateName,
} from './change-pairs.ts';
import { traceLines } from './change-trace.ts';
import { evidenceText, outcomeText, tripText, wayLines } from './change-ways.ts';

export interface ChangeScreenOptions extends ScreenOptions {
	/** Both ways of every pair that is told. */
	readonly trace: boolean;
}

interface ChangePage extends PathPage, FindingsPage {
	readonly name: (key: ElementKey) => string;
	readonly trace: boolean;
	/** Pairs of one kind that are told; the others are counted. */
	readonly most: number;
}

const mostOfOne = 12;
const mostOfMany = 4;

export function changeLines(differences: readonly Difference[], options: ChangeScreenOptions): readonly Line[] {
	const safe = printable(options.ascii);
	const nodes = differences.flatMap(({ pairs }) => pairs.flatMap(({ from, to }) => [from.node, to.node]));
	const names = nameNodes(nodes);
	const page: ChangePage = {
		columns: usableColumns(options.columns),
		glyphs: glyphsOf(options.ascii),
		numbers: new Map(),
		safe,
		name: (key) => safe(names(key)),
		trace: options.trace,
		most: differences.length > 1 ? mostOfMany : mostOfOne,
	};
	return differences
		.flatMap((difference, index) => [...(index === 0 ? [] : [blank]), ...differenceLines(page, difference)])
		.map((line) => clipLine(merged(line), page.columns, page.glyphs.ellipsis));
}

function differenceLines(page: ChangePage, difference: Difference): readonly Line[] {
	const { findings } = difference;
	return [
		...headLines(page, difference),
		...changedKinds(difference).flatMap((kind) => kindLines(page, kind, difference)),
		...section(page, 'Findings that came', findingLines(page, findings.came, page.most, 'with --json')),
		...section(page, 'Findings that went', findingLines(page, findings.went, page.most, 'with --json')),
		...traceCommands(page, difference),
	];
}

export function namesOf({ before, after }: Pick<Difference, 'before' | 'after'>): readonly [string, string] {
	return [stateName(before, after), stateName(after, before)];
}

function headLines(page: ChangePage, difference: Difference): readonly Line[] {
	const { before, after, evidence, compared } = difference;
	const [one, other] = namesOf(difference).map((name) => span(page.safe(name), 'title'));
	const title: Line = [one!, span(` ${page.glyphs.arrow} `, 'changed'), other!];
	const file: Line = before.file === after.file ? [span(page.safe(before.file), 'muted')] : [];
	const head = file.length === 0 ? null : bothEnds(title, file, page.columns);
	const counts = countsText(difference);
	return [
		...(head !== null ? [head] : [...wrapLine([], title, page.columns, 2), ...(file.length === 0 ? [] : [file])]),
		...changeTexts(after.change).flatMap((text) =>
			wrapLine([span('  ')], [span(page.safe(text), 'changed')], page.columns, 4),
		),
		...askedEvidenceLines(evidence, page.columns, 2),
		...wrapLine(
			[span('  ')],
			[
				span(counts ?? 'no pair differs', counts === null ? 'muted' : 'plain'),
				span(`; ${plural(compared, 'direction')} compared`, 'muted'),
			],
			page.columns,
			4,
		),
	];
}

function section(page: ChangePage, title: string, lines: readonly Line[], note: readonly Span[] = []): readonly Line[] {
	if (lines.length === 0) return [];
	const left: Line = [span(title, 'heading'), ...note, span(' ')];
	const width = left.reduce((sum, { text }) => sum + text.length, 0);
	return [blank, [...left, span(page.glyphs.rule.repeat(Math.max(0, page.columns - width)), 'muted')], ...lines];
}

function kindLines(page: ChangePage, { title, pairs }: ChangedKind, difference: Difference): readonly Line[] {
	const told = pairs.slice(0, page.most).flatMap((changed) => pairLines(page, changed, difference));
	const rest = pairs.length - page.most;
	const more: Line = [span(`  ${page.glyphs.ellipsis} and ${plural(rest, 'more pair')}: --json lists all`, 'muted')];
	return section(page, title, [...told, ...(rest > 0 ? [more] : [])], [span(`  ${grouped(pairs.length)}`, 'muted')]);
}

function pairLines(page: ChangePage, { pair, both }: ChangedPair, difference: Difference): readonly Line[] {
	const { columns, glyphs } = page;
	const sign = outcomeChange(glyphs, pair);
	const ends = [...endSpans(page, pair.from), span(both ? ' and ' : ' to '), ...endSpans(page, pair.to)];
	const lead: Line = [span('  '), sign, span(' ')];
	const first = wrapLine(lead, ends, columns, 6);
	const trip = tripText(page, pair);
	const headline = first.length === 1 && trip !== '' ? bothEnds(first[0]!, [span(trip)], columns) : null;
	const indent: Line = [span('      ')];
	const prose = [headline === null ? trip : '', outcomeText(pair), evidenceText(pair)].filter((text) => text !== '');
	return [
		...(headline === null ? first : [headline]),
		...prose.flatMap((text) => wrapLine(indent, [span(page.safe(text))], columns, 6)),
		...wayLines(page, pair).flatMap(([label, way]) =>
			way.length === 0 ? [] : wrapLine([...indent, span(`${label} `, 'muted')], way, columns, 8),
		),
		...(page.trace
			? traceLines({ columns, safe: page.safe, ellipsis: glyphs.ellipsis }, pair, namesOf(difference))
			: []),
	];
}

function endSpans(page: ChangePage, { node, prefixes }: Endpoint): readonly Span[] {
	return [span(page.name(node), 'strong'), span(` ${page.safe(prefixesInShort(prefixes))}`, 'muted')];
}

/** How to see both sides of a pair, by the first of those told. */
function traceCommands(page: ChangePage, difference: Difference): readonly Line[] {
	const shown = changedKinds(difference)[0]?.pairs[0]?.pair;
	const commands = [shown?.why.before ?? null, shown?.why.after ?? null].filter((command) => command !== null);
	if (page.trace || commands.length === 0) return [];
	return section(
		page,
		'Both traces',
		commands.flatMap((command) => wrapLine([span('  ')], [span(page.safe(command), 'code')], page.columns, 4)),
		[span('  all: --trace', 'muted')],
	);
}
