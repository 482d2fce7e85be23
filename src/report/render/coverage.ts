// What no expectation would notice losing: figures by kind, then each loss with the row that would notice it.

import type { Coverage, Loss, LossKind } from '../coverage-model.ts';
import { shellWord } from './footer.ts';
import { printable, type ScreenOptions, usableColumns } from './page.ts';
import { inColumns } from './text/columns.ts';
import { glyphsOf } from './text/glyphs.ts';
import { blank, bothEnds, clipLine, type Line, type Role, span } from './text/span.ts';
import { fitMiddle } from './text/width.ts';
import { grouped, plural } from './text/words.ts';
import { wrapLine } from './text/wrap.ts';

const kindNames: Readonly<Record<LossKind, readonly [one: string, more: string]>> = {
	circuit: ['circuit', 'circuits'],
	link: ['link of a circuit', 'links of circuits'],
	connection: ['connection', 'connections'],
	globalReach: ['Global Reach link', 'Global Reach links'],
	wan: ['WAN', 'WANs'],
	peering: ['VNet peering', 'VNet peerings'],
	rule: ['routing setting', 'routing settings'],
};

export function coverageLines(coverage: Coverage, { columns: asked, ascii }: ScreenOptions): readonly Line[] {
	const columns = usableColumns(asked);
	const glyphs = glyphsOf(ascii);
	const safe = printable(ascii);
	const { scenario, kinds, percent, losses, expectations } = coverage;
	const prose = (text: string, indent: number, role: Role = 'plain'): readonly Line[] =>
		wrapLine([span(' '.repeat(indent))], [span(safe(text), role)], columns, indent);
	const title: Line = [span(safe(scenario.name), 'title')];
	const file: Line = [span(fitMiddle(safe(scenario.file), columns, glyphs.ellipsis), 'muted')];
	const oneLine = bothEnds(title, file, columns);
	const head = oneLine !== null ? [oneLine] : [clipLine(title, columns, glyphs.ellipsis), file];
	const counted = kinds.reduce((sum, { noticed, unnoticed }) => sum + noticed + unnoticed, 0);
	const noticed = kinds.reduce((sum, one) => sum + one.noticed, 0);
	const answer =
		counted === 0
			? 'There is nothing whose loss would change anything.'
			: `${plural(expectations, 'expectation')} ${expectations === 1 ? 'notices' : 'notice'} ${grouped(noticed)} of ${plural(counted, 'loss', 'losses')}: ${percent} %`;
	const rows = kinds.map(({ kind, noticed: seen, unnoticed, redundant, percent: share }): readonly Line[] => [
		[span(kindNames[kind][seen + unnoticed + redundant === 1 ? 0 : 1])],
		[span(seen + unnoticed === 0 ? glyphs.dash : `${share} %`, unnoticed > 0 ? 'warn' : 'good')],
		[span(`${grouped(seen)} of ${grouped(seen + unnoticed)} noticed`)],
		[span(redundant === 0 ? '' : `${grouped(redundant)} redundant`, 'muted')],
	]);
	const unnoticed = losses.filter(({ state }) => state === 'unnoticed');
	const redundant = losses.filter(({ state }) => state === 'redundant');
	const lossLines = ({ kind, subject, proposal }: Loss): readonly Line[] => [
		...wrapLine(
			[span(`  ${glyphs.fail} `, 'bad')],
			[span(safe(subject), 'strong'), span(kind === 'rule' ? ' at its default' : '', 'muted')],
			columns,
			4,
		),
		...(proposal === null ? prose('no row of "expect" that was tried would tell', 4, 'muted') : []),
		...(proposal === null ? [] : wrapLine([span('    - ')], [span(safe(proposal.row), 'changed')], columns, 8)),
		...(proposal?.whatIf == null
			? []
			: wrapLine([span('    with whatIf  ', 'muted')], [span(safe(proposal.whatIf), 'changed')], columns, 8)),
	];
	return [
		...head,
		...wrapLine([], [span(answer, counted === noticed ? 'good' : 'warn')], columns, 2),
		...(rows.length === 0 ? [] : [blank, ...inColumns(rows, ['left', 'right'], 2, 2)]),
		...(unnoticed.length === 0
			? []
			: [blank, [span('Not noticed, and what would notice it', 'heading')], ...unnoticed.flatMap(lossLines)]),
		...(redundant.length === 0
			? []
			: [
					blank,
					[span('Redundant: without it nothing changes, in any view', 'heading')],
					...wrapLine([span('  ')], [span(safe(redundant.map(({ subject }) => subject).join(', ')))], columns, 2),
				]),
		...(expectations > 0
			? []
			: [
					blank,
					...prose(
						`Nothing is expected: canreach record ${shellWord(safe(scenario.file))} writes what holds today.`,
						0,
					),
				]),
	].map((line) => clipLine(line, columns, glyphs.ellipsis));
}
