// What is wrong with a text as YAML, in plain words and at the place where a person would look for it.

import {
	type Document,
	isAlias,
	isCollection,
	isScalar,
	type LineCounter,
	type Node,
	visit,
	type YAMLError,
} from 'yaml';
import type { Problem } from '../diagnostic.ts';
import { quoted } from '../wording.ts';
import { positionIn } from './places.ts';

const mostFaults = 100;

/** Each is looked up in the whole document. */
export const mostAliases = 1000;

/** Deeper than any scenario; code that walks the data may recurse. */
export const deepest = 40;

/** Syntax errors: the first of each line, since one mistake brings several. */
export function syntaxFaults(document: Document, lines: LineCounter, text: string): readonly Problem[] {
	const byLine = new Map<number, YAMLError>();
	for (const error of [...document.errors, ...document.warnings]) {
		const { line } = positionIn(lines, error.pos[0]);
		if (!byLine.has(line)) byLine.set(line, error);
	}
	// Each looks through the document once: after some hundred mistakes nobody reads the rest.
	const faults = [...byLine.values()].slice(0, mostFaults).map((error) => syntaxFault(error, document, lines, text));
	const told = new Set<number>();
	return faults.filter(({ position }) => !told.has(position!.line) && told.add(position!.line));
}

function syntaxFault(error: YAMLError, document: Document, lines: LineCounter, text: string): Problem {
	const [offset] = error.pos;
	const at = (start: number, message: string, hint?: string): Problem => ({
		code: 'NOT_YAML',
		message: `not YAML: ${message}`,
		path: [],
		position: positionIn(lines, start),
		...(hint === undefined ? {} : { hint }),
	});
	const { message } = error;
	if (error.code === 'TAB_AS_INDENT') return at(offset, 'a tab indents this line', 'indent with spaces');
	if (/must be sufficiently indented and end with a/.test(message)) {
		const start = openBracket(document, offset);
		const closing = text[start] === '{' ? '}' : ']';
		return at(
			start,
			`the "${text[start]}" that opens here is not closed`,
			`close it with "${closing}"; if it is closed further down, indent the lines inside it`,
		);
	}
	if (/^Missing closing/.test(message))
		return at(openQuote(document, offset), 'the quote that opens here is not closed', 'close it, or leave quotes out');
	if (error.code === 'BLOCK_IN_FLOW')
		return at(offset, 'a comma is missing here, or quotes around text that holds ": "');
	if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'MULTILINE_IMPLICIT_KEY')
		return at(
			offset,
			'a key stands where a value was begun',
			'put text that holds ": " in quotes; put a nested key on a line of its own, indented',
		);
	if (/^Missing ,/.test(message) || /at node end$/.test(message))
		return at(
			offset,
			`${quoted(wordAt(text, offset))} was not expected here`,
			'is a comma missing before it, or is the line not indented like its neighbours?',
		);
	if (/^Missing space after :/.test(message)) return at(offset, 'a space is missing after ":"');
	if (/^Implicit (map )?keys/.test(message)) return at(offset, 'a key without ": " and a value');
	if (error.code === 'BAD_INDENT') return at(offset, 'this line is not indented like its neighbours');
	if (error.code === 'BAD_SCALAR_START')
		return at(offset, `a value cannot start with ${quoted(text[offset] ?? '')}`, 'put it in quotes');
	if (error.code === 'TAG_RESOLVE_FAILED')
		return at(offset, `the tag ${quoted(wordAt(text, offset))} means nothing here`, 'take it out');
	if (error.code === 'MULTIPLE_DOCS')
		return at(
			offset,
			'a second document starts here',
			'a scenario is one document: take the "---" out, or make two files',
		);
	if (/call stack/.test(message)) return { ...at(offset, ''), message: tooDeep };
	return at(offset, message.split('\n')[0]!.replace(/\.$/, ''));
}

/** The innermost bracket that is still open at an offset. */
function openBracket(document: Document, offset: number): number {
	let start = offset;
	visit(document, {
		Collection(_, node) {
			if (node.flow && node.range != null && node.range[0] <= offset && node.range[1] >= offset) start = node.range[0];
		},
	});
	return start;
}

function openQuote(document: Document, offset: number): number {
	let start = offset;
	visit(document, {
		Scalar(_, node) {
			if (node.type?.startsWith('QUOTE') && node.range != null && node.range[0] <= offset && node.range[1] >= offset)
				start = node.range[0];
		},
	});
	return start;
}

function wordAt(text: string, offset: number): string {
	return /^[^\s,[\]{}]*/.exec(text.slice(offset, offset + 100))![0] || (text[offset] ?? '');
}

const tooDeep = 'not a scenario: it is nested too deeply';

/** Before anything walks through the data. */
export function nestingFault(document: Document, lines: LineCounter): Problem | null {
	let offset: number | null = null;
	visit(document, {
		Node(_, node, above) {
			if (above.length <= deepest || above.filter(isCollection).length <= deepest) return undefined;
			offset = node.range?.[0] ?? 0;
			return visit.BREAK;
		},
	});
	if (offset === null) return null;
	return { code: 'NOT_YAML', message: tooDeep, path: [], position: positionIn(lines, offset) };
}

/** Mistakes of a text that is YAML and yet not to be read: nothing of them may reach the data. */
export function contentFaults(document: Document, lines: LineCounter): readonly Problem[] {
	const problems: Problem[] = [];
	const report = (node: Node, problem: Omit<Problem, 'path' | 'position'>): void => {
		problems.push({ ...problem, path: [], position: positionIn(lines, node.range?.[0] ?? 0) });
	};
	const { version, explicit } = document.directives?.yaml ?? { version: '1.2' };
	if (explicit && version !== '1.2') {
		const message = `not a scenario: the file says it is YAML ${version}`;
		problems.push({ code: 'NOT_YAML', message, path: [], position: { line: 1, column: 1 }, expected: 'YAML 1.2' });
	}
	const anchors = new Set<string>();
	let aliases = 0;
	visit(document, {
		Value(_, node) {
			if (node.anchor !== undefined) anchors.add(node.anchor);
		},
		Alias(_, node) {
			aliases++;
			if (aliases > mostAliases) {
				report(node, { code: 'NOT_YAML', message: `not a scenario: more than ${mostAliases} aliases` });
				return visit.BREAK;
			}
			if (anchors.has(node.source)) return undefined;
			report(node, {
				code: 'NOT_YAML',
				message: `not YAML: nothing before this is marked "&${node.source}"`,
				hint: 'put text that starts with * in quotes',
			});
			return undefined;
		},
		Pair(_, { key }) {
			if (isScalar(key) && key.value !== null) return;
			if (isAlias(key) || isCollection(key) || isScalar(key))
				report(key as Node, {
					code: 'NOT_YAML',
					message: isScalar(key) ? 'a key is missing before ":"' : 'a key is a list, a map or an alias',
					expected: 'a word',
				});
		},
	});
	return problems;
}
