// What `show route all` of BIRD 2 prints ─► the tables of each network, in the shape of an answer.

import type { AnswerRoute } from '../network-json/answer.ts';
import type { Network, Origin } from '../routing/model.ts';
import { endAt } from './addresses.ts';
import { firstSessions } from './bird-configuration.ts';
import { readEnd, readTable, sessionIdOf } from './bird-names.ts';
import { weightOf } from './bird-preference.ts';
import { tagNumbers } from './bird-tags.ts';

/** A route that a daemon holds: what can be compared with the engine's. A daemon keeps one best and says nothing of equals. */
export type HeldRoute = Omit<AnswerRoute, 'selected'>;

/** By speaker, then by prefix, in no particular order of routes. */
export type Held = Readonly<Record<string, Readonly<Record<string, readonly HeldRoute[]>>>>;

/** `networks` are those that the configuration was written for. */
export function readBirdTables(text: string, networks: readonly Network[]): readonly Held[] {
	const tagOf = new Map([...tagNumbers(networks)].map(([tag, number]) => [number, tag]));
	const firsts = firstSessions(networks);
	const held = networks.map(
		(network) => new Map(network.speakers.map(({ id }) => [id, new Map<string, HeldRoute[]>()])),
	);
	let routes: Map<string, HeldRoute[]> | null = null;
	let network: Network | null = null;
	let first = 0;
	let prefix = '';
	let current: Writable | null = null;

	for (const line of text.split('\n')) {
		const table = /^Table (\S+):/.exec(line)?.[1];
		if (table !== undefined) {
			const place = readTable(table);
			network = place === null ? null : (networks[place.network] ?? null);
			first = place === null ? 0 : firsts[place.network]!;
			routes =
				place === null || network === null ? null : held[place.network]!.get(network.speakers[place.speaker]!.id)!;
			current = null;
		} else if (routes === null || network === null) {
			// A table of no speaker.
		} else if (line.startsWith('\t')) {
			if (current !== null) readAttribute(current, line.trim(), network, first, tagOf);
		} else {
			const [, shown, protocol, best, preference] = routeLine.exec(line) ?? [];
			if (protocol === undefined) continue;
			if (shown !== '') prefix = shown!;
			current = routeFrom(protocol, best !== undefined, Number(preference), network);
			const known = routes.get(prefix);
			if (known === undefined) routes.set(prefix, [current]);
			else known.push(current);
		}
	}
	return held.map((tables) =>
		Object.fromEntries([...tables].map(([speaker, prefixes]) => [speaker, Object.fromEntries(prefixes)])),
	);
}

type Writable = { -readonly [Key in keyof HeldRoute]: HeldRoute[Key] };

/** The prefix is shown with its first route only. */
const routeLine = /^(\S*)\s+(?:unicast|blackhole|unreachable|prohibit) \[(\S+) [^\]]*\](?: (\*))? \((\d+)[^)]*\)/;

function routeFrom(protocol: string, best: boolean, preference: number, network: Network): Writable {
	const end = readEnd(protocol);
	const session = end === null ? null : network.sessions[end.session]!;
	return {
		best,
		session: end === null ? null : sessionIdOf(session!, end.session),
		peer: end === null ? null : session![end.side === 'a' ? 'b' : 'a'].speaker,
		asPath: [],
		origin: 'igp',
		localPref: 100,
		med: null,
		weight: weightOf(preference),
		nextHop: null,
		tags: [],
	};
}

const origins: Readonly<Record<string, Origin>> = { IGP: 'igp', EGP: 'egp', Incomplete: 'incomplete' };

function readAttribute(
	route: Writable,
	line: string,
	{ sessions }: Network,
	first: number,
	tagOf: ReadonlyMap<number, string>,
): void {
	const [, name, value = ''] = /^BGP\.(\w+): ?(.*)$/.exec(line) ?? [];
	switch (name) {
		case 'as_path':
			route.asPath = value
				.split(' ')
				.filter((asn) => /^\d+$/.test(asn))
				.map(Number);
			break;
		case 'origin':
			route.origin = origins[value] ?? route.origin;
			break;
		case 'local_pref':
			route.localPref = Number(value);
			break;
		case 'med':
			route.med = Number(value);
			break;
		case 'next_hop': {
			const end = endAt(value.split(' ')[0]!);
			const session = end === null ? undefined : sessions[end.session - first];
			route.nextHop = session === undefined ? value : session[end!.side].speaker;
			break;
		}
		case 'community': {
			const numbers = [...value.matchAll(/\(64998,(\d+)\)/g)].map(([, number]) => Number(number));
			route.tags = numbers.map((number) => tagOf.get(number) ?? `(64998, ${number})`).sort();
			break;
		}
	}
}
