// What the tables say of places, where a rule goes by them.

import { expect, it } from 'vitest';
import { findPeeringLocation } from '../../src/catalog/catalog.ts';

it.each([
	['London', ['uksouth']],
	['Amsterdam', ['westeurope']],
	['Washington DC', ['eastus', 'eastus2']],
	['Silicon Valley', ['westus']],
	['Dallas', []],
	['New York', []],
	['Munich', []],
])('R079: the local regions of %s', (name, regions) => {
	expect(findPeeringLocation(name, 'public').found?.localRegions).toEqual(regions);
});
