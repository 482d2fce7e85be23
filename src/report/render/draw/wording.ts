// What a picture says in words, whatever its format.

import type { Drawing, Explanation, Sketch } from '../../model.ts';
import { bareId, prefixesInShort } from '../names.ts';
import { meanings } from '../outcomes.ts';
import { milliseconds } from '../sentences.ts';
import { safeText } from '../text/escape.ts';
import { unicodeGlyphs } from '../text/glyphs.ts';
import { listed, plural } from '../text/words.ts';

/** The scenario's name. */
export function titleOf({ scenario }: Drawing): string {
	return safeText(scenario.name) || safeText(scenario.file);
}

/** `as designed`, `what-if london-lost: circuit/london failed`. */
export function viewText({ view, failed }: Drawing): string {
	const [id = '', without] = view.split('/');
	const apart = without === undefined ? '' : ', without Global Reach';
	if (id === 'as-designed') return 'as designed';
	if (id === 'without-global-reach') return 'without Global Reach';
	const lost = failed.length === 0 ? '' : `: ${listed(failed.map(safeText))} failed`;
	return `what-if ${safeText(id)}${apart}${lost}`;
}

/** `Premium, 1 Gbps, Equinix`. */
export function circuitText({ sku, bandwidth, provider }: Sketch['circuits'][number]): readonly string[] {
	const name = sku.charAt(0).toUpperCase() + sku.slice(1);
	return [name, safeText(bandwidth), ...(provider === null ? [] : [safeText(provider)])];
}

export function wanText({ sites, transit }: Sketch['wans'][number]): string {
	return `WAN of ${plural(sites.length, 'site')}${transit ? ', transit' : ''}`;
}

/** `london → uk-south: reachable, 9.3 ms round trip`. */
export function pairTitle({ pair }: Explanation): string {
	const trip = pair.roundTripMs === null ? '' : `, ${milliseconds(pair.roundTripMs)} round trip`;
	return `${safeText(bareId(pair.from.node))} → ${safeText(bareId(pair.to.node))}: ${meanings[pair.outcome]}${trip}`;
}

/** `10.0.1.0/24 → 10.0.2.0/24`. */
export function pairPrefixes({ pair }: Explanation): string {
	return [pair.from, pair.to].map(({ prefixes }) => safeText(prefixesInShort(prefixes))).join(' → ');
}

export function numbered(number: number | undefined): string {
	return number === undefined ? '?' : unicodeGlyphs.numbered(number);
}
