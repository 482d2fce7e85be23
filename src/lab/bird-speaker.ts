// One speaker in BIRD: its tables, what it originates, and what it pays inside its AS.

import { prefixOf } from '../net/prefix.ts';
import type { Origination, Speaker } from '../routing/model.ts';
import { address6Of, addressOf, block6 } from './addresses.ts';
import { names } from './bird-names.ts';
import { hasCosts, isInternal, originationsOf, type Part, printable } from './bird-part.ts';
import { settings } from './bird-policy.ts';
import { ownPreference } from './bird-preference.ts';

export function speakerLines(part: Part, speaker: Speaker, position: number): readonly string[] {
	const { network, index, tag, families } = part;
	return [
		`# ${printable(network.name ?? `network ${index}`)}: ${printable(speaker.id)}, AS ${speaker.asn}`,
		...families.flatMap((family) => {
			const table = names.table(index, position, family);
			const own = originationsOf(speaker, family);
			return [
				`ipv${family} table ${table};`,
				...(own.length === 0
					? []
					: [
							`protocol static ${names.own(index, position, family)} {`,
							`  ipv${family} { table ${table}; preference ${ownPreference}; };`,
							...own.map((one) => `  route ${prefixOf(one.prefix).text} blackhole${attributes(one, tag)};`),
							'}',
						]),
			];
		}),
		...nearLines(part, speaker, position),
	];
}

function attributes({ tags, med, origin }: Origination, tag: (name: string) => string): string {
	const set = {
		...(tags && { addTags: tags }),
		...(med !== undefined && { med }),
		...(origin && { origin }),
	};
	const lines = settings(set, { asn: 0, tag }, 'export');
	return lines.length === 0 ? '' : ` { ${lines.join(' ')} }`;
}

/** The costs inside an AS, where a speaker gives any: towards every address of another speaker, but for the far ends of its external sessions. */
function nearLines(part: Part, speaker: Speaker, position: number): readonly string[] {
	if (!hasCosts(part, speaker)) return [];
	const { network, index, first, options } = part;
	const costs = network.sessions.flatMap((session, at) =>
		(['a', 'b'] as const).flatMap((end) => {
			const other = session[end === 'a' ? 'b' : 'a'];
			const cost = speaker.igp?.[session[end].speaker] ?? 0;
			const facing = other.speaker === speaker.id && !isInternal(part, session);
			return cost === 0 || facing || session[end].speaker === speaker.id ? [] : [{ session: first + at, end, cost }];
		}),
	);
	const [near, near6] = [names.near(index, position, 4), names.near(index, position, 6)];
	return [
		`ipv4 table ${near};`,
		`protocol static ${near}_ {`,
		`  ipv4 { table ${near}; };`,
		`  route ${options.block} via "lo" { igp_metric = 0; };`,
		...costs.map(
			({ session, end, cost }) =>
				`  route ${addressOf(options.block, session, end)}/32 via "lo" { igp_metric = ${cost}; };`,
		),
		'}',
		`ipv6 table ${near6};`,
		`protocol static ${near6}_ {`,
		`  ipv6 { table ${near6}; };`,
		`  route ${block6} via "lo" { igp_metric = 0; };`,
		...costs.map(
			({ session, end, cost }) => `  route ${address6Of(session, end)}/128 via "lo" { igp_metric = ${cost}; };`,
		),
		'}',
	];
}
