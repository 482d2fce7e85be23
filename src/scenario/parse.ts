// Text ─► Scenario: read, check the shape, expand, resolve, and do the same for each what-if. Every mistake, each with its place.

import type { Design, ElementKey } from './design.ts';
import { type Diagnostic, type Path, type Problem, printDiagnostic } from './diagnostic.ts';
import { applyEdits, type Edit } from './edit.ts';
import { type ExpandedScenario, expand, toWritten } from './expand.ts';
import { type Expectation, readExpectations } from './expectation.ts';
import { isFailureElement, nearestFailureElement } from './failure-element.ts';
import type { Places } from './places.ts';
import { readYaml } from './read-yaml.ts';
import { resolve } from './resolve.ts';
import type { WrittenScenario, WrittenWhatIf } from './schema.ts';
import { checkShape } from './shape.ts';

export interface Scenario {
	readonly name: string;
	/** As named by the caller. */
	readonly file: string;
	/** As written. */
	readonly written: WrittenScenario;
	readonly expanded: ExpandedScenario;
	readonly design: Design;
	/** In text order of their ids. */
	readonly whatIfs: readonly WhatIf[];
	readonly expectations: readonly Expectation[];
	readonly placeOf: (path: Path) => { readonly file: string; readonly line: number; readonly column: number };
}

/** A named change: another design, and what has failed in it. */
export interface WhatIf {
	readonly id: string;
	readonly expanded: ExpandedScenario;
	readonly design: Design;
	readonly failed: readonly ElementKey[];
	/** The edits that lead here from the design, in order. */
	readonly edits: readonly Edit[];
}

export type ParsedScenario =
	| { readonly ok: true; readonly scenario: Scenario }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** More mistakes than this are counted, not listed. */
export const mostDiagnostics = 50;

export interface ParseOptions {
	/** Reads a file named by `prefixesFile`, relative to the scenario; null when there is none. */
	readonly readFile?: (name: string) => string | null;
}

