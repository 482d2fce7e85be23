// Network ─► the files of a lab: configurations, a topology on request, the network itself, and what is not checked.

import { printNetwork } from '../network-json/print-network.ts';
import type { Network } from '../routing/model.ts';
import { birdConfiguration } from './bird-configuration.ts';
import { containerlabTopology, nodeName } from './containerlab.ts';
import { frrConfiguration, frrDaemons } from './frr-configuration.ts';
import type { Daemon } from './lower.ts';
import { notCheckedText, prepare } from './not-checked.ts';

export interface LabFile {
	/** Below the directory of the lab, with forward slashes. */
	readonly path: string;
	readonly text: string;
}

/** BIRD plays all speakers in one process unless each has a container; FRR always has a directory for each. */
export function writeLab(network: Network, daemon: Daemon, containers: boolean): readonly LabFile[] {
	const options = { daemon, igpCosts: daemon === 'bird' } as const;
	const prepared = prepare(network, options);
	const nodes = prepared.network.speakers.map((speaker, position) => ({
		speaker,
		name: nodeName(prepared.network, position),
	}));
	return [
		...(containers ? [{ path: 'canreach.clab.yaml', text: containerlabTopology(prepared.network, daemon) }] : []),
		...(daemon === 'frr'
			? nodes.flatMap(({ speaker, name }) => [
					{ path: `${name}/frr.conf`, text: frrConfiguration(prepared.network, speaker.id, name) },
					{ path: `${name}/daemons`, text: frrDaemons },
				])
			: containers
				? nodes.map(({ speaker, name }) => ({
						path: `${name}/bird.conf`,
						text: birdConfiguration([prepared.network], { block: '198.18.0.0/15', port: 179, only: speaker.id }),
					}))
				: [
						{
							path: 'bird.conf',
							text: howToStart + birdConfiguration([prepared.network], { block: '198.18.0.0/15', port: 1790 }),
						},
					]),
		{ path: 'network.json', text: printNetwork(prepared.network) },
		{ path: 'not-checked.txt', text: notCheckedText(prepared, options) },
	];
}

const howToStart = `# Without privilege, and without a trace on this machine's own routes:
#   unshare -rn sh -c 'ip link set lo up && ip route add local 198.18.0.0/15 dev lo && exec bird -f -c bird.conf -s bird.ctl -P bird.pid'
#   birdc -s bird.ctl show route table all
`;
