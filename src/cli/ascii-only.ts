// Whether a screen is drawn with ASCII characters alone.

import type { Host } from './host.ts';

/** Asked for, or else as the locale says: `C` and any character set but UTF-8; where nothing is set, it is no reason. A dumb terminal too. */
export function asciiOnly({ env, isTerminal }: Pick<Host, 'env' | 'isTerminal'>, asked: boolean | undefined): boolean {
	if (asked === true || (isTerminal && env.TERM === 'dumb')) return true;
	// POSIX: the first that is set and not empty counts.
	const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
	const [, characters] = locale.split('@')[0]!.split('.');
	return characters === undefined ? locale === 'C' || locale === 'POSIX' : !/^utf-?8$/i.test(characters);
}
