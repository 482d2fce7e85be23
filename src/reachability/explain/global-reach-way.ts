// What stands in the way over Global Reach between two circuits: no link, a refused or failed one, one without IPv6.

import { offersGlobalReach, skuForGlobalReach } from '../../azure/scope.ts';
import { linkIpv6Key } from '../../azure/sessions-up.ts';
import type { Family } from '../../net/prefix.ts';
import type { Circuit, GlobalReachLink } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { View } from '../view.ts';
import { failed, freeBlock, id, refusal } from './access.ts';
import { freeAuthorization } from './free-name.ts';
import type { Obstacle } from './obstacle.ts';

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
	const add = newLink(view, a, b, family === 6);
	const at = `globalReach/${between.join('~')}`;
	return {
		code: 'NO_GLOBAL_REACH',
		rule: 'R096',
		at,
		message: `No Global Reach link joins circuits ${between.join(' and ')}.`,
		repair: canBeLinked(a, b) && !view.availability.down.has(at) ? [...premiumFor(a, b), add] : null,
		rank: 'missing',
	};
}

/** R093: with an authorization between subscriptions. */
export function newLink(view: View, a: Circuit, b: Circuit, hasIpv6: boolean): Edit {
	const between = [id(a), id(b)].sort();
	const ipv6 = hasIpv6 ? { ipv6: freeBlock(view, between) } : {};
	const authorization =
		a.subscription === b.subscription ? {} : { authorization: freeAuthorization(view, between.join('-to-')) };
	return { add: 'globalReach', value: { between, ...ipv6, ...authorization } };
}

/** R085: another SKU of a Local circuit is not proposed here. */
function canBeLinked(a: Circuit, b: Circuit): boolean {
	return offersGlobalReach(a, b) && a.sku !== 'local' && b.sku !== 'local';
}

/** R084: what must become Premium first. */
function premiumFor(a: Circuit, b: Circuit): readonly Edit[] {
	if (skuForGlobalReach(a, b) === 'standard') return [];
	return [a, b]
		.filter(({ sku }) => sku !== 'premium')
		.map((circuit) => ({ set: `circuits.${id(circuit)}.sku`, value: 'premium' }));
}
