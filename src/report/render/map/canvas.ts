// A grid of cells to draw on: texts that never overwrite each other, and strokes that join where they meet.

import { type Line, type Role, span } from '../text/span.ts';
import { characterWidth, displayWidth } from '../text/width.ts';
import { merged } from '../text/wrap.ts';
import { noStroke, type Stroke, strokeSign, type Weight } from './strokes.ts';

type Cell =
	| { readonly kind: 'text'; readonly text: string; readonly role: Role }
	| { readonly kind: 'stroke'; readonly stroke: Stroke; readonly role: Role };

/** Shape: `rows[y][x]`; a cell may be missing, which is a space. */
export interface Canvas {
	readonly rows: (Cell | undefined)[][];
}

export function emptyCanvas(): Canvas {
	return { rows: [] };
}

export function putText(canvas: Canvas, x: number, y: number, text: string, role: Role): void {
	const row = rowOf(canvas, y);
	let column = x;
	let base = -1;
	for (const character of text) {
		const width = characterWidth(character);
		const under = row[base];
		if (width === 0 && under?.kind === 'text') {
			row[base] = { ...under, text: under.text + character };
			continue;
		}
		base = column;
		row[column] = { kind: 'text', text: character, role };
		if (width === 2) row[column + 1] = { kind: 'text', text: '', role };
		column += width;
	}
}

/** Whether nothing is drawn in `width` cells from here. */
export function isFree(canvas: Canvas, x: number, y: number, width: number): boolean {
	const row = canvas.rows[y] ?? [];
	for (let column = x; column < x + width; column += 1) if (row[column] !== undefined) return false;
	return x >= 0;
}

/** Puts the text where it is free, with a space on both sides, and says whether it was. */
export function tryText(canvas: Canvas, x: number, y: number, text: string, role: Role): boolean {
	if (!isFree(canvas, x - 1, y, displayWidth(text) + 2)) return false;
	putText(canvas, x, y, text, role);
	return true;
}

/** Whether an upright line passes here with nothing else. */
export function isPlainUpright(canvas: Canvas, x: number, y: number): boolean {
	const cell = canvas.rows[y]?.[x];
	return cell?.kind === 'stroke' && cell.stroke.left === 'none' && cell.stroke.right === 'none';
}

/** A level line from `x1` to `x2`, both included. */
export function levelLine(canvas: Canvas, x1: number, x2: number, y: number, weight: Weight, role: Role): void {
	for (let x = x1; x <= x2; x += 1) {
		addStroke(canvas, x, y, { ...noStroke, left: weight, right: weight }, role);
	}
}

/** An upright line between two rows; its ends join what is drawn there. */
export function uprightLine(canvas: Canvas, x: number, y1: number, y2: number, weight: Weight, role: Role): void {
	for (let y = y1; y <= y2; y += 1) {
		const up = y > y1 ? weight : 'none';
		const down = y < y2 ? weight : 'none';
		addStroke(canvas, x, y, { ...noStroke, up, down }, role);
	}
}

/** Adds directions to a cell; those that are `none` stay as they are. */
export function addStroke(canvas: Canvas, x: number, y: number, stroke: Stroke, role: Role): void {
	const row = rowOf(canvas, y);
	const cell = row[x];
	if (cell?.kind === 'text') return;
	const old = cell?.stroke ?? noStroke;
	const pick = (side: keyof Stroke) => (stroke[side] === 'none' ? old[side] : stroke[side]);
	const joined: Stroke = { up: pick('up'), down: pick('down'), left: pick('left'), right: pick('right') };
	const upright = stroke.up !== 'none' || stroke.down !== 'none';
	row[x] = { kind: 'stroke', stroke: joined, role: cell === undefined || upright ? role : cell.role };
}

export function canvasLines(canvas: Canvas, ascii: boolean): readonly Line[] {
	return Array.from({ length: canvas.rows.length }, (_, y) => {
		const row = canvas.rows[y] ?? [];
		const spans = Array.from({ length: row.length }, (_, x) => {
			const cell = row[x];
			if (cell === undefined) return span(' ');
			return cell.kind === 'text' ? span(cell.text, cell.role) : span(strokeSign(cell.stroke, ascii), cell.role);
		});
		return merged(spans);
	});
}

function rowOf(canvas: Canvas, y: number): (Cell | undefined)[] {
	const row = canvas.rows[y] ?? [];
	canvas.rows[y] = row;
	return row;
}
