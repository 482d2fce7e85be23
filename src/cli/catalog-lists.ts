// The lists of the catalog as tables: rows that fit a filter, what is said below them, and where they come from.

import {
	type CatalogFilter,
	type CatalogTable,
	catalogTables,
	geopoliticalRegionById,
	geopoliticalRegionsWhere,
	globalReachCountry,
	type PeeringLocation,
	peeringLocationById,
	peeringLocationsWhere,
	providersWhere,
	regionById,
	regionsWhere,
	type Sources,
	type TableId,
} from '../catalog/catalog.ts';
import { type Line, type Role, span } from '../report/render/text/span.ts';
import { held } from '../report/render/text/wrapped-columns.ts';
import type { Table } from '../report/render/text/wrapped-table.ts';

/** One list: its rows for `--json`, and as a table. */
export interface CatalogList {
	/** Names the rows in JSON. */
	readonly key: 'geopoliticalRegions' | 'locations' | 'providers' | 'regions';
	readonly rows: readonly unknown[];
	/** The tables it draws from, its own first. */
	readonly sources: readonly Sources[];
	readonly table: Table;
	/** A line each, below the table. */
	readonly notes: readonly string[];
}

const derivedMark = '*';
const listedNote = 'Listed by: the table by provider, the table by location (or of Metro), or both.';
const derivedNote = `${derivedMark} assigned by country or continent, documented nowhere`;

export function locationList(filter: CatalogFilter): CatalogList {
	const found = peeringLocationsWhere(filter);
	const clouds = severalClouds(found);
	const provider = filter.providers;
	const rows = found.map((one): readonly Line[] => [
		cell(held(one.name), 'strong'),
		...(clouds ? [cell(one.cloud, 'muted')] : []),
		areaCell(one),
		cell(one.zone === null ? '-' : String(one.zone)),
		cell(list(one.localRegions.map(regionName))),
		globalReachCountry(one) === null ? cell('no', 'muted') : cell('yes', 'globalReach'),
		provider === undefined
			? cell(String(one.providers.length), 'number')
			: listing(
					one,
					one.providers.filter((id) => provider.has(id)),
				),
	]);
	const headings = ['Location', ...(clouds ? ['Cloud'] : []), 'Geopolitical region', 'Zone', 'Local regions'];
	return {
		key: 'locations',
		rows: found.map((one) => ({ ...one, globalReach: globalReachCountry(one) !== null })),
		sources: [sourcesOf('peering-locations'), sourcesOf('global-reach-countries')],
		table: table([...headings, 'Global Reach'], provider === undefined ? 'Providers' : 'Listed by', rows),
		notes: [
			count(found.length, 'peering location'),
			...derivedNotes(found),
			...(provider !== undefined && found.length > 0 ? [listedNote] : []),
		],
	};
}

export function providerList(filter: CatalogFilter): CatalogList {
	const found = providersWhere(filter);
	const clouds = severalClouds(found);
	const places = filter.locations;
	const rows = found.map((one): readonly Line[] => {
		const at = places === undefined ? [] : one.locations.filter((id) => places.has(id));
		const here = at.map((id) => peeringLocationById(id)).find((place) => place !== null) ?? null;
		return [
			cell(one.name, 'strong'),
			...(clouds ? [cell(one.cloud, 'muted')] : []),
			cell(one.id, 'code'),
			cell(one.microsoft365 === null ? '?' : one.microsoft365 ? 'yes' : 'no'),
			here === null ? cell(String(one.locations.length), 'number') : listing(here, [one.id]),
		];
	});
	const headings = ['Provider', ...(clouds ? ['Cloud'] : []), 'Id', 'Microsoft 365'];
	return {
		key: 'providers',
		rows: found,
		sources: [sourcesOf('providers')],
		table: table(headings, places === undefined ? 'Locations' : 'Listed by', rows),
		notes: [
			count(found.length, 'provider'),
			...(found.some((one) => one.microsoft365 === null) ? ['Microsoft 365 ?: not published'] : []),
			...(places !== undefined && found.length > 0 ? [listedNote] : []),
		],
	};
}

