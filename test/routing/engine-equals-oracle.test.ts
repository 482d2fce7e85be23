import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/routing/candidate.ts';
import { decide } from '../../src/routing/decision.ts';
import type { Network } from '../../src/routing/model.ts';
import { type Solution, type SolvedClass, solve } from '../../src/routing/solve.ts';
import {
	type AnswerRoute,
	isStable,
	type PrefixAnswer,
	searchStableStates,
	solveNaively,
} from './naive/solve-naively.ts';
import { spelled } from './naive/table.ts';
import { networks } from './networks.ts';

/** The engine's table for one class, in the words of the oracle. */
function answerOf({ net }: Solution, solved: SolvedClass): PrefixAnswer {
	const name = (speaker: number): string => net.speakers[speaker]!.speaker.id;
	const rows = net.speakers.map((speaker): [string, AnswerRoute[]] => {
		const candidates = solved.candidates(speaker.index);
		const { selected } = decide(net, speaker, candidates);
		const row = (candidate: Candidate): AnswerRoute => ({
			best: candidate === selected[0],
			selected: selected.includes(candidate),
			session: candidate.hop?.sessionId ?? null,
			peer: candidate.hop === null ? null : name(candidate.hop.from),
			asPath: [...candidate.asPath],
			origin: candidate.origin,
			localPref: candidate.localPreference,
			med: candidate.med,
			weight: candidate.weight,
			nextHop: candidate.nextHop === null ? null : name(candidate.nextHop),
			tags: [...candidate.tags],
		});
		return [speaker.speaker.id, candidates.map(row)];
	});
	return Object.fromEntries(rows.filter(([, routes]) => routes.length > 0));
}

function text(answer: PrefixAnswer): string {
	return JSON.stringify(
		Object.entries(answer)
			.filter(([, routes]) => routes.length > 0)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([speaker, routes]) => [speaker, spelled(routes)]),
	);
}

function disagreement(network: Network): string | null {
	const solution = solve(network);
	const naive = solveNaively(network);
	for (const solved of solution.classes) {
		for (const { text: prefix } of solved.routeClass.prefixes) {
			const ours = answerOf(solution, solved);
			if (solved.status !== 'oscillates' && !isStable(network, prefix, ours))
				return `${prefix}: the engine's answer is not stable`;
			const oracle = naive.perPrefix[prefix]!.answer;
			if (solved.status === 'stable' && oracle !== null && text(oracle) !== text(ours)) {
				const { states } = searchStableStates(network, prefix, 3, 3000);
				if (states.length < 2) return `${prefix}: ours ${text(ours)} oracle ${text(oracle)}`;
			}
		}
	}
	return null;
}

const runs = Number(process.env.CANREACH_RUNS ?? 1);

describe('the engine equals the naive oracle', { timeout: 60_000 * runs }, () => {
	test('on generated networks of every kind', () => {
		fc.assert(
			fc.property(networks, (network) => {
				expect(disagreement(network)).toBeNull();
			}),
			{ numRuns: runs * 300, seed: 20_261_121 },
		);
	});

	test('and says nearly always when there are several stable states', () => {
		let several = 0;
		let missed = 0;
		fc.assert(
			fc.property(networks, (network) => {
				for (const { routeClass, status } of solve(network).classes) {
					const { states, complete } = searchStableStates(network, routeClass.prefixes[0]!.text, 2, 3000);
					if (!complete || states.length < 2) continue;
					several++;
					if (status === 'stable') missed++;
				}
			}),
			{ numRuns: runs * 150, seed: 20_261_121 },
		);
		expect(several).toBeGreaterThan(5);
		expect(missed / several).toBeLessThan(0.15);
	});
});
