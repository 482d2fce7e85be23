// Line-drawing: what a cell shows when strokes of different weights leave it in up to four directions.

/** `light`: attachments; `heavy`: the backbone; `double`: Global Reach; `dashed`: refused, carries nothing. */
export type Weight = 'none' | 'light' | 'heavy' | 'double' | 'dashed';

export interface Stroke {
	readonly up: Weight;
	readonly down: Weight;
	readonly left: Weight;
	readonly right: Weight;
}

export const noStroke: Stroke = { up: 'none', down: 'none', left: 'none', right: 'none' };

const initial: Readonly<Record<Weight, string>> = { none: '.', light: 'l', heavy: 'h', double: 'd', dashed: 'x' };

/** Keys: up, down, left, right. Two lines that cross and do not join show the upright one. */
const signs: Readonly<Record<string, string>> = {
	'..ll': '─',
	'..l.': '─',
	'...l': '─',
	'll..': '│',
	'.l.l': '┌',
	'.ll.': '┐',
	'l..l': '└',
	'l.l.': '┘',
	'll.l': '├',
	'lll.': '┤',
	'.lll': '┬',
	'l.ll': '┴',
	llll: '┼',
	'hh..': '┃',
	'h...': '┃',
	'.h..': '┃',
	'hhl.': '┨',
	'hh.l': '┠',
	hhll: '╂',
	'.hl.': '┒',
	'.h.l': '┎',
	'.hll': '┰',
	'h.l.': '┚',
	'h..l': '┖',
	'h.ll': '┸',
	'hhx.': '┨',
	hhxl: '╂',
	'.hx.': '┒',
	'.hxl': '┰',
	'h.x.': '┚',
	'h.xl': '┸',
	'..dd': '═',
	'dd..': '║',
	'.dd.': '╗',
	'd.d.': '╝',
	'.ddd': '╦',
	'd.dd': '╩',
	'.ddx': '╦',
	'd.dx': '╩',
	ddll: '╫',
	'..xx': '┄',
	'xx..': '┆',
	'.xx.': '┐',
	'x.x.': '┘',
	'.xxx': '┬',
	'x.xx': '┴',
	'.xdd': '╤',
	'x.dd': '╧',
	'llx.': '┤',
	'l.x.': '┘',
	'.lx.': '┐',
	llxl: '┼',
	'l.xl': '┴',
	'.lxl': '┬',
	'..xl': '─',
	'xxx.': '┤',
	'xx.x': '├',
	'x..x': '└',
	'.x.x': '┌',
	'.xdx': '┬',
	'x.dx': '┴',
};

export function strokeSign(stroke: Stroke, ascii: boolean): string {
	const { up, down, left, right } = stroke;
	if (ascii) return asciiSign(stroke);
	const exact = signs[[up, down, left, right].map((weight) => initial[weight]).join('')];
	return exact ?? (up === 'double' ? '║' : up === 'heavy' ? '┃' : up === 'light' ? '│' : '┆');
}

function asciiSign({ up, down, left, right }: Stroke): string {
	const upright = up === 'none' ? down : up;
	const level = left === 'none' ? right : left;
	if (upright === 'none') return level === 'double' ? '=' : level === 'dashed' ? '.' : '-';
	if (upright === 'double') return '#';
	if (level === 'none') return upright === 'dashed' ? ':' : '|';
	if (upright === 'dashed' && up === down) return ':';
	return '+';
}
