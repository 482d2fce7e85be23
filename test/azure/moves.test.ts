// What Azure makes of a change: each refused step with its rule, and how the design looks as if it had been made.

import { describe, expect, it } from 'vitest';
import { moves } from '../../src/azure/moves.ts';
import { validate } from '../../src/azure/validity/validate.ts';
import { findingCodes } from '../../src/rulebook/codes.ts';
import { simulate } from '../../src/simulate.ts';
import { scenarioOf } from './validity/case.ts';

type Row = readonly [code: string, rule: string, at: string];

/** The findings of one change, in their order. */
function found(yaml: string, id = 'x'): ReturnType<typeof moves> {
	const whatIf = scenarioOf(yaml).whatIfs.find((one) => one.id === id)!;
	const { from, design, change } = whatIf;
	return moves({ from: { design: from, refused: validate(from).refused }, to: design, edits: change });
}

const rows = (yaml: string, id?: string): readonly Row[] =>
	found(yaml, id).map(({ code, rule, at }) => [code, rule, at]);

const numbers = (amount: number): readonly number[] => Array.from({ length: amount }, (_, index) => index);

/** A circuit c at London with so many VNets of a region on it, and a circuit z elsewhere joined to it. */
function circuit({
	sku,
	vnets = 0,
	region = 'UK South',
	joined = null,
	edit,
}: {
	readonly sku: string;
	readonly vnets?: number;
	readonly region?: string;
	readonly joined?: string | null;
	readonly edit: string;
}): string {
	return `
circuits:
  c: { peeringLocation: London, provider: Equinix, sku: ${sku} }
${joined === null ? '' : `  z: { peeringLocation: ${joined}, provider: Equinix, sku: ${sku} }`}
vnets: {${numbers(vnets)
		.map((n) => ` v${n}: { region: ${region}, prefixes: [10.${n}.0.0/16], circuits: [c] }`)
		.join(',')} }
globalReach: [${joined === null ? '' : '{ between: [c, z] }'}]
whatIf: { x: ${edit} }`;
}

const toStandard = '{ set: { circuits.c.sku: standard } }';

