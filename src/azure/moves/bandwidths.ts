// Changes of the bandwidth of a circuit.

import { printBandwidth } from '../../net/bandwidth.ts';
import { finding } from '../validity/check.ts';
import { keptCircuits, type Move } from './change.ts';

/** R014. Growing in place hangs on the room left at the port, which a design does not tell. */
export const bandwidthMoves: Move = (change) =>
	keptCircuits(change)
		.filter(({ before, after }) => after.bandwidthMbps < before.bandwidthMbps)
		.map(({ id, before, after }) => {
			const [large, small] = [before, after].map(({ bandwidthMbps }) => printBandwidth(bandwidthMbps));
			return finding('BANDWIDTH_SHRINK', {
				at: after.key,
				path: ['circuits', id, 'bandwidth'],
				message: `Azure does not reduce circuit ${id} from ${large} to ${small}: order another circuit of the size wanted, bring connections and links over to it, and delete this one.`,
			});
		});
