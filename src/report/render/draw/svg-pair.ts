// One pair as a picture: the way there and the way back from left to right, every equal-cost branch, and why it stops.

import type { Explanation } from '../../model.ts';
import { editLine } from '../edit-line.ts';
import { stagesOf } from '../path.ts';
import { safeText } from '../text/escape.ts';
import type { DrawnLink } from './graph.ts';
import { type Side, sidesOf } from './pair-graph.ts';
import type { Part } from './svg-design.ts';
import { margin } from './svg-layout.ts';
import { type Box, type CardText, card, cardSize, curve, fonts, line, px, text } from './svg-parts.ts';
import { fitted, wrapped } from './svg-text.ts';
import { pairPrefixes, pairTitle } from './wording.ts';

const columnGap = 100;
const rowGap = 14;
const leastWidth = 560;

export function pairPart(explanation: Explanation, index: number, top: number): Part {
	const parts: string[] = [];
	let y = top + 10;
	const [there, back] = sidesOf(explanation, index);
	const drawn: Part[] = [];
	const write = (content: string, font: 'heading' | 'plain', tone = ''): void => {
		parts.push(text(margin, y, content, font, { tone }));
		y += font === 'heading' ? 20 : 17;
	};
	const { outcome } = explanation.pair;
	const body: string[] = [];
	y += 20 + 17 + 18;
	for (const side of [there, back]) {
		const part = sidePart(side, y + 14);
		body.push(text(margin, y, side.group.label, 'heading', { tone: 'muted' }), part.markup);
		y = part.bottom + 34;
		drawn.push(part);
	}
	const bottom = y;
	const width = Math.max(leastWidth, ...drawn.map((part) => part.width));
	const reason = reasonPart(explanation, bottom, width);
	y = top + 10;
	write(
		fitted(pairTitle(explanation), fonts.heading, width - 2 * margin),
		'heading',
		outcome === 'reachable' ? 'good' : outcome === 'unreachable' ? 'bad' : '',
	);
	write(fitted(pairPrefixes(explanation), fonts.plain, width - 2 * margin), 'plain', 'muted');
	return { markup: [...parts, ...body, reason.markup].join('\n'), width, bottom: reason.bottom };
}

/** The hops in columns by their distance from the start. */
function sidePart({ group, links }: Side, top: number): Part {
	const cards = new Map(
		group.nodes.map(({ key, lines: [name = '', ...details], fate }) => {
			const content: CardText = {
				kind: 'hop',
				name,
				details,
				fate: { kind: 'works' },
				tip: [name, ...details].join(' · '),
			};
			return [key, { content, stops: fate.kind !== 'works' }] as const;
		}),
	);
	const staged = stagesOf({ edges: links.map(({ from, to }) => [from, to] as const) }, (key) => key);
	const stages = staged.length > 0 ? staged : [[...cards.keys()]];
	const boxes = new Map<string, Box>();
	const heights = stages.map((stage) =>
		stage.reduce((sum, key) => sum + cardSize(cards.get(key)!.content).height + rowGap, -rowGap),
	);
	const height = Math.max(0, ...heights);
	const stageOf = new Map<string, number>();
	let x = margin;
	for (const [at, stage] of stages.entries()) {
		const width = Math.min(250, Math.max(0, ...stage.map((key) => cardSize(cards.get(key)!.content).width)));
		let y = top + (height - (heights[at] ?? 0)) / 2;
		for (const key of stage) {
			const size = cardSize(cards.get(key)!.content);
			boxes.set(key, { x, y, width, height: size.height });
			stageOf.set(key, at);
			y += size.height + rowGap;
		}
		x += width + columnGap;
	}
	const isNext = ({ from, to }: DrawnLink): boolean => (stageOf.get(to) ?? 0) - (stageOf.get(from) ?? 0) === 1;
	const around = links.filter((link) => !isNext(link));
	const markup = [
		...links.map((link) => {
			const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
			if (from === undefined || to === undefined) return '';
			const beneath = around.indexOf(link);
			return stepMarkup(link, from, to, beneath < 0 ? null : top + height + 14 + 10 * beneath);
		}),
		...[...cards].flatMap(([key, { content, stops }]) => {
			const box = boxes.get(key);
			return box === undefined ? [] : [card(box, { ...content, kind: stops ? 'hop stopped' : 'hop' })];
		}),
	];
	for (const [at] of stages.entries()) {
		const steps = links.filter((link) => isNext(link) && stageOf.get(link.from) === at);
		markup.push(...timesMarkup(steps, boxes));
	}
	return {
		markup: markup.join('\n'),
		width: x - columnGap + margin,
		bottom: top + height + 14 * Math.min(1, around.length) + 10 * around.length,
	};
}

