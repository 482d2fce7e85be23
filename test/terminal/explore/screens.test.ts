import { describe, expect, test } from 'vitest';
import { generateDesign } from '../../../src/index.ts';
import { lineText, lineWidth } from '../../../src/report/render/text/span.ts';
import { frame, roomFor, type Size } from '../../../src/terminal/explore/screens/frame.ts';
import { spoken } from '../../../src/terminal/explore/screens/spoken.ts';
import { press, scenarioAt, scenarioOf, shown } from './pressing.ts';

const seed = scenarioAt('seed');

/** Name of the screen, and the keys that lead to it. */
const screens: readonly (readonly [string, string])[] = [
	['map', 'down down'],
	['map-failed', '5 space 1'],
	['matrix', 'g 2'],
	['matrix-with-global-reach', 'g g 2'],
	['path', '2 enter down'],
	['path-unreachable', 'g 2 enter down down'],
	['routes', '4'],
	['table', '4 enter down'],
	['failures', '5 r space'],
	['findings', 'g 6'],
	['help', '?'],
	['journey', 'g s n'],
];

describe('screens of the seed example', () => {
	for (const [name, keys] of screens) {
		for (const columns of [60, 80, 120]) {
			test(`${name} at ${columns} columns`, async () => {
				const size: Size = { columns, rows: columns === 120 ? 39 : 23, ascii: false };
				await expect(shown(press(seed, keys), size)).toMatchFileSnapshot(`./golden/${name}-${columns}.txt`);
			});
		}
		test(`${name} in ASCII`, () => {
			const text = shown(press(seed, keys), { columns: 80, rows: 23, ascii: true });
			expect(text).toMatch(/^[\x20-\x7e\n]*$/);
		});
	}
});

describe('a frame is as large as it may be', () => {
	const designs = [
		seed,
		scenarioAt('merger'),
		scenarioAt('microsoft-peering'),
		scenarioAt('metro'),
		scenarioOf(JSON.stringify(generateDesign({ sites: 16, circuits: 13, vnets: 6, seed: 3 })), 'x.json'),
	];
	for (const scenario of designs) {
		test(scenario.name, () => {
			for (const [, keys] of screens) {
				const pressed = press(scenario, keys);
				for (const size of [
					{ columns: 60, rows: 16, ascii: false },
					{ columns: 80, rows: 23, ascii: true },
					{ columns: 132, rows: 50, ascii: false },
				]) {
					const lines = frame(pressed.state, pressed.session, size);
					expect(lines.length).toBe(size.rows);
					expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(size.columns);
				}
			}
		});
	}
});

test('a terminal that is too small is told so', () => {
	expect(shown(press(seed, ''), { columns: 50, rows: 10, ascii: false })).toContain('too small');
});

test('roomFor leaves what the frame takes', () => expect(roomFor({ columns: 80, rows: 23, ascii: false })).toBe(18));

test('a screen reader hears sentences', () => {
	const { state, session } = press(seed, 'g 2');
	expect(spoken(state, session, { columns: 200 }).map(lineText)).toEqual([
		'Two branch offices, two circuits. Screen Matrix, trial: without Global Reach. 4 of 6 pairs are reachable.',
		'site/london to site/san-francisco: not reachable.',
		'No Global Reach link joins circuits london and silicon-valley. Rule R096.',
		'To repair it, in globalReach add - { between: [london, silicon-valley] }.',
		expect.stringContaining('Keys: enter deeper'),
	]);
});

describe('what is down is marked wherever it stands', () => {
	const lines = (keys: string): readonly string[] =>
		shown(press(seed, keys), { columns: 120, rows: 39, ascii: false }).split('\n');

	test('a failed site on the map, though the cursor is on it', () => {
		const drawn = lines('space');
		const at = drawn.findIndex((line) => line.includes('›london'));
		expect(drawn[at + 1]).toMatch(/^ *✗ failed /);
		expect(drawn.join('\n')).toContain('failed: site/london');
		expect(lines('').join('\n')).not.toContain('✗');
	});

	test('a circuit whose links are both down by their peering location', () => {
		const drawn = lines('5 / l o c a t i o n / l o n enter space escape');
		expect(drawn.find((line) => line.startsWith('›'))).toMatch(/✗ peeringLocation\/london +failed$/);
		const withIt = ['connection/us-west~london', 'globalReach/london~silicon-valley'];
		for (const name of ['circuit/london', 'circuit/london/primary', 'circuit/london/secondary', ...withIt])
			expect(drawn.find((line) => line.includes(` ${name} `))).toMatch(/^ {2}✗ .* down$/);
	});
});

test('on the way of a packet a rung chose what is there: no loser is named', () => {
	const text = shown(press(scenarioAt('two-circuits-one-site'), '2 enter'), { columns: 120, rows: 39, ascii: false });
	expect(text).toMatch(/chosen by [a-zA-Z]+/);
	expect(text).not.toContain('LOST_');
});
