// What Azure would refuse or tear down: findings of severity error, and reasons for the pairs that needed the refused object.

import { type CodeTable, says } from './entry.ts';

export const refusals = {
	// Circuits
	CIRCUIT_NOT_PROVISIONED: says(
		'R009',
		'The circuit is not both provisioned by its provider and enabled by Microsoft.',
	),
	BANDWIDTH_NOT_OFFERED: says('R008', 'This bandwidth is not sold for the kind of circuit or port it stands on.'),

	// Peerings
	PEERING_MISSING: says(
		'R089',
		'The circuit has no private peering, which its VNet connections and Global Reach links need.',
	),
	BAD_PREFIX_LENGTH: says(['R017', 'R090'], 'An address block has another length than its use demands.'),
	SUBNET_OVERLAP: says(
		['R019', 'R090'],
		'An address block meant for links overlaps address space that is already in use.',
	),
	PEERING_SUBNET_PRIVATE: says('R018', 'A Microsoft peering uses a subnet that is not public.'),
	ASN_RESERVED: says(['R020', 'R003'], 'The customer edge uses an AS number that Microsoft keeps for itself.'),
	VLAN_CLASH: says('R021', 'Two peerings that share a circuit or port pair use the same VLAN.'),

	// Connections of a VNet
	SKU_SCOPE_LOCAL: says('R079', 'A Local circuit is connected to a VNet outside the regions of its peering location.'),
	SKU_SCOPE_GEO: says('R080', 'A Standard circuit is connected to a VNet of another geopolitical region.'),
	CLOUD_MISMATCH: says('R081', 'The two ends belong to clouds that are isolated from each other.'),
	LINK_LIMIT: says(
		['R109', 'R094'],
		'The circuit has more VNet connections and Global Reach links than its SKU and bandwidth allow.',
	),
	GATEWAY_CIRCUIT_LIMIT: says(
		'R110',
		'The gateway has more circuits, in all or from one peering location, than it allows.',
	),
	AUTH_REQUIRED: says('R093', 'The two ends have different owners and no unused authorization joins them.'),
	GATEWAY_SUBNET: says(
		'R043',
		'The subnet of a gateway is too small, has a default route of a user, or takes no routes of its gateway.',
	),
	REMOTE_GATEWAY_CONFLICT: says(
		'R033',
		'A VNet asks for a remote gateway where there is none, or beside a gateway of its own or a second remote one.',
	),
	VNET_PEERING_OVERLAP: says('R044', 'Two VNets with overlapping address space are peered.'),

	// Global Reach links
	GR_SAME_LOCATION: says(['R086', 'R087'], 'Both circuits of the Global Reach link are in one peering location.'),
	GR_COUNTRY: says(
		'R088',
		'A circuit of the Global Reach link is in a country or place where Global Reach is not offered.',
	),
	GR_LOCAL_SKU: says('R085', 'A circuit of the Global Reach link is of the Local SKU.'),
	GR_PREMIUM_BOTH: says(
		'R084',
		'The Global Reach link spans geopolitical regions and one of its circuits is not Premium.',
	),
	GR_DUPLICATE: says('R092', 'The two circuits are already joined by a Global Reach link.'),
	GR_PREFIX_OVERLAP: says('R091', 'Two Global Reach links of one circuit use overlapping address blocks.'),

	// Sessions that go down
	PREFIX_LIMIT_ONPREM: says(
		'R026',
		'A customer edge announces more prefixes on private peering than the circuit admits, so its session is down.',
	),
	PREFIX_LIMIT_VNET: says(
		'R035',
		'A gateway announces more prefixes than one connection admits, so the connection is down.',
	),
	PREFIX_LIMIT_MS: says(
		'R027',
		'A customer edge announces more prefixes on Microsoft peering than a session admits, so the session is down.',
	),

	// Microsoft peering
	ASN_NOT_ALLOWED: says(
		'R057',
		'A customer edge uses an AS number kept for documentation, which Microsoft peering does not admit in a path.',
	),
	PREFIX_NOT_VALIDATED: says(
		'R119',
		'Microsoft has not validated that a public prefix belongs to whoever announces it.',
	),
	MICROSOFT365_NOT_AUTHORIZED: says(
		'R117',
		'The route filter names Microsoft 365 services for which the circuit is not authorized.',
	),
} satisfies CodeTable;
