// Where output is drawn with its colours: on a terminal, or where FORCE_COLOR asks.

import { expect, test } from 'vitest';
import { isDrawn } from '../../src/cli/drawn-output.ts';

test.each([
	[true, undefined, undefined, true],
	[false, undefined, undefined, false],
	[false, undefined, '1', true],
	[false, true, '3', true],
	[false, true, 'true', true],
	[false, false, '1', false],
	[false, true, '0', false],
	[false, true, 'false', false],
	[false, true, '', false],
	// Plain, but as a terminal has it.
	[true, false, '0', true],
])('terminal %s, --color %s, FORCE_COLOR %s: %s', (isTerminal, color, forced, drawn) => {
	expect(isDrawn({ isTerminal, env: forced === undefined ? {} : { FORCE_COLOR: forced } }, color)).toBe(drawn);
});
