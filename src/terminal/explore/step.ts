// The reducer: a state and a key become the next state. What must be done outside, such as leaving, is an effect.

import type { Edit, ElementKey, Place as FilePlace, OpenView, Replay, Trial } from '../facade.ts';
import type { Answers } from './answers.ts';
import { endpointKey } from './drawing.ts';
import { endpointsListed, foundAt, listOf, pairOf, rowsOfPath, selectedElement } from './items.ts';
import { type Action, actionOf, tabNames } from './keys.ts';
import { isSame, type Place, type State, startOf, type Tab, toggled, withEdits } from './state.ts';

export type Effect = { readonly kind: 'quit' } | { readonly kind: 'edit'; readonly at: FilePlace };

export interface Stepped {
	readonly state: State;
	readonly effect: Effect | null;
}

/** Shape of `key`: a character, or a name of the table of keys; `rows` is how many rows a page has. */
export function step(state: State, key: string, answers: Answers, rows = 10): Stepped {
	if (state.typing) return stay(typed(state, key));
	if (key === 'escape' && state.journey === null) return stay({ ...state, help: null, filter: '', message: null });
	const action = actionOf(key, state);
	if (action === null) return stay(state);
	if (state.help !== null && action.kind !== 'quit') return stay({ ...state, help: readOn(state.help, action, rows) });
	return perform({ ...state, message: null }, action, answers, rows);
}

/** Moves within the keys; anything else is done with them. */
function readOn(at: number, action: Action, rows: number): number | null {
	if (action.kind === 'move') return Math.max(0, at + action.rows);
	return action.kind === 'page' ? Math.max(0, at + action.pages * rows) : null;
}

function stay(state: State): Stepped {
	return { state, effect: null };
}

function typed(state: State, key: string): State {
	if (key === 'escape') return { ...state, typing: false, filter: '' };
	if (key === 'enter') return { ...state, typing: false };
	if (key === 'backspace') return { ...state, filter: state.filter.slice(0, -1) };
	const text = key === 'space' ? ' ' : key;
	return [...text].length === 1 ? { ...state, filter: state.filter + text } : state;
}

function perform(state: State, action: Action, answers: Answers, rows: number): Stepped {
	const view = answers.view(state.trial);
	const { place, trial } = state;
	switch (action.kind) {
		case 'tab':
			return stay(onTab(state, action.tab));
		case 'nextTab':
		case 'previousTab': {
			const at = tabNames.findIndex(([tab]) => tab === place.tab);
			const by = action.kind === 'nextTab' ? 1 : tabNames.length - 1;
			return stay(onTab(state, tabNames[(at + by) % tabNames.length]![0]));
		}
		case 'help':
			return stay({ ...state, help: 0 });
		case 'filter':
			return stay({ ...state, typing: true, filter: '' });
		case 'back': {
			const last = state.trail.at(-1);
			return stay(last === undefined ? state : { ...state, ...last, trail: state.trail.slice(0, -1) });
		}
		case 'globalReach':
			return stay(tried(state, { ...trial, globalReach: !trial.globalReach }));
		case 'undo': {
			const last = state.earlier.at(-1);
			return stay(last === undefined ? state : { ...state, trial: last, earlier: state.earlier.slice(0, -1) });
		}
		case 'whatIf': {
			if (answers.whatIfs.length === 0) return stay({ ...state, message: 'the file has no what-if' });
			const at = answers.whatIfs.findIndex((one) => isSame(one.trial, trial));
			return stay(tried(state, answers.whatIfs[at + 1]?.trial ?? startOf().trial));
		}
		case 'reset':
			return stay(tried(state, startOf().trial));
		case 'rank':
			return stay({ ...state, ranking: !state.ranking });
		case 'move':
			return stay(view === undefined ? state : moved(state, view, answers, action.rows, action.columns));
		case 'page':
			return stay(view === undefined ? state : moved(state, view, answers, action.pages * Math.max(1, rows - 1), 0));
		case 'fail': {
			const element = view === undefined ? null : selectedElement(state, view, answers);
			if (element === null) return stay(state);
			if (!view!.elements.includes(element))
				return stay({ ...state, message: `${element} is not something that fails` });
			return stay(tried({ ...state, place: { ...place, element } }, toggled(trial, element)));
		}
		case 'enter':
			return stay(view === undefined ? state : deeper(state, view, answers));
		case 'step':
			return stay(
				view === undefined || state.journey !== null ? { ...state, journey: null } : setOut(state, view, answers),
			);
		case 'advance':
		case 'advanceToRefusal': {
			const replay = view === undefined || state.journey === null ? null : view.replay(state.journey.prefix);
			return stay(replay === null ? state : advanced(state, replay, action));
		}
		case 'edit': {
			const found = foundAt(place.row, answers, trial);
			if (found?.place == null) return stay({ ...state, message: 'this has no place in a file' });
			return { state, effect: { kind: 'edit', at: found.place } };
		}
		case 'quit':
			return { state, effect: { kind: 'quit' } };
	}
}

