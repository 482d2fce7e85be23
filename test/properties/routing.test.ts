import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameCandidate } from '../../src/routing/candidate.ts';
import { decide } from '../../src/routing/decision.ts';
import { settler } from '../../src/routing/settle.ts';
import { settledState } from '../../src/routing/settled.ts';
import { type Solution, type SolvedClass, solve } from '../../src/routing/solve.ts';
import { transfer } from '../../src/routing/transfer.ts';
import { designs, scenarioOf } from '../designs.ts';
import { solveNaively } from '../routing/naive/solve-naively.ts';
import { networks } from '../routing/networks.ts';
import { runs } from '../seed.ts';
import { asDesigned } from './answers.ts';

const ofDesigns = designs({ failures: false }).map((design) => asDesigned(scenarioOf(design)).network);

/** What every session would deliver and every speaker choose, one round after the end. */
function nextRound({ net }: Solution, { selected, learned, candidates, routeClass }: SolvedClass): boolean {
	const delivered = net.hops.every((hop) => {
		const best = selected(hop.from)[0];
		const arrived = best === undefined ? null : transfer(net, hop, best, routeClass.prefixMatches).arrived;
		return sameCandidate(arrived, learned(hop.index));
	});
	const chosen = net.speakers.every((speaker) => {
		const again = decide(net, speaker, candidates(speaker.index)).selected;
		const now = selected(speaker.index);
		return again.length === now.length && again.every((route, index) => sameCandidate(route, now[index]!));
	});
	return delivered && chosen;
}

test.each([
	['of every kind', networks, 60],
	['of generated designs', ofDesigns, 25],
] as const)('at the fixed point one more round changes nothing: networks %s', (_, arbitrary, numRuns) => {
	fc.assert(
		fc.property(arbitrary, (network) => {
			const solution = solve(network);
			for (const solved of solution.classes)
				if (solved.oscillating === null) expect(nextRound(solution, solved)).toBe(true);
		}),
		runs(numRuns),
	);
});

test('the engine equals the naive solver on the networks of designs, and a second schedule gives the same or says so', () => {
	fc.assert(
		fc.property(ofDesigns, (network) => {
			const solution = solve(network);
			const naive = solveNaively(network).perPrefix;
			const { net } = solution;
			const how = settler(net);
			for (const solved of solution.classes) {
				const other = settledState(net, how, solved.routeClass, how.settle(solved.routeClass, 'descending'));
				if (solved.status !== 'stable') continue;
				for (const speaker of net.speakers)
					expect(other.selected(speaker.index).map(({ hop }) => hop?.index)).toEqual(
						solved.selected(speaker.index).map(({ hop }) => hop?.index),
					);
				for (const { text } of solved.routeClass.prefixes) {
					const { answer } = naive[text]!;
					if (answer === null) throw new Error(`the naive solver never settles on ${text}, the engine does`);
					for (const { index, speaker } of net.speakers) {
						const ours = solved.selected(index).map(({ hop, asPath }) => `${hop?.sessionId ?? null} ${asPath}`);
						const theirs = (answer[speaker.id] ?? [])
							.filter(({ selected }) => selected)
							.map(({ session, asPath }) => `${session} ${asPath}`);
						expect(ours.toSorted(), `${text} at ${speaker.id}`).toEqual(theirs.toSorted());
					}
				}
			}
		}),
		runs(12),
	);
});
