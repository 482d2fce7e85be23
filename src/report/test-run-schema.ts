// The published test run as it is read back from a file.

import * as z from 'zod/mini';
import type { TestRun } from './test-run-model.ts';

const text = z.string();
const maybeText = z.nullable(text);
const texts = z.array(text);
const place = z.nullable(z.strictObject({ file: text, line: z.int(), column: z.int() }));
const severity = z.enum(['error', 'warning', 'note']);
const outcome = z.enum(['reachable', 'one-way', 'partial', 'unreachable', 'undetermined']);
const verdict = z.enum(['passed', 'failed', 'nothing-checked', 'not-understood']);
const endpoint = z.strictObject({ node: text, prefixes: texts });

const walk = z.strictObject({
	delivered: z.enum(['all', 'some', 'none']),
	hops: texts,
	edges: z.array(z.tuple([text, text])),
});
const trace = z.strictObject({ view: text, outcome, roundTripMs: z.nullable(z.number()), walk });
const fork = z.strictObject({
	next: texts,
	end: maybeText,
	decidedBy: z.nullable(z.strictObject({ rung: text, code: text, rule: text, meaning: text })),
});
const traces = z.strictObject({
	from: endpoint,
	to: endpoint,
	direction: z.enum(['there', 'back']),
	actual: trace,
	reference: z.nullable(trace),
	parting: z.nullable(z.strictObject({ at: text, reference: fork, actual: fork })),
});

const testedFile = z.strictObject({
	file: text,
	name: maybeText,
	verdict,
	mistakes: z.array(z.strictObject({ code: text, message: text, place, help: texts })),
	findings: z.array(
		z.strictObject({ code: text, severity, rule: text, at: text, message: text, place, undeclared: z.boolean() }),
	),
	expectations: z.array(
		z.strictObject({
			index: z.int(),
			line: z.int(),
			view: text,
			passed: z.boolean(),
			message: text,
			title: text,
			traces: z.nullable(traces),
		}),
	),
});

const run = z.strictObject({
	version: z.literal(1),
	shard: z.nullable(z.strictObject({ index: z.int(), count: z.int() })),
	verdict,
	files: z.array(testedFile),
	notRun: texts,
	codes: z.record(text, z.strictObject({ severity, meaning: text, rule: text, ruleTitle: text })),
});

/** Null for anything else. */
export function readTestRun(value: unknown): TestRun | null {
	const read = run.safeParse(value);
	// A code that is not told cannot be reported.
	if (!read.success) return null;
	const { files, codes } = read.data;
	return files.every(({ findings }) => findings.every(({ code }) => Object.hasOwn(codes, code))) ? read.data : null;
}
