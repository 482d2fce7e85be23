// Every case has exactly its findings, and every proposed repair mends.

import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/azure/finding.ts';
import { validate } from '../../../src/azure/validity/validate.ts';
import { findingCodes } from '../../../src/rulebook/codes.ts';
import { editDesign } from '../../../src/scenario/parse.ts';
import { rowsOf, scenarioOf } from './case.ts';
import { circuitCases } from './cases/circuits.ts';
import { connectionCases } from './cases/connections.ts';
import { globalReachCases } from './cases/global-reach.ts';
import { limitCases } from './cases/limits.ts';
import { siteCases } from './cases/sites.ts';

const cases = [...circuitCases, ...connectionCases, ...globalReachCases, ...siteCases, ...limitCases];

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

	test('every repair removes its finding, and brings no new error', () => {
		for (const finding of findings.filter(({ repair }) => repair.length > 0)) {
			const { result, problems } = editDesign(expanded, finding.repair);
			expect(problems).toEqual([]);
			const after = validate(result!.design).findings;
			expect(after.map(identity), finding.message).not.toContain(identity(finding));
			const before = new Set(findings.map(identity));
			expect(
				after
					.filter(({ severity }) => severity === 'error')
					.map(identity)
					.filter((id) => !before.has(id)),
			).toEqual([]);
		}
	});
});

function identity({ code, at, path }: Finding): string {
	return `${code} ${at} ${path.join('.')}`;
}

test('each code that is checked here is there in some case, and not in another', () => {
	const seen = new Set(cases.flatMap(([, , expected]) => expected.map(([code]) => code)));
	expect([...seen].sort()).toMatchInlineSnapshot(`
		[
		  "ASN_RESERVED",
		  "AUTH_REQUIRED",
		  "BAD_PREFIX_LENGTH",
		  "BANDWIDTH_MISMATCH",
		  "BANDWIDTH_NOT_OFFERED",
		  "CIRCUIT_NOT_PROVISIONED",
		  "CLOUD_MISMATCH",
		  "DEFAULT_ROUTE_CROSSES",
		  "DEFAULT_ROUTE_TO_SITE",
		  "DUPLICATE_PREFIX",
		  "GATEWAY_CIRCUIT_LIMIT",
		  "GEOGRAPHY_DERIVED",
		  "GR_COUNTRY",
		  "GR_DUPLICATE",
		  "GR_LOCAL_SKU",
		  "GR_NO_IPV6",
		  "GR_PREFIX_OVERLAP",
		  "GR_PREMIUM_BOTH",
		  "GR_SAME_LOCATION",
		  "LINK_LIMIT",
		  "LINK_LIMIT_UNKNOWN",
		  "METRO_GLOBAL_REACH_UNVERIFIED",
		  "NESTED_PREFIX",
		  "NO_PROVIDER",
		  "OVERLAPPING_VNETS",
		  "PEERING_MISSING",
		  "PRIVATE_PREPEND_IGNORED",
		  "PROVIDER_NOT_AT_LOCATION",
		  "REDUNDANCY_LOST",
		  "SAME_PUBLIC_ASN",
		  "SITES_SHARE_CIRCUIT",
		  "SITE_NOT_ATTACHED",
		  "SITE_ON_JOINED_CIRCUITS",
		  "SITE_OVERLAPS_VNET",
		  "SKU_SCOPE_GEO",
		  "SKU_SCOPE_LOCAL",
		  "SUBNET_OVERLAP",
		  "VLAN_CLASH",
		  "WEIGHT_OVERRIDES_DIRECT",
		]
	`);
});
