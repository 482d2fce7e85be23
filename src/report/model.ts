// The published answer: plain, sorted, versioned data that every renderer and every reader of `--json` sees.
// No engine type appears here; `report.ts` is the one converter into it.

/** `kind/id`, for example `site/london`, `circuit/london/primary`, `globalReach/london~silicon-valley`. */
export type ElementKey = string;
/** An id of the rulebook, for example `R096`. */
export type RuleId = string;
/** A finding about the design, listed by `canreach rules --codes`. */
export type FindingCode = string;
/** Why a pair is not reachable, listed by `canreach rules --codes`. */
export type ReasonCode = string;
/** A rung of a decision ladder. */
export type RungId = string;

/** How far an ordered pair exchanges traffic; `partial` where only some equal-cost branches deliver, `undetermined` where it rests on evidence weaker than asked for. */
export type Outcome = 'reachable' | 'one-way' | 'partial' | 'unreachable' | 'undetermined';
/** How grave a finding is: Azure refuses an `error`. */
export type Severity = 'error' | 'warning' | 'note';

/** The whole answer, as `--json` prints it. Shape: sorted, the same bytes on every machine. */
export interface Document {
	readonly version: 1;
	readonly scenario: { readonly name: string; readonly file: string };
	readonly evidence?: AskedEvidence;
	readonly views: readonly View[];
	readonly changes: readonly Change[];
	readonly expectations: readonly Judged[];
	readonly verdict: 'passed' | 'failed' | 'nothing-checked';
}

/** The weakest evidence that an answer may rest on before it is `undetermined`; left out where no answer is weak enough for that. */
export type AskedEvidence = 'documented' | 'observed';

/** One state of the design: `without-global-reach`, `as-designed`, then each what-if by id. */
export interface View {
	readonly id: string;
	readonly findings: readonly Finding[];
	readonly pairs: readonly Pair[];
	readonly routes?: Readonly<Record<ElementKey, readonly Route[]>>;
}

/** What Azure refuses of the design, or what is worth knowing about it. Shape: `place` is null where the file does not say it. */
export interface Finding {
	readonly code: FindingCode;
	readonly severity: Severity;
	readonly rule: RuleId;
	readonly at: ElementKey;
	readonly message: string;
	readonly place: Place | null;
}

/** Shape: line and column count from 1. */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** Advertised prefixes of one node and one family that behave alike in every view. */
export interface Endpoint {
	readonly node: ElementKey;
	readonly prefixes: readonly string[];
}

/** Units: `roundTripMs` in milliseconds, one decimal, the worst branch of each direction; null when not reachable or not known. */
export interface Pair {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly outcome: Outcome;
	readonly forward: Walk;
	readonly return: Walk;
	readonly roundTripMs: number | null;
	readonly reason: Reason | null;
	readonly assumptions: readonly RuleId[];
}

/** Shape: `hops` are the nodes crossed, `edges` the steps between them: a directed acyclic graph, never a list of paths. */
export interface Walk {
	readonly delivered: 'all' | 'some' | 'none';
	readonly hops: readonly ElementKey[];
	readonly edges: readonly (readonly [ElementKey, ElementKey])[];
}

/** Why a pair is not reachable; `repair` is null when no edit in reach helps. */
export interface Reason {
	readonly code: ReasonCode;
	readonly rule: RuleId;
	readonly at: ElementKey;
	readonly message: string;
	readonly repair: readonly Edit[] | null;
}

/** One change of a design. Shape: `set` is a path such as `circuits.london.sku`, `add` a section. */
export type Edit =
	| { readonly set: string; readonly value: unknown }
	| { readonly add: string; readonly value: unknown }
	| { readonly remove: ElementKey };

/** A candidate of a BGP table. Shape: `lostAt` is the rung at which it fell, null where it is in use. Source: RFC 4271, section 9.1. */
export interface Route {
	readonly prefix: string;
	readonly learnedFrom: ElementKey | null;
	readonly nextHop: ElementKey | null;
	readonly asPath: readonly number[];
	readonly localPreference: number;
	readonly weight: number;
	readonly med: number | null;
	readonly origin: 'igp' | 'egp' | 'incomplete';
	readonly selected: boolean;
	readonly lostAt: RungId | null;
	readonly rules: readonly RuleId[];
}

/** A pair that Global Reach changes. Shape: `before` is without it, `after` with it. */
export interface Change {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly before: Outcome;
	readonly after: Outcome;
	readonly pathChanged: boolean;
}

/** An expectation, judged. Shape: `index` counts from 0 in the order of the file, `line` from 1. */
export interface Judged {
	readonly index: number;
	readonly line: number;
	readonly view: string;
	readonly passed: boolean;
	readonly message: string;
}

/** What a renderer reads: the published document, and a sketch of the design to draw beside it. */
export interface Report {
	readonly document: Document;
	readonly sketch: Sketch;
}

