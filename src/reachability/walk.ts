// A packet's way, branch by branch: a graph without cycles that is counted, never listed path by path.

import { compareText } from '../net/order.ts';
import type { Prefix } from '../net/prefix.ts';
import type { ElementKey } from '../scenario/design.ts';
import type { End, Forwarding, Step } from './forwarding.ts';

/** What becomes of a packet, on all its branches. */
export interface Fate {
	readonly delivered: 'all' | 'some' | 'none';
	/** D30: some branch ends where a user-defined route hands over to an appliance. */
	readonly meetsAppliance: boolean;
}

export interface Walk extends Fate {
	/** In the order in which they are first reached; the start first. */
	readonly hops: readonly ElementKey[];
	readonly edges: readonly Edge[];
	/** Where branches end without arriving. */
	readonly stops: readonly Stop[];
	/** What each node did. */
	readonly steps: ReadonlyMap<ElementKey, Step>;
}

export type Edge = readonly [ElementKey, ElementKey];
export interface Stop {
	readonly at: ElementKey;
	readonly end: Exclude<End, 'delivered'>;
}

/** A node, and where the packet came from if that decides what the node does. */
interface Visit {
	readonly id: string;
	readonly node: ElementKey;
	readonly step: Step;
	readonly next: string[];
}

/** What each node does with a packet for a target. */
export interface Steps<Target> {
	readonly step: (node: ElementKey, target: Target, enteredFrom: ElementKey | null) => Step;
	readonly dependsOnEntry: Forwarding['dependsOnEntry'];
}

/** Follows every branch from `start` to the target, such as an address of a prefix. */
export function walk<Target = Prefix>(forwarding: Steps<Target>, start: ElementKey, target: Target): Walk {
	const visits = new Map<string, Visit>();
	const queue: Visit[] = [];
	const visit = (node: ElementKey, from: ElementKey | null): string => {
		const id = from !== null && forwarding.dependsOnEntry(node) ? `${node} from ${from}` : node;
		if (!visits.has(id)) {
			const entry: Visit = { id, node, step: forwarding.step(node, target, from), next: [] };
			visits.set(id, entry);
			queue.push(entry);
		}
		return id;
	};
	visit(start, null);
	for (const { node, step, next } of queue) for (const hop of step.next) next.push(visit(hop, node));

	const looping = onwardOnly(queue, visits) ? none : onCycle(queue, visits);
	const stops = queue.flatMap(({ id, node, step }): Stop[] => {
		if (looping.has(id)) return [{ at: node, end: 'loop' }];
		return step.end === null || step.end === 'delivered' ? [] : [{ at: node, end: step.end }];
	});
	const arrives = queue.some(({ step }) => step.end === 'delivered');
	const edges = new Map(
		queue.flatMap(({ node, step }) => step.next.map((next) => [`${node} ${next}`, [node, next] as const])),
	);
	return {
		meetsAppliance: stops.some(({ end }) => end === 'appliance'),
		delivered: arrives ? (stops.length === 0 ? 'all' : 'some') : 'none',
		hops: [...new Set(queue.map(({ node }) => node))],
		edges: [...edges.values()].sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1])),
		stops,
		steps: new Map(queue.map(({ node, step }) => [node, step])),
	};
}

const none: ReadonlySet<string> = new Set();

/** Whether every step leads to a place that is reached later: then nothing comes back, which is nearly always. */
function onwardOnly(queue: readonly Visit[], visits: ReadonlyMap<string, Visit>): boolean {
	const order = new Map([...visits.keys()].map((id, position) => [id, position]));
	return queue.every(({ id, next }) => next.every((target) => order.get(target)! > order.get(id)!));
}

/** Visits that come back to themselves: what is left when those that lead nowhere are taken away, again and again. */
function onCycle(queue: readonly Visit[], visits: ReadonlyMap<string, Visit>): ReadonlySet<string> {
	const left = new Set(visits.keys());
	for (let shrinking = true; shrinking; ) {
		shrinking = false;
		for (const { id, next } of [...queue].reverse()) {
			if (!left.has(id) || next.some((target) => left.has(target))) continue;
			left.delete(id);
			shrinking = true;
		}
	}
	if (left.size === 0) return left;
	// What only leads to a cycle is not on one.
	return new Set([...left].filter((id) => reaches(id, id, visits)));
}

function reaches(from: string, target: string, visits: ReadonlyMap<string, Visit>): boolean {
	const seen = new Set<string>();
	const queue = [...visits.get(from)!.next];
	for (const id of queue) {
		if (id === target) return true;
		if (seen.has(id)) continue;
		seen.add(id);
		queue.push(...visits.get(id)!.next);
	}
	return false;
}
