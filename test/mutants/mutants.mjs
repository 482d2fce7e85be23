// `npm run mutants [-- FILE...] [--every N]`: one-place mutations of the engine, each asked what the naive solver and `test/rules` ask, and who
// survives that, by the tests of its room; who survives these too is listed.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { mutationsOf } from './mutations.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const { values, positionals } = parseArgs({
	options: {
		seed: { type: 'string', default: '20251121' },
		networks: { type: 'string', default: '400' },
		every: { type: 'string', default: '1' },
		first: { type: 'string', default: '0' },
	},
	allowPositionals: true,
});
const loop = ['routing/settle', 'routing/choose', 'routing/send', 'routing/attribute-sets'];
const usual = ['routing/decision', ...loop, 'routing/transfer', 'routing/policy', 'azure/policies'];
const files = positionals.length > 0 ? positionals : usual.map((name) => `src/${name}.ts`);
const directory = mkdtempSync(join(tmpdir(), 'canreach-mutants-'));
const [trial, cases] = [join(directory, 'trial.mjs'), join(directory, 'cases.json')];

/** Bundles the trial, with another text for one file. */
async function bundle(file, text) {
	await build({
		entryPoints: [join(here, 'trial.ts')],
		outfile: trial,
		bundle: true,
		platform: 'node',
		format: 'esm',
		logLevel: 'silent',
		alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
		banner: {
			js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
		},
		plugins: [
			{
				name: 'one-mutation',
				setup: ({ onLoad }) =>
					onLoad({ filter: /\.ts$/ }, ({ path }) =>
						path === join(root, file) ? { contents: text, loader: 'ts' } : undefined,
					),
			},
		],
	});
}

/** null when it survives. */
function killedBy(patience, more = []) {
	const { status, signal, stdout } = spawnSync(process.execPath, [join(here, 'ask.mjs'), trial, root, cases, ...more], {
		encoding: 'utf8',
		timeout: patience,
	});
	if (signal !== null) return 'it never ends';
	if (status !== 0) return 'it throws';
	return stdout.trim() === '' ? null : stdout.trim();
}

await bundle('', '');
const start = performance.now();
const wrong = killedBy(300_000, [values.seed, values.networks]);
// Several times what the sound engine takes, on a machine that may be busy.
const patience = Math.ceil(3 * (performance.now() - start) + 5000);
if (wrong !== null) throw new Error(`the sound engine fails: ${wrong}`);
const { networks, scenarios } = JSON.parse(readFileSync(cases, 'utf8'));
console.log(`${networks.length} networks from seed ${values.seed}, ${Object.keys(scenarios).length} scenarios`);

/** The project once more, to be changed. */
const copy = join(directory, 'copy');
for (const name of readdirSync(root).filter((name) => !/^(\.git|node_modules|dist|docs|coverage)$/.test(name)))
	cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const testsOf = {
	// Without the generated networks of `engine-equals-oracle`, which were asked already.
	routing: [
		...['decision', 'named-networks', 'only-state', 'same-tables', 'incremental', 'solve-edited'].map(
			(name) => `test/routing/${name}.test.ts`,
		),
		'test/network-json/published.test.ts',
		'test/network-json/limits.test.ts',
		'test/cli/bgp.test.ts',
	],
	azure: ['test/rules', 'test/azure', 'test/reachability/throughput.test.ts', 'test/scenarios.test.ts'],
};

function killedByTests(file, text) {
	writeFileSync(join(copy, file), text);
	const { status } = spawnSync('npx', ['vitest', 'run', '--bail', '1', ...testsOf[file.split('/')[1]]], {
		cwd: copy,
		stdio: 'ignore',
		timeout: 600_000,
	});
	writeFileSync(join(copy, file), readFileSync(join(root, file), 'utf8'));
	return status !== 0;
}

const totals = [];
for (const file of files) {
	const mutations = mutationsOf(readFileSync(join(root, file), 'utf8')).filter(
		(_, index) => index % Number(values.every) === Number(values.first),
	);
	let killed = 0;
	let all = 0;
	for (const { line, what, text } of mutations) {
		try {
			await bundle(file, text);
		} catch {
			// No program, and so no mutant.
			continue;
		}
		all++;
		if (killedBy(patience) !== null || killedByTests(file, text)) killed++;
		else console.log(`survived  ${file}:${line}  ${what}`);
	}
	totals.push([killed, all]);
	console.log(`${file}: ${killed} of ${all} killed`);
}
const [killed, all] = [0, 1].map((which) => totals.reduce((sum, pair) => sum + pair[which], 0));
console.log(`${killed} of ${all} mutants killed, ${((100 * killed) / all).toFixed(1)} %`);
rmSync(directory, { recursive: true });
