// The outcomes of pairs of a site and a service after failures: only what stands on Microsoft peering matters to them.

import { type ElementKey, linkNames } from '../../scenario/design.ts';
import { availability } from '../../topology/availability.ts';
import { type Outcome, outcomeOf } from '../outcome.ts';
import { serviceStepsOf } from '../services/service-steps.ts';
import { serviceOf } from '../services/services.ts';
import type { View } from '../view.ts';
import { walk } from '../walk.ts';
import type { Ends, OutcomesAfter } from './outcomes-after.ts';

/** Shape: of each pair the site is first. */
export function serviceOutcomesAfter(
	view: View,
	pairs: readonly Ends[],
	elements: readonly ElementKey[],
): OutcomesAfter {
	const { design, failed } = view;
	const nodes = [
		...[...design.sites.values(), ...design.wans.values()].map(({ key }) => key),
		...[...design.circuits.values()].flatMap(({ key }) => linkNames.map((link) => `${key}/${link}`)),
	];
	const regions = new Set(pairs.flatMap(([, { node }]) => serviceOf(node).region ?? []));
	/** The same for failures that look alike from a Microsoft peering. */
	const seenFrom = (also: readonly ElementKey[]): string => {
		const all = [...failed, ...also];
		const { down, linksDown } = availability(design, all);
		const lost = nodes.map((node) => (down.has(node) ? 'x' : linksDown.has(node) ? '-' : '.')).join('');
		const gone = [...regions].filter((region) => all.includes(`region/${region}`)).sort();
		return [lost, ...gone].join(' ');
	};
	const known = new Map<string, readonly Outcome[]>();
	const after = (also: readonly ElementKey[]): readonly Outcome[] => {
		const id = seenFrom(also);
		const before = known.get(id);
		if (before !== undefined) return before;
		const all = [...failed, ...also];
		const steps = serviceStepsOf({ ...view, failed: all, availability: availability(design, all) });
		const outcomes = pairs.map(([site, end]) => {
			const service = serviceOf(end.node);
			const forward = walk(steps.out(site, service), site.node, service.key);
			return outcomeOf(forward, walk(steps.back(site, service), service.key, site.node));
		});
		known.set(id, outcomes);
		return outcomes;
	};
	const untouched = seenFrom([]);
	const touches = elements.map((element) => pairs.length > 0 && seenFrom([element]) !== untouched);
	const afterOne = (element: number): readonly Outcome[] => after(touches[element] ? [elements[element]!] : []);
	return {
		before: after([]),
		afterOne,
		afterEither: (pair, one, other) => afterOne(touches[one] ? one : other)[pair]!,
		afterTwo: (one, other, isWanted) => {
			if (!touches[one] || !touches[other]) return new Map();
			const outcomes = after([elements[one]!, elements[other]!]);
			return new Map(outcomes.flatMap((outcome, pair) => (isWanted(pair) ? [[pair, outcome] as const] : [])));
		},
	};
}
