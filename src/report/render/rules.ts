// The rulebook on a screen: all rules, one rule, the switches, the codes.

import type { RuleNote } from '../model.ts';
import { printable, type ScreenOptions } from './page.ts';
import { glyphsOf } from './text/glyphs.ts';
import { blank, type Line, type Role, span } from './text/span.ts';
import { wrapLine } from './text/wrap.ts';
import { inWrappedColumns } from './text/wrapped-columns.ts';

const evidenceRole = (evidence: string): Role =>
	evidence === 'documented' ? 'good' : evidence === 'observed' ? 'plain' : 'warn';

const stateRole = (state: string): Role => (state === 'not modelled' ? 'muted' : 'plain');

/** A test that takes the rule at its word: its file, and its title without the ids. */
export interface Exercise {
	readonly file: string;
	readonly title: string;
}

export interface RuleCard extends RuleNote {
	readonly topic: string;
	/** `modelled`, `checked` or `not modelled`. */
	readonly state: string;
	/** Of a rule that is not modelled: the reason, and how a design that touches it is answered. */
	readonly why: string | null;
	readonly refusedBy: string | null;
	readonly exercisedBy: readonly Exercise[];
}

export function ruleListLines(cards: readonly RuleCard[], { columns, ascii }: ScreenOptions): readonly Line[] {
	const safe = printable(ascii);
	const topics = [...new Set(cards.map(({ topic }) => topic))];
	const lines = topics.flatMap((topic): readonly Line[] => {
		const rows = cards
			.filter((card) => card.topic === topic)
			.map(({ id, state, evidence, title }): readonly Line[] => [
				[span(id, 'code')],
				[span(state, stateRole(state))],
				[span(evidence, evidenceRole(evidence))],
				[span(safe(title))],
			]);
		const beneath = (): readonly Line[] =>
			rows.flatMap(([id = [], state = [], evidence = [], title = []]) => [
				...wrapLine([span('  ')], [...id, span(' '), ...state, span(', '), ...evidence], columns, 4),
				...wrapLine([span('    ')], title, columns, 4),
			]);
		return [blank, [span(topic, 'heading')], ...(inWrappedColumns(rows, [], 2, 2, columns) ?? beneath())];
	});
	return [
		...lines.slice(1),
		blank,
		...wrapLine(
			[],
			[
				span(
					'`canreach rules R096` shows one whole, with its sources and tests; --assumptions the switches; --codes the codes; --markdown everything on one page.',
					'muted',
				),
			],
			columns,
			0,
		),
	];
}

export function ruleCardLines(card: RuleCard, { columns, ascii }: ScreenOptions): readonly Line[] {
	const safe = printable(ascii);
	const indent = 14;
	const field = (name: string, text: string, role: Role = 'plain'): readonly Line[] =>
		wrapLine([span(name.padEnd(indent), 'muted')], [span(safe(text), role)], columns, indent);
	const fields = (name: string, texts: readonly string[]): readonly Line[] =>
		texts.flatMap((text, index) => field(index === 0 ? name : '', text));
	const reason = [card.why, card.refusedBy].filter((text) => text !== null).join(' ');
	return [
		...wrapLine([span(`${card.id}  `, 'title')], [span(safe(card.title), 'title')], columns, 6),
		...wrapLine([], [span(safe(card.meaning))], columns, 0),
		blank,
		...field('state', card.state, stateRole(card.state)),
		...(reason === '' ? [] : field('', reason)),
		...field('evidence', card.evidence, evidenceRole(card.evidence)),
		...fields('source', card.sources),
		...(card.note === null ? [] : field('note', card.note)),
		...(card.assume === null
			? []
			: field('switch', `assume: { ${card.assume}: ${glyphsOf(ascii).ellipsis} }, see canreach rules --assumptions`)),
		...fields(
			'exercised by',
			card.exercisedBy.map(({ file, title }) => `${file}: ${title}`),
		),
	];
}

export interface SwitchTable {
	readonly [name: string]: {
		readonly rule: string;
		readonly default: unknown;
		readonly values: readonly { readonly value: unknown; readonly meaning: string }[];
	};
}

export function assumptionLines(switches: SwitchTable, { columns, ascii }: ScreenOptions): readonly Line[] {
	const safe = printable(ascii);
	return Object.entries(switches)
		.flatMap(([name, { rule, default: usual, values }]): readonly Line[] => [
			blank,
			[span(name, 'title'), span(`  ${rule}`, 'code')],
			...values.flatMap(({ value, meaning }) =>
				wrapLine(
					[span(`  ${String(value)}`.padEnd(12), value === usual ? 'strong' : 'plain')],
					[span(safe(meaning)), span(value === usual ? ' (the default)' : '', 'muted')],
					columns,
					12,
				),
			),
		])
		.slice(1);
}

export interface CodeLine {
	readonly kind: string;
	readonly code: string;
	readonly rule: string;
	readonly meaning: string;
	readonly severity?: string;
}

export function codeLines(codes: readonly CodeLine[], { columns, ascii }: ScreenOptions): readonly Line[] {
	const safe = printable(ascii);
	const kinds = [...new Set(codes.map(({ kind }) => kind))];
	return kinds
		.flatMap((kind): readonly Line[] => [
			blank,
			[span(`${kind}s`, 'heading')],
			...codes
				.filter((code) => code.kind === kind)
				.flatMap(({ code, rule, meaning, severity }) => [
					...wrapLine(
						[span(`  ${code}`, 'strong'), span('  ')],
						[span(rule, 'code'), span(severity === undefined ? '' : ` ${severity}`, 'muted')],
						columns,
						4,
					),
					...wrapLine([span('    ')], [span(safe(meaning))], columns, 4),
				]),
		])
		.slice(1);
}
