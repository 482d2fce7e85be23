// Text of a scenario made safe for Markdown on a forge: it shows as it is written, links nothing and calls nobody.

import { safeText } from '../text/escape.ts';

/** A zero-width space, as an entity: it parts a sign from the word that would make it a mention, a reference or a link. */
const parted = '&#8203;';

/** Inline text: no markup, no mention, no reference, no link, no border of a table's cell, no line break. */
export function markdownText(text: string): string {
	return safeText(text)
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/[\\`*_{}[\]|~$#]/g, '\\$&')
		.replace(/[@#](?=[\w-])/g, `$&${parted}`)
		.replace(/\bGH-(?=\d)/gi, `$&${parted}`)
		.replace(/:\/\//g, `:${parted}//`)
		.replace(/\bwww\./gi, (word) => `${word.slice(0, 3)}${parted}.`)
		.replace(/^(?:[-+:](?=[-:\s]|$)|\d+(?=[.)](?:\s|$)))/, `${parted}$&`);
}

/** Code: shown as it is, in a fence longer than any within it. In a table a border ends even code, so that is told as text. */
export function markdownCode(text: string, where: 'table' | 'prose'): string {
	const code = safeText(text);
	if (code === '') return '';
	if (where === 'table' && /[|\\]/.test(code)) return markdownText(text);
	const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	const gap = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
	return `${fence}${gap}${code}${gap}${fence}`;
}

/** A table: every row has as many cells as the head. */
export function markdownTable(
	head: readonly string[],
	rows: readonly (readonly string[])[],
	rule: '---' | ':-:',
): readonly string[] {
	const line = (cells: readonly string[]) => `| ${head.map((_, index) => cells[index] ?? '').join(' | ')} |`;
	return [line(head), line(head.map((_, index) => (index === 0 ? '---' : rule))), ...rows.map(line)];
}
