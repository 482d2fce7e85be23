// The link subnets of Microsoft peerings: their length, that they are public, and that they are nobody else's.

import { limits } from '../../catalog/catalog.ts';
import { overlaps, type Prefix } from '../../net/prefix.ts';
import { isPublic } from '../../net/public-space.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import { microsoftPeeringKey, microsoftPeeringsOf } from '../microsoft-peering.ts';
import { type Check, finding, idOf, type Refused } from './check.ts';
import { peeringPath } from './microsoft-peering.ts';
import { stoodFirst } from './precedence.ts';
import { enumerate } from './wording.ts';

const fields = ['ipv4', 'ipv6'] as const;
type Field = (typeof fields)[number];

interface Given {
	readonly circuit: ElementKey;
	readonly field: Field;
	readonly subnets: readonly Prefix[];
}

function subnetsGiven(design: Design): readonly Given[] {
	return microsoftPeeringsOf(design).flatMap(({ circuit, peering }) =>
		fields.flatMap((field) => {
			const subnets = peering[field];
			return subnets === null ? [] : [{ circuit: circuit.key, field, subnets }];
		}),
	);
}

/** R017. */
export const microsoftSubnetLengths: Check = (design) =>
	subnetsGiven(design).flatMap(({ circuit, field, subnets }) => {
		const { single, split } = limits.peeringSubnets.value[field];
		const fits =
			subnets.length === 1
				? subnets[0]!.length === single
				: subnets.length === 2 && subnets.every(({ length }) => length === split);
		if (fits) return [];
		const given =
			subnets.length === 0
				? 'none is'
				: `${enumerate(subnets.map(({ text }) => text))} ${subnets.length === 1 ? 'is' : 'are'}`;
		return finding('BAD_PREFIX_LENGTH', {
			at: microsoftPeeringKey(circuit),
			path: peeringPath(circuit, field),
			message: `The Microsoft peering of circuit ${idOf(circuit)} needs one /${single} or two /${split} for IP${field.slice(2)}; ${given} given.`,
		});
	});

/** R018. */
export const microsoftSubnetsPublic: Check = (design) =>
	subnetsGiven(design).flatMap(({ circuit, field, subnets }) => {
		const privately = subnets.filter((subnet) => !isPublic(subnet)).map(({ text }) => text);
		if (privately.length === 0) return [];
		return finding('PEERING_SUBNET_PRIVATE', {
			at: microsoftPeeringKey(circuit),
			path: peeringPath(circuit, field),
			message: `The link subnets of the Microsoft peering of circuit ${idOf(circuit)} must be public, and ${enumerate(privately)} ${privately.length === 1 ? 'is' : 'are'} not.`,
		});
	});

/** R019. Of two Microsoft peerings the first keeps its subnet (D05). */
export const microsoftSubnetsClear: Check = (design, refused, before) => {
	const stands = ({ circuit }: Given, known: Refused): boolean => !known.has(microsoftPeeringKey(circuit));
	const given = stoodFirst(
		subnetsGiven,
		(one, known) => stands(one, known) && `${one.circuit} ${one.subnets.map(({ text }) => text)}`,
		[design, refused, before],
	);
	return given.flatMap(({ circuit, field, subnets }, nth) => {
		const earlier = given.slice(0, nth).filter((one) => one.circuit !== circuit && stands(one, refused));
		const others = [...inVnets(design), ...onPrivatePeerings(design), ...earlier.flatMap(onMicrosoftPeering)];
		const clashes = subnets.flatMap((subnet, index) => [
			...others
				.filter(({ prefix }) => overlaps(prefix, subnet))
				.map(({ prefix, holder }) => `${subnet.text} overlaps ${prefix.text} of ${holder}`),
			...subnets
				.slice(index + 1)
				.filter((other) => overlaps(other, subnet))
				.map((other) => `${subnet.text} and ${other.text} overlap each other`),
		]);
		if (clashes.length === 0) return [];
		return finding('SUBNET_OVERLAP', {
			at: microsoftPeeringKey(circuit),
			path: peeringPath(circuit, field),
			message: `The IP${field.slice(2)} link subnets of the Microsoft peering of circuit ${idOf(circuit)} must be free: ${enumerate(clashes)}.`,
		});
	});
};

interface Held {
	readonly prefix: Prefix;
	readonly holder: string;
}

function inVnets({ vnets }: Design): readonly Held[] {
	return [...vnets].flatMap(([id, { prefixes }]) => prefixes.map((prefix) => ({ prefix, holder: `VNet ${id}` })));
}

function onPrivatePeerings({ circuits }: Design): readonly Held[] {
	return [...circuits.values()].flatMap(({ key, privatePeering }) =>
		fields
			.flatMap((field) => privatePeering?.[field] ?? [])
			.map((prefix) => ({ prefix, holder: `the private peering of circuit ${idOf(key)}` })),
	);
}

function onMicrosoftPeering({ circuit, subnets }: Given): readonly Held[] {
	return subnets.map((prefix) => ({ prefix, holder: `the Microsoft peering of circuit ${idOf(circuit)}` }));
}
