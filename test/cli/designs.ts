// Small scenario files for the command line.

/** Three sites, one of them with IPv6 only, and a VNet with the name of a site. */
export const threeSites = `name: Three sites
sites:
  paris:  { asn: 65001, prefixes: [10.1.0.0/16, 10.5.0.0/16] }
  london: { asn: 65002, prefixes: [10.2.0.0/16] }
  oslo:   { asn: 65003, prefixes: [2001:db8:3::/48] }
circuits:
  red:  { peeringLocation: Paris,  provider: Equinix, sites: [paris] }
  blue: { peeringLocation: London, provider: Equinix, sites: [london, oslo] }
vnets:
  london: { region: UK South, prefixes: [10.4.0.0/16], circuits: [blue] }
globalReach:
  - between: [red, blue]
whatIf:
  paris-lost: { fail: [peeringLocation/paris] }
`;

/** Microsoft refuses Global Reach on a Local circuit. */
export const refused = `name: Refused
sites:
  paris:  { asn: 65001, prefixes: [10.1.0.0/16] }
  london: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  red:  { peeringLocation: Paris,  provider: Equinix, sku: local, sites: [paris] }
  blue: { peeringLocation: London, provider: Equinix, sites: [london] }
globalReach:
  - between: [red, blue]
`;

export const declared = `${refused}expect:
  - { finding: GR_LOCAL_SKU, at: globalReach/blue~red }
`;

export const broken = `${declared}  - { from: paris, to: london, reachable: true }
`;

export const faulty = `name: Faulty
sites:
  paris: { asn: 65001, prefixs: [10.1.0.0/16] }
circuits:
  red: { peeringLocation: Pariss, provider: Equinix, sites: [pari] }
`;

/** Two circuits with their addresses given, and a VNet that prefers the one of the other site. */
export const addressed = `name: Addressed
sites:
  paris:  { asn: 65001, prefixes: [10.1.0.0/16] }
  london: { asn: 65002, prefixes: [10.2.0.0/16, 2001:db8:2::/48] }
circuits:
  red:  { peeringLocation: Paris,  provider: Equinix, sites: [paris], privatePeering: { ipv4: 192.168.100.128/29 } }
  blue:
    peeringLocation: London
    provider: Equinix
    sites: [london]
    privatePeering: { ipv4: [10.9.0.0/30, 10.9.9.0/30], ipv6: "2001:db8:ffff::/125" }
vnets:
  hub: { region: UK South, prefixes: [10.4.0.0/16, 2001:db8:4::/48], circuits: { red: {}, blue: { weight: 10 } } }
globalReach:
  - { between: [red, blue], ipv4: 10.0.0.128/29 }
`;

const places = ['Paris', 'London', 'Frankfurt', 'Dublin', 'Marseille'];

/** One site on five circuits; another that prepends on a circuit with a long name, joined to the fifth. */
export const fiveCircuits = `name: Five circuits
sites:
  paris: { asn: 4200000001, prefixes: [10.1.0.0/16] }
  lyon:  { asn: 4200000002, prefixes: [10.2.0.0/16] }
circuits:
${places
	.map(
		(place, index) =>
			`  c${index + 1}: { peeringLocation: ${place}, provider: Equinix, sku: premium, sites: [paris] }\n`,
	)
	.join(
		'',
	)}  the-circuit-of-lyon-with-a-long-name: { peeringLocation: Amsterdam, provider: Equinix, sku: premium, sites: { lyon: { prepend: 9 } } }
vnets:
  hub:
    region: UK South
    prefixes: [10.4.0.0/16]
    gateway: { sku: ErGw3AZ }
    circuits: [c1, c2, c3, c4, c5, the-circuit-of-lyon-with-a-long-name]
globalReach:
  - between: [c5, the-circuit-of-lyon-with-a-long-name]
`;
