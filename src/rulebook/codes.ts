// The three closed lists of codes an answer is made of: findings, reasons and selections.

import { type CodeKind, type CodeText, type FindingText, type Listed, listed } from './codes/entry.ts';
import { findings } from './codes/findings.ts';
import { reasons } from './codes/reasons.ts';
import { selections } from './codes/selections.ts';
import type { RuleId } from './rule.ts';

export type { CodeKind, CodeSeverity } from './codes/entry.ts';

export type FindingCode = keyof typeof findings;
export type ReasonCode = keyof typeof reasons;
export type SelectionCode = keyof typeof selections;

export const findingCodes: Listed<FindingCode, 'finding', FindingText> = listed('finding', findings);
export const reasonCodes: Listed<ReasonCode, 'reason', CodeText> = listed('reason', reasons);
export const selectionCodes: Listed<SelectionCode, 'selection', CodeText> = listed('selection', selections);

/** Any code of any list. */
export type CodeEntry = CodeText & {
	readonly code: string;
	readonly kind: CodeKind;
	readonly severity?: FindingText['severity'];
};

/** Every code: findings, then reasons, then selections, each sorted by code. */
export const codes: readonly CodeEntry[] = [findingCodes, reasonCodes, selectionCodes].flatMap((list): CodeEntry[] =>
	Object.values(list),
);

/** The rule behind a code of a kind, or null where there is no such code. */
export function ruleOfCode(kind: string, code: string): RuleId | null {
	return codes.find((entry) => entry.code === code && entry.kind === kind)?.rule ?? null;
}
