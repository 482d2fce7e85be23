// One number for all that was chosen, the same in settle.c.

/** FNV-1a over 32-bit words. */
export function checksum(words) {
	let sum = 0x811c9dc5;
	for (const word of words) sum = Math.imul(sum ^ word, 0x01000193) >>> 0;
	return sum;
}

/** @throws {Error} when two answers differ: what is wrong is not timed. */
export function same(what, ours, theirs) {
	if (ours !== theirs) throw new Error(`${what}: ${ours} here, ${theirs} there`);
	return what;
}
