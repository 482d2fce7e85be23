// Internet-like graphs: one origin, settled everywhere, held against the naive solver and a C program of the same loop.

import { checksum, same } from './checksum.mjs';
import { compiledC, networkxBfs, writeGraph } from './others.mjs';

const sizes = [
	{ systems: 1000, sessions: 4000 },
	{ systems: 10_000, sessions: 60_000 },
	{ systems: 80_000, sessions: 500_000 },
];

export const workloads = sizes.map((size) => ({
	name: `as-${size.systems}`,
	about: `${size.systems} autonomous systems, ${size.sessions} sessions, one origin`,
	prepare: (engine, directory) => graph(engine, size, directory),
}));

async function graph(engine, size, directory) {
	const { generateAsGraph, compile, routeClasses, settler, solveNaively } = engine;
	const network = generateAsGraph(size);
	const net = compile(network);
	const [routeClass] = routeClasses(net);
	const how = settler(net);
	const chosen = nextHops(net, how, how.settle(routeClass, 'bestFirst'));
	const ours = checksum(chosen);
	const skipped = [];
	const confirmed = [];
	const file = writeGraph(network, net.indexOf, directory);
	const program = compiledC(directory);
	if (program === null) skipped.push('the C program: there is no C compiler on this machine');
	else confirmed.push(same('next hops, by the C program', ours, program(file).checksum));
	if (size.systems <= 1000)
		confirmed.push(same('next hops, by the naive solver', ours, checksum(naiveNextHops(net, solveNaively(network)))));
	const networkx = networkxBfs(file);
	if (networkx === null) skipped.push('networkx: it is not installed');
	const bfs = await graphologyBfs(network);
	if (networkx !== null) confirmed.push(same('systems reached by traversal, by networkx', bfs(), networkx().reached));
	return {
		checked: confirmed.join('; '),
		skipped: skipped.join('; '),
		subjects: [
			{ name: 'settled', run: () => void how.settle(routeClass, 'bestFirst') },
			...(program === null ? [] : [{ name: 'the C program (-O3)', run: () => program(file) }]),
			{
				name: 'numbers made of the network (compile, settler)',
				run: () => void settler(compile(network)),
				once: size.systems > 10_000,
			},
			...(size.systems <= 1000
				? [{ name: 'the naive solver', run: () => void solveNaively(network), once: true }]
				: []),
			{ name: 'graphology: breadth first, no policies', run: () => void bfs() },
			...(networkx === null ? [] : [{ name: 'networkx: breadth first, no policies', run: networkx }]),
		],
	};
}

/** By speaker: 1 + the next hop's position; 1 + its own at the origin; 0 where nothing is known. */
function nextHops({ speakers, hops }, { carrierOf }, { best, originators }) {
	const noRoute = -1;
	const chosen = speakers.map(({ index }) =>
		carrierOf[index] === -1 ? (originators.get(index) ?? noRoute) : best[carrierOf[index]],
	);
	return speakers.map(({ index, inbound }) => {
		// With one neighbour and nothing to pass on there is nothing to choose.
		if (carrierOf[index] === -1 && !originators.has(index)) return inbound.length === 0 ? 0 : inbound[0].from + 1;
		return chosen[index] === noRoute ? 0 : chosen[index] < 0 ? index + 1 : hops[chosen[index]].from + 1;
	});
}

function naiveNextHops({ speakers, indexOf }, { perPrefix }) {
	const [{ answer }] = Object.values(perPrefix);
	return speakers.map(({ index, speaker }) => {
		const best = answer[speaker.id]?.find((route) => route.best);
		return best === undefined ? 0 : best.peer === null ? index + 1 : indexOf.get(best.peer) + 1;
	});
}

async function graphologyBfs({ speakers, sessions }) {
	const { default: Graph } = await import('graphology');
	const whole = new Graph({ type: 'undirected' });
	for (const { id } of speakers) whole.addNode(id);
	for (const { a, b } of sessions) whole.addEdge(a.speaker, b.speaker);
	const origin = speakers.at(-1).id;
	return () => {
		const seen = new Set([origin]);
		for (const node of seen)
			whole.forEachNeighbor(node, (neighbour) => {
				seen.add(neighbour);
			});
		return seen.size;
	};
}
