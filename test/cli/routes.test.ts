// `canreach routes`: the table of a node, by any of its names.

import { describe, expect, test } from 'vitest';
import { addressed, fiveCircuits, threeSites } from './designs.ts';
import { run } from './fake-host.ts';

const files = { 'x.yaml': threeSites };

async function nodes(words: string): Promise<readonly string[]> {
	const { out } = await run(`routes ${words} --json`, { files });
	return JSON.parse(out).tables.map(({ node }: { node: string }) => node);
}

describe('which node is meant', () => {
	test.each([
		['circuit/red/primary x.yaml', ['circuit/red/primary']],
		['circuit/red x.yaml', ['circuit/red/primary', 'circuit/red/secondary']],
		['red x.yaml', ['circuit/red/primary', 'circuit/red/secondary']],
		['site/paris x.yaml', ['site/paris']],
		['paris x.yaml', ['site/paris']],
		['gateway/london x.yaml', ['gateway/london']],
		['vnet/london x.yaml', ['vnet/london']],
		['london x.yaml', ['gateway/london', 'site/london']],
		['us-west', ['gateway/us-west']],
	])('%s', async (words, expected) => {
		expect(await nodes(words)).toEqual(expected);
	});

	test.each([
		['routes circuit/rad x.yaml', 'circuit/rad', 'did you mean "circuit/red"?'],
		['routes pariss x.yaml', 'pariss', 'did you mean "paris"?'],
	])('%s', async (words, node, hint) => {
		expect(await run(words, { files })).toMatchObject({
			err: `canreach: no node with a BGP table is called "${node}"\n  ${hint}\n`,
			code: 2,
		});
	});

	test('a word that is nothing is met with all there are', async () => {
		expect((await run('routes zzz x.yaml', { files })).err).toContain('there are circuit/blue/primary, ');
	});
});

test('the view is said, and --without-global-reach asks for another', async () => {
	const joined = JSON.parse((await run('routes paris x.yaml --json', { files })).out);
	const apart = JSON.parse((await run('routes paris x.yaml --json --without-global-reach', { files })).out);
	expect([joined.view, apart.view]).toEqual(['as-designed', 'without-global-reach']);
	const prefixes = (answer: typeof joined): string => JSON.stringify(answer.tables);
	expect(prefixes(joined)).toContain('10.2.0.0/16');
	expect(prefixes(apart)).not.toContain('10.2.0.0/16');
});

describe('on a screen', () => {
	for (const node of ['circuit/london', 'gateway/us-west', 'site/london']) {
		test.each([80, 120])(`${node} of the seed example at %i columns`, async (columns) => {
			const { out, code } = await run(`routes ${node} --columns ${columns}`);
			expect(code).toBe(0);
			await expect(out).toMatchFileSnapshot(`./golden/routes-${node.replace('/', '-')}-${columns}.txt`);
		});
	}

	test('the width is that of the terminal, unless --columns says another', async () => {
		const narrow = await run('routes gateway/us-west', { columns: 60 });
		expect(narrow.out).toBe((await run('routes gateway/us-west --columns 60')).out);
		expect(narrow.out).not.toBe((await run('routes gateway/us-west', { columns: 120 })).out);
	});

	test('the view is in the first line', async () => {
		const { out } = await run('routes paris x.yaml --what-if paris-lost --without-global-reach', { files });
		expect(out).toMatch(/^site\/paris {2}x\.yaml, paris-lost\/without-global-reach\n/);
	});

	test('a hostile file name stays text', async () => {
		const { out } = await run(['routes', 'site/paris', 'x\u001b[31m.yaml'], {
			files: { 'x\u001b[31m.yaml': threeSites },
		});
		expect(out).not.toContain('\u001b');
	});
});

/** The lines of a table below its title, without what explains it. */
async function rows(words: string, yaml: Readonly<Record<string, string>> = files): Promise<readonly string[]> {
	const { out } = await run(`routes ${words} --columns 140`, { files: yaml });
	return out.split('\n\n')[0]!.split('\n').slice(1);
}

