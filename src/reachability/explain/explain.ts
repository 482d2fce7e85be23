// Why a pair is not reachable, and the smallest change of the design that would make it so.

import { enumerate } from '../../azure/validity/wording.ts';
import { compareText } from '../../net/order.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { Endpoint } from '../endpoints.ts';
import { outcomeOf, type UnsettledHop, unsettledHops } from '../outcome.ts';
import type { View } from '../view.ts';
import type { Walk } from '../walk.ts';
import { building, byRank, editsOf, type Obstacle, type Reason, type Way, wayKinds } from './obstacle.ts';
import { type Prove, proverOf } from './proof.ts';
import { atAppliance, whereItStopped } from './stopped.ts';
import { type Parts, partsOf } from './way-parts.ts';
import { waysBetween } from './ways.ts';

/** Why traffic between two endpoints fails; the walks are those of the pair. */
export type Explain = (from: Endpoint, to: Endpoint, forward: Walk, back: Walk) => Reason;

/**
 * Explains the pairs of a view; what stands between two endpoints is the same from either end, and is looked at once. With a
 * prover that takes nothing for proven, reasons are the same and quick to come by, and propose no repair.
 */
export function explainerOf(view: View, prove: Prove = proverOf(view)): Explain {
	const parts = partsOf(view);
	const unsettledOn = unsettledHops(view.forwarding);
	const known = new Map<Endpoint, Map<Endpoint, Reason | null>>();
	return (from, to, forward, back) => {
		const open =
			unsettledReason(unsettledOn(forward, to.prefixes[0]!) ?? unsettledOn(back, from.prefixes[0]!)) ??
			applianceReason(from, to, forward, back);
		if (open !== null) return open;
		const between = known.get(to)?.get(from);
		// Asked from either end first, it is the same.
		const [one, other] = compareText(from.node, to.node) < 0 ? [from, to] : [to, from];
		const found = between === undefined ? structural(parts, one, other, prove) : between;
		const ofStart = known.get(from) ?? new Map<Endpoint, Reason | null>();
		known.set(from, ofStart.set(to, found));
		// With every session there that is needed, the route itself must have been stopped.
		if (found === null) return stoppedReason(view, from, to, forward, back);
		return inDirection(withHidden(view, found, from, to, forward, back), from, to, forward, back);
	};
}

function stoppedReason(view: View, from: Endpoint, to: Endpoint, forward: Walk, back: Walk): Reason {
	// What an appliance may do is no reason where the other direction fails without one.
	const isBack = forward.delivered === 'all' || forward.meetsAppliance;
	const [walked, target] = isBack ? [back, from] : [forward, to];
	const stopped = whereItStopped(view, walked, target.prefixes[0]!);
	if (!isBack || back.delivered !== 'none') return inDirection(stopped, from, to, forward, back);
	if (ofSubnet.includes(stopped.code))
		return {
			...stopped,
			message: `${arrival(from, forward)}nothing leads the answer back: ${stopped.message}`,
		};
	return {
		...stopped,
		code: 'NO_RETURN_ROUTE',
		rule: 'D08',
		message: `${arrival(from, forward)}nothing leads the answer back: ${stopped.message}`,
	};
}

/** Reasons that say more than that a return route is missing. */
const ofSubnet: readonly string[] = ['PROPAGATION_OFF', 'USER_ROUTE_WINS'];

function arrival({ node }: Endpoint, forward: Walk): string {
	return forward.delivered === 'all'
		? `Traffic from ${node} arrives, but `
		: `Whatever the appliance does with traffic from ${node}, `;
}

/** D30: the pair hangs on what an appliance does. */
function applianceReason(from: Endpoint, to: Endpoint, forward: Walk, back: Walk): Reason | null {
	if (outcomeOf(forward, back) !== 'undetermined') return null;
	const [walked, target] = forward.meetsAppliance ? [forward, to] : [back, from];
	return atAppliance(walked.stops.find(({ end }) => end === 'appliance')!, walked, target.prefixes[0]!);
}

/** R065: what an edge does not accept may not even get there. */
function withHidden(view: View, reason: Reason, from: Endpoint, to: Endpoint, forward: Walk, back: Walk): Reason {
	if (reason.code !== 'NOT_ACCEPTED') return reason;
	for (const [walked, target] of [[forward, to] as const, [back, from] as const]) {
		if (!walked.stops.some(({ at, end }) => at === reason.at && end === 'noRoute')) continue;
		const stopped = whereItStopped(view, walked, target.prefixes[0]!);
		if (stopped.code === 'PREPEND_HIDES_ROUTE')
			return { ...stopped, message: `${stopped.message} ${reason.message}`, repair: reason.repair };
	}
	return reason;
}

/** A one-way pair says which direction works, from either end. */
export function inDirection(reason: Reason, from: Endpoint, to: Endpoint, forward: Walk, back: Walk): Reason {
	if ((forward.delivered === 'none') === (back.delivered === 'none')) return reason;
	const [a, b, walked] = forward.delivered === 'none' ? [to, from, back] : [from, to, forward];
	const cause = inSentence(reason.message);
	const elsewhere = othersReached(walked, b);
	if (elsewhere.length === 0)
		return { ...reason, message: `Traffic from ${a.node} reaches ${b.node}, but not the other way: ${cause}` };
	const which = elsewhere.length === 1 ? 'which has' : 'which have';
	return {
		...reason,
		message: `Traffic from ${a.node} for ${b.prefixes[0]!.text} reaches ${enumerate(elsewhere)}, ${which} it too, but nothing gets from ${b.node} to ${a.node}: ${cause}`,
	};
}

