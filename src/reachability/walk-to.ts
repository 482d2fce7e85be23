// A packet's way to one of those that have its address: what is announced by others alone leads to them, and that is the wrong place.

import type { Prefix } from '../net/prefix.ts';
import type { ElementKey } from '../scenario/design.ts';
import type { Endpoint } from './endpoints.ts';
import { ending, type Forwarding } from './forwarding.ts';
import { fatesOf } from './incremental/fate.ts';
import { type Fate, type Steps, type Walk, walk } from './walk.ts';

export function walkTo(forwarding: Forwarding, start: ElementKey, end: Endpoint): Walk {
	return walk(stepsTo(forwarding, end), start, end.prefixes[0]!);
}

/** Shape: what `walkTo` says of the same start and end. */
export function fatesTo(forwarding: Forwarding): (start: ElementKey, end: Endpoint) => Fate {
	const among = fatesOf(forwarding);
	const alone = new Map<ElementKey, typeof among>();
	return (start, end) => {
		const prefix = end.prefixes[0]!;
		if (isAmongOwners(forwarding, end)) return among(start, prefix);
		const fate = alone.get(end.node) ?? fatesOf(stepsTo(forwarding, end));
		alone.set(end.node, fate);
		return fate(start, prefix);
	};
}

/** D07: whatever an owner has, any owner may answer for. */
export function isAmongOwners({ owners }: Forwarding, { node, prefixes }: Endpoint): boolean {
	return owners(prefixes[0]!).has(node);
}

/** D07: who has the address and announces it nowhere is the only right place for its own traffic. */
function stepsTo(forwarding: Forwarding, end: Endpoint): Steps<Prefix> {
	if (isAmongOwners(forwarding, end)) return forwarding;
	return {
		dependsOnEntry: forwarding.dependsOnEntry,
		step: (node, prefix, enteredFrom) => {
			const step = forwarding.step(node, prefix, enteredFrom);
			const isHome = node === end.node && enteredFrom !== null;
			if (isHome && (step.end === 'wrongOwner' || step.end === 'systemRoute'))
				return ending('delivered', step.match, step.route);
			return step.end === 'delivered' && !isHome ? ending('wrongOwner', step.match, step.route) : step;
		},
	};
}
