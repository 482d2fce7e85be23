// The JSON Schema of lesson files, for editors: generated from the one schema there is.

import { jsonSchemaOf } from '../scenario/schema/json-schema.ts';
import { lessonSchema } from './schema.ts';

export function lessonJsonSchema(): object {
	return jsonSchemaOf(lessonSchema, {
		title: 'canreach lesson, version 1',
		description:
			'A lesson over a design: what is told and shown, predictions that the engine answers, and an exercise.',
	});
}
