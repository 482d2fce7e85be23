// What a limit on routes took down, in words, and what would bring it back.

import type { GatewayExcess, SessionExcess } from '../../azure/limits/excess.ts';
import { customerPrefixLimit } from '../../azure/limits/prefix-limit.ts';
import { summariesOf } from '../../azure/limits/summary.ts';
import { announcedOn } from '../../azure/validity/announced-on.ts';
import { attachmentPath, setAt } from '../../azure/validity/check.ts';
import { nameOf, skuName } from '../../azure/validity/wording.ts';
import { gatewaySkusOfKind, learnedRouteLimit } from '../../catalog/catalog.ts';
import { grouped } from '../../net/grouped.ts';
import { covers } from '../../net/prefix.ts';
import type { Design, LinkName } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';

/** `over` are the links of one attachment for one family, as many as are over. */
export function prefixesWords(over: readonly SessionExcess[]): string {
	const { circuit, attachment, family, limit } = over[0]!;
	const count = Math.max(...over.map((excess) => excess.count));
	const edge = nameOf(attachment.edge);
	return `${edge[0]!.toUpperCase()}${edge.slice(1)} announces ${grouped(count)} IPv${family} prefixes on ${nameOf(circuit.key)}, and a session of a ${skuName(circuit)} circuit takes ${grouped(limit)}: on ${linkWords(over.map(({ link }) => link))} the session is down for IPv${family}.`;
}

function linkWords(links: readonly LinkName[]): string {
	return links.length > 1 ? 'both links' : `the ${links[0]} link`;
}

export function gatewayWords({ vnet, learned, learnedLimit, routes, routesLimit }: GatewayExcess): string {
	const { sku } = vnet.gateway!;
	const gateway = `The gateway of ${nameOf(vnet.key)}`;
	return learned > learnedLimit
		? `${gateway} is offered ${grouped(learned)} prefixes by its circuits, and ${/^[EU]/.test(sku) ? 'an' : 'a'} ${sku} gateway is rated for ${grouped(learnedLimit)}`
		: `${gateway} has ${grouped(routes)} routes, address spaces of its VNet and of peered ones included, and a gateway is rated for ${grouped(routesLimit)}`;
}

/** R026: Premium where that is enough, or else summaries of what the site has. */
export function roomForPrefixes(design: Design, { circuit, attachment, family, count, limit }: SessionExcess): Edit[] {
	const sku = ['circuits', circuit.key.slice('circuit/'.length), 'sku'];
	if (count <= customerPrefixLimit('premium', family)) return [setAt(sku, 'premium')];
	const site = design.sites.get(attachment.edge.slice('site/'.length));
	if (site === undefined) return [];
	const own = announcedOn(design, attachment).filter((prefix) => prefix.family === family && prefix.length > 0);
	const summaries = summariesOf(design, [site.key], own, limit - (count - own.length));
	if (summaries === null) return [];
	const kept = attachment.aggregate.filter((aggregate) => !summaries.some((summary) => covers(summary, aggregate)));
	const aggregate = [...kept, ...summaries].map(({ text }) => text).sort();
	return [setAt(attachmentPath(circuit.key, attachment.edge, 'aggregate'), aggregate)];
}

/** R042: a larger SKU, where that is enough. */
export function roomForRoutes({ vnet, learned, routes, routesLimit }: GatewayExcess): Edit[] {
	const larger = gatewaySkusOfKind(vnet.gateway!.sku).find((sku) => learned <= learnedRouteLimit(sku));
	if (larger === undefined || routes > routesLimit) return [];
	return [setAt(['vnets', vnet.key.slice('vnet/'.length), 'gateway', 'sku'], larger)];
}
