// Recorded rows ─► rows with a comment each: the way and the time today.

import type { Pair } from '../reachability/pairs.ts';
import type { CommentedRow } from '../scenario/add-expectations.ts';
import type { RecordedRow } from '../what-if/record/record.ts';

export function commentedRow({ row, pairs }: RecordedRow): CommentedRow {
	const reachable = pairs.filter(({ outcome }) => outcome === 'reachable');
	const rules = [...new Set(pairs.flatMap(({ reason }) => (reason === null ? [] : [reason.rule])))].sort();
	if (reachable.length === 0) return { row, comment: rules.length === 0 ? null : rules.join(', ') };
	const ways = [...new Set(reachable.map(wayOf))];
	const way = ways.length === 1 ? ways : [];
	return { row, comment: [...way, timesOf(reachable)].filter((text) => text !== '').join(', ') || null };
}

/** Circuits and WANs in the order in which they are passed. */
function wayOf({ forward }: Pair): string {
	const passed = forward.hops.flatMap((hop) => {
		const [kind, id = ''] = hop.split('/');
		return kind === 'circuit' ? [id] : kind === 'wan' ? [hop] : [];
	});
	const once = [...new Set(passed)];
	return once.length === 0 ? 'directly' : `by way of ${once.join(' and ')}`;
}

function timesOf(pairs: readonly Pair[]): string {
	const times = pairs.flatMap(({ roundTripMs }) => (roundTripMs === null ? [] : [roundTripMs]));
	if (times.length === 0) return '';
	const [least, most] = [Math.min(...times), Math.max(...times)].map((ms) => (ms < 0.1 ? 'under 0.1' : ms.toFixed(1)));
	return least === most ? `${least} ms` : `${least} to ${most} ms`;
}