/** D07: other owners of the address, where all of the traffic goes to them. */
function othersReached({ steps }: Walk, { node, prefixes }: Endpoint): readonly ElementKey[] {
	const reached = [...steps].flatMap(([at, { end }]) => (end === 'delivered' ? [at] : []));
	return prefixes.length === 0 || reached.includes(node) ? [] : reached.sort();
}

/** After a colon; what begins with a name stays as it is. */
function inSentence(message: string): string {
	return message.replace(/^(The|No|Neither|Both|Only) /, (word) => word.toLowerCase());
}

function structural(parts: Parts, from: Endpoint, to: Endpoint, prove: Prove): Reason | null {
	return nearestReason(waysBetween(parts, from, to), (edits) => prove(edits, from, to));
}

/** What stands in the nearest way, and the least that mends one; null when nothing does. */
export function nearestReason(ways: readonly Way[], mends: (edits: readonly Edit[]) => boolean): Reason | null {
	const nearest = nearestOf(ways);
	if (nearest === undefined || nearest.obstacles.length === 0) return null;
	// Of one rank, what nothing mends comes first.
	const isMended = ({ repair }: Obstacle): number => (repair === null ? 0 : 1);
	const [first, ...others] = [...nearest.obstacles].sort((a, b) => byRank(a, b) || isMended(a) - isMended(b));
	const repairs = ways.flatMap((way) => {
		const written = editsOf(way);
		if (written === null) return [];
		const edits = withoutConflicts(written);
		return [{ way, edits, size: [edits.length + building[way.kind], way === nearest ? 0 : 1] }];
	});
	const repair = firstOf(repairs, ({ edits }) => mends(edits))?.edits;
	const { rank: _, ...reason } = first!;
	const message = [first!, ...others].map((obstacle) => obstacle.message).join(' ');
	return { ...reason, message, repair: repair ?? null };
}

/** Where the nearest is yet to be built and cannot be, one of its kind that can, as far from being there, is what a repair speaks of. */
function nearestOf(ways: readonly Way[]): Way | undefined {
	const sized = ways.map((way) => ({ way, size: asWritten(way) }));
	const first = firstOf(sized);
	if (first === undefined || first.size[0] === 0 || editsOf(first.way) !== null) return first?.way;
	const alike = sized.filter(({ way, size }) => way.kind === first.way.kind && size[0] === first.size[0]);
	return (firstOf(alike, ({ way }) => editsOf(way) !== null) ?? first).way;
}

/** Where two obstacles ask for two SKUs of one circuit, the higher serves both. */
function withoutConflicts(edits: readonly Edit[]): readonly Edit[] {
	const higher = new Set(edits.flatMap((edit) => ('set' in edit && edit.value === 'premium' ? [edit.set] : [])));
	if (higher.size === 0) return edits;
	return edits.filter((edit) => !('set' in edit && edit.value === 'standard' && higher.has(edit.set)));
}

/** D18: first a way for which everything is written down, refused, failed or closed as it may be; then the nearest; then the one with the least to mend. */
function asWritten({ obstacles, kind }: Way): readonly number[] {
	const missing = obstacles.filter(({ rank }) => rank === 'missing').length;
	const edits = obstacles.reduce((sum, { repair }) => sum + (repair === null ? 0.5 : repair.length), 0);
	return [missing, edits + building[kind]];
}

interface Sized {
	readonly way: Way;
	/** What is smaller in the first of these comes first. */
	readonly size: readonly number[];
}

/** The first, in order, that will do: few are ever looked at. */
function firstOf<Of extends Sized>(all: readonly Of[], willDo: (one: Of) => boolean = () => true): Of | undefined {
	const left = new Set(all);
	while (left.size > 0) {
		const first = [...left].reduce((best, one) => (byOrder(one, best) < 0 ? one : best));
		if (willDo(first)) return first;
		left.delete(first);
	}
	return undefined;
}

function byOrder(a: Sized, b: Sized): number {
	return (
		a.size[0]! - b.size[0]! ||
		a.size[1]! - b.size[1]! ||
		wayKinds.indexOf(a.way.kind) - wayKinds.indexOf(b.way.kind) ||
		compareText(a.way.id, b.way.id)
	);
}

function unsettledReason(hop: UnsettledHop | null): Reason | null {
	if (hop === null) return null;
	return hop.status === 'oscillates'
		? {
				code: 'ROUTE_OSCILLATION',
				rule: 'D19',
				at: hop.at,
				message: `The routes that ${hop.at} chooses among never settle.`,
				repair: null,
			}
		: {
				code: 'SEVERAL_STABLE_STATES',
				rule: 'D20',
				at: hop.at,
				message: `${hop.at} may settle on more than one route, and the order of events decides which.`,
				repair: null,
			};
}
