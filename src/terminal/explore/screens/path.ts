// Path: one pair hop by hop, there and back, equal-cost branches beneath each other; the hop under the cursor shows its table, the repair can be tried.

import { endings, hopLines } from '../../../report/render/hop.ts';
import type { Explanation, HopStory, OpenView } from '../../facade.ts';
import type { Answers } from '../answers.ts';
import {
	blank,
	clipLine,
	editLine,
	glyphsOf,
	type Line,
	meanings,
	milliseconds,
	outcomeRole,
	padLine,
	printable,
	span,
	wrapLine,
} from '../drawing.ts';
import { pairOf } from '../items.ts';
import type { State } from '../state.ts';
import type { Drawn, Size } from './frame.ts';
import { restsOnLines } from './rests-on.ts';

/** From this width on the two directions stand side by side. */
const wide = 100;

export function pathScreen(state: State, answers: Answers, view: OpenView, size: Size): Drawn {
	const pair = pairOf(state, view);
	if (pair === null) return { lines: [[span('No pair to follow.', 'muted')]], inSight: 0 };
	const told = answers.explanation(state.trial, ...pair);
	const { ellipsis } = glyphsOf(size.ascii);
	if (told === undefined) return { lines: [[span(`Working out the path${ellipsis}`, 'muted')]], inSight: 0 };
	if (told === null) return { lines: [[span('No such pair: one network, or two families.', 'muted')]], inSight: 0 };
	const { row } = state.place;
	const hops = [...told.forward, ...told.return];
	const there = direction('There', told.forward, 0, row, size);
	const back = direction('Back', told.return, told.forward.length, row, size);
	const half = Math.floor((size.columns - 2) / 2);
	const lines =
		size.columns >= wide
			? Array.from(
					{ length: Math.max(there.length, back.length) },
					(_, index): Line => [
						...padLine(clipLine(there[index] ?? [], half, ellipsis), half + 2),
						...clipLine(back[index] ?? [], half, ellipsis),
					],
				)
			: [...there, ...back];
	const repair = told.pair.reason?.repair ?? null;
	const isRepair = row === hops.length && repair !== null;
	const whole = [...lines, ...whyNot(told, isRepair, size)];
	const hop = hops[row];
	const inSight = Math.max(
		0,
		whole.findIndex((line) => line.some(({ role }) => role === 'selected')),
	);
	return {
		head: title(told, size),
		lines: whole,
		inSight,
		foot:
			hop === undefined
				? isRepair
					? [blank, [span('Enter tries the repair; u takes it back.', 'changed')]]
					: []
				: detail(hop, size),
	};
}

function title({ pair }: Explanation, { ascii, columns }: Size): readonly Line[] {
	const safe = printable(ascii);
	const { outcome: signs, arrow } = glyphsOf(ascii);
	const ends = [pair.from, pair.to].map(({ node, prefixes }) => `${node} ${prefixes[0] ?? ''}`).join(` ${arrow} `);
	const trip = pair.roundTripMs === null ? '' : `, ${milliseconds(pair.roundTripMs)} round trip`;
	const lead: Line = [span(`${signs[pair.outcome]} `, outcomeRole(pair.outcome)), span(safe(ends), 'strong')];
	return wrapLine([...lead, span('  ')], [span(meanings[pair.outcome] + trip, outcomeRole(pair.outcome))], columns, 2);
}

/** The hops of one way, those equally far from the start as branches. */
function direction(
	name: string,
	story: readonly HopStory[],
	first: number,
	row: number,
	{ ascii }: Size,
): readonly Line[] {
	const safe = printable(ascii);
	const { branch, lastBranch, step, pointer } = glyphsOf(ascii);
	const far = distances(story);
	return [
		[span(name, 'heading')],
		...story.map(({ at, next, end, decidedBy, sharedBy }, index): Line => {
			const isOn = first + index === row;
			const stage = story.filter((other) => far.get(other.at) === far.get(at));
			const sign = stage.length === 1 ? step : stage.at(-1)!.at === at ? lastBranch : branch;
			const slowest = Math.max(0, ...next.map(({ roundTripMs }) => roundTripMs ?? 0));
			const why = decidedBy === null ? (sharedBy === null ? null : 'ECMP') : `chosen by ${decidedBy.rung}`;
			return [
				span(isOn ? `${pointer} ` : '  ', 'changed'),
				span(`${sign} `, 'link'),
				span(safe(at), isOn ? 'selected' : 'plain'),
				...(why === null ? [] : [span(`  ${why}`, 'code')]),
				...(slowest === 0 ? [] : [span(`  ${milliseconds(slowest)}`, 'muted')]),
				...(end === null ? [] : [span(`  ${endings[end] ?? end}`, end === 'delivered' ? 'good' : 'bad')]),
			];
		}),
	];
}

/** How many steps each hop is from the start, by the longest way. */
function distances(story: readonly HopStory[]): ReadonlyMap<string, number> {
	const far = new Map(story.map(({ at }) => [at, 0]));
	for (let round = 0, moved = true; moved && round < story.length; round += 1) {
		moved = false;
		for (const { at, next } of story) {
			for (const { to } of next) {
				if (!far.has(to) || far.get(to)! > far.get(at)!) continue;
				far.set(to, far.get(at)! + 1);
				moved = true;
			}
		}
	}
	return far;
}

function whyNot(told: Explanation, isRepair: boolean, { columns, ascii }: Size): readonly Line[] {
	const safe = printable(ascii);
	const { reason } = told.pair;
	const rests = restsOnLines(told, columns);
	if (reason === null) return rests;
	const note = told.rules[reason.rule];
	const { pointer } = glyphsOf(ascii);
	return [
		[span('Why not ', 'heading'), span(reason.code, 'code'), span(` at ${safe(reason.at)}`, 'muted')],
		...wrapLine([span('  ')], [span(safe(reason.message))], columns, 2),
		...(note === undefined
			? []
			: wrapLine(
					[span('  '), span(note.id, 'code'), span(` ${note.evidence}: `, 'muted')],
					[span(safe(note.meaning), 'muted')],
					columns,
					4,
				)),
		...(reason.repair === null
			? [[span('  No edit that canreach could propose repairs it.', 'muted')]]
			: reason.repair.flatMap((edit, index) => {
					const { verb, line } = editLine(edit);
					const lead = index === 0 ? `${isRepair ? pointer : ' '} repair: ` : '      and ';
					return wrapLine(
						[span(lead, 'good'), span(`${safe(verb)} `, 'muted')],
						[span(safe(line), isRepair ? 'selected' : 'code')],
						columns,
						4,
					);
				})),
		...rests,
	];
}

/** The table of a hop and the rung that chose. */
function detail(hop: HopStory, { columns, ascii }: Size): readonly Line[] {
	const lines = hopLines({ hop, at: [hop.at] }, columns, printable(ascii), glyphsOf(ascii).step);
	return [blank, ...lines.slice(0, 7)];
}
