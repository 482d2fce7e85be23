// What a pair carries at most, in a line of prose.

import { printBandwidth } from '../../net/bandwidth.ts';
import type { Explanation, Throughput } from '../model.ts';

/** null where nothing on the way has a cap. */
export function throughputText({ throughput }: Explanation): string | null {
	if (throughput === undefined) return null;
	const { forward, return: back } = throughput;
	const bypassed = [...new Set([...(forward?.bypassed ?? []), ...(back?.bypassed ?? [])])].sort();
	const fastPath = bypassed.length === 0 ? '' : ` FastPath goes past ${bypassed.join(', ')} (R113).`;
	const [same, again] = [carried(forward, ''), carried(back, '')];
	const ways = same === again ? [same] : [carried(forward, ' there'), carried(back, ' back')];
	return `At most ${ways.filter((way) => way !== null).join('; ')}.${fastPath}`;
}

function carried(way: Throughput | null, direction: string): string | null {
	if (way === null) return null;
	const { at, rule, mbps } = way.narrowest;
	const branch = way.onEveryBranch ? '' : ' on the narrowest branch';
	return `${printBandwidth(mbps)}${direction}${branch}: ${at} (${rule}), shared with ${sharers[rule] ?? 'other traffic'}`;
}

const sharers: Readonly<Record<string, string>> = {
	R099: 'what else both circuits carry',
	R111: 'what else the circuit carries',
	R112: 'what else enters the VNet',
};
