// Drawings to test with: of scenarios, of generated designs, and of names as nobody should give them.

import * as fc from 'fast-check';
import { findPairs } from '../../src/cli/commands/find-pairs.ts';
import { findView } from '../../src/cli/commands/find-view.ts';
import type { ViewOptions } from '../../src/cli/commands/options.ts';
import { type DesignSize, generateDesign } from '../../src/generate/generate-design.ts';
import { drawingOf } from '../../src/report/drawing.ts';
import { explanationOf } from '../../src/report/explanation.ts';
import type { Drawing, Explanation } from '../../src/report/model.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { printYaml } from '../../src/scenario/read/read-yaml.ts';

const usual: ViewOptions = { evidence: 'inferred', color: false };

export interface Asked {
	readonly whatIf?: string;
	readonly withoutGlobalReach?: boolean;
	readonly pair?: readonly [string, string];
}

export function drawingOfText(text: string, { pair, ...question }: Asked = {}): Drawing {
	const parsed = parseScenario(text, 'drawn.yaml', { readFile: () => null });
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
	const { scenario } = parsed;
	const view = findView(scenario, { ...usual, ...question });
	const pairs = pair === undefined ? [] : findPairs(view, pair, usual);
	return drawingOf(
		view,
		scenario,
		pairs.map((one) => explanationOf(view, one, scenario)),
	);
}

export function generatedDrawing(size: DesignSize): Drawing {
	return drawingOfText(printYaml(generateDesign(size)));
}

const hostile = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.constantFrom(
		'\u001b[31mred\u001b[0m',
		'a\nb\r\nc\td',
		'"]; end subgraph x',
		'%%{init: {}}%% style:#35;',
		'<script>alert(1)</script>&amp;]]>',
		'"\\N\\l"}',
		'`code` **bold**',
		'\ufffe\uffff\ud800',
		'東京データセンター'.repeat(6),
		'👩‍💻 ⚡ 🇬🇧',
		'W'.repeat(200),
		'',
	),
);

const key = (kind: string) => hostile.map((id) => `${kind}/${id}`);
const refused = fc.option(hostile, { nil: null });

/** Names from a few, so that things do meet. */
export const hostileDrawing: fc.Arbitrary<Drawing> = fc
	.record({
		sites: fc.uniqueArray(key('site'), { maxLength: 16 }),
		circuits: fc.uniqueArray(key('circuit'), { maxLength: 6 }),
		vnets: fc.uniqueArray(key('vnet'), { maxLength: 5 }),
		wan: key('wan'),
		text: fc.array(hostile, { minLength: 6, maxLength: 6 }),
		code: refused,
		paired: fc.boolean(),
	})
	.map(({ sites, circuits, vnets, wan, text: [a = '', b = '', c = '', d = '', e = '', f = ''], code, paired }) => {
		const [first = 'site/none', ...rest] = sites;
		const explanation: Explanation = {
			scenario: { name: a, file: b },
			view: c,
			pair: {
				from: { node: first, prefixes: [d] },
				to: { node: wan, prefixes: [e, f] },
				outcome: 'partial',
				forward: { delivered: 'some', hops: [], edges: [] },
				return: { delivered: 'none', hops: [], edges: [] },
				roundTripMs: null,
				reason: { code: a, rule: 'R001', at: b, message: c, repair: [{ remove: d }, { set: e, value: f }] },
				assumptions: [],
			},
			forward: [first, ...circuits, wan].map((at, index, all) => ({
				at,
				matched: index === 0 ? null : d,
				route: null,
				candidates: [],
				decidedBy: null,
				sharedBy: null,
				// On to the next two, and from the end back to the start.
				next: [index + 1, index + 2].map((next) => ({ to: all[next % all.length]!, roundTripMs: index, basis: e })),
				end: index === 2 ? f : null,
			})),
			return: [],
			rules: {},
		};
		return {
			scenario: { name: a, file: b },
			view: `${c}/without-global-reach`,
			sketch: {
				summary: d,
				sites: sites.map((site, index) => ({ key: site, asn: index % 2 === 0 ? null : index, prefixes: [e, f] })),
				wans: [{ key: wan, sites, transit: true }],
				circuits: circuits.map((circuit, index) => ({
					key: circuit,
					peeringLocation: index % 2 === 0 ? a : b,
					peeringLocationKey: `peeringLocation/${index % 2}`,
					geopoliticalRegion: index % 2 === 0 ? '' : c,
					provider: index % 2 === 0 ? null : d,
					sku: 'standard',
					bandwidth: e,
					sites: index === 0 ? [wan, ...rest] : rest.slice(index),
					refusedSites: code === null ? [] : [{ key: first, refused: code }],
					microsoftPeering: [first],
					refused: index === 1 ? code : null,
				})),
				vnets: vnets.map((vnet, index) => ({
					key: vnet,
					region: index % 2 === 0 ? e : f,
					geopoliticalRegion: a,
					prefixes: index === 0 ? [] : [b],
					circuits: circuits.map((circuit) => ({ key: circuit, refused: index === 0 ? code : null })),
					peers: vnets.filter((other) => other !== vnet).map((other) => ({ key: other, refused: code })),
				})),
				globalReach: circuits.flatMap((one, index) =>
					circuits.slice(0, index).map((other) => ({
						key: `globalReach/${other}~${one}`,
						between: [other, one] as const,
						refused: index === 2 ? code : null,
					})),
				),
			},
			failed: [first, 'peeringLocation/0'],
			failedRegions: [e],
			down: [first, ...circuits.slice(2, 3), ...circuits.slice(0, 1).map((circuit) => `${circuit}/primary`)],
			pairs: paired ? [explanation] : [],
		};
	});
