// `canreach why`: one pair, told hop by hop.

import { describe, expect, test } from 'vitest';
import { threeSites } from './designs.ts';
import { run } from './fake-host.ts';

const files = { 'x.yaml': threeSites };

async function explained(words: string): Promise<{ from: string; to: string; outcome: string; view: string }[]> {
	const { out, err, code } = await run(`why ${words} --json`, { files });
	expect({ err, code }).toEqual({ err: '', code: 0 });
	return JSON.parse(out).explanations.map(
		({ view, pair }: { view: string; pair: { outcome: string; from: { node: string }; to: { node: string } } }) => ({
			from: pair.from.node,
			to: pair.to.node,
			outcome: pair.outcome,
			view,
		}),
	);
}

describe('who is meant', () => {
	test.each([
		['ids', 'san-francisco us-west', 'site/san-francisco', 'vnet/us-west'],
		['element keys', 'site/london vnet/uk-south', 'site/london', 'vnet/uk-south'],
		['prefixes', '10.0.1.0/24 10.0.2.0/24', 'site/san-francisco', 'site/london'],
		['prefixes inside', '10.0.1.128/25 10.0.4.0/28', 'site/san-francisco', 'vnet/uk-south'],
		['addresses', '10.0.1.9 10.0.2.9', 'site/san-francisco', 'site/london'],
		['one of each', 'london 10.0.3.9', 'site/london', 'vnet/us-west'],
	])('%s', async (_, words, from, to) => {
		expect(await explained(words)).toEqual([{ from, to, outcome: 'reachable', view: 'as-designed' }]);
	});

	test('R118: a site that no service knows has no prefixes there', async () => {
		const { out } = await run('why paris service/exchange-online x.yaml', { files });
		expect(out).toMatch(/^site\/paris → service\/exchange-online \(12076:5010\)\nunreachable/);
		expect(out.replace(/\s+/g, ' ')).toContain('Adding one takes public prefixes that site/paris may announce');
	});

	test('an IPv6 address', async () => {
		const { err } = await run('why 2001:db8:3::9 10.1.0.1 x.yaml', { files });
		expect(err).toBe('canreach: 2001:db8:3::9 and 10.1.0.1 have no address family in common\n');
	});
});

describe('which view is meant', () => {
	test.each([
		['paris site/london x.yaml', 'reachable', 'as-designed'],
		['paris site/london x.yaml --without-global-reach', 'unreachable', 'without-global-reach'],
		['paris site/london x.yaml --what-if paris-lost', 'unreachable', 'paris-lost'],
		[
			'paris site/london x.yaml --what-if paris-lost --without-global-reach',
			'unreachable',
			'paris-lost/without-global-reach',
		],
	])('%s', async (words, outcome, view) => {
		expect(await explained(words)).toEqual([{ from: 'site/paris', to: 'site/london', outcome, view }]);
	});
});

test('as text: the reason, its rule and the repair', async () => {
	const { out, code } = await run('why paris site/london x.yaml --without-global-reach', { files });
	expect(code).toBe(0);
	expect(out).toMatch(
		/^site\/paris \(10\.1\.0\.0\/16, 10\.5\.0\.0\/16\) → site\/london \(10\.2\.0\.0\/16\)\nunreachable/,
	);
	expect(out).toContain('NO_GLOBAL_REACH');
	expect(out).toContain('R096');
	expect(out).toContain('between: [blue, red]');
});

test('as text in ASCII and in a width', async () => {
	const { out } = await run('why paris site/london x.yaml --ascii --columns 80', { files });
	expect(out).toMatch(/^[\x20-\x7e\n]*$/);
	for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

describe('what cannot be answered', () => {
	test.each([
		['why pariss paris x.yaml', 'no site or VNet is called "pariss"', 'did you mean "paris"?'],
		['why london paris x.yaml', '"london" is both a site and a VNet', 'expected site/london or vnet/london'],
		[
			'why red paris x.yaml',
			'no site or VNet is called "red"',
			'circuit/red is on the way: traffic runs between sites and VNets',
		],
		[
			'why circuit/red paris x.yaml',
			'no site or VNet is called "circuit/red"',
			'circuit/red is on the way: traffic runs between sites and VNets',
		],
		[
			'why 10.9.9.9 paris x.yaml',
			'no site or VNet holds 10.9.9.9/32',
			'expected a prefix of a site or VNet, or one inside it',
		],
		['why 10.1.0.5/16 site/london x.yaml', '"10.1.0.5/16" has host bits set beyond /16', 'did you mean "10.1.0.0/16"?'],
		[
			'why 10.1.0.999 paris x.yaml',
			'"10.1.0.999" is not an IPv4 or IPv6 prefix',
			'expected a site or VNet id, an element key such as site/london, or a prefix',
		],
		['why all paris x.yaml', '"all" is too many to explain', 'name a site, a VNet or a prefix'],
		['why paris 10.1.0.0/16 x.yaml', 'paris and 10.1.0.0/16 are the same place', null],
		['why paris oslo x.yaml', 'paris and oslo have no address family in common', null],
		[
			'why paris site/london x.yaml --what-if paris-lots',
			'x.yaml has no what-if "paris-lots"',
			'did you mean "paris-lost"?',
		],
		['why paris site/london x.yaml --what-if zzz', 'x.yaml has no what-if "zzz"', 'it has paris-lost'],
		[
			'why x.yaml paris london',
			'the two endpoints come first, and the file "x.yaml" last',
			'canreach why paris london x.yaml',
		],
		['why x.yaml paris', 'the two endpoints come first, and the file "x.yaml" last', 'canreach why paris TO x.yaml'],
		['why paris x.yaml', 'TO is missing before the file "x.yaml"', 'canreach why paris TO x.yaml'],
		[
			'routes x.yaml circuit/red',
			'the node comes first, and the file "x.yaml" last',
			'canreach routes circuit/red x.yaml',
		],
		['routes x.yaml', 'NODE is missing before the file "x.yaml"', 'canreach routes NODE x.yaml'],
		[
			'replay x.yaml 10.1.0.0/16',
			'the prefix comes first, and the file "x.yaml" last',
			'canreach replay 10.1.0.0/16 x.yaml',
		],
		['repair paris x.yaml', 'TO is missing before the file "x.yaml"', 'canreach repair paris TO x.yaml'],
	])('%s', async (words, message, hint) => {
		expect(await run(words, { files })).toMatchObject({
			out: '',
			err: `canreach: ${message}\n${hint === null ? '' : `  ${hint}\n`}`,
			code: 2,
		});
	});

	test('nor asked without both ends', async () => {
		expect(await run('why paris')).toMatchObject({
			out: '',
			err: [
				"canreach: missing required argument 'to'",
				'  usage: canreach why [options] <from> <to> [file]',
				'  canreach why --help says more\n',
			].join('\n'),
			code: 2,
		});
	});
});
