// Networks played by one BIRD process: configured, started, brought to rest, read, and taken down.

import { birdConfiguration } from '../../lab/bird-configuration.ts';
import { type Held, readBirdTables } from '../../lab/bird-tables.ts';
import type { Network } from '../../routing/model.ts';
import { startBird } from './bird-process.ts';
import { settle } from './convergence.ts';
import type { FoundBird } from './find-bird.ts';

export interface Played {
	readonly held: Held;
	/** false: it still changed when patience ended, so what is held is a moment, not a state. */
	readonly settled: boolean;
}

/** Each network is as `lower` leaves it. @throws {BirdError} @throws the reason of an aborted signal, once BIRD is down. */
export async function play(
	networks: readonly Network[],
	{ namespace }: Pick<FoundBird, 'namespace'>,
	signal?: AbortSignal,
): Promise<readonly Played[]> {
	// On loopback two of these may run at once: each has ports of its own.
	const port = namespace === null ? 20_000 + (process.pid % 20_000) : 1790;
	const block = namespace === null ? '127.64.0.0/15' : '198.18.0.0/15';
	const bird = await startBird(birdConfiguration(networks, { block, port }), namespace, signal);
	try {
		const unsettled = await settle(bird, networks.length, signal);
		const tables = readBirdTables(await bird.control.ask('show route all table all'), networks);
		return tables.map((held, index) => ({ held, settled: !unsettled.has(index) }));
	} finally {
		await bird.stop();
	}
}
