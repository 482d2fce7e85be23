// The proof that a class has one stable state: where routes could run in a circle, every hop makes them worse in everybody's eyes
// (Sobrino, "An Algebraic Theory of Dynamic Network Routing", 2005). Where it does not hold, nothing is said.

import type { AttributeSets } from './attribute-sets.ts';
import { ownWeight } from './candidate.ts';
import { circularPart, commonLadder, hopsWithin } from './circles.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledNetwork } from './compile.ts';
import type { HopColumns } from './hop-columns.ts';
import type { LoopState } from './loop-state.ts';
import type { RungSpec } from './model.ts';
import type { PolicyTables } from './policy-tables.ts';

/** Of the class that has just come to rest; `used` lists the slots that hold something. */
export type OnlyState = (routeClass: RouteClass, used: Int32Array) => boolean;

/**
 * Outside of circles a speaker's routes follow from those of the speakers before it. For the rest, suppose two stable states, and
 * look at the best-ranked route that only one of them has somebody use. Whoever sent it uses a better one, so the same in both; so
 * it is offered in both, and so is all that it competes with, and yet another is used: there are no two.
 * What may happen in the other state is unknown, so every policy on a circle is asked about every set of attributes that could get there.
 */
export function onlyState(
	net: CompiledNetwork,
	columns: HopColumns,
	isCarrier: Uint8Array,
	{ set, ownSet }: LoopState,
	sets: AttributeSets,
	{ pass }: PolicyTables,
): OnlyState {
	const { from, to, internal, outbound, receiverAt } = columns;
	const core = circularPart(net, columns, isCarrier);
	const ladder = commonLadder(net, core);
	const hops = hopsWithin(net, columns, core);
	const mostWeight = net.hops.reduce(
		(most, { importRules }) => importRules.reduce((max, { rule }) => Math.max(max, rule.set?.weight ?? 0), most),
		0,
	);

	return (routeClass, used) => {
		for (const speaker of routeClass.origins.keys())
			if (!ownWins(net.speakers[speaker]!.ladder, mostWeight)) return false;
		const met = new Set<number>();
		const entered = new Set<number>();
		for (const slot of used) {
			if (set[slot]! < 0 || core[to[slot]!] === 0 || core[from[slot]!] === 1) continue;
			met.add(2 * set[slot]! + internal[slot]!);
			entered.add(to[slot]!);
		}
		for (const speaker of routeClass.origins.keys()) {
			if (core[speaker] === 0) continue;
			met.add(2 * ownSet[speaker]!);
			entered.add(speaker);
		}
		if (met.size === 0) return true;
		if (hops === null) return false;
		// Inside an AS a route goes one hop: only those who have one from outside can have a say in each other's choice.
		if (hops.every((hop) => hop.internal === 1) && ![...entered].some((speaker) => reaches(speaker, entered)))
			return true;
		if (ladder === null) return false;
		const steps: (readonly [sent: number, arrived: number])[] = [];
		for (const sent of met) {
			for (const hop of hops) {
				if (hop.internal === 1 && sent % 2 === 1) continue;
				const passed = pass(hop.table, sent >> 1, routeClass);
				if (passed === null) continue;
				const arrived = 2 * passed.set + hop.internal;
				met.add(arrived);
				steps.push([sent, arrived]);
			}
		}
		const rungs = ladder.filter((rung) => tellsApart(rung, met));
		// Then lengths are compared among external routes, and once more between these and the internal ones.
		if (rungs.some((rung) => typeof rung !== 'string' && rung.kind === 'strippedLengthOfInternal')) return false;
		return steps.every(([sent, arrived]) => isWorse(rungs, sent, arrived));
	};

	function reaches(speaker: number, others: ReadonlySet<number>): boolean {
		for (let at = outbound[speaker]!; at < outbound[speaker + 1]!; at++) if (others.has(receiverAt[at]!)) return true;
		return false;
	}

	/** Whether the rung ever looks at what is met. */
	function tellsApart(rung: RungSpec, met: ReadonlySet<number>): boolean {
		const all = [...met];
		if (rung === 'med' && !net.medAlways) return new Set(all.map((one) => sets.med[one >> 1])).size > 1;
		if (typeof rung === 'string') return true;
		if (rung.kind === 'strippedLengthOfInternal') return all.some((one) => one % 2 === 1);
		const tags = all.map((one) => sets.tags[one >> 1]!);
		const isPreferred = (has: readonly string[]): boolean => has.includes(rung.prefer);
		return tags.some(isPreferred) && tags.some((has) => has.includes(rung.over) && !isPreferred(has));
	}

	function isWorse(rungs: readonly RungSpec[], sent: number, arrived: number): boolean {
		for (const rung of rungs) {
			const change = changeOf(rung, sent, arrived);
			if (change !== 0) return change > 0;
		}
		return false;
	}

	/** By how much the key of a route grows from its sender to its receiver; not a number where that is not known. */
	function changeOf(rung: RungSpec, sent: number, arrived: number): number {
		const [before, after] = [sent >> 1, arrived >> 1];
		switch (rung) {
			case 'weight':
				return sets.weight[before]! - sets.weight[after]!;
			case 'own':
				return sets.isOwn(before) ? 1 : 0;
			case 'localPreference':
				return sets.localPreference[before]! - sets.localPreference[after]!;
			case 'asPathLength':
				return arrived % 2 === 0 ? 1 : 0;
			case 'origin':
				return sets.originRank[after]! - sets.originRank[before]!;
			case 'med':
				return net.medAlways ? sets.med[after]! - sets.med[before]! : Number.NaN;
			case 'externalOverInternal':
				return (arrived % 2) - (sent % 2);
		}
		return Number.NaN;
	}
}

/** Nothing learned can keep the speaker from its own route. */
function ownWins([first, second]: readonly RungSpec[], mostWeight: number): boolean {
	if (first === 'own') return true;
	return first === 'weight' && (mostWeight < ownWeight || (mostWeight === ownWeight && second === 'own'));
}
