// A network ─► the configuration of FRR for one of its speakers. It is a second opinion: nothing here starts FRR.

import { prefixOf } from '../net/prefix.ts';
import type { End, Network, Session, Speaker } from '../routing/model.ts';
import { addressOf } from './addresses.ts';
import { tagNumbers } from './bird-tags.ts';
import { type FrrPolicyOf, ownMark, removalLists, routeMap } from './frr-policy.ts';

export const frrDaemons = 'bgpd=yes\nzebra=yes\nvtysh_enable=yes\nbgpd_options="  -A 127.0.0.1"\n';

/** The network is as `lower` leaves it. */
export function frrConfiguration(network: Network, speakerId: string, hostname: string): string {
	const position = network.speakers.findIndex(({ id }) => id === speakerId);
	const speaker = network.speakers[position]!;
	const tags = tagNumbers([network]);
	const tag = (name: string): string => `64998:${tags.get(name)}`;
	const ends = network.sessions.flatMap((session, at) =>
		(['a', 'b'] as const)
			.filter((side) => session[side].speaker === speakerId)
			.map((side) => facing(network, session, at, side)),
	);
	return `${[
		'frr defaults traditional',
		`hostname ${hostname}`,
		'!',
		...[...tags].map(([name, number]) => `! 64998:${number} is the tag ${name.replaceAll(/[^\x20-\x7e]/g, '?')}`),
		'bgp community-list expanded ALL-TAGS permit 64998:.*',
		`bgp community-list standard OWN-MARK permit ${ownMark}`,
		...ends.flatMap(({ end, asn, number }) =>
			(['import', 'export'] as const).flatMap((direction) => {
				const name = mapName(number, direction);
				const of: FrrPolicyOf = { asn, tag };
				return ['!', ...removalLists(name, end[direction] ?? [], of), ...routeMap(name, end, direction, of)];
			}),
		),
		...originMaps(speaker, tag),
		'!',
		`router bgp ${speaker.asn}`,
		` bgp router-id ${speaker.routerId ?? `0.0.0.${position + 1}`}`,
		' no bgp ebgp-requires-policy',
		' no bgp network import-check',
		' no bgp default ipv4-unicast',
		// The age of a route would decide otherwise.
		' bgp bestpath compare-routerid',
		...(network.options?.med === 'always' ? [' bgp always-compare-med'] : [' bgp deterministic-med']),
		...ends.flatMap(neighbourLines),
		' !',
		' address-family ipv4 unicast',
		...speaker.networks.map(
			(one, index) =>
				`  network ${prefixOf(typeof one === 'string' ? one : one.prefix).text} route-map OWN-${index + 1}`,
		),
		...((speaker.multipath ?? 1) > 1
			? [
					`  maximum-paths ${Math.min(speaker.multipath!, 64)}`,
					`  maximum-paths ibgp ${Math.min(speaker.multipath!, 64)}`,
				]
			: []),
		...ends.flatMap(channelLines),
		' exit-address-family',
		'!',
	].join('\n')}\n`;
}

interface Facing {
	readonly number: number;
	readonly end: End;
	readonly asn: number;
	readonly neighbourAsn: number;
	readonly speakerAsn: number;
	readonly address: string;
	readonly neighbour: string;
}

function facing(network: Network, session: Session, at: number, side: 'a' | 'b'): Facing {
	const otherSide = side === 'a' ? 'b' : 'a';
	const [end, other] = [session[side], session[otherSide]];
	const asnOf = (id: string): number => network.speakers.find((speaker) => speaker.id === id)!.asn;
	return {
		number: at,
		end,
		asn: end.localAs ?? asnOf(end.speaker),
		neighbourAsn: other.localAs ?? asnOf(other.speaker),
		speakerAsn: asnOf(end.speaker),
		address: addressOf('198.18.0.0/15', at, side),
		neighbour: addressOf('198.18.0.0/15', at, otherSide),
	};
}

const mapName = (number: number, direction: 'import' | 'export'): string => `S${number}-${direction}`;

function neighbourLines({ neighbour, neighbourAsn, address, asn, speakerAsn }: Facing): readonly string[] {
	return [
		` neighbor ${neighbour} remote-as ${neighbourAsn}`,
		...(asn === speakerAsn ? [] : [` neighbor ${neighbour} local-as ${asn} no-prepend replace-as`]),
		` neighbor ${neighbour} update-source ${address}`,
		...(asn === neighbourAsn ? [] : [` neighbor ${neighbour} disable-connected-check`]),
		` neighbor ${neighbour} timers connect 1`,
		// Without it a route would be sent back where it came from.
		` neighbor ${neighbour} solo`,
	];
}

function channelLines({ neighbour, end, number, asn, neighbourAsn }: Facing): readonly string[] {
	const external = asn !== neighbourAsn;
	return [
		`  neighbor ${neighbour} activate`,
		`  neighbor ${neighbour} route-map ${mapName(number, 'import')} in`,
		`  neighbor ${neighbour} route-map ${mapName(number, 'export')} out`,
		...(end.nextHopSelf ? [`  neighbor ${neighbour} next-hop-self`] : []),
		...((end.allowOwnAs ?? 0) > 0 ? [`  neighbor ${neighbour} allowas-in ${Math.min(end.allowOwnAs!, 10)}`] : []),
		...(end.asOverride && external ? [`  neighbor ${neighbour} as-override`] : []),
		...(end.stripPrivate !== undefined && external
			? [`  neighbor ${neighbour} remove-private-AS${end.stripPrivate === 'all' ? ' all' : ''}`]
			: []),
		...(end.transparent && external ? [`  neighbor ${neighbour} attribute-unchanged as-path`] : []),
		...(end.maxPrefixes === undefined ? [] : [`  neighbor ${neighbour} maximum-prefix ${end.maxPrefixes}`]),
	];
}

/** What a network carries from the start; every own route bears the mark. */
function originMaps({ networks }: Speaker, tag: (name: string) => string): readonly string[] {
	return networks.flatMap((one, index) => {
		const {
			tags = [],
			med,
			origin,
		} = typeof one === 'string' ? ({} as { tags?: readonly string[]; med?: number; origin?: string }) : one;
		return [
			'!',
			`route-map OWN-${index + 1} permit 10`,
			` set community ${[ownMark, ...tags.map(tag)].join(' ')}`,
			...(med === undefined ? [] : [` set metric ${med}`]),
			...(origin === undefined ? [] : [` set origin ${origin}`]),
		];
	});
}
