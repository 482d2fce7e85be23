// `canreach show`: what is printed is a scenario again, with the same meaning.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { run, seed } from './fake-host.ts';

const folder = fileURLToPath(new URL('../../scenarios', import.meta.url));
const scenarios = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const textOf = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
/** What scenarios name with `prefixesFile`. */
const lists = Object.fromEntries(
	readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [[name, textOf(name)]] : [])),
);

function meaningOf(text: string): Pick<Scenario, 'design' | 'whatIfs' | 'name'> & { expectations: unknown } {
	const parsed = parseScenario(text, 'x.yaml', { readFile: (name) => lists[name] ?? null });
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
	const { name, design, whatIfs, expectations } = parsed.scenario;
	return { name, design, whatIfs, expectations: expectations.map(({ line: _, ...rest }) => rest) };
}

describe.each(scenarios)('scenarios/%s', (name) => {
	const text = textOf(name);
	const files = { 'x.yaml': text, ...lists };

	test('as written, the data are the same', async () => {
		const { out, err } = await run('show x.yaml', { files });
		expect(err).toBe('');
		expect(parse(out)).toEqual(parse(text));
		expect(JSON.parse((await run('show x.yaml --json', { files })).out)).toEqual(parse(text));
	});

	test('expanded, the meaning is the same, and expanding again changes nothing', async () => {
		const { out } = await run('show x.yaml --expanded', { files });
		expect(meaningOf(out)).toEqual(meaningOf(text));
		expect((await run('show x.yaml --expanded', { files: { 'x.yaml': out } })).out).toBe(out);
		expect(JSON.parse((await run('show x.yaml --expanded --json', { files })).out)).toEqual(parse(out));
	});
});

test('without a file: the seed example, with every default when asked', async () => {
	const { out, err } = await run('show --expanded');
	expect(err).toMatch(/seed example/);
	expect(meaningOf(out)).toEqual(meaningOf(seed));
	expect(parse(out).circuits.london).toMatchObject({
		cloud: 'public',
		provisioned: true,
		subscription: 'shared',
		sites: { london: { prepend: 0, links: ['primary', 'secondary'] } },
	});
	expect((await run('show -q')).err).toBe('');
});

test('references come out as bare ids, and prefixes of files in full', async () => {
	const { out } = await run('show x.yaml --expanded', {
		files: {
			'x.yaml': [
				'name: x',
				'sites: { a: { asn: 65001, prefixes: [10.1.0.0/16], prefixesFile: a.txt } }',
				'wans: { w: { sites: [site/a], asn: 65002 } }',
				'circuits: { red: { peeringLocation: Paris, sites: [site/a, wan/w] }, blue: { peeringLocation: London } }',
				'vnets: { v: { region: UK South, prefixes: [10.3.0.0/16], circuits: [circuit/red] } }',
				'globalReach: [{ between: [circuit/red, circuit/blue] }]',
			].join('\n'),
			'a.txt': '10.2.0.0/16 # another\n',
		},
	});
	const shown = parse(out);
	expect(shown.sites.a).toEqual({ asn: 65001, prefixes: ['10.1.0.0/16', '10.2.0.0/16'], defaultRoute: false });
	expect(Object.keys(shown.circuits.red.sites)).toEqual(['a', 'wan/w']);
	expect(Object.keys(shown.vnets.v.circuits)).toEqual(['red']);
	expect(shown.wans.w.sites).toEqual(['a']);
	expect(shown.globalReach).toEqual([{ between: ['red', 'blue'] }]);
});
