// What a route carries beside its AS path, as numbers: each combination once, and what a session makes of it, worked out once.

import { defaultLocalPreference } from './candidate.ts';
import type { CompiledRule, Hop } from './compile.ts';
import type { Origin } from './model.ts';
import { type Attributes, applyPolicy } from './policy.ts';

type Carried = Omit<Attributes, 'asPath'>;

type Differing = 'weight' | 'localPreference' | 'origin' | 'med';

/** Columns by the number of a set. */
export interface AttributeSets {
	readonly localPreference: readonly number[];
	readonly weight: readonly number[];
	/** A missing MED counts as 0 (RFC 4271 section 9.1.2.2 c). */
	readonly med: readonly number[];
	readonly originRank: readonly number[];
	readonly tags: readonly (readonly string[])[];
	/** Whether learned routes are not all alike in an attribute; and in how many. */
	readonly differ: Readonly<Record<Differing, boolean>> & { readonly count: number };
	readonly carried: (set: number) => Carried;
	/** A speaker's own route, not a learned one. */
	readonly isOwn: (set: number) => boolean;
	/** `own`: the speaker's own route, not a learned one. */
	readonly numberOf: (carried: Carried, own: boolean) => number;
	/** What arrives at the other end of the hop; null when nothing does. For policies that do not look at the path. */
	readonly pass: (hop: Hop, set: number, prefixMatches: ReadonlySet<number>) => Passed | null;
}

/** Shape: ASNs nearest first, `itself` for the one of the end that prepends. */
export interface Passed {
	readonly set: number;
	readonly exportPrepends: readonly number[];
	readonly importPrepends: readonly number[];
}
export const itself = -1;

export const originRank: Readonly<Record<Origin, number>> = { igp: 0, egp: 1, incomplete: 2 };

export function attributeSets(): AttributeSets {
	const sets: { readonly carried: Carried; readonly own: boolean }[] = [];
	const numbers = new Map<string, number>();
	const columns = {
		localPreference: [] as number[],
		weight: [] as number[],
		med: [] as number[],
		originRank: [] as number[],
		tags: [] as (readonly string[])[],
	};
	const differ = { weight: false, localPreference: false, origin: false, med: false, count: 0 };
	let firstLearned: Carried | null = null;
	const compareToFirst = (carried: Carried): void => {
		firstLearned ??= carried;
		differ.weight ||= carried.weight !== firstLearned.weight;
		differ.localPreference ||= carried.localPreference !== firstLearned.localPreference;
		differ.origin ||= carried.origin !== firstLearned.origin;
		differ.med ||= (carried.med ?? 0) !== (firstLearned.med ?? 0);
		differ.count = [differ.weight, differ.localPreference, differ.origin, differ.med].filter(Boolean).length;
	};
	const numberOf: AttributeSets['numberOf'] = (carried, own) => {
		const { origin, localPreference, med, weight, tags } = carried;
		const key = `${own} ${origin} ${localPreference} ${med} ${weight} ${JSON.stringify(tags)}`;
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, sets.length);
		if (!own) compareToFirst(carried);
		columns.localPreference.push(localPreference);
		columns.weight.push(weight);
		columns.med.push(med ?? 0);
		columns.originRank.push(originRank[origin]);
		columns.tags.push(tags);
		return sets.push({ carried: { origin, localPreference, med, weight, tags }, own }) - 1;
	};
	const pass: AttributeSets['pass'] = (hop, set, prefixMatches) => {
		const { carried, own } = sets[set]!;
		const exported = applyPolicy(
			hop.exportRules,
			{ ...carried, asPath: [] },
			{ prefixMatches, local: own, asn: itself, defaultAction: hop.sender.exportDefault ?? 'accept' },
		);
		if (!exported.accepted) return null;
		// RFC 4271 sections 5.1.4 and 5.1.5: MED and local preference stay inside the AS.
		const sent = hop.internal
			? exported.attributes
			: {
					...exported.attributes,
					med: exported.setsMed || own ? exported.attributes.med : null,
					localPreference: defaultLocalPreference,
				};
		const imported = applyPolicy(
			hop.importRules,
			{ ...sent, weight: 0, asPath: [] },
			{ prefixMatches, local: false, asn: itself, defaultAction: hop.receiver.importDefault ?? 'accept' },
		);
		if (!imported.accepted) return null;
		return {
			set: numberOf(imported.attributes, false),
			exportPrepends: exported.attributes.asPath,
			importPrepends: imported.attributes.asPath,
		};
	};
	return {
		...columns,
		differ,
		numberOf,
		pass,
		carried: (set) => sets[set]!.carried,
		isOwn: (set) => sets[set]!.own,
	};
}

export function looksAtPath(rules: readonly CompiledRule[]): boolean {
	return rules.some(({ rule: { match } }) => match?.pathContains !== undefined || match?.pathLenMin !== undefined);
}
