// Designs: the seed, a typical one, and two far beyond what Azure takes. Answers are held against the naive solver.

import { readFileSync } from 'node:fs';
import { checksum, same } from './checksum.mjs';

const seed = readFileSync(new URL('../../scenarios/seed.yaml', import.meta.url), 'utf8');

/** 10 circuits, 6 Global Reach links, 50 VNets, 300 prefixes. */
const typical = {
	seed: 3,
	sites: 25,
	circuits: 10,
	vnets: 50,
	locations: 8,
	regions: 6,
	dualHomed: 0.3,
	prefixesPerSite: 10,
	circuitsPerVnet: 2,
};
const large = {
	seed: 1,
	sites: 500,
	circuits: 50,
	vnets: 100,
	dualHomed: 0.2,
	meshDensity: 0.1,
	circuitsPerVnet: 2,
	limits: 'ignored',
};

export const workloads = [
	{
		name: 'seed',
		about: 'the seed example: 2 sites, 2 circuits, 2 VNets, 4 views',
		prepare: (engine) => wholeAnswer(engine, seed),
	},
	{
		name: 'typical',
		about: '25 sites with 250 prefixes, 10 circuits, 6 Global Reach links, 50 VNets',
		prepare: (engine) => wholeAnswer(engine, typicalText(engine)),
	},
	{
		name: 'typical-bird',
		about: 'the network of the typical design, played by BIRD',
		prepare: playedByBird,
	},
	{
		name: 'typical-failures',
		about: 'every single failure of the typical design, routes and forwarding',
		prepare: failures,
	},
	{
		name: '500x100',
		about: '500 sites of 100 prefixes, 50 circuits, 100 VNets, limits ignored',
		prepare: (engine) => routingOf(engine, { ...large, prefixesPerSite: 100 }, 1),
	},
	{
		name: '500x10000',
		about: 'the same with 10,000 prefixes a site: 5 million',
		prepare: (engine) => routingOf(engine, { ...large, prefixesPerSite: 10_000 }, 0),
	},
	{
		name: '10000x100',
		about: '10,000 sites of 100 prefixes: a million, 500 circuits, 1,000 VNets, up to settled routes',
		prepare: (engine) =>
			routingOf(
				engine,
				{ ...large, sites: 10_000, circuits: 500, vnets: 1000, meshDensity: 0.01, prefixesPerSite: 100 },
				0,
			),
	},
];

function typicalText({ generateDesign }) {
	// The density that gives six links depends on what is drawn.
	for (let density = 0.05; density < 0.5; density += 0.01) {
		const design = generateDesign({ ...typical, meshDensity: density });
		if (design.globalReach.length === 6) return JSON.stringify(design);
	}
	throw new Error('no density gives six links');
}

function parsed({ parseScenario }, text, options) {
	const read = parseScenario(text, 'bench.yaml', options);
	if (!read.ok) throw new Error(read.diagnostics[0].message);
	return read.scenario;
}

/** Prefixes in files of their own, as people write long lists. */
function largeScenario(engine, size) {
	const { sites, ...design } = engine.generateDesign(size);
	const files = new Map();
	const short = Object.entries(sites).map(([id, { prefixes, ...site }]) => {
		files.set(`${id}.txt`, `${prefixes.join('\n')}\n`);
		return [id, { ...site, prefixesFile: `${id}.txt` }];
	});
	const text = JSON.stringify({ ...design, sites: Object.fromEntries(short) });
	return { read: () => parsed(engine, text, { readFile: (name) => files.get(name) ?? null }) };
}

/** What every speaker uses for the prefixes, as text. */
function chosenBy(solution, prefixes) {
	const words = [];
	for (const { routeClass, selected } of solution.classes)
		for (const { text } of routeClass.prefixes)
			if (prefixes.has(text))
				for (const { index, speaker } of solution.net.speakers)
					for (const { hop, asPath } of selected(index))
						words.push(`${text} ${speaker.id} ${hop?.sessionId ?? null} ${asPath}`);
	return sumOf(words);
}

function prefixesIn({ classes }) {
	return new Set(classes.flatMap(({ routeClass }) => routeClass.prefixes.map(({ text }) => text)));
}

function chosenNaively({ perPrefix }) {
	const words = Object.entries(perPrefix).flatMap(([prefix, { answer }]) =>
		Object.entries(answer).flatMap(([speaker, routes]) =>
			routes
				.filter(({ selected }) => selected)
				.map(({ session, asPath }) => `${prefix} ${speaker} ${session} ${asPath}`),
		),
	);
	return sumOf(words);
}

function sumOf(lines) {
	const bytes = new TextEncoder().encode(lines.sort().join('\n'));
	return `${lines.length} routes, checksum ${checksum(bytes)}`;
}

