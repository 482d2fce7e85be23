// Which addresses may be routed between networks of different owners; blocks kept for documentation count as such.

import { covers, overlaps, type Prefix, prefixOf } from './prefix.ts';

/** The IANA special-purpose registries (RFC 6890): this network, private, shared (RFC 6598), loopback, link-local, benchmarking, multicast, reserved. */
const notPublic: readonly Prefix[] = [
	...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
	...['192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'],
].map(prefixOf);

/** RFC 4291 section 2.4: the rest is unique local, link-local, multicast or not assigned. */
const globalUnicast = prefixOf('2000::/3');

/** Whether every address of the prefix is public. */
export function isPublic(prefix: Prefix): boolean {
	return prefix.family === 6 ? covers(globalUnicast, prefix) : !notPublic.some((block) => overlaps(block, prefix));
}
