// What is reached over Microsoft peering: services and the public prefixes of regions, each by the community its routes bear.

import { regionRows } from './data/regions.ts';
import { serviceCommunities } from './data/service-communities.ts';
import { lazy } from './lazy.ts';
import type { Cloud, Region, RegionCommunities } from './model.ts';
import { type CloudIndex, indexByCloud, type Lookup, lookUpInCloud } from './spelling.ts';

/** Shape: `key` is `service/exchange-online`, `service/storage-westus` or `microsoft/westus`, unique over all clouds. */
export interface MicrosoftService {
	readonly key: string;
	readonly name: string;
	/** As `12076:5010`. */
	readonly community: string;
	readonly cloud: Cloud;
	/** Id of the region that its prefixes belong to; null for a service of no region. */
	readonly region: string | null;
	/** Whether it is a part of Microsoft 365, whose communities need Microsoft's authorisation (R117). */
	readonly microsoft365: boolean;
}

/** Every one that has a community: services of no region first, then region by region. */
export const microsoftServices: () => readonly MicrosoftService[] = lazy(() => [
	...servicesOfNoRegion(),
	...regionRows.flatMap(servicesOf),
]);

const byKey = lazy(() => new Map(microsoftServices().map((service) => [service.key, service])));
const bySpelling: () => CloudIndex<Entry> = lazy(() => indexByCloud(microsoftServices().map(entryOf)));

/** A service or region by name, key, the id in its key, or community. */
export function findService(text: string, cloud: Cloud): Lookup<MicrosoftService> {
	const written = text.trim();
	if (!/^\d+(:\d*)?$/.test(written)) {
		const lookup = lookUpInCloud(written, cloud, bySpelling());
		return lookup.found === null ? lookup : { found: lookup.found.service };
	}
	// A number is right or wrong: those beside it are other services.
	const found = microsoftServices().find((one) => one.community === written && one.cloud === cloud);
	return found === undefined ? { found: null, nearest: onMicrosoftPeering(written, cloud) } : { found };
}

export function serviceByKey(key: string): MicrosoftService | null {
	return byKey().get(key) ?? null;
}

/** The community of a region on Microsoft peering, where that of its private peering is written. */
function onMicrosoftPeering(community: string, cloud: Cloud): string | null {
	const region = regionRows.find((one) => one.cloud === cloud && one.communities?.privatePeering === community);
	return region?.communities?.microsoftPeering ?? null;
}

interface Entry {
	readonly name: string;
	readonly id: string;
	readonly aliases: readonly string[];
	readonly cloud: Cloud;
	readonly service: MicrosoftService;
}

function entryOf(service: MicrosoftService): Entry {
	const { name, key, cloud } = service;
	return { name, id: key.slice(key.indexOf('/') + 1), aliases: [key], cloud, service };
}

/** Names that begin the services of Microsoft 365; Dynamics 365, which the table calls CRM Online, is none of them. */
const ofMicrosoft365 = ['Exchange Online', 'SharePoint Online', 'Skype for Business Online', 'Other Office 365'];

function servicesOfNoRegion(): readonly MicrosoftService[] {
	const taken = new Set<string>();
	return serviceCommunities.map(({ service: name, community, cloud }) => {
		const plain = `service/${kebab(name)}`;
		const key = taken.has(plain) ? `${plain}-${cloud}` : plain;
		taken.add(key);
		const microsoft365 = ofMicrosoft365.some((start) => name.startsWith(start));
		return { key, name, community, cloud, region: null, microsoft365 };
	});
}

/** What the region publishes beside its own community, in the words of the table. */
const regional: readonly (readonly [key: keyof RegionCommunities, name: string])[] = [
	['storage', 'Storage'],
	['sql', 'SQL'],
	['cosmosDb', 'Cosmos DB'],
	['backup', 'Backup'],
];

function servicesOf({ id, name, cloud, communities }: Region): readonly MicrosoftService[] {
	if (communities === null) return [];
	const own = { cloud, region: id, microsoft365: false };
	return [
		{ ...own, key: `microsoft/${id}`, name, community: communities.microsoftPeering },
		...regional.flatMap(([column, service]) => {
			const community = communities[column];
			if (community === null) return [];
			return [{ ...own, key: `service/${kebab(service)}-${id}`, name: `${service} ${name}`, community }];
		}),
	];
}

function kebab(name: string): string {
	return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
