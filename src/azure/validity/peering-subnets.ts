// The link subnets of private peerings: their length, and that they are nobody else's.

import { limits } from '../../catalog/catalog.ts';
import { type Family, makePrefix, overlaps, type Prefix } from '../../net/prefix.ts';
import type { Circuit, Design, ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit.ts';
import { peeringIpv6Key } from '../sessions-up.ts';
import { type Check, finding, idOf, setAt } from './check.ts';
import { type Nest, nest, overlapping } from './nesting.ts';
import { enumerate } from './wording.ts';

interface SubnetField {
	readonly id: string;
	readonly circuit: Circuit;
	readonly field: 'ipv4' | 'ipv6';
	readonly family: Family;
	readonly subnets: readonly Prefix[];
	/** Lengths of the one subnet for both links, and of one for each. */
	readonly single: number;
	readonly split: number;
}

function subnetFields({ circuits }: Design): readonly SubnetField[] {
	const lengths = limits.peeringSubnets.value;
	return [...circuits].flatMap(([id, circuit]) =>
		([4, 6] as const).flatMap((family) => {
			const field = family === 4 ? 'ipv4' : 'ipv6';
			const subnets = circuit.privatePeering?.[field] ?? null;
			return subnets === null ? [] : [{ id, circuit, field, family, subnets, ...lengths[field] } as const];
		}),
	);
}

/** D11: a mistake in IPv6 leaves IPv4 as it is. */
function peeringKey({ key }: Circuit, family: Family): ElementKey {
	return family === 6 ? peeringIpv6Key(key) : key;
}

/** R017. */
export const subnetLengths: Check = (design) => {
	const space = vnetSpace(design);
	return subnetFields(design)
		.filter(({ subnets, single, split }) => !fits(subnets, single, split))
		.map((at) => {
			const { id, circuit, field, family, subnets, single, split } = at;
			const path = ['circuits', id, 'privatePeering', field];
			const given =
				subnets.length === 0
					? 'none is'
					: `${enumerate(subnets.map(({ text }) => text))} ${subnets.length === 1 ? 'is' : 'are'}`;
			return finding('BAD_PREFIX_LENGTH', {
				at: peeringKey(circuit, family),
				path,
				message: `The private peering of circuit ${id} needs one /${single} or two /${split} for IPv${family}; ${given} given.`,
				repair: resized(at, space).map((value) => setAt(path, value)),
			});
		});
};

function fits(subnets: readonly Prefix[], single: number, split: number): boolean {
	if (subnets.length === 1) return subnets[0]!.length === single;
	return subnets.length === 2 && subnets.every(({ length }) => length === split);
}

/** The written subnets brought to the right length, where that leaves them clear of each other and of all VNets. */
function resized({ subnets, family, single, split }: SubnetField, space: readonly Nest<string>[]): readonly string[][] {
	const length = subnets.length === 1 ? single : split;
	const proposed = subnets.slice(0, 2).map(({ base }) => makePrefix(family, base, length));
	const [first, second] = proposed;
	if (first === undefined || (second !== undefined && overlaps(first, second))) return [];
	if (proposed.some((prefix) => overlapping(space, prefix).length > 0)) return [];
	return [proposed.map(({ text }) => text)];
}

function vnetSpace({ vnets }: Design): readonly Nest<string>[] {
	return nest([...vnets].flatMap(([id, { prefixes }]) => prefixes.map((prefix) => [prefix, `VNet ${id}`] as const)));
}

/** R019; and the two subnets of one peering must be two. */
export const subnetsClear: Check = (design) => {
	const space = vnetSpace(design);
	return subnetFields(design).flatMap(({ id, circuit, field, family, subnets }) => {
		const inVnets = subnets.flatMap((subnet) =>
			overlapping(space, subnet).map(
				({ prefix, holders }) => `${subnet.text} overlaps ${prefix.text} of ${enumerate(holders)}`,
			),
		);
		const mutual = subnets.flatMap((subnet, index) =>
			subnets
				.slice(index + 1)
				.filter((other) => overlaps(subnet, other))
				.map((other) => `${subnet.text} and ${other.text} overlap each other`),
		);
		const clashes = [...inVnets, ...mutual];
		if (clashes.length === 0) return [];
		return finding('SUBNET_OVERLAP', {
			at: peeringKey(circuit, family),
			path: ['circuits', id, 'privatePeering', field],
			message: `The IPv${family} link subnets of circuit ${id} must be free: ${enumerate(clashes)}.`,
			repair: withoutIpv4(circuit, field),
		});
	});
};

/** Addresses left open mean any free ones. Not for IPv6, which may be on only because its subnets are given. */
function withoutIpv4({ key, privatePeering }: Circuit, field: 'ipv4' | 'ipv6'): readonly Edit[] {
	if (field === 'ipv6' || privatePeering === null) return [];
	const { ipv6, vlan } = privatePeering;
	const value = {
		...(ipv6 === null ? {} : { ipv6: ipv6.map(({ text }) => text) }),
		...(vlan === null ? {} : { vlan }),
	};
	return [setAt(['circuits', idOf(key), 'privatePeering'], value)];
}
