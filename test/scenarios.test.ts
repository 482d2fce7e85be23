// The published cases: every scenario keeps its promises, whatever the order in its file; the best-known ones answer as the rule-book says, written here by hand.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseScenario, renderJson, report, type Scenario, type Simulation, simulate } from '../src/index.ts';
import { conformanceOf } from '../src/report/conformance.ts';
import { conformanceFigure, conformancePage } from '../src/report/render/conformance.ts';
import { judgementsOf } from '../src/what-if/expectations/promises.ts';
import { viewOf } from '../src/what-if/expectations/questions.ts';

const folder = new URL('../scenarios/', import.meta.url);
const files = readdirSync(folder)
	.filter((file) => file.endsWith('.yaml'))
	.sort();

const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

function read(text: string, file: string): Scenario {
	const parsed = parseScenario(text, file, { readFile: textOf });
	if (!parsed.ok)
		throw new Error(parsed.diagnostics.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
	return parsed.scenario;
}

function simulated(text: string, file: string): Simulation {
	return simulate(read(text, file));
}

/** A scenario of the folder, worked out once. */
function published(file: string): Simulation {
	const simulation = known.get(file) ?? simulated(textOf(file), file);
	known.set(file, simulation);
	return simulation;
}
const known = new Map<string, Simulation>();

const broken = ({ judgements }: Simulation): readonly string[] =>
	judgements.flatMap(({ passed, message, view, expectation }) =>
		passed ? [] : [`line ${expectation.line}, ${view}: ${message}`],
	);

describe.each(files)('%s', (file) => {
	const text = textOf(file);

	it('keeps every promise', () => {
		const simulation = published(file);
		expect(broken(simulation)).toEqual([]);
		expect(simulation.verdict).toBe('passed');
	});

	it('says what it shows and where it is from', () => {
		const { scenario, judgements } = published(file);
		const { name, written } = scenario;
		const [first = '', ...rest] = text.split('\n');
		expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/);
		expect(first).toBe('# yaml-language-server: $schema=./scenario.schema.json');
		expect(name.trim()).not.toBe('');
		expect(written.summary?.trim() ?? '').not.toBe('');
		expect(written.source !== undefined || rest[0]?.startsWith('# ')).toBe(true);
		expect(judgements.length).toBeGreaterThan(0);
		if (written.source !== undefined) {
			expect(written.source.document).toMatch(/^[a-z0-9-]+$/);
			expect(written.source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		}
	});

	it('expects something in every what-if', () => {
		const { expectations, whatIfs } = published(file).scenario;
		const judged = new Set(expectations.map(({ whatIf }) => whatIf));
		const unused = whatIfs.map(({ id }) => id).filter((id) => !judged.has(id));
		// The what-ifs of the seed are there to be looked at.
		if (file !== 'seed.yaml') expect(unused).toEqual([]);
	});

	it('answers the same, whatever the order in the file', () => {
		const other = simulated(stringify(reversed(parse(text))), file);
		expect(withoutPlaces(other, true)).toBe(withoutPlaces(published(file)));
	});

	it('would notice if any promise were the opposite', () => {
		const opposite = parse(text) as {
			expect: { reachable?: boolean; because?: string; via?: unknown; within?: string }[];
		};
		for (const row of opposite.expect) {
			if (row.reachable === undefined) continue;
			row.reachable = !row.reachable;
			// What goes with the one alone: a reason, a way, a time.
			delete row.because;
			delete row.via;
			delete row.within;
		}
		// What is promised changes no answer: the rows are judged by those that there are, where all of them are kept.
		const scenario = read(stringify(opposite), file);
		const answers = new Map(published(file).answers.map((answer) => [answer.id, answer]));
		const judgements = scenario.expectations.every((row) => answers.has(viewOf(row)))
			? judgementsOf(scenario, (id) => answers.get(id)!, 'inferred')
			: simulate(scenario).judgements;
		const unnoticed = opposite.expect.filter(
			({ reachable }, index) => reachable !== undefined && judgements[index]!.passed,
		);
		expect(unnoticed).toEqual([]);
	});
});

describe('the conformance record', () => {
	const record = () =>
		conformanceOf(
			files.map((file) => {
				const simulation = published(file);
				return { ...simulation, scenario: { ...simulation.scenario, file: `scenarios/${file}` } };
			}),
		);
	const page = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

	it('has no case that is neither matched nor known to differ', () => {
		expect(record().failed).toBe(0);
		expect(record().cases.length).toBeGreaterThan(20);
		expect(record().cases.length + record().withoutSource.length).toBe(files.length);
	});

	it('is the page in the repository; `npm run generate` makes it so', () => {
		expect(page('CONFORMANCE.md')).toBe(conformancePage(record()));
	});

	it('is the figure in the README', () => {
		expect(page('README.md')).toContain(conformanceFigure(record()));
	});
});

/** Every list and map the other way round, save the lists whose order means something. */
function reversed(value: unknown, key = ''): unknown {
	if (Array.isArray(value)) {
		const items = value.map((item) => reversed(item));
		return key === 'via' || key === 'notVia' ? items : items.reverse();
	}
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([inner, one]) => [inner, reversed(one, inner)]),
	);
}