describe('SKU', () => {
	it.each([
		[
			'R011: Standard becomes Premium',
			circuit({ sku: 'standard', vnets: 2, edit: '{ set: { circuits.c.sku: premium } }' }),
			[],
		],
		[
			'R011: Local becomes Standard by the command line',
			circuit({ sku: 'local', edit: toStandard }),
			[['SKU_MOVE_BY_COMMAND', 'R011', 'circuit/c']],
		],
		[
			'R011: Local becomes Premium by the command line',
			circuit({ sku: 'local', edit: '{ set: { circuits.c.sku: premium } }' }),
			[['SKU_MOVE_BY_COMMAND', 'R011', 'circuit/c']],
		],
		[
			'D29: Standard does not become Local',
			circuit({ sku: 'standard', edit: '{ set: { circuits.c.sku: local } }' }),
			[['SKU_MOVE', 'D29', 'circuit/c']],
		],
		[
			'D29: Premium does not become Local',
			circuit({ sku: 'premium', edit: '{ set: { circuits.c.sku: local } }' }),
			[['SKU_MOVE', 'D29', 'circuit/c']],
		],
		[
			'R012: Premium with ten links becomes Standard',
			circuit({ sku: 'premium', vnets: 9, joined: 'Dublin', edit: toStandard }),
			[],
		],
		[
			'R012: Premium with eleven links does not',
			circuit({ sku: 'premium', vnets: 10, joined: 'Dublin', edit: toStandard }),
			[['SKU_MOVE', 'R012', 'circuit/c']],
		],
		[
			'R012: eleven, and one of them removed in the same change',
			circuit({
				sku: 'premium',
				vnets: 10,
				joined: 'Dublin',
				edit: '{ set: { circuits.c.sku: standard }, remove: [connection/v0~c] }',
			}),
			[],
		],
		[
			'R012: eleven, where limits are ignored',
			`assume: { limits: ignored }${circuit({ sku: 'premium', vnets: 11, edit: toStandard })}`,
			[],
		],
		[
			'R012: Premium with a VNet of another geopolitical region',
			circuit({ sku: 'premium', vnets: 1, region: 'West US', edit: toStandard }),
			[['SKU_MOVE', 'R012', 'circuit/c']],
		],
		[
			'R012: that VNet is disconnected first',
			circuit({
				sku: 'premium',
				vnets: 1,
				region: 'West US',
				edit: '{ set: { circuits.c.sku: standard, vnets.v0.circuits: {} } }',
			}),
			[],
		],
		[
			'R013: Premium joined to another geopolitical region',
			circuit({ sku: 'premium', joined: 'Chicago', edit: toStandard }),
			[['SKU_MOVE', 'R013', 'circuit/c']],
		],
		[
			'R013: the link is removed in the same change',
			circuit({
				sku: 'premium',
				joined: 'Chicago',
				edit: '{ set: { circuits.c.sku: standard }, remove: [globalReach/c~z] }',
			}),
			[],
		],
		[
			'R012: a circuit at another place is another circuit',
			circuit({
				sku: 'premium',
				vnets: 1,
				region: 'West US',
				edit: '{ set: { circuits.c.sku: standard, circuits.c.peeringLocation: Dublin } }',
			}),
			[],
		],
	] as const)('%s', (_, yaml, expected) => {
		expect(rows(yaml)).toEqual(expected);
	});

	it('R012: as many as Standard takes are no obstacle', () => {
		const yaml = circuit({ sku: 'premium', vnets: 10, region: 'West US', edit: toStandard });
		const [message] = found(yaml).map((one) => one.message);
		expect(message).toMatch(
			/^Azure does not make Premium circuit c Standard while it is connected to VNet v0 in West US/,
		);
	});

	it('R012, R013: says everything that has to go first', () => {
		const yaml = circuit({ sku: 'premium', vnets: 11, region: 'West US', joined: 'Chicago', edit: toStandard });
		expect(found(yaml).map(({ message }) => message)).toEqual([
			'Azure does not make Premium circuit c Standard while it has 12 VNet connections and Global Reach links (Standard takes 10) and is connected to VNet v0 in West US (North America), VNet v10 in West US (North America), VNet v1 in West US (North America) and 8 more: remove connection v0~c, connection v10~c, connection v1~c and 8 more first.',
			'Azure is taken not to make Premium circuit c Standard while Global Reach joins it to z in North America: remove Global Reach link c~z first.',
		]);
	});

	// Only what Azure has let exist stands in the way of a change.
	it('R012: a connection that was refused stands in no way', () => {
		const yaml = `
circuits: { c: { peeringLocation: London, provider: Equinix, sku: premium, provisioned: false } }
vnets: { v: { region: West US, prefixes: [10.0.0.0/16], circuits: [c] } }
whatIf: { x: ${toStandard} }`;
		expect(rows(yaml)).toEqual([]);
	});

	const site = (prefixes: number, rest = ''): string => `
sites: { a: { asn: 65001${rest}, prefixes: [${numbers(prefixes)
		.map((n) => `10.${n >> 8}.${n & 255}.0/24`)
		.join(', ')}] } }
circuits: { c: { peeringLocation: London, provider: Equinix, sku: premium, sites: [a] } }
whatIf: { x: ${toStandard} }`;

	it.each([
		['R012: 4,000 routes go on', site(4000), []],
		[
			'R012: with 4,001 routes the session drops after the change',
			site(4001),
			[['SKU_MOVE_DROPS_SESSION', 'R012', 'circuit/c']],
		],
		[
			'R012: a default route counts',
			site(4000, ', defaultRoute: true'),
			[['SKU_MOVE_DROPS_SESSION', 'R012', 'circuit/c']],
		],
	] as const)('%s', (_, yaml, expected) => {
		expect(rows(yaml)).toEqual(expected);
	});
});

describe('bandwidth', () => {
	const sized = (from: string, to: string): string => `
circuits: { c: { peeringLocation: London, provider: Equinix, bandwidth: ${from} } }
whatIf: { x: { set: { circuits.c.bandwidth: ${to} } } }`;

	it('R014: bandwidth grows in place', () => {
		expect(rows(sized('1 Gbps', '2 Gbps'))).toEqual([]);
	});

	it('R014: bandwidth never shrinks', () => {
		expect(rows(sized('1 Gbps', '500 Mbps'))).toEqual([['BANDWIDTH_SHRINK', 'R014', 'circuit/c']]);
		expect(found(sized('1 Gbps', '500 Mbps')).map(({ message }) => message)).toEqual([
			'Azure does not reduce circuit c from 1 Gbps to 500 Mbps: order another circuit of the size wanted, bring connections and links over to it, and delete this one.',
		]);
	});

	it('R014: a step back in a chain of changes is a reduction too', () => {
		const yaml = `
circuits: { c: { peeringLocation: London, provider: Equinix, bandwidth: 1 Gbps } }
whatIf:
  up:   { set: { circuits.c.bandwidth: 5 Gbps } }
  back: { after: up, set: { circuits.c.bandwidth: 1 Gbps } }
  lost: { after: back, fail: [circuit/c] }`;
		expect(rows(yaml, 'up')).toEqual([]);
		expect(rows(yaml, 'back')).toEqual([['BANDWIDTH_SHRINK', 'R014', 'circuit/c']]);
		expect(rows(yaml, 'lost')).toEqual([]);
	});
});

