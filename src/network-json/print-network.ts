// Network ─► JSON that people read and change: names first, and on one line whatever fits there.

/** Units: characters. */
const width = 110;

/** Keys in this order, the others after them. */
const order: readonly string[] = [
	'name',
	'options',
	'speakers',
	'sessions',
	'id',
	'speaker',
	'asn',
	'routerId',
	'rule',
	'kind',
	'match',
	'set',
	'action',
];

export function printNetwork(network: object): string {
	return `${printed(network, '')}\n`;
}

function printed(value: unknown, indent: string): string {
	const flat = onOneLine(value);
	if (flat.length + indent.length <= width || typeof value !== 'object' || value === null) return flat;
	const inner = `${indent}  `;
	if (Array.isArray(value)) return `[\n${value.map((one) => inner + printed(one, inner)).join(',\n')}\n${indent}]`;
	const rows = entriesOf(value).map(([key, one]) => `${inner}${JSON.stringify(key)}: ${printed(one, inner)}`);
	return `{\n${rows.join(',\n')}\n${indent}}`;
}

function onOneLine(value: unknown): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
	const inside = entriesOf(value).map(([key, one]) => `${JSON.stringify(key)}: ${onOneLine(one)}`);
	return inside.length === 0 ? '{}' : `{ ${inside.join(', ')} }`;
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
	const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
	return Object.entries(value)
		.filter(([, one]) => one !== undefined)
		.map((entry, at) => [entry, at] as const)
		.sort(([[a], at], [[b], bt]) => rank(a) - rank(b) || at - bt)
		.map(([entry]) => entry);
}
