// `npm run fuzz [-- --scenarios N --seed N --processes N]`: the fuzz tests in shares, each a process of its own with the next seed.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
	options: {
		scenarios: { type: 'string', default: '100000' },
		seed: { type: 'string', default: '20251121' },
		processes: { type: 'string', default: '1' },
		minutes: { type: 'string', default: 'Infinity' },
	},
});
const [scenarios, firstSeed, processes, minutes] = [
	values.scenarios,
	values.seed,
	values.processes,
	values.minutes,
].map(Number);
if (![scenarios, firstSeed, processes].every((value) => Number.isInteger(value) && value >= 1) || !(minutes > 0)) {
	console.error('--scenarios, --seed and --processes take whole numbers of at least 1, --minutes a number');
	process.exit(2);
}

// Loading takes some seconds a process; a share is also what is lost when one is stopped.
const share = Math.min(scenarios, 2000);
const shares = Math.ceil(scenarios / share);
const start = performance.now();
const failed = [];
let begun = 0;
let done = 0;

const minutesSoFar = () => ((performance.now() - start) / 60_000).toFixed(1);

function fuzz(seed) {
	const env = { ...process.env, CANREACH_FUZZ: String(share), CANREACH_SEED: String(seed) };
	const child = spawn('npx', ['vitest', 'run', 'test/fuzz'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text) => {
			said += text;
		});
	return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

async function worker() {
	while (begun < shares && performance.now() - start < minutes * 60_000) {
		const seed = firstSeed + begun++;
		const { code, said } = await fuzz(seed);
		done++;
		if (code !== 0) {
			failed.push(seed);
			console.log(`${said}\nagain: CANREACH_FUZZ=${share} CANREACH_SEED=${seed} npx vitest run test/fuzz`);
		}
		console.log(
			`${done * share} of ${shares * share} scenarios, seed ${seed} ${code === 0 ? 'sound' : 'FAILED'}, ${minutesSoFar()} min`,
		);
	}
}

await Promise.all(Array.from({ length: processes }, worker));
console.log(
	`${done * share} scenarios from seeds ${firstSeed} to ${firstSeed + begun - 1}: ${failed.length === 0 ? 'nothing found' : `failed: ${failed.join(', ')}`}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
