// The rules of Azure's network as BGP policies: what each end of each kind of session lets in and out, every step with its rule.

import type { Prefix } from '../net/prefix.ts';
import type { End, PolicyRule, PrefixRange, RungSpec } from '../routing/model.ts';
import type { Assumptions } from '../rulebook/assumptions.ts';
import type { RuleId } from '../rulebook/rule.ts';
import type { Attachment, Connection, Wan } from '../scenario/design.ts';
import {
	admitsRemoteVnets,
	fromCircuit,
	fromCustomerEdge,
	fromGateway,
	fromRemoteCustomerEdge,
	fromRemoteGateway,
	fromTransitWan,
	fromWan,
	ofSite,
	ofTransit,
} from './tags.ts';

/** A policy rule whose rule is one of the rulebook. */
export type Step = PolicyRule & { readonly rule: RuleId };

const deny = (rule: RuleId, match?: PolicyRule['match']): Step => ({ rule, ...(match && { match }), action: 'deny' });

const allIpv6: PrefixRange = { prefix: '::/0', ge: 0 };

/** D11: a session without IPv6 carries none. */
function withoutIpv6(hasIpv6: boolean, rule: RuleId): readonly Step[] {
	return hasIpv6 ? [] : [deny(rule, { prefixes: [allIpv6] })];
}

const texts = (prefixes: readonly Prefix[]): readonly string[] => prefixes.map(({ text }) => text);

const inside = (prefixes: readonly Prefix[]): readonly PrefixRange[] =>
	prefixes.map(({ text, length }) => ({ prefix: text, ge: length }));

const strictlyInside = (prefixes: readonly Prefix[]): readonly PrefixRange[] =>
	prefixes.map(({ text, length }) => ({ prefix: text, ge: length + 1 }));

/** What an edge announces on one attachment, worked out from the design. */
export interface Announced {
	/** Declared or more specific prefixes announced here, aggregates and default route included. */
	readonly prefixes: readonly string[];
	readonly hasIpv6: boolean;
	/** Announces what it learns over a WAN too. */
	readonly transit: boolean;
	/** Every prefix that the edge's own site announces anywhere. */
	readonly ownAnywhere: readonly string[];
}

/** The customer's end of an attachment. */
export function customerEdgeEnd(speaker: string, asn: number, attachment: Attachment, announced: Announced): End {
	const isWan = attachment.edge.startsWith('wan/');
	const prepend = { asn: attachment.prependWith ?? asn, count: attachment.prepend };
	const prepended: Pick<Step, 'set'> = attachment.prepend > 0 ? { set: { prepend } } : {};
	const aggregates = attachment.aggregate;
	// A summary replaces what it covers.
	const covered: readonly Step[] =
		aggregates.length === 0 ? [] : [deny('R029', { prefixes: strictlyInside(aggregates) })];
	const passedOn = isWan
		? [ofSite, ...(announced.transit ? [ofTransit] : [])]
		: announced.transit
			? [fromTransitWan]
			: [];
	const chosen = isWan && attachment.advertise !== null ? { prefixes: texts(attachment.advertise) } : {};
	const whatItHas: readonly Step[] = [
		{ rule: 'R101', match: { local: true, prefixes: announced.prefixes }, ...prepended },
		...covered,
		...(passedOn.length === 0 ? [] : [{ rule: 'D14' as const, match: { tagsAny: passedOn, ...chosen }, ...prepended }]),
	];
	const learned = {
		clearTags: true,
		addTags: [isWan ? ofTransit : fromCircuit],
		localPref: attachment.localPreference,
	};
	const whatItTakes: readonly Step[] =
		attachment.accept === null
			? [deny('R106', { prefixes: announced.ownAnywhere }), { rule: 'R066', set: learned }]
			: [{ rule: 'R066', match: { prefixes: inside(attachment.accept) }, set: learned }, deny('R029')];
	return {
		speaker,
		localAs: asn,
		ownAsRule: 'R056',
		export: [...withoutIpv6(announced.hasIpv6, 'D11'), ...whatItHas, deny('R101')],
		import: whatItTakes,
	};
}

/** Microsoft's end of an attachment: R025 in, the first column of the propagation matrix out, private ASNs stripped (R050, R055). */
export function mseeToCustomerEdge(speaker: string, assume: Assumptions): End {
	return {
		speaker,
		allowOwnAs: assume.mseeDropsOwnAsn ? 0 : 255,
		ownAsRule: 'R030',
		stripPrivate: 'leading',
		keepNeighbour: false,
		import: ofCustomerEdge,
		export: assume.edgeReflectsSites ? toCustomerEdge.reflecting : toCustomerEdge.notReflecting,
	};
}

// Policies that many sessions have are one and the same list, which is then compiled once.
const ofCustomerEdge: readonly Step[] = [{ rule: 'R025', set: { clearTags: true, addTags: [fromCustomerEdge] } }];

const customerEdgeColumn = (action: 'accept' | 'deny'): readonly Step[] => [
	{ rule: 'R047', match: { tagsAny: [fromGateway, fromRemoteCustomerEdge] } },
	{ rule: 'R097', match: { tagsAny: [fromRemoteGateway] } },
	{ rule: 'D01', match: { tagsAny: [fromCustomerEdge] }, action },
	deny('R047'),
];
const toCustomerEdge = { reflecting: customerEdgeColumn('accept'), notReflecting: customerEdgeColumn('deny') };

