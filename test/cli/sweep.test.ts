// `canreach sweep` and `canreach resiliency` on a command line.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from './fake-host.ts';

const golden = (name: string): string => new URL(`./golden/${name}.txt`, import.meta.url).pathname;
const files = Object.fromEntries(
	['two-locations', 'distributed-enterprise', 'metro', 'hub-and-spoke'].map((name) => [
		`${name}.yaml`,
		readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8'),
	]),
);

describe('screens', () => {
	test.each([
		['sweep-seed-80', 'sweep --columns 80'],
		['sweep-seed-120-ascii', 'sweep --columns 120 --ascii'],
		['sweep-two-locations-80', 'sweep two-locations.yaml --columns 80'],
		['sweep-distributed-enterprise-2-80', 'sweep distributed-enterprise.yaml --failures 2 --columns 80'],
		['resiliency-seed-80', 'resiliency --columns 80'],
		['resiliency-metro-120-ascii', 'resiliency metro.yaml --columns 120 --ascii'],
	])('%s', async (name, words) => {
		const { out, code } = await run(words, { files });
		expect(code).toBe(0);
		await expect(out).toMatchFileSnapshot(golden(name));
		const columns = words.includes('120') ? 120 : 80;
		for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns);
		if (words.includes('--ascii')) expect(out).toMatch(/^[\n\x20-\x7e]*$/);
	});
});

test('what fails together is named whole, also where one line is too short for it', async () => {
	const { out } = await run('sweep --failures 2 --columns 80');
	expect(out).toContain('circuit/silicon-valley/primary +\n                   circuit/silicon-valley/secondary\n');
	expect(out).not.toContain('…');
});

test('--json is one document, and nothing else on standard output', async () => {
	const { out, err } = await run('sweep --json --failures 2 -q');
	expect(err).toBe('');
	expect(JSON.parse(out)).toMatchObject({
		version: 1,
		view: 'as-designed',
		failures: 2,
		asked: { done: 253, total: 253 },
		unreachable: 1,
	});
	const { gateways, formula } = JSON.parse((await run('resiliency --json --gateway us-west')).out);
	expect(gateways.map(({ gateway, score }: { gateway: string; score: number }) => [gateway, score])).toEqual([
		['gateway/us-west', 25],
	]);
	expect(formula).toMatchObject({ preview: true, date: '2025-03-31' });
});

test.each([
	['sweep --failures 3', /--failures <n>.*Allowed choices are 1, 2/s],
	['sweep --what-if london-lost', /no what-if "london-lost"/],
	['resiliency --gateway us-wets', /the design has no "gateway\/us-wets".*did you mean "gateway\/us-west"/s],
])('%s is bad usage', async (words, message) => {
	const { err, out, code } = await run(words);
	expect([code, out]).toEqual([2, '']);
	expect(err).toMatch(message);
});

test('--markdown tells it for a pull request', async () => {
	const { out, err, code } = await run('sweep --markdown --failures 2 -q');
	expect({ err, code }).toEqual({ err: '', code: 0 });
	await expect(out).toMatchFileSnapshot(golden('sweep-seed-2-markdown'));
	const both = await run('sweep --markdown --json');
	expect(both).toMatchObject({ code: 2 });
});

test('a node of which several endpoints are swept is told with their prefixes', async () => {
	const { out } = await run('sweep hub-and-spoke.yaml --columns 80', { files });
	expect(out).toContain('headquarters 10.1.128.0/25 – far-app, headquarters 192.168.0.0/22 – far-app\n');
	expect(out).toContain('A headquarters 10.1.128.0/25   B headquarters 192.168.0.0/22   C app\n');
});

test('where nothing reaches anything there is nothing to be pleased about', async () => {
	const alone = 'name: Alone\nsites:\n  a: { prefixes: [10.1.0.0/16] }\n  b: { prefixes: [10.2.0.0/16] }\n';
	const { out } = await run('sweep x.yaml -q --ascii', { files: { 'x.yaml': alone } });
	expect(out).toMatch(/^x 0 of 0 pairs that reach each other survive every single failure/m);
	expect(out).not.toMatch(/^ok|No single failure/m);
});

test('R135: resiliency is that of private peering, and says so of a site on Microsoft peering alone', async () => {
	const services = `name: Services
sites: { hq: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  c: { peeringLocation: Dublin, provider: Equinix, sku: local, bandwidth: 1 Gbps,
       microsoftPeering: { sites: [hq], prefixes: [52.10.0.0/16], routeFilter: [North Europe] } }
`;
	const { out } = await run('sweep x.yaml --columns 80', { files: { 'x.yaml': services } });
	expect(out).toContain('hq – northeurope');
	expect(out).toContain('  none      site/hq (no private peering that carries anything)\n');
});

test('a what-if and the view without Global Reach can be swept', async () => {
	expect((await run('sweep --what-if london-location-lost')).out).toContain('in the view london-location-lost');
	expect((await run('sweep --without-global-reach')).out).toContain('in the view without-global-reach');
});
