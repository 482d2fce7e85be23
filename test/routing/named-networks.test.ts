import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../src/network-json/answer.ts';
import { type Solution, solve } from '../../src/routing/solve.ts';
import { prefix } from './naive/small-network.ts';
import { solveNaively } from './naive/solve-naively.ts';
import { spelled } from './naive/table.ts';
import { namedNetworks } from './named-networks.ts';

describe.each(Object.entries(namedNetworks))('%s', (_, network) => {
	test('as the naive solver says', () => {
		const ours = tablesOf(solve(network));
		const theirs = solveNaively(network).perPrefix[prefix]!.answer!;
		for (const { id } of network.speakers)
			expect(spelled(ours[id]![prefix] ?? []), id).toEqual(spelled(theirs[id] ?? []));
	});
});

function bestAt(solution: Solution, speaker: string): readonly number[] | undefined {
	return tablesOf(solution)[speaker]![prefix]?.find(({ best }) => best)?.asPath;
}

test('what is heard at the far end', () => {
	const [override, onImport, onExport, byTags] = Object.values(namedNetworks).map((network) => solve(network));
	expect(bestAt(override!, 'c')).toEqual([65_001, 100, 100]);
	expect(bestAt(onImport!, 'y')).toEqual([5, 4, 3, 1]);
	expect(bestAt(onExport!, 'y')).toEqual([5, 4, 3, 1]);
	expect(bestAt(byTags!, 'y')).toEqual([5, 2, 1]);
});

test('equal routes in use, the best first, then by router id and by session', () => {
	const used = (name: string) => {
		const solution = solve(namedNetworks[name]!);
		return solution.classes[0]!.selected(solution.net.indexOf.get('x')!).map(({ hop }) => hop!.sessionId);
	};
	expect(used('equal routes stand in the order of their neighbours')).toEqual(['r-x', 'p-x', 'q-x']);
	expect(used('and those of one neighbour in the order of their sessions')).toEqual(['q2', 'q1', 'p2', 'p1']);
});
