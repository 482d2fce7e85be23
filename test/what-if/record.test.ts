// `canreach record`: what holds today as expectations that hold, each of which says something that no other says.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commentedRow } from '../../src/report/record.ts';
import { addExpectations, printExpect, printRow } from '../../src/scenario/edit/add-expectations.ts';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { simulate } from '../../src/simulate.ts';
import { judge } from '../../src/what-if/expectations/judge.ts';
import { record } from '../../src/what-if/record/record.ts';
import { refused, threeSites } from '../cli/designs.ts';
import { run, seed } from '../cli/fake-host.ts';

function read(text: string, file = 'design.yaml'): Scenario {
	const folder = new URL('../../scenarios/', import.meta.url);
	const parsed = parseScenario(text, file, { readFile: (name) => readFileSync(new URL(name, folder), 'utf8') });
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
	return parsed.scenario;
}

const textOf = (name: string): string => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8');
const withoutExpect = (text: string): string => text.replace(/^expect:\n(?:(?: {2}.*)?\n)*/m, '');
const bare = withoutExpect(seed);

test('the seed example', async () => {
	const { out, code } = await run('record');
	expect(code).toBe(0);
	expect(out).toBe(`expect:
  - { from: [london, san-francisco], to: all, reachable: true } # under 0.1 to 140.7 ms
  - { from: [uk-south, us-west], to: [uk-south, us-west], reachable: false, because: V2V_DISABLED } # R073
  - { from: [london, san-francisco], to: [london, san-francisco], reachable: false, because: NO_GLOBAL_REACH, without: globalReach } # R096
  - { from: london, to: [san-francisco, uk-south, us-west], reachable: false, because: ELEMENT_FAILED, in: london-location-lost } # D15
  - { from: [london, san-francisco], to: [london, san-francisco], reachable: false, because: GR_PREMIUM_BOTH, in: standard-in-silicon-valley } # R084
  - { from: [san-francisco, uk-south], to: [san-francisco, uk-south], reachable: false, because: SKU_SCOPE_GEO, in: standard-in-silicon-valley } # R080
`);
});

test('a prefix that only a what-if has is named there', async () => {
	const text = withoutExpect(textOf('ipv6.yaml'));
	const scenario = read(text);
	const { rows, left } = record(scenario, simulate(scenario).answers);
	expect(left).toEqual([]);
	expect(rows.map(({ row }) => row)).toContainEqual({
		from: '2001:db8:4::/48',
		to: ['2001:db8:1::/48', '2001:db8:3::/48'],
		reachable: false,
		because: 'NO_GLOBAL_REACH',
		in: 'oslo-dual-stack',
	});
	expect((await run('record x.yaml', { files: { 'x.yaml': text } })).out).not.toContain('no row can name');
});

test("an end that is its node's only one goes by the node, where its prefix is held by two", async () => {
	const design = `name: Overlap
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16, 10.2.0.0/16] }
circuits:
  c: { peeringLocation: Paris, provider: Equinix, sites: [a] }
vnets:
  v: { region: France Central, prefixes: [10.1.0.0/16], circuits: [c] }
`;
	const { out } = await run('record x.yaml -q', { files: { 'x.yaml': design } });
	expect(out).toMatch(/from: 10\.2\.0\.0\/16, to: v, reachable: false/);
	expect(out).not.toMatch(/no row can name .*10\.2\.0\.0\/16/);
});

const names = readdirSync(new URL('../../scenarios/', import.meta.url))
	.filter((name) =>
		[
			'seed.yaml',
			'prepend.yaml',
			'not-transitive.yaml',
			'same-metro.yaml',
			'duplicate-prefix.yaml',
			'route-leak.yaml',
		].includes(name),
	)
	.sort();

