// Which failures may touch a packet's way in one state: a node goes, a speaker that is asked loses a route it uses, or one that tells others does.

import { peersOf } from '../../azure/gateway-transit.ts';
import type { Solution } from '../../routing/solve.ts';
import type { Forwarding } from '../forwarding.ts';
import { vnetAt } from '../nodes.ts';
import type { View } from '../view.ts';
import type { Walk } from '../walk.ts';
import { addElements, type ElementSet } from './element-set.ts';
import { hotElements } from './hot-elements.ts';
import type { Losses } from './losses.ts';

/** `classes`: the indexes of those announced around the packet's address. */
export type Touching = (walk: Walk, classes: readonly number[], into: ElementSet) => void;

export function touchingIn({ design }: View, losses: Losses, settled: Solution, { speakerOf }: Forwarding): Touching {
	const hot = hotElements(settled, losses);
	const byIndex = new Map(settled.classes.map((solved) => [solved.routeClass.index, solved]));
	return ({ hops }, around, into) => {
		const classes = around.flatMap((index) => byIndex.get(index) ?? []);
		for (const solved of classes) addElements(into, hot.ofClass(solved));
		for (const hop of hops) {
			addElements(into, losses.byNode(hop));
			const vnet = vnetAt(design, hop);
			if (vnet !== undefined) {
				addElements(into, losses.byNode(vnet.key));
				// A VNet's table holds what its peers have, while they stand.
				for (const { peer } of peersOf(design, vnet)) addElements(into, losses.byNode(peer.key));
			}
			const speaker = settled.net.indexOf.get(speakerOf(hop) ?? '');
			if (speaker !== undefined) for (const solved of classes) addElements(into, hot.atSpeaker(solved, speaker));
		}
	};
}
