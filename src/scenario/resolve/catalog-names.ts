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
	findService,
	type Lookup,
	type MicrosoftService,
	type PeeringLocation,
	type Provider,
	peeringLocations,
	providerById,
	type Region,
	regionById,
} from '../../catalog/catalog.ts';
import type { Path } from '../diagnostic.ts';
import { quoted } from '../wording.ts';
import type { Reader } from './reader.ts';

/** A kind of thing that each cloud has its own of. */
interface Kind<T> {
	readonly what: string;
	readonly list: string;
	readonly find: (name: string, cloud: Cloud) => Lookup<T>;
	/** What the name is instead. */
	readonly instead: (name: string) => string | null;
}

const peeringLocation: Kind<PeeringLocation> = {
	what: 'peering location',
	list: 'locations',
	find: findPeeringLocation,
	instead: (name) => {
		const region = findRegion(name).found;
		if (region === null) return null;
		const local = peeringLocations().filter(({ localRegions }) => localRegions.includes(region.id));
		const there = local.length === 0 ? '' : `; the peering locations there are ${namesOf(local).join(', ')}`;
		return `${region.name} is an Azure region${there}`;
	},
};

const provider: Kind<Provider> = {
	what: 'connectivity provider',
	list: 'providers',
	find: findProvider,
	instead: (name) => {
		const through = (findPartners(name).found ?? []).flatMap((partner) =>
			partner.through.flatMap((id) => providerById(id) ?? []),
		);
		return through.length === 0 ? null : `it connects through ${namesOf(through).join(' or ')}: name that provider`;
	},
};

/** `hasCloud`: whether a cloud can be written beside the name. */
export function readPeeringLocation(
	reader: Reader,
	name: string,
	cloud: Cloud,
	path: Path,
	hasCloud = true,
): PeeringLocation | null {
	return inCloud(reader, peeringLocation, name, cloud, path, hasCloud);
}

export function readProvider(reader: Reader, name: string, cloud: Cloud, path: Path): Provider | null {
	return inCloud(reader, provider, name, cloud, path, true);
}

/** Whatever bears a community on Microsoft peering, in the cloud of its circuit. */
export function readService(reader: Reader, name: string, cloud: Cloud, path: Path): MicrosoftService | null {
	const lookup = findService(name, cloud);
	if (!('nearest' in lookup)) return lookup.found;
	const other = clouds.find((one) => findService(name, one).found !== null);
	const region = findRegion(name).found;
	const isNumber = /^[\d:\s]+$/.test(name);
	// A name that is close in another cloud has that in brackets.
	const isNear = other === undefined && region === null && !/\(\w+\)$/.test(lookup.nearest ?? '');
	reader.report({
		code: 'UNKNOWN_NAME',
		message:
			other === undefined
				? isNumber
					? `no service or region has the community ${quoted(name)} on Microsoft peering`
					: `no service or region with a community is called ${quoted(name)}`
				: `${quoted(name)} is of the cloud ${other}, and the circuit is in ${cloud}`,
		path,
		nearest: isNear ? lookup.nearest : null,
		expected: 'a community such as 12076:5010, or a service or region that has one, such as Exchange Online or West US',
		...(other === undefined && region !== null ? { hint: `no community of ${region.name} is published` } : {}),
		unlessWrong: [['cloud'], [...path.slice(0, 2), 'cloud']],
	});
	return null;
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
function inCloud<T>(
	reader: Reader,
	{ what, list, find, instead }: Kind<T>,
	name: string,
	cloud: Cloud,
	path: Path,
	hasCloud: boolean,
): T | null {
	const lookup = find(name, cloud);
	if (!('nearest' in lookup)) return lookup.found;
	const other = clouds.find((one) => find(name, one).found !== null);
	if (other !== undefined) {
		reader.report({
			code: 'UNKNOWN_NAME',
			message: `${quoted(name)} is a ${what} of the cloud ${other}, and this is ${cloud}`,
			path,
			hint: `write "cloud: ${other}" ${hasCloud ? 'beside it or ' : ''}at the top of the file, or another name`,
			unlessWrong: [['cloud'], [...path.slice(0, -1), 'cloud']],
		});
		return null;
	}
	// The catalog puts the cloud in brackets behind a name that is close in another one.
	const [, near, elsewhere] = /^(.*) \((\w+)\)$/.exec(lookup.nearest ?? '') ?? [];
	const inOther = near !== undefined && clouds.some((one) => one === elsewhere);
	reader.report({
		code: 'UNKNOWN_NAME',
		message: `no ${what} of the catalog is called ${quoted(name)}`,
		path,
		nearest: inOther ? near : lookup.nearest,
		hint: inOther
			? `that is in the cloud ${elsewhere}`
			: ((lookup.nearest === null ? instead(name) : null) ?? `\`canreach catalog ${list}\` lists them`),
	});
	return null;
}

function namesOf(things: readonly { readonly name: string }[]): readonly string[] {
	return [...new Set(things.map(({ name }) => name))];
}
