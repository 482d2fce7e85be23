// Which Global Reach links Azure accepts.

import type { Facts } from '../fact.ts';

export const globalReachValidity = {
	R084: {
		title: 'Premium on both sides across regions',
		meaning:
			'Circuits of different geopolitical regions can be joined only when both are Premium; within one region Standard is enough.',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ', 'GR'],
	},
	R085: {
		title: 'No Global Reach for Local circuits',
		meaning: 'A Local circuit cannot be joined to any other.',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ'],
	},
	R086: {
		title: 'Two different peering locations',
		meaning: 'Circuits of one peering location cannot be joined, those of two locations in the same metropolis can.',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ', 'GR-PS'],
		note: 'Singapore and Singapore2, for example, can be joined.',
	},
	R087: {
		title: 'Metro circuits in Global Reach',
		meaning:
			'A Metro circuit may be joined to a circuit in one of its own two sites, whose location has another name; two circuits of one Metro may not.',
		evidence: 'gap',
		state: 'checked',
		sources: ['METRO'],
		note: 'Nothing is published about either. The first is admitted and flagged, the second refused as one location (R086).',
	},
	R088: {
		title: 'Countries with Global Reach',
		meaning: 'Both peering locations must be in a country or place where Microsoft lists Global Reach as available.',
		evidence: 'documented',
		state: 'checked',
		sources: ['GR'],
		note: 'The list of 2025-04-09 has 25 entries, South Africa with Johannesburg only, and it grows. A Virtual WAN page of 2023 still excludes Brazil and India.',
	},
	R089: {
		title: 'Provisioned, with private peering',
		meaning: 'Both circuits must be provisioned and have private peering; Microsoft peering has no part in it.',
		evidence: 'documented',
		state: 'checked',
		sources: ['GR-PS'],
	},
	R090: {
		title: 'Address block of a link',
		meaning:
			'A link takes an IPv4 /29, and for IPv6 a /125, for the tunnels between the edges; overlap with a VNet, a site or a link subnet of a peering is refused.',
		evidence: 'documented',
		state: 'checked',
		sources: ['GR-PS', 'GR-PORTAL', 'GR-CMD'],
		note: 'The tunnels are VXLAN.',
	},
	R091: {
		title: 'Blocks of one circuit are distinct',
		meaning: 'Two Global Reach links of one circuit cannot use overlapping address blocks.',
		evidence: 'inferred',
		state: 'checked',
		sources: ['GR-PS'],
		note: 'Both blocks stand in the same routing table; the pages name other overlaps, not this one.',
	},
	R092: {
		title: 'A link is made once',
		meaning:
			'A link is created on one of its circuits, works in both directions, and cannot be created again from the other side.',
		evidence: 'documented',
		state: 'checked',
		sources: ['GR-PORTAL', 'GR-PS', 'ISSUE-84959'],
		note: 'The pages differ on whether the other circuit shows it; it is changed and deleted where it was made.',
	},
	R093: {
		title: 'Authorization between owners',
		meaning:
			'For circuits of different subscriptions the owner of the second issues an authorization, which the first redeems for exactly one link.',
		evidence: 'documented',
		state: 'checked',
		sources: ['GR-PS', 'LINK-PS', 'FAQ', 'AVS-GR'],
		note: 'Across tenants it is documented for VNet connections; for Global Reach it is inferred, and Azure VMware Solution does so.',
	},
	R094: {
		title: 'A link takes a place among connections',
		meaning: 'Each Global Reach link counts as one VNet connection towards the limit of its circuits (R109).',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ'],
		note: 'That it counts on both circuits is inferred.',
	},
	R095: {
		title: 'States of a link',
		meaning: 'Azure reports a Global Reach link as Connected or Disconnected.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'It names the states Azure reports; an answer has a finding for each link that does not stand.',
		refusedBy: 'Nothing in a design can touch it.',
		sources: ['GR-PS'],
	},
} satisfies Facts;
