// The 25 countries and places where Global Reach is offered.

import type { GlobalReachCountry } from '../model.ts';
import type { Sources } from '../source.ts';
import { globalReach, metro, providersByLocation } from './sources.ts';

export const globalReachSources: Sources = {
	main: globalReach,
	others: [metro, providersByLocation],
	notes: [
		'The document lists countries; the peering locations were derived from country and city.',
		'It lists nothing of the US Government and China clouds.',
	],
};

// biome-ignore format: one record a line
export const globalReachCountries: readonly GlobalReachCountry[] = [
	{ listedAs: 'Australia', country: 'Australia', peeringLocations: ['canberra', 'canberra2', 'melbourne', 'melbourne-metro', 'melbourne2', 'perth', 'sydney', 'sydney-metro', 'sydney2'], note: null },
	{ listedAs: 'Belgium', country: 'Belgium', peeringLocations: ['brussels', 'brussels-metro', 'brussels2'], note: null },
	{ listedAs: 'Brazil South', country: 'Brazil', peeringLocations: ['campinas', 'rio-de-janeiro', 'sao-paulo', 'sao-paulo2'], note: 'The document names the region Brazil South. Every location of Brazil is taken in; Rio de Janeiro, local to Brazil Southeast, is uncertain.' },
	{ listedAs: 'Canada', country: 'Canada', peeringLocations: ['montreal', 'quebec-city', 'toronto', 'toronto-metro', 'toronto2', 'vancouver'], note: null },
	{ listedAs: 'Denmark', country: 'Denmark', peeringLocations: ['copenhagen', 'copenhagen-metro', 'copenhagen2'], note: null },
	{ listedAs: 'France', country: 'France', peeringLocations: ['marseille', 'paris', 'paris-metro', 'paris2'], note: null },
	{ listedAs: 'Germany', country: 'Germany', peeringLocations: ['berlin', 'frankfurt', 'frankfurt-metro', 'frankfurt2', 'munich'], note: null },
	{ listedAs: 'Hong Kong SAR', country: 'Hong Kong SAR', peeringLocations: ['hong-kong-metro', 'hong-kong-sar', 'hong-kong-sar2'], note: null },
	{ listedAs: 'India', country: 'India', peeringLocations: ['chennai', 'chennai2', 'mumbai', 'mumbai-metro', 'mumbai2', 'pune'], note: null },
	{ listedAs: 'Ireland', country: 'Ireland', peeringLocations: ['dublin', 'dublin-metro', 'dublin2'], note: null },
	{ listedAs: 'Italy', country: 'Italy', peeringLocations: ['milan', 'milan-metro', 'milan2'], note: null },
	{ listedAs: 'Japan', country: 'Japan', peeringLocations: ['osaka', 'tokyo', 'tokyo2', 'tokyo3'], note: null },
	{ listedAs: 'Netherlands', country: 'Netherlands', peeringLocations: ['amsterdam', 'amsterdam-metro', 'amsterdam2'], note: null },
	{ listedAs: 'New Zealand', country: 'New Zealand', peeringLocations: ['auckland', 'auckland2'], note: null },
	{ listedAs: 'Norway', country: 'Norway', peeringLocations: ['oslo', 'oslo-metro', 'oslo2', 'stavanger'], note: null },
	{ listedAs: 'Poland', country: 'Poland', peeringLocations: ['warsaw'], note: null },
	{ listedAs: 'Singapore', country: 'Singapore', peeringLocations: ['singapore', 'singapore-metro', 'singapore2'], note: null },
	{ listedAs: 'South Africa (Johannesburg only)', country: 'South Africa', peeringLocations: ['johannesburg', 'johannesburg-metro', 'johannesburg2'], note: 'Johannesburg only: the document leaves Cape Town out.' },
	{ listedAs: 'South Korea', country: 'South Korea', peeringLocations: ['busan', 'seoul', 'seoul2'], note: null },
	{ listedAs: 'Spain', country: 'Spain', peeringLocations: ['madrid', 'madrid-metro', 'madrid2'], note: null },
	{ listedAs: 'Sweden', country: 'Sweden', peeringLocations: ['stockholm', 'stockholm-metro', 'stockholm2'], note: null },
	{ listedAs: 'Switzerland', country: 'Switzerland', peeringLocations: ['geneva', 'zurich', 'zurich-metro', 'zurich2'], note: null },
	{ listedAs: 'Taiwan', country: 'Taiwan', peeringLocations: ['taipei', 'taipei-metro', 'taipei2'], note: null },
	{ listedAs: 'United Kingdom', country: 'United Kingdom', peeringLocations: ['london', 'london2', 'newport-wales'], note: null },
	{ listedAs: 'United States', country: 'United States', peeringLocations: ['atlanta', 'atlanta-metro', 'atlanta2', 'chicago', 'chicago-metro', 'chicago2', 'dallas', 'dallas-metro', 'dallas2', 'denver', 'las-vegas', 'los-angeles', 'los-angeles2', 'miami', 'minneapolis', 'new-york', 'new-york-metro', 'new-york2', 'omaha', 'phoenix', 'phoenix-metro', 'phoenix2', 'portland', 'quincy', 'san-antonio', 'seattle', 'silicon-valley', 'silicon-valley-metro', 'silicon-valley2', 'washington-dc', 'washington-dc-metro', 'washington-dc2'], note: null },
];
