// Design ─► findings: what Azure refuses about the design as written, and what deserves a second look.

import type { RuleId } from '../../rulebook/rule.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Finding } from '../finding.ts';
import { asnsDiffer, prependsSeen, weightsLeaveDirect } from './across-global-reach.ts';
import { authorized } from './authorizations.ts';
import { bandwidthOffered } from './bandwidths.ts';
import type { Check } from './check.ts';
import { bothLinksUsed, providerThere, provisioned, sitesNeedPeering } from './circuits.ts';
import { connectionCloud, connectionGeography, connectionPeering, connectionScope } from './connections.ts';
import { asnsNotReserved } from './customer-asns.ts';
import { defaultRouteCrosses, defaultRouteDrawsVnets } from './default-routes.ts';
import { linksOnce } from './duplicate-links.ts';
import { prefixesOnce } from './duplicate-prefixes.ts';
import { gatewayCircuits } from './gateway-limits.ts';
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
import { prefixesNested } from './nested-prefixes.ts';
import { compareFindings, refusals } from './order.ts';
import { vnetsApart } from './overlapping-vnets.ts';
import { subnetLengths, subnetsClear } from './peering-subnets.ts';
import { ownRoutesComeBack, sitesAttached, sitesMeetElsewhere } from './sites.ts';
import { blockLengths, blocksClear, blocksDiffer } from './tunnel-blocks.ts';
import { vlansUnique } from './vlans.ts';

export interface Validity {
	/** Errors, then warnings, then notes; within them by code and place. */
	readonly findings: readonly Finding[];
	/** What carries nothing: circuits, connections, Global Reach links and attachments, each with the first reason. */
	readonly refused: ReadonlyMap<ElementKey, Finding>;
}

/** Checks that look at one object, then those that let the lowest key stay, limits last, then what is left. */
const stages: readonly (readonly Check[])[] = [
	[
		...[bandwidthOffered, provisioned, sitesNeedPeering, providerThere, bothLinksUsed],
		...[subnetLengths, subnetsClear, asnsNotReserved],
		...[connectionPeering, connectionCloud, connectionScope, connectionGeography],
		...[linkCloud, linkProvisioned, linkPeering, linkNotLocal, linkPremium, linkGeography],
		...[linkLocations, linkCountry, linkIpv6, linkBandwidth, blockLengths, blocksClear],
		...[sitesAttached, sitesMeetElsewhere, prefixesOnce, prefixesNested],
	],
	[vlansUnique],
	[linksOnce],
	[blocksDiffer],
	[authorized],
	[gatewayCircuits],
	[linksWithinLimit, limitPublished],
	[
		...[vnetsApart, ownRoutesComeBack, asnsDiffer, prependsSeen],
		...[weightsLeaveDirect, defaultRouteCrosses, defaultRouteDrawsVnets],
	],
];

const limitChecks: ReadonlySet<Check> = new Set([gatewayCircuits, linksWithinLimit, limitPublished]);

/**
 * Everything that can be said of a design before a route is computed. One mistake does not hide another.
 * `without`: rules that are not checked, to see what rests on them.
 */
export function validate(design: Design, without: ReadonlySet<RuleId> = new Set()): Validity {
	const findings: Finding[] = [];
	let refused = refusals(findings);
	for (const stage of stages) {
		for (const check of stage) {
			if (design.assume.limits === 'ignored' && limitChecks.has(check)) continue;
			for (const finding of check(design, refused)) if (!without.has(finding.rule)) findings.push(finding);
		}
		refused = refusals(findings);
	}
	return { findings: findings.sort(compareFindings), refused };
}
