// What the simulator does where nothing is published; every one of these is our own reading and says why.

import type { Facts } from '../fact.ts';

export const decisions = {
	D01: {
		title: 'Sites on one circuit do not meet at its edge',
		meaning: 'An MSEE does not pass what one customer edge announces to another customer edge of the same circuit.',
		evidence: 'gap',
		state: 'modelled',
		sources: [],
		note: 'No page or capture shows it, and sites behind one provider service usually meet there. A switch admits it.',
	},
	D02: {
		title: 'A link joins all four pairs of edges',
		meaning: 'Each MSEE of one circuit has a session with each MSEE of the circuit it is joined to.',
		evidence: 'gap',
		state: 'modelled',
		sources: [],
		note: 'R133 leaves the pairing open. All four never lose a path that two would keep; a switch reduces them to like with like.',
	},
	D03: {
		title: 'No session inside a circuit',
		meaning: 'The two MSEEs of one circuit exchange no routes with each other.',
		evidence: 'gap',
		state: 'modelled',
		sources: [],
		note: "Nothing is published. A session there would let one MSEE carry the other's customer traffic, which no failure guide mentions.",
	},
	D04: {
		title: 'Edges use equal routes together',
		meaning: 'An MSEE forwards over all routes that its choice leaves equal.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['AVS-NET'],
		note: 'Traffic spread over two circuits is described behind Global Reach; elsewhere it is carried over.',
	},
	D05: {
		title: 'Who gives way at a limit',
		meaning:
			'Where not all can stay, what stood before a what-if stays before what it makes or changes; then VNet connections stay before Global Reach links, and lower keys before higher; only what remains is refused.',
		evidence: 'inferred',
		state: 'modelled',
		sources: [],
		note: 'Azure refuses whatever comes last, and never what works already. A design as it is written has no order of creation, so there keys decide. The same holds for places at a gateway, VLANs, authorizations, duplicate links, overlapping blocks and remote gateways.',
	},
	D06: {
		title: 'How prefixes are counted',
		meaning:
			'Limits count what one session announces after summarizing, the default route included; on a customer session routes from Global Reach never count.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['FAQ'],
		note: 'The limits speak of prefixes announced, per session or connection.',
	},
	D07: {
		title: 'Who is the right owner of an address',
		meaning:
			'An address belongs to whoever announces the longest prefix around it, and any announcer of that exact prefix is a right place to arrive; for a copy that is announced nowhere its holder alone is.',
		evidence: 'inferred',
		state: 'modelled',
		sources: [],
		note: 'Nested prefixes are split for this, and each branch of a path is judged for itself: the network cannot tell equal copies apart.',
	},
	D08: {
		title: 'Reachable means both directions',
		meaning:
			'Two networks reach each other when traffic is delivered in both directions; in one alone they are one-way.',
		evidence: 'inferred',
		state: 'modelled',
		sources: [],
		note: 'An exchange needs answers. Both ordered pairs are one-way then, and name the direction that works.',
	},
	D09: {
		title: 'Customer edges summarize and share',
		meaning: 'A customer edge holds a discard route for each summary it announces and uses equal links at equal cost.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4632'],
		note: "RFC 4632 asks for the discard route against loops; sharing is Microsoft's recommended setup (R004).",
	},
	D10: {
		title: 'A gateway is one hop',
		meaning:
			'The instances of a gateway count as one, and of more than four equal circuits it uses those with the lowest keys.',
		evidence: 'inferred',
		state: 'modelled',
		sources: [],
		note: 'The instances hold the same routes. R062 gives the number four, not which four.',
	},
	D11: {
		title: 'Each address family for itself',
		meaning: 'IPv4 and IPv6 are judged apart, and a Global Reach link without a /125 carries no IPv6.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['FAQ', 'GR-PS'],
		note: 'Sessions, limits and address blocks are per family already.',
	},
	D12: {
		title: 'VNets meet over Global Reach by their flags',
		meaning: 'A VNet reaches another over a Global Reach link only when both gateways admit remote VNets.',
		evidence: 'gap',
		state: 'modelled',
		sources: ['GW-HOWTO', 'VWAN-DD'],
		note: 'Documented for one circuit (R074) and, between Virtual WAN hubs, without such flags. The stricter reading was taken for plain VNets.',
	},
	D13: {
		title: 'A VNet ignores its own prefix',
		meaning: 'A gateway drops a route for the address space of its own VNet, whatever the AS path.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['UDR'],
		note: 'The path may no longer show 65515 (R052); the system route would win in any case (R069).',
	},
	D14: {
		title: 'How a WAN compares with a circuit',
		meaning:
			"A WAN speaks with its sites at local preference 50, below a circuit's 100, and shows its AS number in paths only when one is given.",
		evidence: 'inferred',
		state: 'modelled',
		sources: [],
		note: 'A site that buys a circuit is taken to prefer it; the file can say otherwise.',
	},
	D15: {
		title: 'A failed element carries nothing',
		meaning: 'What a scenario declares failed keeps no session, announces nothing and forwards nothing.',
		evidence: 'inferred',
		state: 'modelled',
		sources: [],
		note: 'How circuits and their links fail is told by R130 and R132.',
	},
	D16: {
		title: 'No route was ever offered',
		meaning: 'Traffic is dropped where the table has no route for its destination and no neighbour announced one.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4632'],
		note: 'It is what remains when no session, filter or choice is at fault.',
	},
	D17: {
		title: 'Only the best route crosses Global Reach',
		meaning:
			'An edge offers its chosen route over Global Reach when that is external, and nothing otherwise, even if it holds an external one as well.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4271', 'LAB-GRAVS'],
		note: 'Ordinary iBGP advertises the best path alone; no sign of best-external has been seen. R065 is the consequence.',
	},
	D18: {
		title: 'Which reason is given first',
		meaning:
			'Of several causes the answer names the first of: a refused object, a failed element, a missing session, a session down, import, export, choice, forwarding, return.',
		evidence: 'inferred',
		state: 'modelled',
		sources: [],
		note: 'Earlier causes hide later ones. Within a cause the nearest session comes first.',
	},
	D19: {
		title: 'Routes that never settle',
		meaning:
			'Routes that keep changing in a cycle are reported with that cycle, and no pair is called reachable by them.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4271'],
		note: 'BGP policies can conflict without any stable outcome, and a real network would flap.',
	},
	D20: {
		title: 'Several ways to settle',
		meaning:
			'Where the routes can settle in more than one way, the answer says so, and a pair whose packets meet such a route is undetermined.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4271'],
		note: 'Which one a real network rests in depends on the order of events, which a design does not tell.',
	},
	D21: {
		title: 'Geopolitical regions of newer places',
		meaning:
			'A region or peering location that is missing from the published table takes the geopolitical region of its neighbours in the same country or continent.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['GEO', 'LOC'],
		note: 'The table is of 2024-04-05 and Microsoft has opened places since.',
	},
	D22: {
		title: 'What is refused carries nothing',
		meaning: 'An object that Azure would refuse is left out, and the rest of the design is simulated.',
		evidence: 'inferred',
		state: 'modelled',
		sources: [],
		note: 'It would not exist in Azure. Sessions above a prefix limit are treated alike, as the documents have them down.',
	},
	D23: {
		title: 'The remaining rungs of a choice',
		meaning:
			'Where Microsoft names no rule, a choice follows RFC 4271: own routes first, then MED, cost to the next hop, and at last the lowest identifier, never age or order of arrival.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4271'],
		note: 'Age would make the answer depend on history, which a design does not have.',
	},
	D24: {
		title: 'How traffic is followed',
		meaning:
			'Traffic goes hop by hop along the longest prefix and all equal branches; it is delivered where each branch ends at a right owner, and a branch that returns to a place is a loop.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4632'],
		note: 'With some branches delivered and others not, the pair is partial.',
	},
	D25: {
		title: 'Answers weaker than asked for',
		meaning:
			'A pair is undetermined when its outcome hangs on a rule whose evidence is weaker than the level asked for.',
		evidence: 'inferred',
		state: 'modelled',
		sources: [],
		note: 'Gaps and conflicts count as inferred.',
	},
	D26: {
		title: 'A provider that is not listed',
		meaning: 'A circuit whose provider is not listed at its peering location is flagged and simulated all the same.',
		evidence: 'inferred',
		state: 'checked',
		sources: ['LOC'],
		note: 'The list is a copy of one day, and providers join often.',
	},
	D27: {
		title: 'Services of no region on a Standard circuit',
		meaning:
			'A Standard circuit reaches the services that belong to no region, save those of Microsoft 365; a Local circuit reaches none of them.',
		evidence: 'gap',
		state: 'modelled',
		sources: [],
		note: 'R118 speaks of regions alone. Only Microsoft 365 is said to need Premium (R117), and the local region is all that Local is said to reach.',
	},
	D28: {
		title: 'Where Microsoft answers on Microsoft peering',
		meaning:
			'A service answers over every circuit that accepts the longest prefix and whose SKU reaches the service, whatever its route filter allows; paths of one AS number are equally long.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['ASYM', 'OPT'],
		note: 'A route filter is said to choose what is announced to the customer, and nothing is said of the other direction. Without a prepend every path is the one AS number of the edge.',
	},
	D29: {
		title: 'Moving to Local',
		meaning: 'A Standard or Premium circuit is taken not to become Local: it takes another circuit.',
		evidence: 'conflict',
		state: 'checked',
		sources: ['PEERINGS', 'CIRCUIT-PORTAL'],
		note: 'One page lists the moves there are and leaves this one out, another says that the command line makes it.',
	},
	D30: {
		title: 'Appliances are not simulated',
		meaning:
			'Where a user-defined route hands traffic to an appliance, the pair is undetermined, unless it fails in the other direction whatever the appliance does.',
		evidence: 'gap',
		state: 'modelled',
		sources: ['UDR'],
		note: 'A design gives the address of an appliance, not its rules. One that is neither in the VNet nor in a peered one is flagged: the documents call such a route invalid and do not say where its traffic goes.',
	},
	D31: {
		title: 'A gateway forwards nothing between circuits',
		meaning:
			'A gateway passes no traffic from one circuit to another, even where a summary that it announces draws it.',
		evidence: 'gap',
		state: 'modelled',
		sources: ['AVS-BASICS', 'AVS-NET'],
		note: 'R038 says what a gateway announces, and that circuits which meet at one stay apart. What becomes of a packet that its summary draws is not said; the way through a VNet that is documented (R126) takes an appliance and routes in the subnet of the gateway.',
	},
} satisfies Facts;
