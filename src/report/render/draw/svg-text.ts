// Text in an SVG: how wide it is at most in any common font, cut or wrapped to a width, and escaped.

import { safeText } from '../text/escape.ts';
import { characterWidth } from '../text/width.ts';

/** Units: pixels. */
export interface Font {
	readonly size: number;
	readonly bold?: boolean;
}

const narrow = /[fijlrtI .,:;|!'()[\]/-]/;
const broad = /[mwMW@%]/;

/** Never an underestimate in the fonts the picture names: the widest of them, DejaVu Sans, and a little more. */
export function textWidth(text: string, { size, bold = false }: Font): number {
	let ems = 0;
	for (const character of text) ems += emsOf(character);
	return ems * size * (bold ? 1.12 : 1);
}

function emsOf(character: string): number {
	if (character > '~') return characterWidth(character) * 1.05;
	if (narrow.test(character)) return 0.42;
	if (broad.test(character)) return 1.02;
	return character >= 'A' && character <= 'Z' ? 0.77 : 0.66;
}

/** Cut in its middle, as names often differ at their end. */
export function fitted(text: string, font: Font, width: number): string {
	if (textWidth(text, font) <= width) return text;
	const characters = [...text];
	for (let kept = characters.length - 1; kept > 0; kept -= 1) {
		const tail = Math.floor(kept / 2);
		const cut = `${characters.slice(0, kept - tail).join('')}…${tail === 0 ? '' : characters.slice(-tail).join('')}`;
		if (textWidth(cut, font) <= width) return cut;
	}
	return '…';
}

/** Broken between words; a word wider than a line is cut. */
export function wrapped(text: string, font: Font, width: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && textWidth(longer, font) <= width) lines[lines.length - 1] = longer;
		else lines.push(fitted(word, font, width));
	}
	return lines;
}

/** Safe in content and in attributes; XML knows no U+FFFE and U+FFFF. */
export function xml(text: string): string {
	return safeText(text)
		.replace(/[\ufffe\uffff]/g, '?')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
}
