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
