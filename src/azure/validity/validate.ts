// Design ─► findings: what Azure refuses about the design as written, and what deserves a second look.

import type { RuleId } from '../../rulebook/rule.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Finding } from '../finding.ts';
import { asnsDiffer, prependsSeen } from './across-global-reach.ts';
import { connectionsGrown } from './address-spaces.ts';
import { prefixesApart } from './announced-space.ts';
import { authorized } from './authorizations.ts';
import { bandwidthOffered } from './bandwidths.ts';
import type { Check } from './check.ts';
import { providerThere, provisioned, sitesNeedPeering } from './circuits.ts';
import {
	connectionCloud,
	connectionGeography,
	connectionPeering,
	connectionProvisioned,
	connectionScope,
} from './connections.ts';
import { asnsNotReserved } from './customer-asns.ts';
import { portsNotOversubscribed } from './direct-ports.ts';
import { linksOnce } from './duplicate-links.ts';
import { fastPathOnGateway } from './fast-path.ts';
import { gatewayCircuits } from './gateway-limits.ts';
import { gatewaySubnetFits } from './gateway-subnets.ts';
import {
	linkBandwidth,
	linkCloud,
	linkCountry,
	linkGeography,
	linkIpv6,
	linkLocations,
	linkNotLocal,
	linkPeering,
	linkPremium,
	linkProvisioned,
} from './global-reach.ts';
import { limitPublished, linksWithinLimit } from './link-limits.ts';
import {
	microsoft365Authorized,
	microsoftPeeringAsns,
	microsoftPeeringFilter,
	microsoftPeeringPrefixes,
	microsoftPeeringPrefixLimit,
	microsoftPeeringScope,
	microsoftPeeringValidated,
	publicPrefixesOnce,
} from './microsoft-peering.ts';
import { compareFindings, refusals } from './order.ts';
import { vnetsApart } from './overlapping-vnets.ts';
import { microsoftSubnetsClear, subnetLengths, subnetsClear, subnetsPublic } from './peering-subnets.ts';
import type { Before } from './precedence.ts';
import { gatewayPrefixes } from './prefix-limits.ts';
import { ownRoutesComeBack, sitesAttached, sitesMeetElsewhere } from './sites.ts';
import { existing } from './standing.ts';
import { subscriptionsWithinLimit } from './subscriptions.ts';
import { blockLengths, blocksClear, blocksDiffer } from './tunnel-blocks.ts';
import { announcedAlike } from './unequal-advertisements.ts';
import { nextHopsUsable } from './user-routes.ts';
import { vlansUnique } from './vlans.ts';
import {
	peeringCloud,
	peeringOverlap,
	peersApart,
	remoteGatewayOnce,
	remoteGatewayThere,
	transitWhole,
} from './vnet-peerings.ts';

export interface Validity {
	/** Errors, then warnings, then notes; within them by code and place. */
	readonly findings: readonly Finding[];
	/** What carries nothing: circuits, their Microsoft peerings, connections, Global Reach links and attachments, each with the first reason. */
	readonly refused: ReadonlyMap<ElementKey, Finding>;
}

/** Checks that look at one object, then those of which one or some stay (D05), limits last, then what is left. */
const stages: readonly (readonly Check[])[] = [
	[
		...[bandwidthOffered, provisioned, sitesNeedPeering, providerThere],
		...[subnetLengths, subnetsClear, asnsNotReserved],
		...[connectionProvisioned, connectionPeering, connectionCloud, connectionScope, connectionGeography],
		...[linkCloud, linkProvisioned, linkPeering, linkNotLocal, linkPremium, linkGeography],
		...[linkLocations, linkCountry, linkIpv6, linkBandwidth, blockLengths, blocksClear],
		...[sitesAttached, sitesMeetElsewhere, prefixesApart],
		...[subnetsPublic, microsoftPeeringAsns, microsoftPeeringPrefixes],
		...[microsoftPeeringPrefixLimit, microsoftPeeringValidated, microsoftPeeringFilter, microsoft365Authorized],
		...[microsoftPeeringScope, publicPrefixesOnce],
		...[peeringCloud, peeringOverlap, remoteGatewayThere, gatewaySubnetFits],
	],
	[vlansUnique, microsoftSubnetsClear, peersApart],
	[linksOnce, remoteGatewayOnce],
	[blocksDiffer],
	[authorized],
	[gatewayCircuits],
	[linksWithinLimit, limitPublished, portsNotOversubscribed, subscriptionsWithinLimit],
	// What is down for its prefixes takes a place all the same.
	[gatewayPrefixes],
	[
		...[vnetsApart, ownRoutesComeBack, announcedAlike, asnsDiffer, prependsSeen, connectionsGrown],
		...[fastPathOnGateway, transitWhole, nextHopsUsable],
	],
];

const limitChecks: ReadonlySet<Check> = new Set([
	connectionsGrown,
	portsNotOversubscribed,
	subscriptionsWithinLimit,
	gatewayCircuits,
	gatewayPrefixes,
	linksWithinLimit,
	limitPublished,
	microsoftPeeringPrefixLimit,
]);

/**
 * Everything that can be said of a design before a route is computed. One mistake does not hide another.
 * `without`: rules that are not checked, to see what rests on them. `down`: what has failed, which counts for R035 alone.
 */
export function validate(
	design: Design,
	without: ReadonlySet<RuleId> = new Set(),
	down: ReadonlySet<ElementKey> = new Set(),
): Validity {
	const asWritten = judge({ design, without, down }, null);
	const { changedFrom } = design;
	// Where nothing is refused all have found a place, whoever came first.
	if (changedFrom === null || asWritten.refused.size === 0) return asWritten;
	const refused = existing(validate(changedFrom, without).refused);
	return judge({ design, without, down }, { design: changedFrom, refused });
}

interface Judged {
	readonly design: Design;
	readonly without: ReadonlySet<RuleId>;
	readonly down: ReadonlySet<ElementKey>;
}

function judge({ design, without, down }: Judged, before: Before | null): Validity {
	const findings: Finding[] = [];
	let refused = refusals(findings);
	for (const stage of stages) {
		for (const check of stage) {
			if (design.assume.limits === 'ignored' && limitChecks.has(check)) continue;
			for (const finding of check(design, refused, before, down))
				if (!without.has(finding.rule)) findings.push(finding);
		}
		refused = refusals(findings);
	}
	return { findings: findings.sort(compareFindings), refused };
}
