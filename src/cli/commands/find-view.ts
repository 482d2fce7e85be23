// The view a question is about, by --what-if and --without-global-reach.

import { nearest } from '../../net/nearest.ts';
import { type View, workOut } from '../../reachability/view.ts';
import type { Scenario } from '../../scenario/parse.ts';
import { asDesigned, withoutGlobalReach } from '../../simulate.ts';
import { UsageError } from '../usage-error.ts';
import type { StateOptions } from './options.ts';

/** @throws {UsageError} for a what-if that the scenario does not have. */
export function findView({ design, expanded, whatIfs, file }: Scenario, options: StateOptions): View {
	const without = options.withoutGlobalReach ?? false;
	if (options.whatIf === undefined)
		return workOut({
			id: without ? withoutGlobalReach : asDesigned,
			design,
			expanded,
			failed: [],
			globalReach: !without,
		});
	const found = whatIfs.find(({ id }) => id === options.whatIf);
	if (found === undefined) {
		const known = whatIfs.map(({ id }) => id);
		const guess = nearest(options.whatIf, known);
		throw new UsageError(
			`${file} has no what-if "${options.whatIf}"`,
			guess !== null ? `did you mean "${guess}"?` : known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`,
		);
	}
	return workOut({
		id: without ? `${found.id}/${withoutGlobalReach}` : found.id,
		design: found.design,
		expanded: found.expanded,
		failed: found.failed,
		globalReach: !without,
	});
}