describe('figures and paths as Azure lists them', () => {
	test('R049, R054: an MSEE holds a VNet as 65515, and over Global Reach no longer', async () => {
		expect(await rows('circuit/london/primary --prefix 10.0.3.0/24')).toEqual([
			'    Network      NextHop                   LocPrf  Weight  Path   Decided',
			' >  10.0.3.0/24  gateway/us-west              100       0  65515',
			'                 silicon-valley/primary       100       0  65515  LOST_IBGP',
			'                 silicon-valley/secondary     100       0  65515  LOST_IBGP',
		]);
	});

	test('R050: the customer edge sees that VNet as 12076', async () => {
		expect(await rows('site/london --prefix 10.0.3.0/24')).toEqual([
			'    Network      Next hop          LocPrf  Weight  Path',
			' >  10.0.3.0/24  london/primary       100       0  12076 i',
			' =               london/secondary     100       0  12076 i',
		]);
	});

	test('R007, R051, R053: a gateway lists sites with 32769, its own with 32768, and two 12076 more over Global Reach', async () => {
		expect(await rows('gateway/us-west --prefix 10.0.0.0/22')).toEqual([
			'    Network      NextHop                   Origin   SourcePeer                AsPath                   Weight  Decided',
			' >  10.0.1.0/24  silicon-valley/primary    EBgp     silicon-valley/primary    12076-65001               32769',
			' =               silicon-valley/secondary  EBgp     silicon-valley/secondary  12076-65001               32769',
			'                 london/primary            EBgp     london/primary            12076-12076-12076-65001   32769  LOST_ASPATH',
			'                 london/secondary          EBgp     london/secondary          12076-12076-12076-65001   32769  LOST_ASPATH',
			' >  10.0.2.0/24  london/primary            EBgp     london/primary            12076-65002               32769',
			' =               london/secondary          EBgp     london/secondary          12076-65002               32769',
			'                 silicon-valley/primary    EBgp     silicon-valley/primary    12076-12076-12076-65002   32769  LOST_ASPATH',
			'                 silicon-valley/secondary  EBgp     silicon-valley/secondary  12076-12076-12076-65002   32769  LOST_ASPATH',
			' >  10.0.3.0/24                            Network                                                      32768',
		]);
	});

	test('R007, R061: the weight of a connection has a column of its own, and decides; JSON keeps it as the weight', async () => {
		const weighted = { 'x.yaml': addressed };
		expect(await rows('gateway/hub x.yaml --prefix 10.1.0.0/16', weighted)).toEqual([
			'    Network      NextHop         Origin  SourcePeer      AsPath                   Weight  RoutingWeight  Decided',
			' >  10.1.0.0/16  blue/primary    EBgp    blue/primary    12076-12076-12076-65001   32769             10',
			' =               blue/secondary  EBgp    blue/secondary  12076-12076-12076-65001   32769             10',
			'                 red/primary     EBgp    red/primary     12076-65001               32769              0  LOST_WEIGHT',
			'                 red/secondary   EBgp    red/secondary   12076-65001               32769              0  LOST_WEIGHT',
		]);
		const { out } = await run('routes gateway/hub x.yaml --json --prefix 10.1.0.0/16', { files: weighted });
		expect(JSON.parse(out).tables[0].routes.map(({ weight }: { weight: number }) => weight)).toEqual([10, 10, 0, 0]);
	});

	test('R062: a fifth circuit at equal cost is said to be over the limit', async () => {
		const words = 'routes gateway/hub x.yaml --prefix 10.1.0.0/16 --columns 140';
		const { out } = await run(words, { files: { 'x.yaml': fiveCircuits } });
		expect(out.match(/^ [>=]/gm)).toHaveLength(8 + 2);
		expect(out.match(/ ECMP_LIMIT$/gm)).toHaveLength(2);
		expect(out).toContain('    ECMP_LIMIT R062, lost at multipath: ');
	});
});

describe('next hops', () => {
	const yaml = { 'x.yaml': addressed };

	test("R017: the customer's router has the first address of a link's subnet, the MSEE the second", async () => {
		expect(await rows('circuit/red/primary x.yaml --prefix 10.1.0.0/16', yaml)).toEqual([
			'    Network      NextHop                     LocPrf  Weight  Path',
			' >  10.1.0.0/16  192.168.100.129 site/paris     100       0  65001',
		]);
		expect((await rows('circuit/red/secondary x.yaml --prefix 10.1.0.0/16', yaml))[1]).toContain(
			' 192.168.100.133 site/paris ',
		);
		expect(await rows('site/paris x.yaml --prefix 10.4.0.0/16', yaml)).toEqual([
			'    Network      Next hop                       LocPrf  Weight  Path',
			' >  10.4.0.0/16  192.168.100.130 red/primary       100       0  12076 i',
			' =               192.168.100.134 red/secondary     100       0  12076 i',
		]);
	});

	test('R017: two /30 and two /126 are one link each, and each family has its own', async () => {
		const hops = async (words: string): Promise<readonly (string | undefined)[]> =>
			(await rows(`${words} x.yaml`, yaml)).map((row) => /\S+ (blue|site)\S+/.exec(row)?.[0]).slice(1);
		expect(await hops('site/london --prefix 10.4.0.0/16')).toEqual([
			'10.9.0.2 blue/primary',
			'10.9.9.2 blue/secondary',
		]);
		expect(await hops('site/london --prefix 2001:db8:4::/48')).toEqual([
			'2001:db8:ffff::2 blue/primary',
			'2001:db8:ffff::6 blue/secondary',
		]);
		expect(await hops('circuit/blue --prefix 2001:db8:2::/48')).toEqual(['2001:db8:ffff::1 site/london']);
	});

	test('R054: over Global Reach it is in the block of the link', async () => {
		expect((await rows('circuit/red/primary x.yaml --prefix 10.2.0.0/16', yaml)).slice(1)).toEqual([
			' >  10.2.0.0/16  10.0.0.128/29 blue/primary       100       0  65002',
			' =               10.0.0.128/29 blue/secondary     100       0  65002',
		]);
	});

	test('R017: which of two routers on one link has the address is not said', async () => {
		const both = addressed.replace('sites: [paris]', 'sites: [paris, london]');
		const [, row] = await rows('circuit/red/primary x.yaml --prefix 10.1.0.0/16', { 'x.yaml': both });
		expect(row).toContain(' 10.1.0.0/16  site/paris ');
	});
});

