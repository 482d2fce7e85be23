// How a route fared against the others for its prefix.

import { type CodeTable, says } from './entry.ts';

export const selections = {
	LOST_LPM: says(['R061', 'R105'], 'A longer prefix covers the destination.'),
	LOST_WEIGHT: says(['R061', 'R064'], 'Another route has a higher weight.'),
	LOST_OWN: says('D23', 'The speaker originates the prefix itself.'),
	LOST_GATEWAY_PREFERRED: says('R031', 'A gateway announces the prefix too, and gateways come before customer edges.'),
	LOST_LOCALPREF: says(['R066', 'R064'], 'Another route has a higher local preference.'),
	LOST_STRIPPED_LENGTH: says('R064', 'Without its leading private AS numbers another Global Reach route is shorter.'),
	LOST_ASPATH: says(['R061', 'R064'], 'Another route has a shorter AS path.'),
	LOST_ORIGIN: says('R064', 'Another route has a better origin.'),
	LOST_MED: says('D23', 'Another route of the same neighbouring AS has a lower MED.'),
	LOST_IBGP: says('R064', 'Another route was learned from outside the AS, this one over Global Reach.'),
	LOST_IGP_COST: says('D23', 'The next hop of another route is nearer.'),
	LOST_ROUTER_ID: says('D23', 'Everything else is equal, and another neighbour has the lower identifier.'),
	LOST_SESSION: says('D23', 'Everything else is equal, and another session has the lower key.'),
	ECMP: says('R062', 'The route is used together with others that are equal to it.'),
	ECMP_LIMIT: says('R062', 'The route is equal to those in use, which are as many as may be used together.'),
} satisfies CodeTable;