function wholeAnswer(engine, text) {
	const { simulate, report, renderJson, solve, solveNaively, networkOf } = engine;
	const scenario = parsed(engine, text);
	const network = networkOf(scenario);
	const prefixes = prefixesIn(solve(network));
	const checked = same(
		'routes in use, by the naive solver',
		chosenBy(solve(network), prefixes),
		chosenNaively(solveNaively(network)),
	);
	return {
		checked,
		subjects: [
			{ name: 'routing: classes, settled', run: () => solve(network) },
			{ name: 'the same by the naive solver', run: () => void solveNaively(network) },
			{ name: 'reading the file', run: () => void parsed(engine, text) },
			{ name: 'simulating all views', run: () => void simulate(scenario) },
			{ name: 'the report as JSON', run: () => void renderJson(report(simulate(scenario)).document) },
		],
	};
}

async function playedByBird(engine) {
	const bird = engine.findBird();
	if (bird === null) return { skipped: 'BIRD 2 is not on this machine' };
	const prepared = engine.prepare(engine.networkOf(parsed(engine, typicalText(engine))), {
		daemon: 'bird',
		igpCosts: bird.namespace !== null,
	});
	const [{ held, settled }] = await engine.play([prepared.network], bird);
	const { alike, contradictions } = engine.judge(prepared.network, held, settled, prepared.solution);
	if (contradictions.length > 0 || !settled) throw new Error(`BIRD differs in ${contradictions.length} routes`);
	return {
		checked: `${alike} routes, the same in BIRD ${bird.version}`,
		subjects: [
			{ name: 'routing: classes, settled', run: () => void engine.solve(prepared.network) },
			{
				name: 'BIRD: configured, at rest over three looks of 60 ms, read',
				run: async () => void (await engine.play([prepared.network], bird)),
			},
		],
	};
}

function failures(engine) {
	const { failureElements, workOut, simulate } = engine;
	const text = typicalText(engine);
	const scenario = parsed(engine, text);
	const { design, expanded } = scenario;
	const elements = failureElements(design);
	const fail = (element) => workOut({ id: element, design, expanded, failed: [element], globalReach: true });
	const first = fail(elements[0]);
	return {
		checked: same(
			'routes in use after one of the failures, by the naive solver',
			chosenBy(first.solution, prefixesIn(first.solution)),
			chosenNaively(engine.solveNaively(first.network)),
		),
		subjects: [
			{ name: 'one simulation, parsed', run: () => void simulate(parsed(engine, text)) },
			{
				name: `${elements.length} failures, each worked out anew`,
				run: () => {
					for (const element of elements) fail(element);
				},
			},
		],
	};
}

/** `samples`: how many prefixes the naive solver is timed on; its time is multiplied to all of them. */
function routingOf(engine, size, samples) {
	const { compile, routeClasses, settler, solve, solveNaively, networkOf } = engine;
	const { read } = largeScenario(engine, size);
	const scenario = read();
	const network = networkOf(scenario);
	const all = size.sites * size.prefixesPerSite + size.vnets;
	const textOf = (entry) => entry.prefix ?? entry;
	const one = network.speakers.flatMap(({ networks }) => networks.map(textOf))[0];
	const small = {
		...network,
		speakers: network.speakers.map((speaker) => ({
			...speaker,
			networks: speaker.networks.filter((entry) => textOf(entry) === one),
		})),
	};
	const net = compile(network);
	const classes = routeClasses(net);
	const how = settler(net);
	const settleAll = () => {
		for (const routeClass of classes) how.settle(routeClass, 'ascending');
	};
	const confirmed = [
		same(
			'routes in use of one prefix, by the naive solver',
			chosenBy(solve(small), new Set([one])),
			chosenNaively(solveNaively(small)),
		),
		same(`the same hops with all ${all} prefixes`, hopsFor(engine, net, one), hopsFor(engine, compile(small), one)),
	];
	const whole = [
		{ name: 'routing: numbers, classes, settled, other schedules tried', run: () => void solve(network) },
		{ name: `the naive solver, one prefix times ${all}`, run: () => void solveNaively(small), times: all },
	];
	const slow = all > 100_000;
	return {
		checked: confirmed.join('; '),
		subjects: [
			...(samples === 0 ? [] : whole),
			{ name: `propagation of ${classes.length} classes, one schedule`, run: settleAll },
			{ name: 'classes of prefixes', run: () => void routeClasses(net), once: slow },
			{ name: 'numbers made of the network', run: () => void settler(compile(network)), once: slow },
			{ name: 'the network of the design', run: () => void networkOf(scenario), once: slow },
			{ name: 'reading the files', run: () => void read(), once: slow },
		],
	};
}

/** The hops on which those who pass routes on hold the prefix. */
function hopsFor({ routeClasses, settler }, net, prefix) {
	const routeClass = routeClasses(net).find(({ prefixes }) => prefixes.some(({ text }) => text === prefix));
	return checksum(settler(net).settle(routeClass, 'ascending').best);
}
