// Which bandwidths a circuit can be bought with.

import { limits } from '../../catalog/catalog.ts';
import { printBandwidth } from '../../net/bandwidth.ts';
import type { Circuit, Design } from '../../scenario/design.ts';
import { type Check, finding, setAt } from './check.ts';

/** R008. Units: Mbps, ascending. Where neither provider nor port is named, whatever either of them offers. */
export function offeredBandwidths({ directPorts }: Design, { port, provider }: Circuit): readonly number[] {
	const onPorts = limits.directBandwidths.value;
	const pair = port === null ? undefined : directPorts.get(port);
	if (pair !== undefined) return onPorts.find(({ portMbps }) => portMbps === pair.bandwidthMbps)?.circuitMbps ?? [];
	const throughProvider = limits.providerBandwidths.value;
	if (provider !== null) return throughProvider;
	const either = new Set([...throughProvider, ...onPorts.flatMap(({ circuitMbps }) => circuitMbps)]);
	return [...either].sort((a, b) => a - b);
}

export const bandwidthOffered: Check = (design) =>
	[...design.circuits].flatMap(([id, circuit]) => {
		const offered = offeredBandwidths(design, circuit);
		if (offered.includes(circuit.bandwidthMbps)) return [];
		const next = offered.find((mbps) => mbps > circuit.bandwidthMbps);
		const instead = next ?? offered.at(-1);
		const pair = circuit.port === null ? undefined : design.directPorts.get(circuit.port);
		const where =
			pair !== undefined
				? `on the ${printBandwidth(pair.bandwidthMbps)} port pair ${circuit.port}`
				: circuit.provider !== null
					? 'through a provider'
					: 'in any form';
		const hint =
			instead === undefined
				? ''
				: `; the ${next === undefined ? 'largest' : 'next larger'} is ${printBandwidth(instead)}`;
		const path = ['circuits', id, 'bandwidth'];
		return finding('BANDWIDTH_NOT_OFFERED', {
			at: circuit.key,
			path,
			message: `Circuit ${id} asks for ${printBandwidth(circuit.bandwidthMbps)}, which is not sold ${where}${hint}.`,
			repair: instead === undefined ? [] : [setAt(path, printBandwidth(instead))],
		});
	});
