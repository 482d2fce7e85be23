// Where everything of a design stands in its picture: layers from left to right, what belongs together at one height.

import type { Drawing, ElementKey, Sketch } from '../../model.ts';
import { layRails, type Rail } from '../map/map-lanes.ts';
import { groupCircuits } from '../map/map-plan.ts';
import type { Fates } from './fates.ts';
import { type Cards, cardsOf, type RegionCards } from './svg-cards.ts';
import { type Box, type CardText, cardSize, fonts } from './svg-parts.ts';
import { textWidth } from './svg-text.ts';

export interface Placed {
	readonly box: Box;
	readonly card: CardText;
}

export interface PlacedRegion {
	readonly box: Box;
	readonly region: RegionCards;
	readonly vnets: readonly (Placed & { readonly key: ElementKey })[];
}

export interface DesignLayout {
	readonly cards: Cards;
	/** Sites, WANs and circuits by key; sites that found no room by the card that counts them. */
	readonly boxes: ReadonlyMap<ElementKey, Box>;
	readonly placed: readonly Placed[];
	readonly numbers: ReadonlyMap<ElementKey, number>;
	readonly locations: readonly (Placed & { readonly key: string })[];
	readonly regions: readonly PlacedRegion[];
	readonly rails: readonly Rail[];
	readonly railX: (lane: number) => number;
	/** Where the rails end and lines may turn to their locations. */
	readonly turnX: number;
	readonly backbone: Box | null;
	readonly peerings: readonly Rail[];
	readonly peeringX: (lane: number) => number;
	readonly headers: readonly { readonly x: number; readonly label: string }[];
	readonly width: number;
	readonly bottom: number;
}

export const margin = 28;
const gap = 12;
const groupGap = 22;
const between = 56;
/** What finds no lane is told beneath the picture. */
const mostLanes = 36;
/** The backbone bears its name. */
const leastHeight = 160;

