// What the SKU of a circuit reaches from where it is, and which two circuits Global Reach joins.

import { describe, expect, test } from 'vitest';
import { offersGlobalReach, skuForGlobalReach, skuToReach } from '../../src/azure/scope.ts';
import type { Circuit } from '../../src/scenario/design.ts';
import { parseScenario } from '../../src/scenario/parse.ts';

const text = `
name: test
circuits:
  local: { peeringLocation: Amsterdam, sku: local }
  standard: { peeringLocation: Amsterdam }
  premium: { peeringLocation: Amsterdam, sku: premium }
  amsterdam2: { peeringLocation: Amsterdam2 }
  dallas: { peeringLocation: Dallas }
  vienna: { peeringLocation: Vienna }
  usgov: { peeringLocation: Dallas, cloud: usgov }
vnets:
  west-europe: { region: West Europe, prefixes: [10.1.0.0/16] }
  france: { region: France Central, prefixes: [10.2.0.0/16] }
  texas: { region: South Central US, prefixes: [10.3.0.0/16] }
  gov-texas: { region: US Gov Texas, prefixes: [10.4.0.0/16] }
`;

const parsed = parseScenario(text, 'test.yaml');
if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
const { circuits, vnets } = parsed.scenario.design;
const circuit = (id: string): Circuit => circuits.get(id)!;

describe('R079, R080, R081: the SKU to reach a VNet with', () => {
	test.each([
		['local', 'west-europe', 'local'],
		['local', 'france', 'standard'],
		['local', 'texas', 'premium'],
		['local', 'gov-texas', null],
		['standard', 'west-europe', 'standard'],
		['standard', 'france', 'standard'],
		['standard', 'texas', 'premium'],
		['premium', 'west-europe', 'premium'],
		['premium', 'texas', 'premium'],
		['premium', 'gov-texas', null],
		['usgov', 'gov-texas', 'standard'],
	] as const)('of circuit %s to %s', (id, vnet, sku) => {
		expect(skuToReach(circuit(id), vnets.get(vnet)!.region)).toBe(sku);
	});
});

describe('R081, R084, R086, R088: Global Reach', () => {
	test.each([
		['standard', 'amsterdam2', true, 'standard'],
		['local', 'amsterdam2', true, 'standard'],
		['standard', 'dallas', true, 'premium'],
		['standard', 'premium', false, 'standard'],
		['standard', 'vienna', false, 'standard'],
		['dallas', 'usgov', false, 'premium'],
	] as const)('between %s and %s', (a, b, offered, sku) => {
		expect([offersGlobalReach(circuit(a), circuit(b)), skuForGlobalReach(circuit(a), circuit(b))]).toEqual([
			offered,
			sku,
		]);
	});
});
