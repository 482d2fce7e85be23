import { describe, expect, test } from 'vitest';
import { type AssumeName, type Assumptions, assumptions, defaultAssumptions } from '../../src/rulebook/assumptions.ts';
import { refusals } from '../../src/rulebook/codes/refusals.ts';
import { codes, findingCodes, reasonCodes, selectionCodes } from '../../src/rulebook/codes.ts';
import { type Evidence, type EvidenceLevel, level, type RuleId } from '../../src/rulebook/rule.ts';
import { isRuleId, ruleOf, rules } from '../../src/rulebook/rulebook.ts';
import { type Source, sources } from '../../src/rulebook/sources.ts';

function numbered(letter: string, digits: number, count: number): string[] {
	return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(digits, '0')}`);
}

function sentences(text: string): string[] {
	return text.split(/(?<=[.!?])\s+(?=\S)/);
}

function words(sentence: string): number {
	return sentence.split(/\s+/).length;
}

describe('rules', () => {
	test('R001 to R138 and D01 to D31 are there once each, in order', () => {
		expect(rules.map((rule) => rule.id)).toEqual([...numbered('D', 2, 31), ...numbered('R', 3, 138)]);
	});

	test('an id is looked up as itself, and anything else is no id', () => {
		for (const rule of rules) {
			expect(isRuleId(rule.id)).toBe(true);
			expect(ruleOf(rule.id)).toBe(rule);
		}
		for (const text of ['R000', 'R139', 'D00', 'D32', 'r096', 'R96', '', 'toString', '__proto__']) {
			expect(isRuleId(text), text).toBe(false);
		}
		expect(() => ruleOf('R139' as RuleId)).toThrow(RangeError);
	});

	test('a mistyped id does not compile', () => {
		// @ts-expect-error: R139 is not a rule
		const mistyped: RuleId = 'R139';
		expect(isRuleId(mistyped)).toBe(false);
	});

	test('decisions have the topic decisions, rules never', () => {
		for (const rule of rules) expect(rule.topic === 'decisions', rule.id).toBe(rule.id.startsWith('D'));
	});

	test.each(rules.map((rule) => [rule.id, rule] as const))('%s reads well', (_, rule) => {
		expect(rule.title.length).toBeLessThanOrEqual(60);
		expect(rule.title).not.toMatch(/\.$/);
		expect(rule.meaning).toMatch(/^\S.*\.$/);
		expect(sentences(rule.meaning).length).toBeLessThanOrEqual(2);
		for (const text of [rule.meaning, rule.note ?? '.']) {
			expect(text).toMatch(/\.$/);
			for (const sentence of sentences(text)) expect(words(sentence), sentence).toBeLessThanOrEqual(45);
		}
		expect(new Set(rule.sources).size).toBe(rule.sources.length);
	});

	test('no two rules share a title or a meaning', () => {
		expect(new Set(rules.map((rule) => rule.title)).size).toBe(rules.length);
		expect(new Set(rules.map((rule) => rule.meaning)).size).toBe(rules.length);
	});

	test('what is documented or observed names a source, and what is weaker says why', () => {
		for (const rule of rules) {
			if (level(rule.evidence) === 'inferred') expect(rule.note, rule.id).toBeDefined();
			else expect(rule.sources, rule.id).not.toEqual([]);
		}
	});

	test('an id mentioned in a text exists', () => {
		for (const rule of rules) {
			const mentioned = `${rule.meaning} ${rule.note ?? ''}`.match(/\b[RD]\d{2,3}\b/g) ?? [];
			for (const id of mentioned) {
				expect(isRuleId(id), `${rule.id} mentions ${id}`).toBe(true);
				expect(id).not.toBe(rule.id);
			}
		}
	});
});

describe('evidence', () => {
	const grades: readonly (readonly [RuleId, Evidence])[] = [
		['R001', 'documented'],
		['R007', 'observed'],
		['R013', 'inferred'],
		['R026', 'documented'],
		['R030', 'conflict'],
		['R031', 'inferred'],
		['R038', 'documented'],
		['R042', 'gap'],
		['R045', 'documented'],
		['R052', 'observed'],
		['R053', 'documented'],
		['R054', 'observed'],
		['R055', 'documented'],
		['R056', 'inferred'],
		['R061', 'documented'],
		['R064', 'observed'],
		['R065', 'inferred'],
		['R068', 'observed'],
		['R073', 'conflict'],
		['R074', 'documented'],
		['R083', 'gap'],
		['R084', 'documented'],
		['R087', 'gap'],
		['R091', 'inferred'],
		['R096', 'documented'],
		['R097', 'documented'],
		['R102', 'observed'],
		['R106', 'inferred'],
		['R114', 'observed'],
		['R133', 'gap'],
		['R138', 'inferred'],
	];

	test.each(grades)('%s is %s', (id, evidence) => {
		expect(ruleOf(id).evidence).toBe(evidence);
	});

	const levels: readonly (readonly [Evidence, EvidenceLevel])[] = [
		['documented', 'documented'],
		['observed', 'observed'],
		['inferred', 'inferred'],
		['gap', 'inferred'],
		['conflict', 'inferred'],
	];

	test.each(levels)('%s counts as %s', (evidence, expected) => {
		expect(level(evidence)).toBe(expected);
	});

	test('a decision of the simulator is never stronger than inferred', () => {
		for (const rule of rules) {
			if (rule.topic === 'decisions') expect(level(rule.evidence), rule.id).toBe('inferred');
		}
	});
});

describe('sources', () => {
	test('every key of a rule resolves', () => {
		for (const rule of rules) for (const key of rule.sources) expect(sources, rule.id).toHaveProperty([key]);
	});

	test.each(Object.entries<Source>(sources))('%s has a document and a readable date', (_, source) => {
		expect(source.document).toMatch(/\S/);
		expect(source.date ?? '2026').toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
		expect(source.repository ?? 'owner/name').toMatch(/^[\w.-]+\/[\w.-]+$/);
	});

	test('no document is listed twice', () => {
		const seen = Object.values<Source>(sources).map((source) => `${source.repository ?? ''} ${source.document}`);
		expect(new Set(seen).size).toBe(seen.length);
	});
});

describe('assumptions', () => {
	const names = Object.keys(assumptions) as AssumeName[];

	test('the defaults', () => {
		expect(defaultAssumptions).toEqual({
			mseeDropsOwnAsn: false,
			gatewayRouteWins: true,
			gatewayRouteLimit: 'warn',
			privatePrependAcrossGlobalReach: 'ignored',
			legacyDefault: false,
			edgeReflectsSites: false,
			edgeTransitBySummary: true,
			gatewayTransitBySummary: false,
			tunnelPairing: 'any',
			limits: 'enforced',
		} satisfies Assumptions);
	});

	test.each(names)('%s lists its values, the default first', (name) => {
		const { values, default: preset } = assumptions[name];
		expect(values.map((each) => each.value)[0]).toBe(preset);
		expect(new Set(values.map((each) => each.value)).size).toBe(2);
		for (const { meaning } of values) expect(meaning).toMatch(/^\S.*\.$/);
	});

	test('a switch and its rule point at each other', () => {
		expect(names.map((name) => ruleOf(assumptions[name].rule).assume)).toEqual(names);
		expect(rules.filter((rule) => rule.assume !== undefined)).toHaveLength(names.length);
	});
});

describe('codes', () => {
	test.each(codes.map((code) => [`${code.kind} ${code.code}`, code] as const))('%s', (_, code) => {
		expect(code.code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
		for (const id of [code.rule, ...(code.also ?? [])]) expect(isRuleId(id), id).toBe(true);
		expect(code.also ?? []).not.toContain(code.rule);
		expect(code.meaning).toMatch(/^[^.]+\.$/);
		expect(words(code.meaning)).toBeLessThanOrEqual(30);
		if (code.kind === 'finding') expect(['error', 'warning', 'note']).toContain(code.severity);
		else expect(code).not.toHaveProperty('severity');
	});

	test('a code is unique within its kind, and each list is sorted', () => {
		for (const kind of ['finding', 'reason', 'selection'] as const) {
			const list = codes.filter((code) => code.kind === kind).map((code) => code.code);
			expect(list).toEqual([...new Set(list)].sort());
		}
	});

	test('a lookup gives the entry of its own key', () => {
		for (const list of [findingCodes, reasonCodes, selectionCodes]) {
			for (const [key, entry] of Object.entries(list)) expect(entry.code).toBe(key);
		}
	});

	test('every refusal is a finding of severity error and a reason', () => {
		for (const [code, { rule }] of Object.entries(refusals)) {
			expect(findingCodes).toHaveProperty([code, 'severity'], 'error');
			expect(reasonCodes).toHaveProperty([code, 'rule'], rule);
		}
	});

	const cited: readonly (readonly ['finding' | 'reason' | 'selection', string, RuleId])[] = [
		['finding', 'CIRCUIT_NOT_PROVISIONED', 'R009'],
		['finding', 'SUBNET_OVERLAP', 'R019'],
		['finding', 'LINK_LIMIT', 'R109'],
		['finding', 'GR_SAME_LOCATION', 'R086'],
		['finding', 'GR_PREMIUM_BOTH', 'R084'],
		['finding', 'GR_PREFIX_OVERLAP', 'R091'],
		['finding', 'WEIGHT_OVERRIDES_DIRECT', 'R068'],
		['finding', 'TRANSIT_BY_SUMMARY', 'R138'],
		['reason', 'GR_LOCAL_SKU', 'R085'],
		['reason', 'NO_GLOBAL_REACH', 'R096'],
		['reason', 'NO_CONNECTION', 'R046'],
		['reason', 'SITES_SHARE_CIRCUIT', 'D01'],
		['reason', 'NO_RETURN_ROUTE', 'D08'],
		['reason', 'NO_ROUTE', 'D16'],
		['selection', 'LOST_GATEWAY_PREFERRED', 'R031'],
		['selection', 'LOST_STRIPPED_LENGTH', 'R064'],
		['selection', 'ECMP', 'R062'],
	];

	test.each(cited)('the %s %s cites %s', (kind, code, rule) => {
		expect(codes.find((each) => each.kind === kind && each.code === code)?.rule).toBe(rule);
	});
});
