// Texts that no person writes: each is answered with a place and a sentence, soon, and never with an exception.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, printDiagnostic } from '../../src/scenario/diagnostic.ts';
import { mostDiagnostics, parseScenario } from '../../src/scenario/parse.ts';
import { runs } from '../seed.ts';

function mistakesOf(text: string): readonly Diagnostic[] {
	const parsed = parseScenario(text, 'x.yaml');
	return parsed.ok ? [] : parsed.diagnostics;
}

function said(text: string): string {
	return mistakesOf(text).map(printDiagnostic).join('\n');
}

/** The same characters every time, again after a hundred thousand. */
function noise(length: number, letters: readonly string[]): string {
	let state = 1;
	const parts: string[] = [];
	for (let size = 0; size < 100_000; ) {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
		const letter = letters[(state >>> 8) % letters.length]!;
		parts.push(letter);
		size += letter.length;
	}
	const part = parts.join('');
	return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

const printable = [...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)), '\n'];
const yamlish = ['a', 'b', ' ', '  ', '\n', '\n  ', '- ', ': ', '[', ']', '{', '}', ', ', '#', '"', "'", '&a ', '*a'];

describe('what is no text', () => {
	test.each([
		['a control character', 'name: x\nsites: \u0001', 'x.yaml:2:8'],
		['a zero byte', '\u0000\u0001', 'x.yaml:1:1'],
		['bytes that are not UTF-8', 'name: caf\uFFFD', 'x.yaml:1:10'],
	])('%s', (_, text, place) => {
		expect(said(text)).toBe(`${place}: the file is not text\n  expected a YAML scenario in UTF-8`);
	});
});

