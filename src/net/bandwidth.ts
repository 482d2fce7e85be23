// Bandwidths as people write them.

/** `50 Mbps`, `1 Gbps` ─► megabits per second; null for anything else. */
export function parseBandwidth(text: string): number | null {
	const [, value, unit] = /^(\d+(?:\.\d+)?)\s*([MG])bps$/i.exec(text.trim()) ?? [];
	if (value === undefined) return null;
	return Number(value) * (unit?.toUpperCase() === 'G' ? 1000 : 1);
}

/** `1000` ─► `1 Gbps`. */
export function printBandwidth(mbps: number): string {
	return mbps >= 1000 ? `${mbps / 1000} Gbps` : `${mbps} Mbps`;
}
