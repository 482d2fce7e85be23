// An advertisement followed over the map, one session at a time: where it has been, the session it goes over, and what becomes of it there.

import { becomesRole, stepSentence } from '../../../report/render/replay.ts';
import type { ElementKey, OpenView } from '../../facade.ts';
import type { Answers } from '../answers.ts';
import { glyphsOf, inColumns, type Line, printable, span, wrapLine } from '../drawing.ts';
import type { Journey, State } from '../state.ts';
import type { Drawn, Size } from './frame.ts';
import { drawnMap } from './map.ts';

export function journeyScreen(journey: Journey, state: State, answers: Answers, view: OpenView, size: Size): Drawn {
	const safe = printable(size.ascii);
	const { arrow } = glyphsOf(size.ascii);
	const replay = view.replay(journey.prefix);
	if (replay === null) return { lines: [[span(safe(`nobody announces ${journey.prefix} here`), 'muted')]], inSight: 0 };
	const { steps, origins, prefix } = replay;
	const at = Math.min(journey.step, steps.length);
	const current = steps[at - 1];
	const reached = new Set(
		[...origins, ...steps.slice(0, at).flatMap(({ becomes, to }) => (becomes === 'used' ? [to] : []))].map(onMap),
	);
	const drawn = drawnMap(state, answers, view, size, {
		selected: current === undefined ? null : onMap(current.to),
		reached,
	});
	const rows = steps
		.slice(0, at)
		.map(({ from, to, becomes, round }): readonly Line[] => [
			[span(String(round), 'number')],
			[span(safe(`${from} ${arrow} ${to}`))],
			[span(becomes, becomesRole[becomes])],
		]);
	const lines = drawn ?? inColumns(rows, ['right'], 0, 2);
	const head: Line = [
		span(safe(prefix), 'title'),
		span('  from ', 'muted'),
		span(safe(origins.join(', ')), 'muted'),
		span(`  step ${at} of ${steps.length}`, 'number'),
	];
	const told =
		current === undefined
			? [[span('It has not been announced yet: right goes on, n to where it is refused.', 'muted')] as Line]
			: [
					[
						span(safe(`${current.from} ${arrow} ${current.to}`), 'strong'),
						span(`  ${current.becomes}`, becomesRole[current.becomes]),
					] as Line,
					...wrapLine([], [span(safe(stepSentence(current)))], size.columns, 2),
					[
						span(
							[...new Set([...current.rules, ...(current.reason === null ? [] : [current.reason.rule])])].join(' '),
							'code',
						),
					] as Line,
				];
	return { head: [head], lines, inSight: drawn === null ? at : 0, foot: [[], ...told] };
}

/** Both links of a circuit are one place on the map, and a gateway is its VNet. */
function onMap(key: ElementKey): ElementKey {
	const [kind, id] = key.split('/');
	return kind === 'gateway' ? `vnet/${id}` : `${kind}/${id}`;
}
