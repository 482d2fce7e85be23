// What a scenario expects of its answer, with its endpoints found in the design.

import { nearest } from '../net/nearest.ts';
import { covers, type Prefix, parsePrefix } from '../net/prefix.ts';
import { findingCodes, reasonCodes } from '../rulebook/codes.ts';
import type { Design, ElementKey } from './design.ts';
import type { Path, Problem } from './diagnostic.ts';
import type { ExpandedScenario } from './expand.ts';
import type { WhatIf } from './parse.ts';
import type { WrittenExpectation } from './schema.ts';

/** One end of an expectation or a question. Shape: `prefix` is null where the whole node is meant. */
export type EndpointReference =
	| { readonly node: 'all' }
	| { readonly node: ElementKey; readonly prefix: Prefix | null };

export interface Expectation {
	readonly line: number;
	/** The view it judges. */
	readonly whatIf: string | null;
	readonly withoutGlobalReach: boolean;
	readonly asserts: PairAssertion | FindingAssertion;
}

export interface PairAssertion {
	readonly kind: 'pair';
	readonly from: readonly EndpointReference[];
	readonly to: readonly EndpointReference[];
	readonly reachable: boolean | null;
	/** Element keys; `circuit/x` stands for either of its links. */
	readonly via: readonly ElementKey[];
	readonly notVia: readonly ElementKey[];
	readonly withinMs: number | null;
	readonly because: string | null;
}

export interface FindingAssertion {
	readonly kind: 'finding';
	readonly code: string;
	readonly at: ElementKey | null;
}

export function readExpectations(
	expanded: ExpandedScenario,
	design: Design,
	whatIfs: ReadonlyMap<string, WhatIf>,
	problems: Problem[],
): readonly Expectation[] {
	return expanded.expect.flatMap((row, index) => {
		const path = ['expect', index];
		const before = problems.length;
		if (row.in !== undefined && !Object.hasOwn(expanded.whatIf, row.in)) {
			const known = Object.keys(expanded.whatIf).sort();
			problems.push({
				code: 'UNKNOWN_NAME',
				message: `no what-if is called "${row.in}"`,
				path: [...path, 'in'],
				nearest: nearest(row.in, known),
			});
		}
		const judged = row.in === undefined ? design : whatIfs.get(row.in)?.design;
		const asserts =
			row.finding === undefined
				? readPairAssertion(row, judged ?? design, path, problems)
				: readFindingAssertion(row, path, problems);
		if (problems.length > before || asserts === null) return [];
		return [{ line: 0, whatIf: row.in ?? null, withoutGlobalReach: row.without !== undefined, asserts }];
	});
}

function readFindingAssertion(row: WrittenExpectation, path: Path, problems: Problem[]): FindingAssertion {
	const code = row.finding!;
	if (!Object.hasOwn(findingCodes, code)) {
		problems.push({
			code: 'UNKNOWN_NAME',
			message: `no finding is called "${code}"`,
			path: [...path, 'finding'],
			nearest: nearest(code, Object.keys(findingCodes)),
			hint: '`canreach rules --codes` lists them',
		});
	}
	for (const key of ['from', 'to', 'reachable', 'via', 'notVia', 'within', 'because'] as const) {
		if (row[key] !== undefined)
			problems.push({
				code: 'BAD_VALUE',
				message: `expect[${Number(path[1]) + 1}] has both "finding" and "${key}"`,
				path: [...path, key],
				expected: 'one row for the finding and one for the pair',
			});
	}
	return { kind: 'finding', code, at: row.at ?? null };
}

