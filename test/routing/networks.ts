// Small networks for property tests, in three kinds, since no single kind catches every fault.

import * as fc from 'fast-check';
import type { Network } from '../../src/routing/model.ts';
import { azureShapedNetworks } from './networks/azure-shaped.ts';
import { customerProviderNetworks } from './networks/customer-provider.ts';
import { internalMeshNetworks } from './networks/internal-mesh.ts';

export { azureShapedNetworks, customerProviderNetworks, internalMeshNetworks };

/** 3 to 9 speakers, of any of the three kinds. */
export const networks: fc.Arbitrary<Network> = fc.oneof(
	azureShapedNetworks,
	customerProviderNetworks,
	internalMeshNetworks,
);
