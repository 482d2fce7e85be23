// Rounds in which every subject takes its turn, so that a busy moment of the machine is shared by all; medians of them.

/** Units: milliseconds. After so long no further round is begun. */
const longest = 90_000;
/** What is over sooner is run again within its turn, and the mean of the turn counts; first so long for the compiler. */
const shortest = 1000;
const warmUp = 1500;

/**
 * A subject is `{ name, run }`; `run` may return `{ ms, cpuMs }` where another program took the time itself.
 * `once`: too slow to be repeated. `times`: it did only that part of the work, and its time is multiplied.
 */
export async function measure(subjects, rounds) {
	const taken = subjects.map(() => []);
	for (const { run, once } of subjects) if (!once) await turn(run, warmUp);
	const start = performance.now();
	for (let round = 0; round < rounds; round++) {
		if (round > 0 && performance.now() - start > longest) break;
		for (const [index, { run, once }] of subjects.entries()) {
			if (once && round > 0) continue;
			globalThis.gc?.();
			taken[index].push(await turn(run, once ? 0 : shortest));
		}
	}
	return subjects.map(({ name, times = 1 }, index) => ({
		name,
		rounds: taken[index].length,
		ms: median(taken[index].map(({ ms }) => ms)) * times,
		cpuMs: median(taken[index].map(({ cpuMs }) => cpuMs)) * times,
	}));
}

async function turn(run, least) {
	const told = [];
	const cpu = process.cpuUsage();
	const from = performance.now();
	let count = 0;
	do {
		const one = await run();
		if (one?.ms !== undefined) told.push(one);
		count++;
	} while (performance.now() - from < least);
	const whole = { ms: performance.now() - from, cpuMs: process.cpuUsage(cpu).user / 1000 };
	const of = (what) => (told.length > 0 ? told.reduce((sum, one) => sum + one[what], 0) : whole[what]) / count;
	return { ms: of('ms'), cpuMs: of('cpuMs') };
}

function median(values) {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
