// `npm run bench -- [WORKLOAD...] [--rounds N]`: medians of interleaved rounds, each workload in a process of its own.

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { workloads as asGraphs } from './as-graphs.mjs';
import { buildEngine } from './build-engine.mjs';
import { workloads as designs } from './designs.mjs';
import { workloads as lookups } from './lookups.mjs';
import { measure } from './measure.mjs';

const workloads = [...designs, ...asGraphs, ...lookups];
const { values, positionals } = parseArgs({
	options: {
		rounds: { type: 'string', default: '5' },
		minutes: { type: 'string', default: '4' },
		engine: { type: 'string' },
	},
	allowPositionals: true,
});

if (values.engine !== undefined) await one(positionals[0], values.engine);
else await all(positionals.length > 0 ? positionals : workloads.map(({ name }) => name));

async function all(names) {
	const unknown = names.filter((name) => !workloads.some((workload) => workload.name === name));
	if (unknown.length > 0) {
		console.error(`no such workload: ${unknown.join(', ')}; there are ${workloads.map(({ name }) => name).join(', ')}`);
		process.exit(2);
	}
	const directory = await buildEngine();
	for (const name of names) {
		const { about } = workloads.find((workload) => workload.name === name);
		console.log(`\n${name}: ${about}`);
		const { status, signal } = spawnSync(
			process.execPath,
			[
				'--expose-gc',
				'--max-old-space-size=6144',
				fileURLToPath(import.meta.url),
				name,
				'--engine',
				directory,
				'--rounds',
				values.rounds,
			],
			{ stdio: 'inherit', timeout: Number(values.minutes) * 60_000 },
		);
		if (signal !== null || status !== 0)
			console.log(
				`  left out: ${signal === 'SIGTERM' ? `not done within ${values.minutes} minutes` : `ended with ${signal ?? status}`}`,
			);
	}
	rmSync(directory, { recursive: true });
}

async function one(name, directory) {
	const engine = await import(pathToFileURL(join(directory, 'engine.mjs')).href);
	const { subjects, checked, skipped } = await workloads
		.find((workload) => workload.name === name)
		.prepare(engine, directory);
	if (skipped) console.log(`  left out: ${skipped}`);
	if (subjects === undefined) return;
	console.log(`  checked: ${checked}`);
	const results = await measure(subjects, Number(values.rounds));
	for (const { name: subject, rounds, ms, cpuMs } of results) {
		// User time, as wall time says more about the rest of a shared machine.
		const times = cpuMs / results[0].cpuMs;
		console.log(
			`  ${subject.padEnd(58)} ${figure(ms)} ms  ${figure(cpuMs)} ms user  ${times.toPrecision(3).padStart(9)} x  (${rounds} rounds)`,
		);
	}
	console.log(`  peak memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

function figure(ms) {
	return (ms < 100 ? ms.toPrecision(3) : ms.toFixed(0)).padStart(9);
}
