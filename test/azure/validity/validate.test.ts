// Every case has exactly its findings, and every proposed repair mends.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/azure/finding.ts';
import { validate } from '../../../src/azure/validity/validate.ts';
import { type FindingCode, findingCodes } from '../../../src/rulebook/codes.ts';
import { editDesign, parseScenario } from '../../../src/scenario/parse.ts';
import { rowsOf, scenarioOf } from './case.ts';
import { cases } from './cases.ts';

describe.each(cases)('%s', (_, yaml, expected) => {
	const { design, expanded } = scenarioOf(yaml);
	const { findings, refused } = validate(design);

	test('has these findings', () => {
		expect(rowsOf(findings)).toEqual(expected);
	});

	test('refuses what has an error, and nothing else', () => {
		const errors = findings.filter(({ severity }) => severity === 'error');
		expect([...refused.keys()]).toEqual([...new Set(errors.map(({ at }) => at))].sort());
		for (const [key, finding] of refused) {
			expect(finding.at).toBe(key);
			expect(findings).toContain(finding);
		}
	});

	test('says each in one sentence, by a rule of its code', () => {
		for (const { code, rule, message } of findings) {
			const { rule: own, also = [] }: { readonly rule: string; readonly also?: readonly string[] } = findingCodes[code];
			expect([own, ...also]).toContain(rule);
			expect(message).toMatch(/^[A-Z0-9].*[^.]\.$/);
			expect(message).not.toMatch(/undefined|null|\b[RD]\d{2,3}\b/);
		}
	});

	test('no repair does more than it has to', () => {
		for (const finding of findings.filter(({ repair }) => repair.length > 1)) {
			for (const index of finding.repair.keys()) {
				const { result } = editDesign(expanded, finding.repair.toSpliced(index, 1));
				const left = result === null ? [] : validate(result.design).findings;
				if (result !== null) expect(left.map(identity), finding.message).toContain(identity(finding));
			}
		}
	});

	test('every repair removes its finding, and refuses nothing new but what gives way to a lower key', () => {
		for (const finding of findings.filter(({ repair }) => repair.length > 0)) {
			const { result, problems } = editDesign(expanded, finding.repair);
			expect(problems).toEqual([]);
			const after = validate(result!.design);
			expect(after.findings.map(identity), finding.message).not.toContain(identity(finding));
			for (const [key, { code }] of after.refused)
				if (!refused.has(key)) expect([key > finding.at, givesWay.has(code)], key).toEqual([true, true]);
		}
	});
});

/** Refusals that depend on what else there is. */
const givesWay: ReadonlySet<FindingCode> = new Set([
	'AUTH_REQUIRED',
	'GATEWAY_CIRCUIT_LIMIT',
	'GR_DUPLICATE',
	'GR_PREFIX_OVERLAP',
	'LINK_LIMIT',
	'VLAN_CLASH',
]);

function identity({ code, at, path }: Finding): string {
	return `${code} ${at} ${path.join('.')}`;
}

test('every code that is checked here stands in some case', () => {
	const seen = new Set(cases.flatMap(([, , expected]) => expected.map(([code]) => code)));
	expect([...seen].sort()).toEqual([
		'ASN_RESERVED',
		'AUTH_REQUIRED',
		'BAD_PREFIX_LENGTH',
		'BANDWIDTH_MISMATCH',
		'BANDWIDTH_NOT_OFFERED',
		'CIRCUIT_NOT_PROVISIONED',
		'CLOUD_MISMATCH',
		'DIRECT_PORT_OVERSUBSCRIBED',
		'DUPLICATE_PREFIX',
		'FASTPATH_NOT_SUPPORTED',
		'GATEWAY_CIRCUIT_LIMIT',
		'GATEWAY_SUBNET',
		'GEOGRAPHY_DERIVED',
		'GROWN_OVER_200',
		'GR_COUNTRY',
		'GR_DUPLICATE',
		'GR_LOCAL_SKU',
		'GR_NO_IPV6',
		'GR_PREFIX_OVERLAP',
		'GR_PREMIUM_BOTH',
		'GR_SAME_LOCATION',
		'LINK_LIMIT',
		'LINK_LIMIT_UNKNOWN',
		'METRO_GLOBAL_REACH_UNVERIFIED',
		'NESTED_PREFIX',
		'NO_PROVIDER',
		'NO_ROUTE_FILTER',
		'OVERLAPPING_VNETS',
		'PEERING_MISSING',
		'PREFIX_LIMIT_VNET',
		'PRIVATE_PREPEND_IGNORED',
		'PROVIDER_NOT_AT_LOCATION',
		'REMOTE_GATEWAY_CONFLICT',
		'REMOTE_GATEWAY_OFF',
		'SAME_PUBLIC_ASN',
		'SITES_SHARE_CIRCUIT',
		'SITE_NOT_ATTACHED',
		'SITE_ON_JOINED_CIRCUITS',
		'SITE_OVERLAPS_VNET',
		'SKU_SCOPE_GEO',
		'SKU_SCOPE_LOCAL',
		'SUBNET_OVERLAP',
		'SUBSCRIPTION_LIMIT',
		'UDR_NEXT_HOP_UNUSABLE',
		'UNEQUAL_ADVERTISEMENTS',
		'VLAN_CLASH',
		'VNET_PEERING_OVERLAP',
	]);
});

test('the seed example has nothing to find; with one circuit Standard, its Global Reach link is refused', () => {
	const parsed = parseScenario(readFileSync(new URL('../../../scenarios/seed.yaml', import.meta.url), 'utf8'), 'seed');
	if (!parsed.ok) throw new Error('the seed example does not parse');
	const { design, whatIfs } = parsed.scenario;
	expect(validate(design)).toEqual({ findings: [], refused: new Map() });
	const standard = whatIfs.find(({ id }) => id === 'standard-in-silicon-valley')!;
	const { findings, refused } = validate(standard.design);
	expect(findings).toEqual([
		{
			code: 'GR_PREMIUM_BOTH',
			severity: 'error',
			rule: 'R084',
			at: 'globalReach/london~silicon-valley',
			message:
				'Global Reach between London (Europe) and Silicon Valley (North America) needs Premium on both circuits; silicon-valley is Standard.',
			path: ['globalReach', 'london~silicon-valley'],
			repair: [{ set: 'circuits.silicon-valley.sku', value: 'premium' }],
		},
		{
			code: 'SKU_SCOPE_GEO',
			severity: 'error',
			rule: 'R080',
			at: 'connection/uk-south~silicon-valley',
			message:
				'Standard circuit silicon-valley at Silicon Valley reaches VNets in North America only; uk-south is in UK South (Europe).',
			path: ['vnets', 'uk-south', 'circuits', 'silicon-valley'],
			repair: [{ set: 'circuits.silicon-valley.sku', value: 'premium' }],
		},
	]);
	expect([...refused.keys()]).toEqual(['connection/uk-south~silicon-valley', 'globalReach/london~silicon-valley']);
});
