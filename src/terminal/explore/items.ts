// What the cursor of each screen moves over, in the order of the screen.

import type { ElementKey, Endpoint, Explanation, Finding, OpenView, Trial } from '../facade.ts';
import type { Answers, FileMistake } from './answers.ts';
import { endpointKey } from './drawing.ts';
import type { State } from './state.ts';

const kindsOnMap = ['site', 'wan', 'circuit', 'peeringLocation', 'globalReach', 'vnet'];

/** The elements of the map, kind by kind. */
export function elementsOnMap(view: OpenView, filter: string): readonly ElementKey[] {
	const { sites, wans, circuits, globalReach, vnets } = view.sketch;
	const locations = view.elements.filter((key) => /^peeringLocation\/[^/]+$/.test(key));
	const keys = [...[...sites, ...wans, ...circuits, ...globalReach, ...vnets].map(({ key }) => key), ...locations];
	const rank = (key: ElementKey): number => kindsOnMap.indexOf(key.slice(0, key.indexOf('/')));
	return keys.filter((key) => fits(key, filter)).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

export function nodesListed(view: OpenView, filter: string): readonly ElementKey[] {
	return view.nodes.filter((key) => fits(key, filter));
}

/** What can fail; what has failed first and the rest by its cost, once that is known of all. */
export function failuresListed(
	{ trial, filter, ranking }: State,
	view: OpenView,
	answers: Answers,
): readonly ElementKey[] {
	const listed = view.elements.filter((key) => fits(key, filter));
	const { done, ranked } = ranking ? answers.ranking(trial) : { done: false, ranked: [] };
	if (!done) return listed;
	const costs = ranked.map(({ element }) => element);
	return [...listed.filter((key) => !costs.includes(key)), ...costs.filter((key) => listed.includes(key))];
}

/** Rows and columns of the matrix. */
export function endpointsListed(view: OpenView, filter: string): readonly Endpoint[] {
	return view.endpoints.filter(({ node, prefixes }) => fits([node, ...prefixes].join(' '), filter));
}

/** The pair of the place; the first two endpoints between which there is one, where it names none. */
export function pairOf({ place, filter }: State, view: OpenView): readonly [Endpoint, Endpoint] | null {
	const all = endpointsListed(view, place.tab === 'matrix' ? filter : '');
	const named = (key: string | null): Endpoint | undefined => view.endpoints.find((end) => endpointKey(end) === key);
	const [from, to] = [named(place.from), named(place.to)];
	if (from !== undefined && to !== undefined) return [from, to];
	const first = from ?? all[0];
	const second = first && all.find((end) => view.outcome(first, end) !== null);
	return first === undefined || second === undefined ? null : [first, second];
}

/** What the cursor of the path moves over: hops there, hops back, then repairs. */
export function rowsOfPath({ forward, return: back, pair }: Explanation): number {
	return forward.length + back.length + (pair.reason?.repair == null ? 0 : 1);
}

/** A row of Findings: the mistakes of the file come first. */
export function foundAt(row: number, answers: Answers, trial: Trial): FileMistake | Finding | undefined {
	const { mistakes } = answers;
	return row < mistakes.length ? mistakes[row] : answers.findings(trial)?.[row - mistakes.length];
}

/** Whether nothing of it carries traffic in the trial: a circuit is down with both its links, what joins two elements with either. */
export function isDown(view: OpenView, key: ElementKey): boolean {
	const { down, sketch } = view;
	if (down.has(key) || ['primary', 'secondary'].every((link) => down.has(`${key}/${link}`))) return true;
	const either = (ends: readonly ElementKey[]): boolean => ends.some((end) => isDown(view, end));
	if (key.startsWith('globalReach/')) return either(sketch.globalReach.find((link) => link.key === key)?.between ?? []);
	const [, vnet, circuit] = /^connection\/(.+)~(.+)$/.exec(key) ?? [];
	return vnet !== undefined && either([`circuit/${circuit}`, `gateway/${vnet}`, `vnet/${vnet}`]);
}

export function fits(text: string, filter: string): boolean {
	return text.toLowerCase().includes(filter.toLowerCase());
}

/** The element under the cursor; the first of the list where none was chosen. */
export function selectedElement(state: State, view: OpenView, answers: Answers): ElementKey | null {
	const { place } = state;
	const list = listOf(state, view, answers);
	return place.element !== null && list.includes(place.element) ? place.element : (list[0] ?? null);
}

export function listOf(state: State, view: OpenView, answers: Answers): readonly ElementKey[] {
	const { place, filter } = state;
	if (place.tab === 'map') return elementsOnMap(view, filter);
	if (place.tab === 'routes') return nodesListed(view, filter);
	return place.tab === 'failures' ? failuresListed(state, view, answers) : [];
}
