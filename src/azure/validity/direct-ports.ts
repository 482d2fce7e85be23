// How much the circuits on a Direct port pair add up to.

import { limits } from '../../catalog/catalog.ts';
import { printBandwidth } from '../../net/bandwidth.ts';
import { type Check, finding, idOf } from './check.ts';
import { circuitStands } from './standing.ts';
import { enumerate } from './wording.ts';

/** R114. Nothing is published for a port pair of 400 Gbps, so it is not counted. */
export const portsNotOversubscribed: Check = ({ directPorts, circuits }, refused) =>
	[...directPorts].flatMap(([id, { key, bandwidthMbps }]) => {
		const most = limits.directSubscribedBandwidth.value.find(({ portMbps }) => portMbps === bandwidthMbps)?.totalMbps;
		const on = [...circuits.values()].filter(
			({ key: circuit, port }) => port === id && circuitStands(refused, idOf(circuit)),
		);
		const total = on.reduce((sum, circuit) => sum + circuit.bandwidthMbps, 0);
		if (most == null || total <= most) return [];
		const parts = on.map((circuit) => `${idOf(circuit.key)} ${printBandwidth(circuit.bandwidthMbps)}`);
		return finding('DIRECT_PORT_OVERSUBSCRIBED', {
			at: key,
			path: ['directPorts', id],
			message: `The circuits on the ${printBandwidth(bandwidthMbps)} port pair ${id} add up to ${printBandwidth(total)} (${enumerate(parts)}), and it takes ${printBandwidth(most)}.`,
		});
	});
