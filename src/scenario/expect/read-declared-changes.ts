// A file of declared changes, for two designs that stand in files of their own.

import { nearest } from '../../net/nearest.ts';
import type { Design } from '../design.ts';
import { diagnose } from '../diagnose.ts';
import type { Diagnostic, Path, Position, Problem } from '../diagnostic.ts';
import { withoutEchoes } from '../echoes.ts';
import { inWordsOf } from '../read/other-file.ts';
import { readYaml } from '../read/read-yaml.ts';
import { checkShape } from '../schema/shape.ts';
import { quoted } from '../wording.ts';
import { type DeclaredChange, readDeclaredChanges } from './declared-change.ts';

export type ReadDeclared =
	| {
			readonly ok: true;
			readonly declared: readonly DeclaredChange[];
			/** Of each row, then of the list of them. */
			readonly lines: readonly number[];
	  }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const key = 'expectChange';
const declaredFile = {
	noun: 'list of declared changes',
	expected: `${key}: [{ from: london, to: us-west, becomes: unreachable }]`,
	hint: `where nothing may change, "${key}: []" says so`,
};

/** Reads `expectChange: [rows]`. Never throws. */
export function readDeclaredFile(text: string, file: string, before: Design, after: Design): ReadDeclared {
	const nowhere: Position & { file: string } = { file, line: 1, column: 1 };
	const read = readYaml(text);
	if (!read.ok) return { ok: false, diagnostics: diagnose(read.problems.map(inWordsOf(declaredFile)), () => nowhere) };
	const { [key]: rows, ...others } = read.data as Readonly<Record<string, unknown>>;
	// The shape is that of a what-if's; what is said of it leaves the what-if out.
	const home: Path = ['whatIf', 'declared'];
	const shape = checkShape({ name: file, whatIf: { declared: { [key]: rows ?? [] } } });
	const written = shape.written.whatIf?.declared?.[key] ?? [];
	const { declared, problems: inRows } = readDeclaredChanges(written, before, after, [...home, key]);
	const problems: readonly Problem[] = [
		...read.problems,
		...Object.keys(others).map(
			(other): Problem => ({
				code: 'UNKNOWN_KEY',
				message: `unknown key ${quoted(other)}`,
				path: [...home, other],
				atKey: true,
				nearest: nearest(other, [key]),
				expected: key,
			}),
		),
		...(rows === undefined
			? [
					{
						code: 'MISSING_KEY' as const,
						message: `the file has no ${quoted(key)}`,
						path: [],
						expected: declaredFile.expected,
					},
				]
			: []),
		...shape.problems,
		...withoutEchoes(shape.problems, inRows),
	];
	const placeOf = (path: Path, atKey = false): typeof nowhere => ({
		file,
		...read.places(path.slice(home.length), atKey),
	});
	if (problems.length === 0)
		return {
			ok: true,
			declared,
			lines: [...written.map((_, index) => placeOf([...home, key, index]).line), placeOf([...home, key]).line],
		};
	const plain = problems.map((problem) => ({
		...problem,
		message: problem.message.replaceAll(`${home.join('.')}.`, ''),
	}));
	return { ok: false, diagnostics: diagnose(plain, placeOf) };
}
