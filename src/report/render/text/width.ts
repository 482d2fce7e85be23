// How many columns a text takes in a terminal, and texts cut or padded to a width.
// Never an underestimate: where terminals differ, the wider answer, so that no line runs over.

type Range = readonly [number, number];

/** East Asian wide and full-width characters, and emoji shown as pictures. Source: Unicode 16, EastAsianWidth.txt. */
const wide: readonly Range[] = [
	[0x1100, 0x115f],
	[0x231a, 0x231b],
	[0x2329, 0x232a],
	[0x23e9, 0x23f3],
	[0x25fd, 0x25fe],
	[0x2614, 0x2615],
	[0x2630, 0x2637],
	[0x2648, 0x2653],
	[0x267f, 0x267f],
	[0x268a, 0x268f],
	[0x2693, 0x2693],
	[0x26a1, 0x26a1],
	[0x26aa, 0x26ab],
	[0x26bd, 0x26be],
	[0x26c4, 0x26ce],
	[0x26d4, 0x26d4],
	[0x26ea, 0x26fd],
	[0x2705, 0x2705],
	[0x270a, 0x270b],
	[0x2728, 0x2728],
	[0x274c, 0x274e],
	[0x2753, 0x2757],
	[0x2795, 0x2797],
	[0x27b0, 0x27bf],
	[0x2b1b, 0x2b1c],
	[0x2b50, 0x2b55],
	[0x2e80, 0xa4cf],
	[0xa960, 0xa97f],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe10, 0xfe19],
	[0xfe30, 0xfe6f],
	[0xff00, 0xff60],
	[0xffe0, 0xffe6],
	[0x16fe0, 0x18dff],
	[0x1aff0, 0x1b2ff],
	[0x1d300, 0x1d37f],
	[0x1f000, 0x1faff],
	[0x20000, 0x3fffd],
];

/** Marks that every terminal draws over the character before them. */
const combining: readonly Range[] = [
	[0x0300, 0x036f],
	[0x1ab0, 0x1aff],
	[0x1dc0, 0x1dff],
	[0x20d0, 0x20ff],
	[0xfe00, 0xfe0e],
	[0xfe20, 0xfe2f],
];

export function displayWidth(text: string): number {
	if (/^[\x20-\x7e]*$/.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += characterWidth(character);
	return width;
}

/** The text cut at its end to `width` columns, `ellipsis` last when something was lost. */
export function fitEnd(text: string, width: number, ellipsis: string): string {
	if (displayWidth(text) <= width) return text;
	const mark = displayWidth(ellipsis) <= width ? ellipsis : '';
	return head(text, width - displayWidth(mark)) + mark;
}

/** The text cut in its middle to `width` columns: names often differ at their end. */
export function fitMiddle(text: string, width: number, ellipsis: string): string {
	const room = width - displayWidth(ellipsis);
	if (displayWidth(text) <= width || room < 4) return fitEnd(text, width, ellipsis);
	const tail = tailOf(text, Math.floor(room / 2));
	return head(text, room - displayWidth(tail)) + ellipsis + tail;
}

export function characterWidth(character: string): 0 | 1 | 2 {
	const code = character.codePointAt(0) ?? 0;
	// Latin, and the lines and circles that most of a screen is made of.
	if (code < 0x300 || (code >= 0x2500 && code <= 0x25fc)) return 1;
	if (within(combining, code)) return 0;
	return within(wide, code) ? 2 : 1;
}

/** The longest beginning of a text that takes at most `width` columns. */
export function head(text: string, width: number): string {
	let taken = '';
	let room = width;
	for (const character of text) {
		room -= characterWidth(character);
		if (room < 0) break;
		taken += character;
	}
	return taken;
}

function tailOf(text: string, width: number): string {
	const characters = [...text];
	let taken = '';
	let room = width;
	for (let index = characters.length - 1; index >= 0; index -= 1) {
		const character = characters[index] ?? '';
		room -= characterWidth(character);
		if (room < 0) break;
		taken = character + taken;
	}
	return taken;
}

function within(ranges: readonly Range[], code: number): boolean {
	return ranges.some(([first, last]) => code >= first && code <= last);
}
