// Text ─► Scenario: read, check the shape, expand, resolve, and do the same for each what-if. Every mistake, each with its place.

import type { Design } from './design.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic, Path, Position } from './diagnostic.ts';
import { withoutEchoes } from './echoes.ts';
import { readWhatIfs, type WhatIf } from './edit/what-ifs.ts';
import { type ExpandedScenario, expand } from './expand/expand.ts';
import { isJoin, type Positions } from './expand/expand-links.ts';
import { type Expectation, readExpectations } from './expect/expectation.ts';
import { noFiles, type ReadFile, withPrefixFiles } from './read/prefix-list.ts';
import { readJson } from './read/read-json.ts';
import { type ReadResult, readYaml } from './read/read-yaml.ts';
import { resolve } from './resolve/resolve.ts';
import type { WrittenScenario } from './schema/schema.ts';
import { checkShape } from './schema/shape.ts';

export { mostDiagnostics } from './diagnose.ts';
export { editDesign } from './edit/edit-design.ts';
export type { WhatIf } from './edit/what-ifs.ts';

/** A design with what is expected of it and its what-ifs, read and resolved. */
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

/** A scenario, or every mistake in it. */
export type ParsedScenario =
	| { readonly ok: true; readonly scenario: Scenario }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What reading a scenario may ask for. */
export interface ParseOptions {
	/** Reads a file named by `prefixesFile`, relative to the scenario; null when there is none. */
	readonly readFile?: ReadFile;
}

/**
 * Reads a scenario. Whatever the text, the answer is a scenario or the list of its mistakes.
 * Shape: `file` is how messages call it; JSON is read as YAML is.
 * @throws {TypeError} for what is no text, such as the bytes of a file; never for a text.
 * @example
 * const parsed = parseScenario(text, 'scenarios/seed.yaml');
 * if (parsed.ok) console.log(parsed.scenario.name); // Two branch offices, two circuits
 * else for (const mistake of parsed.diagnostics) console.log(printDiagnostic(mistake));
 */
export function parseScenario(text: string, file: string, options: ParseOptions = {}): ParsedScenario {
	if (typeof text !== 'string')
		throw new TypeError('a scenario is read from text; bytes are decoded first, as `readFileSync(file, "utf8")` does');
	return scenarioIn(readJson(text) ?? readYaml(text), file, options);
}

/** A scenario that is data already, perhaps a part of another file. */
export function scenarioIn(
	read: ReadResult,
	file: string,
	{ readFile = noFiles.read }: ParseOptions = {},
): ParsedScenario {
	const nowhere: Position & { file: string } = { file, line: 1, column: 1 };
	if (!read.ok) return { ok: false, diagnostics: diagnose(read.problems, () => nowhere) };
	const shape = checkShape(read.data);
	const expansion = expand(shape.written);
	const prefixFiles = { folder: file.slice(0, file.lastIndexOf('/') + 1), read: readFile };
	const files = withPrefixFiles(expansion.expanded, prefixFiles);
	const { expanded } = files;
	const { design, problems: unresolved } = resolve(expanded);
	const inDesign = [...expansion.problems, ...files.problems, ...unresolved];
	const { whatIfs, problems: inWhatIfs } = readWhatIfs({
		expanded,
		design,
		problems: [...shape.problems, ...inDesign],
		prefixFiles,
	});
	const { expectations, problems: inExpectations } = readExpectations(expanded, design, whatIfs);
	const ofShape = [...read.problems, ...withoutEchoes(read.problems, shape.problems)];
	const problems = [...ofShape, ...withoutEchoes(ofShape, [...inDesign, ...inWhatIfs, ...inExpectations])];
	const placeOf = (path: Path, atKey = false): typeof nowhere =>
		files.placeOf(path) ?? { file, ...read.places(byPosition(path, expansion.positions), atKey) };
	if (problems.length > 0) return { ok: false, diagnostics: diagnose(problems, placeOf) };
	return {
		ok: true,
		scenario: {
			name: expanded.name,
			file,
			written: shape.written,
			expanded,
			design,
			whatIfs: [...whatIfs.values()],
			expectations: expectations.map((one, index) => ({ ...one, line: read.places(['expect', index]).line })),
			placeOf: (path) => placeOf(path),
		},
	};
}

/** Links and peerings have names in the design, and positions in the file. */
function byPosition([section, name, ...rest]: Path, positions: Positions): Path {
	const index = isJoin(section) && typeof name === 'string' ? positions[section].get(name) : undefined;
	return [section, index ?? name, ...rest].filter((key) => key !== undefined);
}
