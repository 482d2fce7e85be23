// The verdict on what the file expects, in a few words.

import type { Document } from '../model.ts';
import { asDesigned } from './pairs.ts';
import type { Glyphs } from './text/glyphs.ts';
import { type Line, span } from './text/span.ts';
import { grouped, plural } from './text/words.ts';

export interface VerdictInput {
	readonly report: { readonly document: Document };
	readonly glyphs: Glyphs;
}

/** `✓ 4 of 4 expectations hold`, `✗ 1 of 4 expectations fails`, `– nothing is expected`. */
export function verdictSpans({ report, glyphs }: VerdictInput): Line {
	const { document } = report;
	const total = document.expectations.length;
	const failed = document.expectations.filter((judged) => !judged.passed).length;
	if (failed > 0) {
		const verb = failed === 1 ? 'fails' : 'fail';
		return [span(`${glyphs.fail} ${grouped(failed)} of ${plural(total, 'expectation')} ${verb}`, 'bad')];
	}
	if (document.verdict === 'failed') {
		const errors = asDesigned(document).findings.filter((finding) => finding.severity === 'error').length;
		const cause = errors === 0 ? 'an undeclared change' : `${plural(errors, 'error')} not expected`;
		return [span(`${glyphs.fail} ${cause}`, 'bad')];
	}
	if (total === 0) return [span(`${glyphs.dash} nothing is expected`, 'muted')];
	return [
		span(
			`${glyphs.pass} ${grouped(total)} of ${plural(total, 'expectation')} ${total === 1 ? 'holds' : 'hold'}`,
			'good',
		),
	];
}
