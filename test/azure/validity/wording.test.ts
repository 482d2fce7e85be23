import { expect, test } from 'vitest';
import { enumerate } from '../../../src/azure/validity/wording.ts';

test.each([
	[[], ''],
	[['a'], 'a'],
	[['a', 'b'], 'a and b'],
	[['a', 'b', 'c'], 'a, b and c'],
	[['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('%j reads "%s"', (items, text) => {
	expect(enumerate(items)).toBe(text);
});
