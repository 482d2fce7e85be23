// The policies of the sessions as tables: what becomes of each set of attributes, worked out when it is first needed.

import type { AttributeSets, Passed } from './attribute-sets.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledRule, Hop } from './compile.ts';

export interface PolicyTables {
	/** The number of the table of a hop. */
	readonly tableOf: (hop: Hop) => number;
	/** What arrives at the other end of such a hop when a set of attributes is sent; null when nothing does. */
	readonly pass: (table: number, set: number, routeClass: RouteClass) => Passed | null;
}

interface Table {
	readonly number: number;
	/** The first of those that share it. */
	readonly hop: Hop;
	/** Prefix conditions that its policies look at. */
	readonly conditions: readonly number[];
	/** By the conditions that a class meets, then by set. */
	readonly rows: Map<string, (Passed | null | undefined)[]>;
	current: RouteClass | null;
	row: (Passed | null | undefined)[];
}

/** Sessions with the same policies share a table, and classes that these policies do not tell apart a row. */
export function policyTables(sets: AttributeSets): PolicyTables {
	const tables: Table[] = [];
	const shared = new Map<readonly CompiledRule[], Map<readonly CompiledRule[], Table[]>>();
	const tableOf = (hop: Hop): number => {
		const { internal, sender, receiver, exportRules, importRules } = hop;
		const kind =
			Number(internal) + 2 * Number(sender.exportDefault === 'deny') + 4 * Number(receiver.importDefault === 'deny');
		const byImport = entry(shared, exportRules, () => new Map<readonly CompiledRule[], Table[]>());
		const byKind = entry(byImport, importRules, () => []);
		const known = byKind[kind];
		if (known !== undefined) return known.number;
		const table = newTable(tables.length, hop);
		tables.push(table);
		byKind[kind] = table;
		return table.number;
	};
	const pass: PolicyTables['pass'] = (number, set, routeClass) => {
		const table = tables[number]!;
		if (table.current !== routeClass) {
			table.current = routeClass;
			const met = table.conditions.filter((condition) => routeClass.prefixMatches.has(condition)).join(' ');
			table.row = entry(table.rows, met, () => []);
		}
		const known = table.row[set];
		if (known !== undefined) return known;
		const passed = sets.pass(table.hop, set, routeClass.prefixMatches);
		table.row[set] = passed;
		return passed;
	};
	return { tableOf, pass };
}

function newTable(number: number, hop: Hop): Table {
	const conditions = [...hop.exportRules, ...hop.importRules].flatMap(({ prefixCondition }) =>
		prefixCondition === -1 ? [] : [prefixCondition],
	);
	return { number, hop, conditions: [...new Set(conditions)], rows: new Map(), current: null, row: [] };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}
