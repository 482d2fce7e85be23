// The Markdown of lessons as lines.

import { describe, expect, test } from 'vitest';
import { lessonTextLines } from '../../src/report/render/lesson/lesson-text.ts';
import { linesText } from '../../src/report/render/text/text.ts';

const screen = { columns: 40, ascii: false };

describe('blocks', () => {
	test.each([
		['a paragraph is one, however it is broken', 'one\ntwo\n', 'one two\n'],
		['an empty line parts two', 'one\n\n\ntwo', 'one\n\ntwo\n'],
		['a list', 'see:\n- a\n- b\n  more\n', 'see:\n\n• a\n• b more\n'],
		['numbers', '1. a\n2. b\n', '1. a\n2. b\n'],
		['wrapped under its text', `- ${'word '.repeat(10)}`, `• ${'word '.repeat(7).trim()}\n  word word word\n`],
		['code as it is written', 'so:\n```yaml\na:  b\n  - c\n```\nend', 'so:\n\n  a:  b\n    - c\n\nend\n'],
		['a heading', '## What\ntext', 'What\n\ntext\n'],
		['marks that are not closed', '2 * 3 and `x', '2 * 3 and `x\n'],
		['bold and code', 'a **b c** `d`.', 'a b c d.\n'],
		['nothing a terminal would obey', 'a\u001b[2Jb `\u202ec`', 'a\\x1b[2Jb \\u202ec\n'],
	])('%s', (_, markdown, text) => {
		expect(linesText(lessonTextLines(markdown, screen))).toBe(text);
	});
});

test('what is bold or code says so', () => {
	expect(lessonTextLines('a **b** `c`', screen)).toEqual([
		[
			{ text: 'a ', role: 'plain' },
			{ text: 'b ', role: 'strong' },
			{ text: 'c', role: 'code' },
		],
	]);
});

test('in ASCII', () => {
	expect(linesText(lessonTextLines('- “a” – b', { columns: 40, ascii: true }))).toBe('- "a" - b\n');
});