function onTab(state: State, tab: Tab): State {
	if (tab === state.place.tab) return state;
	const { from, to } = state.place;
	return goTo(state, { tab, element: state.place.element, from, to, row: 0, inside: false });
}

function goTo(state: State, place: Place): State {
	const left = { place: state.place, filter: state.filter };
	return { ...state, place, trail: [...state.trail, left].slice(-mostTrail), filter: '', journey: null };
}

const mostTrail = 50;

function tried(state: State, trial: State['trial']): State {
	if (isSame(trial, state.trial)) return state;
	return { ...state, trial, earlier: [...state.earlier, state.trial].slice(-mostTrail), ranking: false, journey: null };
}

function moved(state: State, view: OpenView, answers: Answers, rows: number, columns: number): State {
	const { place, filter, trial } = state;
	const within = (at: number, size: number): number => Math.max(0, Math.min(size - 1, at));
	switch (place.tab) {
		case 'matrix': {
			const pair = pairOf(state, view);
			if (pair === null) return state;
			const ends = endpointsListed(view, filter);
			const at = (end: (typeof pair)[number], by: number): string | null => {
				const next = ends[within(ends.indexOf(end) + by, ends.length)];
				return next === undefined ? null : endpointKey(next);
			};
			return { ...state, place: { ...place, from: at(pair[0], rows), to: at(pair[1], columns) } };
		}
		case 'path': {
			const pair = pairOf(state, view);
			const told = pair === null ? null : answers.explanation(trial, ...pair);
			return told == null ? state : { ...state, place: { ...place, row: within(place.row + rows, rowsOfPath(told)) } };
		}
		case 'findings': {
			const size = answers.mistakes.length + (answers.findings(trial)?.length ?? 0);
			return { ...state, place: { ...place, row: within(place.row + rows, size) } };
		}
		default: {
			const element = selectedElement(state, view, answers);
			if (place.tab === 'routes' && place.inside && element !== null) {
				const size = view.table(element).groups.length;
				return { ...state, place: { ...place, row: within(place.row + rows, size) } };
			}
			const list = listOf(state, view, answers);
			const next = list[within(list.indexOf(element ?? '') + (rows === 0 ? columns : rows), list.length)] ?? null;
			return { ...state, place: { ...place, element: next, row: 0 } };
		}
	}
}

/** Follows the advertisement of what is selected: of a pair, that of its far end, which the near end needs. */
function setOut(state: State, view: OpenView, answers: Answers): State {
	const prefix = prefixSelected(state, view, answers);
	if (prefix === null || view.replay(prefix) === null)
		return { ...state, message: 'nothing that is advertised is selected' };
	return { ...state, journey: { prefix, step: 0 } };
}

