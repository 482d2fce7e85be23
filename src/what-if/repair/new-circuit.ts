// One more circuit for a site, at a peering location where neither end has one: the nearest that fits, so that everyone is told the same.

import { sameGeography } from '../../azure/scope.ts';
import {
	type Cloud,
	globalReachCountry,
	type PeeringLocation,
	peeringLocations,
	providerById,
} from '../../catalog/catalog.ts';
import { printBandwidth } from '../../net/bandwidth.ts';
import { compareText } from '../../net/order.ts';
import { type Coordinates, distanceKm } from '../../net/place.ts';
import { id } from '../../reachability/explain/access.ts';
import { freeId } from '../../reachability/explain/free-name.ts';
import { vnetAt } from '../../reachability/nodes.ts';
import type { View } from '../../reachability/view.ts';
import type { Circuit, Design, ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { bareId } from '../../scenario/expand/bare-id.ts';
import { sharedOwner } from '../../scenario/expand/expand-vnets.ts';
import type { Ends } from './relevance.ts';
import { circuitsAround } from './surroundings.ts';

/** `apart`: of another provider than those the site has, so that no failure takes both. */
export function newCircuits(view: View, ends: Ends, apart: boolean): readonly Edit[] {
	return ends.flat().flatMap((end): Edit[] => {
		const planned = newCircuit(view, ends, end, apart);
		if (planned === null) return [];
		const { circuit, written } = planned;
		return [{ add: 'circuits', value: { [id(circuit)]: { ...written, sites: [bareId(end, 'site')] } } }];
	});
}

interface NewCircuit {
	readonly circuit: Pick<Circuit, 'key' | 'cloud' | 'peeringLocation' | 'sku' | 'subscription'>;
	/** As it is written, without its sites. */
	readonly written: object;
}

/** In the cloud of the VNets among the ends; at no site of a Metro of the circuits `besides`. Null for an end that is no site. */
export function newCircuit(
	{ design }: View,
	ends: Ends,
	end: ElementKey,
	apart: boolean,
	besides: readonly Circuit[] = [],
): NewCircuit | null {
	const site = design.sites.get(bareId(end, 'site'));
	if (site === undefined || site.key !== end || site.asn === null) return null;
	const cloud = ends.flat().flatMap((one) => vnetAt(design, one)?.region.cloud ?? [])[0];
	const inCloud = (circuit: Circuit): boolean => cloud === undefined || circuit.cloud === cloud;
	const near = [...circuitsAround(design, ends.flat(), [])]
		.sort(compareText)
		.map((circuit) => design.circuits.get(circuit)!)
		.filter(inCloud);
	const own = [...design.circuits.values()].filter(({ attachments }) => attachments.some(({ edge }) => edge === end));
	const model = own.find(inCloud) ?? near[0];
	const from = site.place ?? model?.peeringLocation ?? regionOf(design, ends);
	if (from === undefined) return null;
	const avoided = apart ? new Set(own.flatMap(({ provider }) => provider?.id ?? [])) : new Set<string>();
	const taken = [
		...near.map(({ peeringLocation }) => peeringLocation.id),
		...besides.flatMap(({ peeringLocation }) => peeringLocation.metroMembers ?? []),
	];
	const location = nearestLocation(from, model, cloud ?? model?.cloud ?? 'public', taken, avoided);
	if (location === undefined) return null;
	const key = `circuit/${freeId(`${bareId(end, 'site')}-${location.id}`, design.circuits)}`;
	const sku = skuFor(location, model, near, design, ends);
	const subscription = model?.subscription ?? sharedOwner;
	return {
		circuit: { key, cloud: location.cloud, peeringLocation: location, sku, subscription },
		written: { ...likeCircuit(location, model, avoided), sku },
	};
}

function regionOf(design: Design, ends: Ends): Coordinates | undefined {
	return ends.flat().flatMap((end) => vnetAt(design, end)?.region ?? [])[0];
}

/** Where Global Reach is offered, then where the provider is, then in the same geopolitical region, then the nearest. */
function nearestLocation(
	from: Coordinates,
	model: Circuit | undefined,
	cloud: Cloud,
	taken: readonly string[],
	avoided: ReadonlySet<string>,
): PeeringLocation | undefined {
	const places = new Set(taken);
	const geography = model?.peeringLocation.geopoliticalRegion;
	const rank = (location: PeeringLocation): readonly number[] => [
		globalReachCountry(location) === null ? 1 : 0,
		isServed(location, model, avoided) ? 0 : 1,
		geography === undefined || location.geopoliticalRegion === geography ? 0 : 1,
		distanceKm(from, location),
	];
	return peeringLocations()
		.filter(({ id: place, kind, providers, ...location }) => {
			const isFree = !places.has(place) && kind === 'standard' && providers.length > 0;
			return isFree && location.cloud === cloud;
		})
		.map((location) => ({ location, rank: rank(location) }))
		.sort((a, b) => inOrder(a.rank, b.rank) || compareText(a.location.id, b.location.id))[0]?.location;
}

function inOrder(a: readonly number[], b: readonly number[]): number {
	return a.map((value, index) => value - b[index]!).find((difference) => difference !== 0) ?? 0;
}

function isServed({ providers }: PeeringLocation, model: Circuit | undefined, avoided: ReadonlySet<string>): boolean {
	if (avoided.size > 0) return providers.some((provider) => !avoided.has(provider));
	return model?.provider == null || providers.includes(model.provider.id);
}

/** As the site has one already. */
function likeCircuit(
	{ name, cloud, providers }: PeeringLocation,
	model: Circuit | undefined,
	avoided: ReadonlySet<string>,
): object {
	const known = model?.provider?.id;
	const free = providers.filter((provider) => !avoided.has(provider));
	const chosen = known !== undefined && free.includes(known) ? known : (free[0] ?? providers[0]!);
	return {
		peeringLocation: name,
		provider: providerById(chosen)?.name ?? chosen,
		...(model === undefined || model.port !== null ? {} : { bandwidth: printBandwidth(model.bandwidthMbps) }),
		...(cloud === 'public' ? {} : { cloud }),
		...(model === undefined || model.subscription === sharedOwner ? {} : { subscription: model.subscription }),
	};
}

/** R080, R084: Premium where one end lies in another geopolitical region. */
function skuFor(
	location: PeeringLocation,
	model: Circuit | undefined,
	near: readonly Circuit[],
	design: Design,
	ends: Ends,
): 'premium' | 'standard' {
	const regions = ends.flat().flatMap((end) => vnetAt(design, end)?.region ?? []);
	const places = [...near.map(({ peeringLocation }) => peeringLocation), ...regions];
	const isAbroad = places.some((place) => !sameGeography(place, location));
	return isAbroad || model?.sku === 'premium' ? 'premium' : 'standard';
}
