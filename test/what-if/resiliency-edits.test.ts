// What is proposed for each deduction of the resiliency index: Azure refuses nothing of it, and with it the deduction is gone.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moves } from '../../src/azure/moves.ts';
import { type View, workOut } from '../../src/reachability/view.ts';
import { editLine } from '../../src/report/render/edit-line.ts';
import { editDesign } from '../../src/scenario/edit/edit-design.ts';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { type Deduction, resiliencyIndexes } from '../../src/what-if/resiliency/resiliency-index.ts';
import { designs, scenarioOf } from '../designs.ts';

function read(text: string): Scenario {
	const parsed = parseScenario(text, 'test.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
	return parsed.scenario;
}

function viewOf({ design, expanded }: Pick<Scenario, 'design' | 'expanded'>): View {
	return workOut({ id: 'as-designed', design, expanded, failed: [], globalReach: true });
}

function errorsOf(findings: View['validity']['findings']): readonly string[] {
	return findings.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} ${at}`);
}

interface Proposed {
	readonly deduction: string;
	readonly edits: NonNullable<Deduction['edits']>;
	/** What is wrong with them: mistakes of the file, refusals of Azure that were not there before, and a deduction that stays. */
	readonly faults: readonly string[];
}

const stays = 'the deduction stays';

function proposedFor(asked: Scenario): readonly Proposed[] {
	const view = viewOf(asked);
	const known = new Set(errorsOf(view.validity.findings));
	return resiliencyIndexes(view).flatMap(({ gateway, deductions }) =>
		deductions.flatMap(({ why, edits }): Proposed[] => {
			if (edits === null) return [];
			const proposed = { deduction: `${gateway}: ${why}`, edits };
			const { result, problems } = editDesign(asked.expanded, edits);
			if (result === null) return [{ ...proposed, faults: problems.map(({ message }) => message) }];
			const design = { ...result.design, changedFrom: view.design };
			const after = viewOf({ ...result, design });
			const step = moves({ from: { design: view.design, refused: view.validity.refused }, to: design, edits });
			const refused = errorsOf([...step, ...after.validity.findings]).filter((error) => !known.has(error));
			const index = resiliencyIndexes(after).find((one) => one.gateway === gateway);
			const inVain = index?.deductions.some((one) => one.why === why) ? [stays] : [];
			const empty = edits.length === 0 ? ['no edit'] : [];
			return [{ ...proposed, faults: [...empty, ...refused, ...inVain] }];
		}),
	);
}

/**
 *     paris ── red (Paris, Premium) ── app (France Central)
 *       └───── blue, of some kind
 */
const withSecond = (blue: string, app = '') => `
name: test
sites:
  paris: { asn: 65001, prefixes: [10.1.0.0/16] }
circuits:
  red: { peeringLocation: Paris, provider: Equinix, sku: premium, sites: [paris] }
  ${blue}
vnets:
  app: { region: France Central, prefixes: [10.4.0.0/16], circuits: [red]${app} }
`;

/** Four circuits of one location, as many as a gateway of any SKU takes from there, and as many as this one takes at all. */
const full = `
name: test
sites:
  paris: { asn: 65001, prefixes: [10.1.0.0/16] }
circuits:
  a: { peeringLocation: Paris, provider: Equinix, sites: [paris] }
  b: { peeringLocation: Paris, provider: Equinix, sites: [paris] }
  c: { peeringLocation: Paris, provider: Equinix, sites: [paris] }
  d: { peeringLocation: Paris, provider: Equinix, sites: [paris] }
  e: { peeringLocation: Amsterdam, provider: Equinix, sites: [paris] }
vnets:
  app: { region: France Central, prefixes: [10.4.0.0/16], circuits: [a, b, c, d] }
`;

/** Ten VNets on a Standard circuit, which takes no more. */
const crowded = `${withSecond('blue: { peeringLocation: Amsterdam, provider: Equinix, sites: [paris] }')}${Array.from(
	{ length: 10 },
	(_, index) =>
		`  v${index}: { region: France Central, prefixes: [10.${100 + index}.0.0/16], circuits: [blue], gateway: { allowVirtualWanTraffic: false } }\n`,
).join('')}`;

const manySpaces = withSecond(
	'blue: { peeringLocation: Amsterdam, provider: Equinix, sites: [paris] }',
	', gateway: { sku: ErGw1AZ }',
).replace('[10.4.0.0/16]', `[${Array.from({ length: 201 }, (_, index) => `10.200.${index}.0/24`).join(', ')}]`);

const atMetro = `
name: test
sites:
  paris: { asn: 65001, prefixes: [10.1.0.0/16] }
circuits:
  red: { peeringLocation: Amsterdam Metro, provider: Equinix, subscription: network, sites: { paris: { advertise: [10.1.0.0/17] } } }
vnets:
  app: { region: West Europe, prefixes: [10.4.0.0/16], circuits: { red: { authorization: one } }, subscription: apps }
`;

const inAmsterdam = 'blue: { peeringLocation: Amsterdam, provider: Equinix, sites: [paris]';
const connect = 'to vnets.app.circuits add blue';

describe('by another circuit', () => {
	test.each([
		[
			'R093: of another subscription',
			withSecond(`${inAmsterdam}, subscription: other }`),
			['to vnets.app.circuits add blue: { authorization: app-on-blue }'],
		],
		[
			'R093: connected without the authorization it needs',
			withSecond(`${inAmsterdam}, subscription: other }`).replace('[red]', '[red, blue]'),
			['in vnets.app.circuits.blue write authorization: app~blue'],
		],
		[
			'R079: Local, in another region',
			withSecond(`${inAmsterdam}, sku: local }`),
			['in circuits.blue write sku: standard', connect],
		],
		[
			'R080: Standard, in another geopolitical region',
			withSecond(`${inAmsterdam.replace('Amsterdam', 'Dallas')} }`),
			['in circuits.blue write sku: premium', connect],
		],
		[
			'R081: beside one in another cloud, a new one in the cloud of the gateway',
			withSecond(`blue: { peeringLocation: Dallas, cloud: usgov, provider: Equinix, sites: [paris] }`),
			[
				'in circuits add paris-paris2: { peeringLocation: Paris2, provider: 1-IX.EU, bandwidth: 1 Gbps, sku: premium, sites: [paris] }',
				'to vnets.app.circuits add paris-paris2',
			],
		],
		['R110: on a full gateway', full, ['in vnets.app.gateway write sku: ErGw2AZ', 'to vnets.app.circuits add e']],
		['R109: that is full', crowded, ['in circuits.blue write sku: premium', connect]],
		[
			'R101: on which the site keeps its prefix to itself',
			withSecond(
				'blue: { peeringLocation: Amsterdam, provider: Equinix, sites: { paris: { advertise: [10.1.0.0/17] } } }',
			),
			['in circuits.blue.sites.paris write advertise: [10.1.0.0/16, 10.1.0.0/17]', connect],
		],
		[
			'R023: of which the site uses neither link',
			withSecond('blue: { peeringLocation: Amsterdam, provider: Equinix, sites: { paris: { links: [] } } }'),
			['in circuits.blue.sites.paris write links: [primary, secondary]', connect],
		],
	] as const)('%s', (_, text, expected) => {
		const proposed = proposedFor(read(text)).filter(({ deduction }) => deduction.startsWith('gateway/app'));
		expect(proposed.map(({ faults }) => faults)).toEqual([[]]);
		expect(proposed.map(({ edits }) => edits.map(editLine).map(({ verb, line }) => `${verb} ${line}`))).toEqual([
			expected,
		]);
	});

	test('R036: there is none for a gateway with too many address spaces behind it', () => {
		const { gateway, deductions } = resiliencyIndexes(viewOf(read(manySpaces)))[0]!;
		expect([gateway, deductions.map(({ edits }) => edits)]).toEqual(['gateway/app', [null]]);
	});

	test('R135, R093: a new one is at no site of the Metro, and announces what the site announces', () => {
		const written = {
			peeringLocation: 'Brussels',
			provider: 'BICS',
			bandwidth: '1 Gbps',
			subscription: 'network',
			sku: 'standard',
			sites: { paris: { advertise: ['10.1.0.0/17'] } },
		};
		expect(proposedFor(read(atMetro))).toMatchObject([
			{
				faults: [],
				edits: [
					{ add: 'circuits', value: { 'paris-brussels': written } },
					{ set: 'vnets.app.circuits.paris-brussels', value: { authorization: 'app-on-paris-brussels' } },
				],
			},
		]);
	});
});

describe('of generated designs', () => {
	const faultsOf = (design: Parameters<typeof scenarioOf>[0]): readonly string[] =>
		proposedFor(scenarioOf(design)).flatMap(({ faults }) => faults);

	test('nothing that is proposed is refused', () => {
		fc.assert(
			fc.property(designs({ peerings: true }), (design) => {
				expect(faultsOf(design).filter((fault) => fault !== stays)).toEqual([]);
			}),
			{ seed: 7, numRuns: 50 },
		);
	});

	// A transit WAN brings what it has learned on one circuit to another, and these are other routes.
	test('without transit WANs nothing is in vain', () => {
		fc.assert(
			fc.property(designs({ transit: false }), (design) => {
				expect(faultsOf(design)).toEqual([]);
			}),
			{ seed: 7, numRuns: 50 },
		);
	});
});