function prefixSelected(state: State, view: OpenView, answers: Answers): string | null {
	const { place } = state;
	if (place.tab === 'matrix' || place.tab === 'path') return pairOf(state, view)?.[1].prefixes[0] ?? null;
	const element = selectedElement(state, view, answers);
	if (place.tab === 'routes' && place.inside && element !== null)
		return view.table(element).groups[place.row]?.prefixes[0] ?? null;
	return view.endpoints.find(({ node }) => node === element || node.startsWith(`${element}/`))?.prefixes[0] ?? null;
}

function advanced(state: State, { steps }: Replay, action: Action): State {
	const { prefix, step: at } = state.journey!;
	const refusal = steps.findIndex(({ becomes }, index) => index >= at && becomes === 'stopped');
	const to = action.kind === 'advance' ? at + action.steps : refusal === -1 ? at : refusal + 1;
	const message = action.kind === 'advanceToRefusal' && refusal === -1 ? 'it is refused nowhere further on' : null;
	return { ...state, message, journey: { prefix, step: Math.max(0, Math.min(steps.length, to)) } };
}

function deeper(state: State, view: OpenView, answers: Answers): State {
	const { place, trial } = state;
	switch (place.tab) {
		case 'map': {
			const element = selectedElement(state, view, answers);
			const node =
				view.nodes.find((key) => key === element || key.startsWith(`${element}/`)) ?? gatewayOf(view, element);
			if (node === undefined) return { ...state, message: `${element} holds no routes` };
			return goTo(state, { ...place, tab: 'routes', element: node, row: 0, inside: true });
		}
		case 'matrix': {
			const pair = pairOf(state, view);
			if (pair === null || view.outcome(...pair) === null) return { ...state, message: 'there is no such pair' };
			const [from, to] = pair.map(endpointKey) as [string, string];
			return goTo(state, { ...place, tab: 'path', from, to, row: 0 });
		}
		case 'path': {
			const pair = pairOf(state, view);
			const told = pair === null ? null : answers.explanation(trial, ...pair);
			if (told == null) return state;
			const hops = [...told.forward, ...told.return];
			const hop = hops[place.row];
			if (hop === undefined) return tried(state, repaired(trial, view, told.pair.reason?.repair ?? []));
			if (!view.nodes.includes(hop.at)) return { ...state, message: `${hop.at} holds no BGP routes` };
			const row = view.table(hop.at).groups.findIndex(({ prefixes }) => prefixes.includes(hop.matched ?? ''));
			return goTo(state, { ...place, tab: 'routes', element: hop.at, row: Math.max(0, row), inside: true });
		}
		case 'routes': {
			const element = selectedElement(state, view, answers);
			return place.inside ? state : goTo(state, { ...place, element, row: 0, inside: true });
		}
		case 'failures':
			return goTo(state, { ...place, tab: 'matrix', row: 0 });
		case 'findings': {
			const found = foundAt(place.row, answers, trial);
			if (found !== undefined && !('at' in found)) return { ...state, message: 'e opens the file at its mistake' };
			return goTo(state, { ...place, tab: 'map', element: found?.at ?? null, row: 0 });
		}
	}
}

/** A link that the design has and that is switched off is not made a second time. */
function repaired(trial: Trial, { sketch }: OpenView, edits: readonly Edit[]): Trial {
	const isThere = (edit: Edit): boolean =>
		!trial.globalReach &&
		'add' in edit &&
		edit.add === 'globalReach' &&
		sketch.globalReach.some(({ between }) => {
			const asked = (edit.value as { readonly between?: readonly string[] }).between ?? [];
			return between.every((circuit) => asked.includes(circuit.slice('circuit/'.length)));
		});
	const others = edits.filter((edit) => !isThere(edit));
	return { ...withEdits(trial, others), globalReach: trial.globalReach || others.length < edits.length };
}

/** A VNet's routes are those of its gateway. */
function gatewayOf(view: OpenView, element: ElementKey | null): ElementKey | undefined {
	return view.nodes.find((key) => key.startsWith('gateway/') && `vnet/${key.slice('gateway/'.length)}` === element);
}
