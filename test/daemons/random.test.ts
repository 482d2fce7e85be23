// Generated networks of every kind, answered by BIRD and by the engine: no route on which they contradict each other.
// And engines with one fault each, held against the same answers: a check that cannot fail is no check.

import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Judgement, judge } from '../../src/lab/judge.ts';
import type { Network } from '../../src/routing/model.ts';
import { designs, scenarioOf } from '../designs.ts';
import { asDesigned } from '../properties/answers.ts';
import { azureShapedNetworks, customerProviderNetworks, internalMeshNetworks } from '../routing/networks.ts';
import { faultyEngines } from './faulty-engines.ts';
import { faultyReadings } from './faulty-readings.ts';
import { type Recorded, record, say } from './recorded.ts';

const count = Number(process.env.CANREACH_NETWORKS ?? 300);
const seed = Number(process.env.CANREACH_SEED ?? 20_261_121);

const kinds: Readonly<Record<string, fc.Arbitrary<Network>>> = {
	'designs of ExpressRoute': designs().map((design) => asDesigned(scenarioOf(design)).solution.net.network),
	'Azure-shaped': azureShapedNetworks,
	'customers, peers and providers': customerProviderNetworks,
	'one AS and its neighbours': internalMeshNetworks,
};

const recorded: Recorded[] = [];

describe.each(Object.entries(kinds))('%s', (kind, networks) => {
	let answers: readonly Recorded[] = [];
	let judgements: readonly Judgement[] = [];

	beforeAll(async () => {
		answers = await record(fc.sample(networks, { numRuns: count, seed }));
		recorded.push(...answers);
		judgements = answers.map(({ prepared, held, settled }) =>
			judge(prepared.network, held, settled, prepared.solution),
		);
		const total = (of: (judgement: Judgement) => number): number => judgements.reduce((sum, one) => sum + of(one), 0);
		say(
			`${kind}: ${count} networks, seed ${seed}: ${total(({ alike }) => alike)} routes alike, ${total(
				({ otherStable }) => otherStable.length,
			)} prefixes in another stable state, ${total(({ unsettled }) => unsettled.length)} without rest in BIRD, ${answers.reduce(
				(sum, { prepared }) => sum + prepared.notChecked.length,
				0,
			)} lowered`,
		);
	}, 600_000);

	test('no contradiction', () => {
		const contradicted = judgements.flatMap(({ contradictions }, index) =>
			contradictions.length === 0 ? [] : [{ network: index, first: contradictions[0] }],
		);
		expect(contradicted).toEqual([]);
	});

	test('a prefix that BIRD answers otherwise has several stable states, as far as the engine can tell', () => {
		const surprising = judgements.filter(({ otherStable }, index) => {
			const { classes } = answers[index]!.prepared.solution;
			return otherStable.some((prefix) =>
				classes.some(
					({ status, routeClass }) => status === 'stable' && routeClass.prefixes.some(({ text }) => text === prefix),
				),
			);
		});
		expect(surprising.length).toBeLessThanOrEqual(count / 50);
	});

	test('nearly all of them come to rest', () => {
		expect(answers.filter(({ settled }) => !settled).length).toBeLessThanOrEqual(count / 20);
	});
});

describe('an engine with a fault is caught', () => {
	test.each(faultyReadings)('$fault', ({ fault, read }) => {
		const caught = recorded.findIndex(({ prepared, held, settled }) => {
			const faulty = read(prepared.network);
			return settled && judge(faulty, held, settled).contradictions.length > 0;
		});
		say(`${fault}: caught by network ${caught + 1} of ${recorded.length}`);
		expect(caught).toBeGreaterThanOrEqual(0);
	});

	test.each(faultyEngines)('$fault', async ({ fault, build }) => {
		const faulty = await build();
		const caught = recorded.findIndex(
			({ prepared, held, settled }) =>
				settled && faulty.judge(prepared.network, held, settled).contradictions.length > 0,
		);
		say(`${fault}: caught by network ${caught + 1} of ${recorded.length}`);
		expect(caught).toBeGreaterThanOrEqual(0);
	});
});
