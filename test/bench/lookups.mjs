// Longest-prefix lookup among 10,000 prefixes, against a loop over ip-address.

import { Address4 } from 'ip-address';
import { checksum, same } from './checksum.mjs';

export const workloads = [{ name: 'lookup', about: '1,000 addresses among 10,000 prefixes of /8 to /28', prepare }];

function prepare({ longestMatch, prefixOf }) {
	const number = numbers();
	const dotted = (value) => [24, 16, 8, 0].map((bits) => (value >>> bits) & 255).join('.');
	const texts = new Set();
	while (texts.size < 10_000) {
		const length = 8 + (number() % 21);
		texts.add(`${dotted((10 * 2 ** 24 + (number() & 0xffffff)) & (-1 << (32 - length)))}/${length}`);
	}
	const addresses = Array.from({ length: 1000 }, () => `${dotted(10 * 2 ** 24 + (number() & 0xffffff))}/32`);
	const { longest } = longestMatch([...texts].map(prefixOf));
	const asked = addresses.map(prefixOf);
	const list = [...texts].map((text) => new Address4(text));
	const askedOf = addresses.map((text) => new Address4(text));
	const ours = () => asked.map((address) => longest(address)?.length ?? -1);
	const loop = (all) =>
		all.map((address) =>
			list.reduce(
				(longest, block) => (block.subnetMask > longest && address.isInSubnet(block) ? block.subnetMask : longest),
				-1,
			),
		);
	const some = 20;
	const often = 100;
	const checked = same(
		`${some} longest matches, by ip-address`,
		checksum(ours().slice(0, some)),
		checksum(loop(askedOf.slice(0, some))),
	);
	return {
		checked,
		subjects: [
			{
				name: `longestMatch, 1,000 addresses asked ${often} times, divided by ${often}`,
				run: () => {
					for (let time = 0; time < often; time++) ours();
				},
				times: 1 / often,
			},
			{
				name: `a loop over ip-address, ${some} addresses times ${1000 / some}`,
				run: () => void loop(askedOf.slice(0, some)),
				times: 1000 / some,
			},
			{ name: 'the same, made of 10,000 texts', run: () => void longestMatch([...texts].map(prefixOf)) },
		],
	};
}

/** xorshift32. */
function numbers() {
	let state = 7;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return state >>> 0;
	};
}
