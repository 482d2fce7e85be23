import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { End, Network } from '../../../src/routing/model.ts';
import { azureShapedNetworks, customerProviderNetworks, internalMeshNetworks } from '../networks.ts';
import type { AnswerRoute, NaiveResult } from './answer.ts';
import { linksOf } from './carry.ts';
import { isStable, solveNaively } from './solve-naively.ts';

const kinds = { azureShapedNetworks, customerProviderNetworks, internalMeshNetworks };
const samples = Object.entries(kinds).map(([name, kind]) => {
	const sample = fc.sample(kind, { numRuns: 60, seed: 1 });
	const again = fc.sample(kind, { numRuns: 60, seed: 1 });
	return { name, again, sample, solved: sample.map((network) => ({ network, ...solveNaively(network) })) };
});
const everything = samples.flatMap(({ solved }) => solved);

describe.each(samples)('$name', ({ sample, again, solved }) => {
	test('are the same for the same seed', () => {
		expect(JSON.stringify(again)).toBe(JSON.stringify(sample));
	});

	test('have 3 to 9 speakers, ids of their own, and sessions between two of them', () => {
		for (const network of sample) {
			const ids = network.speakers.map((speaker) => speaker.id);
			const sessions = network.sessions.map((session, position) => session.id ?? `s${position}`);
			expect(ids.length).toBeGreaterThanOrEqual(3);
			expect(ids.length).toBeLessThanOrEqual(9);
			expect(new Set(ids).size).toBe(ids.length);
			expect(new Set(sessions).size).toBe(sessions.length);
			for (const { a, b } of network.sessions) {
				expect(ids).toContain(a.speaker);
				expect(ids).toContain(b.speaker);
				expect(a.speaker).not.toBe(b.speaker);
			}
		}
	});

	test('are solved to stable answers, nearly always', () => {
		let prefixes = 0;
		let unsolved = 0;
		for (const { network, perPrefix } of solved) {
			for (const [prefix, { answer }] of Object.entries(perPrefix)) {
				prefixes++;
				if (answer === null) unsolved++;
				else expect(isStable(network, prefix, answer)).toBe(true);
			}
		}
		expect(prefixes).toBeGreaterThan(100);
		expect(unsolved / prefixes).toBeLessThan(0.1);
	});
});

const ends = (network: Network): End[] => network.sessions.flatMap(({ a, b }) => [a, b]);
const rules = (network: Network) => ends(network).flatMap((end) => [...(end.import ?? []), ...(end.export ?? [])]);
type Solved = NaiveResult & { readonly network: Network };
const held = ({ perPrefix }: NaiveResult): AnswerRoute[] =>
	Object.values(perPrefix).flatMap(({ answer }) => Object.values(answer ?? {}).flat());

describe('together they show', () => {
	test.each<[string, (solved: Solved) => boolean]>([
		['an IPv6 prefix', ({ network }) => JSON.stringify(network.speakers).includes('::')],
		['own-ASN allowances', ({ network }) => ends(network).some((end) => (end.allowOwnAs ?? 0) > 0)],
		['a shown ASN', ({ network }) => ends(network).some((end) => end.localAs !== undefined)],
		['transparency', ({ network }) => ends(network).some((end) => end.transparent === true)],
		['override', ({ network }) => ends(network).some((end) => end.asOverride === true)],
		...(['all', 'if-all-private', 'leading'] as const).map((strip): [string, (solved: Solved) => boolean] => [
			`stripping: ${strip}`,
			({ network }) => ends(network).some((end) => end.stripPrivate === strip),
		]),
		['no sparing of the neighbour', ({ network }) => ends(network).some((end) => end.keepNeighbour === false)],
		['next-hop-self', ({ network }) => ends(network).some((end) => end.nextHopSelf === true)],
		['default denial', ({ network }) => ends(network).some((end) => end.importDefault === 'deny')],
		['ranges of prefixes', ({ network }) => JSON.stringify(rules(network)).includes('"ge"')],
		['prepends of another ASN', ({ network }) => JSON.stringify(rules(network)).includes('"count"')],
		['no split horizon', ({ network }) => network.options?.splitHorizon === false],
		['MED always', ({ network }) => network.options?.med === 'always'],
		['preferTag', ({ network }) => JSON.stringify(network.speakers).includes('preferTag')],
		['strippedLengthOfInternal', ({ network }) => JSON.stringify(network.speakers).includes('strippedLength')],
		['bundles in a set', ({ network }) => network.sessions.some((session) => session.bundle !== undefined)],
		['equal-cost sets', (solved) => held(solved).some((route) => route.selected && !route.best)],
		['weights', (solved) => held(solved).some((route) => route.weight > 0 && route.session !== null)],
		['a held MED', (solved) => held(solved).some((route) => route.med !== null && route.asPath.length > 0)],
		['origins', (solved) => held(solved).some((route) => route.origin !== 'igp' && route.asPath.length > 0)],
		[
			'internal routes',
			({ network }) => Object.values(linksOf(network)).some((links) => links.some((link) => link.internal)),
		],
		['own routes that lose', (solved) => held(solved).some((route) => route.session === null && !route.best)],
	])('%s', (_, shows) => {
		expect(everything.filter(shows).length).toBeGreaterThan(0);
	});
});
