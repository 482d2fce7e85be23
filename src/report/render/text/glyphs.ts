// The signs of a screen, each with an ASCII twin: no fact is told by colour alone, or by a sign that a terminal may lack.

import type { Outcome, Severity } from '../../model.ts';

export interface Glyphs {
	readonly outcome: Readonly<Record<Outcome, string>>;
	readonly severity: Readonly<Record<Severity, string>>;
	readonly self: string;
	readonly pass: string;
	readonly fail: string;
	readonly arrow: string;
	readonly dash: string;
	readonly ellipsis: string;
	readonly dot: string;
	readonly rule: string;
	readonly step: string;
	readonly reach: string;
	readonly branch: string;
	readonly lastBranch: string;
	readonly also: string;
	readonly pointer: string;
	readonly reached: string;
	/** The number of a circuit, as it stands on the map. */
	readonly numbered: (number: number) => string;
}

export const unicodeGlyphs: Glyphs = {
	outcome: { reachable: '●', 'one-way': '◐', partial: '◑', unreachable: '○', undetermined: '?' },
	severity: { error: '✗', warning: '!', note: 'i' },
	self: '·',
	pass: '✓',
	fail: '✗',
	arrow: '→',
	dash: '–',
	ellipsis: '…',
	dot: '·',
	rule: '─',
	step: '─',
	reach: '═',
	branch: '├',
	lastBranch: '└',
	also: '↑',
	pointer: '›',
	reached: '•',
	numbered: (number) => (number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`),
};

export const asciiGlyphs: Glyphs = {
	outcome: { reachable: 'Y', 'one-way': '1', partial: '%', unreachable: 'n', undetermined: '?' },
	severity: { error: 'x', warning: '!', note: 'i' },
	self: '.',
	pass: 'ok',
	fail: 'x',
	arrow: '>',
	dash: '-',
	ellipsis: '...',
	dot: '-',
	rule: '-',
	step: '-',
	reach: '=',
	branch: '|-',
	lastBranch: '`-',
	also: '^',
	pointer: '>',
	reached: '*',
	numbered: (number) => `[${number}]`,
};

export function glyphsOf(ascii: boolean): Glyphs {
	return ascii ? asciiGlyphs : unicodeGlyphs;
}
