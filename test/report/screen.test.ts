import { expect, test } from 'vitest';
import { shownLines } from '../../src/report/render/lesson/lesson-shown.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/report/render/text/glyphs.ts';
import { lineText } from '../../src/report/render/text/span.ts';
import { renderText } from '../../src/report/render/text/text.ts';
import { large, seed, small } from './designs.ts';
import { everyOutcome } from './outcomes.ts';
import { reportOf } from './reports.ts';

const reports = {
	...Object.fromEntries(Object.entries(small).map(([name, design]) => [name, reportOf(design)])),
	outcomes: everyOutcome,
	large: reportOf(large(20)),
};

for (const [name, report] of Object.entries(reports)) {
	for (const columns of [80, 120]) {
		for (const ascii of [false, true]) {
			test(`${name} at ${columns} columns${ascii ? ' in ASCII' : ''}`, async () => {
				const file = `./golden/${name}-${columns}${ascii ? '-ascii' : ''}.txt`;
				await expect(renderText(report, { columns, ascii })).toMatchFileSnapshot(file);
			});
		}
	}
}

test('the seed screen names every part of the design and the verdict', () => {
	const text = renderText(reportOf(seed), { columns: 80, ascii: false });
	for (const word of [
		'san-francisco',
		'Silicon Valley',
		'Global Reach',
		'uk-south',
		'○→●',
		'4 of 4 expectations hold',
	]) {
		expect(text).toContain(word);
	}
});

test('no fact is told by colour alone: every outcome and severity has a sign of its own', () => {
	for (const { outcome, severity } of [unicodeGlyphs, asciiGlyphs]) {
		for (const signs of [Object.values(outcome), Object.values(severity)]) {
			expect(new Set(signs).size).toBe(signs.length);
		}
	}
});

test('on a narrow map VNets of similar names are still two', () => {
	const at = (location: string, site: string) => ({ at: location, geo: 'Europe', sites: [site] });
	const circuits = ['fra-a', 'ams-b', 'chi', 'sin'];
	const report = reportOf({
		name: 'Narrow',
		sites: { frankfurt: ['10.10.0.0/16'], chicago: ['10.20.0.0/16'], singapore: ['10.30.0.0/16'] },
		circuits: {
			'fra-a': at('Frankfurt', 'frankfurt'),
			'ams-b': at('Amsterdam', 'frankfurt'),
			chi: at('Chicago', 'chicago'),
			sin: at('Singapore', 'singapore'),
		},
		vnets: {
			'app-eu': { region: 'West Europe', geo: 'Europe', prefixes: ['10.100.0.0/16'], circuits },
			'app-us': { region: 'East US', geo: 'Europe', prefixes: ['10.101.0.0/16'], circuits },
		},
	});
	for (const ascii of [false, true]) {
		const design = renderText(report, { columns: 60, ascii }).split(/^Reachability/m)[0]!;
		expect(design).toMatch(/ app-eu \S+$/m);
		expect(design).toMatch(/ app-us \S+$/m);
	}
});

test('a lesson says whether the design is too large for a map, or the terminal too narrow', () => {
	const said = (design: typeof seed, columns: number): string =>
		shownLines({ kind: 'map', report: reportOf(design) }, { columns, ascii: false })
			.map(lineText)
			.join('\n');
	expect(said(seed, 40)).toBe('The terminal is too narrow for the map.');
	expect(said(large(20), 40)).toBe('The design is too large for a map.');
	expect(said(seed, 80)).toContain('san-francisco');
});

test('a design too large for a map is told by region', () => {
	const text = renderText(reportOf(large(20)), { columns: 80, ascii: false });
	expect(text).toContain('Geopolitical region');
	expect(text.split('\n').length).toBeLessThan(130);
});

test('an empty design is a screen too', () => {
	const report = reportOf({ name: 'Nothing', sites: {}, circuits: {} });
	expect(renderText(report, { columns: 80, ascii: false })).toMatchInlineSnapshot(`
		"Nothing                                                   scenarios/example.yaml

		● No two networks of one address family: there is nothing to connect.
		– nothing is expected

		Expectations ───────────────────────────────────────────────────────────────────
		  – nothing is expected

		Next ───────────────────────────────────────────────────────────────────────────
		  canreach run --json scenarios/example.yaml   the whole answer
		"
	`);
});

test('the map draws what Azure refuses on a circuit beside that circuit, and says where other sites are', () => {
	const report = reportOf({
		name: 'Refused',
		sites: { paris: ['10.1.0.0/16'], lyon: ['10.2.0.0/16'], nice: ['10.3.0.0/16'], lille: ['10.4.0.0/16'] },
		wans: { mpls: { sites: ['paris', 'nice'] } },
		circuits: {
			red: { at: 'Paris', geo: 'Europe', sites: ['paris'], refusedSites: { lyon: 'ASN_RESERVED' } },
			blue: { at: 'Marseille', geo: 'Europe', refusedSites: { lyon: 'ASN_RESERVED' } },
		},
	});
	const text = renderText(report, { columns: 80, ascii: false });
	const lines = text.split('\n').map((line) => line.trimEnd());
	expect(lines.slice(lines.findIndex((line) => line.startsWith('Design')) + 1).slice(0, 19)).toStrictEqual([
		'     Sites                 Circuits                Peering locations',
		'  ┌─ paris ───────────┬─── ① red ───────────────── Paris ─────────────────┒',
		'  │  10.1.0.0/16      │      Premium 1 Gbps                               ┃',
		'  │  lyon ┄✗┄┄┄┄┄┄┄┄┄┄┘                                                   ┃',
		'  │  10.2.0.0/16                                                          ┃',
		'  ├─ WAN mpls                                                             ┃',
		'  │  lyon ↑ ┄✗┄┄┄┄┄┄┄┄┄┄┄┄ ② blue ──────────────── Marseille ─────────────┚',
		'  │                          Premium 1 Gbps',
		'  │',
		'  └─ nice',
		'     10.3.0.0/16',
		'     on WAN mpls',
		'     lille',
		'     10.4.0.0/16',
		'     on no circuit',
		'',
		'  Refused  lyon ✗ ① ASN_RESERVED  lyon ✗ ② ASN_RESERVED',
		'',
		'  ┄✗┄ refused, carries nothing   ┃ Microsoft backbone   ↑ drawn above',
	]);
	expect(renderText(report, { columns: 80, ascii: true })).toContain('  |  lyon .x..........+');
});

test('on a narrow map the name of a VNet is kept before that of the VNet it is peered with', () => {
	const { document, sketch } = reportOf({
		name: 'Peered',
		sites: { paris: ['10.1.0.0/16'] },
		circuits: { red: { at: 'Paris', geo: 'Europe', sites: ['paris'] } },
		vnets: { 'application-of-the-east': { region: 'East US', geo: 'Europe', prefixes: ['10.100.0.0/16'] } },
	});
	const peers = [{ key: 'vnet/hub-of-the-eastern-states', refused: null }];
	const report = { document, sketch: { ...sketch, vnets: sketch.vnets.map((vnet) => ({ ...vnet, peers })) } };
	const wide = renderText(report, { columns: 120, ascii: false });
	expect(wide).toContain('application-of-the-east peered with hub-of-the-eastern-states');
	expect(renderText(report, { columns: 80, ascii: false })).toMatch(/application-of-the-east peered$/m);
});
