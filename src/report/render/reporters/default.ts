// For people: what `canreach check` prints, with the mistakes of files that are not understood before it.

import type { TestedFile, TestRun } from '../../test-run-model.ts';
import { checkedOf, checkLines } from '../check.ts';
import type { FindingsPage } from '../findings.ts';
import { printable, type ScreenOptions, usableColumns } from '../page.ts';
import { glyphsOf } from '../text/glyphs.ts';
import { blank, type Line, span } from '../text/span.ts';
import { plural } from '../text/words.ts';
import { wrapLine } from '../text/wrap.ts';

export function defaultLines(run: TestRun, options: ScreenOptions): readonly Line[] {
	const page: FindingsPage = {
		columns: usableColumns(options.columns),
		glyphs: glyphsOf(options.ascii),
		safe: printable(options.ascii),
	};
	const notUnderstood = run.files.filter(({ verdict }) => verdict === 'not-understood');
	const understood = run.files.flatMap((tested) => checkedOf(tested) ?? []);
	const shard = run.shard === null ? [] : [`This is part ${run.shard.index} of ${run.shard.count}.`];
	const faulty =
		notUnderstood.length === 0 || understood.length > 0
			? []
			: [`${plural(notUnderstood.length, 'file')} not understood.`];
	const left = run.notRun.length === 0 ? [] : [`${plural(run.notRun.length, 'file')} not run, after a failure.`];
	const notes = [...faulty, ...left, ...shard];
	return [
		...notUnderstood.flatMap((tested) => mistakeLines(page, tested)),
		...(notUnderstood.length > 0 && understood.length > 0 ? [blank] : []),
		...(notUnderstood.length > 0 && understood.length === 0
			? []
			: checkLines(understood, options, notUnderstood.length)),
		...(notes.length === 0 ? [] : wrapLine([span('  ')], [span(notes.join(' '), 'warn')], page.columns, 2)),
	];
}

function mistakeLines({ columns, glyphs, safe }: FindingsPage, { file, mistakes }: TestedFile): readonly Line[] {
	const head = wrapLine(
		[span(`${glyphs.fail} `, 'bad')],
		[span(safe(file), 'strong'), span('  '), span('not understood', 'bad')],
		columns,
		2,
	);
	const told = mistakes.flatMap(({ message, place, help }) => {
		const where = place === null ? '' : ` ${safe(place.file)}:${place.line}:${place.column}`;
		return [
			...wrapLine([span('  ')], [span(safe(message)), span(where, 'muted')], columns, 4),
			...help.flatMap((text) => wrapLine([span('    ')], [span(safe(text), 'muted')], columns, 6)),
		];
	});
	return [...head, ...told];
}
