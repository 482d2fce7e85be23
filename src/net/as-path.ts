// What is done to AS paths on the way: private ASNs taken out, another put in, one counted.

import { isPrivateAsn } from './asn.ts';

/** How a speaker takes private ASNs out of a path it sends to an external neighbour. */
export type StripPrivate = 'all' | 'if-all-private' | 'leading';

/** Without private ASNs, as `how` says; occurrences of `keep` stay (the neighbour's own ASN, so that its loop check still works). */
export function stripPrivate(path: readonly number[], how: StripPrivate, keep: number | null): readonly number[] {
	const goes = (asn: number): boolean => isPrivateAsn(asn) && asn !== keep;
	switch (how) {
		case 'all':
			return path.filter((asn) => !goes(asn));
		case 'if-all-private':
			return path.every(isPrivateAsn) ? path.filter((asn) => !goes(asn)) : path;
		case 'leading': {
			const front = leadingPrivate(path);
			return front === 0 ? path : [...path.slice(0, front).filter((asn) => !goes(asn)), ...path.slice(front)];
		}
	}
}

/** How many private ASNs stand in front of the first public one. */
export function leadingPrivate(path: readonly number[]): number {
	const first = path.findIndex((asn) => !isPrivateAsn(asn));
	return first === -1 ? path.length : first;
}

export function countAsn(path: readonly number[], asn: number): number {
	let count = 0;
	for (const hop of path) if (hop === asn) count++;
	return count;
}
