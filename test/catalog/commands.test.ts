// The commands, run against a stand-in host.

import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addCatalogCommands } from '../../src/cli/catalog-commands.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { displayWidth } from '../../src/report/render/text/width.ts';
import { fakeHost } from '../cli/fake-host.ts';

async function run(...words: readonly string[]): Promise<string> {
	const { host, ran } = fakeHost();
	const program = new Command('canreach').exitOverride();
	addCatalogCommands(program, host);
	await program.parseAsync(['catalog', ...words], { from: 'user' });
	expect(ran()).toMatchObject({ err: '', code: 0, written: {} });
	return ran().out;
}

async function json(...words: readonly string[]): Promise<Record<string, { id: string }[]>> {
	return JSON.parse(await run(...words, '--json'));
}

async function ids(...words: readonly string[]): Promise<readonly string[]> {
	const { locations, regions, providers, geopoliticalRegions } = await json(...words);
	return (locations ?? regions ?? providers ?? geopoliticalRegions ?? []).map((one) => one.id);
}

describe('lists', () => {
	it.each([
		['locations', 154],
		['regions', 73],
		['providers', 201],
		['geopolitical-regions', 16],
	])('%s has all %i', async (list, count) => {
		expect(await ids(list)).toHaveLength(count);
	});

	it.each([
		['locations --provider Teraco', ['cape-town', 'johannesburg']],
		['locations --geopolitical-region qatar', ['doha', 'doha2']],
		[
			'locations --geopolitical-region south-africa --global-reach',
			['johannesburg', 'johannesburg2', 'johannesburg-metro'],
		],
		['locations --cloud china', ['china-beijing', 'china-beijing2', 'china-shanghai', 'china-shanghai2']],
		['locations --location Chicago', ['chicago', 'usgov-chicago']],
		['locations --location Chicago --cloud usgov', ['usgov-chicago']],
		['locations --provider euNetworks --metro', ['amsterdam-metro']],
		['locations --metro --geopolitical-region israel', []],
		['providers --location Stavanger', ['globalconnect', 'megaport', 'telenor']],
		['providers --location Beijing', ['china-china-telecom']],
		['providers --metro --geopolitical-region oceania', ['megaport']],
		['providers --provider equinix', ['equinix', 'usgov-equinix']],
		['regions --location London', ['uksouth']],
		['regions --location Washington\u00a0DC --cloud usgov', ['usdodeast', 'usgovvirginia']],
		['regions --geopolitical-region israel', ['israelcentral']],
		['regions --geopolitical-region qatar --global-reach', []],
		['regions --cloud china --geopolitical-region china-east', ['chinaeast', 'chinaeast2', 'chinaeast3']],
		['geopolitical-regions --location Perth', ['oceania']],
		['geopolitical-regions --provider Teraco', ['south-africa']],
		['geopolitical-regions --cloud usgov', ['us-government-cloud']],
		[
			'geopolitical-regions --metro --cloud public',
			['asia', 'europe', 'india', 'north-america', 'oceania', 'south-africa'],
		],
	])('%s', async (words, expected) => {
		expect(await ids(...words.split(' ').map((word) => word.replace('\u00a0', ' ')))).toEqual(expected);
	});

	it('prints aligned text within 80 columns, with its sources', async () => {
		expect(await run('locations', '--geopolitical-region', 'india')).toBe(
			`${[
				'Location      Geopolitical region  Zone  Local regions  Global Reach  Providers',
				'Chennai       India                2     South India    yes                   9',
				'Chennai2      India                2     South India    yes                   1',
				'Mumbai        India                2     West India     yes                  11',
				'Mumbai2       India                2     West India     yes                   5',
				'Pune          India                2     Central India  yes                   4',
				'Mumbai Metro  India*               2     West India     yes                   0',
				'',
				'6 peering locations',
				'* assigned by country or continent, documented nowhere',
				'Source: ExpressRoute peering locations and connectivity partners (providers by',
				'location), MicrosoftDocs/azure-docs, 2026-09-16, CC-BY-4.0.',
				'Source: About ExpressRoute Global Reach, MicrosoftDocs/azure-docs, 2025-04-09,',
				'CC-BY-4.0.',
			].join('\n')}\n`,
		);
	});

	it('says which table puts a provider there', async () => {
		expect(await run('locations', '--provider', 'intelsat')).toContain(
			[
				'Location        Geopolitical   Zone  Local regions  Global Reach  Listed by',
				'                region',
				'London          Europe         1     UK South       yes           location',
				'London2         Europe         1     UK South       yes           provider',
				'Washington DC2  North America  1     East US,       yes           both',
				'                                     East US 2',
			].join('\n'),
		);
	});

	describe.each([40, 60, 80, 120])('keep to %i columns', (columns) => {
		it.each([
			'locations',
			'regions',
			'providers',
			'geopolitical-regions',
			'locations --location London --provider Equinix',
			'show London',
			'show Hong\u00a0Kong\u00a0Metro',
			'show equinix',
			'show uksouth',
			'show Optus',
			'show china-north',
		])('%s', async (words) => {
			const given = words.split(' ').map((word) => word.replaceAll('\u00a0', ' '));
			const text = await run(...given, '--columns', String(columns));
			expect(text).toMatch(/\nSource: /);
			for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
			expect(await run(...given, '--ascii')).toMatch(/^[\x20-\x7e\n]+$/);
		});
	});

	it('tells a row as prose where there is no room for columns', async () => {
		expect(await run('locations', '--location', 'washington dc', '--columns', '40')).toContain(
			[
				'Washington DC',
				'    Cloud public · Geopolitical region',
				'    North America · Zone 1 · Local',
				'    regions East US, East US 2 · Global',
			].join('\n'),
		);
	});

	it('has ASCII twins of names', async () => {
		const words = ['show', 'GÉANT'];
		expect(await run(...words)).toMatch(/^GÉANT {2}connectivity provider, public cloud\n/);
		expect(await run(...words, '--ascii')).toMatch(/^GEANT {2}connectivity provider, public cloud\n/);
	});

	it('says so when nothing fits a filter that means something', async () => {
		expect(await run('locations', '--metro', '--geopolitical-region', 'israel')).toMatch(
			/^No peering location fits\.\n/,
		);
	});

	it('prints JSON with sorted keys, the same bytes twice', async () => {
		const text = await run('locations', '--location', 'London', '--json');
		expect(await run('locations', '--location', 'London', '--json')).toBe(text);
		expect(Object.keys(JSON.parse(text))).toEqual(['locations', 'sources']);
		expect(Object.keys(JSON.parse(text).locations[0])).toEqual(Object.keys(JSON.parse(text).locations[0]).sort());
		expect(JSON.parse(text).locations[0]).toMatchObject({ id: 'london', globalReach: true, localRegions: ['uksouth'] });
		expect(JSON.parse(text).sources[0].main.date).toBe('2026-09-16');
	});
});

