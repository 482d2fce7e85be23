// Failures: what can fail, what has failed in this trial, and what each single failure would cost.

import type { OpenView } from '../../facade.ts';
import type { Answers } from '../answers.ts';
import { glyphsOf, inColumns, type Line, plural, printable, span } from '../drawing.ts';
import { failuresListed, isDown, selectedElement } from '../items.ts';
import type { State } from '../state.ts';
import type { Drawn, Size } from './frame.ts';

const mostBar = 24;

export function failureScreen(state: State, answers: Answers, view: OpenView, { ascii, columns }: Size): Drawn {
	const safe = printable(ascii);
	const { pointer, fail, self } = glyphsOf(ascii);
	const keys = failuresListed(state, view, answers);
	const selected = selectedElement(state, view, answers);
	const { done, ranked } = state.ranking ? answers.ranking(state.trial) : { done: true, ranked: [] };
	const lostBy = new Map(ranked.map(({ element, lost }) => [element, lost]));
	const most = Math.max(1, ...lostBy.values());
	const room = Math.max(4, Math.min(mostBar, columns - 60));
	const rows = keys.map((key): readonly Line[] => {
		const isOn = key === selected;
		const lost = lostBy.get(key);
		const failed = state.trial.failed.includes(key);
		const isOff = failed || isDown(view, key);
		return [
			[span(isOn ? pointer : ' ', 'changed')],
			[span(isOff ? fail : self, failed ? 'bad' : 'muted')],
			[span(safe(key), isOn ? 'selected' : failed ? 'bad' : 'plain')],
			lost === undefined
				? []
				: [
						span((ascii ? '#' : '█').repeat(Math.ceil((lost * room) / most)), lost === 0 ? 'muted' : 'bad'),
						span(lost === 0 ? 'costs nothing' : ` ${plural(lost, 'pair')}`, lost === 0 ? 'muted' : 'plain'),
					],
			failed ? [span('failed', 'bad')] : isOff ? [span('down', 'muted')] : [],
		];
	});
	const note = state.ranking
		? done
			? 'each alone: pairs no longer reachable'
			: `ranked ${ranked.length} of ${keys.length}`
		: 'space fails or restores, r ranks them';
	return {
		head: [[span('What can fail', 'heading'), span(`  ${note}`, 'muted')]],
		lines: rows.length === 0 ? [[span('  nothing', 'muted')]] : inColumns(rows, [], 0, 1),
		inSight: Math.max(0, keys.indexOf(selected ?? '')),
	};
}
