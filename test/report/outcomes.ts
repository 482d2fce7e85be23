// A report with every outcome in it, which the simple rules of `reportOf` never give.

import type { Outcome, Pair, Report } from '../../src/report/model.ts';
import { seed } from './designs.ts';
import { reportOf } from './reports.ts';

const outcomes: readonly Outcome[] = ['one-way', 'partial', 'undetermined', 'unreachable', 'reachable'];

/** The seed, with the outcomes of its pairs as designed taken in turn from all there are; what was lost is lost by Global Reach. */
export const everyOutcome: Report = (() => {
	const report = reportOf(seed);
	const views = report.document.views.map((view) =>
		view.id === 'as-designed' ? { ...view, pairs: view.pairs.map(turned) } : view,
	);
	return { ...report, document: { ...report.document, views } };
})();

function turned(pair: Pair, index: number): Pair {
	const outcome = outcomes[index % outcomes.length] ?? 'reachable';
	if (outcome === 'reachable') return pair;
	const reason = {
		code: `CODE_${index}`,
		rule: `R${100 + index}`,
		at: 'circuit/london',
		message: `What stops pair ${index}.`,
		repair: [{ remove: 'globalReach/london~silicon-valley' }],
	};
	return {
		...pair,
		outcome,
		reason,
		roundTripMs: null,
		assumptions: outcome === 'undetermined' ? ['R030', 'R031'] : [],
	};
}
