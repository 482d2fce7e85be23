// The file is broken or gone while it is explored: it stays said, and what was tried stays tried.

import { describe, expect, test } from 'vitest';
import { lineText } from '../../../src/report/render/text/span.ts';
import type { FileMistake } from '../../../src/terminal/explore/answers.ts';
import { spoken } from '../../../src/terminal/explore/screens/spoken.ts';
import { reread, startOf } from '../../../src/terminal/explore/state.ts';
import { press, scenarioAt, shown } from './pressing.ts';

const merger = scenarioAt('microsoft-peering');
const findings = press(merger, '6').session.findings(startOf().trial)!;

const broken: readonly FileMistake[] = [
	{ message: 'circuits.a.sku is "premum"', place: { file: 'live.yaml', line: 10, column: 7 } },
	{ message: 'unknown key "prefixs" in sites.a', place: { file: 'live.yaml', line: 4, column: 3 } },
];
const gone: readonly FileMistake[] = [{ message: 'there is no file "live.yaml"', place: null }];

describe('the state after the file was read again', () => {
	const tried = press(merger, '3 space g').state;

	test('what is tried stays, and the first mistake is told', () => {
		const after = reread(tried, [], broken);
		expect(after).toEqual({ ...tried, message: 'live.yaml:10: circuits.a.sku is "premum"' });
		expect(reread(after, broken, gone).message).toBe('there is no file "live.yaml"');
		expect(reread(after, broken, [])).toEqual({ ...tried, message: 'the file is read again' });
		expect(reread(tried, [], []).message).toBeNull();
	});

	test('the list of findings is seen from its start', () => {
		const low = press(merger, '6 down').state;
		expect(reread({ ...low, place: { ...low.place, row: 7 } }, [], broken).place.row).toBe(0);
	});
});

describe('the mark stands whatever is pressed', () => {
	for (const keys of ['', '2', '3 down', '4 enter', '5', '6', 's', '?'])
		for (const columns of [60, 80, 120])
			test(`${keys || 'at once'}, ${columns} columns`, () => {
				const size = { columns, rows: 23, ascii: false };
				const first = (mistakes: readonly FileMistake[]): string =>
					shown(press(merger, keys, startOf(), mistakes), size).split('\n')[0]!;
				expect(first(broken)).toMatch(/ {2}file broken: see 6$/);
				expect(first(gone)).toMatch(/ {2}file not read: see 6$/);
				expect(first([])).not.toContain('see 6');
			});

	test('a screen reader hears it', () => {
		const { state, session } = press(merger, '6', startOf(), broken);
		const text = spoken(state, session, { columns: 200 }).map(lineText);
		expect(text).toContain('The file cannot be read: screen 6 says why.');
		expect(text).toContain('Mistake of the file in line 10: circuits.a.sku is "premum"');
	});
});

describe('Findings lists the mistakes above what was found before', () => {
	test('as rows', () => {
		const lines = shown(press(merger, '6 down', startOf(), broken)).split('\n');
		expect(lines.slice(4, 9)).toEqual([
			'  ✗  live.yaml:10  circuits.a.sku is "premum"',
			'› ✗  live.yaml:4   unknown key "prefixs" in sites.a',
			'',
			'Until it is mended, all screens show the design as it was last read.',
			'',
		]);
		expect(lines.at(-3)).toBe('mistake  unknown key "prefixs" in sites.a');
	});

	test.each([
		['6 e', broken[0]!.place],
		['6 down e', broken[1]!.place],
		['6 down down e', findings[0]!.place],
	])('%s opens the file at the line', (keys, at) => {
		expect(press(merger, keys, startOf(), broken).effects).toEqual([{ kind: 'edit', at }]);
	});

	test('a file that is gone has no line', () => {
		const { effects, state } = press(merger, '6 e', startOf(), gone);
		expect({ effects, message: state.message }).toEqual({ effects: [], message: 'this has no place in a file' });
	});

	test('Enter stays at a mistake, and leads from a finding to its element', () => {
		expect(press(merger, '6 enter', startOf(), broken).state).toMatchObject({
			place: { tab: 'findings' },
			message: 'e opens the file at its mistake',
		});
		expect(press(merger, '6 down down enter', startOf(), broken).state.place).toMatchObject({
			tab: 'map',
			element: findings[0]!.at,
		});
	});
});