/** The document but for where things stand in the file. */
function withoutPlaces(simulation: Simulation, rowsReversed = false): string {
	// Where a site has thousands of prefixes the pairs say enough: their tables take longer than all the other files.
	const { sites } = simulation.scenario.design;
	const isLong = [...sites.values()].some(({ prefixes }) => prefixes.length > 1000);
	const { document } = report(simulation, { routes: !isLong });
	const own = document.expectations.slice(0, simulation.judgements.length);
	const declared = document.expectations.slice(own.length);
	const textOfRow = ({ view, message }: (typeof declared)[number]): string => `${view} ${message}`;
	const rows = [
		...(rowsReversed ? own.reverse() : own),
		...declared.sort((a, b) => (textOfRow(a) < textOfRow(b) ? -1 : 1)),
	];
	return renderJson({
		...document,
		views: document.views.map((view) => ({
			...view,
			findings: view.findings.map((finding) => ({ ...finding, place: null })),
		})),
		expectations: rows.map((row, index) => ({ ...row, index, line: 0 })),
	});
}

// Literal answers, from the rule-book alone.

const letters = { reachable: 'R', unreachable: 'N', 'one-way': '>', partial: 'P', undetermined: '?' } as const;

/** One row a node: its name, then what becomes of traffic to each node, in the order of the rows. */
function matrix({ document }: ReturnType<typeof report>, view: string): readonly string[] {
	const { pairs } = document.views.find(({ id }) => id === view)!;
	const nodes = [...new Set(pairs.map(({ from }) => from.node))];
	const width = Math.max(...nodes.map((node) => node.length)) + 1;
	return nodes.map((from) => {
		const cells = nodes.map((to) =>
			from === to
				? '.'
				: pairs
						.filter((pair) => pair.from.node === from && pair.to.node === to)
						.map(({ outcome }) => letters[outcome])
						.join(''),
		);
		return `${from.padEnd(width)}${cells.join(' ')}`;
	});
}

describe('E0, the use case of the overview: global-reach-use-case.yaml', () => {
	//  los-angeles ┐                          ┌ ═ tokyo      circuit ─ tokyo
	//              ├ us-mpls ─ united-states ═╡
	//  new-york    ┘                          └ ═ hong-kong  circuit ─ hong-kong
	const apart = [
		'site/hong-kong   . N N N',
		'site/los-angeles N . R N',
		'site/new-york    N R . N',
		'site/tokyo       N N N .',
	];
	check('global-reach-use-case.yaml', {
		'without-global-reach': apart,
		'as-designed': [
			'site/hong-kong   . R R N',
			'site/los-angeles R . R R',
			'site/new-york    R R . R',
			'site/tokyo       N R R .',
		],
		'third-link': [
			'site/hong-kong   . R R R',
			'site/los-angeles R . R R',
			'site/new-york    R R . R',
			'site/tokyo       R R R .',
		],
		'united-states-lost': apart,
		'third-link-united-states-lost': [
			'site/hong-kong   . N N R',
			'site/los-angeles N . R N',
			'site/new-york    N R . N',
			'site/tokyo       R N N .',
		],
	});
});