/** A gateway's end of a connection: its own address space out and nothing it learned (R032, R038), the connection's weight in (R061). */
export function gatewayEnd(speaker: string, connection: Connection, hasIpv6: boolean): End {
	return {
		speaker,
		export: hasIpv6 ? ofGateway.withIpv6 : ofGateway.withoutIpv6,
		import: [{ rule: 'R061', set: { clearTags: true, weight: connection.weight } }],
	};
}

const ownSpace = (hasIpv6: boolean): readonly Step[] => [
	...withoutIpv6(hasIpv6, 'D11'),
	{ rule: 'R032', match: { local: true } },
	deny('R038'),
];
const ofGateway = { withIpv6: ownSpace(true), withoutIpv6: ownSpace(false) };

/** Microsoft's end of a connection: the second column of the propagation matrix, with the path lengths of R052 and R053. */
export function mseeToGateway(speaker: string, admits: boolean): End {
	return { speaker, asOverride: true, ...(admits ? gatewayPolicies.admitting : gatewayPolicies.refusing) };
}

const gatewayColumn = (admits: boolean): { readonly import: readonly Step[]; readonly export: readonly Step[] } => ({
	import: [{ rule: 'R046', set: { clearTags: true, addTags: [fromGateway, ...(admits ? [admitsRemoteVnets] : [])] } }],
	export: [
		{ rule: 'R046', match: { tagsAny: [fromCustomerEdge] } },
		{ rule: 'R053', match: { tagsAny: [fromRemoteCustomerEdge] }, set: { prepend: 2 } },
		...(admits ? remoteVnets : []),
		deny('D12', { tagsAny: [fromRemoteGateway] }),
		deny('R073'),
	],
});
const remoteVnets: readonly Step[] = [
	{ rule: 'R074', match: { tagsAll: [fromGateway, admitsRemoteVnets] } },
	{ rule: 'D12', match: { tagsAll: [fromRemoteGateway, admitsRemoteVnets] }, set: { prepend: 2 } },
];
const gatewayPolicies = { admitting: gatewayColumn(true), refusing: gatewayColumn(false) };

/** Either end of a Global Reach link: what came from outside crosses (R045); iBGP itself keeps what came over another link from going on (R096). */
export function globalReachEnd(speaker: string, hasIpv6: boolean): End {
	return {
		speaker,
		ownAsRule: 'R030',
		nextHopSelf: true,
		export: hasIpv6 ? overGlobalReach.withIpv6 : overGlobalReach.withoutIpv6,
		import: fromGlobalReach,
	};
}

const crossing = (hasIpv6: boolean): readonly Step[] => [...withoutIpv6(hasIpv6, 'R107'), { rule: 'R045' }];
const overGlobalReach = { withIpv6: crossing(true), withoutIpv6: crossing(false) };
const fromGlobalReach: readonly Step[] = [
	{
		rule: 'R045',
		match: { tagsAny: [fromGateway] },
		set: { removeTags: [fromGateway], addTags: [fromRemoteGateway] },
	},
	{
		rule: 'R045',
		match: { tagsAny: [fromCustomerEdge] },
		set: { removeTags: [fromCustomerEdge], addTags: [fromRemoteCustomerEdge] },
	},
];

/** A site's end of a WAN: what it has, and with transit what it learned on its circuits (D14). */
export function siteToWan(speaker: string, wan: Wan, own: readonly string[], transparent: boolean): End {
	const transit: readonly Step[] = wan.transit
		? [{ rule: 'D14', match: { tagsAny: [fromCircuit] }, set: { clearTags: true, addTags: [ofTransit] } }]
		: [];
	return {
		speaker,
		transparent,
		// D14: sites on one WAN hear each other, even where all of them use one ASN.
		allowOwnAs: 1,
		ownAsRule: 'R056',
		export: [
			{ rule: 'D14', match: { local: true, prefixes: own }, set: { clearTags: true, addTags: [ofSite] } },
			...transit,
			deny('D14'),
		],
		import: [
			{
				rule: 'D14',
				set: { clearTags: true, addTags: [wan.transit ? fromTransitWan : fromWan], localPref: wan.localPreference },
			},
		],
	};
}

/** The WAN's end: everything its sites and its own circuits bring, to every site. */
export function wanToSite(speaker: string, wan: Wan): End {
	return {
		speaker,
		transparent: wan.asn === null,
		ownAsRule: 'R056',
		export: [{ rule: 'D14' }],
		import: [{ rule: 'D14' }],
	};
}

/** R064 with R031: the ladder of a Microsoft edge. */
export function mseeLadder(assume: Assumptions): readonly RungSpec[] {
	return [
		'weight',
		'localPreference',
		...(assume.gatewayRouteWins
			? [
					{
						kind: 'preferTag',
						id: 'gatewayOverCustomerEdge',
						prefer: fromGateway,
						over: fromCustomerEdge,
						rule: 'R031',
					} as const,
				]
			: []),
		...(assume.privatePrependAcrossGlobalReach === 'ignored'
			? [{ kind: 'strippedLengthOfInternal', id: 'globalReachStrippedLength', rule: 'R064' } as const]
			: []),
		'asPathLength',
		'origin',
		'med',
		'externalOverInternal',
		'igpCost',
		'routerId',
		'session',
	];
}

/** R061: the ladder of a gateway. */
export const gatewayLadder: readonly RungSpec[] = ['weight', 'own', 'asPathLength', 'routerId', 'session'];