describe('removal', () => {
	const used = (edit: string, filter = ''): string => `
sites: { a: { asn: 65001, prefixes: [10.9.0.0/16] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [a]${filter} }
  d: { peeringLocation: Dublin, provider: Equinix }
vnets:
  v: { region: UK South, prefixes: [10.1.0.0/16], circuits: [c, d] }
  w: { region: UK South, prefixes: [10.2.0.0/16], circuits: [c] }
globalReach: [{ between: [c, d] }]
whatIf: { x: ${edit} }`;
	const refused: readonly Row[] = [['DELETE_REFUSED', 'R015', 'circuit/c']];

	it.each([
		['R015: a circuit that is still in use', '{ remove: [circuit/c] }', refused],
		[
			'R015: its links and connections go by name',
			'{ remove: [connection/v~c, connection/w~c, globalReach/c~d, circuit/c] }',
			[],
		],
		['R015: in any order', '{ remove: [circuit/c, globalReach/c~d, connection/w~c, connection/v~c] }', []],
		['R015: one is forgotten', '{ remove: [circuit/c, globalReach/c~d, connection/w~c] }', refused],
		['R015: a VNet that goes as a whole', '{ remove: [circuit/c, vnet/w, globalReach/c~d, connection/v~c] }', []],
		[
			'R015: a VNet that is given other circuits',
			'{ remove: [circuit/c, globalReach/c~d, connection/w~c], set: { vnets.v.circuits: [d] } }',
			[],
		],
		[
			'R015: a VNet that is given something else',
			'{ remove: [circuit/c, globalReach/c~d, connection/w~c], set: { vnets.v.region: UK West } }',
			refused,
		],
		['R015: a site alone holds nothing', '{ remove: [connection/v~d, globalReach/c~d, circuit/d] }', []],
		['R015: the private peering of a circuit in use', '{ set: { circuits.c.privatePeering: false } }', refused],
		[
			'R015: the private peering of a circuit that is freed',
			'{ remove: [connection/v~c, connection/w~c, globalReach/c~d], set: { circuits.c.privatePeering: false } }',
			[],
		],
	] as const)('%s', (_, edit, expected) => {
		expect(rows(used(edit))).toEqual(expected);
	});

	it('R015: a route filter is detached before the circuit goes', () => {
		const edit = '{ remove: [connection/v~c, connection/w~c, globalReach/c~d, circuit/c] }';
		const filter = ', microsoftPeering: { sites: [a], prefixes: [203.0.114.0/24], routeFilter: [12076:51004] }';
		expect(found(used(edit, filter)).map(({ message }) => message)).toEqual([
			'Azure does not delete circuit c before the route filter of its Microsoft peering is removed.',
		]);
	});

	it('R015: names what has to go', () => {
		expect(found(used('{ remove: [circuit/c] }')).map(({ message }) => message)).toEqual([
			'Azure does not delete circuit c before connection v~c, connection w~c and Global Reach link c~d are removed.',
		]);
	});
});

