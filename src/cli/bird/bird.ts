// The door to BIRD: is it here, and one network played, until it is done or somebody presses Ctrl-C.

import type { Network } from '../../routing/model.ts';
import { UsageError } from '../usage-error.ts';
import { BirdError } from './bird-process.ts';
import type { FoundBird } from './find-bird.ts';
import { type Played, play } from './play.ts';

export { findBird } from './find-bird.ts';

/** null when interrupted; BIRD is down by then, as after every other end. @throws {UsageError} with what BIRD said, where it cannot play. */
export async function playUntilInterrupted(network: Network, bird: FoundBird): Promise<Played | null> {
	const interruption = new AbortController();
	const interrupt = (): void => interruption.abort();
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
	for (const signal of signals) process.on(signal, interrupt);
	try {
		const [played] = await play([network], bird, interruption.signal);
		return played!;
	} catch (error) {
		if (interruption.signal.aborted) return null;
		if (error instanceof BirdError) throw new UsageError(error.message);
		throw error;
	} finally {
		for (const signal of signals) process.off(signal, interrupt);
	}
}
