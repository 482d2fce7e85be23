// The two ways of a broken promise as plain lines, for reporters that know no colour and no width.

import type { Traces } from '../../test-run-model.ts';
import { printable } from '../page.ts';
import { unicodeGlyphs } from '../text/glyphs.ts';
import { lineText } from '../text/span.ts';
import { traceLines } from '../traces.ts';

export function traceText(traces: Traces): readonly string[] {
	const page = { columns: Number.POSITIVE_INFINITY, glyphs: unicodeGlyphs, safe: printable(false) };
	return traceLines(page, traces).map((line) => lineText(line).replace(/^ {6}/, '  '));
}
