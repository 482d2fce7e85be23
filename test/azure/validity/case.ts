// A design written down, and every finding it is expected to have.

import type { Finding } from '../../../src/azure/finding.ts';
import type { CodeSeverity, FindingCode } from '../../../src/rulebook/codes.ts';
import type { Design } from '../../../src/scenario/design.ts';
import { parseScenario, type Scenario } from '../../../src/scenario/parse.ts';

export type Row = readonly [code: FindingCode, at: string, severity: CodeSeverity];

/** All findings in their order: nothing may be missing and nothing too many. */
export type Case = readonly [name: string, yaml: string, expected: readonly Row[]];

export function scenarioOf(yaml: string): Scenario {
	const parsed = parseScenario(`name: case\n${yaml}`, 'case.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
	return parsed.scenario;
}

export function designOf(yaml: string): Design {
	return scenarioOf(yaml).design;
}

export function rowsOf(findings: readonly Finding[]): readonly Row[] {
	return findings.map(({ code, at, severity }) => [code, at, severity]);
}
