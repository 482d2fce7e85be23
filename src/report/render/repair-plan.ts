// Proposals for a pair: the lines to write, what they bring about, what else they change, and the rules they meet.

import type { Reason, RuleNote } from '../model.ts';
import type { AskedEnds, Repair, RepairDocument, RepairProposal } from '../repair-model.ts';
import { editLine } from './edit-line.ts';
import { printable, type ScreenOptions, usableColumns } from './page.ts';
import { changeLines } from './repair-plan-changes.ts';
import { milliseconds } from './sentences.ts';
import { type Glyphs, glyphsOf } from './text/glyphs.ts';
import { blank, type Line, type Role, span } from './text/span.ts';
import { grouped, listed, plural } from './text/words.ts';
import { wrapLine } from './text/wrap.ts';

/** What every part of the screen is given. */
export interface PlanPage {
	readonly columns: number;
	readonly glyphs: Glyphs;
	readonly safe: (text: string) => string;
	readonly rules: RepairDocument['rules'];
	readonly file: string;
	/** Prose from a column on, the first line after `lead`. */
	readonly prose: (lead: string, text: string, role?: Role, hang?: number) => readonly Line[];
}

export function repairLines(document: RepairDocument, { columns, ascii }: ScreenOptions): readonly Line[] {
	const safe = printable(ascii);
	const usable = usableColumns(columns);
	const page: PlanPage = {
		columns: usable,
		glyphs: glyphsOf(ascii),
		safe,
		rules: document.rules,
		file: document.scenario.file,
		prose: (lead, text, role = 'plain', hang = lead.length) =>
			wrapLine([span(lead, 'muted')], [span(safe(text), role)], usable, hang),
	};
	const parts = document.repairs.map((repair) => oneRepair(page, repair));
	const left = document.notAttempted.map(({ line, because }) =>
		page.prose('', `The expectation on line ${line} is not attempted: ${because}.`, 'warn'),
	);
	return [...parts, ...(left.length === 0 ? [] : [left.flat()])].flatMap((lines, index) => [
		...(index === 0 ? [] : [blank, blank]),
		...lines,
	]);
}

function oneRepair(page: PlanPage, repair: Repair): readonly Line[] {
	const { reason, proposals, pair } = repair;
	return [
		...heading(page, repair),
		...(reason === null || pair.holds ? [] : [blank, ...reasonLines(page, reason)]),
		...proposals.flatMap((proposal, index) => [blank, ...proposalLines(page, proposal, index)]),
		...(pair.holds ? [] : [blank, ...triedLines(page, repair)]),
	];
}

function heading(page: PlanPage, { pair, view, expectation }: Repair): readonly Line[] {
	const { prose, glyphs, columns, safe } = page;
	const where = `(${page.file}, ${view})`;
	const title = `${pair.from} ${glyphs.arrow === '>' ? 'to' : glyphs.arrow} ${pair.to}`;
	const asked = expectation === null ? [] : prose('', `Expected on line ${expectation.line}: ${expectation.message}.`);
	const ends = pair.ends.flatMap((end) =>
		wrapLine(
			[span(`${glyphs.outcome[end.outcome]} `, end.outcome === 'reachable' ? 'good' : 'bad')],
			[span(safe(`${endsText(end)}: ${outcomeText(end)}`))],
			columns,
			2,
		),
	);
	return [
		...wrapLine([], [span(safe(title), 'title'), span(' '), span(safe(where), 'muted')], columns, 2),
		...asked,
		...ends,
		...verdict(page, pair),
	];
}

function verdict({ prose }: PlanPage, { holds, survives, wanted, brokenBy }: Repair['pair']): readonly Line[] {
	const failures = survives ? ', and stay so under every single failure of what contains neither' : '';
	if (holds)
		return prose(
			'',
			wanted === 'apart'
				? 'They are kept apart: there is nothing to repair.'
				: `They reach each other${failures}: there is nothing to repair.`,
			'good',
		);
	return brokenBy.length === 0
		? []
		: prose(
				'',
				`They reach each other, but not when ${listed(brokenBy)} ${brokenBy.length === 1 ? 'has' : 'have'} failed.`,
				'warn',
			);
}

