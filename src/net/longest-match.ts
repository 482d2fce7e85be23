// Longest prefix match in long lists: the address space cut once into intervals, each held by the longest prefix over it.

import { addressBits, comparePrefixes, covers, type Family, type Prefix } from './prefix.ts';

export interface LongestMatch {
	/** The longest prefix of the list that covers this one, itself included. */
	readonly longest: (prefix: Prefix) => Prefix | null;
	/** Every prefix of the list that covers this one, itself included, longest first. */
	readonly chain: (prefix: Prefix) => readonly Prefix[];
	/** Whether longer prefixes of the list leave no address of this one, which is in the list too. */
	readonly isFullyCovered: (prefix: Prefix) => boolean;
}

/** A list that says a prefix twice says it once. */
export function longestMatch(prefixes: readonly Prefix[]): LongestMatch {
	const cuts = { 4: cutOf(prefixes, 4), 6: cutOf(prefixes, 6) };
	const holderOf = (prefix: Prefix): Holder | null => {
		const { starts, holders, keyOf } = cuts[prefix.family];
		let holder = holders[lastUpTo(starts, keyOf(prefix.base))] ?? null;
		while (holder !== null && holder.prefix.length > prefix.length) holder = holder.parent;
		return holder;
	};
	return {
		longest: (prefix) => holderOf(prefix)?.prefix ?? null,
		chain: (prefix) => {
			const holder = holderOf(prefix);
			return holder === null ? none : chainOf(holder);
		},
		isFullyCovered: (prefix) => {
			const holder = holderOf(prefix);
			return holder !== null && holder.prefix.length === prefix.length && !holder.hasOwnInterval;
		},
	};
}

const none: readonly Prefix[] = [];

/** A prefix of the list and the next shorter one around it. */
interface Holder {
	readonly prefix: Prefix;
	readonly parent: Holder | null;
	hasOwnInterval: boolean;
	chain: readonly Prefix[] | null;
}

/** An address as a number where one is exact, which is faster by far. */
type Address = number | bigint;

/** Interval `n` runs from `starts[n]` up to `starts[n + 1]`; its holder is null where nothing covers it. */
interface Cut {
	readonly starts: ArrayLike<Address>;
	readonly holders: readonly (Holder | null)[];
	readonly keyOf: (address: bigint) => Address;
}

function cutOf(prefixes: readonly Prefix[], family: Family): Cut {
	const starts: bigint[] = [];
	const holders: (Holder | null)[] = [];
	/** An interval that is begun where another begins takes its place. */
	const begin = (start: bigint, holder: Holder | null): void => {
		const at = starts.at(-1) === start ? starts.length - 1 : starts.length;
		starts[at] = start;
		holders[at] = holder;
	};
	let open: Holder | null = null;
	const closeUntil = (next: Prefix | null): void => {
		while (open !== null && (next === null || !covers(open.prefix, next))) {
			const end = endOf(open.prefix);
			open = open.parent;
			begin(end, open);
		}
	};
	for (const prefix of prefixes.filter((one) => one.family === family).sort(comparePrefixes)) {
		closeUntil(prefix);
		if (open !== null && (open as Holder).prefix.length === prefix.length) continue;
		open = { prefix, parent: open, hasOwnInterval: false, chain: null };
		begin(prefix.base, open);
	}
	closeUntil(null);
	for (const holder of holders) if (holder !== null) holder.hasOwnInterval = true;
	return family === 4
		? { starts: Float64Array.from(starts, Number), holders, keyOf: Number }
		: { starts, holders, keyOf: (address) => address };
}

function endOf({ family, base, length }: Prefix): bigint {
	return base + (1n << BigInt(addressBits(family) - length));
}

/** The place of the last start that is not beyond the address; -1 where all are. */
function lastUpTo(starts: ArrayLike<Address>, address: Address): number {
	let [low, high] = [0, starts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (starts[middle]! <= address) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** Worked out once for each prefix that is asked about: a shorter one's chain is the end of a longer one's. */
function chainOf(holder: Holder): readonly Prefix[] {
	holder.chain ??= [holder.prefix, ...(holder.parent === null ? [] : chainOf(holder.parent))];
	return holder.chain;
}
