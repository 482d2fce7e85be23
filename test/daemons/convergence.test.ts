// What has no state of rest is never taken for a network at rest, however its moments look, and keeps no other from being one.

import { describe, expect, test } from 'vitest';
import type { BirdProcess } from '../../src/cli/bird/bird-process.ts';
import { settle } from '../../src/cli/bird/convergence.ts';
import { play } from '../../src/cli/bird/play.ts';
import { names } from '../../src/lab/bird-names.ts';
import { lower } from '../../src/lab/lower.ts';
import { badGadget, between, origin, speaker } from '../routing/naive/small-network.ts';
import { bird } from './recorded.ts';

const line = {
	name: 'line',
	speakers: [origin('source', 1), speaker('sink', 2)],
	sessions: [between('source', 'sink')],
};

/** Two networks, each of one session end: the first is at rest, the second goes on, but not while two questions follow each other at once. */
function slowBird(): BirdProcess {
	let asked = Date.now();
	let updates = 0;
	const ask = async (): Promise<string> => {
		if (Date.now() - asked > 30) updates++;
		asked = Date.now();
		return [1, updates]
			.map(
				(count, network) => `${names.end(network, 0, 'a')} BGP --- up now Established\n      Import updates: ${count}`,
			)
			.join('\n');
	};
	return { pid: process.pid, control: { ask, close: () => {} }, stop: async () => {} };
}

describe.concurrent('a network that never comes to rest', () => {
	test('however slowly it goes on', async () => {
		expect(await settle(slowBird(), 2)).toEqual(new Set([1]));
	});

	test('beside networks that do', async () => {
		const networks = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? line : badGadget));
		const lowered = networks.map((network) => lower(network, { daemon: 'bird', igpCosts: false }).network);
		const played = await play(lowered, bird());
		expect(played.map(({ settled }) => settled)).toEqual(networks.map((network) => network === line));
	});
});
