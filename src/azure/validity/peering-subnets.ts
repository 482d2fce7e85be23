// The link subnets of peerings: their length, that those of a Microsoft peering are public, and that they are nobody else's.

import { limits } from '../../catalog/catalog.ts';
import { makePrefix, overlaps, type Prefix } from '../../net/prefix.ts';
import { isPublic } from '../../net/public-space.ts';
import type { Circuit, Design, ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { subnetsFit } from '../link-addresses.ts';
import { microsoftPeeringKey } from '../microsoft-peering.ts';
import { peeringIpv6Key } from '../sessions-up.ts';
import { type Check, finding, idOf, type Refused, setAt } from './check.ts';
import { type Nest, nest, overlapping } from './nesting.ts';
import { stoodFirst } from './precedence.ts';
import { enumerate } from './wording.ts';

const peerings = ['privatePeering', 'microsoftPeering'] as const;
type PeeringKind = (typeof peerings)[number];

/** The subnets of one family. */
interface Given {
	readonly circuit: Circuit;
	readonly kind: PeeringKind;
	/** `private peering of circuit x`. */
	readonly name: string;
	/** What carries nothing while they are wrong. D11: the IPv6 of a private peering leaves its IPv4 as it is. */
	readonly at: ElementKey;
	readonly path: Path;
	readonly field: 'ipv4' | 'ipv6';
	readonly subnets: readonly Prefix[];
}

function subnetsOf({ circuits }: Design, kind: PeeringKind): readonly Given[] {
	return [...circuits].flatMap(([id, circuit]) =>
		(['ipv4', 'ipv6'] as const).flatMap((field) => {
			const subnets = circuit[kind]?.[field] ?? null;
			if (subnets === null) return [];
			const { key } = circuit;
			const privateKey = field === 'ipv6' ? peeringIpv6Key(key) : key;
			const at = kind === 'privatePeering' ? privateKey : microsoftPeeringKey(key);
			const name = `${kind === 'privatePeering' ? 'private' : 'Microsoft'} peering of circuit ${id}`;
			return [{ circuit, kind, name, at, path: ['circuits', id, kind, field], field, subnets }];
		}),
	);
}

/** R017. */
export const subnetLengths: Check = (design) => {
	const space = vnetSpace(design);
	return peerings
		.flatMap((kind) => subnetsOf(design, kind))
		.filter(({ subnets }) => !subnetsFit(subnets))
		.map((given) => {
			const { name, at, path, field, subnets } = given;
			const { single, split } = limits.peeringSubnets.value[field];
			const texts = enumerate(subnets.map(({ text }) => text));
			const found = subnets.length === 0 ? 'none is' : `${texts} ${subnets.length === 1 ? 'is' : 'are'}`;
			return finding('BAD_PREFIX_LENGTH', {
				at,
				path,
				message: `The ${name} needs one /${single} or two /${split} for IP${field.slice(2)}; ${found} given.`,
				repair: resized(given, space).map((value) => setAt(path, value)),
			});
		});
};

/** Private subnets brought to the right length, where that leaves them clear of each other and of all VNets. */
function resized({ kind, subnets, field }: Given, space: readonly Nest<string>[]): readonly string[][] {
	if (kind === 'microsoftPeering') return [];
	const { single, split } = limits.peeringSubnets.value[field];
	const length = subnets.length === 1 ? single : split;
	const proposed = subnets.slice(0, 2).map(({ family, base }) => makePrefix(family, base, length));
	const [first, second] = proposed;
	if (first === undefined || (second !== undefined && overlaps(first, second))) return [];
	if (proposed.some((prefix) => overlapping(space, prefix).length > 0)) return [];
	return [proposed.map(({ text }) => text)];
}

function vnetSpace({ vnets }: Design): readonly Nest<string>[] {
	return nest([...vnets].flatMap(([id, { prefixes }]) => prefixes.map((prefix) => [prefix, `VNet ${id}`] as const)));
}

/** R018. */
export const subnetsPublic: Check = (design) =>
	subnetsOf(design, 'microsoftPeering').flatMap(({ name, at, path, subnets }) => {
		const privately = subnets.filter((subnet) => !isPublic(subnet)).map(({ text }) => text);
		if (privately.length === 0) return [];
		return finding('PEERING_SUBNET_PRIVATE', {
			at,
			path,
			message: `The link subnets of the ${name} must be public, and ${enumerate(privately)} ${privately.length === 1 ? 'is' : 'are'} not.`,
		});
	});

/** R019; and the two subnets of one peering must be two. */
export const subnetsClear: Check = (design) => {
	const space = vnetSpace(design);
	return subnetsOf(design, 'privatePeering').flatMap(({ circuit, at, path, field, subnets }) => {
		const inVnets = subnets.flatMap((subnet) =>
			overlapping(space, subnet).map(
				({ prefix, holders }) => `${subnet.text} overlaps ${prefix.text} of ${enumerate(holders)}`,
			),
		);
		const clashes = [...inVnets, ...subnets.flatMap(withLater)];
		if (clashes.length === 0) return [];
		return finding('SUBNET_OVERLAP', {
			at,
			path,
			message: `The IP${field.slice(2)} link subnets of circuit ${idOf(circuit.key)} must be free: ${enumerate(clashes)}.`,
			repair: withoutIpv4(circuit, field),
		});
	});
};

function withLater(subnet: Prefix, index: number, all: readonly Prefix[]): readonly string[] {
	const others = all.slice(index + 1).filter((other) => overlaps(subnet, other));
	return others.map((other) => `${subnet.text} and ${other.text} overlap each other`);
}

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

/** R019. Of two Microsoft peerings the first keeps its subnet (D05). */
export const microsoftSubnetsClear: Check = (design, refused, before) => {
	const stands = ({ at }: Given, known: Refused): boolean => !known.has(at);
	const inOrder = stoodFirst(
		(state) => subnetsOf(state, 'microsoftPeering'),
		(one, known) => stands(one, known) && `${one.at} ${one.subnets.map(({ text }) => text)}`,
		[design, refused, before],
	);
	return inOrder.flatMap(({ name, at, path, field, subnets }, nth) => {
		const earlier = inOrder.slice(0, nth).filter((one) => one.at !== at && stands(one, refused));
		const others = [
			...[...design.vnets].map(([id, { prefixes }]) => ({ name: `VNet ${id}`, subnets: prefixes })),
			...[...subnetsOf(design, 'privatePeering'), ...earlier].map((one) => ({ ...one, name: `the ${one.name}` })),
		];
		const clashes = subnets.flatMap((subnet, index) => [
			...others.flatMap((other) =>
				other.subnets
					.filter((prefix) => overlaps(prefix, subnet))
					.map((prefix) => `${subnet.text} overlaps ${prefix.text} of ${other.name}`),
			),
			...withLater(subnet, index, subnets),
		]);
		if (clashes.length === 0) return [];
		return finding('SUBNET_OVERLAP', {
			at,
			path,
			message: `The IP${field.slice(2)} link subnets of the ${name} must be free: ${enumerate(clashes)}.`,
		});
	});
};
