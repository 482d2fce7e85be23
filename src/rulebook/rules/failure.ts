// What a failure takes away, how long that takes, and what still forwards.

import type { Facts } from '../fact.ts';

export const failure = {
	R130: {
		title: 'Loss of links',
		meaning:
			"With one link lost a circuit lives on the other; with both lost its sites' routes are withdrawn everywhere and VNets turn to the next circuit that has the prefix.",
		evidence: 'documented',
		state: 'modelled',
		sources: ['DR', 'FAQ'],
		note: 'Seen in labs: a lost link ends just the customer session of its MSEE, while gateways and Global Reach go on there until the circuit, peering or location is lost.',
	},
	R131: {
		title: 'Time to notice a failure',
		meaning:
			'BGP alone notices a dead link after about 180 s and BFD within 1 s; gateways follow within 1 min, and a change of site takes up to 180 s.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'An answer says what holds after convergence, not how long that takes.',
		refusedBy: 'Nothing in a design can touch it.',
		sources: ['BFD', 'DR', 'HA'],
		note: 'BFD sends every 300 ms and gives up after three; an MSEE may use 750 ms. Newer peerings have it on, the customer edge must turn it on. One page names private peering only.',
	},
	R132: {
		title: 'Loss of a Global Reach link',
		meaning:
			'A link is down when either circuit, its private peering or its location is, and by R096 no third circuit takes over.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['FAQ'],
		note: 'No page describes the failure of a link; non-transitivity is documented.',
	},
	R133: {
		title: 'Which edges a link joins',
		meaning: 'A Global Reach link works as long as one MSEE of each circuit does.',
		evidence: 'gap',
		state: 'modelled',
		sources: ['LAB-GRAVS'],
		note: 'Nothing is published. A capture shows a single next hop in the /29, which hints at primary with primary and secondary with secondary.',
	},
	R134: {
		title: "Global Reach as a VNet's way round",
		meaning:
			'A VNet that loses its connection to the circuit of a site still reaches the site over another circuit joined to it.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['LAB-GRAVS'],
		note: 'The lab says that it would work and shows no such output; it follows from R045.',
	},
	R135: {
		title: 'Degrees of resilience',
		meaning:
			'Maximum resilience is two circuits in two peering locations, high is one Metro circuit in two sites, standard is one circuit in one site.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['RES', 'METRO'],
	},
	R136: {
		title: 'Paired circuits announce the same',
		meaning:
			'Circuits that back each other up must announce identical routes, or a failover loses what only one announced.',
		evidence: 'documented',
		state: 'checked',
		sources: ['EVAL'],
	},
	R137: {
		title: 'A revoked authorization takes its links',
		meaning: 'Revoking an authorization deletes every connection that was made with it.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['LINK-PS'],
	},
	R138: {
		title: 'An edge forwards by all it holds',
		meaning:
			'An MSEE forwards by longest prefix over its whole table, so a summary or default route can join neighbours that R096 or R073 keep from learning each other.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4632'],
		note: 'Those rules limit what is announced, not what is forwarded. Two links announced through at B can thus join A and C.',
	},
} satisfies Facts;
