// Who takes the next turn: a binary heap of speakers, each in it at most once, the lowest priority first and among equals the first in the file.

export interface TurnQueue {
	/** By speaker, as it was last added. */
	readonly priority: Float64Array;
	/** Moves a speaker that already waits forward, never back. */
	readonly add: (speaker: number, priority: number) => void;
	/** Takes the first out; -1 where nobody waits. */
	readonly take: () => number;
	readonly waits: (speaker: number) => boolean;
	readonly clear: () => void;
}

export function turnQueue(speakers: number): TurnQueue {
	const heap = new Int32Array(speakers);
	const priority = new Float64Array(speakers);
	const placeOf = new Int32Array(speakers).fill(-1);
	let count = 0;

	const isBefore = (a: number, b: number): boolean =>
		priority[a]! < priority[b]! || (priority[a] === priority[b] && a < b);

	function rise(speaker: number, from: number): void {
		let place = from;
		while (place > 0) {
			const above = heap[(place - 1) >> 1]!;
			if (!isBefore(speaker, above)) break;
			heap[place] = above;
			placeOf[above] = place;
			place = (place - 1) >> 1;
		}
		heap[place] = speaker;
		placeOf[speaker] = place;
	}

	function sink(speaker: number): void {
		let place = 0;
		for (let below = 1; below < count; below = 2 * place + 1) {
			if (below + 1 < count && isBefore(heap[below + 1]!, heap[below]!)) below++;
			const child = heap[below]!;
			if (!isBefore(child, speaker)) break;
			heap[place] = child;
			placeOf[child] = place;
			place = below;
		}
		heap[place] = speaker;
		placeOf[speaker] = place;
	}

	return {
		priority,
		waits: (speaker) => placeOf[speaker] !== -1,
		add: (speaker, wanted) => {
			const place = placeOf[speaker]!;
			if (place !== -1 && wanted >= priority[speaker]!) return;
			priority[speaker] = wanted;
			rise(speaker, place === -1 ? count++ : place);
		},
		take: () => {
			if (count === 0) return -1;
			const first = heap[0]!;
			placeOf[first] = -1;
			const last = heap[--count]!;
			if (count > 0) sink(last);
			return first;
		},
		clear: () => {
			for (let place = 0; place < count; place++) placeOf[heap[place]!] = -1;
			count = 0;
		},
	};
}
