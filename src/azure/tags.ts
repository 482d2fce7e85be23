// The classes of a route at a Microsoft edge, as tags: the rows of the propagation matrix. Tags of customer edges follow below.

/** Learned from a customer edge of this circuit. */
export const fromCustomerEdge = 'customer-edge';
/** Learned from a gateway connected to this circuit. */
export const fromGateway = 'gateway';
/** Learned over Global Reach; at the other end it came from a customer edge. */
export const fromRemoteCustomerEdge = 'global-reach-customer-edge';
/** Learned over Global Reach; at the other end it came from a gateway. */
export const fromRemoteGateway = 'global-reach-gateway';
/** Its gateway admits traffic from remote VNets (R073). */
export const admitsRemoteVnets = 'remote-vnet-traffic';

/** At a customer edge: learned on a circuit. */
export const fromCircuit = 'circuit';
/** On a WAN: what a site itself has. */
export const ofSite = 'site';
/** On a WAN with transit: what a site learned on a circuit. */
export const ofTransit = 'transit';
/** At a customer edge: learned over a WAN; over one with transit. */
export const fromWan = 'wan';
export const fromTransitWan = 'transit-wan';
