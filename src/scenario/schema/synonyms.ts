// What other tools call the keys of a scenario: Azure's own templates, Terraform, and common speech.

const synonyms: Readonly<Record<string, readonly string[]>> = {
	name: ['title'],
	summary: ['description', 'comment'],
	sites: ['branches', 'offices', 'onPremises', 'locations'],
	circuits: ['expressRouteCircuits', 'expressRoutes', 'connections', 'peers'],
	vnets: ['virtualNetworks', 'networks'],
	peerings: ['vnetPeerings', 'virtualNetworkPeerings', 'peering'],
	globalReach: ['globalReachConnections', 'links'],
	expect: ['expectations', 'tests', 'assertions'],
	whatIf: ['scenarios', 'failures', 'changes'],
	assume: ['assumptions'],
	prefixes: [
		'addressSpace',
		'addressSpaces',
		'addressPrefix',
		'addressPrefixes',
		'cidr',
		'cidrs',
		'networks',
		'ranges',
		'advertisedPublicPrefixes',
	],
	prefix: ['addressPrefix', 'addressPrefixes', 'cidr', 'range', 'destination'],
	subnets: ['segments'],
	routes: ['routeTable', 'userDefinedRoutes', 'userRoutes', 'udr', 'udrs'],
	nextHopType: ['nextHop', 'type'],
	nextHopIpAddress: ['nextHopIp', 'nextHopAddress', 'nextHopInIpAddress', 'address', 'ip'],
	propagateGatewayRoutes: ['bgpRoutePropagation', 'bgpRoutePropagationEnabled', 'propagateRoutes', 'routePropagation'],
	useRemoteGateways: ['useRemoteVirtualNetworkGateway'],
	allowGatewayTransit: ['gatewayTransit', 'allowVirtualNetworkGatewayTransit'],
	microsoftPeering: ['publicPeering', 'microsoftPeeringConfig'],
	microsoft365: ['office365', 'm365', 'o365'],
	routeFilter: ['filter', 'communities', 'bgpCommunities', 'routeFilters'],
	asn: ['as', 'asNumber', 'autonomousSystem', 'bgpAsn', 'peerAsn', 'localAs'],
	peeringLocation: ['location', 'place', 'city', 'site', 'metro'],
	region: ['location', 'azureRegion'],
	city: ['location', 'place'],
	provider: ['serviceProvider', 'serviceProviderName', 'isp', 'carrier'],
	bandwidth: ['speed', 'bandwidthInMbps'],
	sku: ['tier', 'skuTier', 'skuName', 'size'],
	authorization: ['authorizationKey', 'authKey'],
	weight: ['routingWeight'],
	fastPath: ['expressRouteGatewayBypass', 'enableFastPath'],
	prepend: ['asPathPrepend'],
	between: ['circuits', 'vnets', 'peers', 'ends'],
	from: ['source', 'src'],
	to: ['destination', 'dst', 'target'],
	reachable: ['result', 'outcome', 'reaches', 'connected'],
	within: ['latency', 'roundTrip', 'maxLatency'],
	because: ['reason'],
	in: ['whatIf', 'view'],
	after: ['from', 'based', 'extends'],
	fail: ['down', 'failed', 'lose'],
};

/** The known key that people call so elsewhere. */
export function synonymOf(key: string, known: readonly string[]): string | null {
	const wanted = folded(key);
	return (
		known.find((name) => Object.hasOwn(synonyms, name) && synonyms[name]!.some((other) => folded(other) === wanted)) ??
		null
	);
}

function folded(key: string): string {
	return key.toLowerCase().replaceAll(/[_-]/g, '');
}