function readPairAssertion(
	row: WrittenExpectation,
	design: Design,
	path: Path,
	problems: Problem[],
): PairAssertion | null {
	for (const key of ['from', 'to'] as const) {
		if (row[key] === undefined)
			problems.push({
				code: 'MISSING_KEY',
				message: `expect[${Number(path[1]) + 1}] has no "${key}"`,
				path,
				expected: 'from and to, or finding',
			});
	}
	if (row.from === undefined || row.to === undefined) return null;
	if (
		row.reachable === undefined &&
		row.via === undefined &&
		row.notVia === undefined &&
		row.within === undefined &&
		row.because === undefined
	) {
		problems.push({
			code: 'MISSING_KEY',
			message: `expect[${Number(path[1]) + 1}] asserts nothing`,
			path,
			expected: 'reachable, via, notVia, within or because',
		});
	}
	if (row.at !== undefined)
		problems.push({
			code: 'BAD_VALUE',
			message: '"at" goes with "finding"',
			path: [...path, 'at'],
			expected: 'finding and at',
		});
	if (row.because !== undefined && !Object.hasOwn(reasonCodes, row.because)) {
		problems.push({
			code: 'UNKNOWN_NAME',
			message: `no reason is called "${row.because}"`,
			path: [...path, 'because'],
			nearest: nearest(row.because, Object.keys(reasonCodes)),
			hint: '`canreach rules --codes` lists them',
		});
	}
	const references = (key: 'from' | 'to'): readonly EndpointReference[] =>
		[row[key]!].flat().flatMap((text, index) => {
			const found = findEndpoint(design, text);
			if ('reference' in found) return [found.reference];
			problems.push({ ...found.problem, path: [...path, key, ...(Array.isArray(row[key]) ? [index] : [])] });
			return [];
		});
	return {
		kind: 'pair',
		from: references('from'),
		to: references('to'),
		reachable: row.reachable ?? null,
		via: readVia(row, 'via', design, path, problems),
		notVia: readVia(row, 'notVia', design, path, problems),
		withinMs: row.within === undefined ? null : readMilliseconds(row.within, [...path, 'within'], problems),
		because: row.because ?? null,
	};
}

function readVia(
	row: WrittenExpectation,
	field: 'via' | 'notVia',
	design: Design,
	path: Path,
	problems: Problem[],
): readonly ElementKey[] {
	return [row[field] ?? []].flat().map((text, index) => {
		if (text.includes('/')) return text;
		if (!design.circuits.has(text)) {
			problems.push({
				code: 'UNKNOWN_NAME',
				message: `no circuit is called "${text}"`,
				path: [...path, field, index],
				expected: 'a circuit id, or an element key',
				nearest: nearest(text, [...design.circuits.keys()]),
			});
		}
		return `circuit/${text}`;
	});
}

function readMilliseconds(text: string, path: Path, problems: Problem[]): number {
	const [, value] = /^(\d+(?:\.\d+)?)\s*ms$/.exec(text.trim()) ?? [];
	if (value === undefined)
		problems.push({
			code: 'BAD_VALUE',
			message: `"${text}" is not a time`,
			path,
			expected: 'milliseconds, such as 40 ms',
		});
	return Number(value);
}

export type FoundEndpoint = { readonly reference: EndpointReference } | { readonly problem: Omit<Problem, 'path'> };

/** Finds what a word means as an endpoint: `all`, a bare id, an element key, or a prefix that exactly one node holds. */
export function findEndpoint(design: Design, text: string): FoundEndpoint {
	if (text === 'all') return { reference: { node: 'all' } };
	const nodes = new Map([...design.sites.values(), ...design.vnets.values()].map((node) => [node.key, node]));
	if (nodes.has(text)) return { reference: { node: text, prefix: null } };
	const parsed = parsePrefix(text);
	if (parsed.ok) {
		const exact = [...nodes.values()].filter(({ prefixes }) =>
			prefixes.some(({ text: own }) => own === parsed.prefix.text),
		);
		const holders =
			exact.length > 0
				? exact
				: [...nodes.values()].filter(({ prefixes }) => prefixes.some((own) => covers(own, parsed.prefix)));
		const [holder, other] = holders;
		if (holder === undefined)
			return {
				problem: {
					code: 'UNKNOWN_NAME',
					message: `no site or VNet holds ${parsed.prefix.text}`,
					expected: 'a prefix of a site or VNet, or one inside it',
				},
			};
		if (other !== undefined)
			return {
				problem: {
					code: 'AMBIGUOUS_NAME',
					message: `${parsed.prefix.text} is held by ${holders.map(({ key }) => key).join(' and ')}`,
					expected: 'the element key of one of them',
				},
			};
		return { reference: { node: holder.key, prefix: parsed.prefix } };
	}
	const fits = [`site/${text}`, `vnet/${text}`].filter((key) => nodes.has(key));
	if (fits.length === 2)
		return {
			problem: { code: 'AMBIGUOUS_NAME', message: `"${text}" is both a site and a VNet`, expected: fits.join(' or ') },
		};
	if (fits.length === 1) return { reference: { node: fits[0]!, prefix: null } };
	const known = text.includes('/') ? [...nodes.keys()] : [...design.sites.keys(), ...design.vnets.keys()];
	return {
		problem: {
			code: 'UNKNOWN_NAME',
			message: text.includes('/') && !/^[a-z]+\//i.test(text) ? parsed.problem : `no site or VNet is called "${text}"`,
			expected: 'a site or VNet id, an element key, a prefix or all',
			nearest: nearest(text, known) ?? parsed.nearest,
		},
	};
}
