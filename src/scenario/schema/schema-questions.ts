// The shape of what is asked of a design: expectations, what-ifs, assumptions.

import * as z from 'zod/mini';
import { type AssumeName, assumptions } from '../../rulebook/assumptions.ts';
import { findingCodes, reasonCodes } from '../../rulebook/codes.ts';
import { choice, described, flag, list, mapOf, maybe, text } from './schema-values.ts';

const endpoint = described(
	z.union([z.string(), z.array(z.string())]),
	'a site or VNet id, an element key, a prefix, all, or a list of these',
	{ examples: ['london', 'vnet/uk-south', 'vnet/uk-south/web', 'service/exchange-online', '10.0.1.0/24', 'all'] },
);
const path = described(
	z.union([z.string(), z.array(z.string())]),
	'a circuit id, an element key, or an ordered list of these, such as [silicon-valley, london]',
);

export const expectation = described(
	z.strictObject({
		from: maybe(endpoint),
		to: maybe(endpoint),
		reachable: maybe(flag('whether the two exchange traffic')),
		via: maybe(path),
		notVia: maybe(path),
		without: maybe(described(z.literal('globalReach'), 'globalReach, for the view without Global Reach')),
		in: maybe(text('the id of a what-if')),
		within: maybe(
			text('a round-trip time in milliseconds, such as 40 ms', {
				pattern: '^ *[0-9]+(\\.[0-9]+)? *ms *$',
				examples: ['40 ms'],
			}),
		),
		survives: maybe(
			described(
				z.literal([1, 2]),
				'1 or 2: that the rest of the row holds under every failure of so many elements at once, or fewer, that contain neither endpoint',
			),
		),
		because: maybe(text('a reason code, such as NO_GLOBAL_REACH', { enum: Object.keys(reasonCodes) })),
		finding: maybe(text('a finding code, such as GR_PREMIUM_BOTH', { enum: Object.keys(findingCodes) })),
		at: maybe(text('the element key of the finding, such as globalReach/london~silicon-valley')),
	}),
	'an expectation, such as { from: london, to: us-west, reachable: true }',
	{
		examples: [
			{ from: 'london', to: 'us-west', reachable: true },
			{ finding: 'GR_PREMIUM_BOTH', at: 'globalReach/london~silicon-valley' },
		],
	},
);

const declaredChange = described(
	z.strictObject({
		from: endpoint,
		to: endpoint,
		becomes: maybe(
			choice(
				['reachable', 'one-way', 'partial', 'unreachable', 'undetermined'],
				'the outcome that the pairs come to, in both directions',
			),
		),
		path: maybe(described(z.literal('changes'), 'changes: another path, in either direction, with the same outcome')),
	}),
	'a declared change, such as { from: london, to: us-west, becomes: unreachable }',
	{
		examples: [
			{ from: 'london', to: 'us-west', becomes: 'unreachable' },
			{ from: 'san-francisco', to: 'uk-south', path: 'changes' },
		],
	},
);

export const edits = {
	set: maybe(
		described(z.record(z.string(), z.unknown()), 'a map of path to value, such as { circuits.london.sku: standard }', {
			examples: [{ 'circuits.london.sku': 'standard' }],
		}),
	),
	add: maybe(
		described(
			z.record(z.string(), z.unknown()),
			'a map of section to what is added to it, such as { globalReach: [{ between: [red, blue] }] }',
			{ examples: [{ globalReach: [{ between: ['red', 'blue'] }] }] },
		),
	),
	remove: maybe(list(z.string(), 'a list of element keys, such as [globalReach/blue~red, site/london]')),
};

const whatIf = described(
	z.strictObject({
		after: maybe(text('the id of the what-if this one starts from')),
		fail: maybe(list(z.string(), 'a list of failure elements, such as [circuit/london, peeringLocation/london]')),
		...edits,
		expectChange: maybe(
			list(declaredChange, 'a list of declared changes; any other change of outcome or path then fails'),
		),
	}),
	'a what-if, such as { fail: [circuit/london] }',
	{ examples: [{ fail: ['circuit/london'] }, { set: { 'circuits.london.sku': 'standard' } }] },
);

/** The words come from the rulebook. */
function meaningOf(name: AssumeName): string {
	const { rule, values } = assumptions[name];
	return [`rule ${rule}.`, ...values.map(({ value, meaning }) => `${value}: ${meaning}`)].join(' ');
}

const toggle = (name: AssumeName) => maybe(flag(meaningOf(name)));
const option = <const T extends readonly string[]>(name: AssumeName, values: T) =>
	maybe(described(z.enum(values), `${values.join(' or ')}; ${meaningOf(name)}`));

const assume = described(
	z.strictObject({
		mseeDropsOwnAsn: toggle('mseeDropsOwnAsn'),
		gatewayRouteWins: toggle('gatewayRouteWins'),
		gatewayRouteLimit: option('gatewayRouteLimit', ['warn', 'down']),
		privatePrependAcrossGlobalReach: option('privatePrependAcrossGlobalReach', ['ignored', 'honoured']),
		legacyDefault: toggle('legacyDefault'),
		edgeReflectsSites: toggle('edgeReflectsSites'),
		edgeTransitBySummary: toggle('edgeTransitBySummary'),
		gatewayTransitBySummary: toggle('gatewayTransitBySummary'),
		tunnelPairing: option('tunnelPairing', ['any', 'paired']),
		limits: option('limits', ['enforced', 'ignored']),
	}),
	'a map of switches, such as { tunnelPairing: paired }; `canreach rules --assumptions` lists them',
);

export const questionSections = {
	expect: maybe(
		list(expectation, 'a list of expectations, each such as { from: london, to: us-west, reachable: true }'),
	),
	whatIf: maybe(mapOf(whatIf, 'a map of named changes, such as { london-lost: { fail: [circuit/london] } }')),
	assume: maybe(assume),
};

/** A row of `expect`, as a file writes it. */
export type WrittenExpectation = z.infer<typeof expectation>;
export type WrittenDeclaredChange = z.infer<typeof declaredChange>;
export type WrittenWhatIf = z.infer<typeof whatIf>;
