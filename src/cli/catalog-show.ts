// Entries of the catalog by name: everything a name fits, whatever kinds of thing these are, and what each rests on.

import {
	type Cloud,
	clouds,
	findGeopoliticalRegion,
	findPartners,
	findPeeringLocation,
	findProvider,
	findRegion,
	geopoliticalRegions,
	type PartnerKind,
	partners,
	peeringLocations,
	providers,
	regions,
	type Source,
	type TableId,
} from '../catalog/catalog.ts';
import { nearest } from '../net/nearest.ts';
import type { Entry } from './catalog-facts.ts';
import { sourcesOf } from './catalog-lists.ts';

/** Everything a name fits, of one cloud or of all; a partner belongs to none. `provider/equinix` asks for one kind alone. */
export function entriesNamed(text: string, cloud?: Cloud): readonly Entry[] {
	const among = cloud === undefined ? clouds : [cloud];
	const [, only, name = text] = /^(peeringLocation|region|geopoliticalRegion|provider|partner)\/(.*)$/.exec(text) ?? [];
	const area = findGeopoliticalRegion(name).found;
	const all = [
		...among.flatMap((one) => wrap('peeringLocation', findPeeringLocation(name, one).found)),
		...among.flatMap((one) => wrap('region', findRegion(name, one).found)),
		...(area !== null && among.includes(area.cloud) ? wrap('geopoliticalRegion', area) : []),
		...among.flatMap((one) => wrap('provider', findProvider(name, one).found)),
		...(findPartners(name).found ?? []).map((entry): Entry => ({ kind: 'partner', entry })),
	];
	return only === undefined ? all : all.filter((one) => one.kind === only);
}

/** The name of the catalog closest to a word, of any kind. */
export function nearestEntry(name: string): string | null {
	const all = [peeringLocations(), regions(), geopoliticalRegions(), providers(), partners()].flat();
	return nearest(name, [...new Set(all.map((one) => one.name))]);
}

/** The documents an entry rests on, the main one first. */
export function sourcesOfEntry({ kind }: Entry): readonly Source[] {
	const mains = (...ids: readonly TableId[]) => ids.map((id) => sourcesOf(id).main);
	switch (kind) {
		case 'peeringLocation':
			return mains('peering-locations', 'global-reach-countries');
		case 'region':
			return mains('regions', 'service-communities');
		case 'provider':
			return mains('providers');
		case 'geopoliticalRegion':
			return mains('geopolitical-regions');
		case 'partner':
			return mains('partners');
	}
}

const kindWords: Readonly<Record<Exclude<Entry['kind'], 'partner'>, string>> = {
	peeringLocation: 'peering location',
	region: 'Azure region',
	provider: 'connectivity provider',
	geopoliticalRegion: 'geopolitical region',
};

const partnerWords: Readonly<Record<PartnerKind, string>> = {
	'exchange-provider': 'exchange provider',
	'satellite-operator': 'satellite operator',
	'additional-service-provider': 'additional service provider',
	'data-center-provider': 'data-center provider',
	'research-network': 'research network',
	'system-integrator': 'system integrator',
};

export function kindOf(one: Entry): string {
	return one.kind === 'partner' ? partnerWords[one.entry.kind] : `${kindWords[one.kind]}, ${one.entry.cloud} cloud`;
}

function wrap<K extends Entry['kind']>(kind: K, entry: Extract<Entry, { kind: K }>['entry'] | null): readonly Entry[] {
	return entry === null ? [] : [{ kind, entry } as Entry];
}
