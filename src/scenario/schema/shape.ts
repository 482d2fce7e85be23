// Checks plain data against the schema: keys, kinds of values, ids. What names mean is not looked at here.

import * as z from 'zod/mini';
import { nearest } from '../../net/nearest.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { quoted } from '../wording.ts';
import { inLettersOfSchema } from './letter-case.ts';
import { mapSections, scenarioSchema, type WrittenScenario } from './schema.ts';
import { idDescription, idPattern, reservedSubnets, subnetDescription, subnetPattern } from './schema-values.ts';
import { knownKeys } from './schema-walk.ts';
import { mergeKeys, problemsOf } from './shape-problems.ts';
import { soundPart } from './sound-part.ts';

export interface Shape {
	/** As written; where there are problems, what is sound of it. */
	readonly written: WrittenScenario;
	readonly problems: readonly Problem[];
}

/** Values of closed lists in any letters; `written` has them in those of the schema. */
export function checkShape(data: unknown): Shape {
	const shape = shapeOf(data);
	const respelt = inLettersOfSchema(data, shape.problems);
	return respelt === data ? shape : shapeOf(respelt);
}

function shapeOf(data: unknown): Shape {
	const parsed = z.safeParse(scenarioSchema, data);
	const indented = misplacedSections(data, parsed.success ? [] : parsed.error.issues.map(({ path }) => path as Path));
	const problems = [
		...indented,
		...badIds(data),
		...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, data))),
	].filter(
		(problem) =>
			indented.includes(problem) ||
			!indented.some(({ path }) => path.every((key, depth) => problem.path[depth] === key)),
	);
	const corrected = new Set(problems.flatMap(({ spoils = [] }) => spoils.map(textOf)));
	return {
		// Nothing is changed by reading, and the file's own maps keep every key, `__proto__` too.
		written: parsed.success ? (data as WrittenScenario) : soundPart(data),
		problems: problems.filter(({ code, path }) => code !== 'MISSING_KEY' || !corrected.has(textOf(path))),
	};
}

/** A section indented too far becomes an element of the one above it. */
function misplacedSections(data: unknown, wrong: readonly Path[]): readonly Problem[] {
	const faulty = new Set(wrong.map((path) => textOf(path.slice(0, 2))));
	const sections = knownKeys([]);
	return mapSections.flatMap((section) =>
		keysOf(data, section)
			.filter((key) => sections.includes(key) && (faulty.has(textOf([section, key])) || !idPattern.test(key)))
			.map(
				(key): Problem => ({
					code: 'UNKNOWN_KEY',
					message: `the section ${quoted(key)} stands inside ${section}`,
					path: [section, key],
					atKey: true,
					hint: 'it is indented too far: sections start in the first column',
					spoils: [[key]],
				}),
			),
	);
}

function badIds(data: unknown): readonly Problem[] {
	const ofSections = mapSections.flatMap((section) =>
		elementsOf(data, section).flatMap(([id]) => {
			if (id !== 'all' || (section !== 'sites' && section !== 'vnets')) return badId(id, [section, id]);
			const message = '"all" cannot be an id: it means every site and VNet';
			return [{ code: 'BAD_ID', message, path: [section, id], atKey: true, expected: 'another id' } as const];
		}),
	);
	const ofSubnets = elementsOf(data, 'vnets').flatMap(([id, vnet]) =>
		elementsOf(vnet, 'subnets').flatMap(([name]) => {
			if (subnetPattern.test(String(name))) return [];
			const meant = nearest(String(name), reservedSubnets);
			return badId(name, ['vnets', id, 'subnets', name], { expected: subnetDescription, nearest: meant });
		}),
	);
	return [...ofSections, ...ofSubnets];
}

function badId(
	key: string | number,
	path: Path,
	more: { readonly expected?: string; readonly nearest?: string | null } = {},
): readonly Problem[] {
	if (typeof key === 'number' || idPattern.test(key)) return [];
	const meant = more.nearest ?? idLike(key);
	return [
		{
			code: 'BAD_ID',
			message: `${quoted(key)} cannot be an id`,
			path,
			atKey: true,
			expected: more.expected ?? idDescription,
			nearest: meant,
			...(key === '<<' ? { hint: mergeKeys } : {}),
			...(meant === null ? {} : { spoils: [[...path.slice(0, -1), meant]] }),
		},
	];
}

function idLike(key: string): string | null {
	const id = key
		.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-+|-+$/g, '');
	return id === '' ? null : id;
}

function keysOf(data: unknown, section: string): readonly string[] {
	return elementsOf(data, section).flatMap(([key]) => (typeof key === 'string' ? [key] : []));
}

/** Of a map by id, of a list by position. */
function elementsOf(data: unknown, section: string): readonly (readonly [key: string | number, element: unknown])[] {
	if (typeof data !== 'object' || data === null) return [];
	const elements = (data as Readonly<Record<string, unknown>>)[section];
	if (Array.isArray(elements)) return [...elements.entries()];
	return typeof elements === 'object' && elements !== null ? Object.entries(elements) : [];
}

function textOf(path: Path): string {
	return path.join('\n');
}
