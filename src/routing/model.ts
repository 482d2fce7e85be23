// A BGP network of any kind: speakers, the sessions between them, and the policies on each end.
// Plain JSON, and nothing of Azure: the same network can be solved by real BGP daemons.

import type { RungName } from './standard-ladder.ts';

export type { RungName };

/** AS paths are written nearest AS first, as RFC 4271 section 5.1.2 puts them on the wire. */
export type AsPath = readonly number[];

export interface Network {
	readonly name?: string;
	readonly speakers: readonly Speaker[];
	readonly sessions: readonly Session[];
	readonly options?: {
		/** `always` compares MED between all neighbours; `grouped` only within one neighbour AS (RFC 4271 section 9.1.2.2 c). Default `grouped`. */
		readonly med?: 'always' | 'grouped';
		/** false: a route may be sent back on the session it came from. Default true. */
		readonly splitHorizon?: boolean;
	};
}

export interface Speaker {
	readonly id: string;
	readonly asn: number;
	/** Dotted quad; default 0.0.0.(position + 1). */
	readonly routerId?: string;
	/** What this speaker originates. */
	readonly networks: readonly (string | Origination)[];
	/** Cost inside its AS to each other speaker; 0 where not given. */
	readonly igp?: Readonly<Record<string, number>>;
	/** How many equal-cost bundles are used at once; default 1. */
	readonly multipath?: number;
	/** Its own ladder; default `standardLadder`. */
	readonly decision?: readonly RungSpec[];
}

export interface Origination {
	readonly prefix: string;
	readonly tags?: readonly string[];
	readonly med?: number;
	readonly origin?: Origin;
}

export type Origin = 'igp' | 'egp' | 'incomplete';

export interface Session {
	/** Unique; default `s` and the position. */
	readonly id?: string;
	readonly a: End;
	readonly b: End;
	/** Parallel sessions of one bundle count once against `multipath`; default: each session its own bundle. */
	readonly bundle?: string;
}

/** One end of a session, with what this end's speaker does on import and export. */
export interface End {
	readonly speaker: string;
	readonly import?: readonly PolicyRule[];
	readonly export?: readonly PolicyRule[];
	readonly importDefault?: 'accept' | 'deny';
	readonly exportDefault?: 'accept' | 'deny';
	/** How often its own ASN may stand in a received path; default 0. */
	readonly allowOwnAs?: number;
	/** The rule that a route refused by `allowOwnAs` is refused by. */
	readonly ownAsRule?: string;
	readonly maxPrefixes?: number;
	readonly nextHopSelf?: boolean;
	/** Replace the neighbour's ASN in sent paths by its own. */
	readonly asOverride?: boolean;
	readonly stripPrivate?: 'all' | 'if-all-private' | 'leading';
	/** Whether stripping spares the neighbour's own ASN; default true. */
	readonly keepNeighbour?: boolean;
	/** The ASN this end shows here when it is not the speaker's (`local-as`). */
	readonly localAs?: number;
	/** true: this end does not put its ASN in front (a route server, RFC 7947 section 2.2.2.1). */
	readonly transparent?: boolean;
}

/** Rules are tried in order; `next` applies `set` and goes on, the others end the list. Default action `accept`. */
export interface PolicyRule {
	/** The rule of a rulebook that this step carries out. */
	readonly rule?: string;
	readonly match?: Match;
	readonly set?: SetActions;
	readonly action?: 'accept' | 'deny' | 'next';
}

/** All conditions given must hold. */
export interface Match {
	readonly tagsAny?: readonly string[];
	readonly tagsAll?: readonly string[];
	readonly tagsNone?: readonly string[];
	readonly prefixes?: readonly (string | PrefixRange)[];
	readonly pathContains?: number;
	readonly pathLenMin?: number;
	/** true: only routes this speaker originates; false: only learned ones. */
	readonly local?: boolean;
}

/** `ge` and `le` bound the length of prefixes inside `prefix`; without them only the exact prefix matches. */
export interface PrefixRange {
	readonly prefix: string;
	readonly ge?: number;
	readonly le?: number;
}

/** Applied in the order of these keys. `prepend: n` repeats the speaker's own ASN. */
export interface SetActions {
	readonly clearTags?: boolean;
	readonly addTags?: readonly string[];
	readonly removeTags?: readonly string[];
	readonly prepend?: number | { readonly asn: number; readonly count: number };
	readonly localPref?: number;
	readonly med?: number;
	readonly weight?: number;
	readonly origin?: Origin;
}

/** A rung by name, or one that looks at tags. */
export type RungSpec = RungName | TagRung;

export type TagRung =
	/** Among candidates that carry `prefer` or `over`, only those with `prefer` stay, when there are any. */
	| {
			readonly kind: 'preferTag';
			readonly id: string;
			readonly prefer: string;
			readonly over: string;
			readonly rule?: string;
	  }
	/** Among internal candidates only those stay whose path is shortest once leading private ASNs are gone; `asPathLength` then no longer tells these apart. */
	| { readonly kind: 'strippedLengthOfInternal'; readonly id: string; readonly rule?: string };
