// What stands in the way over Global Reach between two circuits: no link, a refused or failed one, one without IPv6.

import { linkIpv6Key } from '../azure/sessions-up.ts';
import { globalReachCountry } from '../catalog/catalog.ts';
import type { Family } from '../net/prefix.ts';
import type { Circuit, GlobalReachLink } from '../scenario/design.ts';
import type { Edit } from '../scenario/edit.ts';
import { failed, freeBlock, id, refusal } from './access.ts';
import { freeAuthorization } from './free-name.ts';
import type { Obstacle } from './obstacle.ts';
import type { View } from './view.ts';

export function acrossGlobalReach(view: View, a: Circuit, b: Circuit, family: Family): readonly Obstacle[] {
	const names = [id(a), id(b)].sort();
	const links = [...view.design.globalReach.values()].filter(
		({ between }) => between[0] === names[0] && between[1] === names[1],
	);
	const link = links[0];
	if (link === undefined) return [noGlobalReach(view, a, b, family)];
	if (!view.globalReach) return [{ ...noGlobalReach(view, a, b, family), rank: 'leftOut' }];
	return [...links].map((candidate) => linkObstacles(view, candidate, family)).sort((x, y) => x.length - y.length)[0]!;
}

function linkObstacles(view: View, link: GlobalReachLink, family: Family): readonly Obstacle[] {
	const obstacles: Obstacle[] = [...refusal(view, link.key)];
	if (view.availability.down.has(link.key)) obstacles.push(failed(view, link.key));
	if (family === 6) obstacles.push(...refusal(view, linkIpv6Key(link.key)));
	if (family === 6 && link.ipv6 === null) {
		obstacles.push({
			code: 'GR_NO_IPV6',
			rule: 'R107',
			at: link.key,
			message: `${link.key} has no IPv6 prefix, so it carries IPv4 alone.`,
			repair: [{ set: `globalReach.${id(link)}.ipv6`, value: freeBlock(view, link.between) }],
			rank: 'policy',
		});
	}
	return obstacles;
}

function noGlobalReach(view: View, a: Circuit, b: Circuit, family: Family): Obstacle {
	const between = [id(a), id(b)].sort();
	const add: Edit = {
		add: 'globalReach',
		value: {
			between,
			...(family === 6 ? { ipv6: freeBlock(view, between) } : {}),
			...(a.subscription === b.subscription ? {} : { authorization: freeAuthorization(view, between.join('-to-')) }),
		},
	};
	const at = `globalReach/${between.join('~')}`;
	return {
		code: 'NO_GLOBAL_REACH',
		rule: 'R096',
		at,
		message: `No Global Reach link joins circuits ${between.join(' and ')}.`,
		repair: linkable(a, b) && !view.availability.down.has(at) ? [...premiumFor(a, b), add] : null,
		rank: 'missing',
	};
}

/** R085, R086, R088, R081: whether Azure offers Global Reach between these two at all. */
function linkable(a: Circuit, b: Circuit): boolean {
	return (
		a.cloud === b.cloud &&
		a.peeringLocation.id !== b.peeringLocation.id &&
		[a, b].every(({ sku, peeringLocation }) => sku !== 'local' && globalReachCountry(peeringLocation) !== null)
	);
}

/** R084: what must become Premium first. */
function premiumFor(a: Circuit, b: Circuit): readonly Edit[] {
	if (a.peeringLocation.geopoliticalRegion === b.peeringLocation.geopoliticalRegion) return [];
	return [a, b]
		.filter(({ sku }) => sku !== 'premium')
		.map((circuit) => ({ set: `circuits.${id(circuit)}.sku`, value: 'premium' }));
}
