// What happens to AS paths and communities on the way.

import type { Facts } from '../fact.ts';

export const attributes = {
	R049: {
		title: 'VNet path at the edge',
		meaning: 'An MSEE holds the prefix of a VNet with the AS path `65515`.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['IOP-CTRL', 'LAB-GRAVS'],
	},
	R050: {
		title: 'VNet path at the customer edge',
		meaning:
			'A customer edge sees a VNet with the AS path `12076`: the edge removes 65515, and with it any private AS number an appliance prepended.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['S2SBKP', 'ARS-FAQ'],
	},
	R051: {
		title: 'Site path at the gateway',
		meaning:
			"A gateway sees a site as `12076` followed by the customer's path unaltered, so prepending works there even with private AS numbers.",
		evidence: 'documented',
		state: 'modelled',
		sources: ['S2SBKP', 'DR', 'LAB-DMA'],
	},
	R052: {
		title: 'VNet path at another gateway',
		meaning:
			'A gateway sees another VNet of its circuit as `12076 12076`, since the edge writes 12076 over 65515 and loop detection stays silent.',
		evidence: 'observed',
		state: 'modelled',
		sources: ['LAB-HRP', 'LAB-DMA'],
		note: 'A Virtual WAN hub that prefers by AS path shows 12076 three times.',
	},
	R053: {
		title: 'Global Reach lengthens the path to gateways',
		meaning:
			"An edge prepends 12076 to Global Reach routes it sends to gateways: `12076 12076 12076` before the origin's path, against one 12076 from the origin's own circuit.",
		evidence: 'documented',
		state: 'modelled',
		sources: ['VWAN-DD', 'LAB-GRAVS'],
		note: 'That it prepends is documented; the count of three is one capture. A VNet route then bears 12076 four times, with 65515 overwritten, which is inferred.',
	},
	R054: {
		title: 'Global Reach leaves the path alone at the edge',
		meaning: 'Between two edges a route crosses Global Reach with its AS path unchanged, as in iBGP.',
		evidence: 'observed',
		state: 'modelled',
		sources: ['LAB-GRAVS', 'AVS-DUAL'],
		note: 'A VNet of the joined circuit still showed `65515`, with its next hop in the Global Reach /29. One guide speaks of a longer path; either way the direct route wins.',
	},
	R055: {
		title: 'Private AS numbers are stripped towards sites',
		meaning:
			'Towards a customer edge the MSEE removes private AS numbers from the front of the path up to the first public one, so across Global Reach only public prepends count.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['ARS-FAQ', 'AVS-NET'],
		note: 'Written for Azure VMware Solution behind Global Reach; for an ordinary remote site it is inferred. There AS 65001 shows as `12076`, and a public AS stays behind it.',
	},
	R056: {
		title: 'Two sites with one AS number',
		meaning:
			"Across Global Reach two sites with the same private AS number learn each other, while two with the same public one drop each other's routes as loops.",
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4271', 'VWAN-DD'],
		note: 'It follows from R055. A published sample has 65001 on both circuits; a customer edge that allows its own AS number in also keeps the routes.',
	},
	R057: {
		title: 'Microsoft peering keeps only public AS numbers',
		meaning:
			'On Microsoft peering private AS numbers are removed from received paths and 64496 to 64511 are not allowed, so only public prepends sway Microsoft.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['ROUTING', 'OPT'],
	},
	R058: {
		title: 'Maintenance prepends eight times',
		meaning:
			'Before maintenance an MSEE prepends 12076 eight times towards customer edge and gateways; an edge that does not compare path lengths keeps sending into the drained link.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'A drained link is an event of hours; a design states what is up and what is down.',
		refusedBy: 'Nothing in a design can touch it: a link that is taken out is told by `fail`.',
		sources: ['MAINT', 'HA', 'FAQ'],
	},
	R059: {
		title: 'Path between Virtual WAN hubs',
		meaning: 'Routes from one hub to another have `65520 65520` in front.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Virtual WAN hubs are not simulated.',
		refusedBy: 'The section `hubs` is refused by name.',
		sources: ['VWAN-HRP', 'VWAN-DD'],
	},
	R060: {
		title: 'Communities on VNet routes',
		meaning:
			'VNet routes bear the regional community 12076:500xx only after the VNet was given a custom one, which must start with 12076.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'They select nothing on private peering unless the customer edge does, and its filters go by prefix here.',
		refusedBy: 'A community on a VNet is refused as an unknown key.',
		sources: ['ROUTING', 'COMM', 'COMM-HOWTO'],
		note: 'Virtual WAN does not support them.',
	},
} satisfies Facts;
