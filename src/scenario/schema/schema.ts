// What people write: the shape of a scenario file, version 1. Types, shape errors and the JSON Schema for editors all come from here.

import * as z from 'zod/mini';
import { designSections } from './schema-design.ts';
import { questionSections } from './schema-questions.ts';
import { described, maybe, text } from './schema-values.ts';

export type { WrittenAttachment, WrittenGlobalReachLink, WrittenMicrosoftPeering } from './schema-design.ts';
export type { WrittenDeclaredChange, WrittenExpectation, WrittenWhatIf } from './schema-questions.ts';
export {
	gatewaySkus,
	type WrittenConnection,
	type WrittenSubnet,
	type WrittenVnetPeering,
} from './schema-vnets.ts';

const source = described(
	z.strictObject({
		document: maybe(text('the document that the case is taken from')),
		date: maybe(text('the date of that document', { examples: ['2020-09-02'] })),
		case: maybe(text('the id of the case')),
		differs: maybe(text('why a published outcome is knowingly not matched')),
	}),
	'a map of document, date, case and differs',
);

export const scenarioSchema = z.strictObject({
	name: described(z.string().check(z.minLength(1)), 'the name of the design, such as "name: Two branch offices"'),
	summary: maybe(text('what the design shows, in a sentence')),
	source: maybe(source),
	...designSections,
	...questionSections,
});

/** Sections whose keys are ids. */
export const mapSections = ['sites', 'wans', 'circuits', 'directPorts', 'vnets', 'whatIf'] as const;

/** Sections whose names are kept for later, so that files stay stable. */
export const reservedSections = [
	'hubs',
	'vpnGateways',
	'tunnels',
	'routeServers',
	'appliances',
	'privateClouds',
] as const;

export type WrittenScenario = z.infer<typeof scenarioSchema>;
