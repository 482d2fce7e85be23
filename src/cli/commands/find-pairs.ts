// The pairs that two endpoints of a command line mean.

import type { Pair } from '../../reachability/pairs.ts';
import { isService } from '../../reachability/services/services.ts';
import type { View } from '../../reachability/view.ts';
import type { Design } from '../../scenario/design.ts';
import { nearestOf } from '../../scenario/diagnostic.ts';
import { type EndpointReference, findEndpoint } from '../../scenario/expect/endpoint.ts';
import { withoutAll } from '../../scenario/expect/unknown-endpoint.ts';
import { pairsBetween } from '../../what-if/expectations/pairs-between.ts';
import { asPrefix } from '../read-prefix.ts';
import { UsageError } from '../usage-error.ts';
import type { ViewOptions } from './options.ts';

/** At least one. @throws {UsageError} */
export function findPairs(
	view: View,
	[from, to]: readonly [string, string],
	{ evidence }: Pick<ViewOptions, 'evidence'>,
): readonly Pair[] {
	const [source, target] = [endpoint(view.design, from), endpoint(view.design, to)];
	const pairs = pairsBetween(view, [source, target], evidence);
	if (pairs.length > 0) return pairs;
	const same = source.node === target.node;
	if (!same && [source, target].some(({ node }) => isService(node)))
		throw new UsageError(`${from} and ${to} meet inside Azure, which is not simulated`);
	throw new UsageError(
		same ? `${from} and ${to} are the same place` : `${from} and ${to} have no address family in common`,
	);
}

/** As in a scenario; on the command line an address stands for itself too. @throws {UsageError} */
function endpoint(design: Design, text: string): EndpointReference {
	const found = findEndpoint(design, asPrefix(text));
	if ('problem' in found) {
		const { message, hint, expected } = withoutAll(found.problem);
		const nearest = nearestOf(found.problem);
		throw new UsageError(
			message,
			nearest !== null && nearest !== 'all'
				? `did you mean "${nearest}"?`
				: (hint ?? (expected === undefined ? null : `expected ${expected}`)),
		);
	}
	if (found.reference.node === 'all')
		throw new UsageError('"all" is too many to explain', 'name a site, a VNet or a prefix');
	return found.reference;
}
