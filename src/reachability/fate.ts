// What becomes of a packet, without its way: answers for many starts at once, since ways to one place soon run together.

import type { Prefix } from '../net/prefix.ts';
import type { ElementKey } from '../scenario/design.ts';
import type { Step } from './forwarding.ts';
import { type Fate, type Steps, walk } from './walk.ts';

const arrives = 1;
const fails = 2;
const meetsAppliance = 4;

/** Each place and target once. Shape: what `walk` says of the same start and target. */
export function fatesOf(forwarding: Steps<Prefix>): (start: ElementKey, target: Prefix) => Fate {
	const byTarget = new Map<string, Map<string, number>>();
	return (start, target) => {
		let known = byTarget.get(target.text);
		if (known === undefined) {
			known = new Map();
			byTarget.set(target.text, known);
		}
		const fate = follow(forwarding, known, start, null, target);
		if (fate === inCircle) return walk(forwarding, start, target);
		return {
			delivered: (fate & arrives) === 0 ? 'none' : (fate & fails) === 0 ? 'all' : 'some',
			meetsAppliance: (fate & meetsAppliance) !== 0,
		};
	};
}

const underWay = -1;
const inCircle = -2;

function follow(
	forwarding: Steps<Prefix>,
	known: Map<string, number>,
	node: ElementKey,
	from: ElementKey | null,
	target: Prefix,
): number {
	const id =
		from !== null && forwarding.dependsOnEntry(node) ? `${node} from ${from}` : from === null ? `${node} first` : node;
	const before = known.get(id);
	if (before !== undefined) return before === underWay ? inCircle : before;
	known.set(id, underWay);
	const step = forwarding.step(node, target, from);
	let fate = fateOfEnd(step);
	for (const next of step.next) {
		const rest = follow(forwarding, known, next, node, target);
		if (rest === inCircle) {
			known.delete(id);
			return inCircle;
		}
		fate |= rest;
	}
	known.set(id, fate);
	return fate;
}

function fateOfEnd({ end }: Step): number {
	if (end === null) return 0;
	return end === 'delivered' ? arrives : end === 'appliance' ? fails | meetsAppliance : fails;
}