describe('creation', () => {
	/** A hub with so many address spaces of its own, and a spoke with so many. */
	const hub = (
		own: number,
		spoke: number,
		edit: string,
		transit = 'allowGatewayTransit: h, useRemoteGateways: s',
	): string => `
circuits: { c: { peeringLocation: London, provider: Equinix }, d: { peeringLocation: Dublin, provider: Equinix } }
vnets:
  h: { region: UK South, prefixes: [${numbers(own)
		.map((n) => `10.0.${n}.0/24`)
		.join(', ')}], circuits: [c] }
  s: { region: UK South, prefixes: [${numbers(spoke)
		.map((n) => `10.1.${n}.0/24`)
		.join(', ')}] }
peerings: [{ between: [h, s], ${transit} }]
whatIf: { x: ${edit} }`;
	const connect = '{ set: { vnets.h.circuits: [c, d] } }';

	it('R035, R036: what is down for its prefixes is there, and is not created when it comes back', () => {
		const prefixes = numbers(1000).map((n) => `10.${n >> 8}.${n & 255}.0/24`);
		const yaml = `
circuits: { c: { peeringLocation: London, provider: Equinix } }
vnets:
  h: { region: UK South, prefixes: [${prefixes.join(', ')}], circuits: [c] }
  s: { region: UK South, prefixes: [10.64.0.0/24] }
whatIf:
  over: { add: { peerings: [{ between: [h, s], allowGatewayTransit: h, useRemoteGateways: s }] } }
  back: { after: over, remove: [peering/h~s] }
  gone: { after: over, remove: [circuit/c] }`;
		expect(rows(yaml, 'back')).toEqual([]);
		expect(rows(yaml, 'gone')).toEqual([['DELETE_REFUSED', 'R015', 'circuit/c']]);
	});

	it.each([
		['R036: 200 address spaces', hub(150, 50, connect), []],
		['R036: 201 address spaces', hub(151, 50, connect), [['CREATE_OVER_200', 'R036', 'connection/h~d']]],
		[
			'R033, R036: the spoke has a gateway of its own',
			hub(151, 50, connect).replace(' s: {', ' s: { gateway: {},'),
			[],
		],
		['R036: the spoke does not use the gateway', hub(151, 50, connect, 'allowGatewayTransit: h'), []],
		[
			'R036: a connection that is there may grow',
			hub(151, 49, '{ set: { vnets.s.prefixes: [10.1.0.0/24, 10.2.0.0/24] } }'),
			[],
		],
		['R036: where limits are ignored', `assume: { limits: ignored }${hub(151, 50, connect)}`, []],
	] as const)('%s', (_, yaml, expected) => {
		expect(rows(yaml)).toEqual(expected);
	});
});

describe('in an answer', () => {
	const { answers } = simulate(
		scenarioOf(`
sites: { a: { asn: 65001, prefixes: [10.9.0.0/16] } }
circuits: { c: { peeringLocation: London, provider: Equinix, sku: premium, bandwidth: 2 Gbps, sites: [a] } }
vnets:
  v: { region: UK South, prefixes: [10.1.0.0/16], circuits: [c] }
  w: { region: West US, prefixes: [10.2.0.0/16], circuits: [c] }
whatIf: { x: { set: { circuits.c.sku: standard, circuits.c.bandwidth: 1 Gbps } } }`),
	);
	const view = (wanted: string) => answers.find(({ id }) => id === wanted)!;

	it('R012, R014: a refused step is an error of its what-if alone', () => {
		const codes = (id: string) => view(id).findings.map(({ code }) => code);
		expect(codes('as-designed')).toEqual([]);
		expect(codes('without-global-reach')).toEqual([]);
		expect(codes('x')).toEqual(['BANDWIDTH_SHRINK', 'SKU_MOVE', 'SKU_SCOPE_GEO']);
	});

	it('R012: it refuses no object, and the view is that of the design asked for', () => {
		expect([...view('x').validity.refused.keys()]).toEqual(['connection/w~c']);
		const outcomes = view('x').pairs.map(({ from, to, outcome }) => [from.node, to.node, outcome]);
		expect(outcomes).toContainEqual(['site/a', 'vnet/v', 'reachable']);
		expect(outcomes).toContainEqual(['site/a', 'vnet/w', 'unreachable']);
	});

	it('R013: without Global Reach nothing is said of its links', () => {
		const scenario = scenarioOf(
			circuit({ sku: 'premium', joined: 'Chicago', edit: toStandard }).concat(
				'\nexpect: [{ finding: SKU_MOVE, in: x, without: globalReach }, { finding: SKU_MOVE, in: x }]',
			),
		);
		expect(simulate(scenario).judgements.map(({ passed }) => passed)).toEqual([false, true]);
	});
});

it('every finding of a change cites a rule of its code', () => {
	const all = [
		circuit({ sku: 'premium', vnets: 11, region: 'West US', joined: 'Chicago', edit: toStandard }),
		circuit({ sku: 'local', edit: toStandard }),
		circuit({ sku: 'premium', edit: '{ set: { circuits.c.sku: local } }' }),
	].flatMap((yaml) => found(yaml));
	for (const { code, rule, message } of all) {
		const { rule: own, also = [] }: { readonly rule: string; readonly also?: readonly string[] } = findingCodes[code];
		expect([own, ...also]).toContain(rule);
		expect(message).toMatch(/^[A-Z].*[^.]\.$/);
	}
	expect(all).toHaveLength(4);
});