describe.each([
	...names.map((name) => [name, withoutExpect(textOf(name))]),
	['three sites', threeSites],
	['refused', refused],
])('%s', (_, text) => {
	const scenario = read(text);
	const { answers } = simulate(scenario);
	const { rows } = record(scenario, answers);
	const written = addExpectations(text, rows.map(commentedRow))!;

	test('what is recorded holds, and nothing is left to record beside it', () => {
		const again = simulate(read(written));
		expect(again.judgements.filter(({ passed }) => !passed).map(({ message }) => message)).toEqual([]);
		expect(again.verdict).toBe('passed');
		expect(record(again.scenario, again.answers, { beside: again.judgements }).rows).toEqual([]);
	});

	test('the same bytes twice', () => {
		expect(printExpect(record(read(text), simulate(read(text)).answers).rows.map(commentedRow))).toBe(
			printExpect(rows.map(commentedRow)),
		);
	});

	test('every row alone notices some pair that is otherwise', () => {
		const expectations = read(written).expectations;
		const about = expectations.filter(({ asserts }) => asserts.kind === 'pair');
		const recorded = rows.filter(({ pairs }) => pairs.length > 0);
		expect(about).toHaveLength(recorded.length);
		for (const [index, { row, pairs }] of recorded.entries()) {
			const view = answers.find(({ id }) => id === (row.in ?? (row.without ? 'without-global-reach' : 'as-designed')))!;
			// In both directions, as nature has it.
			const [{ from, to }] = pairs as [(typeof pairs)[0]];
			const flipped = view.pairs.map((pair) => {
				const isMeant = [
					[pair.from, pair.to],
					[pair.to, pair.from],
				].some(([a, b]) => a === from && b === to);
				return isMeant ? { ...pair, outcome: 'partial' as const, reason: null } : pair;
			});
			const noticing = about.flatMap((one, position) => {
				const viewId = one.whatIf ?? (one.withoutGlobalReach ? 'without-global-reach' : 'as-designed');
				const isNoticed = viewId === view.id && !judge(one, { ...view, pairs: flipped }).passed;
				return isNoticed ? [position] : [];
			});
			expect(noticing).toContain(index);
			if (recorded.every((one) => one === recorded[index] || one.row.because === undefined))
				expect(noticing).toEqual([index]);
		}
	});
});

describe('added to a file, everything else stays', () => {
	const rows = [{ row: { from: 'a', to: ['b', 'c'], reachable: true }, comment: 'by way of x' }];
	const line = '- { from: a, to: [b, c], reachable: true } # by way of x';

	test.each([
		[
			'after the last row',
			'name: x\nexpect:\n    - { from: b,  to: c }   # why\n\n# end\n',
			`name: x\nexpect:\n    - { from: b,  to: c }   # why\n    ${line}\n\n# end\n`,
		],
		[
			'after a row of several lines',
			'expect:\n- from: b\n  to: c\nname: x\n',
			`expect:\n- from: b\n  to: c\n${line}\nname: x\n`,
		],
		['in place of an empty list', 'expect: []\nname: x\n', `expect:\n  ${line}\nname: x\n`],
		[
			'into a list in brackets',
			'expect: [{ from: b }]\n',
			'expect: [{ from: b },\n  { from: a, to: [b, c], reachable: true } ]\n',
		],
		['where there is none', 'name: x', `name: x\n\nexpect:\n  ${line}\n`],
		[
			'before the what-ifs and what is said of them',
			'name: x\n\n# What if\nwhatIf: {}\n',
			`name: x\n\nexpect:\n  ${line}\n\n# What if\nwhatIf: {}\n`,
		],
		['with the line ends of the file', '\uFEFFname: x\r\n', `\uFEFFname: x\r\n\r\nexpect:\r\n  ${line}\r\n`],
	])('%s', (_, text, expected) => {
		expect(addExpectations(text, rows)).toBe(expected);
	});

	test.each([
		['JSON', '{ "name": "x" }'],
		['an alias', 'a: &a []\nexpect: *a\n'],
		['a single value', 'expect: 7\n'],
	])('not to %s', (_, text) => {
		expect(addExpectations(text, rows)).toBeNull();
	});

	test('names that YAML would read otherwise are quoted', () => {
		expect(printRow({ row: { from: 'no', to: ['a, b', '1e3', 'x: y', ']'], reachable: false }, comment: null })).toBe(
			'{ from: no, to: ["a, b", "1e3", "x: y", "]"], reachable: false }',
		);
	});
});

