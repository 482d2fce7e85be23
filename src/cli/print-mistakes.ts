// The mistakes of a file ─► standard error, with nothing in them that a terminal would obey.

import { safeText } from '../report/render/text/escape.ts';
import { type Diagnostic, printDiagnostic } from '../scenario/diagnostic.ts';
import type { Host } from './host.ts';

export function printMistakes(host: Host, diagnostics: readonly Diagnostic[]): void {
	printDiagnostics(host, diagnostics);
	const isCut = diagnostics.at(-1)?.code === 'TOO_MANY_ERRORS';
	const count = isCut ? diagnostics.length - 1 : diagnostics.length;
	const counted = `${isCut ? 'more than ' : ''}${count} ${count === 1 ? 'mistake' : 'mistakes'}`;
	host.stderr(`\n${counted}; nothing was simulated.\n`);
}

/** Without a count. */
export function printDiagnostics(host: Host, diagnostics: readonly Diagnostic[]): void {
	for (const diagnostic of diagnostics) host.stderr(`${printDiagnostic(safe(diagnostic))}\n`);
}

function safe(diagnostic: Diagnostic): Diagnostic {
	const text = (value: string | null): string | null => (value === null ? null : safeText(value));
	return {
		...diagnostic,
		file: safeText(diagnostic.file),
		message: safeText(diagnostic.message),
		expected: text(diagnostic.expected),
		nearest: text(diagnostic.nearest),
		hint: text(diagnostic.hint),
	};
}
