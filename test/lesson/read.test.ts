// Mistakes of lesson files, each with its line and column.

import { describe, expect, test } from 'vitest';
import { readLesson } from '../../src/lesson/read.ts';
import { printDiagnostic } from '../../src/scenario/diagnostic.ts';
import { file, lesson, spoilt } from './fixture.ts';

function mistakesOf(text: string): string {
	const read = readLesson(text, file, () => null);
	return read.ok ? '' : read.diagnostics.map(printDiagnostic).join('\n');
}

test('the lesson has none', () => {
	expect(mistakesOf(lesson)).toBe('');
});

describe('each mistake is told with its place', () => {
	test.each([
		[
			'an unknown key',
			'minutes: 5',
			'minuts: 5',
			'two-sites.yaml:3:1: unknown key "minuts" in the lesson\n  did you mean "minutes"?',
		],
		['a missing key', 'minutes: 5\n', '', 'two-sites.yaml:1:1: the lesson has no "minutes"'],
		['a value of the wrong kind', 'minutes: 5', 'minutes: five', 'two-sites.yaml:3:10: minutes is the text "five"'],
		['a bad id', 'id: two-sites', 'id: Two Sites', 'two-sites.yaml:1:5: "Two Sites" cannot be an id'],
		[
			'neither scenario nor design',
			lesson.slice(lesson.indexOf('design:'), lesson.indexOf('story:')),
			'',
			'the lesson has no scenario or design',
		],
		[
			'scenario and design',
			'design:',
			'scenario: x.yaml\ndesign:',
			'two-sites.yaml:5:1: the lesson has both "scenario" and "design"',
		],
		[
			'a step of no kind',
			'  - tell: Look at `paris` first.',
			'  - {}',
			'two-sites.yaml:16:5: item 1 of steps has no tell, show or predict',
		],
		[
			'a step of two kinds',
			'  - tell: Look at',
			'  - show: { map: true }\n    tell: Look at',
			'item 1 of steps has both "tell" and "show"',
		],
		[
			'a show of nothing',
			'{ why: [paris, oslo] }',
			'{ without: globalReach }',
			'predict.reveal in item 2 of steps has no map, why, routes or replay',
		],
		[
			'an endpoint that is not there',
			'{ why: [paris, oslo] }',
			'{ why: [pariss, oslo] }',
			'two-sites.yaml:25:23: no site or VNet is called "pariss"\n  did you mean "paris"?',
		],
		[
			'a what-if that is not there',
			'10.1.0.0/16, in: joined',
			'10.1.0.0/16, in: joind',
			'two-sites.yaml:35:42: no what-if is called "joind"\n  did you mean "joined"?',
		],
		[
			'a view that every scenario has, as a what-if',
			'10.1.0.0/16, in: joined',
			'10.1.0.0/16, in: without-global-reach',
			'is a view that every scenario has, and no what-if\n  write "without: globalReach" instead',
		],
		[
			'a prefix that is none',
			'{ replay: 10.1.0.0/16',
			'{ replay: 10.1.0.0/8',
			'"10.1.0.0/8" has host bits set beyond /8\n  did you mean "10.0.0.0/8"?',
		],
		[
			'one choice alone',
			spoiltChoice(),
			'',
			'predict.choices in item 3 of steps is a list\n  expected a list of two to five choices',
		],
		[
			'a row that names nobody',
			'expect: { from: paris, to: oslo, reachable: true }\n          instead',
			'expect: { from: pariss, to: oslo, reachable: true }\n          instead',
			'two-sites.yaml:21:27: no site or VNet is called "pariss"',
		],
		[
			'a row in a list',
			'[{ from: paris, to: oslo, reachable: true, in: joined }]',
			'[{ from: paris, to: osl, reachable: true, in: joined }]',
			'two-sites.yaml:31:39: no site or VNet is called "osl"',
		],
		[
			'a reason that is none',
			'NO_GLOBAL_REACH',
			'NO_GLOBAL_RICH',
			'no reason is called "NO_GLOBAL_RICH"\n  did you mean "NO_GLOBAL_REACH"?',
		],
		[
			'a goal that names nobody',
			'- { from: paris, to: oslo, reachable: true }',
			'- { from: paris, to: osl, reachable: true }',
			'two-sites.yaml:39:26: no site or VNet is called "osl"',
		],
		[
			'a solution that cannot be carried out',
			'solution: { add: { globalReach: [{ between: [blue, red] }] } }',
			'solution: { set: { circuits.bleu.sku: premium } }',
			'two-sites.yaml:42:22: "circuits.bleu.sku" names nothing in the design\n  did you mean "circuits.blue.sku"?',
		],
		[
			'a solution to no design',
			'solution: { add: { globalReach: [{ between: [blue, red] }] } }',
			'solution: { set: { circuits.blue.sku: gold } }',
			'two-sites.yaml:42:41: the solution: circuits.blue.sku is "gold"',
		],
		['a mistake in the design', 'asn: 65001', 'asn: 0', 'two-sites.yaml:6:19: sites.paris.asn is 0, which is reserved'],
		[
			'an unknown key in the design',
			'sku: standard, sites: [paris]',
			'skew: standard, sites: [paris]',
			'two-sites.yaml:9:56: unknown key "skew" in circuits.blue',
		],
	])('%s', (_, text, by, message) => {
		expect(mistakesOf(spoilt(text, by))).toContain(message);
	});

	/** The second choice of the second prediction. */
	function spoiltChoice(): string {
		return lesson.slice(lesson.indexOf('        - say: Still not'), lesson.indexOf('      reveal: { replay'));
	}

	test('a scenario file that is not there', () => {
		const text = lesson.replace(/design:[\s\S]*story:/, 'scenario: ../scenarios/nope.yaml\nstory:');
		expect(mistakesOf(text)).toBe(
			'two-sites.yaml:4:11: cannot read "../scenarios/nope.yaml"\n  expected a scenario file, named as seen from the folder of the lesson',
		);
	});

	test.each([
		['', 'the file is empty\n  expected a lesson: id, title, minutes, story and steps'],
		['- a\n', 'the file is a list, not a map of sections\n  expected a lesson: id, title, minutes, story and steps'],
		['id: [\n', 'the "[" that opens here is not closed'],
	])('%j', (text, message) => {
		expect(mistakesOf(text)).toContain(message);
	});
});

test('several mistakes at once, in the order of the file', () => {
	const text = spoilt('minutes: 5', 'minutes: 0').replace('{ why: [paris, oslo] }', '{ why: [pariss, oslo] }');
	expect(mistakesOf(text).match(/^two-sites.yaml:\d+/gm)).toEqual(['two-sites.yaml:3', 'two-sites.yaml:25']);
});
