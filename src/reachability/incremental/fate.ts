// What becomes of a packet, without its way: answers for many starts at once, since ways to one place soon run together.

import type { Prefix } from '../../net/prefix.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Step } from '../forwarding.ts';
import { type Fate, type Steps, walk } from '../walk.ts';

const arrives = 1;
const fails = 2;
const meetsAppliance = 4;

/** Each place and target once. Shape: what `walk` says of the same start and target. */
export function fatesOf(forwarding: Steps<Prefix>): (start: ElementKey, target: Prefix) => Fate {
	const byTarget = new Map<string, Known>();
	return (start, target) => {
		let known = byTarget.get(target.text);
		if (known === undefined) {
			known = { first: new Map(), onward: new Map(), entered: new Map() };
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

/** What becomes of packets for one target, by the place where they are. */
interface Known {
	/** Of those that start there. */
	readonly first: Map<ElementKey, number>;
	readonly onward: Map<ElementKey, number>;
	/** Where that depends on the place they came from. */
	readonly entered: Map<string, number>;
}

const underWay = -1;
const inCircle = -2;

function follow(
	forwarding: Steps<Prefix>,
	known: Known,
	node: ElementKey,
	from: ElementKey | null,
	target: Prefix,
): number {
	const places = from === null ? known.first : forwarding.dependsOnEntry(node) ? known.entered : known.onward;
	const id = places === known.entered ? `${node} from ${from}` : node;
	const before = places.get(id);
	if (before !== undefined) return before === underWay ? inCircle : before;
	places.set(id, underWay);
	const step = forwarding.step(node, target, from);
	let fate = fateOfEnd(step);
	for (const next of step.next) {
		const rest = follow(forwarding, known, next, node, target);
		if (rest === inCircle) {
			places.delete(id);
			return inCircle;
		}
		fate |= rest;
	}
	places.set(id, fate);
	return fate;
}

function fateOfEnd({ end }: Step): number {
	if (end === null) return 0;
	return end === 'delivered' ? arrives : end === 'appliance' ? fails | meetsAppliance : fails;
}
