// Which address of a link subnet is whose.

import { limits } from '../catalog/catalog.ts';
import { addressBits, type Family, makePrefix, type Prefix } from '../net/prefix.ts';
import { type LinkName, linkNames } from '../scenario/design.ts';

/** Without a prefix length. */
export interface LinkAddresses {
	readonly customer: string;
	readonly microsoft: string;
}

/** What a private and a Microsoft peering have in common. */
interface PeeringSubnets {
	readonly ipv4: readonly Prefix[] | null;
	readonly ipv6: readonly Prefix[] | null;
}

/**
 * R017: of the subnet of a link the customer has the first usable address, the MSEE the second. Null where the file leaves the
 * addresses open, or gives subnets of another length than Azure takes. Of two subnets the lower is that of the primary link.
 */
export function linkAddresses(
	peering: PeeringSubnets,
	link: LinkName,
): { readonly ipv4: LinkAddresses | null; readonly ipv6: LinkAddresses | null } {
	return { ipv4: addressesIn(peering.ipv4, link), ipv6: addressesIn(peering.ipv6, link) };
}

function addressesIn(subnets: readonly Prefix[] | null, link: LinkName): LinkAddresses | null {
	const subnet = subnets === null ? null : subnetOf(subnets, linkNames.indexOf(link));
	if (subnet === null) return null;
	const { family, base } = subnet;
	return { customer: printAddress(family, base + 1n), microsoft: printAddress(family, base + 2n) };
}

function subnetOf(subnets: readonly Prefix[], index: number): Prefix | null {
	if (!subnetsFit(subnets)) return null;
	if (subnets.length === 2) return subnets[index]!;
	const { family, base } = subnets[0]!;
	const { split } = lengthsOf(family);
	const half = 1n << BigInt(addressBits(family) - split);
	return makePrefix(family, base + BigInt(index) * half, split);
}

/** R017: one for both links, or one for each. */
export function subnetsFit(subnets: readonly Prefix[]): boolean {
	return (
		(subnets.length === 1 && subnets.every(({ family, length }) => length === lengthsOf(family).single)) ||
		(subnets.length === 2 && subnets.every(({ family, length }) => length === lengthsOf(family).split))
	);
}

function lengthsOf(family: Family): { readonly single: number; readonly split: number } {
	return limits.peeringSubnets.value[family === 4 ? 'ipv4' : 'ipv6'];
}

function printAddress(family: Family, address: bigint): string {
	return makePrefix(family, address, addressBits(family)).text.split('/')[0]!;
}