function endsText({ from, to }: AskedEnds): string {
	const text = ({ node, prefixes }: AskedEnds['from']): string =>
		prefixes.length === 0
			? node
			: `${node} (${prefixes.slice(0, 2).join(', ')}${prefixes.length > 2 ? ` and ${prefixes.length - 2} more` : ''})`;
	return `${text(from)} to ${text(to)}`;
}

function outcomeText({ outcome, roundTripMs }: AskedEnds): string {
	return roundTripMs === null ? outcome : `${outcome}, ${milliseconds(roundTripMs)} round trip`;
}

function reasonLines({ prose, rules }: PlanPage, { code, rule, at, message }: Reason): readonly Line[] {
	const note = rules[rule];
	return [
		[span('Why not', 'heading')],
		...prose('  ', message),
		...prose('  ', `${code} at ${at}`, 'muted'),
		...(note === undefined ? [] : ruleLines(prose, note)),
	];
}

function ruleLines(prose: PlanPage['prose'], { id, evidence, title }: RuleNote): readonly Line[] {
	return prose('  ', `${id} ${title} (${evidence})`, 'muted', 4);
}

function proposalLines(page: PlanPage, proposal: RepairProposal, index: number): readonly Line[] {
	const { prose, columns, safe, rules } = page;
	const { edits, decisions, cost, ends, assumptions, breaks } = proposal;
	const counted = decisions < edits.length ? `, counted as ${decisions}` : '';
	const written = edits.flatMap((edit) => {
		const { verb, line } = editLine(edit);
		return wrapLine([span(`  ${safe(verb)}  `, 'muted')], [span(safe(line), 'changed')], columns, 4);
	});
	const met = [...new Set(proposal.rules)];
	const weak = assumptions.map((rule) => `${rule} (${rules[rule]?.evidence ?? ''})`);
	return [
		[
			span(`${index + 1}  ${plural(edits.length, 'edit')}`, 'heading'),
			span(`${counted}, cost ${grouped(cost)}`, 'muted'),
		],
		...written,
		...ends.flatMap((end) => prose('  then     ', `${endsText(end)}: ${outcomeText(end)}`, 'plain', 11)),
		...breaks.flatMap(({ line, message }, nth) =>
			prose(nth === 0 ? '  breaks   ' : '           ', `what line ${line} expects: ${message}`, 'bad', 11),
		),
		...changeLines(page, proposal),
		...met.flatMap((rule, nth) => {
			const note = rules[rule];
			const text = note === undefined ? rule : `${rule} ${note.title} (${note.evidence})`;
			return prose(nth === 0 ? '  rules    ' : '           ', text, 'muted', 11);
		}),
		...(weak.length === 0 ? [] : prose('  rests on ', `${listed(weak)}, which no document settles`, 'warn', 11)),
	];
}

function triedLines({ prose }: PlanPage, { proposals, tried, pair }: Repair): readonly Line[] {
	const kinds = Object.entries(tried.edits).map(([kind, count]) => `${grouped(count)} ${kind}`);
	const of = kinds.length === 0 ? 'no edit is in reach' : `worked out of ${kinds.join(', ')}`;
	const text = `${plural(tried.sets, 'set')} of edits tried, ${of}: ${scopeText(tried, pair)}.`;
	if (proposals.length > 0) return prose('', text, 'muted');
	const failures = pair.survives ? ' under every single failure' : '';
	const what = pair.wanted === 'apart' ? 'keeps them apart' : `makes them reach each other${failures}`;
	return [
		[span('Nothing in reach helps', 'heading')],
		...prose('  ', `No set of edits that was tried ${what}.`),
		...prose('  ', text, 'muted'),
	];
}

function scopeText({ endedAtMost, completeUpTo }: Repair['tried'], { wanted }: Repair['pair']): string {
	if (endedAtMost) return 'fewest and cheapest first, until there were as many proposals as asked for (--most)';
	const upTo = completeUpTo === 2 ? 'every one and every two' : `every set of up to ${completeUpTo}`;
	return wanted === 'apart'
		? `${upTo} of them`
		: `${upTo} that can matter, and larger sets where a reason proposes them`;
}
