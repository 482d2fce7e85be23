// Repairs of known designs: what is proposed, in which order, and what is said where nothing helps.

import { describe, expect, test } from 'vitest';
import { parseScenario, type RepairOptions, repair, UnknownNameError } from '../../src/index.ts';
import { editLine } from '../../src/report/render/edit-line.ts';
import { repairLines } from '../../src/report/render/repair-plan.ts';
import { linesText } from '../../src/report/render/text/text.ts';
import type { Repair, RepairDocument } from '../../src/report/repair-model.ts';
import type { Scenario } from '../../src/scenario/parse.ts';
import { run, seed } from '../cli/fake-host.ts';

function scenario(text: string): Scenario {
	const parsed = parseScenario(text, 'design.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
	return parsed.scenario;
}

function ask(text: string, from: string, to: string, options: Partial<RepairOptions> = {}): Repair {
	return repair(scenario(text), { from, to, ...options }).repairs[0]!;
}

/** Each proposal as the lines to write. */
function proposed({ proposals }: Repair): readonly string[] {
	return proposals.map(({ edits, cost }) => {
		const lines = edits.map(editLine).map(({ verb, line }) => `${verb} ${line}`);
		return [...lines, `cost ${cost}`].join(' | ');
	});
}

describe('the seed example', () => {
	test('R096: without Global Reach the link is one edit, before a network of one’s own', () => {
		const { proposals, pair, reason, tried } = ask(seed, 'san-francisco', 'london', { withoutGlobalReach: true });
		expect(proposed({ proposals } as Repair)).toEqual([
			'in globalReach add - { between: [london, silicon-valley] } | cost 3',
			'in wans add london-san-francisco: { sites: [london, san-francisco] } | cost 20',
			'in circuits add london-london2: { peeringLocation: London2, provider: Equinix, bandwidth: 1 Gbps, sku: premium, sites: [london] } | in globalReach add - { between: [london-london2, silicon-valley] } | cost 13',
		]);
		expect(pair).toMatchObject({ holds: false, survives: false, wanted: 'reachable', brokenBy: [] });
		expect(pair.ends.map(({ outcome }) => outcome)).toEqual(['unreachable']);
		expect(reason).toMatchObject({ code: 'NO_GLOBAL_REACH', rule: 'R096' });
		expect(tried.edits).toEqual({ attachment: 2, circuit: 2, 'global-reach': 1, wan: 1 });
		const [first] = proposals;
		expect(first).toMatchObject({ rules: ['R096'], changes: [], findings: { come: [], go: [] } });
		expect(first!.ends).toMatchObject([{ outcome: 'reachable', roundTripMs: 140.7 }]);
	});

	test('R073, R034: two VNets are peered, or their gateways admit each other', () => {
		const found = ask(seed, 'us-west', 'uk-south');
		expect(proposed(found)).toEqual([
			'in peerings add - { between: [uk-south, us-west] } | cost 2',
			'in vnets.uk-south.gateway write allowRemoteVnetTraffic: true | in vnets.us-west.gateway write allowRemoteVnetTraffic: true | cost 2',
		]);
		expect(found.tried.endedAtMost).toBe(false);
		expect(found.proposals[1]!.findings.come.map(({ code }) => code)).toEqual(['VNETS_MEET_AT_EDGE']);
	});

	test('a pair that is reachable needs nothing', () => {
		const { pair, proposals, reason, tried } = ask(seed, 'san-francisco', 'us-west');
		expect({ holds: pair.holds, proposals, reason, sets: tried.sets }).toEqual({
			holds: true,
			proposals: [],
			reason: null,
			sets: 0,
		});
	});

	test('against any one failure two sites need a second circuit each, of another provider, and a link', () => {
		const found = ask(seed, 'san-francisco', 'london', { survives: 1, most: 2 });
		expect(found.pair.brokenBy).toEqual(['circuit/london']);
		expect(proposed(found)).toEqual([
			'in wans add london-san-francisco: { sites: [london, san-francisco] } | cost 20',
			'in circuits add london-london2: { peeringLocation: London2, provider: BICS, bandwidth: 1 Gbps, sku: premium, sites: [london] } | in circuits add san-francisco-silicon-valley2: { peeringLocation: Silicon Valley2, provider: CoreSite, bandwidth: 1 Gbps, sku: premium, sites: [san-francisco] } | in globalReach add - { between: [london-london2, san-francisco-silicon-valley2] } | cost 23',
		]);
	});

	test('against any one failure a site and a VNet need a second circuit; what breaks no promise comes first', () => {
		const found = ask(seed, 'san-francisco', 'us-west', { survives: 1, most: 2 });
		const circuit =
			'in circuits add san-francisco-silicon-valley2: { peeringLocation: Silicon Valley2, provider: CoreSite, bandwidth: 1 Gbps, sku: premium, sites: [san-francisco] }';
		expect(proposed(found)).toEqual([
			`${circuit} | to vnets.us-west.circuits add san-francisco-silicon-valley2 | cost 13`,
			`${circuit} | in globalReach add - { between: [london, san-francisco-silicon-valley2] } | cost 13`,
		]);
		// Traffic to London would take both circuits, where the seed example expects one.
		const line = seed.split('\n').findIndex((text) => text.includes('via:')) + 1;
		expect(found.proposals.map(({ breaks }) => breaks.map((one) => one.line))).toEqual([[], [line]]);
		expect(found.proposals[1]!.breaks[0]!.message).toMatch(/^site\/san-francisco to site\/london: expected by way of /);
	});

	test('other costs, another order', () => {
		const cheapWan = ask(seed, 'san-francisco', 'london', { withoutGlobalReach: true, most: 1, costs: { wan: 1 } });
		expect(proposed(cheapWan)).toEqual([
			'in wans add london-san-francisco: { sites: [london, san-francisco] } | cost 1',
		]);
	});
});

test('two nodes with several prefixes are told apart by them where they come again', () => {
	const end = (node: string, prefix: string) => ({ node, prefixes: [prefix] });
	const gained = (prefix: string) => ({
		from: end('site/london', prefix),
		to: end('vnet/app', '10.9.0.0/16'),
		before: 'unreachable' as const,
		after: 'reachable' as const,
		pathChanged: false,
	});
	const document = repair(scenario(seed), { from: 'us-west', to: 'uk-south', most: 1 });
	const [first] = document.repairs;
	const told = (changes: readonly ReturnType<typeof gained>[]): string => {
		const proposals = [{ ...first!.proposals[0]!, changes }];
		const lines = repairLines({ ...document, repairs: [{ ...first!, proposals }] }, { columns: 120, ascii: false });
		return linesText(lines);
	};
	expect(told([gained('10.1.0.0/16')])).toContain('now reachable: site/london and vnet/app\n');
	expect(told([gained('10.1.0.0/16'), gained('10.2.0.0/16')]).replace(/\s+/g, ' ')).toContain(
		'now reachable: site/london 10.1.0.0/16 and vnet/app 10.9.0.0/16; site/london 10.2.0.0/16 and vnet/app 10.9.0.0/16',
	);
});

const standard = `name: Two Standard circuits
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Silicon Valley, provider: Equinix, sites: [b] }
vnets:
  m: { region: UK South, prefixes: [10.11.0.0/16], circuits: [x] }
  n: { region: UK South, prefixes: [10.11.0.0/16], circuits: [x] }
expect:
  - { from: a, to: b, reachable: true }
  - { from: a, to: m, reachable: false }
  - { from: b, to: a, reachable: false }
  - { finding: GR_COUNTRY }
`;

test('R084: across geopolitical regions both circuits become Premium, and a link joins them', () => {
	const found = ask(standard, 'a', 'b', { most: 2 });
	expect(found.proposals[1]!.rules).toEqual(['R084', 'R084', 'R096']);
	expect(proposed(found)).toEqual([
		'in wans add a-b: { sites: [a, b] } | cost 20',
		'in circuits.x write sku: premium | in circuits.y write sku: premium | in globalReach add - { between: [x, y] } | cost 11',
	]);
});

const hubAndSpoke = `name: A spoke beside its hub
sites:
  hq: { asn: 65001, prefixes: [10.1.0.0/16] }
circuits:
  a: { peeringLocation: London, provider: Equinix, sites: [hq] }
vnets:
  hub: { region: UK South, prefixes: [10.10.0.0/16], circuits: [a] }
  spoke: { region: UK South, prefixes: [10.11.0.0/16] }
peerings:
  - { between: [hub, spoke] }
`;

test('R033: both flags of a peering are one decision, and come before a new gateway', async () => {
	const found = ask(hubAndSpoke, 'hq', 'spoke', { most: 2 });
	expect(proposed(found)).toEqual([
		'in peerings.hub~spoke write allowGatewayTransit: hub | in peerings.hub~spoke write useRemoteGateways: spoke | cost 4',
		'in vnets.spoke write circuits: { a: {} } | cost 5',
	]);
	expect(found.proposals.map(({ decisions }) => decisions)).toEqual([1, 1]);
	const { out } = await run('repair hq spoke x.yaml', { files: { 'x.yaml': hubAndSpoke } });
	expect(out).toContain('1  2 edits, counted as 1, cost 4\n');
	expect(out).toContain('2  1 edit, cost 5\n');
});

test('D12, R096: flags and a link are two decisions, and are searched as every two are', () => {
	const found = ask(
		`name: Two VNets on two circuits
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: Amsterdam, provider: Equinix }
vnets:
  m: { region: UK South, prefixes: [10.10.0.0/16], circuits: [a] }
  n: { region: West Europe, prefixes: [10.11.0.0/16], circuits: [b] }
`,
		'm',
		'n',
		{ most: 9 },
	);
	const [m, n] = ['m', 'n'].map((vnet) => `in vnets.${vnet}.gateway write allowRemoteVnetTraffic: true`);
	expect(proposed(found).slice(1, 4)).toEqual([
		`${m} | ${n} | in globalReach add - { between: [a, b] } | cost 5`,
		`to vnets.m.circuits add b | ${m} | ${n} | cost 5`,
		`${m} | to vnets.n.circuits add a | ${n} | cost 5`,
	]);
	expect(found.proposals.map(({ decisions }) => decisions)).toEqual([1, 2, 2, 2]);
});

test('sets of more than two edits are ranked as all others, however they were found', () => {
	const lone = hubAndSpoke
		.replace('a: {', 'b: { peeringLocation: Amsterdam, provider: Equinix, sites: [br] }\n  a: {')
		.replace('hq: {', 'br: { asn: 65002, prefixes: [10.2.0.0/16] }\n  hq: {')
		.replace('circuits: [a] }\n  spoke', 'circuits: [a, b] }\n  spoke')
		.replace('[10.11.0.0/16] }', '[10.11.0.0/16], circuits: [a], gateway: { allowRemoteVnetTraffic: true } }')
		.concat('globalReach:\n  - { between: [a, b] }\n');
	const { proposals } = ask(lone, 'br', 'spoke', { survives: 1, most: 4 });
	expect(proposals.map(({ decisions, cost }) => [decisions, cost])).toEqual([
		[2, 13],
		[2, 13],
		[3, 16],
		[3, 16],
	]);
});

test('R088: where Global Reach is not offered, another circuit or a network of one’s own is the way', () => {
	const vienna = standard
		.replace('{ peeringLocation: Silicon Valley, provider: Equinix', '{ peeringLocation: Vienna, provider: Conova')
		.replace(/expect:[\s\S]*/, '');
	const found = ask(vienna, 'a', 'b');
	expect(found.reason).toMatchObject({ code: 'NO_GLOBAL_REACH', repair: [{ add: 'wans' }] });
	const edits = found.proposals.flatMap((proposal) => proposal.edits);
	expect(
		edits.some((edit) => 'add' in edit && edit.add === 'globalReach' && JSON.stringify(edit).includes('"y"')),
	).toBe(false);
	expect(proposed(found).slice(0, 2)).toEqual([
		'in wans add a-b: { sites: [a, b] } | cost 20',
		expect.stringMatching(
			/^in circuits add b-[a-z0-9-]+: .*\| in globalReach add - \{ between: \[b-[a-z0-9-]+, x\] \}/,
		),
	]);
});

test('R044, R069: two VNets with the same addresses can do nothing, and that is said with what was tried', () => {
	const document = repair(scenario(standard), { from: 'm', to: 'n' });
	const [{ proposals, reason, tried } = ask(standard, 'm', 'n')] = document.repairs;
	expect(proposals).toEqual([]);
	expect(reason).not.toBeNull();
	expect(tried.sets).toBeGreaterThan(0);
	expect(linesText(repairLines(document, { columns: 80, ascii: false }))).toContain('Nothing in reach helps');
});

test('names that mean nothing', () => {
	expect(() => ask(seed, 'londn', 'us-west')).toThrow(UnknownNameError);
	expect(() => ask(seed, 'london', 'us-west', { view: 'nowhere' })).toThrow('has no what-if "nowhere"');
});

describe('canreach repair', () => {
	const files = { 'x.yaml': standard };

	test('--all: what would make each failed expectation hold, removals among them', async () => {
		const { out, code, err } = await run('repair --all x.yaml --json --most 1', { files });
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const { repairs, notAttempted } = JSON.parse(out) as RepairDocument;
		expect(notAttempted).toEqual([{ index: 3, line: 15, because: 'it is about a finding, not about a pair' }]);
		expect(repairs.map(({ expectation, pair }) => [expectation?.line, pair.wanted])).toEqual([
			[12, 'reachable'],
			[13, 'apart'],
		]);
		expect(repairs[1]!.proposals.map(({ edits, rules }) => [edits, rules])).toEqual([
			[[{ remove: 'connection/m~x' }], ['R046']],
		]);
	});

	test('a pair that is reachable already', async () => {
		const { out, code } = await run('repair a m x.yaml', { files });
		expect(code).toBe(0);
		expect(out).toContain('They reach each other: there is nothing to repair.');
	});

	test('--write writes a new file that holds what was asked for, and no other', async () => {
		const { written, code } = await run('repair a b x.yaml --write new.yaml', { files });
		expect(code).toBe(0);
		expect(ask(written['new.yaml']!, 'a', 'b').pair.holds).toBe(true);
		// Nothing but the edit is another.
		const [first] = ask(standard, 'a', 'b').proposals;
		expect(first!.edits).toEqual([{ add: 'wans', value: { 'a-b': { sites: ['a', 'b'] } } }]);
		expect(written['new.yaml']).toBe(`${standard}\nwans:\n  a-b: { sites: [a, b] }\n`);
		const again = await run('repair a b x.yaml --write x.yaml', { files });
		expect({ code: again.code, err: again.err, written: again.written }).toMatchObject({
			code: 2,
			err: expect.stringContaining('"x.yaml" is there already'),
			written: {},
		});
	});

	test('--costs lists every kind, as overridden', async () => {
		const { out } = await run('repair --costs --cost circuit=7', {});
		expect(out).toMatch(/^flag +1 /m);
		expect(out).toMatch(/\ncircuit +7 /);
	});

	test.each([
		['repair a', 'two endpoints are needed'],
		['repair a nobody x.yaml', 'nobody'],
		['repair x.yaml a b', 'the two endpoints come first'],
		['repair a b x.yaml --cost wand=3', '"wand" is no kind of edit'],
		['repair a b x.yaml --cost wan=much', 'the cost of wan is "much"'],
		['repair a b x.yaml --most 0', 'a whole number, 1 to 999'],
		['repair a b x.yaml --survives 2', 'Allowed choices are 1'],
		['repair a b x.yaml --what-if lost', 'has no what-if "lost"'],
		['repair --all x.yaml --survives 1', '--all and --survives exclude each other'],
		['repair a a x.yaml', 'a and a are the same place'],
	])('%s: bad usage', async (words, message) => {
		const { err, code, out } = await run(words, { files });
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain(message);
	});

	test.each([80, 120])('no line is wider than %i columns, with ASCII alone too', async (columns) => {
		for (const ascii of ['', ' --ascii']) {
			const { out } = await run(`repair a b x.yaml --columns ${columns}${ascii}`, { files });
			expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII
			if (ascii !== '') expect(out).toMatch(/^[\x00-\x7f]*$/);
		}
	});
});
