// Connectivity providers, found by any spelling within their cloud.

import { providerRows } from './data/providers.ts';
import { lazy } from './lazy.ts';
import type { Cloud, Provider } from './model.ts';
import { indexByCloud, type Lookup, lookUpInCloud } from './spelling.ts';

/** Every connectivity provider, the public cloud first. */
export function providers(): readonly Provider[] {
	return providerRows;
}

const bySpelling = lazy(() => indexByCloud(providerRows));
const byId = lazy(() => new Map(providerRows.map((provider) => [provider.id, provider])));

/** A provider by name, alias or id; one name in two clouds is two providers, told apart by `cloud`. */
export function findProvider(name: string, cloud: Cloud): Lookup<Provider> {
	return lookUpInCloud(name, cloud, bySpelling());
}

export function providerById(id: string): Provider | null {
	return byId().get(id) ?? null;
}
