// Words that several messages share.

import { type Cloud, geopoliticalRegionById, type PeeringLocation, type Region } from '../../catalog/catalog.ts';
import type { Circuit, ElementKey } from '../../scenario/design.ts';

/** `a`, `a and b`, `a, b and c`; past `most`, `a, b, c and 4 more`. */
export function enumerate(items: readonly string[], most = 3): string {
	const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
	return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

export function skuName({ sku }: Circuit): string {
	return { local: 'Local', standard: 'Standard', premium: 'Premium' }[sku];
}

/** `the public cloud`, `the US Government cloud`. */
export function cloudName(cloud: Cloud): string {
	return { public: 'the public cloud', usgov: 'the US Government cloud', china: 'the China cloud' }[cloud];
}

export function geographyName({ geopoliticalRegion }: PeeringLocation | Region): string {
	const region = geopoliticalRegion === null ? null : geopoliticalRegionById(geopoliticalRegion);
	return region?.name ?? 'no known geopolitical region';
}

const kindNames: Readonly<Record<string, string>> = {
	site: 'site',
	vnet: 'VNet',
	wan: 'WAN',
	circuit: 'circuit',
	globalReach: 'Global Reach link',
	connection: 'connection',
};

/** `site london`, `VNet us-west`. */
export function nameOf(key: ElementKey): string {
	const [kind = '', id = ''] = key.split('/');
	return `${kindNames[kind] ?? kind} ${id}`;
}

export function count(amount: number, one: string, many: string): string {
	return `${amount} ${amount === 1 ? one : many}`;
}
