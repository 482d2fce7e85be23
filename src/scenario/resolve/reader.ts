// Reads single values of a design, and keeps what it could not read as problems.

import { parseAsn } from '../../net/asn.ts';
import { nearest } from '../../net/nearest.ts';
import { comparePrefixes, type Family, type Prefix, parsePrefix } from '../../net/prefix.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { describe, expectedAsn, oneOf, printPath, quoted } from '../wording.ts';
import { prefixMistake } from './prefix-mistake.ts';

export class Reader {
	readonly problems: Problem[] = [];

	report(problem: Problem): void {
		this.problems.push(problem);
	}

	/** Of any family unless one is given. */
	prefix(text: string, path: Path, family: Family | null = null): Prefix | null {
		const parsed = parsePrefix(text);
		const isIpv6 = family === 6 || (family === null && text.includes(':'));
		const expected = `a network such as ${isIpv6 ? '2001:db8:1::/48' : '10.0.1.0/24'}`;
		if (!parsed.ok) {
			const { message, nearest: meant, hint } = prefixMistake(text)!;
			this.report({
				code: 'BAD_PREFIX',
				message,
				path,
				expected,
				nearest: meant,
				...(hint === null ? {} : { hint }),
			});
			return null;
		}
		const { prefix } = parsed;
		if (family === null || prefix.family === family) return prefix;
		this.report({ code: 'BAD_PREFIX', message: `${prefix.text} is not an IPv${family} prefix`, path, expected });
		return null;
	}

	/** Each once; sorted. */
	prefixes(texts: readonly string[], path: Path, family: Family | null = null): readonly Prefix[] {
		return inOrder(texts, family) ?? this.prefixesOneByOne(texts, path, family);
	}

	private prefixesOneByOne(texts: readonly string[], path: Path, family: Family | null): readonly Prefix[] {
		const seen = new Map<string, number>();
		const read: Prefix[] = [];
		for (const [index, text] of texts.entries()) {
			const prefix = this.prefix(text, [...path, index], family);
			if (prefix === null) continue;
			const first = seen.get(prefix.text);
			if (first === undefined) {
				seen.set(prefix.text, index);
				read.push(prefix);
			} else this.repeated(prefix.text, path, [...path, index], [...path, first]);
		}
		return read.sort(comparePrefixes);
	}

	repeated(what: string, where: Path, path: Path, first: Path): void {
		this.report({ code: 'REPEATED', message: `${what} stands twice in ${printPath(where)}`, path, first });
	}

	emptyList(path: Path, expected: string, hint?: string): void {
		const message = `${printPath(path)} is an empty list`;
		this.report({ code: 'MISSING_KEY', message, path, expected, ...(hint === undefined ? {} : { hint }) });
	}

	asn(value: string | number | undefined, path: Path): number | null {
		if (value === undefined) return null;
		// Digits alone, or asdot: not what JavaScript would also take for a number.
		const asn = /^\d+(\.\d+)?$/.test(String(value)) ? parseAsn(value) : null;
		if (asn !== null) return asn;
		const [, digits] = /^\s*as\s*(\d+(?:\.\d+)?)\s*$/i.exec(String(value)) ?? [];
		const reserved = ['0', '4294967295'].includes(String(value));
		this.report({
			code: 'BAD_ASN',
			message: `${printPath(path)} is ${describe(value)}${reserved ? ', which is reserved' : ''}`,
			path,
			expected: expectedAsn,
			nearest: digits !== undefined && parseAsn(digits) !== null ? digits : null,
		});
		return null;
	}

	/** Whether an id is one of a section. */
	reference(id: string, section: Section, path: Path, atKey = false): boolean {
		if (Object.hasOwn(section.ids, id)) return true;
		const known = Object.keys(section.ids).sort();
		this.report({
			code: 'UNKNOWN_NAME',
			message: `no ${section.kind} is called ${quoted(id)}`,
			path,
			atKey,
			nearest: () => nearest(id, known),
			...(known.length === 0 ? { hint: `the scenario has no ${section.name}` } : { expected: oneOf(known) }),
			unlessWrong: [[section.name], [section.name, id]],
		});
		return false;
	}
}

/** The prefixes of a list without a mistake, each larger than the one before it, as most long ones are; null for any other. */
function inOrder(texts: readonly string[], family: Family | null): readonly Prefix[] | null {
	const read: Prefix[] = [];
	for (const text of texts) {
		const parsed = parsePrefix(text);
		if (!parsed.ok || (family !== null && parsed.prefix.family !== family)) return null;
		const last = read.at(-1);
		if (last !== undefined && comparePrefixes(last, parsed.prefix) >= 0) return null;
		read.push(parsed.prefix);
	}
	return read;
}

/** A section of the scenario whose ids can be referred to. */
export interface Section {
	readonly name: string;
	/** What one of its elements is called. */
	readonly kind: string;
	readonly ids: Readonly<Record<string, unknown>>;
}
