// The companies of the further partner lists, found by any spelling; one company may stand in several lists.

import {
	additionalServiceProviders,
	dataCenterProviders,
	exchangeProviders,
	researchNetworks,
	satelliteOperators,
	systemIntegrators,
} from './data/partners.ts';
import { lazy } from './lazy.ts';
import type { Partner } from './model.ts';
import { fold, indexBySpelling, type Lookup, lookUp } from './spelling.ts';

/** Every entry of the six lists. */
export const partners: () => readonly Partner[] = lazy(() => [
	...exchangeProviders,
	...satelliteOperators,
	...additionalServiceProviders,
	...dataCenterProviders,
	...researchNetworks,
	...systemIntegrators,
]);

const bySpelling = lazy(() => indexBySpelling(partners()));

/** The entries of every list that bear the name; a miss names the nearest. */
export function findPartners(name: string): Lookup<readonly [Partner, ...Partner[]]> {
	const first = lookUp(name, bySpelling());
	if (first.found === null) return first;
	const key = fold(name);
	const others = partners().filter((one) => one !== first.found && (fold(one.name) === key || fold(one.id) === key));
	return { found: [first.found, ...others] };
}
