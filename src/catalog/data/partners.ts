// The further partner lists: companies that reach Microsoft through a connectivity provider, or help to build on one.

import type { Partner } from '../model.ts';
import type { Sources } from '../source.ts';
import { locationsByProvider, providersByLocation } from './sources.ts';

export const partnerSources: Sources = {
	main: locationsByProvider,
	others: [providersByLocation],
	notes: [
		'Only the lists of exchange providers and system integrators differ between the two documents; listedIn says where a name stands.',
		'Hamburg and Slough have no peering location.',
	],
};

// biome-ignore format: one record a line
export const exchangeProviders: readonly Partner[] = [
	{ id: 'cologix', name: 'Cologix', kind: 'exchange-provider', provider: 'cologix', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-location', 'by-provider'] },
	{ id: 'coresite', name: 'CoreSite', kind: 'exchange-provider', provider: 'coresite', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-location', 'by-provider'] },
	{ id: 'de-cix', name: 'DE-CIX', kind: 'exchange-provider', provider: 'de-cix', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-location', 'by-provider'] },
	{ id: 'equinix-cloud-exchange', name: 'Equinix Cloud Exchange', kind: 'exchange-provider', provider: 'equinix', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-location', 'by-provider'] },
	{ id: 'digital-realty-interxion', name: 'Digital Realty (Interxion)', kind: 'exchange-provider', provider: 'interxion-digital-realty', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-location', 'by-provider'] },
	{ id: 'ix-reach', name: 'IX Reach', kind: 'exchange-provider', provider: 'ix-reach', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-provider'] },
	{ id: 'megaport', name: 'Megaport', kind: 'exchange-provider', provider: 'megaport', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-location', 'by-provider'] },
	{ id: 'momentum-telecom', name: 'Momentum Telecom', kind: 'exchange-provider', provider: 'momentum-telecom', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-location', 'by-provider'] },
	{ id: 'nextdc', name: 'NextDC', kind: 'exchange-provider', provider: 'nextdc', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-location', 'by-provider'] },
	{ id: 'packetfabric', name: 'PacketFabric', kind: 'exchange-provider', provider: 'packetfabric', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-location', 'by-provider'] },
	{ id: 'teraco', name: 'Teraco', kind: 'exchange-provider', provider: 'teraco', through: [], locations: [], otherPlaces: [], continents: [], listedIn: ['by-location', 'by-provider'] },
];

// biome-ignore format: one record a line
export const satelliteOperators: readonly Partner[] = [
	{ id: 'intelsat', name: 'Intelsat', kind: 'satellite-operator', provider: 'intelsat', through: [], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'marlink', name: 'Marlink', kind: 'satellite-operator', provider: 'marlink', through: [], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'ses', name: 'SES', kind: 'satellite-operator', provider: 'ses', through: [], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'viasat', name: 'Viasat', kind: 'satellite-operator', provider: 'viasat', through: [], locations: [], otherPlaces: [], continents: [], listedIn: [] },
];

// biome-ignore format: one record a line
export const additionalServiceProviders: readonly Partner[] = [
	{ id: '1cloudstar', name: '1CLOUDSTAR', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['singapore'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'airgate-technologies-inc', name: 'Airgate Technologies, Inc.', kind: 'additional-service-provider', provider: null, through: ['equinix', 'cologix'], locations: ['toronto', 'montreal'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'alaska-communications', name: 'Alaska Communications', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['seattle'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'altice-business', name: 'Altice Business', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['new-york', 'washington-dc'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'aptum-technologies', name: 'Aptum Technologies', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['montreal', 'toronto'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'arteria-networks-corporation', name: 'Arteria Networks Corporation', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['tokyo'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'axtel', name: 'Axtel', kind: 'additional-service-provider', provider: 'axtel', through: ['equinix'], locations: ['dallas'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'beanfield-metroconnect', name: 'Beanfield Metroconnect', kind: 'additional-service-provider', provider: null, through: ['megaport'], locations: ['toronto'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'bezeq-international-ltd', name: 'Bezeq International Ltd.', kind: 'additional-service-provider', provider: null, through: ['eunetworks'], locations: ['london'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'bics', name: 'BICS', kind: 'additional-service-provider', provider: 'bics', through: ['equinix'], locations: ['amsterdam', 'frankfurt', 'london', 'singapore', 'washington-dc'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'broadband-tower-inc', name: 'BroadBand Tower, Inc.', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['tokyo'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'c3ntro-telecom', name: 'C3ntro Telecom', kind: 'additional-service-provider', provider: null, through: ['equinix', 'megaport'], locations: ['dallas'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'chief', name: 'Chief', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['hong-kong-sar'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'cinia', name: 'Cinia', kind: 'additional-service-provider', provider: 'cinia', through: ['equinix', 'megaport'], locations: ['frankfurt'], otherPlaces: ['Hamburg'], continents: [], listedIn: [] },
	{ id: 'cloudxpress', name: 'CloudXpress', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'cmc-telecom', name: 'CMC Telecom', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['singapore'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'coreazure', name: 'CoreAzure', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['london'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'cox-business', name: 'Cox Business', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['dallas', 'silicon-valley', 'washington-dc'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'crown-castle', name: 'Crown Castle', kind: 'additional-service-provider', provider: 'crown-castle', through: ['equinix'], locations: ['atlanta', 'chicago', 'dallas', 'los-angeles', 'new-york', 'washington-dc'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'data-foundry', name: 'Data Foundry', kind: 'additional-service-provider', provider: null, through: ['megaport'], locations: ['dallas'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'epsilon-telecommunications-limited', name: 'Epsilon Telecommunications Limited', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['london', 'singapore', 'washington-dc'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'eurofiber', name: 'Eurofiber', kind: 'additional-service-provider', provider: 'eurofiber', through: ['equinix'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'exponential-e', name: 'Exponential E', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['london'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'fastweb-s-p-a', name: 'Fastweb S.p.A', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'fibrenoire', name: 'Fibrenoire', kind: 'additional-service-provider', provider: 'fibrenoire', through: ['megaport'], locations: ['quebec-city'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'fpt-telecom-international', name: 'FPT Telecom International', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['singapore'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'gtt-communications-inc', name: 'Gtt Communications Inc', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['washington-dc'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'gulf-bridge-international', name: 'Gulf Bridge International', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'hso', name: 'HSO', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['london'], otherPlaces: ['Slough'], continents: [], listedIn: [] },
	{ id: 'ivedha-inc', name: 'IVedha Inc', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['toronto'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'kaalam-telecom-bahrain-b-s-c', name: 'Kaalam Telecom Bahrain B.S.C', kind: 'additional-service-provider', provider: null, through: ['lumen-level-3-communications'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'lga-telecom', name: 'LGA Telecom', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['singapore'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'macquarie-telecom-group', name: 'Macquarie Telecom Group', kind: 'additional-service-provider', provider: null, through: ['megaport'], locations: ['sydney'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'macroview-telecom', name: 'Macroview Telecom', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['hong-kong-sar'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'mainone', name: 'MainOne', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'masergy', name: 'Masergy', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['washington-dc'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'momentum-telecom', name: 'Momentum Telecom', kind: 'additional-service-provider', provider: 'momentum-telecom', through: ['equinix', 'megaport'], locations: ['atlanta', 'los-angeles', 'seattle', 'washington-dc'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'mtn', name: 'MTN', kind: 'additional-service-provider', provider: 'mtn', through: ['teraco'], locations: ['cape-town', 'johannesburg'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'nexgen-networks', name: 'NexGen Networks', kind: 'additional-service-provider', provider: null, through: ['interxion-digital-realty'], locations: ['london'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'nianet', name: 'Nianet', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['amsterdam', 'frankfurt'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'oncore-cloud-service-inc', name: 'Oncore Cloud Service Inc', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['montreal', 'toronto'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'post-telecom-luxembourg', name: 'POST Telecom Luxembourg', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'proximus', name: 'Proximus', kind: 'additional-service-provider', provider: null, through: ['bics'], locations: ['amsterdam', 'dublin', 'london', 'paris'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'qsc-ag', name: 'QSC AG', kind: 'additional-service-provider', provider: null, through: ['interxion-digital-realty'], locations: ['frankfurt'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'retn', name: 'RETN', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'rogers', name: 'Rogers', kind: 'additional-service-provider', provider: null, through: ['cologix', 'equinix'], locations: ['montreal', 'toronto'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'spectrum-enterprise', name: 'Spectrum Enterprise', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['chicago', 'dallas', 'los-angeles', 'new-york', 'silicon-valley'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'tamares-telecom', name: 'Tamares Telecom', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['london'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'tata-teleservices', name: 'Tata Teleservices', kind: 'additional-service-provider', provider: null, through: ['tata-communications'], locations: ['chennai', 'mumbai'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'tdc-erhverv', name: 'TDC Erhverv', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'telecom-italia-sparkle', name: 'Telecom Italia Sparkle', kind: 'additional-service-provider', provider: 'telecom-italia-sparkle', through: ['equinix'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'telekom-deutschland-gmbh', name: 'Telekom Deutschland GmbH', kind: 'additional-service-provider', provider: null, through: ['interxion-digital-realty'], locations: ['amsterdam', 'frankfurt'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'telia', name: 'Telia', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['amsterdam'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'thinktel', name: 'ThinkTel', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['toronto'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'united-information-highway-uih', name: 'United Information Highway (UIH)', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['singapore'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'venha-pra-nuvem', name: 'Venha Pra Nuvem', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['sao-paulo'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'webair', name: 'Webair', kind: 'additional-service-provider', provider: null, through: ['megaport'], locations: ['new-york'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'windstream', name: 'Windstream', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['chicago', 'silicon-valley', 'washington-dc'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'x2nsat-inc', name: 'X2nsat Inc.', kind: 'additional-service-provider', provider: null, through: ['coresite'], locations: ['silicon-valley', 'silicon-valley2'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'zain', name: 'Zain', kind: 'additional-service-provider', provider: null, through: ['equinix'], locations: ['london'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'zertia', name: 'Zertia', kind: 'additional-service-provider', provider: null, through: ['lumen-level-3-communications'], locations: ['madrid'], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'zirro', name: 'Zirro', kind: 'additional-service-provider', provider: null, through: ['cologix', 'equinix'], locations: ['montreal', 'toronto'], otherPlaces: [], continents: [], listedIn: [] },
];

// biome-ignore format: one record a line
export const dataCenterProviders: readonly Partner[] = [
	{ id: 'cyrusone', name: 'CyrusOne', kind: 'data-center-provider', provider: null, through: ['megaport', 'packetfabric'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'cyxtera', name: 'Cyxtera', kind: 'data-center-provider', provider: null, through: ['megaport', 'packetfabric'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'databank', name: 'Databank', kind: 'data-center-provider', provider: null, through: ['megaport'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'datafoundry', name: 'DataFoundry', kind: 'data-center-provider', provider: null, through: ['megaport'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'digital-realty', name: 'Digital Realty', kind: 'data-center-provider', provider: 'digital-realty', through: ['ix-reach', 'megaport', 'packetfabric'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'edgeconnex', name: 'EdgeConnex', kind: 'data-center-provider', provider: null, through: ['megaport', 'packetfabric'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'flexential', name: 'Flexential', kind: 'data-center-provider', provider: null, through: ['ix-reach', 'megaport', 'packetfabric'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'qts-data-centers', name: 'QTS Data Centers', kind: 'data-center-provider', provider: null, through: ['megaport', 'packetfabric'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'ragingwire-data-centers', name: 'RagingWire Data Centers', kind: 'data-center-provider', provider: null, through: ['ix-reach', 'megaport', 'packetfabric'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'stream-data-centers', name: 'Stream Data Centers', kind: 'data-center-provider', provider: null, through: ['megaport'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 't5-datacenters', name: 'T5 Datacenters', kind: 'data-center-provider', provider: null, through: ['ix-reach'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'vxchnge', name: 'vXchnge', kind: 'data-center-provider', provider: null, through: ['ix-reach', 'megaport'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
];

// biome-ignore format: one record a line
export const researchNetworks: readonly Partner[] = [
	{ id: 'aarnet', name: 'AARNET', kind: 'research-network', provider: 'aarnet', through: [], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'deic', name: 'DeIC', kind: 'research-network', provider: null, through: ['geant'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'garr', name: 'GARR', kind: 'research-network', provider: 'garr', through: ['geant'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'geant', name: 'GÉANT', kind: 'research-network', provider: 'geant', through: [], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'heanet', name: 'HEAnet', kind: 'research-network', provider: null, through: ['geant'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'internet2', name: 'Internet2', kind: 'research-network', provider: 'internet2', through: [], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'jisc', name: 'JISC', kind: 'research-network', provider: 'jisc', through: [], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'rediris', name: 'RedIRIS', kind: 'research-network', provider: null, through: ['geant'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'sinet', name: 'SINET', kind: 'research-network', provider: null, through: [], locations: [], otherPlaces: [], continents: [], listedIn: [] },
	{ id: 'surfnet', name: 'Surfnet', kind: 'research-network', provider: null, through: ['geant'], locations: [], otherPlaces: [], continents: [], listedIn: [] },
];

// biome-ignore format: one record a line
export const systemIntegrators: readonly Partner[] = [
	{ id: 'altogee', name: 'Altogee', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Europe'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'avanade-inc', name: 'Avanade Inc.', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Asia', 'Europe', 'North America', 'South America'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'bright-skies-gmbh', name: 'Bright Skies GmbH', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Europe'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'ensyst', name: 'Ensyst', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Australia'], listedIn: ['by-location'] },
	{ id: 'equinix-professional-services', name: 'Equinix Professional Services', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['North America'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'flexmanage', name: 'FlexManage', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['North America'], listedIn: ['by-location'] },
	{ id: 'inframon', name: 'Inframon', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Europe'], listedIn: ['by-location'] },
	{ id: 'lightstream', name: 'Lightstream', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['North America'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'moqdigital', name: 'MOQdigital', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Australia'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'msg-services', name: 'MSG Services', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Europe'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'nelite', name: 'Nelite', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Europe'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'new-era', name: 'New Era', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['North America'], listedIn: ['by-provider'] },
	{ id: 'new-signature', name: 'New Signature', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Europe'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'oneas1a', name: 'OneAs1a', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Asia'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'optus', name: 'Optus', kind: 'system-integrator', provider: 'optus', through: [], locations: [], otherPlaces: [], continents: ['Australia'], listedIn: ['by-provider'] },
	{ id: 'orange-networks', name: 'Orange Networks', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Europe'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'perficient', name: 'Perficient', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['North America'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'presidio', name: 'Presidio', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['North America'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'sol-tec', name: 'sol-tec', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Europe'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'the-it-consultancy-group', name: 'The IT Consultancy Group', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Australia'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'venha-pra-nuvem', name: 'Venha Pra Nuvem', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['South America'], listedIn: ['by-location', 'by-provider'] },
	{ id: 'vigilant-it', name: 'Vigilant.IT', kind: 'system-integrator', provider: null, through: [], locations: [], otherPlaces: [], continents: ['Australia'], listedIn: ['by-location', 'by-provider'] },
];
