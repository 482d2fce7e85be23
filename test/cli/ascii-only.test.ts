// The characters of a screen follow the locale.

import { expect, test } from 'vitest';
import { asciiOnly } from '../../src/cli/ascii-only.ts';
import { screenOptions } from '../../src/cli/commands/options.ts';
import { fakeHost } from './fake-host.ts';

test.each<[Record<string, string>, boolean]>([
	[{}, false],
	[{ LANG: 'C' }, true],
	[{ LANG: 'POSIX' }, true],
	[{ LC_ALL: 'C' }, true],
	[{ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, true],
	[{ LC_CTYPE: 'POSIX', LANG: 'en_GB.UTF-8' }, true],
	[{ LC_ALL: '', LC_CTYPE: '', LANG: 'C' }, true],
	[{ LC_ALL: 'C.UTF-8', LANG: 'C' }, false],
	[{ LC_ALL: 'en_GB.utf8', LC_CTYPE: 'C' }, false],
	[{ LC_MESSAGES: 'C', LANG: 'de_DE.UTF-8@euro' }, false],
	[{ LANG: 'de_DE.ISO-8859-1' }, true],
	[{ LANG: 'de_DE@euro' }, false],
])('%j on a terminal or not: ASCII alone is %s, and always when asked for', (env, expected) => {
	for (const isTerminal of [true, false]) {
		expect(asciiOnly({ env, isTerminal }, undefined)).toBe(expected);
		expect(asciiOnly({ env, isTerminal }, false)).toBe(expected);
		expect(asciiOnly({ env, isTerminal }, true)).toBe(true);
	}
});

test('a dumb terminal gets ASCII, a file written from one does not', () => {
	const env = { TERM: 'dumb', LANG: 'en_GB.UTF-8' };
	expect(asciiOnly({ env, isTerminal: true }, undefined)).toBe(true);
	expect(asciiOnly({ env, isTerminal: false }, undefined)).toBe(false);
});

test('every screen asks', () => {
	const { host } = fakeHost();
	expect(screenOptions(host, { color: true })).toEqual({ columns: 80, ascii: false });
	expect(screenOptions({ ...host, env: { LC_ALL: 'C' } }, { color: true })).toEqual({ columns: 80, ascii: true });
	expect(screenOptions(host, { color: true, ascii: true, columns: 120 })).toEqual({ columns: 120, ascii: true });
});
