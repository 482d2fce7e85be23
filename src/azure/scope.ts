// What the place and the SKU of circuits let them do: which VNets one reaches, and which two Global Reach joins.

import { globalReachCountry, type PeeringLocation, type Region } from '../catalog/catalog.ts';
import type { Circuit } from '../scenario/design.ts';

type InGeography = Pick<PeeringLocation | Region, 'geopoliticalRegion'>;

export function sameGeography(a: InGeography, b: InGeography): boolean {
	return a.geopoliticalRegion === b.geopoliticalRegion;
}

/** R079, R080, of one cloud. */
export function reaches({ sku, peeringLocation }: Pick<Circuit, 'sku' | 'peeringLocation'>, region: Region): boolean {
	if (sku === 'premium') return true;
	return sku === 'local' ? peeringLocation.localRegions.includes(region.id) : sameGeography(peeringLocation, region);
}

/** The SKU with which a circuit reaches the region, its own where that does; null across clouds, which none lifts (R081). */
export function skuToReach(circuit: Circuit, region: Region): Circuit['sku'] | null {
	if (circuit.cloud !== region.cloud) return null;
	const { sku: own, peeringLocation } = circuit;
	return [own, 'standard' as const].find((sku) => reaches({ sku, peeringLocation }, region)) ?? 'premium';
}

/** R081, R086, R088: whether Global Reach is offered between where the two are, whatever their SKUs. */
export function offersGlobalReach(a: Circuit, b: Circuit): boolean {
	return (
		a.cloud === b.cloud &&
		a.peeringLocation.id !== b.peeringLocation.id &&
		[a, b].every(({ peeringLocation }) => globalReachCountry(peeringLocation) !== null)
	);
}

/** R085, R084: the SKU that Global Reach asks of both. */
export function skuForGlobalReach(a: Circuit, b: Circuit): 'standard' | 'premium' {
	return sameGeography(a.peeringLocation, b.peeringLocation) ? 'standard' : 'premium';
}