/** Reads a scenario. Never throws: whatever the text, the answer is a scenario or the list of its mistakes. */
export function parseScenario(text: string, file: string, options: ParseOptions = {}): ParsedScenario {
	const read = readYaml(text);
	if (!read.ok) return failed(read.problems.map((problem) => located(problem, problem.position, file)));
	const { places } = read;
	const shape = checkShape(read.data);
	const problems: Problem[] = [...shape.problems];
	if (!shape.ok) return failed(locate(problems, places, file));
	const expansion = expand(shape.written);
	problems.push(...expansion.problems);
	const expanded = withPrefixFiles(expansion.expanded, options, problems);
	const resolution = resolve(expanded);
	problems.push(...resolution.problems);
	const { design } = resolution;
	if (design === null) return failed(locate(problems, places, file));
	const whatIfs = readWhatIfs(expanded, design, problems);
	const expectations = readExpectations(expanded, design, whatIfs, problems);
	if (problems.length > 0) return failed(locate(problems, places, file));
	return {
		ok: true,
		scenario: {
			name: expanded.name,
			file,
			written: shape.written,
			expanded,
			design,
			whatIfs: [...whatIfs.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
			expectations: expectations.map((expectation, index) => ({
				...expectation,
				line: places(['expect', index]).line,
			})),
			placeOf: (path) => ({ file, ...places(path) }),
		},
	};
}

/** The scenario that the edits lead to. Null when they do not lead to a valid one; the problems say why. */
export function editDesign(
	expanded: ExpandedScenario,
	edits: readonly Edit[],
	path: Path = [],
): {
	readonly result: { readonly expanded: ExpandedScenario; readonly design: Design } | null;
	readonly problems: readonly Problem[];
} {
	const { edited, problems } = applyEdits(expanded, edits, path);
	if (problems.length > 0) return { result: null, problems };
	const shape = checkShape(toWritten(edited));
	if (!shape.ok) return { result: null, problems: shape.problems };
	const expansion = expand(shape.written);
	const resolution = resolve(expansion.expanded);
	const all = [...shape.problems, ...expansion.problems, ...resolution.problems];
	if (resolution.design === null || all.length > 0) return { result: null, problems: all };
	return { result: { expanded: expansion.expanded, design: resolution.design }, problems: [] };
}

const reservedWhatIfs = ['as-designed', 'without-global-reach'];

function readWhatIfs(base: ExpandedScenario, design: Design, problems: Problem[]): ReadonlyMap<string, WhatIf> {
	const read = new Map<string, WhatIf | null>();
	const visit = (id: string, chain: readonly string[]): WhatIf | null => {
		const known = read.get(id);
		if (known !== undefined) return known;
		const written = base.whatIf[id]!;
		const path = ['whatIf', id];
		let start: WhatIf = { id, expanded: base, design, failed: [], edits: [] };
		if (reservedWhatIfs.includes(id))
			problems.push({
				code: 'BAD_ID',
				message: `"${id}" is the name of a view of every scenario`,
				path,
				atKey: true,
				expected: 'another id',
			});
		if (written.after !== undefined) {
			if (chain.includes(written.after) || written.after === id) {
				problems.push({ code: 'BAD_EDIT', message: `what-if "${id}" comes after itself`, path: [...path, 'after'] });
				read.set(id, null);
				return null;
			}
			if (!Object.hasOwn(base.whatIf, written.after)) {
				problems.push({
					code: 'UNKNOWN_NAME',
					message: `no what-if is called "${written.after}"`,
					path: [...path, 'after'],
					expected: `one of ${Object.keys(base.whatIf).sort().join(', ')}`,
				});
				read.set(id, null);
				return null;
			}
			const before = visit(written.after, [...chain, id]);
			if (before === null) return null;
			start = before;
		}
		const result = changed(start, id, written, path, problems);
		read.set(id, result);
		return result;
	};
	for (const id of Object.keys(base.whatIf).sort()) visit(id, []);
	return new Map([...read].flatMap(([id, whatIf]) => (whatIf === null ? [] : [[id, whatIf]])));
}

function changed(start: WhatIf, id: string, written: WrittenWhatIf, path: Path, problems: Problem[]): WhatIf | null {
	const edits = editsOf(written);
	const { result, problems: found } =
		edits.length === 0 ? { result: start, problems: [] } : editDesign(start.expanded, edits, path);
	for (const problem of found) {
		const inFile = problem.path[0] === 'whatIf';
		problems.push(
			inFile
				? problem
				: {
						...problem,
						message: `what-if "${id}": ${problem.message}`,
						path: [...path, ...editPath(written, problem.path)],
						atKey: false,
					},
		);
	}
	if (result === null) return null;
	for (const element of written.fail ?? []) {
		if (isFailureElement(result.design, element)) continue;
		problems.push({
			code: 'UNKNOWN_NAME',
			message: `"${element}" is not an element that can fail here`,
			path: [...path, 'fail', element],
			expected:
				'site/x, circuit/x, circuit/x/primary, peeringLocation/ID, provider/ID, connection/VNET~CIRCUIT, gateway/VNET, globalReach/A~B, wan/x, region/ID or vnet/x',
			nearest: nearestFailureElement(result.design, element),
		});
	}
	return {
		id,
		expanded: result.expanded,
		design: result.design,
		failed: [...new Set([...start.failed, ...(written.fail ?? [])])].sort(),
		edits: [...start.edits, ...edits],
	};
}

/** The edit that a problem of the edited design most likely comes from. */
function editPath(written: WrittenWhatIf, path: Path): Path {
	const at = path.join('.');
	const set = Object.keys(written.set ?? {}).find((key) => at.startsWith(key) || key.startsWith(at));
	if (set !== undefined) return ['set', set];
	return written.add !== undefined && String(path[0]) in written.add ? ['add', ...path] : [];
}

function editsOf({ set, add, remove }: WrittenWhatIf): readonly Edit[] {
	return [
		...(remove ?? []).map((key) => ({ remove: key })),
		...Object.entries(add ?? {}).map(([section, value]) => ({ add: section, value })),
		...Object.entries(set ?? {}).map(([path, value]) => ({ set: path, value })),
	];
}

function withPrefixFiles(
	expanded: ExpandedScenario,
	{ readFile }: ParseOptions,
	problems: Problem[],
): ExpandedScenario {
	const named = Object.entries(expanded.sites).filter(([, site]) => site.prefixesFile !== undefined);
	if (named.length === 0) return expanded;
	const sites = { ...expanded.sites };
	for (const [id, { prefixesFile, ...site }] of named) {
		const text = readFile?.(prefixesFile!) ?? null;
		const path = ['sites', id, 'prefixesFile'];
		if (text === null) {
			problems.push({
				code: 'UNKNOWN_NAME',
				message: `cannot read "${prefixesFile}"`,
				path,
				expected: 'a file beside the scenario',
			});
			continue;
		}
		sites[id] = { ...site, prefixes: [...site.prefixes, ...readPrefixList(text)] };
	}
	return { ...expanded, sites };
}

/** One prefix a line, `#` starts a comment; or a JSON array. */
function readPrefixList(text: string): readonly string[] {
	if (text.trimStart().startsWith('[')) {
		try {
			const data: unknown = JSON.parse(text);
			if (Array.isArray(data)) return data.map(String);
		} catch {
			// Not JSON after all: its lines are then reported one by one as no prefixes.
		}
	}
	return text
		.split(/\r?\n/)
		.map((line) => line.replace(/#.*/, '').trim())
		.filter((line) => line !== '');
}

function locate(problems: readonly Problem[], places: Places, file: string): readonly Diagnostic[] {
	return problems.map((problem) => located(problem, places(problem.path, problem.atKey), file));
}

function located(
	problem: Problem,
	position: { readonly line: number; readonly column: number },
	file: string,
): Diagnostic {
	const { code, message, expected, nearest, hint } = problem;
	return {
		code,
		message,
		file,
		line: position.line,
		column: position.column,
		expected: expected ?? null,
		nearest: nearest ?? null,
		hint: hint ?? null,
	};
}

function failed(diagnostics: readonly Diagnostic[]): ParsedScenario {
	const seen = new Set<string>();
	const unique = diagnostics.filter((diagnostic) => {
		const text = printDiagnostic(diagnostic);
		return !seen.has(text) && seen.add(text);
	});
	const sorted = unique.sort((a, b) => a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1));
	if (sorted.length <= mostDiagnostics) return { ok: false, diagnostics: sorted };
	const last = sorted[mostDiagnostics]!;
	const more: Diagnostic = {
		...last,
		code: 'TOO_MANY_ERRORS',
		message: `and ${sorted.length - mostDiagnostics} more mistakes from here on`,
		expected: null,
		nearest: null,
		hint: null,
	};
	return { ok: false, diagnostics: [...sorted.slice(0, mostDiagnostics), more] };
}