/** Straight to the next column; anything longer goes beneath all cards. */
function stepMarkup({ kind, label }: DrawnLink, from: Box, to: Box, beneath: number | null): string {
	const [ax, ay, bx, by] = [from.x + from.width, from.y + from.height / 2, to.x - 8, to.y + to.height / 2];
	const reach = kind === 'globalReachStep';
	const d =
		beneath === null
			? curve(ax, ay, bx, by)
			: `M${px(ax)} ${px(ay)}H${px(ax + 14)}V${px(beneath)}H${px(bx - 14)}V${px(by)}H${px(bx)}`;
	const tip = [reach ? 'Global Reach' : '', label ?? ''].filter((one) => one !== '').join(', ');
	const head = `M${px(bx + 7)} ${px(by)}L${px(bx - 2)} ${px(by - 5)}V${px(by + 5)}Z`;
	return `${line(d, reach ? 'reach' : '', tip === '' ? null : tip)}<path class="arrow${reach ? ' reachText' : ''}" d="${head}"/>`;
}

/** Above the steps from one column to the next: their round trip, or the longest where they differ. */
function timesMarkup(steps: readonly DrawnLink[], boxes: ReadonlyMap<string, Box>): readonly string[] {
	const times = [...new Set(steps.flatMap(({ label }) => label ?? []))].sort((a, b) => msOf(b) - msOf(a));
	const [first] = steps;
	if (first === undefined) return [];
	const isSame = times.length === 1 && steps.every(({ label }) => label !== null);
	const time = times.slice(0, 1).map((longest) => (isSame ? longest : `≤ ${longest}`));
	const isReach = steps.some(({ kind }) => kind === 'globalReachStep');
	const lines = isReach ? ['Global Reach', ...time] : time;
	const [from, to] = [boxes.get(first.from)!, boxes.get(first.to)!];
	const ends = steps.flatMap(({ from: a, to: b }) => [boxes.get(a)!, boxes.get(b)!]);
	const x = (from.x + from.width + to.x - 8) / 2;
	const y = Math.min(...ends.map((box) => box.y + box.height / 2)) - 8;
	const tone = isReach ? 'reachText' : 'muted';
	return lines.map((one, index) =>
		text(x, y - 14 * (lines.length - 1 - index), one, 'small', { tone, anchor: 'middle' }),
	);
}

function msOf(label: string): number {
	return Number(label.replace(/[^\d.]/g, ''));
}

function reasonPart(
	{ pair: { reason }, rules }: Explanation,
	top: number,
	width: number,
): Pick<Part, 'markup' | 'bottom'> {
	if (reason === null) return { markup: '', bottom: top };
	const room = width - 2 * margin - 28;
	const rule = rules[reason.rule];
	const prose = (content: string, tone: string) =>
		wrapped(safeText(content), fonts.plain, room).map((one) => ({ one, tone }));
	const repairs = (reason.repair ?? []).flatMap((edit) => {
		const { verb, line: written } = editLine(edit);
		return prose(`${verb}: ${written}`, '');
	});
	const rows = [
		...prose(reason.message, ''),
		...(rule === undefined ? [] : prose(`${rule.id} (${rule.evidence}): ${rule.meaning}`, 'muted')),
		{
			one: repairs.length === 0 ? 'No edit that canreach could propose would repair it.' : 'What would repair it',
			tone: 'muted',
		},
		...repairs,
	];
	const height = 40 + 18 * rows.length;
	return {
		markup: [
			`<rect class="card stopped" x="${px(margin)}" y="${px(top)}" width="${px(width - 2 * margin)}" height="${px(height)}" rx="7"/>`,
			text(margin + 14, top + 23, fitted(safeText(`✗ ${reason.code} at ${reason.at}`), fonts.name, room), 'name', {
				tone: 'bad',
			}),
			...rows.map(({ one, tone }, index) => text(margin + 14, top + 45 + 18 * index, one, 'plain', { tone })),
		].join('\n'),
		bottom: top + height,
	};
}
