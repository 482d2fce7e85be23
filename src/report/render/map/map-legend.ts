// What stands beneath the map: links and WANs that found no room on it, and what its signs mean.

import type { ElementKey } from '../../model.ts';
import { bareId } from '../names.ts';
import type { Page } from '../page.ts';
import { blank, type Line, type Span, span } from '../text/span.ts';
import { grouped, listed } from '../text/words.ts';
import { inFlow, wrapLine } from '../text/wrap.ts';
import type { Layout } from './map-layout.ts';
import { besideCircuits, type Link } from './map-plan.ts';
import { strokeSign } from './strokes.ts';

const mostListed = 24;
const mostNamed = 6;
const leastMesh = 6;

type Joined = Pick<Link, 'between' | 'refused'>;

/** Links drawn nowhere, refused links drawn without their code, WANs not drawn. */
export function notes(page: Page, layout: Layout, unnamed: readonly Link[]): readonly Line[] {
	const accepted = layout.listed.filter((link) => link.refused === null);
	const refused = [
		...page.report.sketch.circuits.flatMap(({ key, refusedSites = [] }) =>
			refusedSites.map((site): Joined => ({ between: [site.key, key], refused: site.refused })),
		),
		...unnamed,
		...layout.listed.filter((link) => link.refused !== null),
	];
	const lines = [
		...(isFullMesh(accepted) ? meshOf(page, accepted) : listOf(page, 'Global Reach', 'globalReach', accepted)),
		...listOf(page, 'Refused', 'bad', refused),
		...wansBeside(page, layout),
	];
	return lines.length === 0 ? [] : [blank, ...lines];
}

export function legend(page: Page, layout: Layout): readonly Line[] {
	const { glyphs, ascii } = page;
	const { globalReach, circuits, vnets } = page.report.sketch;
	const double = strokeSign({ up: 'none', down: 'none', left: 'double', right: 'double' }, ascii);
	const heavy = strokeSign({ up: 'heavy', down: 'heavy', left: 'none', right: 'none' }, ascii);
	const dashed = strokeSign({ up: 'none', down: 'none', left: 'dashed', right: 'dashed' }, ascii);
	const refusals = [
		...globalReach,
		...circuits,
		...circuits.flatMap(({ refusedSites = [] }) => refusedSites),
		...vnets.flatMap((vnet) => vnet.circuits),
	];
	const again = layout.left.some(({ block }) =>
		block.items.some(({ rows }) => rows[0]?.text.endsWith(` ${glyphs.also}`)),
	);
	const entries: Span[][] = [];
	if (layout.rails.some(({ link }) => link.refused === null)) {
		entries.push([span(double.repeat(2), 'globalReach'), span(' Global Reach', 'muted')]);
	}
	if (refusals.some(({ refused }) => refused !== null)) {
		entries.push([span(dashed + glyphs.fail + dashed, 'bad'), span(' refused, carries nothing', 'muted')]);
	}
	entries.push([span(heavy, 'backbone'), span(' Microsoft backbone', 'muted')]);
	if (vnets.some((vnet) => vnet.circuits.length > 0)) {
		entries.push([
			span(`${glyphs.numbered(1)}${ascii ? '' : ' '}${glyphs.numbered(2)}`, 'number'),
			span(' circuits of a VNet', 'muted'),
		]);
	}
	if (again) entries.push([span(glyphs.also, 'muted'), span(' drawn above', 'muted')]);
	return inFlow(entries, page.columns, 2, 3);
}

function listOf(page: Page, title: string, role: 'globalReach' | 'bad', links: readonly Joined[]): readonly Line[] {
	if (links.length === 0) return [];
	const entries = links.slice(0, mostListed).map((link): Line => {
		const [a, b] = link.between.map((key) => numberOrName(page, key));
		const sign = link.refused === null ? page.glyphs.reach : page.glyphs.fail;
		const gap = link.between.every((key) => page.numbers.has(key)) ? '' : ' ';
		const ends = span(`${a}${gap}${sign}${gap}${b}`, role);
		return link.refused === null ? [ends] : [ends, span(` ${page.safe(link.refused)}`)];
	});
	const rest = links.length - entries.length;
	if (rest > 0) entries.push([span(`${page.glyphs.ellipsis} and ${grouped(rest)} more`, 'muted')]);
	return inFlow([[span(title, role)], ...entries], page.columns, 2, 2);
}

/** Whether the links join every two of their circuits. */
function isFullMesh(links: readonly Link[]): boolean {
	const circuits = new Set(links.flatMap((link) => link.between)).size;
	return links.length >= leastMesh && links.length === (circuits * (circuits - 1)) / 2;
}

function meshOf(page: Page, links: readonly Link[]): readonly Line[] {
	const circuits = [...new Set(links.flatMap((link) => link.between))];
	const inOrder = circuits.sort((a, b) => (page.numbers.get(a) ?? 0) - (page.numbers.get(b) ?? 0));
	const names = inOrder.map((circuit) => [span(numberOrName(page, circuit), 'globalReach')]);
	return inFlow([[span('Global Reach', 'globalReach'), span(' between every two of')], ...names], page.columns, 2, 1);
}

function numberOrName(page: Page, circuit: ElementKey): string {
	const number = page.numbers.get(circuit);
	return number === undefined ? page.safe(bareId(circuit)) : page.glyphs.numbered(number);
}

function wansBeside(page: Page, layout: Layout): readonly Line[] {
	const drawn = new Set(layout.wans.map(({ wan }) => wan.key));
	const { wans } = page.report.sketch;
	const onCircuit = besideCircuits(page.report.sketch);
	return wans
		.filter((wan) => !drawn.has(wan.key) && !onCircuit.has(wan.key))
		.flatMap((wan) => {
			const names = wan.sites.slice(0, mostNamed).map((site) => page.safe(bareId(site)));
			const more = wan.sites.length - names.length;
			const all = more > 0 ? [...names, `${grouped(more)} more`] : names;
			const lead: Line = [span(`  WAN ${page.safe(bareId(wan.key))}  `, 'strong')];
			return wrapLine(lead, [span(`joins ${listed(all)}${wan.transit ? ', with transit' : ''}`)], page.columns, 4);
		});
}