export function regionList(filter: CatalogFilter): CatalogList {
	const found = regionsWhere(filter);
	const rows = found.map((one): readonly Line[] => [
		cell(held(one.name), 'strong'),
		cell(one.id, 'code'),
		areaCell(one),
		cell(
			list(
				peeringLocationsWhere({ cloud: one.cloud })
					.filter((at) => at.localRegions.includes(one.id))
					.map((at) => at.name),
			),
		),
	]);
	return {
		key: 'regions',
		rows: found,
		sources: [sourcesOf('regions')],
		table: { headings: ['Region', 'Id', 'Geopolitical region', 'Local at'], aligns: [], rows },
		notes: [count(found.length, 'region'), ...derivedNotes(found)],
	};
}

export function geopoliticalRegionList(filter: CatalogFilter): CatalogList {
	const found = geopoliticalRegionsWhere(filter);
	const rows = found.map((one): readonly Line[] => {
		const places = one.peeringLocations.map((id) => peeringLocationById(id)).filter((place) => place !== null);
		const counts = [
			one.regions.length,
			places.filter((place) => place.kind === 'standard').length,
			places.filter((place) => place.kind === 'metro').length,
			places.filter((place) => globalReachCountry(place) !== null).length,
		];
		return [
			cell(one.name, 'strong'),
			cell(one.cloud, 'muted'),
			...counts.map((number) => cell(String(number), 'number')),
		];
	});
	return {
		key: 'geopoliticalRegions',
		rows: found,
		sources: [sourcesOf('geopolitical-regions'), sourcesOf('global-reach-countries')],
		table: {
			headings: ['Geopolitical region', 'Cloud', 'Regions', 'Locations', 'Metro', 'Global Reach'],
			aligns: ['left', 'left', 'right', 'right', 'right', 'right'],
			rows,
		},
		notes: [count(found.length, 'geopolitical region')],
	};
}

export function sourcesOf(id: TableId): Sources {
	const found = catalogTables().find((one: CatalogTable) => one.id === id);
	if (found === undefined) throw new RangeError(`the catalog has no table ${id}`);
	return found.sources;
}

export function areaName(id: string): string {
	return geopoliticalRegionById(id)?.name ?? id;
}

export function regionName(id: string): string {
	return regionById(id)?.name ?? id;
}

/** Names in one cell: it wraps between them, not within. */
export function list(names: readonly string[]): string {
	return names.length === 0 ? '-' : names.map(held).join(', ');
}

/** Which of the two tables puts these providers at a location. */
function listing(location: PeeringLocation, providers: readonly string[]): Line {
	const words = providers.map((id) => {
		if (location.onlyInProviderTable.includes(id)) return 'provider';
		return location.onlyInLocationTable.includes(id) ? 'location' : 'both';
	});
	return cell([...new Set(words)].join(', '));
}

function count(number: number, noun: string): string {
	return number === 0 ? `No ${noun} fits.` : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function severalClouds(rows: readonly { readonly cloud: string }[]): boolean {
	return new Set(rows.map((row) => row.cloud)).size > 1;
}

function cell(text: string, role: Role = 'plain'): Line {
	return [span(text, role)];
}

interface Assigned {
	readonly geopoliticalRegion: string | null;
	readonly geopoliticalBasis: string | null;
}

function areaCell({ geopoliticalRegion, geopoliticalBasis }: Assigned): Line {
	if (geopoliticalRegion === null) return cell('-');
	const name = span(held(areaName(geopoliticalRegion)));
	return geopoliticalBasis === 'documented' ? [name] : [name, span(derivedMark, 'warn')];
}

function derivedNotes(rows: readonly Assigned[]): readonly string[] {
	return rows.some(({ geopoliticalBasis }) => geopoliticalBasis !== 'documented') ? [derivedNote] : [];
}

/** The last column is a count where it counts, and aligned as one. */
function table(headings: readonly string[], last: string, rows: Table['rows']): Table {
	const aligns = [
		...headings.map(() => 'left' as const),
		last === 'Listed by' ? ('left' as const) : ('right' as const),
	];
	return { headings: [...headings, last], aligns, rows };
}
