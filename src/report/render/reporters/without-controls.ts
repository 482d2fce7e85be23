// A text without what a terminal would obey or hide, line ends and tabs apart: for formats whose names must stay as they are.

import { isUnsafe } from '../text/escape.ts';

export function withoutControls(text: string): string {
	return [...text].filter((character) => character === '\n' || character === '\t' || !isUnsafe(character)).join('');
}