describe('show', () => {
	it('shows a region whole', async () => {
		expect(await run('show', 'uk-south')).toBe(
			`${[
				'UK South  Azure region, public cloud',
				'  Id                            uksouth',
				'  Geography                     United Kingdom, London',
				'  City                          London, United Kingdom (51.51, -0.13)',
				'  Geopolitical region           Europe',
				'  Paired region                 UK West',
				'  Availability zones            yes',
				'  Status                        available',
				'  Local at                      London, London2',
				'  Community, Private peering    12076:50024',
				'  Community, Microsoft peering  12076:51024',
				'  Community, Storage            12076:52024',
				'  Community, SQL                12076:53024',
				'  Community, Cosmos DB          12076:54024',
				'  Community, Backup             12076:55024',
				'',
				'Source: Azure regions list, MicrosoftDocs/reliability-docs, 2025-09-23,',
				'CC-BY-4.0.',
				'Source: ExpressRoute routing requirements, MicrosoftDocs/azure-docs, 2026-03-12,',
				'CC-BY-4.0.',
			].join('\n')}\n`,
		);
	});

	it('shows a partner with its exchange and place', async () => {
		expect(await run('show', 'bezeq international ltd')).toContain(
			[
				'Bezeq International Ltd.  additional service provider',
				'  Id                bezeq-international-ltd',
				'  Connects through  euNetworks',
				'  Where             London',
			].join('\n'),
		);
	});

	it('shows where the exchange of a data center is, since its list names no place', async () => {
		expect(await run('show', 'T5 Datacenters')).toContain(
			[
				'T5 Datacenters  data-center provider',
				'  Id                t5-datacenters',
				'  Connects through  IX Reach',
				'  At IX Reach (7)   Amsterdam, London2, Silicon Valley, Singapore Metro, Tokyo2,',
				'                    Toronto, Washington DC',
			].join('\n'),
		);
	});

	it.each([
		['Chicago', ['peeringLocation/chicago', 'peeringLocation/usgov-chicago']],
		['equinix', ['provider/equinix', 'provider/usgov-equinix']],
		['Digital Realty', ['provider/digital-realty', 'partner/digital-realty']],
		['South Africa', ['geopoliticalRegion/south-africa']],
		['provider/cinia', ['provider/cinia']],
		['Cinia', ['provider/cinia', 'partner/cinia']],
		['Venha Pra Nuvem', ['partner/venha-pra-nuvem', 'partner/venha-pra-nuvem']],
		['China East', ['region/chinaeast', 'geopoliticalRegion/china-east']],
		['SES', ['provider/ses', 'partner/ses']],
	])('%s fits %j', async (name, expected) => {
		const { matches } = JSON.parse(await run('show', name, '--json'));
		expect(matches.map((one: { kind: string; entry: { id: string } }) => `${one.kind}/${one.entry.id}`)).toEqual(
			expected,
		);
	});

	it('several words need no quotes', async () => {
		expect(await run('show', 'us', 'gov', 'virginia')).toContain('usgovvirginia');
	});
});

