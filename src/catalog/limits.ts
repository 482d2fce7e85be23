// The published figures of ExpressRoute by name, and the look-ups that need more than a name.

import { limits } from './data/limits.ts';
import type { Limit } from './model.ts';

export { limits };

export type CircuitSku = 'local' | 'standard' | 'premium';
export type FixedGatewaySku = 'Standard' | 'HighPerformance' | 'UltraPerformance' | 'ErGw1AZ' | 'ErGw2AZ' | 'ErGw3AZ';
export type GatewaySku = FixedGatewaySku | 'ErGwScale';

type BySku<T> = Readonly<Record<CircuitSku, T>>;

/** Virtual network links of one size of circuit. */
export interface LinkRow extends BySku<number> {
	readonly bandwidthMbps: number;
	readonly directOnly: boolean;
}

/** What a gateway carries at most; `sku` and `zoneRedundantSku` carry the same. */
export interface GatewayRow {
	readonly sku: FixedGatewaySku;
	readonly zoneRedundantSku: FixedGatewaySku;
	readonly mbps: number;
	readonly packetsPerSecond: number;
	readonly vms: number;
	readonly flows: number;
	readonly routesLearned: number;
	readonly fastPath: boolean;
	readonly circuits: number;
}

/** What one unit of ErGwScale adds, or so many units carry together. */
export interface ScaleFigures {
	readonly mbps: number;
	readonly packetsPerSecond: number;
	readonly connectionsPerSecond: number;
	readonly vms: number;
	readonly flows: number;
}

/** Units: each limit names its own; rates in Mbps, packets and connections per second. */
export interface Limits {
	readonly circuitsPerSubscription: Limit<number>;
	readonly circuitsPerRegionAndSubscription: Limit<number>;
	readonly circuitsFromOneLocationPerVnet: Limit<number>;
	readonly circuitsPerGateway: Limit<
		Readonly<Record<FixedGatewaySku, number>> & {
			readonly ErGwScale: readonly { readonly fromScaleUnits: number; readonly circuits: number }[];
		}
	>;
	readonly equalCostCircuits: Limit<number>;
	readonly fastPathAddresses: Limit<{
		readonly providerCircuit: number;
		readonly direct10Gbps: number;
		readonly direct100Gbps: number;
	}>;
	readonly trafficCollectorFlows: Limit<number>;
	readonly privateIpv4FromOnPremises: Limit<BySku<number>>;
	readonly privateIpv6FromOnPremises: Limit<BySku<number>>;
	readonly privateIpv4FromVnet: Limit<BySku<number>>;
	readonly privateIpv6FromVnet: Limit<BySku<number>>;
	readonly microsoftIpv4FromOnPremises: Limit<BySku<number>>;
	readonly microsoftIpv6FromOnPremises: Limit<BySku<number>>;
	readonly routesPerGateway: Limit<number>;
	readonly prefixLimitExceeded: Limit<'session-dropped'>;
	readonly linksPerCircuit: Limit<readonly LinkRow[]>;
	readonly providerBandwidths: Limit<readonly number[]>;
	readonly directPortBandwidths: Limit<readonly number[]>;
	readonly directBandwidths: Limit<readonly { readonly portMbps: number; readonly circuitMbps: readonly number[] }[]>;
	/** Null where nothing is printed. */
	readonly directSubscribedBandwidth: Limit<
		readonly { readonly portMbps: number; readonly totalMbps: number | null }[]
	>;
	readonly directIpMtu: Limit<number>;
	readonly gatewayMaximumPacket: Limit<number>;
	readonly circuitBurst: Limit<number>;
	readonly peeringSubnets: Limit<{
		readonly ipv4: { readonly single: number; readonly split: number };
		readonly ipv6: { readonly single: number; readonly split: number };
		readonly customerAddress: 'first';
		readonly microsoftAddress: 'second';
	}>;
	readonly microsoftAsn: Limit<{ readonly asn: number; readonly reservedPrivate: readonly number[] }>;
	readonly gatewaySubnet: Limit<{ readonly minimum: number; readonly with16Circuits: number; readonly ipv6: number }>;
	readonly peeringsPerGatewayVnet: Limit<number>;
	readonly gatewaySkus: Limit<readonly GatewayRow[]>;
	readonly scalableGateway: Limit<{
		readonly scaleUnits: { readonly minimum: number; readonly maximum: number };
		readonly perUnit: readonly (ScaleFigures & { readonly fromUnit: number; readonly toUnit: number })[];
		readonly routesLearned: number;
		readonly fastPathFromScaleUnits: number;
		readonly samples: readonly (ScaleFigures & { readonly scaleUnits: number })[];
	}>;
	readonly gatewayConnectionRate: Limit<Readonly<Record<FixedGatewaySku, number>>>;
	readonly skuScope: Limit<BySku<'local-regions' | 'geopolitical-region' | 'cloud'>>;
	readonly globalReach: Limit<{
		readonly localSku: boolean;
		readonly samePeeringLocation: boolean;
		readonly differentLocationsOfOneMetro: boolean;
		readonly transitive: boolean;
		readonly premiumOnBothAcrossGeopoliticalRegions: boolean;
		readonly countsAsVnetLink: boolean;
		readonly throughput: 'lesser-circuit-shared-with-azure';
		readonly ipv4PrefixLength: number;
		readonly ipv6: boolean;
	}>;
}

