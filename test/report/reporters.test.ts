// Every reporter against a reader that is not ours, on names as hostile as a file may hold.

import { Ajv } from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Parser } from 'tap-parser';
import { describe, expect, test } from 'vitest';
import { type ReporterName, reporters } from '../../src/report/render/reporters/reporters.ts';
import { fileNotUnderstood, testedFile, testRun } from '../../src/report/test-run.ts';
import { readTestRun } from '../../src/report/test-run-schema.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { simulate } from '../../src/simulate.ts';
import { broken, declared, refused, threeSites } from '../cli/designs.ts';
import sarifSchema from './sarif-2.1.0-reduced.json' with { type: 'json' };

const hostile = 'a\u0000\u001b[31m]]>&"<\'#\\ {é}\u202e\ud800 ::error::%0A,x\n# SKIP\nnot ok 9';

function tested(text: string, file: string) {
	const parsed = parseScenario(text, file);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
	return testedFile(simulate({ ...parsed.scenario, name: hostile }));
}

const mistake = { code: 'NOT_YAML', message: hostile, place: { file: hostile, line: 3, column: 4 }, help: [hostile] };
const lost = `${threeSites}expect:\n  - { from: site/paris, to: site/london, reachable: true, in: paris-lost }\n`;
const run = testRun(
	[
		tested(declared, 'a.yaml'),
		tested(broken, `b ${hostile}.yaml`),
		tested(refused, 'folder with space/ü#%.yaml'),
		tested(threeSites, 'empty.yaml'),
		tested(lost, 'lost.yaml'),
		fileNotUnderstood('faulty.yaml', [mistake]),
	],
	{ notRun: [hostile] },
);
const text = (name: ReporterName): string => reporters[name](run, { columns: 80, ascii: false });

test.each(Object.keys(reporters) as ReporterName[])('%s: the same bytes twice, no control character', (name) => {
	expect(text(name)).toBe(text(name));
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the reason for the test.
	expect(text(name)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
	expect(text(name)).not.toMatch(/\p{Cs}/u);
});

test('json: read back as it was', () => {
	expect(readTestRun(JSON.parse(text('json')))).toEqual(JSON.parse(JSON.stringify(run)));
	expect(readTestRun({ ...JSON.parse(text('json')), version: 2 })).toBeNull();
});

// Source: junit-10.xsd of the xUnit plugin of Jenkins: elements with their attributes, and which of these are required.
const junitElements: Readonly<Record<string, readonly [allowed: readonly string[], required: readonly string[]]>> = {
	testsuites: [['name', 'time', 'tests', 'failures', 'errors'], []],
	testsuite: [
		[
			'name',
			'tests',
			'failures',
			'errors',
			'group',
			'time',
			'skipped',
			'timestamp',
			'hostname',
			'id',
			'package',
			'file',
			'log',
			'url',
		],
		['name', 'tests', 'failures', 'errors'],
	],
	testcase: [['name', 'time', 'classname', 'group'], ['name']],
	failure: [['type', 'message'], []],
	error: [['type', 'message'], []],
	skipped: [['type', 'message'], []],
};

interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly Element[];
}

function elementsOf(nodes: readonly Readonly<Record<string, unknown>>[]): readonly Element[] {
	return nodes.flatMap((node): readonly Element[] => {
		const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
		if (name === undefined) return [];
		const attributes = (node[':@'] ?? {}) as Record<string, string>;
		return [{ name, attributes, children: elementsOf(node[name] as never) }];
	});
}

