// The BGP communities of services on Microsoft peering, which belong to no region.

import type { ServiceCommunity } from '../model.ts';
import type { Sources } from '../source.ts';
import { routingRequirements } from './sources.ts';

export const serviceCommunitySources: Sources = { main: routingRequirements, others: [], notes: [] };

// biome-ignore format: one record a line
export const serviceCommunities: readonly ServiceCommunity[] = [
	{ cloud: 'public', service: 'Exchange Online', community: '12076:5010' },
	{ cloud: 'public', service: 'SharePoint Online', community: '12076:5020' },
	{ cloud: 'public', service: 'Skype for Business Online and Teams', community: '12076:5030' },
	{ cloud: 'public', service: 'CRM Online', community: '12076:5040' },
	{ cloud: 'public', service: 'Azure Global Services', community: '12076:5050' },
	{ cloud: 'public', service: 'Microsoft Entra ID', community: '12076:5060' },
	{ cloud: 'public', service: 'Azure Resource Manager', community: '12076:5070' },
	{ cloud: 'public', service: 'Other Office 365 Online services', community: '12076:5100' },
	{ cloud: 'public', service: 'Microsoft Defender for Identity', community: '12076:5220' },
	{ cloud: 'public', service: 'Microsoft PSTN services', community: '12076:5250' },
	{ cloud: 'usgov', service: 'Exchange Online', community: '12076:5110' },
	{ cloud: 'usgov', service: 'SharePoint Online', community: '12076:5120' },
	{ cloud: 'usgov', service: 'Skype for Business Online', community: '12076:5130' },
	{ cloud: 'usgov', service: 'Microsoft Entra ID', community: '12076:5160' },
	{ cloud: 'usgov', service: 'Other Office 365 Online services', community: '12076:5200' },
];
