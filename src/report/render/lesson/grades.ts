// A folder of submissions, judged: as a table on a screen, for spreadsheets, and in Markdown.

import type { Grades, Limit, Submission } from '../../lesson-model.ts';
import { markdownTable, markdownText } from '../markdown/markdown-escape.ts';
import { printable, type ScreenOptions, usableColumns } from '../page.ts';
import { inColumns } from '../text/columns.ts';
import { safeText } from '../text/escape.ts';
import { glyphsOf } from '../text/glyphs.ts';
import { blank, type Line, lineWidth, type Role, span } from '../text/span.ts';
import { fitMiddle } from '../text/width.ts';
import { plural } from '../text/words.ts';
import { wrapLine } from '../text/wrap.ts';
import { limitsText } from './lesson-limits.ts';

const heads: Readonly<Record<Limit['name'], string>> = { edits: 'Edits', globalReachLinks: 'Links', budget: 'Budget' };

const widestName = 32;

export function gradeLines(grades: Grades, { columns, ascii }: ScreenOptions): readonly Line[] {
	const { lesson, limits, submissions } = grades;
	const safe = printable(ascii);
	const { pass, fail, ellipsis } = glyphsOf(ascii);
	const width = usableColumns(columns);
	const solved = submissions.filter(({ attempt }) => attempt?.solved).length;
	const allowed = limitsText(limits);
	const rows = submissions.map((submission): readonly Line[] => {
		const { name, attempt } = submission;
		const good = attempt?.solved === true;
		return [
			[span(good ? pass : fail, good ? 'good' : 'bad')],
			[span(fitMiddle(safe(name), widestName, ellipsis))],
			[span(goalText(grades, submission))],
			...limits.map(({ name: limit }): Line => {
				const one = attempt?.limits.find((used) => used.name === limit);
				return [span(one === undefined ? '' : String(one.used), one?.kept === false ? 'bad' : 'plain')];
			}),
		];
	});
	const head = ['', 'Submission', 'Goal', ...limits.map(({ name }) => heads[name])];
	const table = inColumns(
		[head.map((text): Line => [span(text, 'heading')]), ...rows],
		['left', 'left', ...limits.map(() => 'right' as const), 'right'],
		0,
		2,
	);
	const [top, ...lines] = table;
	const indent = lineWidth(top!) + 2;
	const isWide = width - indent >= 40;
	return [
		...wrapLine([], [span(safe(lesson.title), 'title')], width, 2),
		...wrapLine(
			[],
			[
				span(`${solved} of ${plural(submissions.length, 'submission')} solved`, 'strong'),
				span(allowed === null ? '' : `, ${allowed}`, 'muted'),
			],
			width,
			2,
		),
		blank,
		isWide ? [...top!, span('  '), span('What is missing first', 'heading')] : top!,
		...lines.flatMap((line, index) => {
			const fault = faultOf(submissions[index]!);
			if (fault === null) return [line];
			const prose = [span(safe(fault), 'muted' satisfies Role)];
			return isWide
				? wrapLine([...line, span('  ')], prose, width, indent)
				: [line, ...wrapLine([span('     ')], prose, width, 5)];
		}),
	];
}

function goalText({ goals }: Grades, { attempt }: Submission): string {
	return attempt === null ? `- of ${goals}` : `${attempt.goals.filter(({ passed }) => passed).length} of ${goals}`;
}

function faultOf({ attempt, mistake }: Submission): string | null {
	return mistake ?? attempt?.fault ?? null;
}

/** RFC 4180, with line feeds; no cell is a formula to a spreadsheet. */
export function gradeCsv({ goals, limits, submissions }: Grades): string {
	const head = [
		'submission',
		'solved',
		'goals passed',
		'goals',
		...limits.flatMap(({ name }) => [columnsOf[name], `${columnsOf[name]} allowed`]),
		'missing first',
	];
	const rows = submissions.map((submission) => {
		const { name, attempt } = submission;
		return [
			name,
			attempt?.solved === true ? 'yes' : 'no',
			attempt === null ? '' : String(attempt.goals.filter(({ passed }) => passed).length),
			String(goals),
			...limits.flatMap(({ name: limit, most }) => [
				String(attempt?.limits.find((used) => used.name === limit)?.used ?? ''),
				String(most ?? ''),
			]),
			faultOf(submission) ?? '',
		];
	});
	return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

const columnsOf: Readonly<Record<Limit['name'], string>> = {
	edits: 'edits',
	globalReachLinks: 'links added',
	budget: 'budget',
};

/** An apostrophe before what a spreadsheet would take as the start of a formula, wide forms too. */
function csvCell(text: string): string {
	const safe = safeText(text);
	const inert = /^[=+\-@＝＋－＠]/.test(safe) ? `'${safe}` : safe;
	return `"${inert.replaceAll('"', '""')}"`;
}

export function gradeMarkdown(grades: Grades): string {
	const { lesson, limits, submissions } = grades;
	const allowed = limitsText(limits);
	const solved = submissions.filter(({ attempt }) => attempt?.solved).length;
	const head = ['Submission', 'Solved', 'Goal', ...limits.map(({ name }) => heads[name]), 'What is missing first'];
	const rows = submissions.map((submission) => [
		markdownText(submission.name),
		submission.attempt?.solved === true ? 'yes' : 'no',
		goalText(grades, submission),
		...limits.map(({ name }) => String(submission.attempt?.limits.find((used) => used.name === name)?.used ?? '')),
		markdownText(faultOf(submission) ?? ''),
	]);
	return [
		`# ${markdownText(lesson.title)}`,
		'',
		`${solved} of ${plural(submissions.length, 'submission')} solved${allowed === null ? '' : `, with ${allowed}`}.`,
		'',
		...markdownTable(head, rows, '---'),
		'',
	].join('\n');
}
