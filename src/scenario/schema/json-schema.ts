// The JSON Schema of scenario files, for editors: generated from the one schema there is.

import * as z from 'zod/mini';
import { cities, microsoftServices, peeringLocations, providers, regions } from '../../catalog/catalog.ts';
import { compareText } from '../../net/order.ts';
import { scenarioSchema } from './schema.ts';
import type { EditorHints } from './schema-values.ts';

type Json = z.core.JSONSchema.BaseSchema & EditorHints;

/** Draft 7, which editors' YAML support reads. Names of the catalog are offered, and any other spelling is let through. */
export function scenarioJsonSchema(): object {
	return jsonSchemaOf(scenarioSchema, {
		title: 'canreach scenario, version 1',
		description: 'A design of Azure ExpressRoute and Global Reach, what is expected of it, and what-ifs.',
	});
}

/** The same for another file's schema. */
export function jsonSchemaOf(
	written: z.core.$ZodType,
	words: { readonly title: string; readonly description: string },
): object {
	const { $schema, ...schema } = z.toJSONSchema(written, {
		target: 'draft-7',
		io: 'input',
		override: ({ jsonSchema }) => {
			const json = jsonSchema as Json;
			withNames(json);
		},
	});
	return { $schema, ...words, ...schema };
}

const namesOf: Readonly<Record<NonNullable<EditorHints['catalog']>, () => readonly { readonly name: string }[]>> = {
	peeringLocation: peeringLocations,
	provider: providers,
	region: regions,
	city: cities,
	service: microsoftServices,
};

function withNames(json: Json): void {
	const { catalog } = json;
	if (catalog === undefined) return;
	delete (json as { catalog?: unknown }).catalog;
	const names = [...new Set(namesOf[catalog]().map(({ name }) => name))].sort(compareText);
	const others = json.anyOf ?? [{ type: json.type! }];
	delete json.type;
	json.anyOf = [{ enum: names }, ...others];
}
