// Networks as BIRD answered them: many small ones a process, each answer kept, so that many engines can be held against it.

import { type FoundBird, findBird } from '../../src/cli/bird/find-bird.ts';
import { type Played, play } from '../../src/cli/bird/play.ts';
import { type Prepared, prepare } from '../../src/lab/not-checked.ts';
import type { Network } from '../../src/routing/model.ts';

export interface Recorded extends Played {
	readonly prepared: Prepared;
}

/** More speakers than this make one process slow. */
const mostSpeakers = 240;

export function bird(): FoundBird {
	const found = findBird();
	if (found === null) throw new Error('these tests need BIRD 2: apt-get install bird2');
	return found;
}

/** In the order given. Networks for which no state is known come last, as BIRD may never come to rest with them. */
export async function record(networks: readonly Network[]): Promise<readonly Recorded[]> {
	const found = bird();
	const prepared = networks.map((network) => prepare(network, { daemon: 'bird', igpCosts: found.namespace !== null }));
	const restless = (index: number): boolean =>
		prepared[index]!.solution.classes.some(({ status }) => status !== 'stable');
	const order = [...prepared.keys()].sort((a, b) => Number(restless(a)) - Number(restless(b)) || a - b);
	const played = new Map<number, Played>();
	for (const batch of batches(order, (index) => prepared[index]!.network.speakers.length, restless)) {
		const answers = await play(
			batch.map((index) => prepared[index]!.network),
			found,
		);
		for (const [position, index] of batch.entries()) played.set(index, answers[position]!);
	}
	return prepared.map((one, index) => ({ prepared: one, ...played.get(index)! }));
}

function batches(
	order: readonly number[],
	sizeOf: (index: number) => number,
	restless: (index: number) => boolean,
): readonly (readonly number[])[] {
	const all: number[][] = [];
	let size = Number.POSITIVE_INFINITY;
	let kind: boolean | null = null;
	for (const index of order) {
		if (size + sizeOf(index) > mostSpeakers || kind !== restless(index)) {
			all.push([]);
			size = 0;
			kind = restless(index);
		}
		all.at(-1)!.push(index);
		size += sizeOf(index);
	}
	return all;
}

/** One line on the terminal: what a run of these tests rests on. */
export function say(line: string): void {
	process.stdout.write(`  ${line}\n`);
}
