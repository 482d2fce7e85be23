// The right half of the map: regions with their VNets, each with the numbers of the circuits it is connected to.

import type { ElementKey, Sketch } from '../../model.ts';
import { bareId } from '../names.ts';
import type { Page } from '../page.ts';
import { type Line, type Span, span } from '../text/span.ts';
import { grouped } from '../text/words.ts';
import { prefixRows } from './map-left.ts';

/** A region and, beneath it, rows for its VNets. */
export interface RegionBlock {
	readonly region: string;
	readonly rows: readonly VnetRow[];
	readonly height: number;
}

/** Shape: `name` may be cut to the width there is, `after` may not. */
export interface VnetRow {
	/** The VNet whose name this is; null on the rows beneath it. */
	readonly key: ElementKey | null;
	readonly name: Span;
	readonly after: Line;
	/** The same in fewer columns: names are cut only where that does not fit either. */
	readonly tight: Line;
}

export type PrefixStyle = 'inline' | 'beneath' | 'none';

type Vnet = Sketch['vnets'][number];

const mostVnets = 4;

export function regionBlocks(page: Page, prefixes: PrefixStyle): readonly RegionBlock[] {
	const byRegion = new Map<string, Vnet[]>();
	for (const vnet of page.report.sketch.vnets) {
		byRegion.set(vnet.region, [...(byRegion.get(vnet.region) ?? []), vnet]);
	}
	return [...byRegion].map(([region, vnets]) => {
		const shown = vnets.length > mostVnets ? vnets.slice(0, mostVnets - 1) : vnets;
		const rows = shown.flatMap((vnet) => vnetRows(page, vnet, prefixes));
		const left = vnets.length - shown.length;
		if (left > 0)
			rows.push({
				key: null,
				name: span(`${page.glyphs.ellipsis} ${grouped(left)} more VNets`, 'muted'),
				after: [],
				tight: [],
			});
		return { region: page.safe(region), rows, height: 1 + rows.length };
	});
}

function vnetRows(page: Page, vnet: Vnet, prefixes: PrefixStyle): VnetRow[] {
	const name = span(page.safe(bareId(vnet.key)), 'strong');
	const [first = ''] = vnet.prefixes;
	const more = vnet.prefixes.length > 1 ? ` +${grouped(vnet.prefixes.length - 1)}` : '';
	const inline = prefixes === 'inline' ? [span(`  ${page.safe(first)}${more}`, 'muted')] : [];
	const numbers = vnet.circuits.length === 0 ? withoutCircuit(page, vnet, true) : circuitNumbers(page, vnet);
	const tight =
		vnet.circuits.length === 0 ? withoutCircuit(page, vnet, false) : numbers.filter(({ text }) => text !== ' ');
	const row: VnetRow = {
		key: vnet.key,
		name,
		after: [span(' '), ...numbers, ...inline],
		tight: [span(' '), ...tight, ...inline],
	};
	if (prefixes !== 'beneath') return [row];
	return [row, ...prefixRows(page, vnet.prefixes).map((prefix) => ({ key: null, name: prefix, after: [], tight: [] }))];
}

function withoutCircuit(page: Page, { peers }: Vnet, isNamed: boolean): Line {
	const [peer] = peers.toSorted((a, b) => Number(a.refused !== null) - Number(b.refused !== null));
	if (peer === undefined) return [span('no circuit', 'muted')];
	const more = peers.length > 1 ? ` +${grouped(peers.length - 1)}` : '';
	const refused = peer.refused === null ? [] : [span(page.glyphs.fail, 'bad'), span(' ')];
	return [...refused, span(isNamed ? `peered with ${page.safe(bareId(peer.key))}${more}` : 'peered', 'muted')];
}

function circuitNumbers(page: Page, vnet: Vnet): Line {
	const numbered = vnet.circuits.map(({ key, refused }) => ({ number: page.numbers.get(key) ?? 0, refused }));
	const inOrder = numbered.sort((a, b) => a.number - b.number);
	return inOrder.flatMap(({ number, refused }, index) => {
		const sign = number === 0 ? '?' : page.glyphs.numbered(number);
		const gap = span(index === 0 || page.ascii ? '' : ' ');
		return [gap, refused === null ? span(sign, 'number') : span(`${page.glyphs.fail}${sign}`, 'bad')];
	});
}
