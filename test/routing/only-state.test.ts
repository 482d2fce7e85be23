import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateAsGraph } from '../../src/generate/generate-as-graph.ts';
import { routeClasses } from '../../src/routing/classes.ts';
import { compile } from '../../src/routing/compile.ts';
import type { Network, PolicyRule, Session } from '../../src/routing/model.ts';
import { settler } from '../../src/routing/settle.ts';
import { runs } from '../seed.ts';
import { between, origin, speaker } from './naive/small-network.ts';
import { searchStableStates } from './naive/solve-naively.ts';
import { networks } from './networks.ts';

/** By prefix: whether the engine proves that there is one stable state. */
function proved(network: Network): readonly (readonly [prefix: string, isOnlyState: boolean])[] {
	const net = compile(network);
	const how = settler(net);
	return routeClasses(net).map((routeClass) => [
		routeClass.prefixes[0]!.text,
		how.settle(routeClass, 'bestFirst').isOnlyState,
	]);
}

test('where it is proved that there is one stable state, an exhaustive search finds no second one', () => {
	let claims = 0;
	let found = 0;
	fc.assert(
		fc.property(networks, (network) => {
			for (const [prefix, isOnlyState] of proved(network)) {
				if (!isOnlyState) continue;
				claims++;
				const { states, complete } = searchStableStates(network, prefix, 2, 3000);
				expect(states.length).toBeLessThan(2);
				if (complete) found += states.length;
			}
		}),
		runs(150),
	);
	expect(claims).toBeGreaterThan(40);
	expect(found).toBeGreaterThan(30);
});

// A ring of three; the origin passes nothing on.
//
//    o ─── a
//    │    ╱ ╲
//    └── b ─ c
type RingEnd = Partial<Session['a']>;
const ownAlone: RingEnd = { export: [{ match: { local: true } }, { action: 'deny' }] };
const ring = (end: RingEnd, options: Network['options'] = {}, asns: readonly number[] = [2, 3, 4]): Network => ({
	speakers: [origin('o', 1), ...['a', 'b', 'c'].map((id, index) => speaker(id, asns[index]!))],
	sessions: [
		between('o', 'a', ownAlone),
		between('o', 'b', ownAlone),
		between('a', 'b', end, end),
		between('b', 'c', end, end),
		between('c', 'a', end, end),
	],
	options,
});
const importing = (set: PolicyRule['set']): RingEnd => ({ import: [{ set: set! }] });

describe('a circle of speakers', () => {
	test.each<readonly [string, Network, boolean]>([
		['where every path grows', ring({}), true],
		['where local preference only falls', ring(importing({ localPref: 90 })), true],
		['where somebody prefers what comes round', ring(importing({ localPref: 110 })), false],
		['where weight is set', ring(importing({ weight: 1 })), false],
		['where a path does not grow', ring({ transparent: true }), false],
		['where a path may shrink', ring({ stripPrivate: 'all' }), false],
		['where a policy looks at paths', ring({ import: [{ match: { pathLenMin: 9 }, action: 'deny' }] }), false],
		['where MEDs differ, below the length of the path', ring(importing({ med: 7 })), true],
		['inside one AS', ring({}, {}, [2, 2, 2]), true],
		['inside one AS, where origin gets better', ring(importing({ origin: 'igp' }), {}, [2, 2, 2]), true],
		['inside one AS, where some routes have a MED', ring(importing({ med: 7 }), {}, [2, 2, 2]), false],
		[
			'and where MEDs only grow and are always compared',
			ring(importing({ med: 7 }), { med: 'always' }, [2, 2, 2]),
			true,
		],
	])('%s', (_, network, expected) => {
		expect(proved(network)).toEqual([['10.0.1.0/24', expected]]);
	});

	test('somebody who compares otherwise', () => {
		const network = ring({});
		const [first, a, ...others] = network.speakers;
		const odd = { ...a!, decision: ['asPathLength', 'routerId', 'session'] as const };
		expect(proved({ ...network, speakers: [first!, odd, ...others] })).toEqual([['10.0.1.0/24', false]]);
	});

	test('an origin that may prefer what it learns', () => {
		const network = ring({});
		const [o, ...others] = network.speakers;
		const odd = { ...o!, decision: ['localPreference', 'asPathLength', 'routerId', 'session'] as const };
		expect(proved({ ...network, speakers: [odd, ...others] })).toEqual([['10.0.1.0/24', false]]);
	});
});

test('customers before peers before providers: one stable state', () => {
	const graph = generateAsGraph({ systems: 60, sessions: 200, origins: 3 });
	expect(proved(graph).map(([, isOnlyState]) => isOnlyState)).toEqual([true, true, true]);
});
