// What stands on the cards of a design, before it is known where they stand.

import type { Drawing, ElementKey, Sketch } from '../../model.ts';
import type { CircuitGroup } from '../map/map-plan.ts';
import { bareId, prefixesInShort } from '../names.ts';
import { safeText } from '../text/escape.ts';
import { grouped, listed, plural } from '../text/words.ts';
import type { Fates } from './fates.ts';
import { type Fate, failed, fateText, works } from './graph.ts';
import { type CardText, chipWidth } from './svg-parts.ts';
import { circuitText, wanText } from './wording.ts';

/** A card may stand for several elements. */
export interface Keyed {
	readonly keys: readonly ElementKey[];
	readonly card: CardText;
}

export interface RegionCards {
	readonly title: string;
	readonly isLost: boolean;
	/** `rows` of circuit numbers beneath the text. */
	readonly vnets: readonly { readonly key: ElementKey; readonly card: CardText; readonly rows: number }[];
}

export interface Cards {
	/** Sites beside the circuits that they share; the last block holds what is on none. */
	readonly blocks: readonly { readonly sites: readonly Keyed[]; readonly circuits: readonly Keyed[] }[];
	readonly wans: readonly (Keyed & { readonly wan: Sketch['wans'][number] })[];
	readonly locations: readonly { readonly key: string; readonly card: CardText }[];
	readonly regions: readonly RegionCards[];
}

const mostSites = 12;
const mostMembers = 4;
/** Circuit numbers in a row on the card of a VNet. */
export const chipsInRow = 7;

export function cardsOf(
	{ sketch, failed: lost, failedRegions }: Drawing,
	fates: Fates,
	groups: readonly CircuitGroup[],
	numbers: ReadonlyMap<ElementKey, number>,
): Cards {
	const seen = new Set<ElementKey>();
	const edges = new Map([...sketch.sites, ...sketch.wans].map((one) => [one.key, one] as const));
	const card = (key: ElementKey): CardText => {
		const one = edges.get(key);
		return one !== undefined && 'transit' in one ? wanCard(one, fates) : siteCard(key, one, fates);
	};
	const blocks = groups.map((group) => {
		const others = group.circuits.flatMap(({ circuit }) => [
			...(circuit.refusedSites ?? []).map(({ key }) => key),
			...(circuit.microsoftPeering ?? []),
		]);
		const own = [...new Set([...group.attached, ...others])].filter((key) => !seen.has(key));
		for (const key of own) seen.add(key);
		return {
			sites: few(own, card),
			circuits: group.circuits.map(({ key, number, circuit }) => ({
				keys: [key],
				card: circuitCard(circuit, number, fates),
			})),
		};
	});
	// A WAN on a circuit names its sites itself.
	for (const wan of sketch.wans) if (seen.has(wan.key)) for (const site of wan.sites) seen.add(site);
	const rest = sketch.sites.map(({ key }) => key).filter((key) => !seen.has(key));
	const onCircuit = new Set(
		sketch.circuits.flatMap((circuit) => [
			...circuit.sites,
			...(circuit.microsoftPeering ?? []),
			...(circuit.refusedSites ?? []).map(({ key }) => key),
		]),
	);
	return {
		blocks: rest.length === 0 ? blocks : [...blocks, { sites: few(rest, card), circuits: [] }],
		wans: sketch.wans
			.filter(({ key }) => !onCircuit.has(key))
			.map((wan) => ({ wan, keys: [wan.key], card: wanCard(wan, fates, false) })),
		locations: locationCards(groups, lost),
		regions: regionCards(sketch, failedRegions, fates, numbers),
	};
}

function few(keys: readonly ElementKey[], card: (key: ElementKey) => CardText): readonly Keyed[] {
	const shown = keys.length > mostSites ? keys.slice(0, mostSites - 1) : keys;
	const rest = keys.slice(shown.length);
	const cards = shown.map((key) => ({ keys: [key], card: card(key) }));
	if (rest.length === 0) return cards;
	const name = `… ${grouped(rest.length)} more`;
	const lost = rest.filter((key) => card(key).fate.kind !== 'works').length;
	const details = lost === 0 ? [] : [`✗ ${grouped(lost)} of them failed`];
	return [
		...cards,
		{ keys: rest, card: { kind: 'site', name, details, fate: works, tip: `${plural(rest.length, 'more site')}` } },
	];
}

