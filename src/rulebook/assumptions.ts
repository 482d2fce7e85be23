// The switches of a scenario's `assume`: behaviour that Microsoft leaves open, with the value taken unless told otherwise.

import type { RuleId } from './rules/by-topic.ts';

/** One value for each switch. */
export interface Assumptions {
	readonly mseeDropsOwnAsn: boolean;
	readonly gatewayRouteWins: boolean;
	readonly gatewayRouteLimit: 'warn' | 'down';
	readonly privatePrependAcrossGlobalReach: 'ignored' | 'honoured';
	readonly legacyDefault: boolean;
	readonly edgeReflectsSites: boolean;
	readonly edgeTransitBySummary: boolean;
	readonly gatewayTransitBySummary: boolean;
	readonly tunnelPairing: 'any' | 'paired';
	readonly limits: 'enforced' | 'ignored';
}

export type AssumeName = keyof Assumptions;

/** Shape: `values` lists every value with what it means, the default first. */
export interface Assumption<Value = boolean | string> {
	readonly rule: RuleId;
	readonly default: Value;
	readonly values: readonly { readonly value: Value; readonly meaning: string }[];
}

export const assumptions: { readonly [Name in AssumeName]: Assumption<Assumptions[Name]> } = {
	mseeDropsOwnAsn: {
		rule: 'R030',
		default: false,
		values: [
			{ value: false, meaning: 'An MSEE accepts a customer route whose path already holds 12076.' },
			{ value: true, meaning: 'An MSEE discards a customer route whose path already holds 12076.' },
		],
	},
	gatewayRouteWins: {
		rule: 'R031',
		default: true,
		values: [
			{ value: true, meaning: 'At an MSEE a gateway route beats a customer route for the same prefix.' },
			{ value: false, meaning: 'Gateway routes and customer routes compete on the ordinary rungs only.' },
		],
	},
	gatewayRouteLimit: {
		rule: 'R042',
		default: 'warn',
		values: [
			{ value: 'warn', meaning: 'A gateway over its route limit is flagged and keeps every route.' },
			{ value: 'down', meaning: 'A gateway over its route limit loses its connections.' },
		],
	},
	privatePrependAcrossGlobalReach: {
		rule: 'R064',
		default: 'ignored',
		values: [
			{ value: 'ignored', meaning: 'Leading private ASNs do not lengthen a path among Global Reach routes.' },
			{ value: 'honoured', meaning: 'Every ASN of a path counts, private or public.' },
		],
	},
	legacyDefault: {
		rule: 'R078',
		default: false,
		values: [
			{ value: false, meaning: 'A gateway that sets neither flag refuses traffic of other VNets through the edge.' },
			{ value: true, meaning: 'A gateway that sets neither flag admits it, as earlier deployments did.' },
		],
	},
	edgeReflectsSites: {
		rule: 'D01',
		default: false,
		values: [
			{ value: false, meaning: 'Customer edges on one circuit do not learn each other from the MSEE.' },
			{ value: true, meaning: 'The MSEE passes the routes of one customer edge to the others on the circuit.' },
		],
	},
	edgeTransitBySummary: {
		rule: 'R138',
		default: true,
		values: [
			{ value: true, meaning: 'An MSEE forwards by longest prefix whatever announced the covering route.' },
			{ value: false, meaning: 'An MSEE forwards only between neighbours whose routes it announces to each other.' },
		],
	},
	gatewayTransitBySummary: {
		rule: 'D31',
		default: false,
		values: [
			{ value: false, meaning: 'A gateway passes no traffic from one circuit to another.' },
			{ value: true, meaning: 'A gateway forwards between circuits what a summary of its own draws.' },
		],
	},
	tunnelPairing: {
		rule: 'R133',
		default: 'any',
		values: [
			{ value: 'any', meaning: 'A Global Reach link works while one MSEE on each side does.' },
			{ value: 'paired', meaning: 'A Global Reach link joins primary to primary and secondary to secondary only.' },
		],
	},
	limits: {
		rule: 'R109',
		default: 'enforced',
		values: [
			{ value: 'enforced', meaning: 'Published limits refuse what exceeds them.' },
			{ value: 'ignored', meaning: 'Published limits are not checked.' },
		],
	},
};

/** Every switch at its default. */
export const defaultAssumptions: Assumptions = {
	mseeDropsOwnAsn: assumptions.mseeDropsOwnAsn.default,
	gatewayRouteWins: assumptions.gatewayRouteWins.default,
	gatewayRouteLimit: assumptions.gatewayRouteLimit.default,
	privatePrependAcrossGlobalReach: assumptions.privatePrependAcrossGlobalReach.default,
	legacyDefault: assumptions.legacyDefault.default,
	edgeReflectsSites: assumptions.edgeReflectsSites.default,
	edgeTransitBySummary: assumptions.edgeTransitBySummary.default,
	gatewayTransitBySummary: assumptions.gatewayTransitBySummary.default,
	tunnelPairing: assumptions.tunnelPairing.default,
	limits: assumptions.limits.default,
};
