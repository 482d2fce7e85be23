// The graph of a design: what its nodes and edges are. Node keys are element keys.

import type { MultiGraph } from 'graphology';
import type { Cloud, PeeringLocation, Region } from '../catalog/catalog.ts';
import type {
	Attachment,
	Circuit,
	Connection,
	ElementKey,
	GlobalReachLink,
	LinkName,
	Site,
	Subnet,
	Vnet,
	VnetPeering,
	Wan,
} from '../scenario/design.ts';

export type NodeAttributes =
	| { readonly kind: 'site'; readonly site: Site }
	/** The customer's edge router: `site/x/edge`. */
	| { readonly kind: 'customerEdge'; readonly site: Site }
	| { readonly kind: 'wan'; readonly wan: Wan }
	| { readonly kind: 'circuit'; readonly circuit: Circuit }
	/** One link of a circuit at its Microsoft edge router: `circuit/x/primary`. */
	| { readonly kind: 'msee'; readonly circuit: Circuit; readonly link: LinkName }
	| { readonly kind: 'peeringLocation'; readonly peeringLocation: PeeringLocation }
	| { readonly kind: 'backbone'; readonly cloud: Cloud }
	| { readonly kind: 'region'; readonly region: Region }
	| { readonly kind: 'gateway'; readonly vnet: Vnet }
	| { readonly kind: 'vnet'; readonly vnet: Vnet }
	/** `vnet/x/name`. */
	| { readonly kind: 'subnet'; readonly vnet: Vnet; readonly subnet: Subnet };

export type NodeKind = NodeAttributes['kind'];

/** Where a round-trip time comes from. `estimate`: great-circle distance at fibre speed; `none`: a step inside one place. */
export type LatencyBasis = 'published' | 'estimate' | 'published and estimate' | 'none' | 'unknown';

export interface Latency {
	/** null where an end has no known place. */
	readonly roundTripMs: number | null;
	readonly basis: LatencyBasis;
}

export type EdgeAttributes = Latency &
	(
		| { readonly kind: 'lan' }
		| {
				readonly kind: 'attachment';
				readonly circuit: Circuit;
				readonly link: LinkName;
				readonly attachment: Attachment;
				readonly bandwidthMbps: number;
		  }
		| { readonly kind: 'wanAccess'; readonly wan: Wan; readonly site: Site }
		| {
				readonly kind: 'connection';
				readonly circuit: Circuit;
				readonly link: LinkName;
				readonly connection: Connection;
				readonly vnet: Vnet;
		  }
		| { readonly kind: 'globalReach'; readonly link: GlobalReachLink; readonly bandwidthMbps: number }
		| { readonly kind: 'peering'; readonly peering: VnetPeering }
		| { readonly kind: 'session'; readonly circuit: Circuit; readonly link: LinkName }
		| { readonly kind: 'located' }
		/** A peering location or region belongs to the backbone of its cloud. */
		| { readonly kind: 'member' }
		/** Between two places of one cloud. */
		| { readonly kind: 'backbone' }
		| { readonly kind: 'hosts' }
	);

export type EdgeKind = EdgeAttributes['kind'];

export type Topology = MultiGraph<NodeAttributes, EdgeAttributes>;

/** The place of Microsoft's network that a node stands at: a peering location or a region. */
export type PlaceKey = ElementKey;
