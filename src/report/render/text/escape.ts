// Text of a scenario made safe to print: one line, and nothing a terminal would obey or hide.

type Range = readonly [number, number];

/** Controls, invisible and bidirectional marks, and halves of a surrogate pair, by code point. */
const unsafe: readonly Range[] = [
	[0x00, 0x1f],
	[0x7f, 0x9f],
	[0xad, 0xad],
	[0x34f, 0x34f],
	[0x61c, 0x61c],
	[0x115f, 0x1160],
	[0x17b4, 0x17b5],
	[0x180b, 0x180f],
	[0x200b, 0x200f],
	[0x202a, 0x202e],
	[0x2060, 0x206f],
	[0x3164, 0x3164],
	[0xd800, 0xdfff],
	[0xfeff, 0xfeff],
	[0xffa0, 0xffa0],
	[0xfff0, 0xfffb],
	[0x1bca0, 0x1bca3],
	[0x1d173, 0x1d17a],
	[0xe0000, 0xe0fff],
];

const spaces = /[\s\x85]+/gu;
const printableAscii = /^[\x20-\x7e]*$/;

/** One printable line: runs of white space become one space, anything a terminal would obey or hide is spelled out. */
export function safeText(text: string): string {
	const oneLine = text.replace(spaces, ' ').trim();
	return printableAscii.test(oneLine) ? oneLine : [...oneLine].map(visible).join('');
}

const plainTwins: Readonly<Record<string, string>> = {
	'–': '-',
	'—': '-',
	'−': '-',
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
	'→': '->',
	'←': '<-',
	'↔': '<->',
	'⇒': '=>',
	'≤': '<=',
	'≥': '>=',
	'×': 'x',
	'·': '.',
	'•': '*',
	'✓': 'ok',
	'✗': 'x',
	ß: 'ss',
	ø: 'o',
	Ø: 'O',
	æ: 'ae',
	Æ: 'AE',
	ł: 'l',
	Ł: 'L',
};

/** The nearest ASCII spelling of a printable text; `?` where there is none. */
export function asciiText(text: string): string {
	if (printableAscii.test(text)) return text;
	let out = '';
	for (const character of text.normalize('NFC')) out += asciiCharacter(character);
	return out;
}

function asciiCharacter(character: string): string {
	if (printableAscii.test(character)) return character;
	const twin = plainTwins[character];
	if (twin !== undefined) return twin;
	const bare = character.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
	return printableAscii.test(bare) ? bare : '?';
}

/** True for what must not reach a terminal as it is. */
export function isUnsafe(character: string): boolean {
	const code = character.codePointAt(0) ?? 0;
	return unsafe.some(([first, last]) => code >= first && code <= last);
}

function visible(character: string): string {
	if (!isUnsafe(character)) return character;
	const code = character.codePointAt(0) ?? 0;
	if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
	return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}
