// Networks ─► one configuration of BIRD 2: a process that plays all their speakers, a table each, and a protocol for each end of each session.

import type { Network } from '../routing/model.ts';
import { block6, mostSessions, resolvesNextHops } from './addresses.ts';
import { type BirdOptions, type Part, partOf, printable } from './bird-part.ts';
import { filterFunctions } from './bird-policy.ts';
import { endLines } from './bird-session.ts';
import { speakerLines } from './bird-speaker.ts';
import { tagNumbers } from './bird-tags.ts';

/** @throws {RangeError} for more sessions than there are addresses: put fewer networks into one process. */
export function birdConfiguration(networks: readonly Network[], options: BirdOptions): string {
	const filters = new Map<string, string>();
	const tags = tagNumbers(networks);
	const tag = (name: string): string => `(64998, ${tags.get(name)})`;
	const firsts = firstSessions(networks);
	const sessions = networks.reduce((sum, network) => sum + network.sessions.length, 0);
	if (sessions > mostSessions)
		throw new RangeError(`${sessions} sessions are more than ${mostSessions} addresses can hold apart`);
	const bodies = networks.flatMap((network, index) =>
		networkLines(
			partOf({ network, index, first: firsts[index]!, options, tag, filter: (lines) => named(filters, lines) }),
		),
	);
	return `${[
		'log stderr { warning, error, bug, fatal };',
		'router id 198.18.0.1;',
		'timeformat route iso long ms;',
		'protocol device { scan time 3600; }',
		'',
		...filterFunctions,
		'',
		'# Where next hops lie; no route of this configuration ever reaches the kernel.',
		'ipv4 table near;',
		...(resolvesNextHops(options.block)
			? [`protocol static near_ { ipv4 { table near; }; route ${options.block} via "lo" { igp_metric = 0; }; }`]
			: []),
		'ipv6 table nearsix;',
		`protocol static nearsix_ { ipv6 { table nearsix; }; route ${block6} via "lo" { igp_metric = 0; }; }`,
		'',
		...[...tags].map(([name, number]) => `# (64998, ${number}) is the tag ${printable(name)}`),
		...[...filters].flatMap(([body, name]) => [`filter ${name} {`, body, '}']),
		'',
		...bodies,
	].join('\n')}\n`;
}

/** The ordinal of each network's first session among all. */
export function firstSessions(networks: readonly Network[]): readonly number[] {
	let next = 0;
	return networks.map(({ sessions }) => {
		const first = next;
		next += sessions.length;
		return first;
	});
}

/** Filters are shared: BIRD's parser is quadratic in their number. */
function named(filters: Map<string, string>, lines: readonly string[]): string {
	if (lines.length === 1) return lines[0] === 'accept;' ? 'all' : 'none';
	const body = lines.map((line) => `  ${line}`).join('\n');
	const known = filters.get(body) ?? `f${filters.size}`;
	filters.set(body, known);
	return `filter ${known}`;
}

function networkLines(part: Part): readonly string[] {
	const { network, options } = part;
	const plays = (speaker: string): boolean => options.only === undefined || options.only === speaker;
	return [
		...network.speakers.flatMap((speaker, position) =>
			plays(speaker.id) ? speakerLines(part, speaker, position) : [],
		),
		...network.sessions.flatMap((session, position) => [
			...(plays(session.a.speaker) ? endLines(part, session, position, 'a') : []),
			...(plays(session.b.speaker) ? endLines(part, session, position, 'b') : []),
		]),
	];
}
