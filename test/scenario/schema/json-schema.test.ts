// The JSON Schema for editors: current, and of the same opinion as the reader.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { scenarioJsonSchema } from '../../../src/scenario/schema/json-schema.ts';

const scenarios = fileURLToPath(new URL('../../../scenarios', import.meta.url));
const bad = fileURLToPath(new URL('../bad', import.meta.url));

interface Schema {
	readonly type?: string | readonly string[];
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly anyOf?: readonly Schema[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: boolean | Schema;
	readonly propertyNames?: Schema;
	readonly items?: Schema;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly uniqueItems?: boolean;
	readonly minLength?: number;
	readonly pattern?: string;
	readonly minimum?: number;
	readonly maximum?: number;
}

const known = new Set(
	'type enum const anyOf properties required additionalProperties propertyNames items minItems maxItems uniqueItems minLength pattern minimum maximum'.split(
		' ',
	),
);
const words = new Set(['$schema', 'title', 'description', 'examples']);

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
}

/** As much of draft 7 as our schema uses, by the text of that draft and without our reader. */
function fits(schema: Schema, value: unknown): boolean {
	for (const key of Object.keys(schema))
		if (!known.has(key) && !words.has(key)) throw new Error(`the test does not know "${key}"`);
	const type = typeOf(value);
	const types = schema.type === undefined ? [type] : [schema.type].flat();
	if (!types.includes(type) && !(type === 'integer' && types.includes('number'))) return false;
	if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
	if ('const' in schema && schema.const !== value) return false;
	if (schema.anyOf !== undefined && !schema.anyOf.some((one) => fits(one, value))) return false;
	if (typeof value === 'string' && value.length < (schema.minLength ?? 0)) return false;
	if (typeof value === 'string') return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
	if (typeof value === 'number')
		return (
			value >= (schema.minimum ?? Number.NEGATIVE_INFINITY) && value <= (schema.maximum ?? Number.POSITIVE_INFINITY)
		);
	if (Array.isArray(value)) {
		const { items = {}, minItems = 0, maxItems = Number.POSITIVE_INFINITY, uniqueItems = false } = schema;
		if (value.length < minItems || value.length > maxItems) return false;
		if (uniqueItems && new Set(value).size !== value.length) return false;
		return value.every((item) => fits(items, item));
	}
	if (typeof value !== 'object' || value === null) return true;
	const { properties = {}, required = [], additionalProperties = true, propertyNames = {} } = schema;
	if (required.some((key) => !Object.hasOwn(value, key))) return false;
	return Object.entries(value).every(([key, part]) => {
		if (!fits(propertyNames, key)) return false;
		if (Object.hasOwn(properties, key)) return fits(properties[key]!, part);
		return typeof additionalProperties === 'boolean' ? additionalProperties : fits(additionalProperties, part);
	});
}

const schema = scenarioJsonSchema() as Schema;

function isValid(file: string): boolean {
	return fits(schema, parse(readFileSync(file, 'utf8')));
}

test('the committed schema is current; `npm run build` writes it', () => {
	expect(readFileSync(`${scenarios}/scenario.schema.json`, 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

test('it is the same twice', () => {
	expect(JSON.stringify(scenarioJsonSchema())).toBe(JSON.stringify(schema));
});

test.each(readdirSync(scenarios).filter((name) => name.endsWith('.yaml')))('scenarios/%s is valid', (name) => {
	expect(isValid(`${scenarios}/${name}`)).toBe(true);
});

test.each([
	'misspelt-section',
	'misspelt-keys',
	'misplaced-key',
	'section-indented-too-far',
	'missing-keys',
	'empty-values',
	'reserved-sections',
	'bad-declared-changes',
	'bad-ids',
	'wrong-forms',
	'wrong-forms-inside',
	'numbers-out-of-range',
	'unknown-choices',
	'global-reach-ends',
	'prefixes-not-a-list',
	'bad-asns',
	'vnet-peerings',
	'subnets',
	'user-routes',
	'microsoft-peering',
])('an editor marks %s too', (name) => {
	expect(isValid(`${bad}/${name}.yaml`)).toBe(false);
});

describe('what it shows', () => {
	const parts = [...walk(schema, '')];

	test('every key has words', () => {
		const silent = parts.filter(([path, part]) => /\/properties\/[^/]+$/.test(path) && !('description' in part));
		expect(silent.map(([path]) => path)).toEqual([]);
	});

	test('every example is valid where it stands', () => {
		for (const [path, part] of parts)
			for (const example of (part as { readonly examples?: readonly unknown[] }).examples ?? [])
				expect(fits(part, example), `${path}: ${JSON.stringify(example)}`).toBe(true);
	});

	test('names of the catalog are offered, and other spellings are let through', () => {
		for (const [place, ok] of [
			['London', true],
			['london2', true],
			[5, false],
		] as const)
			expect(fits(schema, { name: 'x', circuits: { red: { peeringLocation: place } } })).toBe(ok);
		expect(JSON.stringify(schema)).toContain('"Amsterdam Metro"');
	});

	test('what the reader takes is valid: every spelling of every value', () => {
		const text = readFileSync(`${scenarios}/seed.yaml`, 'utf8');
		for (const [from, to] of [
			['bandwidth: 1 Gbps', 'bandwidth: 1gbps'],
			['asn: 65001', 'asn: "0.65001"'],
			['sites: [london]', 'sites: { london: }'],
			['sites: [london]', 'sites: { site/london: { prepend: 2, links: [primary] } }, privatePeering: false'],
			['sites: [london]', 'sites: [site/london], privatePeering: { ipv4: [192.168.15.0/30, 192.168.15.4/30] }'],
			['between: [silicon-valley, london]', 'between: [circuit/london, silicon-valley]'],
			['city: London', 'city: { latitude: 51.5, longitude: -0.1 }'],
		] as const) {
			const changed = text.replace(from, to);
			expect(changed).not.toBe(text);
			expect(parseScenario(changed, 'x.yaml'), to).toMatchObject({ ok: true });
			expect(fits(schema, parse(changed)), to).toBe(true);
		}
	});
});

function* walk(part: Schema, path: string): Generator<readonly [path: string, part: Schema]> {
	yield [path, part];
	for (const [key, one] of Object.entries(part.properties ?? {})) yield* walk(one, `${path}/properties/${key}`);
	for (const [index, one] of (part.anyOf ?? []).entries()) yield* walk(one, `${path}/anyOf/${index}`);
	if (part.items !== undefined) yield* walk(part.items, `${path}/items`);
	if (typeof part.additionalProperties === 'object') yield* walk(part.additionalProperties, `${path}/values`);
}
