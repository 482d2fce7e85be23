// Files of prefixes: one a line, or a JSON array; each entry with its place, so that a bad one is found again.

import { lazy } from '../../catalog/lazy.ts';
import type { Path, Position, Problem } from '../diagnostic.ts';
import type { ExpandedScenario } from '../expand/expand.ts';
import { describe, quoted } from '../wording.ts';
import { largestJsonLength } from './read-json.ts';
import { readYaml } from './read-yaml.ts';

/** Reads a file named by `prefixesFile`, relative to the scenario; null when there is none. */
export type ReadFile = (name: string) => string | null;

/** Where files are found, and what they are called: `folder` is that of the scenario, as its caller names it. */
export interface PrefixFiles {
	readonly folder: string;
	readonly read: ReadFile;
}

export const noFiles: PrefixFiles = { folder: '', read: () => null };

export interface FilePosition extends Position {
	readonly file: string;
}

type Site = ExpandedScenario['sites'][string];

export interface WithPrefixFiles {
	readonly expanded: ExpandedScenario;
	readonly problems: readonly Problem[];
	/** Where a prefix that came from a file stands in it; null for every other path. */
	readonly placeOf: (path: Path) => FilePosition | null;
}

/** The prefixes of files behind those written in the scenario, and no file named any more. */
export function withPrefixFiles(expanded: ExpandedScenario, { folder, read: readFile }: PrefixFiles): WithPrefixFiles {
	const problems: Problem[] = [];
	const read = new Map<string, { readonly skip: number; readonly positions: () => readonly FilePosition[] }>();
	const sites = Object.entries(expanded.sites).map(([id, { prefixesFile: file, ...site }]): [string, Site] => {
		if (file === undefined) return [id, site];
		const path = ['sites', id, 'prefixesFile'];
		const shown = /^([/\\]|[a-z]:)/i.test(file) ? file : folder + file;
		const list = listIn(shown, readFile(file), path);
		if ('code' in list) {
			problems.push(list);
			return [id, site];
		}
		read.set(id, {
			skip: site.prefixes.length,
			positions: lazy(() => list.entries().map(({ line, column }) => ({ file: shown, line, column }))),
		});
		return [id, { ...site, prefixes: [...site.prefixes, ...list.texts] }];
	});
	return {
		expanded: { ...expanded, sites: Object.fromEntries(sites) },
		problems,
		placeOf: ([section, id, key, index]) => {
			const file = section === 'sites' && key === 'prefixes' ? read.get(String(id)) : undefined;
			return (typeof index === 'number' ? file?.positions()[index - file.skip] : null) ?? null;
		},
	};
}

interface Entry extends Position {
	readonly text: string;
}

/** What a file holds; where it stands is looked up only for a mistake. */
interface PrefixList {
	readonly texts: readonly string[];
	readonly entries: () => readonly Entry[];
}

function listIn(file: string, text: string | null, path: Path): PrefixList | Problem {
	// Whatever else is wrong at the site, its prefixes are not known.
	const spoils = [[...path.slice(0, -1), 'prefixes', '*']];
	if (text === null) {
		return {
			code: 'NO_FILE',
			message: `cannot read ${quoted(file)}`,
			path,
			expected: 'a file, named as seen from the folder of the scenario',
			spoils,
		};
	}
	if (text.length > largestJsonLength) {
		const message = `${quoted(file)} has ${text.length} characters; at most ${largestJsonLength} are read`;
		return { code: 'TOO_LARGE', message, path, spoils };
	}
	const list = text.trimStart().startsWith('[') ? jsonList(file, text, path) : lineList(text);
	if ('code' in list) return { ...list, spoils };
	if (list.texts.length > 0) return list;
	return {
		code: 'MISSING_KEY',
		message: `${quoted(file)} holds no prefix`,
		path,
		expected: 'one prefix a line',
		spoils,
	};
}

function lineList(text: string): PrefixList {
	const lines = text.replace(/^\uFEFF/, '').split('\n');
	return {
		texts: lines.map((line) => withoutComment(line).trim()).filter((entry) => entry !== ''),
		entries: () =>
			lines.flatMap((written, index) => {
				const line = withoutComment(written);
				const entry = line.trim();
				return entry === '' ? [] : [{ text: entry, line: index + 1, column: line.indexOf(entry) + 1 }];
			}),
	};
}

/** `#` starts a comment. */
function withoutComment(line: string): string {
	return line.includes('#') ? line.replace(/#.*/, '') : line;
}

function jsonList(file: string, text: string, path: Path): PrefixList | Problem {
	const bad = (message: string, position: Position): Problem => ({
		code: 'BAD_VALUE',
		message,
		path,
		position: { ...position, file },
		expected: 'a JSON array of prefixes, such as ["10.0.1.0/24", "10.0.2.0/24"]',
	});
	const data = parseJson(text);
	if (data === undefined) return bad('not JSON', whereJsonEnds(text));
	const index = data.findIndex((item) => typeof item !== 'string');
	if (index === -1) return { texts: data as readonly string[], entries: () => tokensOf(text) };
	return bad(`item ${index + 1} is ${describe(data[index])}`, tokensOf(text)[index] ?? { line: 1, column: 1 });
}

function parseJson(text: string): readonly unknown[] | undefined {
	try {
		return JSON.parse(text) as readonly unknown[];
	} catch {
		return undefined;
	}
}

/** JSON is YAML, whose parser says where a text stops being any. */
function whereJsonEnds(text: string): Position {
	const before = '{ "prefixes": ';
	const read = readYaml(`${before}${text.trimEnd()} }`);
	const position = read.ok ? undefined : read.problems[0]?.position;
	if (position === undefined) return { line: 1, column: 1 };
	return position.line > 1 ? position : { line: 1, column: Math.max(1, position.column - before.length) };
}

/** The items of a flat JSON array, as written. */
function tokensOf(text: string): readonly Entry[] {
	return text.split(/\r?\n/).flatMap((line, index) =>
		[...line.matchAll(/"(?:[^"\\]|\\.)*"|[^\s,[\]"]+/g)].map((token) => ({
			text: token[0],
			line: index + 1,
			column: token.index + 1,
		})),
	);
}
