// JSON as the document that the YAML parser would make of it: every key and value with its place in the text.

import { Document, LineCounter, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** The text must be JSON. */
export function jsonDocument(text: string): { readonly document: Document; readonly lines: LineCounter } {
	const lines = new LineCounter();
	for (let start = 0; ; ) {
		lines.addNewLine(start);
		start = text.indexOf('\n', start) + 1;
		if (start === 0) break;
	}
	let at = 0;
	/** Goes on to what is no white space, a comma or a colon. */
	const next = (): string => {
		while (' \t\r\n,:'.includes(text[at]!)) at++;
		return text[at]!;
	};
	const placed = <N extends Node>(node: N, start: number): N => {
		node.range = [start, at, at];
		return node;
	};
	const scalar = (): Scalar => {
		const start = at;
		if (text[at] === '"') at = endOfString(text, at);
		else while (at < text.length && !' \t\r\n,]}'.includes(text[at]!)) at++;
		const node = new Scalar<unknown>(JSON.parse(text.slice(start, at)));
		node.source = text.slice(start, at);
		return placed(node, start);
	};
	const value = (): Node => {
		const first = next();
		const start = at;
		if (first !== '{' && first !== '[') return scalar();
		const isMap = first === '{';
		const map = new YAMLMap();
		const list = new YAMLSeq();
		at++;
		while (next() !== (isMap ? '}' : ']')) {
			if (isMap) map.items.push(new Pair(scalar(), value()));
			else list.items.push(value());
		}
		at++;
		return placed(isMap ? map : list, start);
	};
	const document = new Document();
	document.contents = value();
	return { document, lines };
}

function endOfString(text: string, start: number): number {
	let end = text.indexOf('"', start + 1);
	for (;;) {
		let escapes = 0;
		while (text[end - 1 - escapes] === '\\') escapes++;
		if (escapes % 2 === 0) return end + 1;
		end = text.indexOf('"', end + 1);
	}
}
