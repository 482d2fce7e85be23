// `canreach generate`: what it prints is read by the other commands.

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../cli/fake-host.ts';

describe('generate design', () => {
	const asked =
		'generate design --sites 5 --circuits 3 --vnets 4 --locations 3 --regions 2 --dual-homed 0.3 --mesh 1 --prefixes 2 --seed 7';

	test('prints a scenario, as YAML or JSON', async () => {
		const { out, err, code } = await run(asked);
		expect({ err, code }).toEqual({ err: '', code: 0 });
		expect(JSON.parse((await run(`${asked} --json`)).out)).toEqual(parse(out));
		expect((await run('run - -q', { stdin: out })).out).toContain(
			'Generated from seed 7: 5 sites, 3 circuits, 4 VNets',
		);
	});

	test('writes to a file when asked', async () => {
		const { out, err, written } = await run(`${asked} -o design.yaml`);
		expect(out).toBe('');
		expect(err).toBe('Written to design.yaml.\n');
		expect(written['design.yaml']).toBe((await run(asked)).out);
	});

	test('without numbers: ten sites on four circuits', async () => {
		const { sites, circuits, vnets } = parse((await run('generate design')).out);
		expect([sites, circuits, vnets].map((section) => Object.keys(section).length)).toEqual([10, 4, 6]);
	});

	test('with --ignore-limits: says so in the scenario', async () => {
		expect(parse((await run(`${asked} --ignore-limits`)).out).assume).toEqual({ limits: 'ignored' });
	});

	test('says when a scenario becomes too large to be read', async () => {
		const { err } = await run(
			'generate design --sites 1 --vnets 0 --circuits 1 --prefixes 300000 --ignore-limits --json',
		);
		expect(err).toMatch(/^This is larger than a scenario file may be \(4194304 characters\): .* prefixesFile\.\n$/);
	});

	test.each([
		['--circuits 0', 'canreach: circuits: a whole number, 1 or more, not 0\n'],
		['--sites ten', "canreach: option '--sites <n>' argument 'ten' is invalid. Expected a whole number.\n"],
		['--mesh 1.5', "canreach: option '--mesh <share>' argument '1.5' is invalid. Expected a number from 0 to 1.\n"],
		['-o nowhere/x.yaml', 'canreach: cannot write "nowhere/x.yaml": there is no such directory\n'],
	])('%s is a mistake of use', async (words, message) => {
		const { err, code } = await run(`generate design ${words}`);
		expect(err.slice(0, message.length)).toBe(message);
		expect(code).toBe(2);
	});
});

describe('generate as-graph', () => {
	test('prints a network that `bgp solve` answers', async () => {
		const { out } = await run('generate as-graph --systems 12 --sessions 30 --seed 3 --origins 2');
		const { out: tables, code } = await run('bgp solve - --json', { stdin: out });
		expect(code).toBe(0);
		expect(Object.keys(JSON.parse(tables)['as-1'])).toEqual(['10.0.0.0/32', '10.0.0.1/32']);
	});

	test('too few sessions are a mistake of use', async () => {
		const { err, code } = await run('generate as-graph --systems 12 --sessions 3');
		expect(err).toBe('canreach: sessions: a whole number, 11 to 66, not 3\n');
		expect(code).toBe(2);
	});
});

test('completion knows the commands', async () => {
	expect((await run('completion bash')).out).toContain('" generate") words="design as-graph ');
});
