// Numbers that look random and are the same on every machine for the same seed (mulberry32).

export interface Random {
	/** An integer from 0 up to, not including, `below`. */
	readonly below: (below: number) => number;
	readonly chance: (share: number) => boolean;
	readonly pick: <T>(from: readonly T[]) => T;
	/** All of them, in another order. */
	readonly shuffled: <T>(from: readonly T[]) => readonly T[];
}

export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (limit: number): number => Math.floor(next() * limit);
	const shuffled = <T>(from: readonly T[]): readonly T[] => {
		const list = [...from];
		for (let last = list.length - 1; last > 0; last--) {
			const other = below(last + 1);
			[list[last], list[other]] = [list[other]!, list[last]!];
		}
		return list;
	};
	return { below, chance: (share) => next() < share, pick: (from) => from[below(from.length)]!, shuffled };
}
