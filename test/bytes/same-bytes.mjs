// `npm run test:nodes`: what the command line prints about every scenario is the same, byte for byte, under several versions of Node.js.
// Needs `npm run build`, and the network for versions that are not here yet. `node test/bytes/same-bytes.mjs [VERSION...] [--cli FILE]`

import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
	options: { cli: { type: 'string', default: `${root}dist/cli/main.js` } },
	allowPositionals: true,
});
const versions = positionals.length > 0 ? positionals : ['20', '22', '24'];
const nodes = versions.map((version) => {
	const asked = ['-y', `node@${version}`, '-p', 'process.execPath'];
	return { version, path: execFileSync('npx', asked, { encoding: 'utf8', cwd: root }).trim() };
});

const scenarios = readdirSync(`${root}scenarios`)
	.filter((file) => file.endsWith('.yaml'))
	.sort()
	.map((file) => `scenarios/${file}`);

/** Exit code, standard output and standard error of one command line. */
function told(node, args) {
	return new Promise((resolve) => {
		const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, env: { PATH: process.env.PATH, NO_COLOR: '1' } };
		execFile(node.path, [values.cli, ...args], options, (error, out, err) =>
			resolve({ code: error?.code ?? 0, out, err }),
		);
	});
}

/** Beside the whole report: the first and the last pair explained, and the tables of the first and the last node. */
async function questionsAbout(scenario) {
	const { code, out } = await told(nodes[0], ['run', scenario, '--json', '--routes', '-q']);
	if (code !== 0) throw new Error(`${scenario}: run ends with ${code}`);
	const view = JSON.parse(out).views.find(({ id }) => id === 'as-designed');
	const pairs = [view.pairs.at(0), view.pairs.at(-1)].filter((pair) => pair !== undefined);
	const tables = Object.keys(view.routes);
	return [
		['run', scenario, '--json', '--routes'],
		['run', scenario, '--markdown'],
		...pairs.map(({ from, to }) => ['why', from.node, to.node, scenario]),
		...[...new Set([tables.at(0), tables.at(-1)])].flatMap((node) =>
			node === undefined ? [] : [['routes', node, scenario]],
		),
	];
}

const questions = [
	['rules', '--markdown'],
	['rules', '--json'],
	['conformance'],
	['schema'],
	['catalog', 'locations', '--json'],
	['generate', 'design', '--seed', '7', '--sites', '50'],
	['generate', 'as-graph', '--seed', '7'],
	...(await inParallel(scenarios, questionsAbout)).flat(),
];
console.log(`${questions.length} command lines about ${scenarios.length} scenarios, Node.js ${versions.join(', ')}`);

const differing = (
	await inParallel(questions, async (args) => {
		const answers = [];
		for (const node of nodes) {
			const answer = await told(node, args);
			answers.push(createHash('sha256').update(JSON.stringify(answer)).digest('hex'));
			if (answer.code === 70) console.log(`a fault of canreach: ${args.join(' ')}`);
		}
		return new Set(answers).size === 1
			? []
			: [`canreach ${args.join(' ')}: ${versions.map((one, at) => `${one} ${answers[at].slice(0, 8)}`).join(', ')}`];
	})
).flat();
for (const line of differing) console.log(line);
console.log(differing.length === 0 ? 'the same bytes everywhere' : `${differing.length} differ`);
process.exitCode = differing.length === 0 ? 0 : 1;

/** As many at a time as the machine has processors; results in order. */
async function inParallel(items, work) {
	const results = new Array(items.length);
	let next = 0;
	const worker = async () => {
		while (next < items.length) {
			const at = next++;
			results[at] = await work(items[at]);
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, worker));
	return results;
}
