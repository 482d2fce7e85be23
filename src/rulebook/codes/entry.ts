// The shape of a code, and the constructors that keep the tables readable.

import type { RuleId } from '../rule.ts';

export type CodeKind = 'finding' | 'reason' | 'selection';
export type CodeSeverity = 'error' | 'warning' | 'note';

/** Shape: `rule` is the rule behind the code; `also` are others that an occurrence may cite instead. */
export interface CodeText {
	readonly rule: RuleId;
	readonly also?: readonly RuleId[];
	readonly meaning: string;
}

export interface FindingText extends CodeText {
	readonly severity: CodeSeverity;
}

export type CodeTable<Text extends CodeText = CodeText> = Readonly<Record<string, Text>>;

/** A table with each entry's code and kind filled in. */
export type Listed<Code extends string, Kind extends CodeKind, Text extends CodeText> = {
	readonly [C in Code]: Text & { readonly code: C; readonly kind: Kind };
};

type Rules = RuleId | readonly [RuleId, ...RuleId[]];

export function says(rules: Rules, meaning: string): CodeText {
	if (typeof rules === 'string') return { rule: rules, meaning };
	const [rule, ...also] = rules;
	return { rule, also, meaning };
}

export function error(rules: Rules, meaning: string): FindingText {
	return { severity: 'error', ...says(rules, meaning) };
}

export function warning(rules: Rules, meaning: string): FindingText {
	return { severity: 'warning', ...says(rules, meaning) };
}

export function note(rules: Rules, meaning: string): FindingText {
	return { severity: 'note', ...says(rules, meaning) };
}

export function asErrors<Code extends string>(table: Readonly<Record<Code, CodeText>>): Record<Code, FindingText> {
	const codes = Object.keys(table) as Code[];
	const entries = codes.map((code): [Code, FindingText] => [code, { severity: 'error', ...table[code] }]);
	return Object.fromEntries(entries) as Record<Code, FindingText>;
}

/** The table sorted by code. */
export function listed<Code extends string, Kind extends CodeKind, Text extends CodeText>(
	kind: Kind,
	table: Readonly<Record<Code, Text>>,
): Listed<Code, Kind, Text> {
	const codes = (Object.keys(table) as Code[]).sort();
	return Object.fromEntries(codes.map((code) => [code, { code, kind, ...table[code] }])) as Listed<Code, Kind, Text>;
}
