// One more circuit for a site, at a peering location where neither end has one: the nearest that fits, so that everyone is told the same.

import { globalReachCountry, type PeeringLocation, peeringLocations, providerById } from '../../catalog/catalog.ts';
import { printBandwidth } from '../../net/bandwidth.ts';
import { compareText } from '../../net/order.ts';
import { type Coordinates, distanceKm } from '../../net/place.ts';
import { freeId } from '../../reachability/free-name.ts';
import { vnetAt } from '../../reachability/nodes.ts';
import type { View } from '../../reachability/view.ts';
import { bareId } from '../../scenario/bare-id.ts';
import type { Circuit, Design } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit.ts';
import type { Ends } from './relevance.ts';
import { circuitsAround } from './surroundings.ts';

/** `apart`: of another provider than those the site has, so that no failure takes both. */
export function newCircuits({ design }: View, ends: Ends, apart: boolean): readonly Edit[] {
	const near = [...circuitsAround(design, ends.flat(), [])]
		.sort(compareText)
		.map((circuit) => design.circuits.get(circuit)!);
	return ends.flat().flatMap((end): Edit[] => {
		const site = design.sites.get(bareId(end, 'site'));
		if (site === undefined || site.key !== end || site.asn === null) return [];
		const own = [...design.circuits.values()].filter(({ attachments }) => attachments.some(({ edge }) => edge === end));
		const model = own[0] ?? near[0];
		const from = site.place ?? model?.peeringLocation ?? regionOf(design, ends);
		if (from === undefined) return [];
		const avoided = apart ? new Set(own.flatMap(({ provider }) => provider?.id ?? [])) : new Set<string>();
		const location = nearestLocation(from, model, near, avoided);
		if (location === undefined) return [];
		const name = freeId(`${bareId(end, 'site')}-${location.id}`, design.circuits);
		return [
			{
				add: 'circuits',
				value: {
					[name]: {
						...likeCircuit(location, model, avoided),
						sku: skuFor(location, model, near, design, ends),
						sites: [bareId(end, 'site')],
					},
				},
			},
		];
	});
}

function regionOf(design: Design, ends: Ends): Coordinates | undefined {
	return ends.flat().flatMap((end) => vnetAt(design, end)?.region ?? [])[0];
}

/** Where Global Reach is offered, then where the provider is, then in the same geopolitical region, then the nearest. */
function nearestLocation(
	from: Coordinates,
	model: Circuit | undefined,
	taken: readonly Circuit[],
	avoided: ReadonlySet<string>,
): PeeringLocation | undefined {
	const places = new Set(taken.map(({ peeringLocation }) => peeringLocation.id));
	const geography = model?.peeringLocation.geopoliticalRegion;
	const rank = (location: PeeringLocation): readonly number[] => [
		globalReachCountry(location) === null ? 1 : 0,
		isServed(location, model, avoided) ? 0 : 1,
		geography === undefined || location.geopoliticalRegion === geography ? 0 : 1,
		distanceKm(from, location),
	];
	return peeringLocations()
		.filter(({ id: place, kind, cloud, providers }) => {
			const isFree = !places.has(place) && kind === 'standard' && providers.length > 0;
			return isFree && cloud === (model?.cloud ?? 'public');
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
	{ name, providers }: PeeringLocation,
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
		...(model !== undefined && model.cloud !== 'public' ? { cloud: model.cloud } : {}),
		...(model === undefined || model.subscription === 'shared' ? {} : { subscription: model.subscription }),
	};
}

/** R079, R084: Premium where one end lies in another geopolitical region. */
function skuFor(
	{ geopoliticalRegion }: PeeringLocation,
	model: Circuit | undefined,
	near: readonly Circuit[],
	design: Design,
	ends: Ends,
): 'premium' | 'standard' {
	const regions = ends.flat().flatMap((end) => vnetAt(design, end)?.region.geopoliticalRegion ?? []);
	const geographies = [...near.map(({ peeringLocation }) => peeringLocation.geopoliticalRegion), ...regions];
	const isAbroad = geographies.some((geography) => geography !== geopoliticalRegion);
	return isAbroad || model?.sku === 'premium' ? 'premium' : 'standard';
}
