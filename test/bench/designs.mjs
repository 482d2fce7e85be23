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
		about: 'every single failure of the typical design, with the outcome of every pair',
		prepare: typicalFailures,
	},
	{
		name: 'typical-double-failures',
		about: 'every double failure of the typical design, as `canreach sweep --failures 2` goes through them',
		prepare: typicalDoubleFailures,
	},
	{
		name: '500x100-failures',
		about: '100 single failures of 500 sites of 100 prefixes, routes and forwarding',
		prepare: largeFailures,
	},
	{
		name: 'edits',
		about: '100 edits of the typical design: links, SKUs, weights, connections',
		prepare: (engine) => edits(engine, parsed(engine, typicalText(engine)), 100),
	},
	{
		name: '500x100-edits',
		about: '10 such edits of 500 sites of 100 prefixes',
		prepare: (engine) => edits(engine, largeScenario(engine, { ...large, prefixesPerSite: 100 }).read(), 10),
	},
	{
		name: '500x100',
		about: '500 sites of 100 prefixes, 50 circuits, 100 VNets, limits ignored',
		prepare: (engine) => routingOf(engine, { ...large, prefixesPerSite: 100 }, 1),
	},
	{
		name: '500x10000',
		about: 'the same with 10,000 prefixes a site: 5 million',
		prepare: (engine) => {
			const { subjects, ...found } = routingOf(engine, { ...large, prefixesPerSite: 10_000 }, 0);
			const [fewer] = routingOf(engine, { ...large, prefixesPerSite: 100 }, 0).subjects;
			return { ...found, subjects: [{ ...fewer, name: `${fewer.name}, 100 prefixes a site` }, ...subjects] };
		},
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
			{ name: 'simulating all views, no reason asked for', run: () => void simulate(scenario) },
			{
				name: 'the report as JSON, with every reason',
				run: () => void renderJson(report(simulate(scenario)).document),
			},
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

function questionOf({ design, expanded }, failed = []) {
	return { id: failed.join(' '), design, expanded, failed, globalReach: true };
}

/** One prefix of each class is enough: the others of a class go where it goes. */
function sameRoutes(what, ours, theirs) {
	const some = new Set(theirs.classes.map(({ routeClass }) => routeClass.prefixes[0].text));
	return same(what, chosenBy(ours, some), chosenBy(theirs, some));
}

function outcomesIn({ endpointsOf, fatesOf, outcomeOf }, view) {
	const ends = endpointsOf([view])[0];
	const fate = fatesOf(view.forwarding);
	return ends.flatMap((a) => ends.map((b) => outcomeOf(fate(a.node, b.prefixes[0]), fate(b.node, a.prefixes[0]))));
}

function typicalFailures(engine) {
	const { afterFailure, failureElements, solveNaively, workOut, simulate } = engine;
	const text = typicalText(engine);
	const scenario = parsed(engine, text);
	const elements = failureElements(scenario.design);
	const designed = workOut(questionOf(scenario));
	const first = afterFailure(designed, [elements[0]]);
	const some = elements.filter((_, index) => index % 20 === 0);
	const outcomes = (views) => views.map((view) => outcomesIn(engine, view).join(' ')).join('\n');
	const checked = [
		same(
			'routes in use after one of the failures, by the naive solver',
			chosenBy(first.solution, prefixesIn(first.solution)),
			chosenNaively(solveNaively(first.network)),
		),
		same(
			`outcomes after ${some.length} of them, each worked out anew`,
			outcomes(some.map((element) => afterFailure(designed, [element]))),
			outcomes(some.map((element) => workOut(questionOf(scenario, [element])))),
		),
	];
	return {
		checked: checked.join('; '),
		subjects: [
			{ name: 'one simulation, parsed', run: () => void simulate(parsed(engine, text)) },
			{
				name: `${elements.length} failures, routes and forwarding`,
				run: () => {
					for (const element of elements) afterFailure(designed, [element]);
				},
			},
			{
				name: 'the same with the outcome of every pair',
				run: () => {
					for (const element of elements) outcomesIn(engine, afterFailure(designed, [element]));
				},
			},
			{
				name: 'routes and forwarding, each worked out anew',
				run: () => {
					for (const element of elements) workOut(questionOf(scenario, [element]));
				},
			},
		],
	};
}

function typicalDoubleFailures(engine) {
	const { drive, fatesOf, outcomeOf, outcomesAfter, simulate, sweepSlices, workOut } = engine;
	const text = typicalText(engine);
	const scenario = parsed(engine, text);
	const designed = workOut(questionOf(scenario));
	const sweep = () => drive(sweepSlices(designed, { failures: 2, evidence: 'inferred' }));
	const { elements, pairs, doubles, done } = sweep();
	const couples = elements.flatMap((one, at) => elements.slice(at + 1).map((other) => [one, other]));
	// Those that cost most, and some of all.
	const some = [
		...doubles.slice(0, 10).map(({ failed }) => failed),
		...couples.filter((_, index) => index % 2000 === 0),
	];
	const after = outcomesAfter(designed, pairs, elements);
	const followed = some.map((failed) => {
		const [one, other] = failed.map((element) => elements.indexOf(element));
		const together = after.afterTwo(one, other, () => true);
		return pairs.map((_, pair) => together.get(pair) ?? after.afterEither(pair, one, other)).join(' ');
	});
	const anew = some.map((failed) => {
		const fate = fatesOf(workOut(questionOf(scenario, failed)).forwarding);
		return pairs.map(([a, b]) => outcomeOf(fate(a.node, b.prefixes[0]), fate(b.node, a.prefixes[0]))).join(' ');
	});
	return {
		checked: same(
			`outcomes of ${pairs.length} pairs after ${some.length} of them, each worked out anew`,
			followed.join('\n'),
			anew.join('\n'),
		),
		subjects: [
			{ name: 'one simulation, parsed', run: () => void simulate(parsed(engine, text)) },
			{ name: `${done} failures of one or two, with the outcome of every pair`, run: () => void sweep() },
		],
	};
}

function largeFailures(engine) {
	const { afterFailure, failureElements, workOut } = engine;
	const scenario = largeScenario(engine, { ...large, prefixesPerSite: 100 }).read();
	const all = failureElements(scenario.design);
	const elements = all.filter((_, index) => index % Math.floor(all.length / 100) === 0).slice(0, 100);
	const some = elements.filter((_, index) => index % 10 === 0);
	const designed = workOut(questionOf(scenario));
	for (const element of some.slice(0, 3))
		sameRoutes(
			`after ${element}`,
			afterFailure(designed, [element]).solution,
			workOut(questionOf(scenario, [element])).solution,
		);
	return {
		checked: 'routes in use after 3 of the failures, each worked out anew',
		subjects: [
			{
				name: `each worked out anew, ${some.length} of them times ${elements.length / some.length}`,
				run: () => {
					for (const element of some) workOut(questionOf(scenario, [element]));
				},
				times: elements.length / some.length,
			},
			{
				name: `${elements.length} of ${all.length} failures, from the view before`,
				run: () => {
					for (const element of elements) afterFailure(designed, [element]);
				},
			},
		],
	};
}

/** The edited designs are given: reading one again costs the same, however it is then worked out. */
function edits(engine, scenario, count) {
	const { afterEdit, editDesign, workOut } = engine;
	const { circuits, vnets, globalReach } = scenario.design;
	const pick = (map, nth) => [...map.keys()][(nth * 7919) % map.size];
	const kinds = [
		(nth) => [{ remove: `globalReach/${pick(globalReach, nth)}` }],
		(nth) => [{ set: `circuits.${pick(circuits, nth)}.sku`, value: nth % 2 === 0 ? 'premium' : 'standard' }],
		(nth) => {
			const vnet = pick(vnets, nth);
			return [
				{ set: `vnets.${vnet}.circuits.${vnets.get(vnet).connections[0].circuit}.weight`, value: 1 + (nth % 99) },
			];
		},
		(nth) => [{ set: `vnets.${pick(vnets, nth)}.circuits.${pick(circuits, nth + 1)}`, value: {} }],
		(nth) => {
			const missing = [...circuits.keys()]
				.flatMap((a) => [...circuits.keys()].map((b) => [a, b]))
				.filter(([a, b]) => a < b && !globalReach.has(`${a}~${b}`));
			return [{ add: 'globalReach', value: { between: missing[(nth * 7919) % missing.length] } }];
		},
	];
	const questions = Array.from({ length: count }, (_, nth) => {
		const { result, problems } = editDesign(scenario.expanded, kinds[nth % kinds.length](nth));
		if (result === null) throw new Error(problems[0].message);
		return questionOf(result);
	});
	const before = workOut(questionOf(scenario));
	const some = questions.slice(0, kinds.length);
	for (const [nth, question] of some.entries())
		sameRoutes(`edit ${nth}`, afterEdit(before, question).solution, workOut(question).solution);
	return {
		checked: `routes in use after ${some.length} of the edits, each worked out anew`,
		subjects: [
			{
				name: `${count} edits, each worked out anew`,
				run: () => {
					for (const question of questions) workOut(question);
				},
			},
			{
				name: 'from the view before',
				run: () => {
					for (const question of questions) afterEdit(before, question);
				},
			},
		],
	};
}

/** `samples`: how many prefixes the naive solver is timed on; its time is multiplied to all of them. */
function routingOf(engine, size, samples) {
	const { compile, routeClasses, settler, solve, solveClass, solveNaively, networkOf } = engine;
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
		for (const routeClass of classes) how.settle(routeClass, 'bestFirst');
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
			{
				name: 'the same, with other schedules where nothing is proved',
				run: () => void classes.map((routeClass) => solveClass(net, how, routeClass)),
				once: slow,
			},
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
	return checksum(settler(net).settle(routeClass, 'bestFirst').best);
}
