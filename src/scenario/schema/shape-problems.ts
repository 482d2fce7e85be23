// An issue of the schema ─► words: what was found, what was expected, the nearest valid name, what to write instead.

import type * as z from 'zod/mini';
import { nearest } from '../../net/nearest.ts';
import { isTree } from '../../net/tree.ts';
import { valueAt } from '../../net/value-at.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { type CutList, cutList } from '../read/missing-brackets.ts';
import { describe, oneOf, printPath, quoted } from '../wording.ts';
import { reservedSections, scenarioSchema } from './schema.ts';
import { choicesAt, descriptionAt, homesOf, kindsAt, knownKeys, type Schema } from './schema-walk.ts';
import { synonymOf } from './synonyms.ts';

export type Issue = z.core.$ZodIssue;

/** What kind of file has been read. */
export interface FileKind {
	readonly schema: Schema;
	readonly called: string;
}

const scenarioFile: FileKind = { schema: scenarioSchema, called: 'the scenario' };

export function problemsOf(
	issue: Issue,
	data: unknown,
	kind: FileKind = scenarioFile,
	above: Path = [],
): readonly Problem[] {
	const path: Path = [...above, ...(issue.path as Path)];
	if (issue.code === 'unrecognized_keys')
		return issue.keys.flatMap((key) => {
			const list = cutList(data, path, key, kind.schema);
			if (list === null) return [unknownKey(path, key, kind)];
			return list.fitsAlone && key === list.items[1] ? [outsideBrackets(path, key, list)] : [];
		});
	if (issue.code === 'invalid_union') {
		const form = closestForm(issue.errors);
		if (form !== null) return form.flatMap((inner) => problemsOf(inner, data, kind, path));
	}
	const value = valueAt(data, path);
	return [value === undefined ? missingKey(path, kind) : wrongValue(path, value, kind, data)];
}

/** Of the forms a value may have, the one that it nearly is: its faults lie inside it, not in its being another kind of thing. */
function closestForm(forms: readonly (readonly Issue[])[]): readonly Issue[] | null {
	return (
		forms.find((issues) => issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys')) ?? null
	);
}

function unknownKey(path: Path, key: string, kind: FileKind): Problem {
	const at = { path: [...path, key], atKey: true };
	if (kind === scenarioFile && path.length === 0 && reservedSections.some((section) => section === key)) {
		return {
			...at,
			code: 'RESERVED_SECTION',
			message: `the section ${quoted(key)} is reserved for a later version and not simulated yet`,
			hint: notSimulated,
		};
	}
	const known = knownKeys(path, kind.schema);
	const meant = nearest(key, known) ?? synonymOf(key, known);
	const homes = meant === null && kind === scenarioFile ? homesOf(key) : [];
	return {
		...at,
		code: 'UNKNOWN_KEY',
		message:
			path.length === 0 && kind === scenarioFile
				? `unknown section ${quoted(key)}`
				: `unknown key ${quoted(key)} in ${path.length === 0 ? kind.called : printPath(path)}`,
		nearest: meant,
		expected: oneOf(known),
		...(key === '<<' ? { hint: mergeKeys } : homes.length === 0 ? {} : { hint: `it is a key of ${homes.join(', ')}` }),
		spoils: (key === '<<' ? known : meant === null ? [] : [meant]).map((name) => [...path, name]),
	};
}

/** Told once for all that is outside; where the text alone is a mistake too, there. */
function outsideBrackets(path: Path, key: string, list: CutList): Problem {
	return {
		code: 'UNKNOWN_KEY',
		message: `unknown key ${quoted(key)} in ${printPath(path)}`,
		path: [...path, key],
		atKey: true,
		hint: `put the list in brackets: ${list.key}: [${list.items.join(', ')}]`,
	};
}

const notSimulated = 'take it out; an answer that ignored it would be wrong';
export const mergeKeys = 'YAML 1.2 has no merge keys; write out what is meant';

function missingKey(path: Path, kind: FileKind): Problem {
	const description = descriptionAt(path, kind.schema);
	return {
		code: 'MISSING_KEY',
		message: `${path.length === 1 ? kind.called : printPath(path.slice(0, -1))} has no ${quoted(String(path.at(-1)))}`,
		path,
		...(description === null ? {} : { expected: description }),
	};
}

function wrongValue(path: Path, value: unknown, { schema }: FileKind, data: unknown): Problem {
	const kinds = kindsAt(path, schema);
	const choices = choicesAt(path, schema);
	const description = descriptionAt(path, schema);
	const fits = typeof value === 'string' && choices.length > 0;
	const isText = typeof value === 'string' && !fits && !kinds.includes('string');
	const hint = whatToWrite(path, value, schema, data);
	return {
		code: fits || (typeof value === 'number' && kinds.includes('number')) ? 'BAD_VALUE' : 'WRONG_TYPE',
		message: `${printPath(path)} is ${isText ? 'the text ' : ''}${describe(value)}${sizeOf(path, value)}`,
		path,
		nearest: fits ? nearest(value, choices) : null,
		...(description === null ? {} : { expected: description }),
		...(hint === null ? {} : { hint }),
	};
}

/** Only `between` has a length of its own. */
function sizeOf(path: Path, value: unknown): string {
	return path.at(-1) === 'between' && Array.isArray(value) && value.length > 0 ? ` of ${value.length}` : '';
}

/** How to write what was most likely meant. */
function whatToWrite(path: Path, value: unknown, schema: Schema, data: unknown): string | null {
	const kinds = kindsAt(path, schema);
	if (value === null) return `give it a value, or take the ${typeof path.at(-1) === 'number' ? 'entry' : 'key'} out`;
	if (kinds.includes('boolean') && typeof value === 'string') {
		const meant = { true: true, yes: true, on: true, false: false, no: false, off: false }[value.toLowerCase()];
		if (meant === undefined) return null;
		return `write ${meant}, without quotes; in YAML 1.2 yes, no, on and off are mere words`;
	}
	if (kinds.includes('number') && typeof value === 'string' && /^\d+$/.test(value)) return 'take the quotes away';
	if (typeof value === 'number' && Object.hasOwn(units, String(path.at(-1))))
		return `write the unit too: ${value} ${units[String(path.at(-1))]}`;
	if (kinds.length === 1 && kinds[0] === 'string') {
		if (isTree(value))
			return kindsAt(path.slice(0, -1), schema).includes('record')
				? 'to say more of one, write a map of ids: "id:" before each entry, without the "-"'
				: 'text that holds ": ", or ends with ":", needs quotes';
		return freeText.has(String(path.at(-1))) && ['number', 'boolean'].includes(typeof value)
			? `put it in quotes: "${value}"`
			: null;
	}
	if (kinds.includes('array') && typeof value === 'string') {
		const list = cutList(data, path.slice(0, -1), String(path.at(-1)), schema);
		return `put it in brackets: [${list?.items.join(', ') ?? value}]`;
	}
	if (kinds.includes('array') && kinds.length === 1 && isTree(value)) return 'each entry of a list starts with "- "';
	if (kinds.includes('record') && Array.isArray(value)) return 'write "id:" before each entry, without the "-"';
	return null;
}

const units: Readonly<Record<string, string>> = { bandwidth: 'Mbps', within: 'ms' };

/** Keys whose text may be anything, a number too. */
const freeText: ReadonlySet<string> = new Set([
	'name',
	'summary',
	'document',
	'date',
	'case',
	'differs',
	'subscription',
	'authorization',
	'title',
	'say',
	'ask',
]);
