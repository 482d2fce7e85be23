// The nearest word, or none: what a "did you mean" may say.

import { describe, expect, it } from 'vitest';
import { completed, editDistance, nearest } from '../../src/net/nearest.ts';

describe('nearest', () => {
	it.each([
		['Londn', ['London', 'Paris'], 'London'],
		['LONDON', ['London'], 'London'],
		['lodnon', ['London'], 'London'],
		['ste', ['site', 'sites'], 'site'],
		['circ', ['circuits', 'circle'], 'circle'],
		['site', ['sites', 'sits'], 'sites'],
		['us-west', ['uk-west', 'west-us', 'us-west-2'], 'us-west-2'],
		['us-west', ['uk-west', 'west-us'], 'west-us'],
		['AT&T', ['AT TOKYO', 'AT&T NetBond'], 'AT&T NetBond'],
		['kong', ['king', 'Hong Kong SAR', 'Hong Kong'], 'Hong Kong'],
		['Direct Connect', ['AWS Direct Connect', 'Direct Connected'], 'Direct Connected'],
		['st', ['west st', 'st-1'], 'st-1'],
		['rect', ['Direct Link'], null],
		['bat', ['hat', 'cat'], 'cat'],
		['bat', ['cat', 'hat'], 'cat'],
		['xyz', ['London'], null],
		['ab', ['ac'], null],
		['ab', ['abc'], 'abc'],
		['a', ['abc'], null],
		['', ['abc'], null],
		['abc', [], null],
	])('of %s in %j is %s', (word, candidates, expected) => {
		expect(nearest(word, candidates)).toBe(expected);
	});

	it('does not spend its time on a word of any length', () => {
		const long = 'x'.repeat(100_000);
		expect(nearest(long, [`${long}y`])).toBeNull();
	});
});

it.each([
	['AT&T', ['AT TOKYO', 'AT&T NetBond'], 'AT&T NetBond'],
	['NetBond', ['AT TOKYO', 'AT&T NetBond'], 'AT&T NetBond'],
	['Netbonb', ['AT&T NetBond', 'NetBond'], null],
	['', ['abc'], null],
])('%s is completed among %j to %s', (word, candidates, expected) => {
	expect(completed(word, candidates)).toBe(expected);
});

describe('editDistance', () => {
	it.each([
		['', '', 0],
		['', 'abc', 3],
		['abc', 'abc', 0],
		['abc', 'acb', 1],
		['abc', 'abcd', 1],
		['kitten', 'sitting', 3],
		['ca', 'abc', 3],
	])('of %s and %s is %i, both ways', (a, b, edits) => {
		expect(editDistance(a, b)).toBe(edits);
		expect(editDistance(b, a)).toBe(edits);
	});
});
