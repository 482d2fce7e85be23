// What is worth recording of a set of views: how every two nodes stand as designed, and where another view differs.

import { compareText } from '../../net/order.ts';
import type { Pair } from '../../reachability/pairs.ts';
import type { WrittenExpectation } from '../../scenario/schema/schema.ts';
import type { Judgeable } from '../expectations/judge.ts';
import { asDesigned } from '../expectations/questions.ts';

/** Two ends and what a row would assert of them. */
export interface Fact {
	readonly view: string;
	readonly asserted: Pick<WrittenExpectation, 'reachable' | 'because'>;
	/** One pair, or the pairs of all prefixes of two nodes; each in one direction. */
	readonly pairs: readonly Pair[];
	/** Whether whole nodes are meant. */
	readonly whole: boolean;
	/** It says the same of the way back. */
	readonly both: boolean;
}

export function factsOf(views: readonly Judgeable[]): readonly Fact[] {
	const designed = views.find(({ id }) => id === asDesigned)!;
	const known = new Map(designed.pairs.map((pair) => [idOf(pair), pair]));
	return views.flatMap((view) => {
		const isNew = (pair: Pair): boolean => {
			const before = known.get(idOf(pair));
			return before === undefined || before.outcome !== pair.outcome;
		};
		const backOf = backsIn(view.pairs);
		const couples = new Map<string, Pair[]>();
		for (const pair of view.pairs) {
			if (view !== designed && !isNew(pair)) continue;
			const couple = `${pair.from.node} ${pair.to.node}`;
			const together = couples.get(couple) ?? [];
			couples.set(couple, together);
			together.push(pair);
		}
		return [...couples.values()].flatMap((pairs): readonly Fact[] => {
			const all = view.pairs.filter((pair) => couplesWith(pair, pairs[0]!));
			const isAlike = pairs.length === all.length && pairs.every((pair) => same(pair, pairs[0]!));
			const groups = isAlike ? [pairs] : pairs.map((pair) => [pair]);
			return groups.flatMap((group): readonly Fact[] => {
				const both = group.every((pair) => {
					const back = backOf(pair);
					return back !== undefined && same(pair, back);
				});
				const [{ from, to }] = group as [Pair];
				// Said once for both directions, from the end that comes first.
				if (both && compareText(from.node, to.node) > 0) return [];
				return [{ view: view.id, asserted: assertedOf(group[0]!), pairs: group, whole: isAlike, both }];
			});
		});
	});
}

function couplesWith(pair: Pair, other: Pair): boolean {
	return pair.from.node === other.from.node && pair.to.node === other.to.node;
}

function idOf({ from, to }: Pick<Pair, 'from' | 'to'>): string {
	return [from, to].map(({ node, prefixes }) => `${node} ${prefixes[0]?.text ?? ''}`).join(' ');
}

function backsIn(pairs: readonly Pair[]): (pair: Pair) => Pair | undefined {
	const byId = new Map(pairs.map((pair) => [idOf(pair), pair]));
	return ({ from, to }) => byId.get(idOf({ from: to, to: from }));
}

function same(a: Pair, b: Pair): boolean {
	const [one, other] = [assertedOf(a), assertedOf(b)];
	return one.reachable === other.reachable && one.because === other.because;
}

/** A pair that is neither reachable nor out of reach is known by its reason alone. */
function assertedOf({ outcome, reason }: Pair): Fact['asserted'] {
	if (outcome === 'reachable') return { reachable: true };
	const because = reason === null ? {} : { because: reason.code };
	return outcome === 'unreachable' || outcome === 'one-way' ? { reachable: false, ...because } : because;
}
