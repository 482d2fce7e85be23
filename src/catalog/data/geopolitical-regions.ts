// The 16 geopolitical regions. Their members stand with the regions and the peering locations, each with its basis.

import type { GeopoliticalRegionRow } from '../model.ts';
import type { Sources } from '../source.ts';
import { geopoliticalInclude, metro, providersByLocation, regionList } from './sources.ts';

export const geopoliticalRegionSources: Sources = {
	main: geopoliticalInclude,
	others: [providersByLocation, metro, regionList],
	notes: [
		'Members newer than the table, or never in it, were assigned by country or continent and are marked derived.',
	],
};

// biome-ignore format: one record a line
export const geopoliticalRegionRows: readonly GeopoliticalRegionRow[] = [
	{ id: 'asia', name: 'Asia', cloud: 'public' },
	{ id: 'australia-government', name: 'Australia Government', cloud: 'public' },
	{ id: 'europe', name: 'Europe', cloud: 'public' },
	{ id: 'india', name: 'India', cloud: 'public' },
	{ id: 'israel', name: 'Israel', cloud: 'public' },
	{ id: 'japan', name: 'Japan', cloud: 'public' },
	{ id: 'north-america', name: 'North America', cloud: 'public' },
	{ id: 'oceania', name: 'Oceania', cloud: 'public' },
	{ id: 'qatar', name: 'Qatar', cloud: 'public' },
	{ id: 'south-africa', name: 'South Africa', cloud: 'public' },
	{ id: 'south-america', name: 'South America', cloud: 'public' },
	{ id: 'south-korea', name: 'South Korea', cloud: 'public' },
	{ id: 'uae', name: 'UAE', cloud: 'public' },
	{ id: 'us-government-cloud', name: 'US Government cloud', cloud: 'usgov' },
	{ id: 'china-east', name: 'China East', cloud: 'china' },
	{ id: 'china-north', name: 'China North', cloud: 'china' },
];
