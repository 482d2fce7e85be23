// Published networks with the tables that BIRD held: `canreach bgp solve` holds the same.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Held, HeldRoute } from '../../src/lab/bird-tables.ts';
import { differences } from '../../src/lab/compare.ts';
import { readNetwork } from '../../src/network-json/read.ts';
import { solveNetwork } from '../../src/network-json/solve-network.ts';

interface Golden {
	readonly network: unknown;
	readonly columns: readonly string[];
	readonly held: Readonly<Record<string, Readonly<Record<string, readonly (readonly unknown[])[]>>>>;
}

function golden(name: string): { readonly text: string; readonly held: Held } {
	const file = new URL(`fixtures/${name}.golden.json`, import.meta.url);
	const { network, columns, held }: Golden = JSON.parse(readFileSync(file, 'utf8'));
	const routes = (rows: readonly (readonly unknown[])[]): readonly HeldRoute[] =>
		rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])) as unknown as HeldRoute);
	const tables = Object.entries(held).map(([speaker, table]) => [
		speaker,
		Object.fromEntries(Object.entries(table).map(([prefix, rows]) => [prefix, routes(rows)])),
	]);
	return { text: JSON.stringify(network), held: Object.fromEntries(tables) };
}

describe.each([
	['two-sites', 78],
	['two-sites-joined', 108],
	['idle-gateways', 8],
	['customers-and-providers', 165],
])('%s', (name, routes) => {
	const { text, held } = golden(name);
	const read = readNetwork(text);
	if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
	const { answer, tornDown } = solveNetwork(read.network);

	test("the tables are BIRD's", () => {
		expect(tornDown).toEqual([]);
		expect(differences(read.network, answer!, held)).toEqual([]);
	});

	test('route by route, the best first', () => {
		const rows = Object.values(answer!).flatMap((table) => Object.values(table));
		expect(rows.flat()).toHaveLength(routes);
		for (const [first, ...rest] of rows) expect([first!.best, rest.some(({ best }) => best)]).toEqual([true, false]);
	});

	test('another answer would be noticed', () => {
		const sender = read.network.sessions[0]!.a;
		const heavier = { ...read.network.sessions[0]!, a: { ...sender, export: [{ set: { prepend: 7 } }] } };
		const other = { ...read.network, sessions: [heavier, ...read.network.sessions.slice(1)] };
		expect(differences(read.network, solveNetwork(other).answer!, held).length).toBeGreaterThan(0);
	});
});
