// Every rule file under its topic, in the order the rules are numbered; the closed list of ids follows from it.

import { attributes } from './attributes.ts';
import { bestPath } from './best-path.ts';
import { circuits } from './circuits.ts';
import { coexistence } from './coexistence.ts';
import { constants } from './constants.ts';
import { decisions } from './decisions.ts';
import { effectiveRoutes } from './effective-routes.ts';
import { failure } from './failure.ts';
import { gatewayAnnouncements } from './gateway-announcements.ts';
import { globalReachBehaviour } from './global-reach-behaviour.ts';
import { globalReachValidity } from './global-reach-validity.ts';
import { importing } from './import.ts';
import { limits } from './limits.ts';
import { microsoftPeering } from './microsoft-peering.ts';
import { privatePeering } from './private-peering.ts';
import { propagation } from './propagation.ts';
import { skuGeography } from './sku-geography.ts';
import { vnetToVnet } from './vnet-to-vnet.ts';

export const factsByTopic = {
	constants,
	circuits,
	'private-peering': privatePeering,
	import: importing,
	'gateway-announcements': gatewayAnnouncements,
	propagation,
	attributes,
	'best-path': bestPath,
	'effective-routes': effectiveRoutes,
	'vnet-to-vnet': vnetToVnet,
	'sku-geography': skuGeography,
	'global-reach-validity': globalReachValidity,
	'global-reach-behaviour': globalReachBehaviour,
	limits,
	'microsoft-peering': microsoftPeering,
	coexistence,
	failure,
	decisions,
} as const;

export type Topic = keyof typeof factsByTopic;

/** The id of a rule (`R001` …) or of a decision of the simulator (`D01` …). */
export type RuleId = { [T in Topic]: keyof (typeof factsByTopic)[T] }[Topic];
