// The published tables of a network of BGP speakers: plain data, for the screen.

/** Shape: speakers in the order of the network; `unsettled` is empty where every prefix has one stable state. */
export interface BgpTables {
	readonly name: string;
	readonly unsettled: readonly {
		readonly kind: 'oscillates' | 'several';
		readonly prefixes: readonly string[];
		/** Those that change for ever, or differ between the states. */
		readonly speakers: readonly string[];
	}[];
	readonly speakers: readonly {
		readonly id: string;
		readonly asn: number;
		/** Prefix by prefix; of one without a stable state what does not change. */
		readonly groups: readonly BgpGroup[];
	}[];
}

export interface BgpGroup {
	readonly prefixes: readonly string[];
	/** The best first, then those in use beside it. */
	readonly routes: readonly BgpRoute[];
}

/** A route as one speaker holds it; its own has `session`, `peer` and `nextHop` null. */
export interface BgpRoute {
	readonly selected: boolean;
	readonly session: string | null;
	readonly peer: string | null;
	readonly nextHop: string | null;
	readonly asPath: readonly number[];
	readonly origin: 'igp' | 'egp' | 'incomplete';
	readonly localPref: number;
	readonly med: number | null;
	readonly weight: number;
	readonly tags: readonly string[];
}
