// The part of a network in which a route could come back to where it was: who is in it, how they compare routes, and what joins them.

import type { CompiledNetwork } from './compile.ts';
import { type HopColumns, trait } from './hop-columns.ts';
import type { RungSpec } from './model.ts';

/** Those who are on a circle of speakers that pass on what they learned, or between two circles. */
export function circularPart(net: CompiledNetwork, columns: HopColumns, isCarrier: Uint8Array): Uint8Array {
	const core = Uint8Array.from(isCarrier);
	const { outbound, receiverAt, traits } = columns;
	const reaching = new Int32Array(core.length);
	const reached = new Int32Array(core.length);
	const left: number[] = [];
	const forEachHop = (speaker: number, visit: (receiver: number) => void): void => {
		for (let at = outbound[speaker]!; at < outbound[speaker + 1]!; at++)
			if ((traits[at]! & trait.passesLearned) !== 0 && core[receiverAt[at]!] === 1) visit(receiverAt[at]!);
	};
	const senders: number[][] = net.speakers.map(() => []);
	for (const { index } of net.speakers) {
		if (core[index] === 0) continue;
		forEachHop(index, (receiver) => {
			reached[index]!++;
			reaching[receiver]!++;
			senders[receiver]!.push(index);
		});
	}
	for (const { index } of net.speakers)
		if (core[index] === 1 && (reaching[index] === 0 || reached[index] === 0)) left.push(index);
	for (const speaker of left) {
		if (core[speaker] === 0) continue;
		core[speaker] = 0;
		forEachHop(speaker, (receiver) => {
			if (--reaching[receiver]! === 0) left.push(receiver);
		});
		for (const before of senders[speaker]!) if (core[before] === 1 && --reached[before]! === 0) left.push(before);
	}
	return core;
}

/** null where those in the circles do not all compare alike. */
export function commonLadder({ speakers }: CompiledNetwork, core: Uint8Array): readonly RungSpec[] | null {
	const ladders = new Set<readonly RungSpec[]>();
	for (const { index, ladder } of speakers) if (core[index] === 1) ladders.add(ladder);
	const spelled = new Set([...ladders].map((ladder) => JSON.stringify(ladder)));
	return spelled.size === 1 ? [...ladders][0]! : null;
}

export interface CircleHop {
	readonly table: number;
	readonly internal: 0 | 1;
}

/** Each kind of hop once; null where a path may get shorter, or no longer outside an AS, so that routes could keep each other alive, or where a policy looks at paths. */
export function hopsWithin(
	{ hops }: CompiledNetwork,
	{ outbound, receiverAt, slotAt, hopIn, table, traits }: HopColumns,
	core: Uint8Array,
): readonly CircleHop[] | null {
	const found = new Map<number, CircleHop>();
	for (let speaker = 0; speaker < core.length; speaker++) {
		if (core[speaker] === 0) continue;
		for (let at = outbound[speaker]!; at < outbound[speaker + 1]!; at++) {
			const is = traits[at]!;
			if (core[receiverAt[at]!] === 0) continue;
			if ((is & trait.readsPath) !== 0) return null;
			if ((is & (trait.internal | trait.showsAsn)) === 0) return null;
			if ((is & trait.changesPath) !== 0 && hops[hopIn[slotAt[at]!]!]!.sender.stripPrivate !== undefined) return null;
			found.set(table[at]!, { table: table[at]!, internal: (is & trait.internal) === 0 ? 0 : 1 });
		}
	}
	return [...found.values()];
}
