// `canreach conformance`: matched, known to differ, and neither.

import { describe, expect, test } from 'vitest';
import { run, seed } from './fake-host.ts';

const published = (source: string, reachable: boolean) => `name: A published case
source: { ${source} }
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets: { v: { region: UK South, prefixes: [10.2.0.0/16], circuits: [x] } }
expect:
  - { from: a, to: v, reachable: ${reachable} }
  - { from: v, to: a, reachable: true }
`;
const files = {
	'e2.yaml': published('document: faq, date: 2026-01-01, case: E2', true),
	'e12.yaml': published('document: faq, date: 2026-01-01, case: E12, differs: The page says otherwise.', true),
	'own.yaml': published('document: faq', true).replace(/source.*\n/, ''),
};
const wrong = { 'wrong.yaml': published('document: faq, date: 2026-01-01, case: E3', false) };

test('each case with its document, date and count, in the order of the cases; what has no source is named', async () => {
	const { out, err, code } = await run('conformance *.yaml', { files });
	expect({ err, code }).toEqual({ err: '', code: 0 });
	expect(out.split('\n').map((line) => line.trimEnd())).toEqual([
		'E2   matched  2 of 2  e2.yaml',
		'    faq, 2026-01-01: A published case',
		'E12  differs  2 of 2  e12.yaml',
		'    faq, 2026-01-01: A published case',
		'    differs: The page says otherwise.',
		'',
		'No publication states these, and they are not counted: own.yaml.',
		'',
		'1 of 2 published cases matched, 1 known to differ',
		'',
	]);
});

test('a case that is neither matched nor known to differ is exit code 1, with its line', async () => {
	const { out, code } = await run('conformance *.yaml', { files: { ...files, ...wrong } });
	expect(code).toBe(1);
	expect(out).toContain('E3   failed   1 of 2  wrong.yaml');
	expect(out).toContain('line 7: site/a to vnet/v: expected unreachable, is reachable');
	expect(out).toContain('1 of 3 published cases matched, 1 known to differ, 1 failed');
});

test('to be known to differ does not excuse a promise that is broken', async () => {
	const broken = { 'wrong.yaml': published('document: faq, date: 2026-01-01, differs: So it says.', false) };
	expect((await run('conformance wrong.yaml', { files: broken })).code).toBe(1);
});

test('a file that cannot be understood is exit code 2', async () => {
	const { err, code } = await run('conformance x.yaml', { files: { 'x.yaml': 'nmae: x\n' } });
	expect(code).toBe(2);
	expect(err).toContain('x.yaml:1');
});

describe('other forms', () => {
	test('as JSON', async () => {
		const { out } = await run('conformance *.yaml --json', { files });
		expect(JSON.parse(out)).toMatchObject({
			version: 1,
			matched: 1,
			differ: 1,
			failed: 0,
			withoutSource: ['own.yaml'],
			cases: [
				{ case: 'E2', document: 'faq', date: '2026-01-01', matched: 2, expectations: 2, status: 'matched' },
				{ case: 'E12', status: 'differs', differs: 'The page says otherwise.' },
			],
		});
	});

	test('as a page', async () => {
		const { out } = await run('conformance *.yaml --markdown', { files });
		expect(out).toContain('**1 of 2 published cases matched, 1 known to differ.**');
		expect(out).toContain('| E2 | `faq` | 2026-01-01 | `e2.yaml`: A published case | 2 of 2 | matched |');
		expect(out).toContain('- `e12.yaml`: The page says otherwise.');
	});
});

test('without files: those that come with the package, by the names they have there', async () => {
	const shipped = new URL('../../scenarios/seed.yaml', import.meta.url).pathname;
	const { out, code } = await run('conformance', { files: { [shipped]: seed } });
	expect(code).toBe(0);
	expect(out).toContain('matched  4 of 4  scenarios/seed.yaml');
	expect(out).not.toContain(shipped);
});
