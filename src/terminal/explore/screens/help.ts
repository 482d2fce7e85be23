// Every key and what it does, from the one table of keys.

import { type Line, span, wrapLine } from '../drawing.ts';
import { type Binding, bindings, tabNames } from '../keys.ts';
import { type Drawn, roomFor, type Size } from './frame.ts';

const keyColumns = 22;

/** From a row on; the last rows stay in sight. */
export function helpScreen(first: number, size: Size): Drawn {
	const everywhere = bindings.filter(({ action, onJourney }) => onJourney !== true && !isObvious(action));
	const lines: readonly Line[] = [
		[span('Keys', 'heading'), span('  up and down read on, any other key closes', 'muted')],
		...row('1 to 6', tabNames.map(([, name]) => name).join(', '), size),
		...row('arrows h j k l', 'move', size),
		...row('pageup pagedown', 'a screen up or down', size),
		...everywhere.flatMap((binding) => rowOf(binding, size)),
		[span('While an advertisement is followed', 'heading')],
		...bindings.filter(({ onJourney }) => onJourney === true).flatMap((binding) => rowOf(binding, size)),
	];
	const start = Math.max(0, Math.min(first, lines.length - roomFor(size)));
	return { lines: lines.slice(start), inSight: 0 };
}

/** Told together above. */
function isObvious({ kind }: Binding['action']): boolean {
	return kind === 'tab' || kind === 'previousTab' || kind === 'move' || kind === 'page';
}

function rowOf({ keys, does, tabs }: Binding, size: Size): readonly Line[] {
	const names = new Map(tabNames);
	const where = tabs === undefined ? '' : ` (${tabs.map((tab) => names.get(tab)!).join(', ')})`;
	return row(keys.join(' '), does + where, size);
}

function row(keys: string, does: string, { columns }: Size): readonly Line[] {
	return wrapLine([span(`  ${keys}`.padEnd(keyColumns), 'number'), span(' ')], [span(does)], columns, keyColumns + 1);
}
