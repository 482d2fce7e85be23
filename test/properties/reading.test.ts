import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toWritten } from '../../src/scenario/expand/expand.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { printYaml } from '../../src/scenario/read/read-yaml.ts';
import { designs, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';

const everything = { peerings: true, subnets: true, microsoftPeering: true };

test('what is printed is read back as the same, and so is its expanded form', () => {
	fc.assert(
		fc.property(fc.oneof(designs(), designs(everything)), (design) => {
			const scenario = scenarioOf(design);
			expect(scenario.written).toEqual(design);
			const again = parseScenario(printYaml(toWritten(scenario.expanded)), 'again.yaml');
			if (!again.ok) throw new Error(JSON.stringify(again.diagnostics));
			expect(again.scenario.expanded).toEqual(scenario.expanded);
			expect(again.scenario.design).toEqual(scenario.design);
			expect(again.scenario.whatIfs.map(({ id, design: changed, failed }) => ({ id, changed, failed }))).toEqual(
				scenario.whatIfs.map(({ id, design: changed, failed }) => ({ id, changed, failed })),
			);
		}),
		runs(40),
	);
});

/** Never throws, and says where each mistake is. */
function read(text: string): void {
	const parsed = parseScenario(text, 'any.yaml');
	if (parsed.ok) return;
	expect(parsed.diagnostics.length).toBeGreaterThan(0);
	for (const { line, column, message, code } of parsed.diagnostics) {
		expect([line >= 1, column >= 1, message !== '', code.length > 0]).toEqual([true, true, true, true]);
	}
}

const words = fc.constantFrom(
	...[
		'name',
		'sites',
		'circuits',
		'vnets',
		'wans',
		'globalReach',
		'between',
		'prefixes',
		'expect',
		'whatIf',
		'set',
		'add',
	],
	...[
		'remove',
		'after',
		'assume',
		'hubs',
		'subnets',
		'peerings',
		'microsoftPeering',
		'routeFilter',
		'routes',
		'nextHopType',
		'useRemoteGateways',
		'__proto__',
		'constructor',
		'toString',
		'hasOwnProperty',
		'a',
		'x',
	],
	...[
		'fail',
		'sku',
		'asn',
		'region',
		'peeringLocation',
		'advertise',
		'privatePeering',
		'gateway',
		'ipv4',
		'all',
		'from',
		'to',
	],
	...[
		'site/a',
		'circuit/x/primary',
		'circuits.x.sku',
		'globalReach.x~y.ipv4',
		'circuits',
		'.',
		'~',
		'10.0.0.0/8',
		'::/0',
		'',
	],
);
const scalar = fc.oneof(
	words,
	fc.string({ unit: 'grapheme', maxLength: 8 }),
	fc.double(),
	fc.integer(),
	fc.boolean(),
	fc.constant(null),
);
const tree = fc.letrec<{ value: unknown; map: unknown; list: unknown }>((tie) => ({
	value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('map'), tie('list')),
	map: fc.dictionary(fc.oneof({ weight: 6, arbitrary: words }, fc.string({ maxLength: 5 })), tie('value'), {
		maxKeys: 5,
	}),
	list: fc.array(tie('value'), { maxLength: 4 }),
}));

describe('reading never throws', () => {
	test('on any text', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()), read),
			runs(200),
		);
	});

	test('on what looks like YAML', () => {
		const piece = fc.oneof(
			words,
			fc.constantFrom(
				':',
				': ',
				'\n',
				'\n  ',
				'- ',
				'{',
				'}',
				'[',
				']',
				'&a ',
				'*a',
				'!!',
				'|\n',
				'"',
				"'",
				'#',
				'? ',
				'<<: ',
				', ',
				'\t',
				'---\n',
				'...\n',
				'%YAML 1.1\n',
			),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => read(pieces.join(''))),
			runs(300),
		);
	});

	test('on any data', () => {
		fc.assert(
			fc.property(tree.map, (data) => read(printYaml({ name: 'any', ...(data as object) }))),
			runs(200),
		);
	});

	test('on a design with a piece of it put elsewhere, or another in its place', () => {
		fc.assert(
			fc.property(
				designs(everything),
				fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(), scalar, tree.value)), { minLength: 1, maxLength: 3 }),
				(design, changes) => {
					const data = structuredClone(design) as unknown;
					for (const [nth, value] of changes) {
						const places = placesIn(data);
						const [parent, key] = places[nth % places.length]!;
						parent[key] =
							typeof value === 'number' && Number.isInteger(value) && value > 5
								? structuredClone(places[value % places.length]![0])
								: value;
					}
					read(printYaml(data));
				},
			),
			runs(100),
		);
	});

	test('on a design with characters lost, doubled or changed', () => {
		fc.assert(
			fc.property(
				designs(),
				fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })), {
					minLength: 1,
					maxLength: 6,
				}),
				(design, changes) => {
					let text = printYaml(design);
					for (const [nth, length, more] of changes) {
						const at = nth % (text.length + 1);
						text = text.slice(0, at) + more + text.slice(at + length);
					}
					read(text);
				},
			),
			runs(100),
		);
	});

	test.each([
		['brackets', '['.repeat(1_500)],
		['braces', `name: ${'{a: '.repeat(400)}`],
		['maps', Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
		['lists', `name: ${'- '.repeat(10_000)}`],
		['closed brackets', `name: x\nsites: ${'['.repeat(2_000)}${']'.repeat(2_000)}`],
		['aliases', `name: x\nsites: &a {a: *a}`],
		[
			'laughs',
			`a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
				.split('')
				.map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join()}]`)
				.join('\n')}`,
		],
	])('on deep or repeated %s, and soon', { timeout: 1000 }, (_, text) => read(text));
});

function placesIn(value: unknown): [Record<string | number, unknown>, string | number][] {
	if (typeof value !== 'object' || value === null) return [];
	const parent = value as Record<string | number, unknown>;
	return Object.keys(parent).flatMap((key) => [
		[parent, key] as [Record<string | number, unknown>, string],
		...placesIn(parent[key]),
	]);
}
