// Findings that are in one of two states alone.

import type { Finding } from '../../azure/finding.ts';

export interface FindingChanges {
	readonly came: readonly Finding[];
	readonly went: readonly Finding[];
}

/** Where a finding stands in its file is no difference. */
export function findingChanges(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
	return { came: without(after, before), went: without(before, after) };
}

function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
	const known = new Set(others.map(identity));
	return findings.filter((finding) => !known.has(identity(finding)));
}

function identity({ code, severity, at, message }: Finding): string {
	return [code, severity, at, message].join('\n');
}
