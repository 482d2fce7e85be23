// One row of `expect` ─► what it asserts, with its mistakes.

import { nearest } from '../../net/nearest.ts';
import { findingCodes, reasonCodes } from '../../rulebook/codes.ts';
import type { Design, ElementKey } from '../design.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { type ElementKeys, nearestKey } from '../element-keys.ts';
import { groundsOf } from '../failure-element.ts';
import type { WrittenExpectation } from '../schema/schema.ts';
import { printPath, quoted } from '../wording.ts';
import { type EndpointReference, findEndpoint } from './endpoint.ts';
import type { FindingAssertion, PairAssertion } from './expectation.ts';

/** Keys that only one kind of row has. */
const pairKeys = ['from', 'to', 'reachable', 'via', 'notVia', 'within', 'because', 'survives'] as const;
const assertions = ['reachable', 'via', 'notVia', 'within', 'because'] as const;

/** What a row is about. */
export interface Judged {
	readonly design: Design;
	readonly elements: ElementKeys;
}

export class RowReader {
	readonly problems: Problem[] = [];
	readonly #row: WrittenExpectation;
	readonly #judged: Judged | null;
	readonly #path: Path;

	/** Without a design, what is in it is not looked at. */
	constructor(row: WrittenExpectation, judged: Judged | null, path: Path) {
		this.#row = row;
		this.#judged = judged;
		this.#path = path;
	}

	finding(code: string): FindingAssertion {
		this.#code(code, 'finding', 'finding', findingCodes);
		for (const key of pairKeys) {
			if (this.#row[key] === undefined) continue;
			this.#report(key, {
				code: 'BAD_VALUE',
				message: `${printPath(this.#path)} has both "finding" and "${key}"`,
				atKey: true,
				expected: 'one row for the finding and another for the pair',
			});
		}
		const { at } = this.#row;
		if (at !== undefined) this.#element(at, ['at'], 'findings', 'an element key, such as circuit/london');
		return { kind: 'finding', code, at: at ?? null };
	}

	pair(): PairAssertion {
		const row = this.#row;
		const { at, because, within } = row;
		for (const key of ['from', 'to'] as const) {
			if (row[key] !== undefined) continue;
			this.#report(key, {
				code: 'MISSING_KEY',
				message: `${printPath(this.#path)} has no "${key}"`,
				expected: '"from" and "to", or "finding"',
				unlessWrong: [[...this.#path, 'finding']],
			});
		}
		if (assertions.every((key) => row[key] === undefined))
			this.problems.push({
				code: 'MISSING_KEY',
				message: `${printPath(this.#path)} asserts nothing`,
				path: this.#path,
				expected: 'reachable, via, notVia, within or because',
				unlessWrong: [...assertions, 'finding'].map((key) => [...this.#path, key]),
			});
		if (at !== undefined)
			this.#report('at', {
				code: 'BAD_VALUE',
				message: `${printPath(this.#path)} has "at" without "finding"`,
				atKey: true,
				expected: '"finding" and "at", or "from" and "to"',
				unlessWrong: [[...this.#path, 'finding']],
			});
		if (because !== undefined) this.#code(because, 'because', 'reason', reasonCodes);
		if (because !== undefined && row.reachable === true)
			this.#report('because', {
				code: 'BAD_VALUE',
				message: `${printPath(this.#path)} has a reason and is reachable; only what is not reachable has a reason`,
				atKey: true,
				expected: 'reachable: false, or no because',
			});
		return {
			kind: 'pair',
			from: this.#endpoints('from'),
			to: this.#endpoints('to'),
			reachable: row.reachable ?? null,
			via: this.#hops('via'),
			notVia: this.#hops('notVia'),
			withinMs: within === undefined ? null : this.#milliseconds(within),
			because: because ?? null,
			survives: row.survives ?? null,
		};
	}

	#report(key: string | readonly (string | number)[], problem: Omit<Problem, 'path'>): void {
		this.problems.push({ ...problem, path: [...this.#path, ...[key].flat()] });
	}

	#code(code: string, key: string, kind: string, list: Readonly<Record<string, unknown>>): void {
		if (Object.hasOwn(list, code)) return;
		this.#report(key, {
			code: 'UNKNOWN_NAME',
			message: `no ${kind} is called ${quoted(code)}`,
			nearest: nearest(code, Object.keys(list)),
			hint: '`canreach rules --codes` lists them',
		});
	}

	#endpoints(key: 'from' | 'to'): readonly EndpointReference[] {
		const judged = this.#judged;
		if (judged === null) return [];
		return this.#items(key).flatMap(([text, at]) => {
			const found = findEndpoint(judged.design, text);
			if ('reference' in found) return [found.reference];
			this.#report(at, found.problem);
			return [];
		});
	}

	#hops(key: 'via' | 'notVia'): readonly ElementKey[] {
		const expected = 'a circuit id, or site/x, wan/x, circuit/x, circuit/x/primary, gateway/x or vnet/x';
		return this.#items(key).map(([text, at]) => {
			const hop = text.includes('/') ? text : `circuit/${text}`;
			this.#element(hop, at, 'hops', expected, text);
			return hop;
		});
	}

	/** The values of a key that takes one or a list, each once and with its path. */
	#items(
		key: 'from' | 'to' | 'via' | 'notVia',
	): readonly (readonly [text: string, at: readonly (string | number)[]])[] {
		const value = this.#row[key];
		if (value === undefined) return [];
		if (typeof value === 'string') return [[value, [key]]];
		if (value.length === 0)
			this.#report(key, { code: 'MISSING_KEY', message: `${printPath([...this.#path, key])} is an empty list` });
		return value.map((text, index) => {
			const first = value.indexOf(text);
			if (first !== index)
				this.#report([key, index], {
					code: 'REPEATED',
					message: `${quoted(text)} stands twice in ${printPath([...this.#path, key])}`,
					first: [...this.#path, key, first],
				});
			return [text, [key, index]];
		});
	}

	#element(
		key: ElementKey,
		at: readonly (string | number)[],
		which: 'hops' | 'findings',
		expected: string,
		written: string = key,
	): void {
		if (this.#judged === null) return;
		const { design, elements } = this.#judged;
		const known = elements[which]();
		if (known.has(key)) return;
		const isBare = written !== key;
		if (elements.failing().has(key)) {
			const message = `${quoted(key)} cannot be on a path`;
			this.#report(at, { code: 'BAD_VALUE', message, expected });
			return;
		}
		this.#report(at, {
			code: 'UNKNOWN_NAME',
			message: isBare ? `no circuit is called ${quoted(written)}` : `no such element is in the design: ${quoted(key)}`,
			nearest: () => (isBare ? nearest(written, [...design.circuits.keys()]) : null) ?? nearestKey(written, [...known]),
			expected,
			unlessWrong: groundsOf(key),
		});
	}

	#milliseconds(text: string): number {
		const [, value] = /^(\d+(?:\.\d+)?)\s*ms$/.exec(text.trim()) ?? [];
		if (value !== undefined) return Number(value);
		const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(\w*)$/.exec(text.trim()) ?? [];
		this.#report('within', {
			code: 'BAD_VALUE',
			message: `${printPath([...this.#path, 'within'])} is ${quoted(text)}`,
			expected: 'a round-trip time in milliseconds, such as 40 ms',
			nearest: number === undefined ? null : `${unit === 's' ? Number(number) * 1000 : number} ms`,
		});
		return 0;
	}
}
