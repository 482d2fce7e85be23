// The rungs of the decision ladders, each with the selection code it gives a loser.

import type { SelectionCode } from './codes.ts';

export const selectionOfRung: Readonly<Record<string, SelectionCode>> = {
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
	multipath: 'ECMP',
};