describe('E1, the example of the overview: seed.yaml', () => {
	//  san-francisco ─ silicon-valley ═ london ─ london     both VNets on both circuits
	check('seed.yaml', {
		'without-global-reach': [
			'site/london        . N R R',
			'site/san-francisco N . R R',
			'vnet/uk-south      R R . N',
			'vnet/us-west       R R N .',
		],
		'as-designed': [
			'site/london        . R R R',
			'site/san-francisco R . R R',
			'vnet/uk-south      R R . N',
			'vnet/us-west       R R N .',
		],
		'london-location-lost': [
			'site/london        . N N N',
			'site/san-francisco N . R R',
			'vnet/uk-south      N R . N',
			'vnet/us-west       N R N .',
		],
		// R080 takes the connection of uk-south to Silicon Valley, R084 the link.
		'standard-in-silicon-valley': [
			'site/london        . N R R',
			'site/san-francisco N . N R',
			'vnet/uk-south      R N . N',
			'vnet/us-west       R R N .',
		],
	});
});

describe('E2, circuits X, Y and Z: not-transitive.yaml', () => {
	//  london ═ paris ═ amsterdam
	check('not-transitive.yaml', {
		'without-global-reach': ['site/amsterdam . N N', 'site/london    N . N', 'site/paris     N N .'],
		'as-designed': ['site/amsterdam . N R', 'site/london    N . R', 'site/paris     R R .'],
		'third-link': ['site/amsterdam . R R', 'site/london    R . R', 'site/paris     R R .'],
		'third-link-paris-lost': ['site/amsterdam . R N', 'site/london    R . N', 'site/paris     N N .'],
		'third-link-lost-again': ['site/amsterdam . N R', 'site/london    N . R', 'site/paris     R R .'],
	});
});

describe('E5, a merger: merger.yaml', () => {
	//  stage 0                                  stage 1: the VNets peered     stage 2: each VNet on both circuits     stage 3: the circuits joined
	//  contoso-hq  ─ contoso  ─ contoso-west
	//  fabrikam-hq ─ fabrikam ─ fabrikam-east
	const stage0 = [
		'site/contoso-hq    . N R N',
		'site/fabrikam-hq   N . N R',
		'vnet/contoso-west  R N . N',
		'vnet/fabrikam-east N R N .',
	];
	const stage1 = [
		'site/contoso-hq    . N R N',
		'site/fabrikam-hq   N . N R',
		'vnet/contoso-west  R N . R',
		'vnet/fabrikam-east N R R .',
	];
	const stage2 = [
		'site/contoso-hq    . N R R',
		'site/fabrikam-hq   N . R R',
		'vnet/contoso-west  R R . R',
		'vnet/fabrikam-east R R R .',
	];
	check('merger.yaml', {
		'without-global-reach': stage0,
		'as-designed': stage0,
		'stage-1': stage1,
		'stage-2': stage2,
		'stage-2-unpeered': [
			'site/contoso-hq    . N R R',
			'site/fabrikam-hq   N . R R',
			'vnet/contoso-west  R R . N',
			'vnet/fabrikam-east R R N .',
		],
		'stage-3': [
			'site/contoso-hq    . R R R',
			'site/fabrikam-hq   R . R R',
			'vnet/contoso-west  R R . R',
			'vnet/fabrikam-east R R R .',
		],
		'stage-2-unauthorized': stage0,
		'stage-3-unauthorized': stage2,
	});
});

