// The tables of a solved network as text, one speaker after the other, as `show ip bgp` lays them out.

import { prefixOf } from '../net/prefix.ts';
import { type AnswerRoute, tablesOf } from '../network-json/answer.ts';
import type { SolvedNetwork } from '../network-json/solve-network.ts';
import { inColumns } from '../report/render/columns.ts';
import { safeText } from '../report/render/escape.ts';
import { blank, type Line, span } from '../report/render/span.ts';

export function bgpTableLines(name: string, { solution }: SolvedNetwork): readonly Line[] {
	const tables = tablesOf(solution);
	return [
		[span(safeText(name), 'title')],
		...statusLines(solution.classes.filter(({ status }) => status !== 'stable')),
		...solution.net.speakers.flatMap(({ speaker }) => [
			blank,
			[span(safeText(speaker.id), 'heading'), span(`  AS ${speaker.asn}`, 'muted')],
			...tableLines(tables[speaker.id] ?? {}),
		]),
		blank,
		[span('  >  the best   =  used beside it   i, e, ? the origin: IGP, EGP, incomplete', 'muted')],
	];

	function statusLines(classes: typeof solution.classes): readonly Line[] {
		return classes.map(({ routeClass, status, unsettled }) => {
			const prefixes = routeClass.prefixes.map(({ text }) => text).join(', ');
			const names = [...unsettled].map((index) => safeText(solution.net.speakers[index]!.speaker.id)).sort();
			return [
				span('  '),
				span(
					status === 'oscillates'
						? `${prefixes}: no stable state was found; ${names.join(', ')} change for ever`
						: `${prefixes}: several stable states, of which this is one; ${names.join(', ')} differ between them`,
					'warn',
				),
			];
		});
	}
}

const headings = ['', 'Network', 'Next hop', 'Session', 'MED', 'LocPrf', 'Weight', 'Path', 'Tags'];
const aligns = ['left', 'left', 'left', 'left', 'right', 'right', 'right', 'left', 'left'] as const;

function tableLines(table: Readonly<Record<string, readonly AnswerRoute[]>>): readonly Line[] {
	const entries = Object.entries(table);
	if (entries.length === 0) return [[span('  no routes', 'muted')]];
	const rows = entries.flatMap(([prefix, routes]) =>
		routes.map((route, index) => cells(index === 0 ? prefixOf(prefix).text : '', route)),
	);
	const used = headings.map((_, column) => column < 3 || rows.some((row) => row[column] !== ''));
	const only = <T>(row: readonly T[]): readonly T[] => row.filter((_, column) => used[column]);
	return inColumns(
		[
			only(headings).map((heading) => [span(heading, 'muted')]),
			...rows.map((row) => only(row).map((text) => [span(text)])),
		],
		only(aligns),
		2,
		2,
	);
}

const origins = { igp: 'i', egp: 'e', incomplete: '?' } as const;

function cells(prefix: string, route: AnswerRoute): readonly string[] {
	return [
		route.best ? '>' : route.selected ? '=' : '',
		prefix,
		safeText(route.nextHop ?? 'own'),
		safeText(route.session ?? ''),
		route.med === null ? '' : String(route.med),
		String(route.localPref),
		String(route.weight),
		[...route.asPath, origins[route.origin]].join(' '),
		safeText(route.tags.join(' ')),
	];
}
