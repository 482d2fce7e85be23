// When BIRD has come to rest: every session established, and counters unchanged and TCP queues empty over three looks.
// A network that oscillates keeps the queues busy for all in its process: beside it, one is at rest whose counters alone were unchanged for much longer.

import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readEnd } from '../../lab/bird-names.ts';
import { BirdError, type BirdProcess } from './bird-process.ts';

/** Units: milliseconds. */
const betweenLooks = 60;
const patienceToEstablish = 60_000;
/** In looks, which BIRD itself answers: on a busy machine they come as late as its updates do. */
const looks = { alikeWhereQueuesAreEmpty: 3, alikeWhereQueuesAreBusy: 20, atMost: 150 };

/** The networks that did not come to rest, by their position. @throws {BirdError} when sessions stay down. */
export async function settle(
	{ control, pid }: BirdProcess,
	networks: number,
	signal?: AbortSignal,
): Promise<ReadonlySet<number>> {
	await established(control.ask, signal);
	const alike = new Array<number>(networks).fill(0);
	let empty = 0;
	let before: readonly string[] = [];
	for (let look = 0; look < looks.atMost; look++) {
		await pause(betweenLooks);
		signal?.throwIfAborted();
		const now = countersOf(await control.ask('show protocols all'), networks);
		empty = hasQueued(pid) ? 0 : empty + 1;
		for (const [network, counters] of now.entries())
			alike[network] = counters === before[network] ? alike[network]! + 1 : 0;
		if (Math.min(empty, ...alike) >= looks.alikeWhereQueuesAreEmpty) return new Set();
		before = now;
	}
	return new Set(alike.flatMap((since, network) => (since < looks.alikeWhereQueuesAreBusy ? [network] : [])));
}

async function established(ask: (command: string) => Promise<string>, signal: AbortSignal | undefined): Promise<void> {
	const start = Date.now();
	for (;;) {
		signal?.throwIfAborted();
		const down = downIn(await ask('show protocols'));
		if (down.length === 0) return;
		if (Date.now() - start > patienceToEstablish)
			throw new BirdError(`${down.length} session ends stay down, ${down.slice(0, 5).join(', ')} among them`);
		await pause(betweenLooks);
	}
}

function downIn(protocols: string): readonly string[] {
	return protocols
		.split('\n')
		.filter((line) => readEnd(line.split(' ')[0]!) !== null && !/ Established\s*$/.test(line))
		.map((line) => line.split(' ')[0]!);
}

/** For each network, all the numbers of updates and withdrawals of its sessions. */
function countersOf(protocols: string, networks: number): string[] {
	const counters = Array.from({ length: networks }, (): string[] => []);
	let network = -1;
	for (const line of protocols.split('\n')) {
		if (/^\S/.test(line)) network = readEnd(line.split(' ')[0]!)?.network ?? -1;
		else if (network >= 0 && /^\s+(?:Routes|(?:Import|Export) \w+):/.test(line)) counters[network]!.push(line);
	}
	return counters.map((lines) => lines.join('\n'));
}

/** Whether anything waits in a TCP queue, as the process sees the network; where that cannot be read, the counters alone have to do. */
function hasQueued(pid: number): boolean {
	try {
		const [, ...rows] = readFileSync(`/proc/${pid}/net/tcp`, 'utf8').trim().split('\n');
		return rows.some((row) => {
			const [, local = '', , state, queues] = row.trim().split(/\s+/);
			// 01 is an established connection; /proc prints addresses with their bytes reversed.
			const ours = /^[0-9A-F]{4}(?:1[23]C6|4[01]7F)/.test(local);
			return ours && state === '01' && queues !== '00000000:00000000';
		});
	} catch {
		return false;
	}
}
