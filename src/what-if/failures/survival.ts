// Whether an expectation holds under every failure of elements that contain neither endpoint: of one, or of one or two.

import type { Answer } from '../../reachability/answer.ts';
import { afterFailure } from '../../reachability/incremental/after-failure.ts';
import type { Ends, OutcomesAfter } from '../../reachability/incremental/outcomes-after.ts';
import { type Pair, pairsOf } from '../../reachability/pairs.ts';
import { servicePairsOf } from '../../reachability/services/service-pairs.ts';
import { isService } from '../../reachability/services/services.ts';
import type { EvidenceLevel } from '../../rulebook/rule.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Expectation, PairAssertion } from '../../scenario/expect/expectation.ts';
import { failureElements } from '../../scenario/failure-element.ts';
import { faultsOf, isAsked, isExpected, type Judgement, judge } from '../expectations/judge.ts';
import { outcomesOf } from './followed.ts';
import { insideOf } from './inside.ts';

/** As `judge`, and then after the failures that the row is to survive. */
export function judgeWithFailures(expectation: Expectation, answer: Answer, evidence: EvidenceLevel): Judgement {
	return judgingWithFailures([expectation], answer, evidence)(expectation);
}

/** The same for several rows of one view: the pairs that are to survive are followed together. */
export function judgingWithFailures(
	expectations: readonly Expectation[],
	answer: Answer,
	evidence: EvidenceLevel,
): (expectation: Expectation) => Judgement {
	let known: FollowedPairs | null = null;
	return (expectation) => {
		const judged = judge(expectation, answer);
		const { asserts } = expectation;
		if (!judged.passed || asserts.kind === 'finding' || asserts.survives === null) return judged;
		const elements = failureElements(answer.design).filter((element) => !answer.failed.includes(element));
		const followed = (): FollowedPairs => {
			known ??= followedPairs(expectations, answer, { elements, evidence });
			return known;
		};
		const failing = firstFailures(asserts, answer, { elements, evidence }, followed);
		if (failing.length === 0)
			return { passed: true, message: `${judged.message}, and after ${failuresInWords(asserts.survives)}` };
		const [{ pair, failed }] = failing as [Failing];
		const after = asAnswered(answer, pair, failed, evidence);
		const fault = faultsOf(asserts, after)[0]!;
		const more = failing.length === 1 ? '' : `; and ${failing.length - 1} more of such failures, counted by pair`;
		return {
			passed: false,
			message: `${pair.from.node} to ${pair.to.node} does not survive ${failed.join(' with ')}: ${fault}${more}`,
			broken: { pair: after, failed },
		};
	};
}

interface Failing {
	readonly pair: Pair;
	readonly failed: readonly ElementKey[];
}

interface Asked {
	readonly elements: readonly ElementKey[];
	readonly evidence: EvidenceLevel;
}

function failuresInWords(survives: 1 | 2): string {
	return survives === 1 ? 'every single failure' : 'every failure of one element or two';
}

/** Single failures first, then couples, each in text order. Of a pair that a failure breaks, couples with that failure are no news. */
function firstFailures(
	asserts: PairAssertion,
	answer: Answer,
	{ elements, evidence }: Asked,
	followed: () => FollowedPairs,
): readonly Failing[] {
	const asked = answer.pairs.filter((pair) => isAsked(asserts, pair));
	const isInside = insideOf(answer.design);
	const contains = elements.map(
		(element) =>
			new Set(
				asked.flatMap(({ from, to }, pair) => ([from, to].some(({ node }) => isInside(element, node)) ? [pair] : [])),
			),
	);
	const broken = assertsOutcomeAlone(asserts)
		? brokenIn(asserts.reachable!, asked, followed())
		: brokenBy(asserts, asked, answer, { elements, evidence });
	const failing: Failing[] = [];
	const note = (failed: readonly ElementKey[], pairs: readonly number[]): void => {
		for (const pair of pairs) failing.push({ pair: asked[pair]!, failed });
	};
	const brokenAlone: ReadonlySet<number>[] = [];
	for (const [element, key] of elements.entries()) {
		const outside = [...asked.keys()].filter((pair) => !contains[element]!.has(pair));
		const pairs = broken([element], outside);
		brokenAlone.push(new Set(pairs));
		note([key], pairs);
	}
	if (asserts.survives === 1) return failing;
	const isOpen = (pair: number, element: number): boolean =>
		!contains[element]!.has(pair) && !brokenAlone[element]!.has(pair);
	for (const [one, key] of elements.entries()) {
		const open = [...asked.keys()].filter((pair) => isOpen(pair, one));
		for (let other = one + 1; other < elements.length; other++) {
			const wanted = open.filter((pair) => isOpen(pair, other));
			if (wanted.length > 0) note([key, elements[other]!], broken([one, other], wanted));
		}
	}
	return failing;
}

