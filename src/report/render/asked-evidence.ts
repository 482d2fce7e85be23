// Which evidence was asked for, where that makes answers undetermined: two reports that differ by it must not look alike.

import type { AskedEvidence } from '../model.ts';
import { type Line, span } from './text/span.ts';
import { wrapLine } from './text/wrap.ts';

/** Null where no answer is weak enough for that. */
export function askedEvidenceText(evidence: AskedEvidence | undefined): string | null {
	return evidence === undefined ? null : `Evidence: ${evidence}; a pair that rests on less is undetermined.`;
}

export function askedEvidenceLines(
	evidence: AskedEvidence | undefined,
	columns: number,
	indent: number,
): readonly Line[] {
	const text = askedEvidenceText(evidence);
	return text === null ? [] : wrapLine([span(' '.repeat(indent))], [span(text, 'muted')], columns, indent);
}
