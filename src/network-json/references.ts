// What the shape cannot say: names that name something, each id once, prefixes that are prefixes.

import { nearest } from '../net/nearest.ts';
import { parsePrefix } from '../net/prefix.ts';
import type { End, PolicyRule } from '../routing/model.ts';
import { type Mistake, mistake, type Path } from './mistake.ts';
import type { WrittenNetwork } from './schema.ts';

export function checkReferences(network: WrittenNetwork): readonly Mistake[] {
	const { speakers, sessions } = network;
	const ids = speakers.map(({ id }) => id);
	const known = new Set(ids);
	return [
		...repeated(ids, (at) => ['speakers', at, 'id'], 'speaker'),
		...repeated(
			sessions.map(({ id }, position) => id ?? `s${position}`),
			(at) => ['sessions', at, ...(sessions[at]!.id === undefined ? [] : ['id'])],
			'session',
		),
		...speakers.flatMap((speaker, at) => speakerMistakes(speaker, ['speakers', at], known)),
		...sessions.flatMap((session, at) => [
			...(['a', 'b'] as const).flatMap((side) => endMistakes(session[side] as End, ['sessions', at, side], known)),
			...(session.a.speaker === session.b.speaker && known.has(session.a.speaker)
				? [
						mistake('BAD_VALUE', ['sessions', at, 'b', 'speaker'], `it joins ${quoted(session.a.speaker)} to itself`, {
							expected: 'another speaker',
						}),
					]
				: []),
		]),
	];
}

function speakerMistakes(
	{ routerId, networks = [], igp = {} }: WrittenNetwork['speakers'][number],
	path: Path,
	known: ReadonlySet<string>,
): readonly Mistake[] {
	const prefixes = networks.map((one) => (typeof one === 'string' ? one : one.prefix));
	const read = prefixes.map((text, at) => {
		const parsed = parsePrefix(text);
		return parsed.ok ? parsed.prefix.text : `(${at})`;
	});
	return [
		...(routerId === undefined || isRouterId(routerId)
			? []
			: [
					mistake('BAD_VALUE', [...path, 'routerId'], `${quoted(routerId)} is no router id`, {
						expected: 'four numbers such as 10.0.0.1, not all of them 0',
					}),
				]),
		...networks.flatMap((one, at) =>
			prefixMistakes(
				prefixes[at]!,
				typeof one === 'string' ? [...path, 'networks', at] : [...path, 'networks', at, 'prefix'],
			),
		),
		...repeated(read, (at) => [...path, 'networks', at], 'network'),
		...Object.keys(igp).flatMap((name) => unknownSpeaker(name, [...path, 'igp', name], known)),
	];
}

function isRouterId(text: string): boolean {
	const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
	return parts?.every((part) => part <= 255) === true && parts.some((part) => part > 0);
}

function endMistakes(end: End, path: Path, known: ReadonlySet<string>): readonly Mistake[] {
	return [
		...unknownSpeaker(end.speaker, [...path, 'speaker'], known),
		...(['import', 'export'] as const).flatMap((direction) =>
			(end[direction] ?? []).flatMap((rule, at) => ruleMistakes(rule, [...path, direction, at])),
		),
	];
}

function ruleMistakes({ match }: PolicyRule, path: Path): readonly Mistake[] {
	return (match?.prefixes ?? []).flatMap((range, at) => {
		const here: Path = [...path, 'match', 'prefixes', at];
		if (typeof range === 'string') return prefixMistakes(range, here);
		const { prefix, ge, le } = range;
		return [
			...prefixMistakes(prefix, [...here, 'prefix']),
			...(ge !== undefined && le !== undefined && ge > le
				? [mistake('BAD_VALUE', [...here, 'le'], `le ${le} is shorter than ge ${ge}: no prefix fits`)]
				: []),
		];
	});
}

function prefixMistakes(text: string, path: Path): readonly Mistake[] {
	const parsed = parsePrefix(text);
	return parsed.ok ? [] : [mistake('BAD_PREFIX', path, parsed.problem, { nearest: parsed.nearest })];
}

function unknownSpeaker(name: string, path: Path, known: ReadonlySet<string>): readonly Mistake[] {
	if (known.has(name)) return [];
	return [mistake('UNKNOWN_NAME', path, `there is no speaker ${quoted(name)}`, { nearest: nearest(name, [...known]) })];
}

function repeated(names: readonly string[], pathOf: (at: number) => Path, what: string): readonly Mistake[] {
	const first = new Map<string, number>();
	return names.flatMap((name, at) => {
		if (!first.has(name)) {
			first.set(name, at);
			return [];
		}
		return [
			mistake('REPEATED', pathOf(at), `a second ${what} ${quoted(name)}; the first is number ${first.get(name)! + 1}`),
		];
	});
}

const quoted = (text: string): string => JSON.stringify(text);
