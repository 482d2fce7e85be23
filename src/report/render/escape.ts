// Text of a scenario made safe to print: one line, and nothing a terminal would obey or hide.

/** C0 and C1 controls, invisible and bidirectional marks, and halves of a surrogate pair. */
const unsafe =
	/[\0-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{1bca0}-\u{1bca3}]|[\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu;

const spaces = /[\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;

/** One printable line: runs of white space become one space, anything a terminal would obey or hide is spelled out. */
export function safeText(text: string): string {
	return text.replace(spaces, ' ').trim().replace(unsafe, spelled);
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
	if (/^[\x20-\x7e]*$/.test(text)) return text;
	let out = '';
	for (const character of text.normalize('NFC')) out += asciiCharacter(character);
	return out;
}

function asciiCharacter(character: string): string {
	if (/^[\x20-\x7e]$/.test(character)) return character;
	const twin = plainTwins[character];
	if (twin !== undefined) return twin;
	const bare = character.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
	return /^[\x20-\x7e]*$/.test(bare) ? bare : '?';
}

function spelled(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
	return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}
