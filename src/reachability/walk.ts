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
	readonly node: ElementKey;
	readonly step: Step;
	readonly next: Visit[];
	/** How many were reached before it. */
	readonly position: number;
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
	const visit = (node: ElementKey, from: ElementKey | null): Visit => {
		const id = from !== null && forwarding.dependsOnEntry(node) ? `${node} from ${from}` : node;
		const known = visits.get(id);
		if (known !== undefined) return known;
		const entry: Visit = { node, step: forwarding.step(node, target, from), next: [], position: queue.length };
		visits.set(id, entry);
		queue.push(entry);
		return entry;
	};
	visit(start, null);
	for (const { node, step, next } of queue) for (const hop of step.next) next.push(visit(hop, node));

	const looping = onwardOnly(queue) ? none : onCycle(queue);
	const steps = new Map<ElementKey, Step>();
	const edges: Edge[] = [];
	const stops: Stop[] = [];
	let arrives = false;
	for (const visited of queue) {
		const { node, step } = visited;
		steps.set(node, step);
		for (const next of step.next) edges.push([node, next]);
		if (looping.has(visited)) stops.push({ at: node, end: 'loop' });
		else if (step.end === 'delivered') arrives = true;
		else if (step.end !== null) stops.push({ at: node, end: step.end });
	}
	return {
		meetsAppliance: stops.some(({ end }) => end === 'appliance'),
		delivered: arrives ? (stops.length === 0 ? 'all' : 'some') : 'none',
		hops: [...steps.keys()],
		edges: inOrder(edges),
		stops,
		steps,
	};
}

/** Circuits by their ids and WANs by their keys, as `via` names them, in the order in which they are passed. */
export function passedOn({ hops }: Pick<Walk, 'hops'>): readonly string[] {
	const named = hops.flatMap((hop) => {
		const [kind, id = ''] = hop.split('/');
		return kind === 'circuit' ? [id] : kind === 'wan' ? [hop] : [];
	});
	return [...new Set(named)];
}

/** Each once: a node that was entered from several sides may lead on the same way. */
function inOrder(edges: Edge[]): readonly Edge[] {
	if (edges.length < 2) return edges;
	edges.sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]));
	return edges.filter(([a, b], at) => at === 0 || a !== edges[at - 1]![0] || b !== edges[at - 1]![1]);
}

const none: ReadonlySet<Visit> = new Set();

/** Whether every step leads to a place that is reached later: then nothing comes back, which is nearly always. */
function onwardOnly(queue: readonly Visit[]): boolean {
	return queue.every(({ position, next }) => next.every((target) => target.position > position));
}

/** Visits that come back to themselves: what is left when those that lead nowhere are taken away, again and again. */
function onCycle(queue: readonly Visit[]): ReadonlySet<Visit> {
	const left = new Set(queue);
	for (let shrinking = true; shrinking; ) {
		shrinking = false;
		for (const visited of [...queue].reverse()) {
			if (!left.has(visited) || visited.next.some((target) => left.has(target))) continue;
			left.delete(visited);
			shrinking = true;
		}
	}
	if (left.size === 0) return left;
	// What only leads to a cycle is not on one.
	return new Set([...left].filter((visited) => reaches(visited, visited)));
}

function reaches(from: Visit, target: Visit): boolean {
	const seen = new Set<Visit>();
	const queue = [...from.next];
	for (const visited of queue) {
		if (visited === target) return true;
		if (seen.has(visited)) continue;
		seen.add(visited);
		queue.push(...visited.next);
	}
	return false;
}
