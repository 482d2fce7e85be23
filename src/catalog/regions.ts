// Azure regions, found by display name or programmatic name.

import { regionRows } from './data/regions.ts';
import { lazy } from './lazy.ts';
import type { Cloud, Region } from './model.ts';
import { indexByCloud, indexBySpelling, type Lookup, lookUp, lookUpInCloud } from './spelling.ts';

/** Every region, the public cloud first. */
export function regions(): readonly Region[] {
	return regionRows;
}

const everywhere = lazy(() => indexBySpelling(regionRows));
const bySpelling = lazy(() => indexByCloud(regionRows));
const byId = lazy(() => new Map(regionRows.map((region) => [region.id, region])));

/** A region by `UK South`, `uksouth` or `uk-south`; of any cloud unless one is given. */
export function findRegion(name: string, cloud?: Cloud): Lookup<Region> {
	return cloud === undefined ? lookUp(name, everywhere()) : lookUpInCloud(name, cloud, bySpelling());
}

export function regionById(id: string): Region | null {
	return byId().get(id) ?? null;
}
