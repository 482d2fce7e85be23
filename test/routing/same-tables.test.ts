// Who may hold other routes in another network, where a failure took sessions away: hops that are gone stay in the list of hops.

import { expect, test } from 'vitest';
import type { Network, Session } from '../../src/routing/model.ts';
import { tableComparison } from '../../src/routing/same-tables.ts';
import { type Solution, solve } from '../../src/routing/solve.ts';
import { without } from '../../src/routing/without.ts';
import { between, origin, prefix, speaker } from './naive/small-network.ts';

//    ┌───────────┐  o-c fails
//    o ─── a ─── c ─── d     c tells its choice to d, and to the one of a and b that it did not choose
//    ├──── b ────┘
//    └──── e
const network = (atC: Partial<Session['a']> = {}): Network => ({
	speakers: [origin('o', 1), speaker('a', 2), speaker('b', 3), speaker('c', 4), speaker('d', 5), speaker('e', 6)],
	sessions: [
		between('o', 'c'),
		between('o', 'e'),
		between('o', 'a'),
		between('o', 'b'),
		between('a', 'c'),
		between('b', 'c', {}, atC),
		between('c', 'd'),
	],
});
const preferred = network({ import: [{ set: { localPref: 200 } }] });
const later = network({ import: [{ set: { localPref: 50 } }] });

const failed = (whole: Network, ...sessions: readonly string[]): Solution =>
	without(solve(whole), { sessions: new Set(sessions) });

/** Ids of the speakers that are told to differ; null where the two are not to be compared. */
function differing(one: Solution, other: Solution): readonly string[] | null {
	const compare = tableComparison(one)(other);
	if (compare === null) return null;
	const classOf = ({ classes }: Solution) => classes.find(({ routeClass }) => routeClass.prefixes[0]!.text === prefix)!;
	const differs = compare(classOf(one), classOf(other));
	return one.net.speakers.flatMap(({ index, speaker: { id } }) => (differs?.[index] === 1 ? [id] : []));
}

/** Each state as a failure left it, and as it is when it is worked out from the start. */
const ways: Readonly<Record<string, (whole: Network) => Solution>> = {
	'after the failure': (whole) => failed(whole, 'o-c'),
	'from the start': (whole) => solve(failed(whole, 'o-c').net.network),
};

for (const [one, from] of Object.entries(ways)) {
	for (const [other, to] of Object.entries(ways)) {
		test.each<readonly [string, Network, Network, readonly string[]]>([
			['the same network', network(), network(), []],
			['the other neighbour is preferred', network(), preferred, ['a', 'b', 'c', 'd']],
			['and back', preferred, network(), ['a', 'b', 'c', 'd']],
			['only what is not chosen is another route', network(), later, ['c']],
		])(`one ${one}, the other ${other}: %s`, (_, a, b, expected) => {
			expect(differing(from(a), to(b))).toEqual(expected);
		});
	}
}

test('with other sessions gone they are not compared', () => {
	expect(differing(failed(network(), 'o-c'), failed(network(), 'o-a'))).toBe(null);
	expect(differing(failed(network(), 'o-c'), solve(network()))).toBe(null);
	expect(differing(failed(network(), 'o-c', 'a-c'), failed(failed(network(), 'a-c').net.network, 'o-c'))).toEqual([]);
});
