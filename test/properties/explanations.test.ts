import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import { pairsOf } from '../../src/reachability/pairs.ts';
import { workOut } from '../../src/reachability/view.ts';
import { explanationOf } from '../../src/report/explanation.ts';
import type { HopStory, Route } from '../../src/report/model.ts';
import { reasonCodes } from '../../src/rulebook/codes.ts';
import { designs, plain, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';
import { asDesigned, pairsIn, questionsOf } from './answers.ts';
import { brokenRepairs } from './repairs.ts';

/** What a reader of the trail can check rung by rung: the lower figure stays. */
const figures: Readonly<Record<string, (route: Route) => number>> = {
	weight: ({ weight }) => -weight,
	own: ({ learnedFrom }) => (learnedFrom === null ? 0 : 1),
	localPreference: ({ localPreference }) => -localPreference,
	origin: ({ origin }) => ['igp', 'egp', 'incomplete'].indexOf(origin),
};

function replay({ at, matched, candidates: all, decidedBy, next }: HopStory, ladder: readonly string[]): void {
	// What a longer prefix beat stands beside the contest.
	const candidates = all.filter(({ prefix }) => prefix === matched);
	for (const { prefix, lostAt, selected } of all)
		if (prefix !== matched) expect([at, lostAt, selected]).toEqual([at, 'longestPrefix', false]);
	let standing = candidates;
	let last: string | null = null;
	for (const rung of ladder) {
		const fallen = standing.filter(({ lostAt }) => lostAt === rung);
		if (fallen.length === 0) continue;
		const kept = standing.filter(({ lostAt }) => lostAt !== rung);
		expect(kept.length, `${at}: nobody is left after ${rung}`).toBeGreaterThan(0);
		const figure = figures[rung];
		if (figure !== undefined) {
			const best = Math.min(...kept.map(figure));
			for (const route of kept) expect(figure(route), `${at}: ${rung}`).toBe(best);
			for (const route of fallen) expect(figure(route), `${at}: ${rung}`).toBeGreaterThan(best);
		}
		standing = kept;
		last = rung;
	}
	expect(standing.every(({ selected }) => selected)).toBe(true);
	expect(standing).toEqual(candidates.filter(({ selected }) => selected));
	if (candidates.length > 0) expect(standing.length).toBeGreaterThan(0);
	if (last !== null && standing.length === 1)
		expect(decidedBy?.rung, `${at}: the last rung that removed any`).toBe(last);
	const handed = new Set(standing.flatMap(({ nextHop }) => nextHop ?? []));
	for (const { to } of next) if (handed.size > 0) expect([...handed], `${at} hands on to ${to}`).toContain(to);
}

describe('property 11: every explanation replays', () => {
	test('the trail applied to the candidates gives the winner', () => {
		fc.assert(
			fc.property(designs({ failures: false }), (design) => {
				const scenario = scenarioOf(design);
				const view = asDesigned(scenario);
				const ladders = new Map(
					view.solution.net.speakers.map(({ speaker, ladder }) => [
						speaker.id,
						[...ladder.map((rung) => (typeof rung === 'string' ? rung : rung.id)), 'multipath'],
					]),
				);
				for (const pair of pairsIn(view)) {
					const { forward, return: back } = explanationOf(
						view,
						{ ...pair, roundTripMs: null, assumptions: [] },
						scenario,
					);
					for (const hop of [...forward, ...back]) {
						if (hop.matched === null) continue;
						const speaker = ladders.has(hop.at) ? hop.at : `gateway/${hop.at.slice('vnet/'.length)}`;
						replay(hop, ladders.get(speaker)!);
					}
				}
			}),
			runs(10),
		);
	});

	test('the reason of a pair is a code of the list with its own rule, at something of the design', () => {
		fc.assert(
			fc.property(designs(), (design) => {
				for (const question of questionsOf(scenarioOf(design))) {
					for (const { from, to, outcome, reason } of pairsIn(workOut(question))) {
						if (outcome === 'reachable') {
							expect(reason).toBeNull();
							continue;
						}
						expect(Object.keys(reasonCodes)).toContain(reason!.code);
						expect(reason!.message, `${from.node} ${to.node}`).not.toMatch(/undefined|null|\[object/);
						expect(reason!.repair).not.toEqual([]);
					}
				}
			}),
			runs(12),
		);
	});

	test('the answer of a pair read backwards has the same outcome', () => {
		fc.assert(
			fc.property(designs({ failures: false }), (design) => {
				const view = asDesigned(scenarioOf(design));
				const pairs = pairsOf(view, endpointsOf([view])[0]!);
				const key = (a: (typeof pairs)[number]['from'], b: typeof a): string =>
					`${a.node} ${a.prefixes[0]!.text} ${b.node} ${b.prefixes[0]!.text}`;
				const outcomes = new Map(pairs.map(({ from, to, outcome }) => [key(from, to), outcome]));
				for (const { from, to, outcome } of pairs) expect(outcomes.get(key(to, from))).toBe(outcome);
			}),
			runs(6),
		);
	});
});

const holds = (allowed: Parameters<typeof designs>[0], numRuns: number): void =>
	fc.assert(
		fc.property(designs(allowed), (design) => {
			expect(brokenRepairs(scenarioOf(design))).toEqual([]);
		}),
		runs(numRuns),
	);

describe('property 11: every repair, applied, makes the pair reachable', () => {
	test('where nothing is filtered and no AS number shared', () => {
		holds({ ...plain, filters: false, sharedAsns: false }, 12);
	});

	test('where prefixes do not overlap and no WAN lengthens a path', () => {
		holds({ ...plain, wans: false }, 12);
	});

	// A repair is not tried against what else announces the prefix, or covers it.
	test('open: in any design', () => {
		holds({}, 6);
	});
});