describe('what is too much', () => {
	test('10 MB', () => {
		expect(said(noise(10_000_000, printable))).toBe(
			[
				'x.yaml:1:1: the file has 10000000 characters; at most 4194304 are read',
				'  put long lists of prefixes into a file of their own and name it with prefixesFile',
			].join('\n'),
		);
	});

	test.each([
		['4 MB of letters', noise(4_000_000, printable)],
		['4 MB of punctuation', noise(4_000_000, yamlish)],
		['4 MB of brackets', '['.repeat(4_000_000)],
		['a line of colons', 'a: '.repeat(1_000_000)],
		['a line of dashes', '- '.repeat(1_000_000)],
	])('%s is refused soon', { timeout: 20_000 }, (_, text) => {
		const mistakes = mistakesOf(text);
		expect(mistakes.length).toBeGreaterThan(0);
		expect(mistakes.length).toBeLessThanOrEqual(mostDiagnostics + 1);
	});

	test('50,000 keys are read without comparing each with each', { timeout: 30_000 }, () => {
		const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1\n`).join('');
		expect(mistakesOf(keys).at(-1)!.message).toBe('and 49951 more mistakes from here on');
	});

	test.each([
		['lists', `name: ${'['.repeat(60)}${']'.repeat(60)}`],
		['maps', Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
		['an edit', `name: x\nwhatIf: { a: { set: { sites.x: ${'{ a: '.repeat(60)}1${' }'.repeat(60)} } } }`],
	])('deep nesting of %s', (_, text) => {
		expect(said(text)).toMatch(/^x\.yaml:\d+:\d+: not a scenario: it is nested too deeply$/);
	});

	test('nesting that the parser itself cannot follow', () => {
		expect(said(`a: ${'['.repeat(3000)}`)).toMatch(/^x\.yaml:1:\d+: not /);
		const deep = said(`name: x\nsites: ${'['.repeat(20_000)}${']'.repeat(20_000)}`);
		expect(deep).toMatch(/^x\.yaml:\d+:\d+: not a scenario: it is nested too deeply$/);
	});

	test('aliases of aliases', () => {
		const levels = Array.from({ length: 9 }, (_, level) => {
			const inside = level === 0 ? '"x"' : Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ');
			return `a${level}: &a${level} [${inside}]`;
		});
		expect(said(levels.join('\n'))).toBe('x.yaml:1:1: not a scenario: its aliases multiply beyond measure');
	});

	test('an alias a hundred times is none too many, and thousands are', () => {
		const sites = Array.from({ length: 300 }, (_, index) => `  s${index}: { asn: 65001, prefixes: *p }\n`).join('');
		const text = `name: x\nsites:\n  a: { prefixes: &p [10.0.0.0/8] }\n${sites}`;
		expect(parseScenario(text, 'x.yaml')).toMatchObject({ ok: true });
		expect(said(`a: &a x\nb: [${'*a, '.repeat(100_000)}]\n`)).toBe(
			'x.yaml:2:4005: not a scenario: more than 1000 aliases',
		);
	});

	test('hundreds of mistakes are counted, and the first fifty told', () => {
		const sites = Array.from({ length: 300 }, (_, index) => `  s${index}: { prefixs: [] }\n`).join('');
		const mistakes = mistakesOf(`name: x\nsites:\n${sites}`);
		expect(mistakes).toHaveLength(mostDiagnostics + 1);
		expect(mistakes.at(-1)).toEqual({
			code: 'TOO_MANY_ERRORS',
			message: 'and 250 more mistakes from here on',
			file: 'x.yaml',
			line: 53,
			column: 10,
			expected: null,
			nearest: null,
			hint: null,
		});
	});

	test('a long value is cut short', () => {
		expect(said(`name: x\ncloud: ${'c'.repeat(500)}`).split('\n')[0]).toBe(`x.yaml:2:8: cloud is "${'c'.repeat(59)}…"`);
	});
});

describe('names that JavaScript gives a meaning', () => {
	test('constructor is an id like any other', () => {
		const parsed = parseScenario(
			[
				'name: x',
				'sites: { constructor: { asn: 65001, prefixes: [10.1.0.0/16] } }',
				'circuits: { constructor: { peeringLocation: Paris, sites: { constructor: { prepend: 1 } } } }',
				'vnets: { constructor: { region: UK South, prefixes: [10.2.0.0/16], circuits: [constructor] } }',
				'expect: [{ from: site/constructor, to: vnet/constructor, reachable: true, via: constructor, in: constructor }]',
				'whatIf: { constructor: { fail: [circuit/constructor/primary], set: { sites.constructor.asn: 65002 } } }',
			].join('\n'),
			'x.yaml',
		);
		expect(parsed).toMatchObject({ ok: true });
	});

	test('nothing is inherited', () => {
		expect(said('name: x\nsites: { a: { prefixes: [10.0.0.0/8], toString: 1 } }')).toContain('unknown key "toString"');
		expect(said('name: x\nexpect: [{ finding: toString }]')).toContain('no finding is called "toString"');
		expect(said('name: x\nwhatIf: { a: { remove: [toString/x] } }')).toContain('"toString/x" is not an element');
		expect(said('name: x\nwhatIf: { a: { set: { sites.toString: 1 } } }')).toContain('names nothing');
		expect(said('name: x\nwhatIf: { a: { after: toString } }')).toContain('no what-if is called "toString"');
	});
});

describe('whatever the text', () => {
	const isAnswered = (text: string): void => {
		const parsed = parseScenario(text, 'x.yaml');
		if (parsed.ok) return;
		expect(parsed.diagnostics.length).toBeGreaterThan(0);
		for (const { line, column } of parsed.diagnostics) expect(Math.min(line, column)).toBeGreaterThan(0);
	};

	test('noise', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), isAnswered), runs(300));
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...yamlish)), (parts) => isAnswered(parts.join(''))),
			runs(500),
		);
	});

	test('a scenario with anything anywhere', () => {
		const value = fc.oneof(
			fc.constantFrom('null', '[]', '{}', '5', 'true', '-1', '"x"', '10.0.0.0/8', '[[]]', '{ a: { b: [c] } }', 'paris'),
			fc.constantFrom('[paris]', '{ paris: }', '[red, blue]', '&a [1]', '*a', '!x y', '"constructor"', '__proto__'),
		);
		fc.assert(
			fc.property(
				fc.array(value, { minLength: holes, maxLength: holes }),
				fc.array(fc.nat(holes - 1)),
				(drawn, where) => {
					const parts = whole.map((part) => part);
					for (const index of where) parts[2 * index + 1] = drawn[index]!;
					isAnswered(parts.join(''));
				},
			),
			runs(500),
		);
	});
});

/** A scenario in pieces: every second one is a value that can be exchanged. */
const whole = [
	'name: ',
	'x',
	'\ncloud: ',
	'public',
	'\nsites: ',
	'{ paris: { asn: 65001, prefixes: [10.1.0.0/16] } }',
	'\nwans: { mpls: ',
	'{ sites: [paris] }',
	', core: { sites: ',
	'[paris]',
	' } }\ncircuits:\n  red: { peeringLocation: ',
	'Paris',
	', sites: ',
	'[paris]',
	' }\n  blue: { peeringLocation: London, provider: ',
	'Equinix',
	', sites: { paris: ',
	'{ prepend: 1 }',
	' }, privatePeering: ',
	'{ vlan: 5 }',
	' }\nvnets:\n  app: { region: ',
	'UK South',
	', prefixes: ',
	'[10.2.0.0/16]',
	', circuits: ',
	'{ red: { weight: 1 } }',
	', gateway: ',
	'{ sku: ErGw1AZ }',
	', subnets: ',
	'{ web: { prefix: 10.2.1.0/24 } }',
	' }\n  db: { region: UK West, prefixes: [10.3.0.0/16], subnets: { sql: { prefix: ',
	'10.3.1.0/24',
	', routes: ',
	'[{ prefix: 0.0.0.0/0, nextHopType: internet }]',
	', propagateGatewayRoutes: ',
	'false',
	' } } }\npeerings: [{ between: ',
	'[app, db]',
	', allowGatewayTransit: ',
	'app',
	', useRemoteGateways: ',
	'db',
	' }]\nglobalReach: [{ between: ',
	'[red, blue]',
	' }, ',
	'{ between: [red, blue] }',
	']\nexpect: [{ from: ',
	'paris',
	', to: ',
	'app',
	', via: ',
	'[red]',
	', reachable: ',
	'true',
	' }, ',
	'{ finding: GR_PREMIUM_BOTH }',
	', { to: service/exchange-online, reachable: true, from: ',
	'vnet/db/sql',
	' }]\nwhatIf: { a: { set: ',
	'{ circuits.red.sku: premium }',
	', add: { sites: ',
	'{}',
	', globalReach: ',
	'{ between: [red, blue] }',
	', peerings: ',
	'[]',
	' }, remove: ',
	'[globalReach/blue~red]',
	', fail: ',
	'[circuit/red]',
	' }, b: { after: ',
	'a',
	' } }\nassume: ',
	'{ tunnelPairing: paired }',
	'\n',
];
const holes = (whole.length - 1) / 2;
