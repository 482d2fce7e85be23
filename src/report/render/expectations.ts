// What the file expects, judged: the count, and every failure with its line.

import type { Document } from '../model.ts';
import type { FindingsPage } from './findings.ts';
import { type Line, span } from './text/span.ts';
import { plural } from './text/words.ts';
import { wrapLine } from './text/wrap.ts';

/** The failures, in the order of the file; `more` is the command that shows the rest. */
export function failureLines(page: FindingsPage, document: Document, most: number, more: string): readonly Line[] {
	const { glyphs, safe } = page;
	const failures = document.expectations.filter((judged) => !judged.passed);
	const lines = failures.slice(0, most).flatMap(({ line, view, message }) => {
		const place = `${safe(document.scenario.file)}:${line}`;
		const where = view === 'as-designed' ? place : `${place} (${safe(view)})`;
		return wrapLine(
			[span(`  ${glyphs.fail} `, 'bad')],
			[span(safe(message)), span(' '), span(where, 'muted')],
			page.columns,
			4,
		);
	});
	const rest = failures.length - most;
	if (rest <= 0) return lines;
	return [...lines, [span(`  ${glyphs.ellipsis} and ${plural(rest, 'more', 'more')}: ${safe(more)}`, 'muted')]];
}
