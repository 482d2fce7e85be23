// `canreach coverage`: what no expectation would notice losing, and what would notice it.

import { describe, expect, test } from 'vitest';
import { workOutAll } from '../../src/reachability/work-out-all.ts';
import type { Coverage } from '../../src/report/coverage-model.ts';
import { printRow } from '../../src/scenario/edit/add-expectations.ts';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { questionsOf, simulate } from '../../src/simulate.ts';
import { coverage, coverageSlices } from '../../src/what-if/coverage/coverage.ts';
import { pairsIn } from '../../src/what-if/expectations/rows.ts';
import { broken, threeSites } from '../cli/designs.ts';
import { run, seed } from '../cli/fake-host.ts';

function read(text: string): Scenario {
	const parsed = parseScenario(text, 'design.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
	return parsed.scenario;
}

const covered = (text: string) => coverage(read(text));

//  paris ─ red ═ blue ─ london    blue prepends where nobody compares; app is on red alone, with a weight that has no rival
const settings = `name: Settings
sites:
  paris:  { asn: 65001, prefixes: [10.1.0.0/16, 10.5.0.0/16] }
  london: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  red:  { peeringLocation: Paris,  provider: Equinix, sites: { paris: { advertise: [10.1.0.0/16] } } }
  blue: { peeringLocation: London, provider: Equinix, sites: { london: { prepend: 2 } } }
vnets:
  app: { region: France Central, prefixes: [10.4.0.0/16], circuits: { red: { weight: 10 } } }
globalReach:
  - between: [red, blue]
`;

/** Links of b carry traffic only in a what-if. */
const standby = `name: Standby
sites:
  hq: { asn: 65001, prefixes: [10.1.0.0/16] }
circuits:
  a: { peeringLocation: Paris,  provider: Equinix, sites: { hq: { localPreference: 200 } } }
  b: { peeringLocation: London, provider: Equinix, sites: { hq: { prepend: 2 } } }
vnets:
  app: { region: France Central, prefixes: [10.4.0.0/16], circuits: [a, b] }
whatIf:
  a-lost: { fail: [circuit/a] }
`;

test('what is noticed, not noticed, and redundant', () => {
	const rows = 'expect:\n  - { from: 10.1.0.0/16, to: app, reachable: true }\n';
	expect(covered(settings + rows).map(({ kind, subject, state }) => `${kind} ${subject} ${state}`)).toEqual([
		'circuit circuit/blue unnoticed',
		'circuit circuit/red noticed',
		'link circuit/blue/primary unnoticed',
		'link circuit/blue/secondary unnoticed',
		'link circuit/red/primary unnoticed',
		'link circuit/red/secondary unnoticed',
		'connection connection/app~red noticed',
		'globalReach globalReach/blue~red unnoticed',
		'rule circuits.blue.sites.london.prepend redundant',
		'rule circuits.red.sites.paris.advertise unnoticed',
		'rule vnets.app.circuits.red.weight redundant',
	]);
});

test('in slices it tells how far it came, and says nothing of a part', () => {
	const slices = coverageSlices(read(settings));
	expect([slices.next(), slices.next(), slices.next()].map(({ value }) => value)).toEqual(
		[0, 1, 2].map((done) => ({ done, total: 11 })),
	);
	expect(slices.next(true)).toEqual({ done: true, value: null });
});

describe('each proposal holds now, and does not without what it is proposed for', () => {
	test.each([
		['the seed example', seed],
		['settings', settings],
		['three sites', threeSites],
		['a circuit that stands by', standby],
	])('%s', (_, text) => {
		const losses = covered(text).filter(({ state }) => state === 'unnoticed');
		expect(losses.length).toBeGreaterThan(0);
		for (const { subject, proposal } of losses) {
			if (proposal === null) continue;
			const { row, whatIf } = proposal;
			const parsed = read(text).written;
			const withRow = JSON.stringify({
				...parsed,
				expect: [row],
				whatIf: {
					...parsed.whatIf,
					...(whatIf === null
						? {}
						: { [whatIf.id]: { ...(whatIf.after === null ? {} : { after: whatIf.after }), fail: whatIf.fail } }),
				},
			});
			expect(simulate(read(withRow)).judgements.map(({ passed }) => passed)).toEqual([true]);
			const after = covered(withRow).find((one) => one.subject === subject);
			expect([subject, after?.state]).toEqual([subject, 'noticed']);
			expect(printRow({ row, comment: null })).toMatch(/^\{ from: .* \}$/);
		}
	});
});

test('pairs looked at in passing are those of the whole answer', () => {
	for (const text of [seed, settings, threeSites]) {
		const scenario = read(text);
		const views = workOutAll(questionsOf(scenario));
		for (const answer of simulate(scenario).answers) {
			const plain = pairsIn(views.find(({ id }) => id === answer.id)!, []);
			const told = (pairs: typeof plain) =>
				pairs.flatMap(({ from, to, outcome, reason, roundTripMs, forward }) =>
					from.prefixes.flatMap((one) =>
						to.prefixes.map((other) =>
							JSON.stringify([one.text, other.text, outcome, reason?.code, roundTripMs, forward.edges]),
						),
					),
				);
			expect(told(plain).sort()).toEqual(told(answer.pairs).sort());
		}
	}
});

test('an expectation that does not hold notices nothing', () => {
	const found = covered(broken.replace('finding: GR_LOCAL_SKU, at: globalReach/blue~red', 'finding: ECMP_LIMIT'));
	expect(found.filter(({ state }) => state === 'noticed')).toEqual([]);
});

describe('on the command line', () => {
	const files = { 'design.yaml': `${settings}expect:\n  - { from: 10.1.0.0/16, to: app, reachable: true }\n` };

	test('--json: figures by kind, and their sum', async () => {
		const { out, err, code } = await run('coverage design.yaml --json', { files });
		const { kinds, percent, losses, version } = JSON.parse(out) as Coverage;
		expect([version, err, code]).toEqual([1, '', 0]);
		expect(kinds).toEqual([
			{ kind: 'circuit', noticed: 1, unnoticed: 1, redundant: 0, percent: 50 },
			{ kind: 'link', noticed: 0, unnoticed: 4, redundant: 0, percent: 0 },
			{ kind: 'connection', noticed: 1, unnoticed: 0, redundant: 0, percent: 100 },
			{ kind: 'globalReach', noticed: 0, unnoticed: 1, redundant: 0, percent: 0 },
			{ kind: 'rule', noticed: 0, unnoticed: 1, redundant: 2, percent: 0 },
		]);
		expect(percent).toBe(22);
		expect(losses.find(({ subject }) => subject === 'globalReach/blue~red')?.proposal).toEqual({
			row: '{ from: app, to: london, reachable: true }',
			whatIf: null,
		});
	});

	test.each([
		[0, 22],
		[1, 23],
		[2, 101],
	])('exit code %i with --fail-under %i', async (code, least) => {
		expect((await run(`coverage design.yaml --fail-under ${least}`, { files })).code).toBe(code);
	});

	test.each([80, 120])('no line is wider than %i columns, and --ascii is ASCII', async (columns) => {
		const { out } = await run(`coverage design.yaml --ascii --columns ${columns}`, { files });
		expect(out).toContain('1 expectation notices 2 of 9 losses: 22 %');
		expect(out.split('\n').every((line) => line.length <= columns && /^[\x20-\x7e]*$/.test(line))).toBe(true);
	});

	test('without any expectation it names the command that writes some', async () => {
		const { out } = await run('coverage design.yaml', { files: { 'design.yaml': settings } });
		expect(out).toContain('Nothing is expected: canreach record design.yaml writes what holds today.');
	});
});
