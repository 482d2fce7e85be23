// A declared change, judged: each row, that nothing else changes, and the pairs that say so.

import type { Contract, ContractPair, ContractRow, ContractVerdict } from '../../change-model.ts';
import { askedEvidenceLines } from '../asked-evidence.ts';
import { compareEndpoints, endpointKey, nameNodes, prefixesInShort } from '../names.ts';
import { printable, type ScreenOptions, usableColumns } from '../page.ts';
import { type Glyphs, glyphsOf } from '../text/glyphs.ts';
import { blank, bothEnds, clipLine, type Line, type Role, type Span, span } from '../text/span.ts';
import { grouped, plural } from '../text/words.ts';
import { merged, wrapLine } from '../text/wrap.ts';
import { changeTexts, stateName } from './change-pairs.ts';

const mostPairs = 20;

export const verdictWords: Readonly<Record<ContractVerdict, string>> = {
	'did-not-happen': 'declared but did not happen',
	'undeclared-change': 'undeclared change',
	undetermined: 'undetermined',
	'as-declared': 'as declared',
	'no-change': 'no change',
};
const verdictOrder = Object.keys(verdictWords) as ContractVerdict[];

interface ContractPage {
	readonly columns: number;
	readonly glyphs: Glyphs;
	readonly safe: (text: string) => string;
}

export function contractLines(contracts: readonly Contract[], options: ScreenOptions): readonly Line[] {
	const page: ContractPage = {
		columns: usableColumns(options.columns),
		glyphs: glyphsOf(options.ascii),
		safe: printable(options.ascii),
	};
	return contracts
		.flatMap((contract) => [...linesOf(page, contract), blank])
		.concat([totalLine(page, contracts)])
		.map((line) => clipLine(merged(line), page.columns, page.glyphs.ellipsis));
}

function linesOf(page: ContractPage, contract: Contract): readonly Line[] {
	const { before, after, evidence, rows, others } = contract;
	const { columns, glyphs, safe } = page;
	const title: Line = [
		span(safe(stateName(before, after)), 'title'),
		span(` ${glyphs.arrow} `, 'changed'),
		span(safe(stateName(after, before)), 'title'),
	];
	const file: Line = before.file === after.file ? [span(safe(before.file), 'muted')] : [];
	const head = file.length === 0 ? null : bothEnds(title, file, columns);
	return [
		...(head !== null ? [head] : [...wrapLine([], title, columns, 2), ...(file.length === 0 ? [] : [file])]),
		...changeTexts(after.change).flatMap((text) => wrapLine([span('  ')], [span(safe(text), 'changed')], columns, 4)),
		...askedEvidenceLines(evidence, columns, 2),
		...[...rows, others].flatMap((row) => rowLines(page, row, before.file)),
		...pairLines(page, contract),
	];
}

function rowLines(
	{ columns, glyphs, safe }: ContractPage,
	{ passed, message, file, line }: ContractRow,
	titled: string,
): readonly Line[] {
	const sign = passed ? span(`  ${glyphs.pass} `, 'good') : span(`  ${glyphs.fail} `, 'bad');
	const place = file === titled ? `(line ${line})` : `(${safe(file)}:${line})`;
	return wrapLine([sign], [span(safe(message)), span(' '), span(place, 'muted')], columns, 4);
}

/** What is not as before, the failures first; both directions once where they say the same. */
function pairLines(page: ContractPage, { pairs }: Contract): readonly Line[] {
	const { columns, glyphs, safe } = page;
	const told = onePerExchange(pairs);
	const shown = told
		.filter(({ verdict }) => verdict !== 'no-change')
		.sort(
			(a, b) =>
				Number(a.passed) - Number(b.passed) || verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict),
		);
	const names = nameNodes(pairs.flatMap(({ from, to }) => [from.node, to.node]));
	const end = ({ node, prefixes }: ContractPair['from']): readonly Span[] => [
		span(safe(names(node)), 'strong'),
		span(` ${safe(prefixesInShort(prefixes))}`, 'muted'),
	];
	const lines = shown.slice(0, mostPairs).flatMap((pair) => {
		const role: Role = pair.passed ? (pair.verdict === 'undetermined' ? 'warn' : 'good') : 'bad';
		const lead: Line = [span(`    ${changeSign(glyphs, pair)} `, 'changed')];
		const path = pair.pathChanged && pair.before === pair.after ? ', another path' : '';
		const prose = [
			...end(pair.from),
			span(' and '),
			...end(pair.to),
			span(': '),
			span(`${verdictWords[pair.verdict]}${path}`, role),
		];
		return wrapLine(lead, prose, columns, 8);
	});
	const rest = shown.length - mostPairs;
	const counts = verdictOrder
		.map((verdict) => ({ verdict, count: told.filter((pair) => pair.verdict === verdict).length }))
		.filter(({ count }) => count > 0)
		.map(({ verdict, count }) => `${grouped(count)} ${verdictWords[verdict]}`);
	return [
		...wrapLine([span('  Pairs', 'heading'), span('  ')], [span(counts.join(', '), 'muted')], columns, 4),
		...lines,
		...(rest > 0
			? [[span(`    ${glyphs.ellipsis} and ${plural(rest, 'more pair')}: --json lists all`, 'muted' as const)]]
			: []),
	];
}

export function onePerExchange(pairs: readonly ContractPair[]): ContractPair[] {
	const said = ({ before, after, verdict, passed, pathChanged }: ContractPair): string =>
		[before, after, verdict, passed, pathChanged].join(' ');
	const byEnds = new Map(pairs.map((pair) => [`${endpointKey(pair.from)} ${endpointKey(pair.to)}`, pair]));
	return [...pairs]
		.sort((a, b) => compareEndpoints(a.from, b.from) || compareEndpoints(a.to, b.to))
		.filter((pair) => {
			const other = byEnds.get(`${endpointKey(pair.to)} ${endpointKey(pair.from)}`);
			return other === undefined || said(other) !== said(pair) || compareEndpoints(pair.from, pair.to) < 0;
		});
}

export function changeSign(glyphs: Glyphs, { before, after }: ContractPair): string {
	const sign = (outcome: ContractPair['before']) => (outcome === null ? glyphs.dash : glyphs.outcome[outcome]);
	return before === after ? sign(after) : `${sign(before)}${glyphs.arrow}${sign(after)}`;
}

function totalLine({ glyphs }: ContractPage, contracts: readonly Contract[]): Line {
	const failed = contracts.filter(({ passed }) => !passed).length;
	const all = plural(contracts.length, 'change');
	if (failed === 0) return [span(`${glyphs.pass} ${all} as declared`, 'good')];
	const some = failed === contracts.length ? all : `${failed} of ${all}`;
	return [span(`${glyphs.fail} ${some} not as declared`, 'bad')];
}
