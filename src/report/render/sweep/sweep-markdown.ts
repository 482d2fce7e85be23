// A sweep as Markdown for a pull request or a runbook: what each failure costs, what each pair hangs on, how resilient each end is.

import type { ElementKey } from '../../model.ts';
import type { SweepDocument } from '../../sweep-model.ts';
import { markdownCode, markdownTable, markdownText } from '../markdown/markdown-escape.ts';
import { grouped, plural } from '../text/words.ts';
import { levels } from './sweep.ts';
import { alike, nameEnds } from './sweep-page.ts';
import { hangingAlike, pairsTitle } from './sweep-pairs.ts';

/** Beyond these a comment is no longer read, and forges cut it. */
const mostRows = 30;
const mostItems = 8;

export function sweepMarkdown(document: SweepDocument): string {
	const { scenario, failures, singles, doubles } = document;
	const what = failures === 1 ? 'Every single failure' : 'Every failure of one or two';
	const blocks = [
		[`## ${what}: ${markdownText(scenario.name)}`],
		[`File: ${markdownCode(scenario.file, 'prose')}, view ${markdownCode(document.view, 'prose')}`],
		survival(document),
		costs('Cost of one failure', singles),
		costs('Cost of two failures, beyond what each costs alone', doubles),
		hanging(document),
		resiliency(document),
	];
	const texts = blocks.map((lines) => lines.join('\n')).filter((text) => text !== '');
	return `${texts.join('\n\n')}\n`;
}

function survival({ pairs, unreachable, asked, failures }: SweepDocument): readonly string[] {
	const surviving = pairs.filter(({ survives }) => survives).length;
	const stopped = asked.done < asked.total;
	const all = stopped
		? `the ${grouped(asked.done)} of ${plural(asked.total, 'failure')} that were gone through`
		: failures === 1
			? 'every single failure'
			: 'every failure of one or two';
	const left = unreachable > 0 ? `; ${grouped(unreachable)} more never do, and are left out` : '';
	const mark = surviving === pairs.length && pairs.length > 0 && !stopped ? '✓' : '✗';
	return [
		`**${mark} ${grouped(surviving)} of ${plural(pairs.length, 'pair')}** that reach each other ${surviving === 1 ? 'survives' : 'survive'} ${all}${left}.`,
		'Elements that contain an end of a pair do not count against that pair.',
	];
}

function costs(title: string, all: SweepDocument['singles']): readonly string[] {
	const groups = alike(all);
	if (groups.length === 0) return [];
	const rows = groups
		.slice(0, mostRows)
		.map(({ elements, cost }) => [grouped(cost.lost.length), grouped(cost.inside.length), some(elements)]);
	const table = markdownTable(['Pairs lost', 'Pairs inside', 'Each of'], rows, '---');
	return [`### ${title}`, '', ...table, ...more(groups.length - mostRows, 'row')];
}

function hanging(document: SweepDocument): readonly string[] {
	const groups = hangingAlike(document);
	if (groups.length === 0) return [];
	const name = nameEnds(document);
	const rows = groups.slice(0, mostRows).map((pairs) => {
		const { singlePointsOfFailure, cuts } = pairs[0]!;
		const ends = pairs.map(({ from, to }) => markdownText(`${name(from)} – ${name(to)}`));
		const both = [some(singlePointsOfFailure.map((one) => [one])), some(cuts)];
		return [listed(ends), ...both.slice(0, document.failures)];
	});
	const head = ['Pair', 'Hangs on', 'Parted by two'].slice(0, document.failures + 1);
	return [
		`### ${pairsTitle(document)}`,
		'',
		...markdownTable(head, rows, '---'),
		...more(groups.length - mostRows, 'row'),
	];
}

function resiliency(document: SweepDocument): readonly string[] {
	const rows = levels.flatMap(([level, meaning]) => {
		const ends = document.resiliency.filter((one) => one.level === level);
		return ends.length === 0 ? [] : [[level, meaning, some(ends.map(({ of }) => [of]))]];
	});
	if (rows.length === 0) return [];
	const unequal = document.resiliency.flatMap(({ unequal }) => (unequal === null ? [] : [unequal]));
	return [
		'### Resiliency as Microsoft calls it',
		'',
		...markdownTable(['Level', 'Meaning (R135)', 'Sites and gateways'], rows, '---'),
		...(unequal.length === 0 ? [] : ['', ...unequal.map((message) => `- ${markdownText(message)} (R136)`)]),
	];
}

/** Elements, or several that fail together, as many as are read. */
function some(sets: readonly (readonly ElementKey[])[]): string {
	return listed(sets.map((keys) => keys.map((key) => markdownCode(key, 'table')).join(' + ')));
}

function listed(texts: readonly string[]): string {
	const rest = texts.length - mostItems;
	return [...texts.slice(0, mostItems), ...(rest > 0 ? [`and ${grouped(rest)} more`] : [])].join('<br>');
}

function more(count: number, noun: string): readonly string[] {
	return count > 0 ? ['', `… and ${plural(count, `more ${noun}`)}: ${markdownCode('--json', 'prose')} lists them`] : [];
}