function check(file: string, views: Readonly<Record<string, readonly string[]>>): void {
	it('has these views and no others', () => {
		const answer = report(published(file));
		expect(answer.document.views.map(({ id }) => id).sort()).toEqual(Object.keys(views).sort());
	});
	it.each(Object.entries(views))('%s', (view, expected) => {
		expect(matrix(report(published(file)), view)).toEqual(expected);
	});
}

//           ┌ er1 ┐                     ┌ us-west ┐
//  contoso ─┤     ├─ app          west ─┤         ├─ east
//           └ er2 ┘                     └ us-east ┘
const er1 = 'er1/primary er1/secondary';
const er2 = 'er2/primary er2/secondary';
const east = 'us-east/primary us-east/secondary';
const west = 'us-west/primary us-west/secondary';

describe.each([
	[
		'E7, more specific routes',
		'more-specific.yaml',
		['vnet/app', 'site/contoso'],
		{
			'as-designed': [er1, er1],
			'er1-one-link-down': ['er1/secondary', 'er1/secondary'],
			'er1-both-links-down': [er2, er2],
			'weight-on-er2': [er1, er1],
			'prepend-on-er1': [er1, er1],
		},
	],
	[
		'E8, connection weight',
		'connection-weight.yaml',
		['vnet/app', 'site/contoso'],
		{
			'as-designed': [er1, er1],
			'er1-both-links-down': [er2, er2],
			'longer-path-on-er1': [er1, er1],
			'more-weight-on-er2': [er2, er1],
			'equal-weights': [`${er1} ${er2}`, er1],
		},
	],
	[
		'E9, AS path prepend',
		'prepend.yaml',
		['vnet/app', 'site/contoso'],
		{
			'as-designed': [er1, er1],
			'er1-both-links-down': [er2, er2],
			'no-local-preference': [er1, `${er1} ${er2}`],
		},
	],
	[
		'E25, the near circuit of each VNet',
		'local-connection-weight.yaml',
		['vnet/west', 'vnet/east'],
		{
			'as-designed': [`${east} ${west}`, `${east} ${west}`],
			weighted: [west, east],
			'weighted-us-west-lost': [east, east],
		},
	],
] as const)('%s: %s', (_, file, ends, views) => {
	it.each(Object.entries(views))('%s: the links taken there, and back', (view, expected) => {
		const { pairs } = report(published(file)).document.views.find(({ id }) => id === view)!;
		expect(pairs.map(({ outcome }) => outcome)).toEqual(['reachable', 'reachable']);
		const linksFrom = (node: string): string =>
			pairs
				.find(({ from }) => from.node === node)!
				.forward.hops.flatMap((hop) => (hop.startsWith('circuit/') ? [hop.slice('circuit/'.length)] : []))
				.sort()
				.join(' ');
		expect(ends.map(linksFrom)).toEqual(expected);
	});
});

describe('a broken promise is caught', () => {
	const seed = textOf('seed.yaml');

	it('when an expectation is wrong', () => {
		const wrong = simulated(
			seed.replace('to: us-west,  reachable: true', 'to: us-west,  reachable: false'),
			'seed.yaml',
		);
		expect(broken(wrong)).toEqual([
			'line 24, as-designed: site/san-francisco to vnet/us-west: expected unreachable, is reachable',
		]);
		expect(wrong.verdict).toBe('failed');
	});

	it('when the path is another', () => {
		const wrong = simulated(
			seed.replace('via: [silicon-valley, london]', 'via: [london, silicon-valley]'),
			'seed.yaml',
		);
		expect(broken(wrong)).toHaveLength(1);
		expect(wrong.verdict).toBe('failed');
	});

	it('when the design has an error that no expectation declares', () => {
		const text = textOf('same-metro.yaml').replace(
			/^ {2}- \{ finding: GR_SAME_LOCATION, at: globalReach\/airport~harbour \}\n/m,
			'',
		);
		const wrong = simulated(text, 'same-metro.yaml');
		expect(broken(wrong)).toEqual([]);
		expect(wrong.verdict).toBe('failed');
	});
});
