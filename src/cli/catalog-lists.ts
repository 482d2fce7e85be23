// The lists of the catalog as tables of text: rows that fit a filter, and where they come from.

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
	type Source,
	type Sources,
	type TableId,
} from '../catalog/catalog.ts';
import { table, wrapText } from '../report/table.ts';

/** One list: its rows for `--json`, and how it prints. */
export interface CatalogList {
	/** Names the rows in JSON. */
	readonly key: 'geopoliticalRegions' | 'locations' | 'providers' | 'regions';
	readonly rows: readonly unknown[];
	/** The tables it draws from, its own first. */
	readonly sources: readonly Sources[];
	/** Units: `columns` in characters. */
	readonly print: (columns: number) => string;
}

const derivedMark = '*';
const listedNote = 'Listed by: the table by provider, the table by location (or of Metro), or both.';
const derivedNote = `${derivedMark} assigned by country or continent, documented nowhere`;

export function locationList(filter: CatalogFilter): CatalogList {
	const found = peeringLocationsWhere(filter);
	const sources = [sourcesOf('peering-locations'), sourcesOf('global-reach-countries')];
	const clouds = severalClouds(found);
	const provider = filter.providers;
	const header = ['Location', ...(clouds ? ['Cloud'] : []), 'Geopolitical region', 'Zone', 'Local regions'];
	const rows = found.map((one) => [
		keep(one.name),
		...(clouds ? [one.cloud] : []),
		keep(areaName(one.geopoliticalRegion)) + (one.geopoliticalBasis === 'documented' ? '' : derivedMark),
		one.zone === null ? '-' : String(one.zone),
		list(one.localRegions.map(regionName)),
		globalReachCountry(one) === null ? 'no' : 'yes',
		provider === undefined
			? String(one.providers.length)
			: listing(
					one,
					one.providers.filter((id) => provider.has(id)),
				),
	]);
	const derived = found.some((one) => one.geopoliticalBasis !== 'documented');
	return {
		key: 'locations',
		rows: found.map((one) => ({ ...one, globalReach: globalReachCountry(one) !== null })),
		sources,
		print: (columns) =>
			page(
				rows,
				[...header, 'Global Reach', provider === undefined ? 'Providers' : 'Listed by'],
				[
					count(found.length, 'peering location'),
					...(derived ? [derivedNote] : []),
					...(provider !== undefined && found.length > 0 ? [listedNote] : []),
				],
				sources,
				columns,
				provider === undefined ? header.length + 1 : null,
			),
	};
}

export function providerList(filter: CatalogFilter): CatalogList {
	const found = providersWhere(filter);
	const sources = [sourcesOf('providers')];
	const clouds = severalClouds(found);
	const places = filter.locations;
	const header = ['Provider', ...(clouds ? ['Cloud'] : []), 'Id', 'Microsoft 365'];
	const rows = found.map((one) => {
		const at = places === undefined ? [] : one.locations.filter((id) => places.has(id));
		const here = at.map((id) => peeringLocationById(id)).find((place) => place !== null) ?? null;
		return [
			one.name,
			...(clouds ? [one.cloud] : []),
			one.id,
			one.microsoft365 === null ? '?' : one.microsoft365 ? 'yes' : 'no',
			here === null ? String(one.locations.length) : listing(here, [one.id]),
		];
	});
	const unknown = found.some((one) => one.microsoft365 === null);
	return {
		key: 'providers',
		rows: found,
		sources,
		print: (columns) =>
			page(
				rows,
				[...header, places === undefined ? 'Locations' : 'Listed by'],
				[
					count(found.length, 'provider'),
					...(unknown ? ['Microsoft 365 ?: not published'] : []),
					...(places !== undefined && found.length > 0 ? [listedNote] : []),
				],
				sources,
				columns,
				places === undefined ? header.length : null,
			),
	};
}

export function regionList(filter: CatalogFilter): CatalogList {
	const found = regionsWhere(filter);
	const sources = [sourcesOf('regions')];
	const rows = found.map((one) => [
		keep(one.name),
		one.id,
		one.geopoliticalRegion === null
			? '-'
			: keep(areaName(one.geopoliticalRegion)) + (one.geopoliticalBasis === 'documented' ? '' : derivedMark),
		list(
			peeringLocationsWhere({ cloud: one.cloud })
				.filter((at) => at.localRegions.includes(one.id))
				.map((at) => at.name),
		),
	]);
	const derived = found.some((one) => one.geopoliticalBasis !== 'documented');
	return {
		key: 'regions',
		rows: found,
		sources,
		print: (columns) =>
			page(
				rows,
				['Region', 'Id', 'Geopolitical region', 'Local at'],
				[count(found.length, 'region'), ...(derived ? [derivedNote] : [])],
				sources,
				columns,
				null,
			),
	};
}

export function geopoliticalRegionList(filter: CatalogFilter): CatalogList {
	const found = geopoliticalRegionsWhere(filter);
	const sources = [sourcesOf('geopolitical-regions'), sourcesOf('global-reach-countries')];
	const rows = found.map((one) => {
		const places = one.peeringLocations.map((id) => peeringLocationById(id)).filter((place) => place !== null);
		return [
			one.name,
			one.cloud,
			String(one.regions.length),
			String(places.filter((place) => place.kind === 'standard').length),
			String(places.filter((place) => place.kind === 'metro').length),
			String(places.filter((place) => globalReachCountry(place) !== null).length),
		];
	});
	return {
		key: 'geopoliticalRegions',
		rows: found,
		sources,
		print: (columns) =>
			lines(
				table(rows, {
					columns,
					header: ['Geopolitical region', 'Cloud', 'Regions', 'Locations', 'Metro', 'Global Reach'],
					align: ['left', 'left', 'right', 'right', 'right', 'right'],
				}),
				...(rows.length === 0 ? [] : ['']),
				footer([count(found.length, 'geopolitical region')], sources, columns),
			),
	};
}

/** The document a table rests on, in one or two lines. */
export function sourceLine(source: Source): string {
	const place = source.repository === null ? '' : ` ${source.repository},`;
	return `Source: ${source.document},${place} ${source.date ?? 'undated'}, ${source.licence}.`;
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
	return names.length === 0 ? '-' : names.map(keep).join(', ');
}

/** Which of the two tables puts these providers at a location. */
function listing(location: PeeringLocation, providers: readonly string[]): string {
	const words = providers.map((id) => {
		if (location.onlyInProviderTable.includes(id)) return 'provider';
		return location.onlyInLocationTable.includes(id) ? 'location' : 'both';
	});
	return [...new Set(words)].join(', ');
}

function page(
	rows: readonly (readonly string[])[],
	header: readonly string[],
	notes: readonly string[],
	sources: readonly Sources[],
	columns: number,
	numeric: number | null,
): string {
	const align = header.map((_, index) => (index === numeric ? 'right' : 'left'));
	const body = rows.length === 0 ? [] : [table(rows, { columns, header, align }), ''];
	return lines(...body, footer(notes, sources, columns));
}

function footer(notes: readonly string[], sources: readonly Sources[], columns: number): string {
	return [...notes, ...sources.map((one) => sourceLine(one.main))]
		.flatMap((text) => wrapText(text, columns))
		.join('\n');
}

function lines(...parts: readonly string[]): string {
	return `${parts.join('\n')}\n`;
}

function count(number: number, noun: string): string {
	return number === 0 ? `No ${noun} fits.` : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function severalClouds(rows: readonly { readonly cloud: string }[]): boolean {
	return new Set(rows.map((row) => row.cloud)).size > 1;
}

function keep(name: string): string {
	return name.replaceAll(' ', '\u00a0');
}
