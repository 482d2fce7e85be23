// The colours of a screen, by what a text means. Each can be read on white and on black: a contrast of about 4 or more to both.

import type { Role } from './facade.ts';

export interface Style {
	readonly color?: string;
	readonly bold?: boolean;
	readonly inverse?: boolean;
}

// Entries of the 256-colour cube, not hex: those are brought to the cube by rounding that makes them too light for white.
const green = 'ansi256(28)';
const red = 'ansi256(160)';
const amber = 'ansi256(130)';
const blue = 'ansi256(31)';
const violet = 'ansi256(134)';
const grey = 'ansi256(243)';

export const theme: Readonly<Record<Role, Style>> = {
	title: { bold: true },
	heading: { color: blue, bold: true },
	plain: {},
	strong: { bold: true },
	muted: { color: grey },
	good: { color: green },
	bad: { color: red, bold: true },
	warn: { color: amber, bold: true },
	changed: { color: violet, bold: true },
	link: { color: grey },
	globalReach: { color: violet, bold: true },
	backbone: { color: blue },
	number: { color: blue, bold: true },
	code: { color: amber },
	selected: { inverse: true },
};
