// Whole numbers as people read them.

/** `4001` ─► `4,001`: the same on every machine. */
export function grouped(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
