// What is left of a network that has lost hops, for the loop of settle.ts on the columns of the whole.

import type { CompiledNetwork } from './compile.ts';
import type { HopColumns } from './hop-columns.ts';
import { passesOn } from './passes-on.ts';

export interface WhatIsLeft {
	/** As the column; a hop that is lost leads to nobody, who stands after the last speaker. */
	readonly receiverAt: Int32Array;
	/** Those that pass routes on. */
	readonly carriers: Int32Array;
	/** The position of a speaker among them; -1 for the others. */
	readonly carrierOf: Int32Array;
	/** By speaker, and of nobody. */
	readonly isCarrier: Uint8Array;
}

export function whatIsLeft(left: CompiledNetwork, { size, hopIn, slotAt, receiverAt }: HopColumns): WhatIsLeft {
	const nobody = left.speakers.length;
	const isThere = new Uint8Array(size);
	for (const { outbound } of left.speakers) for (const { index } of outbound) isThere[index] = 1;
	const carriers = Int32Array.from(left.speakers.filter((one) => passesOn(left, one)).map(({ index }) => index));
	const carrierOf = new Int32Array(nobody).fill(-1);
	const isCarrier = new Uint8Array(nobody + 1);
	for (const [position, speaker] of carriers.entries()) {
		carrierOf[speaker] = position;
		isCarrier[speaker] = 1;
	}
	return {
		receiverAt: receiverAt.map((to, at) => (isThere[hopIn[slotAt[at]!]!] === 1 ? to : nobody)),
		carriers,
		carrierOf,
		isCarrier,
	};
}
