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

export function ruleListLines(
	notes: readonly (RuleNote & { readonly topic: string })[],
	{ columns }: Width,
): readonly Line[] {
	const topics = [...new Set(notes.map(({ topic }) => topic))];
	const lines = topics.flatMap((topic): readonly Line[] => {
		const rows = notes
			.filter((note) => note.topic === topic)
			.map(({ id, evidence, title }): readonly Line[] => [
				[span(id, 'code')],
				[span(evidence, evidenceRole(evidence))],
				[span(title)],
			]);
		return [blank, [span(topic.replaceAll('-', ' '), 'heading')], ...inColumns(rows, [], 2, 2)];
	});
	return [
		...lines.slice(1),
		blank,
		...wrapLine(
			[],
			[
				span(
					'`canreach rules R096` shows one whole, with its sources; --assumptions the switches; --codes the codes.',
					'muted',
				),
			],
			columns,
			0,
		),
	];
}

export function ruleCardLines(note: RuleNote, { columns }: Width): readonly Line[] {
	const field = (name: string, text: string, role: Role = 'plain'): readonly Line[] =>
		wrapLine([span(name.padEnd(10), 'muted')], [span(text, role)], columns, 10);
	return [
		[span(`${note.id}  ${note.title}`, 'title')],
		...wrapLine([], [span(note.meaning)], columns, 0),
		blank,
		...field('evidence', note.evidence, evidenceRole(note.evidence)),
		...note.sources.flatMap((source, index) => field(index === 0 ? 'source' : '', source)),
		...(note.note === null ? [] : field('note', note.note)),
		...(note.assume === null ? [] : field('switch', `assume: { ${note.assume}: … }, see canreach rules --assumptions`)),
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
