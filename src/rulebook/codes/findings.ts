// What is worth saying about a design: refusals, then warnings, then notes.

import { asErrors, type CodeTable, error, type FindingText, note, warning } from './entry.ts';
import { refusals } from './refusals.ts';

export const findings = {
	...asErrors(refusals),
	ROUTE_OSCILLATION: error('D19', 'The routes never settle: the sessions keep changing their choice in a cycle.'),
	LIMITS_FLAP: error(
		['R026', 'R042'],
		'Sessions break a limit on routes when all of them are up, and none when all of them are down.',
	),

	// Circuits and places
	NO_PROVIDER: warning('R009', 'The circuit names neither a provider nor an ExpressRoute Direct port.'),
	PROVIDER_NOT_AT_LOCATION: warning('D26', 'The provider is not listed at the peering location of the circuit.'),
	REDUNDANCY_LOST: warning(['R023', 'R130'], 'Only one of the two links of a circuit is in use.'),
	GEOGRAPHY_DERIVED: note(
		['R080', 'D21'],
		'The answer uses a geopolitical region that was derived, not read from a published table.',
	),
	DIRECT_PORT_OVERSUBSCRIBED: warning(
		'R114',
		'The circuits on a Direct port pair add up to more bandwidth than it is said to take.',
	),
	SUBSCRIPTION_LIMIT: warning(
		'R016',
		'A subscription holds more circuits than it does unless Microsoft raises the limit.',
	),
	LINK_LIMIT_UNKNOWN: note('R109', 'No link limit is published for a Premium circuit of this bandwidth.'),

	// Sites
	SITE_NOT_ATTACHED: warning('R047', 'The site is on no circuit, WAN or tunnel, so it has no way to anything.'),
	SITES_SHARE_CIRCUIT: warning(
		'D01',
		'Several sites are on one circuit, whose edge does not pass routes between them.',
	),
	SITE_ON_JOINED_CIRCUITS: warning(
		'R106',
		'A site is on two circuits joined by Global Reach and is offered its own prefixes back.',
	),
	DUPLICATE_PREFIX: warning('R104', 'The same prefix is announced from several places.'),
	NESTED_PREFIX: note('R105', 'A prefix lies inside one announced elsewhere and draws its part of the traffic.'),
	SITE_OVERLAPS_VNET: warning('R069', 'A site announces addresses that belong to a VNet, which keeps them for itself.'),
	SAME_PUBLIC_ASN: warning(
		'R056',
		'Two sites joined by Global Reach use one public AS number and discard each other by loop detection.',
	),
	UNEQUAL_ADVERTISEMENTS: warning(
		'R136',
		'A site announces different prefixes on circuits that are meant to back each other up.',
	),
	DEFAULT_ROUTE_CROSSES: warning(
		'R102',
		'A default route announced on one circuit is offered to every circuit joined to it.',
	),
	DEFAULT_ROUTE_TO_SITE: note('R121', 'A default route from a site draws the internet traffic of all connected VNets.'),

	// Prepending
	PREPEND_HIDES_ROUTE: warning(
		'R065',
		'A prepend makes the edge prefer the Global Reach copy and stop announcing the local route.',
	),
	PRIVATE_PREPEND_IGNORED: warning(
		'R055',
		'Edges that learn a route over Global Reach do not count its prepend of private AS numbers.',
	),

	// VNets and gateways
	OVERLAPPING_VNETS: warning('R044', 'VNets that share a circuit have overlapping address space.'),
	VNETS_MEET_AT_EDGE: warning(
		'R077',
		'VNets exchange traffic through the Microsoft edge, where a peering would be shorter.',
	),
	GATEWAY_ROUTE_LIMIT: warning('R042', 'A gateway learns more routes than its SKU is said to hold.'),
	ECMP_LIMIT: warning(['R062', 'D10'], 'More equal circuits reach a prefix than the gateway uses at once.'),
	WEIGHT_OVERRIDES_DIRECT: warning(
		'R068',
		'Connection weights can pull traffic through another circuit and Global Reach past the direct one.',
	),
	FASTPATH_NOT_SUPPORTED: warning('R113', 'FastPath is asked for on a gateway that is too small for it.'),
	REMOTE_GATEWAY_OFF: warning(
		'R033',
		'A VNet is to use a remote gateway, and its peer does not allow gateway transit.',
	),
	UDR_NEXT_HOP_UNUSABLE: warning(
		['R070', 'D30'],
		'A user-defined route points at a gateway that is not a VPN gateway, or at an appliance that the subnet does not reach by itself.',
	),

	// Microsoft peering
	NO_ROUTE_FILTER: warning('R115', 'A Microsoft peering has no route filter, so it receives no prefix.'),
	MS_SCOPE: warning(
		['R118', 'R117'],
		'A route filter allows the community of a service that the SKU of the circuit does not reach.',
	),
	NOT_ALLOWED_ON_MSPEERING: warning(
		'R025',
		'A private prefix or a default route is announced on Microsoft peering, which drops it.',
	),

	// Global Reach
	METRO_GLOBAL_REACH_UNVERIFIED: warning(
		'R087',
		'Global Reach between a Metro circuit and one of its own sites is not documented.',
	),
	SCOPE_BYPASS_UNVERIFIED: warning(
		['R083', 'R082'],
		'A circuit reaches a VNet beyond the scope of its SKU by a way no document speaks of.',
	),
	GR_NO_IPV6: warning('R107', 'Both circuits carry IPv6 but the Global Reach link between them has no /125.'),
	BANDWIDTH_MISMATCH: note(
		'R099',
		'The circuits of a Global Reach link differ in bandwidth, and the smaller sets the limit.',
	),
	TRANSIT_BY_SUMMARY: warning(
		['R138', 'D31'],
		'A summary or default route makes an edge or a gateway forward between neighbours that do not learn each other.',
	),

	// What Azure makes of a change
	SKU_MOVE: error(['R012', 'R013', 'D29'], 'A circuit is given another SKU, which Azure refuses as things stand.'),
	SKU_MOVE_DROPS_SESSION: warning(
		'R012',
		'A circuit becomes Standard, and a site announces more prefixes than Standard admits.',
	),
	SKU_MOVE_BY_COMMAND: note(
		'R011',
		'A circuit leaves Local, which takes the command line or PowerShell and unlimited billing.',
	),
	BANDWIDTH_SHRINK: error('R014', 'The bandwidth of a circuit is reduced, which takes a new circuit.'),
	DELETE_REFUSED: error('R015', 'A circuit or private peering is deleted while something is still on it.'),
	CREATE_OVER_200: error('R036', 'A connection is created with more than 200 address spaces behind its gateway.'),
	GROWN_OVER_200: warning(
		'R036',
		'A connection has more than 200 address spaces behind its gateway, so it cannot be created in one go.',
	),

	// The answer as a whole
	ASYMMETRIC_PATH: note('R067', 'Traffic takes different ways in the two directions.'),
	SEVERAL_STABLE_STATES: warning('D20', 'The routes can settle in more than one way, and the order of events decides.'),
} satisfies CodeTable<FindingText>;
