// The pieces of an SVG: text, cards, lines, badges. Each is a string of markup.

import { type Fate, fateText } from './graph.ts';
import { type Font, fitted, textWidth, xml } from './svg-text.ts';

/** Units: pixels. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export const fonts = {
	title: { size: 19, bold: true },
	heading: { size: 14, bold: true },
	name: { size: 13, bold: true },
	plain: { size: 12 },
	small: { size: 11 },
} as const satisfies Record<string, Font>;

export type FontName = keyof typeof fonts;

/** Coordinates with at most one decimal. */
export function px(value: number): string {
	return String(Math.round(value * 10) / 10);
}

export function text(
	x: number,
	y: number,
	content: string,
	font: FontName,
	{ tone = '', anchor = 'start' }: { readonly tone?: string; readonly anchor?: 'start' | 'middle' | 'end' } = {},
): string {
	const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
	return `<text class="${[font, tone].filter((name) => name !== '').join(' ')}" x="${px(x)}" y="${px(y)}"${place}>${xml(content)}</text>`;
}

export function line(d: string, tone: string, tip: string | null = null): string {
	const title = tip === null ? '' : `<title>${xml(tip)}</title>`;
	return `<path class="line ${tone}" d="${d}">${title}</path>`;
}

/** Sideways out of `a`, sideways into `b`. */
export function curve(ax: number, ay: number, bx: number, by: number): string {
	if (ay === by) return `M${px(ax)} ${px(ay)}H${px(bx)}`;
	const middle = px((ax + bx) / 2);
	return `M${px(ax)} ${px(ay)}C${middle} ${px(ay)} ${middle} ${px(by)} ${px(bx)} ${px(by)}`;
}

/** Out to `x`, up or down, and back, with rounded corners. */
export function rail(ax: number, ay: number, bx: number, by: number, x: number): string {
	const radius = Math.min(8, Math.abs(by - ay) / 2, Math.max(1, x - Math.max(ax, bx)));
	const way = by > ay ? 1 : -1;
	return [
		`M${px(ax)} ${px(ay)}H${px(x - radius)}`,
		`Q${px(x)} ${px(ay)} ${px(x)} ${px(ay + way * radius)}`,
		`V${px(by - way * radius)}`,
		`Q${px(x)} ${px(by)} ${px(x - radius)} ${px(by)}`,
		`H${px(bx)}`,
	].join('');
}

export interface CardText {
	readonly kind: string;
	readonly name: string;
	readonly details: readonly string[];
	readonly fate: Fate;
	/** The whole of it, for whoever points at it. */
	readonly tip: string;
	/** Room before the name, for a number. */
	readonly indent?: number;
}

const padding = 11;

/** The lines beneath the name, with what stopped it. */
function linesOf({ details, fate }: CardText): readonly { readonly text: string; readonly tone: string }[] {
	const stopped = fateText(fate);
	return [
		...details.map((detail) => ({ text: detail, tone: detail.startsWith('✗') ? 'bad' : 'muted' })),
		...(stopped === null ? [] : [{ text: stopped, tone: 'bad' }]),
	];
}

export function cardSize(card: CardText): Pick<Box, 'width' | 'height'> {
	const lines = linesOf(card);
	const width = Math.max(
		textWidth(card.name, fonts.name) + (card.indent ?? 0),
		...lines.map((one) => textWidth(one.text, fonts.small)),
	);
	return { width: Math.ceil(width) + 2 * padding, height: 30 + 15 * lines.length };
}

export function card(box: Box, content: CardText): string {
	const { kind, name, fate, tip, indent = 0 } = content;
	const room = box.width - 2 * padding;
	const shown = fitted(name, fonts.name, room - indent);
	const struck = fate.kind === 'failed' ? ' struck' : '';
	const top = box.y + 20;
	return [
		`<g><title>${xml(tip)}</title>`,
		`<rect class="card ${kind}${fate.kind === 'works' ? '' : ' stopped'}" x="${px(box.x)}" y="${px(box.y)}" width="${px(box.width)}" height="${px(box.height)}" rx="${kind === 'location' ? 15 : 7}"/>`,
		text(box.x + padding + indent, top, shown, 'name', { tone: struck.trim() }),
		...linesOf(content).map((one, index) =>
			text(box.x + padding, top + 16 + 15 * index, fitted(one.text, fonts.small, room), 'small', { tone: one.tone }),
		),
		'</g>',
	].join('');
}

/** The number of a circuit in its circle; struck where it carries nothing. */
export function chip(x: number, y: number, number: number | undefined, stopped: boolean): string {
	const sign = number === undefined ? '?' : String(number);
	const width = chipWidth(number);
	return [
		`<rect class="chip${stopped ? ' stopped' : ''}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="18" rx="9"/>`,
		text(x + width / 2, y + 13, sign, 'small', { tone: stopped ? 'bad' : 'number', anchor: 'middle' }),
		stopped ? line(`M${px(x + 2)} ${px(y + 16)}L${px(x + width - 2)} ${px(y + 2)}`, 'bad thin') : '',
	].join('');
}

export function chipWidth(number: number | undefined): number {
	return Math.max(18, Math.ceil(textWidth(number === undefined ? '?' : String(number), fonts.small)) + 8);
}

/** Stands on a line that carries nothing. */
export function cross(x: number, y: number): string {
	const arm = 3.2;
	return [
		`<circle class="cross" cx="${px(x)}" cy="${px(y)}" r="7"/>`,
		line(
			`M${px(x - arm)} ${px(y - arm)}L${px(x + arm)} ${px(y + arm)}M${px(x - arm)} ${px(y + arm)}L${px(x + arm)} ${px(y - arm)}`,
			'bad mark',
		),
	].join('');
}
