// Names by any spelling: case, accents, spaces, hyphens, dots and brackets do not count. A miss names the nearest.

import { completed, nearest, sameWords } from '../net/nearest.ts';
import { type Cloud, clouds } from './model.ts';

/** Shape: `nearest` is a display name, with the cloud in brackets where only another cloud has it; null when nothing is close. */
export type Lookup<T> = { readonly found: T } | { readonly found: null; readonly nearest: string | null };

/** Rows by folded spelling. */
export type Index<T> = ReadonlyMap<string, T>;
export type CloudIndex<T> = Readonly<Record<Cloud, Index<T>>>;

interface Named {
	readonly name: string;
	readonly id?: string;
	readonly aliases?: readonly string[];
}

const isPlain = /^[ -~]*$/;

/** Letters and digits alone, small, without accents: `Hong Kong SAR`, `hong-kong-sar` and `HONG KONG S.A.R.` are one. */
export function fold(text: string): string {
	if (isPlain.test(text)) return text.toLowerCase().replace(/[^a-z0-9]/g, '');
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Of two rows that share a spelling a name wins over an id, an id over an alias, then the earlier row. */
export function indexBySpelling<T extends Named>(rows: readonly T[]): Index<T> {
	const index = new Map<string, T>();
	const add = (spelling: string, row: T) => {
		const key = fold(spelling);
		if (!index.has(key)) index.set(key, row);
	};
	for (const row of rows) add(row.name, row);
	for (const row of rows) if (row.id !== undefined) add(row.id, row);
	for (const row of rows) for (const alias of row.aliases ?? []) add(alias, row);
	return index;
}

export function indexByCloud<T extends Named & { readonly cloud: Cloud }>(rows: readonly T[]): CloudIndex<T> {
	const of = (cloud: Cloud) => indexBySpelling(rows.filter((row) => row.cloud === cloud));
	return { public: of('public'), usgov: of('usgov'), china: of('china') };
}

export function lookUp<T extends Named>(name: string, index: Index<T>): Lookup<T> {
	const found = index.get(fold(name));
	return found === undefined ? { found: null, nearest: closest(name, index)?.name ?? null } : { found };
}

/** As `lookUp`, in one cloud; a name that fits another cloud alone is not found, and `nearest` says where it would be. */
export function lookUpInCloud<T extends Named>(name: string, cloud: Cloud, indexes: CloudIndex<T>): Lookup<T> {
	const found = indexes[cloud].get(fold(name));
	if (found !== undefined) return { found };
	const elsewhere = clouds.filter((other) => other !== cloud);
	for (const other of elsewhere) {
		const exact = indexes[other].get(fold(name));
		if (exact !== undefined) return { found: null, nearest: `${exact.name} (${other})` };
	}
	const close = closest(name, indexes[cloud]);
	if (close !== null) return { found: null, nearest: close.name };
	for (const other of elsewhere) {
		const close = closest(name, indexes[other]);
		if (close !== null) return { found: null, nearest: `${close.name} (${other})` };
	}
	return { found: null, nearest: null };
}

function closest<T extends Named>(name: string, index: Index<T>): T | null {
	const turned = [...index.values()].find((row) => sameWords(row.name, name));
	if (turned !== undefined) return turned;
	const rows = [...index.values()];
	const whole = completed(
		name,
		rows.map((row) => row.name),
	);
	if (whole !== null) return rows.find((row) => row.name === whole)!;
	const key = nearest(fold(name), [...index.keys()]);
	return key === null ? null : (index.get(key) ?? null);
}
