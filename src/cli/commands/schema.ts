// `canreach schema`: the JSON Schema of scenario files.

import { scenarioJsonSchema } from '../../scenario/schema/json-schema.ts';
import type { Host } from '../host.ts';

export function schema(host: Host): void {
	host.stdout(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
}