/**
 * Virtual network links a circuit may have, Global Reach links included; null where none is published (200 and 400 Gbps).
 * Units: links. Source: `limits.linksPerCircuit`.
 */
export function linkLimit(sku: CircuitSku, bandwidthMbps: number): number | null {
	return limits.linksPerCircuit.value.find((row) => row.bandwidthMbps === bandwidthMbps)?.[sku] ?? null;
}

/**
 * Circuits of different peering locations that one gateway takes; `scaleUnits` counts for ErGwScale alone, 1 unless given.
 * Units: circuits. Source: `limits.circuitsPerGateway`.
 */
export function gatewayCircuitLimit(sku: GatewaySku, scaleUnits = 1): number {
	const bySku = limits.circuitsPerGateway.value;
	if (sku !== 'ErGwScale') return bySku[sku];
	return bySku.ErGwScale.findLast((step) => scaleUnits >= step.fromScaleUnits)?.circuits ?? 0;
}

/** The SKUs among which a gateway can grow, smallest first; none for ErGwScale, which has units. Source: `limits.gatewaySkus`. */
export function gatewaySkusOfKind(sku: GatewaySku): readonly FixedGatewaySku[] {
	const rows = limits.gatewaySkus.value;
	const kinds = [rows.map((row) => row.sku), rows.map((row) => row.zoneRedundantSku)];
	return kinds.find((kind) => kind.some((one) => one === sku)) ?? [];
}

/** Routes a gateway may learn. Units: routes. Source: `limits.gatewaySkus`, `limits.scalableGateway`. */
export function learnedRouteLimit(sku: GatewaySku): number {
	if (sku === 'ErGwScale') return limits.scalableGateway.value.routesLearned;
	return gatewayRow(sku).routesLearned;
}

/** What a gateway carries from on-premises. Units: Mbps. Source: `limits.gatewaySkus`, `limits.scalableGateway`. */
export function gatewayThroughputMbps(sku: GatewaySku, scaleUnits = 1): number {
	if (sku !== 'ErGwScale') return gatewayRow(sku).mbps;
	const { perUnit } = limits.scalableGateway.value;
	return perUnit.reduce((sum, step) => {
		const units = Math.min(scaleUnits, step.toUnit) - step.fromUnit + 1;
		return sum + Math.max(0, units) * step.mbps;
	}, 0);
}

function gatewayRow(sku: FixedGatewaySku): GatewayRow {
	const row = limits.gatewaySkus.value.find((one) => one.sku === sku || one.zoneRedundantSku === sku);
	if (row === undefined) throw new RangeError(`no figures for the gateway SKU ${sku}`);
	return row;
}
