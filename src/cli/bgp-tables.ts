// A solved network ─► its published tables.

import { comparePrefixes, prefixOf } from '../net/prefix.ts';
import { type AnswerRoute, routesAt, tablesOf } from '../network-json/answer.ts';
import type { SolvedNetwork } from '../network-json/solve-network.ts';
import type { BgpTables } from '../report/bgp-model.ts';
import type { Solution, SolvedClass } from '../routing/solve.ts';

export function bgpTables(name: string, { solution }: SolvedNetwork): BgpTables {
	const { net, classes } = solution;
	const tables = tablesOf(solution);
	return {
		name,
		unsettled: classes.flatMap(({ routeClass, status, unsettled }) =>
			status === 'stable'
				? []
				: [
						{
							kind: status,
							prefixes: routeClass.prefixes.map(({ text }) => text),
							speakers: [...unsettled].map((index) => net.speakers[index]!.speaker.id).sort(),
						},
					],
		),
		speakers: net.speakers.map(({ index, speaker: { id, asn } }) => ({
			id,
			asn,
			groups: [
				...Object.entries(tables[id] ?? {}).map(([prefix, routes]) => ({ prefix: prefixOf(prefix), routes })),
				...classes.flatMap((solved) =>
					solved.routeClass.prefixes.map((prefix) => ({ prefix, routes: atRest(solution, solved, index) })),
				),
			]
				.filter(({ routes }) => routes.length > 0)
				.sort((a, b) => comparePrefixes(a.prefix, b.prefix))
				.map(({ prefix, routes }) => ({ prefixes: [prefix.text], routes })),
		})),
	};
}

/** Of a class that has no stable state: what a speaker holds that does not change, and has not from one that does. */
function atRest(solution: Solution, solved: SolvedClass, index: number): readonly AnswerRoute[] {
	const { status, unsettled } = solved;
	if (status !== 'oscillates' || unsettled.has(index)) return [];
	const held = solved.candidates(index).filter(({ hop }) => hop === null || !unsettled.has(hop.from));
	return routesAt(solution, solved, index, held);
}
