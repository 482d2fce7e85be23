// Checks plain data against the schema: keys, kinds of values, ids. What names mean is not looked at here.

import * as z from 'zod/mini';
import type { Path, Problem } from './diagnostic.ts';
import { mapSections, scenarioSchema, unsupportedKeys, type WrittenScenario } from './schema.ts';
import { idDescription, idPattern } from './schema-values.ts';
import { knownKeys } from './schema-walk.ts';
import { mergeKeys, notSimulated, problemsOf } from './shape-problems.ts';
import { soundPart } from './sound-part.ts';
import { printPath, quoted } from './wording.ts';

export interface Shape {
	/** As written; where there are problems, what is sound of it. */
	readonly written: WrittenScenario;
	readonly problems: readonly Problem[];
}

export function checkShape(data: unknown): Shape {
	const parsed = z.safeParse(scenarioSchema, data);
	const indented = misplacedSections(data, parsed.success ? [] : parsed.error.issues.map(({ path }) => path as Path));
	const problems = [
		...indented,
		...unsupported(data, []),
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

/** Keys of the format that this version does not simulate, wherever the schema has them. */
function* unsupported(data: unknown, path: Path): Generator<Problem> {
	if (typeof data !== 'object' || data === null) return;
	const known = knownKeys(path);
	for (const [key, value] of Object.entries(data)) {
		const at = [...path, Array.isArray(data) ? Number(key) : key];
		if (unsupportedKeys.some((name) => name === key) && known.includes(key)) {
			yield {
				code: 'NOT_SUPPORTED',
				message: `${quoted(key)} in ${printPath(path)} is not simulated yet`,
				path: at,
				atKey: true,
				hint: notSimulated,
			};
		} else if (path.join('.') === 'assume' && key === 'gatewayRouteLimit' && value === 'down') {
			yield {
				code: 'NOT_SUPPORTED',
				message: 'assume.gatewayRouteLimit: down is not simulated yet',
				path: at,
				expected: 'warn, which is the default',
				hint: notSimulated,
			};
		} else if (path.length < 4) yield* unsupported(value, at);
	}
}

function badIds(data: unknown): readonly Problem[] {
	return mapSections.flatMap((section) =>
		keysOf(data, section).flatMap((key) => {
			const at = { code: 'BAD_ID', path: [section, key], atKey: true } as const;
			if (key === 'all' && (section === 'sites' || section === 'vnets'))
				return [{ ...at, message: '"all" cannot be an id: it means every site and VNet', expected: 'another id' }];
			if (idPattern.test(key)) return [];
			return [
				{
					...at,
					message: `${quoted(key)} cannot be an id`,
					expected: idDescription,
					nearest: idLike(key),
					...(key === '<<' ? { hint: mergeKeys } : {}),
				},
			];
		}),
	);
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
	const map = (data as Readonly<Record<string, unknown>>)[section];
	return typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.keys(map) : [];
}

function textOf(path: Path): string {
	return path.join('\n');
}