function withTip(parts: Omit<CardText, 'tip'>): CardText {
	const fate = fateText(parts.fate);
	return { ...parts, tip: [parts.name, ...parts.details, ...(fate === null ? [] : [fate])].join(' · ') };
}

function siteCard(
	key: ElementKey,
	site: { readonly asn?: number | null; readonly prefixes?: readonly string[] } | undefined,
	fates: Fates,
): CardText {
	const asn = site?.asn == null ? '' : `AS ${site.asn}`;
	const details = [safeText(prefixesInShort(site?.prefixes ?? [])), asn].filter((one) => one !== '');
	return withTip({ kind: 'site', name: safeText(bareId(key)), details, fate: fates.of(key) });
}

function wanCard(wan: Sketch['wans'][number], fates: Fates, named = true): CardText {
	const shown = wan.sites.length > mostMembers ? wan.sites.slice(0, mostMembers - 1) : wan.sites;
	const members = shown.map((site) => {
		const works = fates.of(site).kind === 'works' && fates.wan(wan.key, site).kind === 'works';
		return `${works ? '–' : '✗'} ${safeText(bareId(site))}`;
	});
	const more = wan.sites.length - shown.length;
	const details = [wanText(wan), ...(named ? members : []), ...(named && more > 0 ? [`… ${grouped(more)} more`] : [])];
	return withTip({ kind: 'site', name: safeText(bareId(wan.key)), details, fate: fates.of(wan.key) });
}

function circuitCard(circuit: Sketch['circuits'][number], number: number, fates: Fates): CardText {
	const lost = fates.linksDown(circuit.key);
	const [sku = '', bandwidth = '', provider] = circuitText(circuit);
	const details = [`${sku} · ${bandwidth}`, ...(provider === undefined ? [] : [provider])];
	if (lost.length > 0) details.push(`✗ ${listed(lost)} failed`);
	const fate = fates.of(circuit.key, circuit.refused);
	return withTip({
		kind: 'circuit',
		name: safeText(bareId(circuit.key)),
		details,
		fate,
		indent: chipWidth(number) + 7,
	});
}

function locationCards(groups: readonly CircuitGroup[], lost: readonly string[]): Cards['locations'] {
	const circuits = groups.flatMap((group) => group.circuits.map(({ circuit }) => circuit));
	return [...new Map(circuits.map((circuit) => [circuit.peeringLocationKey, circuit]))].map(([key, circuit]) => {
		const fate: Fate = lost.includes(circuit.peeringLocationKey) ? failed : works;
		const region = safeText(circuit.geopoliticalRegion);
		return {
			key,
			card: withTip({
				kind: 'location',
				name: safeText(circuit.peeringLocation),
				details: region === '' ? [] : [region],
				fate,
			}),
		};
	});
}

function regionCards(
	{ vnets }: Sketch,
	lost: readonly string[],
	fates: Fates,
	numbers: ReadonlyMap<ElementKey, number>,
): readonly RegionCards[] {
	const byRegion = new Map<string, Sketch['vnets'][number][]>();
	const inOrder = [...new Set(vnets.map(({ geopoliticalRegion }) => geopoliticalRegion))].sort();
	for (const name of inOrder)
		for (const vnet of vnets)
			if (vnet.geopoliticalRegion === name) byRegion.set(vnet.region, [...(byRegion.get(vnet.region) ?? []), vnet]);
	return [...byRegion].map(([region, own]) => {
		const isLost = lost.includes(region);
		const geography = safeText(own[0]?.geopoliticalRegion ?? '');
		return {
			title: [safeText(region), geography, isLost ? '✗ failed' : ''].filter((one) => one !== '').join(' · '),
			isLost,
			vnets: own.map((vnet) => ({
				key: vnet.key,
				rows: Math.ceil(vnet.circuits.length / chipsInRow),
				card: vnetCard(vnet, fates, numbers),
			})),
		};
	});
}

function vnetCard(vnet: Sketch['vnets'][number], fates: Fates, numbers: ReadonlyMap<ElementKey, number>): CardText {
	const details = [safeText(prefixesInShort(vnet.prefixes))].filter((one) => one !== '');
	if (vnet.circuits.length === 0) details.push('on no circuit');
	const on = vnet.circuits.map(({ key }) => numbers.get(key) ?? '?');
	const card = withTip({ kind: 'vnet', name: safeText(bareId(vnet.key)), details, fate: fates.of(vnet.key) });
	return on.length === 0 ? card : { ...card, tip: `${card.tip} · on circuits ${on.join(', ')}` };
}
