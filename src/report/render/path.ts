// A walk as one line: the elements crossed in order, Global Reach between circuits drawn as such.

import type { ElementKey, Pair, Walk } from '../model.ts';
import { elementOf, kindOf } from './names.ts';
import type { Page } from './page.ts';
import { type Line, type Span, span } from './text/span.ts';

/** What a path needs of a page. */
export type PathPage = Pick<Page, 'glyphs' | 'safe' | 'numbers'>;

/** The elements of a walk from its start, those at the same distance together: `[[site], [circuit, circuit], [vnet]]`. */
export function stagesOf(
	walk: Pick<Walk, 'edges'>,
	place: (key: ElementKey) => ElementKey = placeOf,
): readonly (readonly ElementKey[])[] {
	const steps = new Map<string, readonly [ElementKey, ElementKey]>();
	for (const [from, to] of walk.edges) {
		const step = [place(from), place(to)] as const;
		if (step[0] !== step[1]) steps.set(step.join(' '), step);
	}
	const distance = new Map<ElementKey, number>();
	for (const [from, to] of steps.values()) {
		distance.set(from, 0);
		distance.set(to, 0);
	}
	for (let round = 0, moved = true; moved && round < distance.size; round += 1) {
		moved = false;
		for (const [from, to] of steps.values()) {
			const least = (distance.get(from) ?? 0) + 1;
			if ((distance.get(to) ?? 0) >= least) continue;
			distance.set(to, least);
			moved = true;
		}
	}
	const furthest = Math.max(-1, ...distance.values());
	const keys = [...distance.keys()].sort();
	const stages = Array.from({ length: furthest + 1 }, (_, at) => keys.filter((key) => distance.get(key) === at));
	return stages.filter((stage) => stage.length > 0);
}

/** The Global Reach links a pair crosses, by the two circuits of each. */
export function linksCrossed(page: Page, pair: Pair): readonly ElementKey[] {
	const crossed = new Set<ElementKey>();
	for (const [from, to] of [...pair.forward.edges, ...pair.return.edges]) {
		const ends = [elementOf(from), elementOf(to)];
		const link = page.report.sketch.globalReach.find(
			({ between: [a, b] }) => a !== b && ends.includes(a) && ends.includes(b),
		);
		if (link !== undefined) crossed.add(link.key);
	}
	return [...crossed].sort();
}

/** `london ─ ② london ═ ① silicon-valley ─ san-francisco`. */
export function pathSpans(page: PathPage, walk: Walk): Line {
	const { glyphs } = page;
	const spans: Span[] = [];
	let last: readonly ElementKey[] = [];
	for (const stage of stagesOf(walk)) {
		const reach = isCircuits(last) && isCircuits(stage);
		if (spans.length > 0)
			spans.push(reach ? span(` ${glyphs.reach} `, 'globalReach') : span(` ${glyphs.step} `, 'link'));
		spans.push(
			...stage.flatMap((key, index) => [...(index === 0 ? [] : [span(' | ', 'muted')]), ...elementSpans(page, key)]),
		);
		last = stage;
	}
	return spans;
}

function elementSpans(page: PathPage, key: ElementKey): Line {
	const number = page.numbers.get(key);
	const name = span(page.safe(key.slice(key.indexOf('/') + 1)));
	if (number !== undefined) return [span(`${page.glyphs.numbered(number)} `, 'number'), name];
	return kindOf(key) === 'circuit' ? [span('circuit ', 'muted'), name] : [name];
}

/** A circuit's two links are one place here, and a VNet is where its gateway is. */
function placeOf(key: ElementKey): ElementKey {
	const element = elementOf(key);
	return kindOf(element) === 'gateway' ? `vnet/${element.slice('gateway/'.length)}` : element;
}

function isCircuits(stage: readonly ElementKey[]): boolean {
	return stage.length > 0 && stage.every((key) => kindOf(key) === 'circuit');
}
