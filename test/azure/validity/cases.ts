// Every case of what Azure refuses, warns of and notes.

import type { Case } from './case.ts';
import { advertisementCases } from './cases/advertisements.ts';
import { bandwidthCases } from './cases/bandwidths.ts';
import { circuitCases } from './cases/circuits.ts';
import { connectionCases } from './cases/connections.ts';
import { globalReachCases } from './cases/global-reach.ts';
import { limitCases } from './cases/limits.ts';
import { placeCases } from './cases/places.ts';
import { portCases } from './cases/ports.ts';
import { siteCases } from './cases/sites.ts';
import { tunnelBlockCases } from './cases/tunnel-blocks.ts';
import { vnetPeeringCases } from './cases/vnet-peerings.ts';

export const cases: readonly Case[] = [
	...circuitCases,
	...connectionCases,
	...globalReachCases,
	...tunnelBlockCases,
	...siteCases,
	...limitCases,
	...advertisementCases,
	...bandwidthCases,
	...placeCases,
	...portCases,
	...vnetPeeringCases,
];
