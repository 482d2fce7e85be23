// One-place mutations of a source text: a line dropped, a condition negated, an operator or a word exchanged for its rival.

const exchanges = [
	["'accept'", "'deny'"],
	["'deny'", "'accept'"],
	[' === ', ' !== '],
	[' !== ', ' === '],
	[' && ', ' || '],
	[' || ', ' && '],
	[' < ', ' <= '],
	[' > ', ' >= '],
	[' <= ', ' < '],
	[' >= ', ' > '],
	[' + 1', ' + 2'],
	['true', 'false'],
	['false', 'true'],
	[' ?? 0', ' ?? 9'],
	['.some(', '.every('],
	['.every(', '.some('],
	['primary', 'secondary'],
];

/** Shape: `{ line, what, text }`, `text` being the whole file with that one change. */
export function mutationsOf(source) {
	const lines = source.split('\n');
	const found = [];
	const add = (at, what, changed) => {
		const text = lines.toSpliced(at, 1, changed).join('\n');
		found.push({ line: at + 1, what: `${what}: ${lines[at].trim()}`, text });
	};
	let inType = false;
	for (const [at, line] of lines.entries()) {
		const code = line.replace(/ \/\/ .*$/, '').trim();
		// Types vanish when compiled: changing them changes nothing.
		if (/^(export )?(interface|type) /.test(code)) inType = !code.endsWith(';');
		if (inType) {
			if (/^(}|.*;)$/.test(line) && !line.startsWith('\t')) inType = false;
			continue;
		}
		if (code === '' || /^(\/\/|\/\*|\*|import |export \{|})/.test(code)) continue;
		if (isStatement(code)) add(at, 'dropped', '');
		const condition = /^(.*\bif \()(.+)(\)(?: \{| return.*;| continue;| break;| throw.*;)?)$/.exec(line);
		if (condition !== null && balanced(condition[2]))
			add(at, 'negated', `${condition[1]}!(${condition[2]})${condition[3]}`);
		for (const [from, to] of exchanges) {
			for (let place = line.indexOf(from); place !== -1; place = line.indexOf(from, place + from.length)) {
				if (/^\s*(function|export function)/.test(line) || /[:|] *$/.test(line.slice(0, place))) continue;
				add(at, `${from.trim()} for ${to.trim()}`, `${line.slice(0, place)}${to}${line.slice(place + from.length)}`);
			}
		}
	}
	return found;
}

/** A statement of one line that can go without taking a name along. */
function isStatement(code) {
	return /^(if \(.*\) (return|continue|break|.* = ).*;|[\w.[\]!]+(\+\+|--|(\(.*\)| [-+|?&]*= .+));|continue;|break;|add\w*\(.*\);)$/.test(
		code,
	);
}

function balanced(text) {
	let depth = 0;
	for (const character of text) {
		if (character === '(') depth++;
		if (character === ')' && --depth < 0) return false;
	}
	return depth === 0;
}
