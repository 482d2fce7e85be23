// Both ways of a pair, before and after, side by side where there is room: as in diff(1), `|` marks a step that differs, `<` and `>` one that is on one side alone.

import type { PairDifference } from '../../change-model.ts';
import type { Pair, Walk } from '../../model.ts';
import { elementOf } from '../names.ts';
import { stagesOf } from '../path.ts';
import { clipLine, type Line, lineWidth, padLine, span } from '../text/span.ts';
import { wrapLine } from '../text/wrap.ts';

interface TracePage {
	readonly columns: number;
	readonly safe: (text: string) => string;
	readonly ellipsis: string;
}

/** Narrower, one is told under the other. */
const sideBySide = 100;

export function traceLines(
	page: TracePage,
	{ before, after }: PairDifference,
	names: readonly [string, string],
): readonly Line[] {
	const directions = [
		['There', stepsOf(before, 'forward'), stepsOf(after, 'forward')],
		['Back', stepsOf(before, 'return'), stepsOf(after, 'return')],
	] as const;
	return directions.flatMap(([title, was, is]) => {
		const parted = was.findIndex((step, index) => step !== is[index]);
		const same = parted === -1 && was.length === is.length;
		const where = same
			? 'the same'
			: parted === 0 || was.length === 0 || is.length === 0
				? 'they part at once'
				: `they part after ${page.safe(was[(parted === -1 ? was.length : parted) - 1]!)}`;
		const head: Line = [span(`    ${title}`, 'heading'), span(`  ${where}`, 'muted')];
		return [head, ...(page.columns >= sideBySide ? beside(page, was, is, names) : stacked(page, was, is, names))];
	});
}

/** A stage a step: an element with the links of it that are used. */
function stepsOf(pair: Pair | null, direction: 'forward' | 'return'): readonly string[] {
	if (pair === null) return ['no such pair'];
	const walk: Walk = pair[direction];
	const linksOf = (element: string): string => {
		const links = walk.hops
			.filter((hop) => hop !== element && elementOf(hop) === element)
			.map((hop) => hop.split('/')[2]!);
		return links.length === 0 ? element : `${element} ${links.join(', ')}`;
	};
	const stages = stagesOf(walk).map((stage) => stage.map(linksOf).join(' | '));
	const start = stages.length === 0 ? walk.hops.slice(0, 1) : stages;
	if (walk.delivered === 'all') return [...start, 'arrived'];
	const end = walk.delivered === 'some' ? 'arrives on some branches' : 'dropped';
	const { reason } = pair;
	return [...start, reason === null ? end : `${end}: ${reason.code} at ${reason.at}`];
}

function signOf(was: string | undefined, is: string | undefined): string {
	if (was === is) return ' ';
	if (was === undefined) return '>';
	return is === undefined ? '<' : '|';
}

function beside(
	page: TracePage,
	was: readonly string[],
	is: readonly string[],
	[one, other]: readonly [string, string],
): readonly Line[] {
	const width = Math.floor((page.columns - 6 - 3) / 2);
	const cell = (text: string, role: 'plain' | 'muted' | 'changed'): Line =>
		padLine(clipLine([span(page.safe(text), role)], width, page.ellipsis), width);
	const rows = Array.from({ length: Math.max(was.length, is.length) }, (_, index): Line => {
		const sign = signOf(was[index], is[index]);
		const role = sign === ' ' ? 'plain' : 'changed';
		return [
			span('      '),
			...cell(was[index] ?? '', role),
			span(` ${sign} `, 'changed'),
			...cell(is[index] ?? '', role),
		];
	});
	return [[span('      '), ...cell(one, 'muted'), span('   '), ...cell(other, 'muted')], ...rows];
}

function stacked(
	page: TracePage,
	was: readonly string[],
	is: readonly string[],
	[one, other]: readonly [string, string],
): readonly Line[] {
	const side = (name: string, steps: readonly string[], others: readonly string[], alone: string): readonly Line[] => [
		...wrapLine([span('      ')], [span(page.safe(name), 'muted')], page.columns, 8),
		...steps.flatMap((step, index) => {
			const sign = step === others[index] ? ' ' : others[index] === undefined ? alone : '|';
			const lead: Line = [span('      '), span(sign, 'changed'), span(' ')];
			return wrapLine(
				lead,
				[span(page.safe(step), sign === ' ' ? 'plain' : 'changed')],
				page.columns,
				lineWidth(lead) + 2,
			);
		}),
	];
	return [...side(one, was, is, '<'), ...side(other, is, was, '>')];
}
