// How long the command line takes to start, against plain Node.js: medians of interleaved runs. `node test/bench/start-up.mjs [RUNS]`

import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const runs = Number(process.argv[2] ?? 15);
const bundle = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const node = process.execPath;

const hasScript = spawnSync('script', ['--version']).status === 0;
const subjects = [
	{ name: 'node -e 0', time: () => whole(['-e', '0']) },
	{ name: 'canreach --help', time: () => whole([bundle, '--help']) },
	{ name: 'canreach run --json', time: () => whole([bundle, 'run', '--json']) },
	...(hasScript ? [{ name: 'canreach run, first byte on a pseudo-terminal', time: () => firstByte() }] : []),
];

function whole(args) {
	const start = process.hrtime.bigint();
	const { status } = spawnSync(node, args, { stdio: ['ignore', 'pipe', 'ignore'] });
	if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
	return since(start);
}

function firstByte() {
	return new Promise((resolve, reject) => {
		const start = process.hrtime.bigint();
		const child = spawn('script', ['-qec', `${node} ${bundle} run -q`, '/dev/null'], {
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		let first = null;
		child.stdout.on('data', () => {
			first ??= since(start);
		});
		child.on('close', () => (first === null ? reject(new Error('nothing was painted')) : resolve(first)));
	});
}

function since(start) {
	return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const times = subjects.map(() => []);
for (let run = -1; run < runs; run++) {
	for (const [index, { time }] of subjects.entries()) {
		const taken = await time();
		// The first round warms the disk.
		if (run >= 0) times[index].push(taken);
	}
}
const plain = median(times[0]);
for (const [index, { name }] of subjects.entries()) {
	const middle = median(times[index]);
	console.log(`${name.padEnd(48)} ${middle.toFixed(0).padStart(6)} ms  ${(middle / plain).toFixed(2)} x`);
}
