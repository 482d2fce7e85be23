// A row of `expect` that is in no file ─► what it asserts, or every mistake in it.

import { diagnose } from '../diagnose.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { withoutEchoes } from '../echoes.ts';
import type { Scenario } from '../parse.ts';
import type { WrittenExpectation } from '../schema/schema.ts';
import { checkShape } from '../schema/shape.ts';
import { type Expectation, readExpectations } from './expectation.ts';

export type ReadExpectation =
	| { readonly ok: true; readonly expectation: Expectation }
	/** Shape: their places mean nothing. */
	| { readonly ok: false; readonly mistakes: readonly Diagnostic[] };

/** Never throws, whatever the row. */
export function readExpectation(
	{ name, file, expanded, design, whatIfs }: Scenario,
	row: WrittenExpectation,
): ReadExpectation {
	const shape = checkShape({ name, expect: [row] });
	const { expect = [] } = shape.written;
	const byId = new Map(whatIfs.map((whatIf) => [whatIf.id, whatIf]));
	const { expectations, problems } = readExpectations({ ...expanded, expect }, design, byId);
	const all = [...shape.problems, ...withoutEchoes(shape.problems, problems)];
	const [expectation] = expectations;
	if (all.length === 0 && expectation !== undefined) return { ok: true, expectation: { ...expectation, line: 0 } };
	const plain = (text: string): string => text.replaceAll('item 1 of expect', 'the expectation');
	const mistakes = diagnose(all, () => ({ file, line: 0, column: 0 }));
	return { ok: false, mistakes: mistakes.map((mistake) => ({ ...mistake, message: plain(mistake.message) })) };
}
