// What the expectations cover ─► the published answer, with its figures.

import { flow } from '../net/flow-yaml.ts';
import { printRow } from '../scenario/edit/add-expectations.ts';
import type { Scenario } from '../scenario/parse.ts';
import type { Covered } from '../what-if/coverage/coverage.ts';
import { subjectKinds } from '../what-if/coverage/mutations.ts';
import type { Coverage, KindCoverage, Loss } from './coverage-model.ts';

export function coverageReport({ name, file, expectations }: Scenario, covered: readonly Covered[]): Coverage {
	const losses = covered.map(lossOf);
	return {
		version: 1,
		scenario: { name, file },
		expectations: expectations.length,
		kinds: subjectKinds.flatMap((kind) => {
			const ofKind = losses.filter((loss) => loss.kind === kind);
			return ofKind.length === 0 ? [] : [{ kind, ...figures(ofKind) }];
		}),
		percent: figures(losses).percent,
		losses,
	};
}

function lossOf({ kind, subject, state, line, proposal }: Covered): Loss {
	if (proposal === null) return { kind, subject, state, line, proposal };
	const { row, whatIf } = proposal;
	const written =
		whatIf === null
			? null
			: `${whatIf.id}: ${flow({ ...(whatIf.after === null ? {} : { after: whatIf.after }), fail: whatIf.fail })}`;
	return { kind, subject, state, line, proposal: { row: printRow({ row, comment: null }), whatIf: written } };
}

function figures(losses: readonly Loss[]): Omit<KindCoverage, 'kind'> {
	const count = (state: Loss['state']): number => losses.filter((loss) => loss.state === state).length;
	const [noticed, unnoticed, redundant] = [count('noticed'), count('unnoticed'), count('redundant')];
	const percent = noticed + unnoticed === 0 ? 100 : Math.floor((100 * noticed) / (noticed + unnoticed));
	return { noticed, unnoticed, redundant, percent };
}
