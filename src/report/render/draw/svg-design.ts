// The design of a view as a picture: cards in layers, links between them, what Azure refuses and what failed crossed out.

import type { Drawing, ElementKey, Sketch } from '../../model.ts';
import { type Fates, fatesIn } from './fates.ts';
import { chipsInRow } from './svg-cards.ts';
import { type DesignLayout, layOutDesign, type Placed } from './svg-layout.ts';
import { legend } from './svg-legend.ts';
import { edgeLinks, type Marks, networkLinks } from './svg-lines.ts';
import { designNotes, legendEntries } from './svg-notes.ts';
import { type Box, card, cardSize, chip, chipWidth, cross, fonts, px, text } from './svg-parts.ts';
import { peeringRails, reachLinks } from './svg-rails.ts';
import { fitted } from './svg-text.ts';

export interface Part {
	readonly markup: string;
	readonly width: number;
	readonly bottom: number;
}

export function designPart(drawing: Drawing, top: number): Part {
	const fates = fatesIn(drawing);
	const layout = layOutDesign(drawing, fates, top);
	const marks: Marks = [];
	const drawn = {
		edges: edgeLinks(drawing.sketch, fates, layout, marks),
		network: networkLinks(drawing, fates, layout),
		reach: reachLinks(drawing.sketch, fates, layout, marks),
		peerings: peeringRails(fates, layout, marks),
	};
	const cards = [...layout.placed, ...layout.locations].map(({ box, card: content }) => card(box, content));
	const foot = legend(
		legendEntries(drawing, fates, layout),
		designNotes(drawing.sketch, layout),
		layout.bottom + 34,
		layout.width,
	);
	return {
		markup: [
			...layout.headers.map(({ x, label }) => text(x, top + 8, label, 'small', { tone: 'muted' })),
			...drawn.edges,
			...drawn.network,
			...drawn.peerings,
			...drawn.reach,
			...cards,
			...circuitNumbers(layout, fates, drawing.sketch),
			...regionMarkup(drawing.sketch, fates, layout),
			...(layout.backbone === null ? [] : [backboneMarkup(layout.backbone)]),
			...marks.map(([x, y]) => cross(x, y)),
			foot.markup,
		].join('\n'),
		width: layout.width,
		bottom: foot.bottom,
	};
}

function circuitNumbers({ boxes, numbers }: DesignLayout, fates: Fates, { circuits }: Sketch): readonly string[] {
	return circuits.flatMap(({ key, refused }) => {
		const box = boxes.get(key);
		return box === undefined
			? []
			: [chip(box.x + 9, box.y + 7, numbers.get(key), fates.of(key, refused).kind !== 'works')];
	});
}

function regionMarkup({ vnets }: Sketch, fates: Fates, { regions, numbers }: DesignLayout): readonly string[] {
	const byKey = new Map(vnets.map((vnet) => [vnet.key, vnet]));
	return regions.flatMap(({ box, region, vnets: placed }) => [
		`<rect class="region${region.isLost ? ' stopped' : ''}" x="${px(box.x)}" y="${px(box.y)}" width="${px(box.width)}" height="${px(box.height)}" rx="10"/>`,
		text(box.x + 12, box.y + 18, fitted(region.title, fonts.small, box.width - 24), 'small', {
			tone: region.isLost ? 'bad' : 'muted',
		}),
		...placed.flatMap(({ key, box: at, card: content }) => [
			card(at, content),
			...chipsOf(key, byKey, at, content, fates, numbers),
		]),
	]);
}

function chipsOf(
	key: ElementKey,
	vnets: ReadonlyMap<ElementKey, Sketch['vnets'][number]>,
	box: Box,
	content: Placed['card'],
	fates: Fates,
	numbers: ReadonlyMap<ElementKey, number>,
): readonly string[] {
	const connections = (vnets.get(key)?.circuits ?? []).toSorted(
		(a, b) => (numbers.get(a.key) ?? 0) - (numbers.get(b.key) ?? 0),
	);
	const top = box.y + cardSize(content).height - 3;
	return connections.map((connection, index) => {
		const number = numbers.get(connection.key);
		const x = box.x + 11 + (chipWidth(number) + 6) * (index % chipsInRow);
		return chip(
			x,
			top + 22 * Math.floor(index / chipsInRow),
			number,
			fates.connection(key, connection).kind !== 'works',
		);
	});
}

function backboneMarkup({ x, y, width, height }: Box): string {
	const [cx, cy] = [px(x + width / 2 + 5), px(y + height / 2)];
	return [
		`<rect class="backbone" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="10"/>`,
		`<text class="name onBackbone" transform="rotate(-90 ${cx} ${cy})" x="${cx}" y="${cy}" text-anchor="middle">Microsoft backbone</text>`,
	].join('');
}
