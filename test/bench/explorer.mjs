// How fast the explorer answers keys on a large design, and how soon it is there: `node test/bench/explorer.mjs [KEYS]`, with 0 the start alone.
// On a pseudo-terminal of 120 by 40, from the key to the last byte of the frame that answers it; the start against Ink's own first frame.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const presses = Number(process.argv[2] ?? 100);
const bundle = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'canreach-bench-'));
const design = join(folder, 'large.yaml');
const size = ['--sites', '200', '--circuits', '60', '--vnets', '300', '--seed', '3'];
writeFileSync(
	design,
	spawnSync(process.execPath, [bundle, 'generate', 'design', ...size], { encoding: 'utf8' }).stdout,
);

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** A frame is over when this long nothing has come. Units: milliseconds. */
const quiet = 30;

function onTerminal(command) {
	const child = spawn('script', ['-qec', `stty cols 120 rows 40; ${command}`, '/dev/null'], {
		env: { ...process.env, CI: 'false', NO_COLOR: '', FORCE_COLOR: '2', TERM: 'xterm-256color', LC_ALL: 'C.UTF-8' },
	});
	const heard = { at: 0, first: 0, text: '' };
	child.stdout.setEncoding('utf8').on('data', (text) => {
		heard.at = performance.now();
		heard.first ||= heard.at;
		heard.text += text;
	});
	return { child, heard, ended: new Promise((resolve) => child.on('close', resolve)) };
}

async function firstFrame(command, shown) {
	const start = performance.now();
	const { child, heard, ended } = onTerminal(command);
	while (!heard.text.includes(shown)) await wait(2);
	const taken = heard.at - start;
	// Ink alone reads whole lines.
	child.stdin.write('q\n');
	await ended;
	return taken;
}

async function keys(pressed) {
	const { child, heard, ended } = onTerminal(`${process.execPath} ${bundle} explore ${design}`);
	while (!/of [\d,]+ pairs? reachable/.test(heard.text)) await wait(50);
	const times = [];
	for (const key of pressed) {
		await wait(250);
		const start = performance.now();
		heard.at = 0;
		child.stdin.write(key);
		while (heard.at === 0 && performance.now() - start < 10_000) await wait(1);
		while (performance.now() - heard.at < quiet) await wait(2);
		times.push(heard.at - start);
	}
	child.stdin.write('q');
	await ended;
	return times;
}

const at = (values, share) =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

// Down and right through the matrix, then through the elements of the map, then from screen to screen.
const kinds = {
	'moves in the matrix': ['2', 'j', 'l'],
	'moves on the map': ['1', 'j', 'k'],
	'from screen to screen': ['', '\t', '\t'],
};
for (const [name, [first, a, b]] of presses === 0 ? [] : Object.entries(kinds)) {
	const times = await keys(
		[first, ...Array.from({ length: presses }, (_, index) => (index % 2 ? b : a))].filter((key) => key !== ''),
	);
	console.log(
		`${name.padEnd(28)} median ${at(times.slice(1), 0.5).toFixed(0)} ms, 95th percentile ${at(times.slice(1), 0.95).toFixed(0)} ms`,
	);
}

const ink = join(root, 'node_modules', '.canreach-ink.mjs');
writeFileSync(
	ink,
	"import { render, Text } from 'ink'; import { createElement } from 'react'; const { unmount } = render(createElement(Text, null, 'shown')); process.stdin.once('data', () => { unmount(); process.exit(); });",
);
const starts = { ink: [], explore: [] };
for (let round = -1; round < 9; round++) {
	const own = await firstFrame(`${process.execPath} ${ink}`, 'shown');
	const ours = await firstFrame(`${process.execPath} ${bundle} explore`, 'Findings');
	if (round < 0) continue;
	starts.ink.push(own);
	starts.explore.push(ours);
}
console.log(
	`start: Ink's first frame ${at(starts.ink, 0.5).toFixed(0)} ms, the explorer's ${at(starts.explore, 0.5).toFixed(0)} ms, ${(at(starts.explore, 0.5) / at(starts.ink, 0.5)).toFixed(2)} x`,
);
rmSync(ink);
rmSync(folder, { recursive: true });
