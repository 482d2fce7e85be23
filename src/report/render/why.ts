// One pair told hop by hop: the candidates, the rung that chose and its rule; or where the route stopped and what would mend it.

import type { Explanation, HopStory, Route, RuleNote } from '../model.ts';
import { inColumns } from './columns.ts';
import { glyphsOf } from './glyphs.ts';
import { printable, type ScreenOptions } from './page.ts';
import { editLine } from './repair.ts';
import { blank, type Line, type Role, span } from './span.ts';
import { wrapLine } from './wrap.ts';

const outcomeRoles: Readonly<Record<string, Role>> = {
	reachable: 'good',
	partial: 'warn',
	'one-way': 'warn',
	undetermined: 'warn',
	unreachable: 'bad',
};

export function whyLines(explanation: Explanation, { columns, ascii }: ScreenOptions): readonly Line[] {
	const safe = printable(ascii);
	const { pair, scenario, view, rules } = explanation;
	const glyphs = glyphsOf(ascii);
	const prose = (text: string, indent: number, role: Role = 'plain'): readonly Line[] =>
		wrapLine([span(' '.repeat(indent))], [span(safe(text), role)], columns, indent);
	const from = `${pair.from.node} (${pair.from.prefixes.slice(0, 3).join(', ')})`;
	const to = `${pair.to.node} (${pair.to.prefixes.slice(0, 3).join(', ')})`;
	const lines: Line[] = [
		[span(safe(`${from} ${ascii ? 'to' : '→'} ${to}`), 'title')],
		[
			span(safe(pair.outcome), outcomeRoles[pair.outcome] ?? 'plain'),
			span(pair.roundTripMs === null ? '' : `, ${pair.roundTripMs} ms round trip`),
			span(safe(`  ${scenario.file}, ${view}`), 'muted'),
		],
	];
	const { reason } = pair;
	if (reason !== null) {
		lines.push(blank, [span('Why not', 'heading')], ...prose(reason.message, 2), [
			span('  '),
			span(reason.code, 'code'),
			span(safe(` at ${reason.at}`), 'muted'),
		]);
		const note = rules[reason.rule];
		if (note !== undefined) lines.push(...ruleLines(note, columns, safe));
		lines.push(blank, [span('What would repair it', 'heading')]);
		if (reason.repair === null) lines.push(...prose('Nothing that this design could change.', 2));
		for (const edit of reason.repair ?? []) {
			const { verb, line } = editLine(edit);
			lines.push(...wrapLine([span(`  ${verb}  `, 'muted')], [span(safe(line), 'changed')], columns, 4));
		}
	}
	lines.push(
		blank,
		[span('There', 'heading')],
		...explanation.forward.flatMap((hop) => hopLines(hop, columns, safe, glyphs.step)),
	);
	lines.push(
		blank,
		[span('Back', 'heading')],
		...explanation.return.flatMap((hop) => hopLines(hop, columns, safe, glyphs.step)),
	);
	const others = Object.values(rules).filter(({ id }) => id !== reason?.rule);
	if (others.length > 0)
		lines.push(blank, [span('Rules', 'heading')], ...others.flatMap((note) => shortRule(note, columns, safe)));
	lines.push(blank, ...assumptionLines(explanation, columns, safe));
	return lines;
}

function assumptionLines({ pair }: Explanation, columns: number, safe: (text: string) => string): readonly Line[] {
	const text =
		pair.assumptions.length === 0
			? 'No rule weaker than documented would change this outcome.'
			: `The outcome rests on ${pair.assumptions.join(', ')}, which no document settles: --evidence documented would call it undetermined.`;
	return wrapLine([], [span(safe(text), pair.assumptions.length === 0 ? 'muted' : 'warn')], columns, 0);
}

const ends: Readonly<Record<string, string>> = {
	delivered: 'arrived',
	noRoute: 'no route: dropped here',
	discard: 'only a summary: dropped here',
	systemRoute: 'the system route of the VNet keeps it here',
	wrongOwner: 'ends here, at another owner of the address',
	loop: 'comes back here: a loop',
	down: 'failed',
	transitBySummary: 'only a summary leads on',
};

function hopLines(hop: HopStory, columns: number, safe: (text: string) => string, step: string): readonly Line[] {
	const arrow =
		hop.next.length === 0 ? [] : [span(`  ${step} `, 'link'), span(safe(hop.next.map(({ to }) => to).join(', ')))];
	const latency = hop.next.filter(({ roundTripMs }) => roundTripMs !== null && roundTripMs > 0);
	const slowest = [...latency].sort((a, b) => b.roundTripMs! - a.roundTripMs!)[0];
	const times = slowest === undefined ? [] : [span(`  ${slowest.roundTripMs} ms ${slowest.basis}`, 'muted')];
	const ending =
		hop.end === null ? [] : [span(`  ${ends[hop.end] ?? hop.end}`, hop.end === 'delivered' ? 'good' : 'bad')];
	const lines: Line[] = [
		...wrapLine([span('  ')], [span(safe(hop.at), 'strong'), ...arrow, ...times, ...ending], columns, 6),
	];
	if (hop.candidates.length > 1)
		lines.push(
			...inColumns(
				hop.candidates.slice(0, 6).map((route) => candidateCells(route, safe)),
				[],
				6,
				2,
			),
		);
	if (hop.candidates.length > 6)
		lines.push([span(`      and ${hop.candidates.length - 6} more: canreach routes ${safe(hop.at)}`, 'muted')]);
	if (hop.decidedBy !== null) {
		const { rung, meaning, rule } = hop.decidedBy;
		lines.push(
			...wrapLine(
				[span('      decided by '), span(rung, 'code'), span(` (${rule}): `)],
				[span(safe(meaning), 'muted')],
				columns,
				6,
			),
		);
	}
	return lines;
}

function candidateCells(route: Route, safe: (text: string) => string): readonly Line[] {
	return [
		[span(route.selected ? '*' : ' ', 'good')],
		[span(safe(route.prefix))],
		[span(safe(`via ${route.nextHop ?? 'itself'}`))],
		[span(`path ${route.asPath.length === 0 ? 'i' : route.asPath.join(' ')}`, 'muted')],
		[span(`weight ${route.weight}`, 'muted')],
		[span(`locpref ${route.localPreference}`, 'muted')],
		[span(route.lostAt === null ? '' : `lost at ${route.lostAt}`, 'warn')],
	];
}

function ruleLines(note: RuleNote, columns: number, safe: (text: string) => string): readonly Line[] {
	return [
		...wrapLine(
			[span('  '), span(note.id, 'code'), span(` ${note.evidence}: `, 'muted')],
			[span(safe(note.meaning))],
			columns,
			2,
		),
		...(note.sources.length === 0
			? []
			: wrapLine([span('  source  ', 'muted')], [span(safe(note.sources.join('; ')), 'muted')], columns, 4)),
		...(note.assume === null ? [] : [[span(safe(`  switch  assume: { ${note.assume}: … }`), 'muted')]]),
	];
}

function shortRule(
	{ id, evidence, title }: RuleNote,
	columns: number,
	safe: (text: string) => string,
): readonly Line[] {
	return wrapLine(
		[span('  '), span(id, 'code'), span(' ')],
		[span(safe(title)), span(` ${evidence}`, evidence === 'documented' ? 'muted' : 'warn')],
		columns,
		4,
	);
}
