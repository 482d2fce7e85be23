// Which failures may change what a class of routes does: where no speaker loses a route that it uses, the state stays as it is.

import type { CompiledSpeaker } from '../../routing/compile.ts';
import { decide } from '../../routing/decision.ts';
import { passesOn } from '../../routing/passes-on.ts';
import type { Solution, SolvedClass } from '../../routing/solve.ts';
import { addElement, addElements, type ElementSet, elementSet, everyElement, hasElement } from './element-set.ts';
import type { Losses } from './losses.ts';

export interface HotElements {
	/** After which some speaker may tell others something else of the class. */
	readonly ofClass: (solved: SolvedClass) => ElementSet;
	/** After which this one speaker may use other routes of it. */
	readonly atSpeaker: (solved: SolvedClass, speaker: number) => ElementSet;
}

/** Of one state of a network; every failure counts from there. */
export function hotElements({ net }: Solution, losses: Losses): HotElements {
	const size = losses.elements.length;
	const carriers = net.speakers.filter((speaker) => passesOn(net, speaker));
	const ofClasses = new Map<SolvedClass, ElementSet>();
	const atSpeakers = new Map<SolvedClass, Map<number, ElementSet>>();

	/** Those that take away what it uses; and where a choice is no ordering, those that take away what it does not use, and make it choose anew. */
	const choosing = (solved: SolvedClass, speaker: CompiledSpeaker, isCarrier: boolean): ElementSet => {
		const hot = elementSet(size);
		const candidates = solved.candidates(speaker.index);
		if (candidates.length === 0) return hot;
		const selected = solved.selected(speaker.index);
		const used = isCarrier ? selected.slice(0, 1) : selected;
		for (const { hop } of used) if (hop !== null) addElements(hot, losses.bySession(hop.sessionId));
		const isOrdering =
			candidates.length < 3 ||
			(speaker.ladder.every((rung) => typeof rung === 'string') && candidates.every(({ med }) => med === null));
		if (isOrdering) return hot;
		const touching = elementSet(size);
		for (const { hop } of candidates) if (hop !== null) addElements(touching, losses.bySession(hop.sessionId));
		for (let element = 0; element < size; element++) {
			if (!hasElement(touching, element) || hasElement(hot, element)) continue;
			const { sessions } = losses.of[element]!;
			const left = candidates.filter(({ hop }) => hop === null || !sessions.has(hop.sessionId));
			const after = decide(net, speaker, left).selected;
			const same = isCarrier
				? after[0] === selected[0]
				: after.length === selected.length && after.every((route, index) => route === selected[index]);
			if (!same) addElement(hot, element);
		}
		return hot;
	};

	return {
		ofClass: (solved) => {
			const known = ofClasses.get(solved);
			if (known !== undefined) return known;
			let hot = elementSet(size);
			// Where timing may decide, a state that stays says nothing of others that might be reached.
			if (solved.timingIsIdle) for (const speaker of carriers) addElements(hot, choosing(solved, speaker, true));
			else hot = everyElement(size);
			ofClasses.set(solved, hot);
			return hot;
		},
		atSpeaker: (solved, speaker) => {
			const ofClass = atSpeakers.get(solved) ?? new Map<number, ElementSet>();
			if (ofClass.size === 0) atSpeakers.set(solved, ofClass);
			const hot = ofClass.get(speaker) ?? choosing(solved, net.speakers[speaker]!, false);
			ofClass.set(speaker, hot);
			return hot;
		},
	};
}