/** Those of the wanted pairs for which the row no longer holds. */
type Broken = (failed: readonly [number] | readonly [number, number], wanted: readonly number[]) => readonly number[];

/** A path, a round trip or a reason is worked out after each failure. */
function brokenBy(
	asserts: PairAssertion,
	asked: readonly Pair[],
	answer: Answer,
	{ elements, evidence }: Asked,
): Broken {
	return (failed, wanted) => {
		const keys = failed.map((element) => elements[element]!);
		return wanted.filter((pair) => faultsOf(asserts, asAnswered(answer, asked[pair]!, keys, evidence)).length > 0);
	};
}

/** Where only outcomes are asserted they are followed. */
function assertsOutcomeAlone({ reachable, via, notVia, withinMs, because }: PairAssertion): boolean {
	return reachable !== null && via.length + notVia.length === 0 && withinMs === null && because === null;
}

function brokenIn(reachable: boolean, asked: readonly Pair[], { after, placeOf }: FollowedPairs): Broken {
	const placeAt = (pair: number): number => placeOf.get(asked[pair]!)!;
	return ([one, other], wanted) => {
		if (other === undefined) {
			const outcomes = after.afterOne(one);
			return wanted.filter((pair) => !isExpected(reachable, outcomes[placeAt(pair)]!));
		}
		// What one of the two decides was found to hold after that one.
		const places = new Set(wanted.map(placeAt));
		const together = after.afterTwo(one, other, (place) => places.has(place));
		return wanted.filter((pair) => {
			const outcome = together.get(placeAt(pair));
			return outcome !== undefined && !isExpected(reachable, outcome);
		});
	};
}

/** Pairs that rows are about, each at its place among all that are followed. */
interface FollowedPairs {
	readonly after: OutcomesAfter;
	readonly placeOf: ReadonlyMap<Pair, number>;
}

function followedPairs(
	expectations: readonly Expectation[],
	answer: Answer,
	{ elements, evidence }: Asked,
): FollowedPairs {
	const rows = expectations.flatMap((expectation) => {
		const { asserts } = expectation;
		if (asserts.kind !== 'pair' || asserts.survives === null || !assertsOutcomeAlone(asserts)) return [];
		// What does not hold as it is, is not followed.
		return judge(expectation, answer).passed ? [asserts] : [];
	});
	const asked = answer.pairs.filter((pair) => rows.some((asserts) => isAsked(asserts, pair)));
	// A service comes second, and after all others.
	const hasService = ({ from, to }: Pair): boolean => isService(from.node) || isService(to.node);
	const endsOf = ({ from, to }: Pair): Ends => (isService(from.node) ? [to, from] : [from, to]);
	const networks = asked.filter((pair) => !hasService(pair));
	const services = asked.filter(hasService);
	return {
		after: outcomesOf(answer, {
			networks: networks.map(endsOf),
			services: services.map(endsOf),
			elements,
			evidence,
		}),
		placeOf: new Map([...networks, ...services].map((pair, place) => [pair, place])),
	};
}

/** The same pair, in the same words as anywhere, after the failures. */
function asAnswered(answer: Answer, { from, to }: Pair, failed: readonly ElementKey[], evidence: EvidenceLevel): Pair {
	const state = afterFailure(answer, [...answer.failed, ...failed]);
	const pairs = [from, to].some(({ node }) => isService(node))
		? servicePairsOf(
				state,
				isService(from.node) ? { services: [from], sites: [to] } : { services: [to], sites: [from] },
				evidence,
			)
		: pairsOf(state, [from, to], evidence);
	return pairs.find((pair) => pair.from === from && pair.to === to)!;
}