/** The design as designed, reduced to what a drawing needs; lists are sorted by key. */
export interface Sketch {
	readonly summary: string | null;
	readonly sites: readonly {
		readonly key: ElementKey;
		readonly asn: number | null;
		readonly prefixes: readonly string[];
	}[];
	readonly wans: readonly {
		readonly key: ElementKey;
		readonly sites: readonly ElementKey[];
		readonly transit: boolean;
	}[];
	readonly circuits: readonly {
		readonly key: ElementKey;
		readonly peeringLocation: string;
		readonly peeringLocationKey: ElementKey;
		readonly geopoliticalRegion: string;
		readonly provider: string | null;
		readonly sku: 'local' | 'standard' | 'premium';
		readonly bandwidth: string;
		/** Sites and WANs on its private peering. */
		readonly sites: readonly ElementKey[];
		/** Sites and WANs on its Microsoft peering, if it has one. */
		readonly microsoftPeering?: readonly ElementKey[];
		/** Sites and WANs that would be on its private peering, if Azure did not refuse it. */
		readonly refusedSites?: readonly { readonly key: ElementKey; readonly refused: FindingCode }[];
		readonly refused: FindingCode | null;
	}[];
	readonly vnets: readonly {
		readonly key: ElementKey;
		readonly region: string;
		readonly geopoliticalRegion: string;
		readonly prefixes: readonly string[];
		readonly circuits: readonly { readonly key: ElementKey; readonly refused: FindingCode | null }[];
		/** VNets it is peered with. */
		readonly peers: readonly { readonly key: ElementKey; readonly refused: FindingCode | null }[];
	}[];
	readonly globalReach: readonly {
		readonly key: ElementKey;
		readonly between: readonly [ElementKey, ElementKey];
		readonly refused: FindingCode | null;
	}[];
}

/** One view of a design to draw, or pairs in it where they were asked for. */
export interface Drawing {
	readonly scenario: { readonly name: string; readonly file: string };
	readonly view: string;
	/** The design of this view. */
	readonly sketch: Sketch;
	/** What failed in this view, as it was written. */
	readonly failed: readonly ElementKey[];
	/** Names of the regions that failed. */
	readonly failedRegions: readonly string[];
	/** What carries nothing in this view though Azure does not refuse it: elements, links of circuits, and what joins elements, such as `attachment/x~y`. Sorted. */
	readonly down: readonly ElementKey[];
	readonly pairs: readonly Explanation[];
}

/** One pair in one view, told hop by hop. */
export interface Explanation {
	readonly scenario: { readonly name: string; readonly file: string };
	readonly view: string;
	readonly pair: Pair;
	readonly forward: readonly HopStory[];
	readonly return: readonly HopStory[];
	/** What the two directions carry at most; left out where the pair is not reachable or nothing on its way has a published cap. */
	readonly throughput?: { readonly forward: Throughput | null; readonly return: Throughput | null };
	/** Every rule named in the explanation. */
	readonly rules: Readonly<Record<RuleId, RuleNote>>;
}

/** Units: Mbps, shared with everything else that passes the element in this direction. */
export interface Cap {
	readonly at: ElementKey;
	readonly rule: RuleId;
	readonly mbps: number;
}

/** What one direction carries at most. */
export interface Throughput {
	/** The smallest cap on any branch. */
	readonly narrowest: Cap;
	/** false: another branch carries more. */
	readonly onEveryBranch: boolean;
	/** Every cap on the way, the smallest first. */
	readonly caps: readonly Cap[];
	/** Gateways that FastPath goes past. */
	readonly bypassed: readonly ElementKey[];
}

/** What one hop did with the packet, and why. */
export interface HopStory {
	readonly at: ElementKey;
	/** The prefix that matched; null where no BGP table was asked. */
	readonly matched: string | null;
	/** The effective route of the subnet that decided; null where no VNet did. `gateway`: whose routes it is from. */
	readonly route: SubnetRoute | null;
	/** All candidates for it, those in use first. */
	readonly candidates: readonly Route[];
	/** The rung that chose, with its code and rule; null where there was no contest. */
	readonly decidedBy: {
		readonly rung: RungId;
		readonly code: string;
		readonly rule: RuleId;
		readonly meaning: string;
	} | null;
	/** The rule by which several equal routes are in use; null where one is. */
	readonly sharedBy: RuleId | null;
	readonly next: readonly { readonly to: ElementKey; readonly roundTripMs: number | null; readonly basis: string }[];
	/** How the branch ends here; null where it goes on. */
	readonly end: string | null;
}

/** The route of a subnet's effective routes by which a packet goes. */
export interface SubnetRoute {
	readonly prefix: string;
	readonly source: 'Default' | 'VirtualNetworkGateway' | 'User';
	/** As Azure spells it. */
	readonly nextHopType: string;
	readonly nextHopIpAddress: string | null;
	readonly gateway: ElementKey | null;
	readonly rule: RuleId;
}

/** In Azure's words and spelling. Shape: `nextHops` are the VNet, or the edges of circuits, that the route leads to. */
export interface EffectiveRoute {
	readonly source: 'Default' | 'VirtualNetworkGateway' | 'User';
	readonly state: 'Active' | 'Invalid';
	readonly prefix: string;
	readonly nextHopType: string;
	readonly nextHopIpAddress: string | null;
	readonly nextHops: readonly ElementKey[];
	readonly rule: RuleId;
}

/** What the effective routes of a subnet or gateway are. */
export interface EffectiveRouteTable {
	readonly node: ElementKey;
	readonly effectiveRoutes: readonly EffectiveRoute[];
}

/** A rule of the rulebook: what it says, how well it is known, and where it is written. */
export interface RuleNote {
	readonly id: RuleId;
	readonly title: string;
	readonly meaning: string;
	readonly evidence: string;
	readonly sources: readonly string[];
	readonly note: string | null;
	/** The switch of `assume` that replaces it, if there is one. */
	readonly assume: string | null;
}
