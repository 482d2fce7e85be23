// The policies of the sessions as tables: what becomes of each set of attributes, worked out when it is first needed.

import type { AttributeSets, Passed } from './attribute-sets.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledRule, Hop } from './compile.ts';

/** What arrives at the other end of a hop when a set of attributes is sent; null when nothing does. */
export type PolicyTables = (hop: number, set: number, routeClass: RouteClass) => Passed | null;

interface Table {
	/** Prefix conditions that its policies look at. */
	readonly conditions: readonly number[];
	/** By the conditions that a class meets, then by set. */
	readonly rows: Map<string, (Passed | null | undefined)[]>;
	current: RouteClass | null;
	row: (Passed | null | undefined)[];
}

/** Sessions with the same policies share a table, and classes that these policies do not tell apart a row. */
export function policyTables(hops: readonly Hop[], sets: AttributeSets): PolicyTables {
	const shared = new Map<unknown, Map<unknown, Map<string, Table>>>();
	const tables = hops.map((hop) => {
		const kind = `${hop.internal} ${hop.sender.exportDefault} ${hop.receiver.importDefault}`;
		const byImport = entry(shared, hop.sender.export, () => new Map<unknown, Map<string, Table>>());
		const byKind = entry(byImport, hop.receiver.import, () => new Map<string, Table>());
		return entry(byKind, kind, () => newTable([...hop.exportRules, ...hop.importRules]));
	});
	return (hop, set, routeClass) => {
		const table = tables[hop]!;
		if (table.current !== routeClass) {
			table.current = routeClass;
			const met = table.conditions.filter((condition) => routeClass.prefixMatches[condition]).join(' ');
			table.row = entry(table.rows, met, () => []);
		}
		const known = table.row[set];
		if (known !== undefined) return known;
		const passed = sets.pass(hops[hop]!, set, routeClass.prefixMatches);
		table.row[set] = passed;
		return passed;
	};
}

function newTable(rules: readonly CompiledRule[]): Table {
	const conditions = rules.flatMap(({ prefixCondition }) => (prefixCondition === -1 ? [] : [prefixCondition]));
	return { conditions: [...new Set(conditions)], rows: new Map(), current: null, row: [] };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}
