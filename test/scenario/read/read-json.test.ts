// JSON is read without the YAML parser, and nobody can tell: the same data, mistakes and places.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printDiagnostic } from '../../../src/scenario/diagnostic.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { readJson } from '../../../src/scenario/read/read-json.ts';
import { readYaml } from '../../../src/scenario/read/read-yaml.ts';
import { designs } from '../../designs.ts';
import { runs } from '../../seed.ts';

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return [path, [...path, 'not-there'], ...entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

function expectAlike(text: string): void {
	const json = readJson(text);
	const yaml = readYaml(text);
	if (json === null) return;
	if (!yaml.ok) throw new Error(`only as JSON: ${text}`);
	expect(json.data).toEqual(yaml.data);
	expect(json.problems).toEqual(yaml.problems);
	for (const path of pathsIn(yaml.data))
		for (const atKey of [false, true])
			expect(json.places(path, atKey), path.join('.')).toEqual(yaml.places(path, atKey));
}

const words = fc.constantFrom('name', 'sites', 'asn', 'x.asn', 'prefixes', '__proto__', '1', '', 'a "b" \\', 'ü\n');
const json = fc.letrec((tie) => ({
	value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(1, 1.5, -0, 1e21, true, null), words, tie('list'), tie('map')),
	list: fc.array(tie('value'), { maxLength: 4 }),
	map: fc.array(fc.tuple(words, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
}));

test('a design as JSON', () => {
	fc.assert(
		fc.property(
			designs({ peerings: true, subnets: true, microsoftPeering: true }),
			fc.nat({ max: 4 }),
			(design, indent) => {
				const text = JSON.stringify(design, null, indent);
				expect(readJson(text)).not.toBeNull();
				expectAlike(text);
			},
		),
		runs(20),
	);
});

test('any JSON, and JSON with something put into it', () => {
	fc.assert(
		fc.property(
			json.map,
			fc.nat({ max: 3 }),
			fc.nat(),
			fc.constantFrom('', '', '1', '"', '"asn":1.10,', '"sites":{},', '}', '[', '\n', ',', ' # x\n', '\\u0061'),
			(value, indent, place, added) => {
				const text = JSON.stringify(value, null, indent);
				const at = 1 + (place % text.length);
				expectAlike(`${text.slice(0, at)}${added}${text.slice(at)}`);
			},
		),
		runs(500),
	);
});

function said(text: string): string {
	const parsed = parseScenario(text, 'x.json');
	return parsed.ok ? 'fine' : parsed.diagnostics.map(printDiagnostic).join('\n');
}

describe('mistakes in JSON have their places', () => {
	test.each([
		[
			'a key twice',
			'{\n "name": "x",\n "sites": {},\n "name": "y"\n}',
			'x.json:4:2: the key "name" stands twice in the scenario\n  it is on line 2 already',
		],
		[
			'a key twice that is written with an escape',
			'{ "name": "x", "n\\u0061me": "y" }',
			'x.json:1:16: the key "name" stands twice in the scenario\n  it is at column 3 already',
		],
		[
			'an AS number that is a fraction',
			'{ "name": "x", "sites": { "a": { "asn": 1.10, "prefixes": ["10.0.0.0/8"] } } }',
			'x.json:1:41: sites.a.asn is 1.10, which YAML reads as the number 1.1\n  expected a BGP AS number, 1 to 4294967294; asdot in quotes, "0.1" to "65535.65534"\n  write it as "1.10", with the quotes',
		],
		[
			'an unknown key',
			'{ "name": "x",\r\n  "sites": { "a": { "asn": 65001, "prefixs": ["10.0.0.0/8"] } } }',
			'x.json:2:35: unknown key "prefixs" in sites.a\n  did you mean "prefixes"?',
		],
	])('%s', (_, text, words) => {
		expect(said(text)).toContain(words);
	});

	test('what is no JSON is read as YAML', () => {
		expect(said('{ name: x, sites: {}, }')).toBe('fine');
		expect(said('{ "name": "x", }')).toBe('fine');
		expect(said('\uFEFF{ "name": "x" }')).toBe('fine');
		expect(said(`{ "name": "x\uFFFD" }`)).toMatch(/^x\.json:1:13: the file is not text/);
	});

	test('nesting is as deep as in YAML', () => {
		const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
		for (const levels of [39, 40, 41, 42]) expect(readJson(deep(levels)) !== null).toBe(readYaml(deep(levels)).ok);
	});
});

describe('more prefixes than a YAML file holds', () => {
	const prefixes = Array.from(
		{ length: 300_000 },
		(_, index) => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}/32`,
	);

	test('in a scenario', () => {
		const text = JSON.stringify({ name: 'x', sites: { a: { asn: 65001, prefixes } } });
		expect(text.length).toBeGreaterThan(4 * 1024 * 1024);
		const parsed = parseScenario(text, 'x.json');
		expect(parsed.ok && parsed.scenario.design.sites.get('a')!.prefixes.length).toBe(300_000);
		expect(said(text.replace('"10.0.4.0/32"', '"10.0.4.0/33"'))).toMatch(/^x\.json:1:\d+: "10\.0\.4\.0\/33"/);
	});

	test.each([
		['one a line', prefixes.join('\n'), 'p.txt:1025:1: '],
		['as a JSON array', JSON.stringify(prefixes, null, '\t'), 'p.txt:1026:2: '],
	])('in a file of their own, %s', (_, text, place) => {
		const scenario = 'name: x\nsites: { a: { asn: 65001, prefixesFile: p.txt } }';
		const parsed = parseScenario(scenario, 'x.yaml', { readFile: () => text });
		expect(parsed.ok && parsed.scenario.design.sites.get('a')!.prefixes.length).toBe(300_000);
		const wrong = parseScenario(scenario, 'x.yaml', { readFile: () => text.replace('10.0.4.0/32', '10.0.4.0/33') });
		expect(wrong.ok ? '' : printDiagnostic(wrong.diagnostics[0]!)).toContain(`${place}"10.0.4.0/33"`);
	});
});
