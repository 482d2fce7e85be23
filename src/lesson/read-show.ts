// What a lesson shows, with the names in it found in the design of its view.

import type { Design } from '../scenario/design.ts';
import type { Path, Problem } from '../scenario/diagnostic.ts';
import { noView } from '../scenario/edit/what-if-problems.ts';
import { type EndpointReference, findEndpoint } from '../scenario/expect/endpoint.ts';
import type { Scenario } from '../scenario/parse.ts';
import { prefixMistake } from '../scenario/resolve/prefix-mistake.ts';
import { printPath } from '../scenario/wording.ts';
import type { Show } from './lesson.ts';
import type { WrittenShow } from './schema.ts';

const kinds = ['map', 'why', 'routes', 'replay'] as const;

/** null where it is not to be understood; the problems say why. */
export function readShow(
	written: WrittenShow,
	{ design, whatIfs }: Pick<Scenario, 'design' | 'whatIfs'>,
	path: Path,
): { readonly show: Show | null; readonly problems: readonly Problem[] } {
	const problems = exactlyOne(written, kinds, path);
	const { in: view, without, map, why, routes, replay } = written;
	const whatIf = whatIfs.find(({ id }) => id === view);
	if (view !== undefined && whatIf === undefined)
		return {
			show: null,
			problems: [
				...problems,
				noView(
					view,
					whatIfs.map(({ id }) => id),
					[...path, 'in'],
				),
			],
		};
	const common = { whatIf: view ?? null, withoutGlobalReach: without !== undefined, path };
	if (map !== undefined) return { show: { kind: 'map', ...common }, problems };
	if (routes !== undefined) return { show: { kind: 'routes', node: routes, ...common }, problems };
	if (replay !== undefined) {
		const mistake = prefixMistake(replay);
		if (mistake === null) return { show: { kind: 'replay', prefix: replay, ...common }, problems };
		return {
			show: null,
			problems: [
				...problems,
				{ code: 'BAD_PREFIX', message: mistake.message, nearest: mistake.nearest, path: [...path, 'replay'] },
			],
		};
	}
	if (why === undefined) return { show: null, problems };
	const found = why.map((text, index) => endpoint(text, whatIf?.design ?? design, [...path, 'why', index]));
	const ends = found.flatMap(({ reference }) => reference ?? []);
	const [from, to] = ends;
	return {
		show: from === undefined || to === undefined ? null : { kind: 'why', ends: [from, to], ...common },
		problems: [...problems, ...found.flatMap(({ problem }) => problem ?? [])],
	};
}

function endpoint(
	text: string,
	design: Design,
	path: Path,
): { readonly reference: EndpointReference | null; readonly problem: Problem | null } {
	const found = findEndpoint(design, text);
	if ('problem' in found) return { reference: null, problem: { ...found.problem, path } };
	const { reference } = found;
	if (reference.node !== 'all') return { reference, problem: null };
	const message = '"all" is too many to show';
	return { reference: null, problem: { code: 'BAD_VALUE', message, expected: 'a site, a VNet or a prefix', path } };
}

/** A map that must have exactly one of some keys. */
export function exactlyOne(written: object, keys: readonly string[], path: Path): readonly Problem[] {
	const given = keys.filter((key) => Object.hasOwn(written, key));
	const what = path.length === 0 ? 'the lesson' : printPath(path);
	if (given.length === 1) return [];
	if (given.length > 1)
		return [
			{
				code: 'BAD_VALUE',
				message: `${what} has both "${given[0]}" and "${given[1]}"`,
				path: [...path, given[1]!],
				atKey: true,
				expected: 'one of them',
			},
		];
	return [
		{
			code: 'MISSING_KEY',
			message: `${what} has no ${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}`,
			path,
			expected: 'exactly one of them',
			unlessWrong: keys.map((key) => [...path, key]),
		},
	];
}
