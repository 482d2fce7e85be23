// Why a walk ended where it did.

import { covers, type Prefix } from '../../net/prefix.ts';
import type { View } from '../view.ts';
import type { Stop, Walk } from '../walk.ts';
import { missingRoute } from './missing-route.ts';
import type { Obstacle, Reason } from './obstacle.ts';
import { plainReason } from './plain-reason.ts';
import { propagationOff, userRouteObstacle } from './subnet-obstacles.ts';

export function whereItStopped(view: View, walked: Walk, prefix: Prefix): Reason {
	const stop = walked.stops[0];
	if (stop === undefined)
		return plainReason(
			'NO_ROUTE',
			'D16',
			walked.hops[0]!,
			`No route for ${prefix.text} leads on from ${walked.hops[0]}.`,
		);
	switch (stop.end) {
		case 'noRoute':
			return (
				missingRoute(view, view.forwarding.speakerOf(stop.at) ?? stop.at, prefix) ??
				builtInDrop(stop, walked, prefix) ??
				plainReason('NO_ROUTE', 'D16', stop.at, `${stop.at} has no route for ${prefix.text}.`)
			);
		case 'userRoute':
			return withoutRank(userRouteObstacle(view, stop.at, walked.steps.get(stop.at)!.route!));
		case 'propagationOff':
			return withoutRank(propagationOff(view, stop.at));
		case 'appliance':
			return atAppliance(stop, walked, prefix);
		case 'loop':
			return plainReason('FORWARDING_LOOP', 'D24', stop.at, `Traffic for ${prefix.text} comes back to ${stop.at}.`);
		case 'systemRoute':
			return plainReason(
				'SYSTEM_ROUTE_WINS',
				'R069',
				stop.at,
				`${prefix.text} lies in the address space of ${stop.at}, whose system route BGP cannot override.`,
			);
		case 'discard':
			return plainReason(
				'DISCARD_ROUTE',
				'D09',
				stop.at,
				`${stop.at} announces a summary that covers ${prefix.text} and holds nothing longer.`,
			);
		case 'transitBySummary':
			if (stop.at.startsWith('gateway/'))
				return plainReason(
					'GW_NO_TRANSIT',
					'D31',
					stop.at,
					`Only a summary of ${stop.at} leads on to ${prefix.text}, and a gateway is taken not to pass traffic from one circuit to another.`,
				);
			return plainReason(
				'TRANSIT_BY_SUMMARY',
				'R138',
				stop.at,
				`Only a summary leads from ${stop.at} on to ${prefix.text}, and edges are taken not to forward by it.`,
			);
		case 'down':
			return plainReason('ELEMENT_FAILED', 'D15', stop.at, `${stop.at} has failed.`);
		case 'wrongOwner':
			return elsewhere(view, stop, walked, prefix);
	}
}

/** R072. */
function builtInDrop({ at }: Stop, walked: Walk, prefix: Prefix): Reason | null {
	const route = walked.steps.get(at)?.route;
	if (route == null || route.nextHopType !== 'None') return null;
	return plainReason(
		'PRIVATE_RANGE_DROPPED',
		'R072',
		at,
		`${at} has no route for ${prefix.text}, and the built-in route for ${route.prefix.text} drops it.`,
	);
}

/** D30. */
export function atAppliance({ at }: Stop, walked: Walk, prefix: Prefix): Reason {
	const route = walked.steps.get(at)!.route!;
	return plainReason(
		'APPLIANCE_NOT_SIMULATED',
		'D30',
		at,
		`A user-defined route of ${at} for ${route.prefix.text} hands traffic for ${prefix.text} to the appliance ${route.nextHopIpAddress ?? ''}, and what that does is not in the design.`,
	);
}

function withoutRank({ rank: _, ...reason }: Obstacle): Reason {
	return reason;
}

function elsewhere({ design }: View, { at }: Stop, walked: Walk, prefix: Prefix): Reason {
	const matched = walked.steps.get(at)?.match?.prefix;
	const held = [
		...design.sites.values(),
		...[...design.vnets.values()].flatMap((vnet) => [vnet, ...vnet.subnets.values()]),
	]
		.find(({ key }) => key === at)
		?.prefixes.some(({ text }) => text === prefix.text);
	if (held)
		return plainReason('DUPLICATE_PREFIX', 'R104', at, `${at} has ${prefix.text} too, and the traffic ends there.`);
	const longer = matched !== undefined && covers(prefix, matched) ? matched.text : 'a prefix around it';
	return plainReason('CAPTURED', 'R105', at, `${at} has ${longer}, and draws the traffic for ${prefix.text}.`);
}
