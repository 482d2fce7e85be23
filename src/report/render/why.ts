// One pair told hop by hop: the candidates, the rung that chose and its rule; or where the route stopped and what would mend it.

import type { Endpoint, Explanation, Reason, RuleNote } from '../model.ts';
import { editLine } from './edit-line.ts';
import { alike, hopLines } from './hop.ts';
import { isService } from './names.ts';
import { printable, type ScreenOptions } from './page.ts';
import { milliseconds } from './sentences.ts';
import { glyphsOf } from './text/glyphs.ts';
import { blank, type Line, type Role, span } from './text/span.ts';
import { wrapLine } from './text/wrap.ts';
import { throughputText } from './throughput.ts';

const outcomeRoles: Readonly<Record<string, Role>> = {
	reachable: 'good',
	partial: 'warn',
	'one-way': 'warn',
	undetermined: 'warn',
	unreachable: 'bad',
};

export interface WhyOptions {
	/** false: what would mend it is left for the reader to find. */
	readonly repair?: boolean;
}

export function whyLines(
	explanation: Explanation,
	{ columns, ascii }: ScreenOptions,
	{ repair = true }: WhyOptions = {},
): readonly Line[] {
	const safe = printable(ascii);
	const { pair, scenario, view, rules } = explanation;
	const glyphs = glyphsOf(ascii);
	const prose = (text: string, indent: number, role: Role = 'plain'): readonly Line[] =>
		wrapLine([span(' '.repeat(indent))], [span(safe(text), role)], columns, indent);
	const [from, to] = [pair.from, pair.to].map(endText);
	const lines: Line[] = [
		...wrapLine([], [span(safe(`${from} ${ascii ? 'to' : '→'} ${to}`), 'title')], columns, 2),
		...wrapLine(
			[
				span(safe(pair.outcome), outcomeRoles[pair.outcome] ?? 'plain'),
				...(pair.roundTripMs === null ? [span(' ')] : []),
			],
			[
				span(pair.roundTripMs === null ? '' : `, ${milliseconds(pair.roundTripMs)} round trip`),
				span(' '),
				span(safe(`(${scenario.file}, ${view})`), 'muted'),
			],
			columns,
			2,
		),
	];
	const carried = throughputText(explanation);
	if (carried !== null) lines.push(...prose(carried, 0, 'muted'));
	const translated = translation(pair);
	if (translated !== null) lines.push(...prose(translated, 0, 'muted'));
	const { reason } = pair;
	if (reason !== null) {
		lines.push(blank, [span('Why not', 'heading')], ...prose(reason.message, 2), [
			span('  '),
			span(reason.code, 'code'),
			span(' at '),
			span(safe(reason.at), 'muted'),
		]);
		const note = rules[reason.rule];
		if (note !== undefined) lines.push(...ruleLines(note, columns, safe));
		if (repair) lines.push(blank, ...repairLines(reason, columns, safe));
	}
	lines.push(
		blank,
		[span('There', 'heading')],
		...alike(explanation.forward).flatMap((hop) => hopLines(hop, columns, safe, glyphs.step)),
	);
	lines.push(
		blank,
		[span('Back', 'heading')],
		...alike(explanation.return).flatMap((hop) => hopLines(hop, columns, safe, glyphs.step)),
	);
	const others = Object.values(rules).filter(({ id }) => id !== reason?.rule);
	if (others.length > 0)
		lines.push(blank, [span('Rules', 'heading')], ...others.flatMap((note) => shortRule(note, columns, safe)));
	const rests = assumptionText(explanation);
	if (rests !== null)
		lines.push(
			blank,
			...wrapLine([], [span(safe(rests), pair.assumptions.length === 0 ? 'muted' : 'warn')], columns, 0),
		);
	return lines;
}

/** A site that a service does not know has no prefixes there. */
function endText({ node, prefixes }: Endpoint): string {
	return prefixes.length === 0 ? node : `${node} (${prefixes.slice(0, 3).join(', ')})`;
}

function repairLines({ repair }: Reason, columns: number, safe: (text: string) => string): readonly Line[] {
	const heading: Line = [span('What would repair it', 'heading')];
	if (repair === null)
		return [heading, ...wrapLine([span('  ')], [span('No edit that canreach could propose.')], columns, 2)];
	const edits = repair.map(editLine);
	return [
		heading,
		...edits.flatMap(({ verb, line }) =>
			wrapLine([span(`  ${verb}  `, 'muted')], [span(safe(line), 'changed')], columns, 4),
		),
	];
}

/** R025: what a site has itself is not known to Microsoft's services. */
function translation({ from, to }: Explanation['pair']): string | null {
	const site = isService(from) ? to : isService(to) ? from : null;
	if (site === null || site.prefixes.length === 0) return null;
	return `Private addresses of ${site.node} pass only after NAT to ${site.prefixes.length === 1 ? 'this prefix' : 'these prefixes'}.`;
}

/** Null where routes that do not settle in one way decide: the rule of the reason says what that rests on. */
function assumptionText({ pair: { assumptions, reason } }: Explanation): string | null {
	if (assumptions.length > 0)
		return `The outcome rests on ${assumptions.join(', ')}, which no document settles: --evidence documented would call it undetermined.`;
	if (reason?.code === 'SEVERAL_STABLE_STATES' || reason?.code === 'ROUTE_OSCILLATION') return null;
	return 'No rule weaker than documented would change this outcome.';
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
		[span(safe(title)), span(` (${evidence})`, evidence === 'documented' ? 'muted' : 'warn')],
		columns,
		4,
	);
}
