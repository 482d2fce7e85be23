// The address blocks of Global Reach links: their length, that they are nobody else's, and that links of one circuit differ.

import { limits } from '../../catalog/catalog.ts';
import { makePrefix, type Prefix } from '../../net/prefix.ts';
import type { Design, ElementKey, GlobalReachLink } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { linkIpv6Key } from '../sessions-up.ts';
import { type Check, finding, idOf, linkPath, type Refused, setAt } from './check.ts';
import { type Nest, nest, overlapping } from './nesting.ts';
import { stoodFirst } from './precedence.ts';
import { linkStands } from './standing.ts';
import { enumerate, nameOf } from './wording.ts';

interface Block {
	readonly link: GlobalReachLink;
	readonly field: 'ipv4' | 'ipv6';
	readonly prefix: Prefix;
}

function blocksOf({ globalReach }: Design): readonly Block[] {
	return [...globalReach.values()].flatMap((link) =>
		(['ipv4', 'ipv6'] as const).flatMap((field) => {
			const prefix = link[field];
			return prefix === null ? [] : [{ link, field, prefix }];
		}),
	);
}

/** R090: a /29; for IPv6 a /125, the length that a split of two link subnets takes too. */
const lengths = { ipv4: limits.globalReach.value.ipv4PrefixLength, ipv6: limits.peeringSubnets.value.ipv6.single };

/** D11: a mistake in IPv6 leaves IPv4 as it is. */
function blockKey({ link, field }: Block): ElementKey {
	return field === 'ipv6' ? linkIpv6Key(link.key) : link.key;
}

export const blockLengths: Check = (design) => {
	const wrong = blocksOf(design).filter(({ field, prefix }) => prefix.length !== lengths[field]);
	if (wrong.length === 0) return [];
	const space = addressSpace(design);
	const blocks = nest(blocksOf(design).map((block) => [block.prefix, block] as const));
	return wrong.map((block) => {
		const { link, field, prefix } = block;
		const proposed = makePrefix(prefix.family, prefix.base, lengths[field]);
		const free =
			overlapping(space, proposed).length === 0 &&
			overlapping(blocks, proposed).every(({ holders }) => holders.every((other) => other.link === link));
		const path = linkPath(link.key, field);
		return finding('BAD_PREFIX_LENGTH', {
			at: blockKey(block),
			path,
			rule: 'R090',
			message: `A Global Reach link takes a /${lengths[field]} for IPv${prefix.family}; ${idOf(link.key)} is given ${prefix.text}.`,
			repair: free ? [setAt(path, proposed.text)] : [],
		});
	});
};

/** R090. */
export const blocksClear: Check = (design) => {
	const blocks = blocksOf(design);
	if (blocks.length === 0) return [];
	const space = addressSpace(design);
	return blocks.flatMap((block) => {
		const { link, field, prefix } = block;
		const clashes = overlapping(space, prefix);
		if (clashes.length === 0) return [];
		return finding('SUBNET_OVERLAP', {
			at: blockKey(block),
			path: linkPath(link.key, field),
			rule: 'R090',
			message: `The Global Reach block ${prefix.text} must be free; it overlaps ${enumerate(clashes.map((clash) => `${clash.prefix.text} of ${enumerate(clash.holders)}`))}.`,
			repair: withoutBlock(block),
		});
	});
};

/** Everything in use at a VNet, a site or a private peering. */
function addressSpace({ vnets, sites, circuits }: Design): readonly Nest<string>[] {
	const of = (key: ElementKey, prefixes: readonly Prefix[]) => prefixes.map((prefix) => [prefix, nameOf(key)] as const);
	return nest([
		...[...sites.values(), ...vnets.values()].flatMap(({ key, prefixes }) => of(key, prefixes)),
		...[...circuits.values()].flatMap(({ key, privatePeering }) => [
			...of(key, privatePeering?.ipv4 ?? []),
			...of(key, privatePeering?.ipv6 ?? []),
		]),
	]);
}

/** R091. Of the blocks that clash the first stays. */
export const blocksDiffer: Check = (design, refused, before) => {
	const takes = (block: Block, known: Refused): boolean => linkStands(known, block.link) && !known.has(blockKey(block));
	const blocks = stoodFirst(
		blocksOf,
		(block, known) => takes(block, known) && `${blockKey(block)} ${block.prefix.text}`,
		[design, refused, before],
	);
	const seen = new Set<Block>();
	const nests = nest(blocks.map((block) => [block.prefix, block] as const));
	const lost = new Set<ElementKey>();
	const taken = (block: Block): boolean => takes(block, refused);
	const stands = (block: Block): boolean => taken(block) && !lost.has(block.link.key) && !lost.has(blockKey(block));
	return blocks.flatMap((block) => {
		const { link, field, prefix } = block;
		const clash = overlapping(nests, prefix)
			.flatMap(({ holders }) => holders)
			.find((other) => seen.has(other) && meet(other.link, link) && (stands(other) || !taken(block)));
		seen.add(block);
		if (clash === undefined) return [];
		lost.add(blockKey(block));
		const shared = link.between.filter((id) => clash.link.between.includes(id));
		return finding('GR_PREFIX_OVERLAP', {
			at: blockKey(block),
			path: linkPath(link.key, field),
			message: `Global Reach links of one circuit need different blocks; on ${enumerate(shared)} ${prefix.text} overlaps ${clash.prefix.text} of ${idOf(clash.link.key)}.`,
			repair: withoutBlock(block),
		});
	});
};

/** On a common circuit. Links of the same pair are duplicates, which is another mistake. */
function meet(other: GlobalReachLink, link: GlobalReachLink): boolean {
	return link.between.filter((id) => other.between.includes(id)).length === 1;
}

/** A link without an IPv4 block takes any free one; without a block for IPv6 it would lose IPv6. */
function withoutBlock({ link, field }: Block): readonly Edit[] {
	if (field === 'ipv6') return [];
	const { between, ipv6, authorization } = link;
	const value = {
		between: [...between],
		...(ipv6 === null ? {} : { ipv6: ipv6.text }),
		...(authorization === null ? {} : { authorization }),
	};
	return [setAt(linkPath(link.key), value)];
}