describe('on the command line', () => {
	test('--write adds what is missing, then nothing', async () => {
		const first = await run('record design.yaml --write', { files: { 'design.yaml': seed } });
		const text = first.written['design.yaml']!;
		expect(text.startsWith(seed.slice(0, seed.indexOf('\nwhatIf:') - 1))).toBe(true);
		expect(text.endsWith(seed.slice(seed.indexOf('whatIf:')))).toBe(true);
		const second = await run('record design.yaml --write', { files: { 'design.yaml': text } });
		expect(second).toMatchObject({ written: {}, err: 'Everything is expected already.\n', code: 0 });
		expect((await run('check design.yaml', { files: { 'design.yaml': text } })).code).toBe(0);
	});

	test('is announced once it is written; on a full disk nothing is', async () => {
		const { err } = await run('record a.yaml --write', { files: { 'a.yaml': bare } });
		expect(err).toMatch(/^\d+ rows added\.\nWritten to a\.yaml\.\n$/);
		const full = await run('record full/a.yaml --write', { files: { 'full/a.yaml': bare } });
		expect(full).toMatchObject({ written: {}, err: 'canreach: cannot write "full/a.yaml": ENOSPC\n', code: 2 });
	});

	test('a byte-order mark stays', async () => {
		const { written } = await run('record a.yaml --write -q', { files: { 'a.yaml': `\uFEFF${bare}` } });
		expect(written['a.yaml']!.startsWith(`\uFEFF${bare.slice(0, 40)}`)).toBe(true);
	});

	test('UTF-16 is not rewritten as something else', async () => {
		const files = { 'a.yaml': new Uint8Array(Buffer.from(`\uFEFF${bare}`, 'utf16le')) };
		expect(await run('record a.yaml --write', { files })).toMatchObject({
			written: {},
			err: 'canreach: "a.yaml" is UTF-16, and files are written as UTF-8 only\n  save it as UTF-8 first, or write to another file with --output\n',
			code: 2,
		});
		const { written } = await run('record a.yaml -o b.yaml -q', { files });
		expect((await run('check b.yaml', { files: written })).code).toBe(0);
	});

	test('-o writes the whole file elsewhere', async () => {
		const { written } = await run('record design.yaml -o other.yaml', { files: { 'design.yaml': bare } });
		expect(Object.keys(written)).toEqual(['other.yaml']);
		expect((await run('test other.yaml', { files: written })).code).toBe(0);
	});

	test('a row that stands and does not hold is told, and stays', async () => {
		const wrong = `${bare}expect:\n  - { from: london, to: us-west, reachable: false }\n`;
		const { err, written } = await run('record design.yaml --write', { files: { 'design.yaml': wrong } });
		expect(err).toContain('stands, and does not hold: site/london to vnet/us-west: expected unreachable, is reachable');
		expect(written['design.yaml']).toContain('- { from: london, to: us-west, reachable: false }\n');
	});

	test.each([
		['record --write', '--write needs a file'],
		[
			'record design.json --write',
			'rows cannot be added to design.json: its sections stand in braces, as in JSON, and not one below the other',
		],
		['record design.json --write -o x', '--write and --output exclude each other'],
	])('%s', async (words, message) => {
		const json = JSON.stringify({
			name: 'x',
			sites: { a: { prefixes: ['10.0.0.0/24'] }, b: { prefixes: ['10.0.1.0/24'] } },
		});
		const { err, code } = await run(words, { files: { 'design.json': json } });
		expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
	});
});
