// Names of the world: looked up in the catalog, and when there is no such name, told where it does belong.

import {
	type City,
	type Cloud,
	clouds,
	findCity,
	findPartners,
	findPeeringLocation,
	findProvider,
	findRegion,
	type Lookup,
	type PeeringLocation,
	type Provider,
	peeringLocations,
	providerById,
	type Region,
	regionById,
} from '../catalog/catalog.ts';
import type { Path } from './diagnostic.ts';
import type { Reader } from './reader.ts';
import { quoted } from './wording.ts';

export function readPeeringLocation(reader: Reader, name: string, cloud: Cloud, path: Path): PeeringLocation | null {
	return inCloud(reader, 'peering location', findPeeringLocation, name, cloud, path, () => {
		const region = findRegion(name).found;
		const near =
			region === null ? [] : peeringLocations().filter(({ localRegions }) => localRegions.includes(region.id));
		return near.length === 0
			? '`canreach catalog locations` lists them'
			: `${region!.name} is an Azure region; the peering locations there are ${near.map((one) => one.name).join(', ')}`;
	});
}

export function readProvider(reader: Reader, name: string, cloud: Cloud, path: Path): Provider | null {
	return inCloud(reader, 'connectivity provider', findProvider, name, cloud, path, () => {
		const through = (findPartners(name).found ?? []).flatMap((partner) =>
			partner.through.flatMap((id) => providerById(id) ?? []),
		);
		return through.length === 0
			? '`canreach catalog providers` lists them'
			: `it connects through ${[...new Set(through.map((one) => one.name))].join(' or ')}: name that provider`;
	});
}

export function readRegion(reader: Reader, name: string, path: Path): Region | null {
	const lookup = findRegion(name);
	if (lookup.found !== null) return lookup.found;
	const location = clouds.map((cloud) => findPeeringLocation(name, cloud).found).find((found) => found !== null);
	const local = (location?.localRegions ?? []).flatMap((id) => regionById(id)?.name ?? []);
	reader.report({
		code: 'UNKNOWN_NAME',
		message: `no Azure region is called ${quoted(name)}`,
		path,
		nearest: local[0] ?? lookup.nearest,
		hint:
			location === undefined
				? '`canreach catalog regions` lists them'
				: `${location.name} is a peering location; VNets are in regions${local.length > 0 ? `, there in ${local.join(' or ')}` : ''}`,
	});
	return null;
}

export function readCityName(reader: Reader, name: string, path: Path): City | null {
	const lookup = findCity(name);
	if (lookup.found !== null) return lookup.found;
	reader.report({
		code: 'UNKNOWN_NAME',
		message: `no city of the catalog is called ${quoted(name)}`,
		path,
		nearest: lookup.nearest,
		hint: 'a place may also be written as { latitude: 51.5, longitude: -0.1 }',
	});
	return null;
}

/** A name of one cloud; one that only another cloud has is told apart from one that there is nowhere. */
function inCloud<T extends { readonly name: string }>(
	reader: Reader,
	kind: string,
	find: (name: string, cloud: Cloud) => Lookup<T>,
	name: string,
	cloud: Cloud,
	path: Path,
	help: () => string,
): T | null {
	const lookup = find(name, cloud);
	if (!('nearest' in lookup)) return lookup.found;
	const other = clouds.find((one) => find(name, one).found !== null);
	if (other !== undefined) {
		reader.report({
			code: 'UNKNOWN_NAME',
			message: `${quoted(name)} is a ${kind} of the cloud ${other}, and this is ${cloud}`,
			path,
			hint: `write "cloud: ${other}" here or at the top of the file, or another name`,
			unlessWrong: [['cloud'], [...path.slice(0, -1), 'cloud']],
		});
		return null;
	}
	// The catalog puts the cloud in brackets behind a name that is close in another one.
	const [, near, elsewhere] = /^(.*) \((\w+)\)$/.exec(lookup.nearest ?? '') ?? [];
	const inOther = clouds.some((one) => one === elsewhere);
	reader.report({
		code: 'UNKNOWN_NAME',
		message: `no ${kind} of the catalog is called ${quoted(name)}`,
		path,
		nearest: inOther ? (near ?? null) : lookup.nearest,
		hint: inOther ? `that is in the cloud ${elsewhere}` : help(),
	});
	return null;
}
