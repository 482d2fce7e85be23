// Why a pair is not reachable.

import { type CodeTable, says } from './entry.ts';
import { refusals } from './refusals.ts';

export const reasons = {
	...refusals,

	// Something is missing or out of order
	ELEMENT_FAILED: says('D15', 'An element that every path needs is declared failed.'),
	LINK_DOWN: says('R130', 'The links between the site and the Microsoft edge are down.'),
	SITE_NOT_ATTACHED: says(
		'R047',
		'The site is on the private peering of no circuit, and on no WAN or tunnel that leads to the other end.',
	),
	NO_GLOBAL_REACH: says('R096', 'No Global Reach link joins the two circuits.'),
	NO_LIKE_LINKS: says('R133', 'A Global Reach link joins like links alone, and the two ends have no like link up.'),
	NO_MICROSOFT_PEERING: says('R118', 'No circuit has a Microsoft peering with the site on it.'),
	NO_CONNECTION: says('R046', 'The VNet has no gateway connection to a circuit that leads to the other end.'),
	NO_PEERING_IPV6: says('D11', 'A circuit on the way has no IPv6 private peering.'),
	GR_NO_IPV6: says('R107', 'The Global Reach link between the circuits carries no IPv6.'),
	GATEWAY_ROUTE_LIMIT: says('R042', 'The gateway learns more routes than it holds, so its connections are down.'),

	// Not announced, or not accepted
	NOT_ADVERTISED: says('R101', 'The customer edge does not announce the prefix there.'),
	NOT_ACCEPTED: says('R029', 'The customer edge filters the prefix out of what it receives.'),
	WAN_WITHOUT_TRANSIT: says('D14', 'The WAN does not pass on what its sites learn on their circuits.'),
	SITES_SHARE_CIRCUIT: says('D01', 'Both sites are on one circuit, whose edge does not pass routes between them.'),
	GR_NOT_TRANSITIVE: says('R096', 'The route reached an edge over one Global Reach link and is not passed to another.'),
	GW_NO_TRANSIT: says(['R038', 'D31'], 'A gateway passes neither routes nor traffic from one circuit to another.'),
	V2V_DISABLED: says(
		['R073', 'R074', 'D12'],
		'A gateway does not admit traffic from remote VNets, which both ends must.',
	),
	REMOTE_GATEWAY_OFF: says('R033', 'The peering lacks the pair of flags that lends the gateway to the spoke.'),
	NOT_PEERED: says('R034', 'No peering joins the two VNets, and nothing else does.'),
	PEERING_NOT_TRANSITIVE: says('R034', 'The two VNets have a peered VNet in common but no peering with each other.'),
	NO_ROUTE_FILTER: says('R115', 'No route filter is attached to the Microsoft peering.'),
	COMMUNITY_NOT_IN_FILTER: says(
		'R115',
		'The route filter of the Microsoft peering does not allow the community of the service.',
	),
	MS_SCOPE: says(['R118', 'R117'], 'The SKU of the circuit does not reach the service on Microsoft peering.'),
	NOT_ALLOWED_ON_MSPEERING: says(
		'R025',
		'Microsoft peering drops private prefixes and default routes, and the site announces no other there.',
	),
	LOOP_OWN_ASN: says('R056', 'The customer edge finds its own AS number in the path and discards the route.'),
	LOOP_12076: says('R030', 'An edge finds 12076 in the path and discards the route.'),
	NO_ROUTE: says('D16', 'No route for the destination was ever announced towards this place.'),

	// Another route was chosen
	PREPEND_HIDES_ROUTE: says(
		'R065',
		'A prepend made the edge choose the Global Reach copy and keep the local route to itself.',
	),
	DUPLICATE_PREFIX: says('R104', 'The same prefix elsewhere wins, and traffic ends there.'),
	CAPTURED: says('R105', 'A longer prefix announced elsewhere draws the traffic away.'),
	SYSTEM_ROUTE_WINS: says(
		'R069',
		'The addresses belong to the VNet or to a peered one, whose system route cannot be overridden by BGP.',
	),
	USER_ROUTE_WINS: says(['R069', 'R070'], 'A user-defined route of the subnet sends the traffic elsewhere.'),
	PRIVATE_RANGE_DROPPED: says(
		'R072',
		'No route of its own covers this private address, and the built-in route of its range drops it.',
	),
	APPLIANCE_NOT_SIMULATED: says(
		'D30',
		'A user-defined route leads to an appliance, and what that does is not in the design.',
	),
	PROPAGATION_OFF: says('R070', 'The subnet does not take routes from its gateway.'),

	// The walk itself
	DISCARD_ROUTE: says('D09', 'An edge announces a summary and holds nothing longer for this destination.'),
	TRANSIT_BY_SUMMARY: says('R138', 'Only a summary leads on from this edge, and forwarding by it is switched off.'),
	FORWARDING_LOOP: says('D24', 'The traffic comes back to a place it has already left.'),
	NO_RETURN_ROUTE: says(['D08', 'R047'], 'Traffic gets there, but nothing leads its answer back.'),
	ROUTE_OSCILLATION: says('D19', 'The routes that this pair needs never settle.'),
	SEVERAL_STABLE_STATES: says(
		'D20',
		'Routes that this pair needs can settle in more than one way; the order of events decides, so the outcome is not determined.',
	),
	EVIDENCE_TOO_WEAK: says('D25', 'The outcome hangs on a rule that is weaker than the evidence asked for.'),
} satisfies CodeTable;