export function layOutDesign(drawing: Drawing, fates: Fates, top: number): DesignLayout {
	const { sketch } = drawing;
	const groups = groupCircuits(sketch);
	const numbers = new Map(groups.flatMap(({ circuits }) => circuits.map(({ key, number }) => [key, number] as const)));
	const cards = cardsOf(drawing, fates, groups, numbers);
	const first = top + 26;

	// Left half: each group with its circuits, both in the middle of the taller one.
	const sizes = (all: readonly { readonly card: CardText }[]) => all.map(({ card }) => cardSize(card));
	const widthOf = (label: string, all: readonly { readonly card: CardText }[], most: number): number =>
		all.length === 0
			? 0
			: Math.ceil(
					Math.max(textWidth(label, fonts.small), Math.min(most, Math.max(...sizes(all).map(({ width }) => width)))),
				);
	const sites = cards.blocks.flatMap((block) => block.sites);
	const circuits = cards.blocks.flatMap((block) => block.circuits);
	const wanWidth = widthOf('WANs', cards.wans, 190);
	const siteWidth = widthOf('Sites', sites, 240);
	const circuitWidth = widthOf('ExpressRoute circuits', circuits, 260);
	const siteX = margin + (wanWidth === 0 ? 0 : wanWidth + between);
	const circuitX = siteX + (siteWidth === 0 ? 0 : siteWidth + between + 12);
	const boxes = new Map<ElementKey, Box>();
	const placed: Placed[] = [];
	const put = (
		x: number,
		y: number,
		width: number,
		one: { readonly keys: readonly ElementKey[]; readonly card: CardText },
	) => {
		const box = { x, y, width, height: cardSize(one.card).height };
		placed.push({ box, card: one.card });
		for (const key of one.keys) boxes.set(key, box);
	};
	const leftHeight = cards.blocks.reduce((sum, block) => sum + blockHeight(block) + groupGap, -groupGap);
	const rightHeight = cards.regions.reduce((sum, region) => sum + regionHeight(region) + groupGap, -groupGap);
	let y = first + Math.max(0, (Math.max(rightHeight, leastHeight) - leftHeight) / 2);
	for (const block of cards.blocks) {
		const left = stackHeight(sizes(block.sites));
		const right = stackHeight(sizes(block.circuits));
		const height = Math.max(left, right);
		const start = { sites: y + (height - left) / 2, circuits: y + (height - right) / 2 };
		for (const one of block.sites) {
			put(siteX, start.sites, siteWidth, one);
			start.sites += cardSize(one.card).height + gap;
		}
		for (const one of block.circuits) {
			put(circuitX, start.circuits, circuitWidth, one);
			start.circuits += cardSize(one.card).height + gap;
		}
		y += height + groupGap;
	}
	const leftBottom = y - groupGap;
	let wanY = first;
	for (const { wan, ...one } of cards.wans) {
		const middles = wan.sites.flatMap((site) => middleOf(boxes.get(site)));
		const height = cardSize(one.card).height;
		wanY = Math.max(wanY, mean(middles, wanY + height / 2) - height / 2);
		put(margin, wanY, wanWidth, one);
		wanY += height + gap;
	}

	// Global Reach, between the circuits and their locations.
	const rowOf = new Map(
		sketch.circuits.flatMap(({ key }) => middleOf(boxes.get(key)).map((row) => [key, row] as const)),
	);
	const rails = layRails(sketch.globalReach, rowOf).filter(({ lane }) => lane < mostLanes);
	const lanes = Math.max(0, ...rails.map(({ lane }) => lane + 1));
	const laneWidth = lanes > 10 ? 10 : 18;
	const circuitEnd = circuitX + circuitWidth;
	const railX = (lane: number): number => circuitEnd + 26 + laneWidth * lane;
	const turnX = lanes === 0 ? circuitEnd + 8 : railX(lanes - 1) + 12;

	const locationWidth = widthOf('Peering locations', cards.locations, 210);
	const locationX = turnX + between;
	let locationY = first;
	const locations = cards.locations.map(({ key, card }) => {
		const own = sketch.circuits.filter((circuit) => circuit.peeringLocationKey === key);
		const height = cardSize(card).height;
		const middle = mean(
			own.flatMap((circuit) => middleOf(boxes.get(circuit.key))),
			locationY + height / 2,
		);
		locationY = Math.max(locationY, middle - height / 2);
		const box = { x: locationX, y: locationY, width: locationWidth, height };
		locationY += height + gap;
		return { key, card, box };
	});
	const bottomLeft = Math.max(leftBottom, locationY - gap, wanY - gap);

	// Right half, in the middle of what stands left.
	const backboneX = locationX + (locationWidth === 0 ? 0 : locationWidth + 36);
	const vnetWidth = widthOf(
		'Azure regions and VNets',
		cards.regions.flatMap(({ vnets }) => vnets),
		250,
	);
	const regionWidth = Math.max(
		vnetWidth + 2 * gap,
		...cards.regions.map(({ title }) => Math.min(290, Math.ceil(textWidth(title, fonts.small)) + 2 * gap)),
	);
	const regionX = backboneX + 46 + 36;
	const bottom = Math.max(bottomLeft, first + rightHeight, first + leastHeight);
	let regionY = first + Math.max(0, (bottom - first - rightHeight) / 2);
	const regions = cards.regions.map((region): PlacedRegion => {
		const box = { x: regionX, y: regionY, width: regionWidth, height: regionHeight(region) };
		let vnetY = regionY + regionHead;
		const vnets = region.vnets.map(({ key, card, rows }) => {
			const height = cardSize(card).height + 22 * rows;
			const at = { key, card, box: { x: regionX + gap, y: vnetY, width: regionWidth - 2 * gap, height } };
			vnetY += height + gap;
			return at;
		});
		regionY += box.height + groupGap;
		return { box, region, vnets };
	});
	const vnetRows = new Map(
		regions.flatMap(({ vnets }) => vnets.map(({ key, box }) => [key, box.y + box.height / 2] as const)),
	);
	const peerings = layRails(peeringLinks(sketch), vnetRows).filter(({ lane }) => lane < mostLanes);
	const peeringLanes = Math.max(0, ...peerings.map(({ lane }) => lane + 1));
	const peeringX = (lane: number): number => regionX + regionWidth + 16 + 16 * lane;
	const hasNetwork = locations.length + regions.length > 0;
	const right = regions.length > 0 ? regionX + regionWidth : hasNetwork ? backboneX + 46 : turnX;
	const headers = [
		{ x: margin, label: wanWidth > 0 ? 'WANs' : '' },
		{ x: siteX, label: siteWidth > 0 ? 'Sites' : '' },
		{ x: circuitX, label: circuitWidth > 0 ? 'ExpressRoute circuits' : '' },
		{ x: locationX, label: locationWidth > 0 ? 'Peering locations' : '' },
		{ x: regionX, label: regions.length > 0 ? 'Azure regions and VNets' : '' },
	];
	return {
		cards,
		boxes,
		placed,
		numbers,
		locations,
		regions,
		rails,
		railX,
		turnX,
		backbone: hasNetwork ? { x: backboneX, y: first, width: 46, height: bottom - first } : null,
		peerings,
		peeringX,
		headers: headers.filter(({ label }) => label !== ''),
		width: Math.ceil((peeringLanes === 0 ? right : peeringX(peeringLanes - 1) + 8) + margin),
		bottom,
	};
}

const regionHead = 28;

function regionHeight({ vnets }: RegionCards): number {
	return regionHead + vnets.reduce((sum, { card, rows }) => sum + cardSize(card).height + 22 * rows + gap, 0);
}

function blockHeight({ sites, circuits }: Cards['blocks'][number]): number {
	return Math.max(...[sites, circuits].map((all) => stackHeight(all.map(({ card }) => cardSize(card)))));
}

function stackHeight(all: readonly { readonly height: number }[]): number {
	return all.reduce((sum, { height }) => sum + height + gap, all.length === 0 ? 0 : -gap);
}

export function middleOf(box: Box | undefined): readonly number[] {
	return box === undefined ? [] : [box.y + box.height / 2];
}

function mean(values: readonly number[], otherwise: number): number {
	return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Each peering once. */
function peeringLinks({ vnets }: Sketch): Sketch['globalReach'] {
	return vnets.flatMap((vnet) =>
		vnet.peers
			.filter((peer) => vnet.key < peer.key)
			.map((peer) => ({
				key: `peering ${vnet.key} ${peer.key}`,
				between: [vnet.key, peer.key] as const,
				refused: peer.refused,
			})),
	);
}
