// `canreach rules`: a rule with its state and tests, and all of them on one page.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from './fake-host.ts';

const page = readFileSync(new URL('../../RULES.md', import.meta.url), 'utf8');

test('a rule that is modelled names the tests that exercise it', async () => {
	const { out } = await run('rules R038');
	expect(out).toMatch(/^state {9}modelled$/m);
	expect(out).toContain('exercised by  test/rules/gateways.test.ts: not for a loop in the path,');
});

test('a rule that is not modelled says why, and what a design meets that touches it', async () => {
	const { out } = await run('rules R129');
	expect(out).toMatch(/^state {9}not modelled$/m);
	expect(out).toContain('Virtual WAN hubs are not simulated. The section `hubs` is refused');
	expect(out).not.toContain('exercised by');
});

test('the list shows every state, within 80 columns', async () => {
	const { out } = await run('rules');
	for (const state of ['modelled', 'checked', 'not modelled']) expect(out).toContain(`  ${state}`);
	for (const line of out.trimEnd().split('\n')) expect(line.trimEnd().length, line).toBeLessThanOrEqual(80);
});

test('--markdown prints the page of the repository', async () => {
	expect((await run('rules --markdown')).out).toBe(page);
});

test('as JSON with state and tests', async () => {
	const { out } = await run('rules R038 --json');
	expect(JSON.parse(out)).toMatchObject({ id: 'R038', state: 'modelled', why: null, refusedBy: null });
	expect(JSON.parse(out).exercisedBy.length).toBeGreaterThan(1);
});
