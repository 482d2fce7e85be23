// Where each end of each session lives: two neighbouring addresses a session, in the order of the file, which is the order of the last rung.

/** A block of 131,072 addresses that are nobody's: of the loopback network, or kept for measurements between networks (RFC 2544). */
export type Block = '127.64.0.0/15' | '198.18.0.0/15';

/** The first session stands here, so that no address looks like the block's own. */
const firstAddress = 256;

export const mostSessions = (131_072 - firstAddress) / 2;

export function addressOf(block: Block, session: number, end: 'a' | 'b'): string {
	const [first, second] = block.split('.').map(Number) as [number, number];
	const offset = firstAddress + 2 * session + (end === 'a' ? 0 : 1);
	return `${first}.${second + (offset >> 16)}.${(offset >> 8) & 255}.${offset & 255}`;
}

/** The next hop of IPv6 routes on a session that itself runs over IPv4. */
export function address6Of(session: number, end: 'a' | 'b'): string {
	const offset = firstAddress + 2 * session + (end === 'a' ? 0 : 1);
	return `fd00:18::${(offset >> 16).toString(16)}:${(offset & 65_535).toString(16)}`;
}

export const block6 = 'fd00:18::/64';

/** BIRD takes no route to a loopback address, so there no next hop resolves: all are alike, and costs inside an AS cannot be told. */
export function resolvesNextHops(block: Block): boolean {
	return block === '198.18.0.0/15';
}

/** The position and side of the session end that has this address of either family; null when none has. */
export function endAt(address: string): { readonly session: number; readonly side: 'a' | 'b' } | null {
	const offset = offsetOf(address);
	if (offset === null || offset < firstAddress) return null;
	return { session: (offset - firstAddress) >> 1, side: (offset & 1) === 0 ? 'a' : 'b' };
}

function offsetOf(address: string): number | null {
	const [, second, third, fourth] = /^(?:127|198)\.(\d+)\.(\d+)\.(\d+)$/.exec(address) ?? [];
	if (fourth !== undefined) return (Number(second) & 1) * 65_536 + Number(third) * 256 + Number(fourth);
	const [, high, low] = /^fd00:18::(?:([0-9a-f]+):)?([0-9a-f]+)$/.exec(address) ?? [];
	return low === undefined ? null : Number.parseInt(high ?? '0', 16) * 65_536 + Number.parseInt(low, 16);
}
