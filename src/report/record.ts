// Recorded rows ─► rows with a comment each: the way and the time today.

import type { Pair } from '../reachability/pairs.ts';
import { passedOn } from '../reachability/walk.ts';
import type { CommentedRow } from '../scenario/edit/add-expectations.ts';
import type { RecordedRow } from '../what-if/record/record.ts';

export function commentedRow({ row, pairs }: RecordedRow): CommentedRow {
	const reachable = pairs.filter(({ outcome }) => outcome === 'reachable');
	const rules = [...new Set(pairs.flatMap(({ reason }) => (reason === null ? [] : [reason.rule])))].sort();
	if (reachable.length === 0) return { row, comment: rules.length === 0 ? null : rules.join(', ') };
	const ways = [...new Set(reachable.map(wayOf))];
	const way = ways.length === 1 ? ways : [];
	return { row, comment: [...way, timesOf(reachable)].filter((text) => text !== '').join(', ') || null };
}

function wayOf({ forward }: Pair): string {
	const passed = passedOn(forward);
	return passed.length === 0 ? 'directly' : `by way of ${passed.join(' and ')}`;
}

function timesOf(pairs: readonly Pair[]): string {
	const times = pairs.flatMap(({ roundTripMs }) => (roundTripMs === null ? [] : [roundTripMs]));
	if (times.length === 0) return '';
	const [least, most] = [Math.min(...times), Math.max(...times)].map((ms) => (ms < 0.1 ? 'under 0.1' : ms.toFixed(1)));
	return least === most ? `${least} ms` : `${least} to ${most} ms`;
}
