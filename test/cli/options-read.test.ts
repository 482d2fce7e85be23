// Every option that a command takes is read by it: none is accepted and passed over.

import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { reportFault } from '../../src/cli/report-fault.ts';
import { lesson } from '../lesson/fixture.ts';
import { threeSites } from './designs.ts';
import { fakeHost, run } from './fake-host.ts';

const files = {
	'x.yaml': threeSites,
	'lesson.yaml': lesson,
	'handed-in/one.yaml': threeSites,
	'n.json': '{ "speakers": [{ "id": "a", "asn": 1, "networks": ["10.0.0.0/8"] }], "sessions": [] }',
	'none.yaml': 'expectChange: []\n',
	'report.json': (await run('test x.yaml -r json', { files: { 'x.yaml': threeSites } })).out,
};

/** By command, lines that together read all it takes; without a file they tell of the seed example, unless --quiet. */
const lines: Readonly<Record<string, readonly string[]>> = {
	run: ['run'],
	why: ['why san-francisco london'],
	routes: ['routes london'],
	show: ['show'],
	replay: ['replay 10.0.1.0/24 --all'],
	draw: ['draw --pair san-francisco london'],
	'what-if': ['what-if --fail circuit/london'],
	diff: ['diff x.yaml x.yaml'],
	verify: ['verify', 'verify x.yaml x.yaml --expect none.yaml'],
	sweep: ['sweep'],
	resiliency: ['resiliency'],
	repair: ['repair london us-west'],
	test: ['test x.yaml'],
	merge: ['merge report.json', 'merge report.json -r tap=out.txt'],
	check: ['check x.yaml'],
	record: ['record'],
	coverage: ['coverage'],
	learn: ['learn', 'learn lesson.yaml'],
	grade: ['grade handed-in --exercise lesson.yaml'],
	rules: ['rules', 'rules R001'],
	conformance: ['conformance x.yaml'],
	'catalog locations': ['catalog locations'],
	'catalog regions': ['catalog regions'],
	'catalog providers': ['catalog providers'],
	'catalog geopolitical-regions': ['catalog geopolitical-regions'],
	'catalog show': ['catalog show London'],
	'bgp solve': ['bgp solve n.json'],
	'bgp network': ['bgp network'],
	'lab write': ['lab write --out lab'],
	'generate design': ['generate design --locations 4 --regions 3'],
	'generate as-graph': ['generate as-graph'],
};

/** They need a terminal, and BIRD. */
const elsewhere = ['explore', 'lab run'];

function leaves(command: Command): readonly Command[] {
	return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
}

function nameOf(command: Command): string {
	return command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name();
}

const taking = leaves(buildProgram(fakeHost().host)).filter(({ options }) => options.length > 0);

test('each command that takes options is looked at', () => {
	expect([...Object.keys(lines), ...elsewhere].sort()).toEqual(taking.map(nameOf).sort());
});

/** What a command line reads of its options; those that are not given are read one by one or not at all. */
async function readBy(line: string): Promise<readonly string[]> {
	const read = new Set<string>();
	const { host } = fakeHost({ files });
	// What is read on a terminal alone is read of an option that is given: none of the lines waits for keys.
	const program = buildProgram({ ...host, isTerminal: true, stdinIsTerminal: line.includes('--all') });
	for (const command of leaves(program)) {
		const values = command.opts();
		command.opts = <T>() =>
			new Proxy(values, {
				get: (target, key) => {
					read.add(String(key));
					return target[String(key)];
				},
			}) as T;
	}
	try {
		await program.parseAsync(line.split(' '), { from: 'user' });
	} catch (error) {
		reportFault(host, error, { json: false });
	}
	return [...read];
}

describe('reads all it takes', () => {
	test.each(Object.entries(lines))('%s', async (name, given) => {
		const read = new Set((await Promise.all(given.map(readBy))).flat());
		const taken = taking.find((command) => nameOf(command) === name)!.options;
		expect(taken.map((option) => option.attributeName()).filter((key) => !read.has(key))).toEqual([]);
	});
});

test.each([
	['routes paris x.yaml --evidence documented', '--evidence'],
	['replay 10.1.0.0/16 x.yaml --evidence documented', '--evidence'],
	['resiliency x.yaml --evidence documented', '--evidence'],
	['check x.yaml --quiet', '--quiet'],
])('%s is refused', async (words, option) => {
	const { out, err, code } = await run(words, { files });
	expect({ out, first: err.split('\n')[0], code }).toEqual({
		out: '',
		first: `canreach: unknown option '${option}'`,
		code: 2,
	});
});
