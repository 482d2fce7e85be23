// What a change makes different, and what was declared of it, as Markdown for a pull request.

import type { Contract, Difference } from '../../change-model.ts';
import type { Endpoint, Finding } from '../../model.ts';
import { askedEvidenceText } from '../asked-evidence.ts';
import { sortedFindings } from '../findings.ts';
import { markdownCode, markdownTable, markdownText } from '../markdown/markdown-escape.ts';
import { prefixesInShort } from '../names.ts';
import { outcomeChange } from '../outcomes.ts';
import type { PathPage } from '../path.ts';
import { safeText } from '../text/escape.ts';
import { unicodeGlyphs } from '../text/glyphs.ts';
import { lineText } from '../text/span.ts';
import { plural } from '../text/words.ts';
import { changeSign, onePerExchange, verdictWords } from './change-contract.ts';
import { type ChangedKind, changedKinds, changeTexts, countsText, stateName } from './change-pairs.ts';
import { evidenceText, outcomeText, tripText, wayLines } from './change-ways.ts';

/** Beyond these a comment is no longer read, and forges cut it. */
const mostPairs = 30;
const mostFindings = 30;

const page: PathPage = { glyphs: unicodeGlyphs, safe: (text) => text, numbers: new Map() };

export function changeMarkdown(differences: readonly Difference[]): string {
	return blocks(
		differences.flatMap((difference) => [
			...head(difference),
			[
				`${markdownText(countsText(difference) ?? 'No pair differs')}; ${plural(difference.compared, 'direction')} compared.`,
			],
			[askedEvidenceText(difference.evidence) ?? ''],
			...changedKinds(difference).map(kind),
			findings('Findings that came', difference.findings.came),
			findings('Findings that went', difference.findings.went),
			commands(difference),
		]),
	);
}

export function contractMarkdown(contracts: readonly Contract[]): string {
	return blocks(
		contracts.flatMap((contract) => [
			...head(contract),
			[askedEvidenceText(contract.evidence) ?? ''],
			[`**${contract.passed ? '✓ as declared' : '✗ not as declared'}**`],
			[...contract.rows, contract.others].map(
				({ passed, message, file, line }) =>
					`- ${passed ? '✓' : '✗'} ${markdownText(message)} ${markdownCode(`${file}:${line}`, 'prose')}`,
			),
			contractPairs(contract),
		]),
	);
}

function blocks(all: readonly (readonly string[])[]): string {
	return `${all
		.map((lines) => lines.join('\n'))
		.filter((text) => text !== '')
		.join('\n\n')}\n`;
}

function head({ before, after }: Pick<Difference, 'before' | 'after'>): readonly (readonly string[])[] {
	return [
		[`## ${markdownText(stateName(before, after))} → ${markdownText(stateName(after, before))}`],
		changeTexts(after.change).map((text) => `- ${markdownCode(text, 'prose')}`),
		before.file === after.file ? [`File: ${markdownCode(before.file, 'prose')}`] : [],
	];
}

function kind({ title, pairs }: ChangedKind): readonly string[] {
	const rows = pairs.slice(0, mostPairs).map(({ pair, both }) => {
		const ways = wayLines(page, pair).map(([label, way]) => `${label} ${lineText(way)}`);
		const told = [tripText(page, pair), outcomeText(pair), evidenceText(pair), ...ways].filter((text) => text !== '');
		return [
			outcomeChange(unicodeGlyphs, pair).text,
			`${end(pair.from)} ${both ? 'and' : 'to'} ${end(pair.to)}`,
			told.map(markdownText).join('<br>'),
		];
	});
	return [
		`### ${title}`,
		'',
		...markdownTable(['', 'Pair', 'What'], rows, '---'),
		...more(pairs.length - mostPairs, 'pair'),
	];
}

function end({ node, prefixes }: Endpoint): string {
	return `**${markdownText(node)}** ${markdownText(prefixesInShort(prefixes))}`;
}

function findings(title: string, all: readonly Finding[]): readonly string[] {
	if (all.length === 0) return [];
	const rows = sortedFindings(all)
		.slice(0, mostFindings)
		.map(({ severity, code, at, message, rule }) => [
			severity,
			markdownCode(code, 'table'),
			markdownCode(at, 'table'),
			markdownText(message),
			markdownText(rule),
		]);
	const table = markdownTable(['Severity', 'Code', 'Element', 'Message', 'Rule'], rows, '---');
	return [`### ${title}`, '', ...table, ...more(all.length - mostFindings, 'finding')];
}

/** Both traces of a pair, by the first of those told. */
function commands(difference: Difference): readonly string[] {
	const why = changedKinds(difference)[0]?.pairs[0]?.pair.why;
	const lines = [why?.before ?? null, why?.after ?? null].filter((command) => command !== null);
	return lines.length === 0 ? [] : ['Both traces:', '', ...lines.map((line) => `    ${safeText(line)}`)];
}

function contractPairs({ pairs }: Contract): readonly string[] {
	const told = onePerExchange(pairs).filter(({ verdict }) => verdict !== 'no-change');
	const sorted = told.sort((a, b) => Number(a.passed) - Number(b.passed));
	const rows = sorted
		.slice(0, mostPairs)
		.map((pair) => [
			changeSign(unicodeGlyphs, pair),
			`${end(pair.from)} and ${end(pair.to)}`,
			`${verdictWords[pair.verdict]}${pair.pathChanged && pair.before === pair.after ? ', another path' : ''}`,
		]);
	return rows.length === 0
		? []
		: [...markdownTable(['', 'Pair', 'Verdict'], rows, '---'), ...more(sorted.length - mostPairs, 'pair')];
}

function more(count: number, noun: string): readonly string[] {
	return count > 0 ? ['', `… and ${plural(count, `more ${noun}`)}`] : [];
}
