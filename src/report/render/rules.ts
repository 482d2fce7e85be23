// The rulebook on a screen: all rules, one rule, the switches, the codes.

import type { RuleNote } from '../model.ts';
import { inColumns } from './columns.ts';
import { blank, type Line, type Role, span } from './span.ts';
import { wrapLine } from './wrap.ts';

interface Width {
	readonly columns: number;
}

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

export function ruleListLines(cards: readonly RuleCard[], { columns }: Width): readonly Line[] {
	const topics = [...new Set(cards.map(({ topic }) => topic))];
	const lines = topics.flatMap((topic): readonly Line[] => {
		const rows = cards
			.filter((card) => card.topic === topic)
			.map(({ id, state, evidence, title }): readonly Line[] => [
				[span(id, 'code')],
				[span(state, stateRole(state))],
				[span(evidence, evidenceRole(evidence))],
				[span(title)],
			]);
		return [blank, [span(topic, 'heading')], ...inColumns(rows, [], 2, 2)];
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

export function ruleCardLines(card: RuleCard, { columns }: Width): readonly Line[] {
	const indent = 14;
	const field = (name: string, text: string, role: Role = 'plain'): readonly Line[] =>
		wrapLine([span(name.padEnd(indent), 'muted')], [span(text, role)], columns, indent);
	const fields = (name: string, texts: readonly string[]): readonly Line[] =>
		texts.flatMap((text, index) => field(index === 0 ? name : '', text));
	const reason = [card.why, card.refusedBy].filter((text) => text !== null).join(' ');
	return [
		[span(`${card.id}  ${card.title}`, 'title')],
		...wrapLine([], [span(card.meaning)], columns, 0),
		blank,
		...field('state', card.state, stateRole(card.state)),
		...(reason === '' ? [] : field('', reason)),
		...field('evidence', card.evidence, evidenceRole(card.evidence)),
		...fields('source', card.sources),
		...(card.note === null ? [] : field('note', card.note)),
		...(card.assume === null ? [] : field('switch', `assume: { ${card.assume}: … }, see canreach rules --assumptions`)),
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

export function assumptionLines(switches: SwitchTable, { columns }: Width): readonly Line[] {
	return Object.entries(switches)
		.flatMap(([name, { rule, default: usual, values }]): readonly Line[] => [
			blank,
			[span(name, 'title'), span(`  ${rule}`, 'code')],
			...values.flatMap(({ value, meaning }) =>
				wrapLine(
					[span(`  ${String(value)}`.padEnd(12), value === usual ? 'strong' : 'plain')],
					[span(meaning), span(value === usual ? ' (the default)' : '', 'muted')],
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

export function codeLines(codes: readonly CodeLine[], { columns }: Width): readonly Line[] {
	const kinds = [...new Set(codes.map(({ kind }) => kind))];
	return kinds
		.flatMap((kind): readonly Line[] => [
			blank,
			[span(`${kind}s`, 'heading')],
			...codes
				.filter((code) => code.kind === kind)
				.flatMap(({ code, rule, meaning, severity }) => [
					[
						span(`  ${code}`, 'strong'),
						span(`  ${rule}`, 'code'),
						span(severity === undefined ? '' : `  ${severity}`, 'muted'),
					],
					...wrapLine([span('    ')], [span(meaning)], columns, 4),
				]),
		])
		.slice(1);
}
