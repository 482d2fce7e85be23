// A network as a topology of containerlab: a container for each speaker, a link for each session, the addresses of the daemons' configuration.

import type { Network } from '../routing/model.ts';
import { addressOf } from './addresses.ts';
import type { Daemon } from './lower.ts';

/** File names below the directory of the topology, and how the daemon is told of them. */
const images: Readonly<
	Record<Daemon, { readonly image: string; readonly binds: (node: string) => readonly string[] }>
> = {
	// No image of BIRD is official: any that has `bird` and `ip` will do.
	bird: { image: 'canreach-bird', binds: (node) => [`${node}/bird.conf:/etc/bird/bird.conf:ro`] },
	frr: {
		image: 'quay.io/frrouting/frr:10.2.1',
		binds: (node) => [`${node}/frr.conf:/etc/frr/frr.conf:ro`, `${node}/daemons:/etc/frr/daemons:ro`],
	},
};

/** Letters, digits and dashes; unique by the speaker's position. */
export function nodeName(network: Network, position: number): string {
	const id = network.speakers[position]!.id.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-+|-+$/g, '');
	return `n${position + 1}${id === '' ? '' : `-${id}`}`;
}

export function containerlabTopology(network: Network, daemon: Daemon): string {
	const { image, binds } = images[daemon];
	const nodeOf = (speaker: string): string =>
		nodeName(
			network,
			network.speakers.findIndex(({ id }) => id === speaker),
		);
	const interfaces = new Map<string, string[]>(network.speakers.map(({ id }) => [id, []]));
	const links = network.sessions.map(({ a, b }, session) => {
		const join = (speaker: string, side: 'a' | 'b'): string => {
			const addresses = interfaces.get(speaker)!;
			addresses.push(addressOf('198.18.0.0/15', session, side));
			return `${nodeOf(speaker)}:eth${addresses.length}`;
		};
		return `    - endpoints: ["${join(a.speaker, 'a')}", "${join(b.speaker, 'b')}"]`;
	});
	const nodes = network.speakers.flatMap(({ id }, position) => {
		const node = nodeName(network, position);
		const exec = interfaces.get(id)!.map((address, at) => `ip addr add ${address}/31 dev eth${at + 1}`);
		return [
			`    ${node}:`,
			'      kind: linux',
			`      image: ${image}`,
			'      binds:',
			...binds(node).map((bind) => `        - ${bind}`),
			...(exec.length === 0 ? [] : ['      exec:', ...exec.map((command) => `        - ${command}`)]),
		];
	});
	return `${[
		'name: canreach',
		'topology:',
		'  nodes:',
		...nodes,
		...(links.length === 0 ? [] : ['  links:', ...links]),
	].join('\n')}\n`;
}