describe('what is not there is an error with the nearest name', () => {
	it.each([
		['locations --provider Equnix', 'no provider is called "Equnix"', 'did you mean Equinix?'],
		['providers --location Londn', 'no peering location is called "Londn"', 'did you mean London?'],
		[
			'providers --location London --cloud usgov',
			'no peering location is called "London"',
			'did you mean London (public)?',
		],
		['regions --geopolitical-region erope', 'no geopolitical region is called "erope"', 'did you mean Europe?'],
		['locations --cloud pubilc', 'no cloud is called "pubilc"', 'did you mean public?'],
		['locations --cloud mars', 'no cloud is called "mars"', 'did you mean public, usgov, china?'],
		['show Frankfrut', 'nothing in the catalog is called "Frankfrut"', 'did you mean Frankfurt?'],
		['show Beijing --cloud public', 'nothing in the public cloud is called "Beijing"', 'did you mean Beijing (china)?'],
		[
			'show Xanadu',
			'nothing in the catalog is called "Xanadu"',
			'`canreach catalog --help` names the lists of what there is',
		],
		['locations --provider Nope', 'no provider is called "Nope"', '`canreach catalog providers` lists them'],
		['providers --location Nope', 'no peering location is called "Nope"', '`canreach catalog locations` lists them'],
		['locations --provider AT&T', 'no provider is called "AT&T"', 'did you mean AT&T NetBond?'],
		['show AT&T', 'nothing in the catalog is called "AT&T"', 'did you mean AT&T NetBond?'],
	])('%s', async (words, message, hint) => {
		const error = await run(...words.split(' ')).catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(UsageError);
		expect(error).toMatchObject({ message, hint });
	});
});
