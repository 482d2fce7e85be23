// The journey of an advertisement as text: a round of sessions after another, what becomes of it on each, and the rules.

import type { Replay, ReplayStep } from '../replay-model.ts';
import { together } from './hop.ts';
import { elementOf, kindOf } from './names.ts';
import { printable, type ScreenOptions } from './page.ts';
import { glyphsOf } from './text/glyphs.ts';
import { blank, bothEnds, type Line, type Role, span } from './text/span.ts';
import { plural } from './text/words.ts';
import { merged, wrapLine } from './text/wrap.ts';

export const becomesRole: Readonly<Record<ReplayStep['becomes'], Role>> = {
	used: 'good',
	held: 'muted',
	stopped: 'bad',
};

export function replayLines(
	{ view, prefix, origins, steps }: Replay,
	{ columns, ascii }: ScreenOptions,
): readonly Line[] {
	const safe = printable(ascii);
	const rounds = Math.max(0, ...steps.map(({ round }) => round));
	const reasons = new Map(steps.flatMap(({ reason }) => (reason === null ? [] : [[reason.message, reason] as const])));
	return [
		...wrapLine(
			[span(prefix, 'title'), span('  ')],
			[span(safe(`from ${origins.join(', ')}, ${plural(rounds, 'round')}, ${view}`), 'muted')],
			columns,
			2,
		),
		blank,
		...alike(steps).flatMap((group) => stepLines(group, { columns, ascii })),
		...(reasons.size === 0 ? [] : [blank, [span('Where it stops', 'heading')] as Line]),
		...[...reasons.values()].flatMap(({ code, rule, message }) =>
			wrapLine([span('  '), span(code, 'code'), span(` ${rule}  `, 'muted')], [span(safe(message))], columns, 4),
		),
	];
}

interface Group {
	readonly step: ReplayStep;
	readonly from: string[];
	readonly to: string[];
}

/** What becomes of it alike, from the links of one circuit or one other speaker, is told once. */
function alike(steps: readonly ReplayStep[]): readonly Group[] {
	const groups = new Map<string, Group>();
	for (const step of steps) {
		const { from, to, reason, ...rest } = step;
		const id = JSON.stringify([elementOf(from), kindOf(to), reason?.code, rest]);
		const group = groups.get(id) ?? { step, from: [], to: [] };
		groups.set(id, group);
		if (!group.from.includes(from)) group.from.push(from);
		if (!group.to.includes(to)) group.to.push(to);
	}
	return [...groups.values()];
}

function stepLines({ step, from, to }: Group, { columns, ascii }: ScreenOptions): readonly Line[] {
	const safe = printable(ascii);
	const lead: Line = [
		span(`${String(step.round).padStart(3)}  `, 'number'),
		span(step.becomes.padEnd(7), becomesRole[step.becomes]),
		span('  '),
	];
	const ends = span(safe(`${together(from)} ${glyphsOf(ascii).arrow} ${together(to)}`));
	const path = pathText(step);
	const detail = [...(path === '' ? [] : [span(path, 'muted')]), span(' '), span(whyText(step), 'code')];
	const oneLine = bothEnds([...lead, ends], merged(detail), Math.min(columns, 110));
	if (oneLine !== null) return [oneLine];
	return [...wrapLine(lead, [ends], columns, 14), ...wrapLine([span(' '.repeat(14))], detail, columns, 14)];
}

/** One step in a sentence. */
export function stepSentence({ from, to, becomes, asPath, lostAt, lostBy, reason }: ReplayStep): string {
	if (reason !== null) return reason.message;
	const path = asPath.length === 0 ? 'with an empty AS path' : `with AS path ${asPath.join(' ')}`;
	const passes = `${from} announces it to ${to} ${path}`;
	if (becomes === 'used')
		return `${passes}, ${kindOf(to) === 'site' ? 'which uses it.' : 'which uses it and may pass it on.'}`;
	const why =
		lostAt === null
			? 'it has a better one'
			: `it has one that is better by ${lostAt}${lostBy === null ? '' : ` (${lostBy})`}`;
	return `${passes}, which holds it and does not use it: ${why}.`;
}

function pathText({ asPath, becomes }: ReplayStep): string {
	return becomes === 'stopped' ? '' : `path ${asPath.join(' ') || 'empty'}`;
}

function whyText({ reason, lostAt, lostBy, rules }: ReplayStep): string {
	if (reason !== null) return `${reason.code} ${reason.rule}`;
	if (lostAt !== null) return `lost at ${lostAt}${lostBy === null ? '' : ` ${lostBy}`}`;
	return rules.join(' ');
}