describe('--prefix', () => {
	const prefixes = async (words: string): Promise<readonly string[]> => {
		const { out } = await run(`routes site/paris x.yaml --json --prefix ${words}`, { files });
		const found: readonly string[] = JSON.parse(out).tables[0].routes.map(({ prefix }: { prefix: string }) => prefix);
		return [...new Set(found)];
	};

	test.each([
		['10.5.1.0/24', ['10.5.0.0/16']],
		['10.5.1.7', ['10.5.0.0/16']],
		['10.0.0.0/14', ['10.1.0.0/16', '10.2.0.0/16']],
		['::/0', []],
		['10.9.0.0/16', []],
	])('%s', async (words, expected) => {
		expect(await prefixes(words)).toEqual(expected);
	});

	test('the screen holds the same, and says so when there is nothing', async () => {
		expect(await rows('site/paris x.yaml --prefix 10.5.1.7')).toEqual([
			'    Network      Next hop  LocPrf  Weight  Path',
			' >  10.5.0.0/16  own          100   32768  i',
		]);
		expect(await rows('site/paris x.yaml --prefix 10.9.0.0/16')).toEqual([
			'    no routes that cover 10.9.0.0/16 or lie in it',
			'',
		]);
	});

	test.each([
		['10.5.1.0/16', '"10.5.1.0/16" has host bits set beyond /16', 'did you mean "10.5.0.0/16"?'],
		['10.5/16', '"10.5/16" is not an IPv4 or IPv6 prefix', 'did you mean "10.5.0.0/16"?'],
	])('%s is a mistake in the question', async (words, message, hint) => {
		expect(await run(`routes site/paris x.yaml --prefix ${words}`, { files })).toMatchObject({
			err: `canreach: ${message}\n  ${hint}\n`,
			code: 2,
		});
	});
});

describe('prefixes that behave alike', () => {
	const many = (count: number): Readonly<Record<string, string>> => ({
		'x.yaml': threeSites.replace(
			'[10.1.0.0/16, 10.5.0.0/16]',
			`[${Array.from({ length: count }, (_, index) => `10.${8 + (index >> 8)}.${index & 255}.0/24`).join(', ')}]`,
		),
	});

	test('4,000 of a site are told once', async () => {
		expect((await rows('site/london x.yaml', many(4000))).slice(1)).toEqual([
			' >  10.2.0.0/16     own                100   32768  i',
			' >  10.4.0.0/16     blue/primary       100       0  12076 i',
			' =                  blue/secondary     100       0  12076 i',
			' >  10.8.0.0/24     blue/primary       100       0  12076 i',
			' =  and 3,999 more  blue/secondary     100       0  12076 i',
		]);
		const [, own, more] = await rows('circuit/red/primary x.yaml --prefix 10.8.0.0/15', many(4000));
		expect([own, more]).toEqual([' >  10.8.0.0/24   site/paris     100       0  65001', '    and 511 more']);
	});

	test('up to eight are listed one by one, and with --all any number', async () => {
		const count = async (words: string, prefixes: number): Promise<number> =>
			(await rows(`circuit/red/primary ${words}`, many(prefixes))).filter((row) => row.includes(' site/paris ')).length;
		expect([await count('x.yaml', 8), await count('x.yaml', 9), await count('x.yaml --all', 300)]).toEqual([8, 1, 300]);
	});
});

test('nothing is cut at any width', async () => {
	const asns = async (node: string, columns: number): Promise<number> => {
		const { out } = await run(`routes ${node} x.yaml --columns ${columns}`, { files: { 'x.yaml': fiveCircuits } });
		const table = out.slice(0, out.lastIndexOf('\n\n'));
		expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(columns);
		expect(out).not.toMatch(/[…~]/);
		return table.match(/4200000001|12076|32769|LOST_\w+|ECMP_LIMIT/g)!.length;
	};
	for (const node of ['gateway/hub', 'site/paris', 'circuit/c5/primary']) {
		const whole = await asns(node, 400);
		for (let columns = 40; columns <= 160; columns += 6)
			expect([columns, await asns(node, columns)]).toEqual([columns, whole]);
	}
});
