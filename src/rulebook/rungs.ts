// The rungs of the decision ladders: the selection code each gives a loser, and the rule behind it where it stands.

import { type SelectionCode, selectionCodes } from './codes.ts';
import type { RuleId } from './rule.ts';

export const selectionOfRung: Readonly<Record<string, SelectionCode>> = {
	longestPrefix: 'LOST_LPM',
	weight: 'LOST_WEIGHT',
	own: 'LOST_OWN',
	localPreference: 'LOST_LOCALPREF',
	gatewayOverCustomerEdge: 'LOST_GATEWAY_PREFERRED',
	globalReachStrippedLength: 'LOST_STRIPPED_LENGTH',
	asPathLength: 'LOST_ASPATH',
	origin: 'LOST_ORIGIN',
	med: 'LOST_MED',
	externalOverInternal: 'LOST_IBGP',
	igpCost: 'LOST_IGP_COST',
	routerId: 'LOST_ROUTER_ID',
	session: 'LOST_SESSION',
	multipath: 'ECMP_LIMIT',
};

/** Rungs that stand in several ladders, each by another rule. */
const ruleByKind: Readonly<Record<string, Readonly<Record<string, RuleId>>>> = {
	weight: { gateway: 'R061', circuit: 'R064' },
	localPreference: { site: 'R066', wan: 'R066', circuit: 'R064' },
	asPathLength: { gateway: 'R061', circuit: 'R064', site: 'R066', wan: 'R066' },
	multipath: { gateway: 'R062', circuit: 'D04', site: 'D09', wan: 'D09' },
};

/** The rule by which a rung decides at a kind of node: `gateway`, `circuit`, `site` or `wan`. */
export function ruleOfRung(rung: string, kind: string): RuleId | null {
	const code = selectionOfRung[rung];
	if (code === undefined) return null;
	return ruleByKind[rung]?.[kind] ?? selectionCodes[code].rule;
}