describe('junit', () => {
	const xml = text('junit');
	const parsed = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: '',
		preserveOrder: true,
		htmlEntities: true,
	}).parse(xml);
	const [suites] = elementsOf(parsed).filter(({ name }) => name === 'testsuites');

	test('is XML, with what the schema allows and requires', () => {
		expect(XMLValidator.validate(xml)).toBe(true);
		const check = ({ name, attributes, children }: Element): void => {
			const [allowed, required] = junitElements[name]!;
			const given = Object.keys(attributes);
			expect(given.filter((key) => !allowed.includes(key))).toEqual([]);
			expect(required.filter((key) => !given.includes(key))).toEqual([]);
			children.forEach(check);
		};
		check(suites!);
	});

	test('counts what is in it', () => {
		const { tests, failures, errors } = suites!.attributes;
		expect([tests, failures, errors]).toEqual(['7', '3', '1']);
		for (const suite of suites!.children) {
			const having = (kind: string): number =>
				suite.children.filter(({ children }) => children.some(({ name }) => name === kind)).length;
			expect(suite.attributes).toMatchObject({
				tests: String(suite.children.length),
				failures: String(having('failure')),
				errors: String(having('error')),
				skipped: String(having('skipped')),
			});
		}
	});
});

test('tap: a parser of TAP 14 finds every point', () => {
	const found = Parser.parse(text('tap'));
	const points = (list: typeof found): readonly string[] =>
		list.flatMap((event): readonly string[] => {
			if (event[0] === 'assert') return [`${event[1].ok ? 'ok' : 'not ok'}${event[1].skip === false ? '' : ' skip'}`];
			return event[0] === 'child' ? points(event[1] as never).map((point) => `- ${point}`) : [];
		});
	const complete = found.find(([kind]) => kind === 'complete')![1] as { readonly failures: readonly object[] };
	expect(points(found)).toEqual([
		'- ok',
		'ok',
		'- ok',
		'- not ok',
		'not ok',
		'ok skip',
		'not ok',
		'- not ok',
		'not ok',
		'- not ok',
		'not ok',
	]);
	expect(found.filter(([kind]) => kind === 'extra')).toEqual([]);
	expect(complete.failures.filter((failure) => (failure as { tapError?: string | null }).tapError)).toEqual([]);
});

describe('github', () => {
	test('one line a command, nothing that a name could smuggle in', () => {
		const lines = text('github').trimEnd().split('\n');
		expect(
			lines.filter(
				(line) => !/^::(error|warning|notice) file=[^:,]+,line=\d+(,col=\d+)?,title=[^:,]*::[^\n]+$/.test(line),
			),
		).toEqual(['6 files, 2 of 4 expectations hold']);
	});

	test('stops at ten of a kind, and says how many more', () => {
		const rows = '  - { from: paris, to: london, reachable: true }\n';
		const many = tested(`${declared}${rows.repeat(14)}`, 'many.yaml');
		const lines = reporters.github(testRun([many]), { columns: 80, ascii: false }).split('\n');
		expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
		expect(lines).toContain('and 4 more errors, as GitHub shows 10 of a kind');
	});
});

test('sarif: valid, each result with its rule and place', () => {
	const sarif = JSON.parse(text('sarif'));
	const validate = new Ajv({ strict: false }).compile(sarifSchema);
	expect([validate(sarif), validate.errors]).toEqual([true, null]);
	expect(validate({ ...sarif, version: '2.0.0' })).toBe(false);
	const [{ tool, results }] = sarif.runs;
	const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
	expect(ids).toEqual(['GR_LOCAL_SKU', 'SITES_SHARE_CIRCUIT', 'expectation', 'not-understood']);
	for (const { ruleId, ruleIndex, locations } of results) {
		expect(ids[ruleIndex]).toBe(ruleId);
		expect(() => new URL(locations[0].physicalLocation.artifactLocation.uri, 'file:///here/')).not.toThrow();
	}
	expect(tool.driver.rules.every(({ help }: { help: { text: string } }) => help.text.length > 20)).toBe(true);
	expect(text('sarif')).toContain('"uri": "folder%20with%20space/%C3%BC%23%25.yaml"');
});

test('default: mistakes first, then each file, and the totals', () => {
	const lines = text('default').split('\n');
	expect(lines[0]).toBe('✗ faulty.yaml not understood');
	expect(lines.every((line) => line.length <= 80)).toBe(true);
	expect(lines.slice(-2)).toEqual(['  1 file not run, after a failure.', '']);
	expect(lines.filter((line) => /^✗ \d+ files: .*, 1 not understood/.test(line))).toHaveLength(1);
});
