// Scenarios with a source ─► the record: which published outcomes are matched, and which are known to differ.

import { compareText } from '../net/order.ts';
import type { Simulation } from '../simulate.ts';
import type { Conformance, PublishedCase } from './render/conformance.ts';

/** Scenarios without a source are the simulator's own and no part of the record, but they are named. */
export function conformanceOf(simulations: readonly Simulation[]): Conformance {
	const published = simulations.filter(({ scenario }) => scenario.written.source !== undefined);
	const cases = published.map(recordOf).sort((a, b) => compareCases(a.case, b.case) || compareText(a.file, b.file));
	const having = (status: PublishedCase['status']): number => cases.filter((one) => one.status === status).length;
	return {
		version: 1,
		cases,
		withoutSource: simulations
			.filter((simulation) => !published.includes(simulation))
			.map(({ scenario }) => scenario.file)
			.sort(compareText),
		matched: having('matched'),
		differ: having('differs'),
		failed: having('failed'),
	};
}

function recordOf({ scenario, judgements, verdict }: Simulation): PublishedCase {
	const { document = '', date = '', case: id = null, differs = null } = scenario.written.source ?? {};
	const failures = judgements
		.filter(({ passed }) => !passed)
		.map(({ expectation, message }) => `line ${expectation.line}: ${message}`);
	return {
		file: scenario.file,
		name: scenario.name,
		document,
		date,
		case: id,
		matched: judgements.length - failures.length,
		expectations: judgements.length,
		status: verdict !== 'passed' ? 'failed' : differs === null ? 'matched' : 'differs',
		differs,
		failures:
			failures.length > 0 || verdict === 'passed'
				? failures
				: ['nothing is expected, or a finding is an error that no expectation declares'],
	};
}

/** `E2` before `E12`, and what has no case last. */
function compareCases(a: string | null, b: string | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	const parts = (text: string): readonly [string, number] => [
		text.replace(/\d.*$/, ''),
		Number(/\d+/.exec(text)?.[0] ?? 0),
	];
	const [[nameA, numberA], [nameB, numberB]] = [parts(a), parts(b)];
	return compareText(nameA, nameB) || numberA - numberB || compareText(a, b);
}
