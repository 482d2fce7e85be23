// The JSON Schema of scenario files, for editors: generated from the one schema there is.

import * as z from 'zod/mini';
import { scenarioSchema } from './schema.ts';

/** Draft 7, which editors' YAML support reads. */
export function scenarioJsonSchema(): object {
	const { $schema, ...schema } = z.toJSONSchema(scenarioSchema, { target: 'draft-7', io: 'input' });
	return { $schema, title: 'canreach scenario, version 1', ...schema };
}
