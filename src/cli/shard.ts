// Which part of all files a machine takes, when several share them.

export interface Shard {
	readonly index: number;
	readonly count: number;
}

/** `2/4`; null for anything else. */
export function parseShard(text: string): Shard | null {
	const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
	const shard = { index: Number(index), count: Number(count) };
	return shard.index >= 1 && shard.index <= shard.count ? shard : null;
}

/** Every `count`th, so that neighbours, which are often alike, go to different machines. */
export function shareOf<T>(items: readonly T[], shard: Shard | null): readonly T[] {
	return shard === null ? items : items.filter((_, position) => position % shard.count === shard.index - 1);
}
