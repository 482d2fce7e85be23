// The design the engine works on: every default filled in, every name looked up, every number read.

import type { Cloud, PeeringLocation, Provider, Region } from '../catalog/catalog.ts';
import type { Coordinates } from '../net/place.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Assumptions } from '../rulebook/assumptions.ts';
import type { gatewaySkus } from './schema/schema.ts';

/** `kind/id`, for example `site/london`. */
export type ElementKey = string;

/** Shape: maps are keyed by id, and iterate in text order of the ids. */
export interface Design {
	readonly name: string;
	readonly summary: string | null;
	readonly sites: ReadonlyMap<string, Site>;
	readonly wans: ReadonlyMap<string, Wan>;
	readonly circuits: ReadonlyMap<string, Circuit>;
	readonly directPorts: ReadonlyMap<string, DirectPort>;
	readonly vnets: ReadonlyMap<string, Vnet>;
	/** Keyed by the two circuit ids in text order, `a~b`; a repeated pair as `a~b#2`. */
	readonly globalReach: ReadonlyMap<string, GlobalReachLink>;
	/** Keyed by the two VNet ids in text order, `a~b`. */
	readonly peerings: ReadonlyMap<string, VnetPeering>;
	readonly assume: Assumptions;
	/** What a what-if has changed into this; null for a design as it is written. */
	readonly changedFrom: Design | null;
}

export interface Site {
	readonly key: ElementKey;
	readonly asn: number | null;
	readonly prefixes: readonly Prefix[];
	readonly place: Coordinates | null;
	readonly defaultRoute: boolean;
}

export interface Wan {
	readonly key: ElementKey;
	/** Keys of sites, in text order. */
	readonly sites: readonly ElementKey[];
	readonly asn: number | null;
	readonly localPreference: number;
	readonly transit: boolean;
}

export type LinkName = 'primary' | 'secondary';
export const linkNames: readonly LinkName[] = ['primary', 'secondary'];

export interface Circuit {
	readonly key: ElementKey;
	readonly cloud: Cloud;
	readonly peeringLocation: PeeringLocation;
	readonly provider: Provider | null;
	readonly port: string | null;
	readonly sku: 'local' | 'standard' | 'premium';
	readonly bandwidthMbps: number;
	readonly provisioned: boolean;
	readonly subscription: string;
	/** In text order of their edges. */
	readonly attachments: readonly Attachment[];
	readonly privatePeering: PrivatePeering | null;
	readonly microsoftPeering: MicrosoftPeering | null;
}

/** Shape: `ipv4` and `ipv6` are null where the file leaves the addresses open. */
export interface PrivatePeering {
	readonly ipv4: readonly Prefix[] | null;
	readonly ipv6: readonly Prefix[] | null;
	readonly vlan: number | null;
	/** IPv6 is on when its subnets are given, or an edge on the circuit has an IPv6 prefix. */
	readonly hasIpv6: boolean;
}

export interface MicrosoftPeering {
	/** `site/x` or `wan/x`, in text order. */
	readonly edges: readonly ElementKey[];
	/** Peering subnets; null where the file leaves the addresses open. */
	readonly ipv4: readonly Prefix[] | null;
	readonly ipv6: readonly Prefix[] | null;
	readonly vlan: number | null;
	/** What the edges advertise to Microsoft. */
	readonly prefixes: readonly Prefix[];
	readonly validated: boolean;
	/** Whether Microsoft has authorised communities of Microsoft 365. */
	readonly microsoft365: boolean;
	/** Communities, such as `12076:5010`, in text order; null: no route filter is attached. */
	readonly routeFilter: readonly string[] | null;
}

/** A customer edge on the private peering of a circuit. */
export interface Attachment {
	/** `site/x` or `wan/x`. */
	readonly edge: ElementKey;
	/** null: everything the edge has. */
	readonly advertise: readonly Prefix[] | null;
	readonly aggregate: readonly Prefix[];
	readonly prepend: number;
	readonly prependWith: number | null;
	readonly localPreference: number;
	/** null: everything but what its own site announces (R106). */
	readonly accept: readonly Prefix[] | null;
	readonly links: readonly LinkName[];
	readonly asn: number | null;
}

export interface DirectPort {
	readonly key: ElementKey;
	readonly peeringLocation: PeeringLocation;
	readonly bandwidthMbps: number;
	readonly encapsulation: 'dot1q' | 'qinq';
}

export type GatewaySku = (typeof gatewaySkus)[number];

export interface Gateway {
	readonly key: ElementKey;
	readonly sku: GatewaySku;
	readonly scaleUnits: number;
	/** Both are null where the file does not set them, which is not the same as false (R078). */
	readonly allowRemoteVnetTraffic: boolean | null;
	readonly allowVirtualWanTraffic: boolean | null;
	readonly summarizedPrefixes: readonly Prefix[];
}

export interface Vnet {
	readonly key: ElementKey;
	readonly region: Region;
	readonly prefixes: readonly Prefix[];
	readonly gateway: Gateway | null;
	/** In text order of their circuits. */
	readonly connections: readonly Connection[];
	/** By name; empty where the file gives none, and the whole space is one subnet. */
	readonly subnets: ReadonlyMap<string, Subnet>;
	readonly subscription: string;
}

export interface Subnet {
	/** `vnet/x/name`. */
	readonly key: ElementKey;
	/** Inside the address space of the VNet. */
	readonly prefixes: readonly Prefix[];
	readonly routes: readonly UserRoute[];
	readonly propagateGatewayRoutes: boolean;
}

export type NextHopType = 'virtualAppliance' | 'virtualNetworkGateway' | 'vnetLocal' | 'internet' | 'none';

/** A user-defined route of a subnet. */
export interface UserRoute {
	readonly prefix: Prefix;
	readonly nextHopType: NextHopType;
	/** Given for a virtual appliance alone. */
	readonly nextHopIpAddress: string | null;
}

/** Two VNets peered with each other. */
export interface VnetPeering {
	/** `peering/a~b`. */
	readonly key: ElementKey;
	/** Ids of the two VNets, in text order. */
	readonly between: readonly [string, string];
	/** The id of the one that lets the other use its gateway. */
	readonly allowGatewayTransit: string | null;
	/** The id of the one that uses the gateway of the other. */
	readonly useRemoteGateways: string | null;
}

export interface Connection {
	readonly key: ElementKey;
	/** The id of the circuit. */
	readonly circuit: string;
	readonly weight: number;
	readonly fastPath: boolean;
	readonly authorization: string | null;
}

export interface GlobalReachLink {
	readonly key: ElementKey;
	/** Ids of the two circuits, in text order. */
	readonly between: readonly [string, string];
	readonly ipv4: Prefix | null;
	readonly ipv6: Prefix | null;
	readonly authorization: string | null;
}
