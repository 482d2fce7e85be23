// Rounds in which every subject takes its turn, so that a busy moment of the machine is shared by all; medians of them.

/** Units: milliseconds. After so long no further round is begun. */
const longest = 40_000;

/**
 * A subject is `{ name, run }`; `run` may return `{ ms, cpuMs }` where another program took the time itself.
 * `warmUp`: how often it runs before anything is timed, where that is over before the compiler is done; 1 else.
 * `once`: too slow to be repeated. `times`: it did only that part of the work, and its time is multiplied.
 */
export async function measure(subjects, rounds) {
	const taken = subjects.map(() => []);
	const start = performance.now();
	// The first round is for the compiler.
	for (let round = -1; round < rounds; round++) {
		if (round > 0 && performance.now() - start > longest) break;
		for (const [index, { run, once, warmUp = 1 }] of subjects.entries()) {
			if (once && taken[index].length > 0) continue;
			if (round < 0) for (let time = 1; time < warmUp; time++) await run();
			globalThis.gc?.();
			const cpu = process.cpuUsage();
			const from = performance.now();
			const told = await run();
			const ms = performance.now() - from;
			const { user } = process.cpuUsage(cpu);
			if (round >= 0 || once) taken[index].push(told?.ms === undefined ? { ms, cpuMs: user / 1000 } : told);
		}
	}
	return subjects.map(({ name, times = 1 }, index) => ({
		name,
		rounds: taken[index].length,
		ms: median(taken[index].map(({ ms }) => ms)) * times,
		cpuMs: median(taken[index].map(({ cpuMs }) => cpuMs)) * times,
	}));
}

function median(values) {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
