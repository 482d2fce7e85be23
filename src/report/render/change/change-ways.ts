// How a pair that differs is told: its round trip, what it rests on, and its way before and after.

import type { PairDifference } from '../../change-model.ts';
import type { Pair, Walk } from '../../model.ts';
import { meanings } from '../outcomes.ts';
import { type PathPage, pathSpans } from '../path.ts';
import { milliseconds } from '../sentences.ts';
import { type Line, lineText, type Span, span } from '../text/span.ts';

/** `42.0 ms → 47.1 ms`, or the one there is; of what is lost, the way it was tells. */
export function tripText(page: PathPage, { before, after, kind }: PairDifference): string {
	if (kind === 'lost') return '';
	const [was, is] = [before?.roundTripMs ?? null, after?.roundTripMs ?? null];
	if (was === null || is === null || was === is) return was === null && is === null ? '' : milliseconds((is ?? was)!);
	return `${milliseconds(was)} ${page.glyphs.arrow} ${milliseconds(is)}`;
}

/** `not reachable before, reachable after`, with the reason where there is one now. */
export function outcomeText({ before, after, kind }: PairDifference): string {
	const told = (pair: Pair | null): string => (pair === null ? 'not there' : meanings[pair.outcome]);
	const reason = after === null || after.outcome === 'reachable' ? null : after.reason;
	const because = reason === null ? '' : ` ${reason.message} ${reason.code} (${reason.rule})`;
	if (kind === 'lost') return because.trim();
	if (kind === 'gained') return '';
	if (before?.outcome === after?.outcome) return '';
	const text = `${told(before)} before, ${told(after)} after.`;
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}${because}`;
}

/** What the outcome rests on, where that is different. */
export function evidenceText({ before, after, evidenceChanged }: PairDifference): string {
	if (!evidenceChanged) return '';
	const told = (pair: Pair | null): string =>
		(pair?.assumptions ?? []).length === 0 ? 'documented rules alone' : pair!.assumptions.join(', ');
	return `Rests on ${told(before)} before, on ${told(after)} after.`;
}

/** The ways before and after, each with its label; the way back where only that differs. */
export function wayLines(page: PathPage, pair: PairDifference): readonly (readonly [label: string, way: Line])[] {
	const { before, after } = pair;
	if (!pair.pathChanged && pair.kind !== 'gained' && pair.kind !== 'appeared') return [];
	const way = (walk: Walk): Line => {
		const spans = pathSpans(page, walk);
		const stops =
			walk.delivered === 'none' ? [span(walk.hops.length > 1 ? ', dropped' : 'dropped at once', 'muted')] : [];
		return [...spans, ...stops];
	};
	// Of what goes nowhere the reason tells enough.
	if (before === null || after === null || pair.kind === 'gained')
		return after === null || after.forward.hops.length < 2 ? [] : [['by', way(after.forward)]];
	if (pair.kind === 'lost') {
		const trip = before.roundTripMs === null ? '' : `, ${milliseconds(before.roundTripMs)}`;
		return [['was', [...way(before.forward), span(trip, 'muted')]]];
	}
	const forward = differ(before.forward, after.forward);
	const [was, is] = forward ? [before.forward, after.forward] : [before.return, after.return];
	const back = forward ? '' : 'back, ';
	const [one, other] = [way(was), way(is)];
	if (lineText(one) !== lineText(other))
		return [
			[`${back}was`, one],
			[`${back}is`, other],
		];
	return [[`${back}by`, [...other, ...linksText(page, was, is)]]];
}

/** The same elements by other links of them. */
function linksText({ safe }: PathPage, was: Walk, is: Walk): readonly Span[] {
	const gone = was.hops.filter((hop) => !is.hops.includes(hop));
	const come = is.hops.filter((hop) => !was.hops.includes(hop));
	const texts = [
		...(gone.length === 0 ? [] : [`no more by ${gone.join(', ')}`]),
		...(come.length === 0 ? [] : [`now by ${come.join(', ')}`]),
	];
	return [span(`, ${safe(texts.length === 0 ? 'over other links' : texts.join(', '))}`, 'muted')];
}

function differ(a: Walk, b: Walk): boolean {
	return JSON.stringify(a.edges) !== JSON.stringify(b.edges);
}
