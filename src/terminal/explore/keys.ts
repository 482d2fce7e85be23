// The keys of the explorer as data: the reducer, the footer, the help screen and the documentation are all made from this table.

import type { Tab } from './state.ts';

/** What a key asks for. */
export type Action =
	| { readonly kind: 'tab'; readonly tab: Tab }
	| { readonly kind: 'nextTab' | 'previousTab' }
	| { readonly kind: 'move'; readonly rows: number; readonly columns: number }
	| { readonly kind: 'page'; readonly pages: number }
	| { readonly kind: 'enter' | 'back' | 'filter' | 'help' | 'quit' | 'edit' }
	| { readonly kind: 'globalReach' | 'fail' | 'undo' | 'reset' | 'step' | 'rank' | 'whatIf' }
	/** Within a journey: so many steps on, or as far as it goes. */
	| { readonly kind: 'advance'; readonly steps: number }
	| { readonly kind: 'advanceToRefusal' };

export interface Binding {
	/** As they are called, the first is the one in hints. */
	readonly keys: readonly string[];
	readonly action: Action;
	/** A word or two for the footer. */
	readonly hint: string;
	readonly does: string;
	/** Where it means something; everywhere unless given. */
	readonly tabs?: readonly Tab[];
	/** Only while an advertisement is followed step by step. */
	readonly onJourney?: true;
}

export const tabNames: readonly (readonly [Tab, string])[] = [
	['map', 'Map'],
	['matrix', 'Matrix'],
	['path', 'Path'],
	['routes', 'Routes'],
	['failures', 'Failures'],
	['findings', 'Findings'],
];

export const bindings: readonly Binding[] = [
	{
		keys: ['right', 'l', 'down', 'j', 'enter', 'space'],
		action: { kind: 'advance', steps: 1 },
		hint: 'on',
		does: 'one session on',
		onJourney: true,
	},
	{
		keys: ['left', 'h', 'up', 'k'],
		action: { kind: 'advance', steps: -1 },
		hint: 'back',
		does: 'one session back',
		onJourney: true,
	},
	{
		keys: ['n'],
		action: { kind: 'advanceToRefusal' },
		hint: 'next refusal',
		does: 'on to where it is refused',
		onJourney: true,
	},
	{
		keys: ['z', 'pagedown'],
		action: { kind: 'advance', steps: Number.MAX_SAFE_INTEGER },
		hint: 'end',
		does: 'to the end',
		onJourney: true,
	},
	{
		keys: ['a', 'pageup'],
		action: { kind: 'advance', steps: -Number.MAX_SAFE_INTEGER },
		hint: 'start',
		does: 'to the start',
		onJourney: true,
	},
	{
		keys: ['s', 'escape', 'backspace'],
		action: { kind: 'step' },
		hint: 'leave',
		does: 'leaves the journey',
		onJourney: true,
	},
	{ keys: ['up', 'k'], action: { kind: 'move', rows: -1, columns: 0 }, hint: '', does: 'one up' },
	{ keys: ['down', 'j'], action: { kind: 'move', rows: 1, columns: 0 }, hint: '', does: 'one down' },
	{ keys: ['left', 'h'], action: { kind: 'move', rows: 0, columns: -1 }, hint: '', does: 'one to the left' },
	{ keys: ['right', 'l'], action: { kind: 'move', rows: 0, columns: 1 }, hint: '', does: 'one to the right' },
	{ keys: ['pageup'], action: { kind: 'page', pages: -1 }, hint: '', does: 'a screen up' },
	{ keys: ['pagedown'], action: { kind: 'page', pages: 1 }, hint: '', does: 'a screen down' },
	{
		keys: ['enter'],
		action: { kind: 'enter' },
		hint: 'deeper',
		does: 'goes deeper: from an element to its routes, from a pair to its path, from a repair to trying it',
	},
	{ keys: ['backspace'], action: { kind: 'back' }, hint: 'back', does: 'back to where you came from' },
	{
		keys: ['g'],
		action: { kind: 'globalReach' },
		hint: 'Global Reach',
		does: 'switches Global Reach off and on; pairs that change light up',
	},
	{
		keys: ['space'],
		action: { kind: 'fail' },
		hint: 'fail',
		does: 'fails the selected element, or restores it',
		tabs: ['map', 'failures'],
	},
	{
		keys: ['r'],
		action: { kind: 'rank' },
		hint: 'rank',
		does: 'ranks every single failure by the pairs it costs',
		tabs: ['failures'],
	},
	{
		keys: ['s'],
		action: { kind: 'step' },
		hint: 'step',
		does: 'spreads the advertisement one session at a time',
		tabs: ['map', 'matrix', 'path', 'routes'],
	},
	{
		keys: ['e'],
		action: { kind: 'edit' },
		hint: 'edit',
		does: 'opens $EDITOR at the line; the screen follows when the file is saved',
		tabs: ['findings'],
	},
	{ keys: ['w'], action: { kind: 'whatIf' }, hint: '', does: 'tries the next what-if of the file' },
	{ keys: ['u'], action: { kind: 'undo' }, hint: 'undo', does: 'takes the last change back' },
	{ keys: ['0'], action: { kind: 'reset' }, hint: 'reset', does: 'back to the design as it is written' },
	{
		keys: ['/'],
		action: { kind: 'filter' },
		hint: 'filter',
		does: 'shows only what has these letters; Escape shows all',
	},
	{ keys: ['tab'], action: { kind: 'nextTab' }, hint: 'next', does: 'the next screen; Shift-Tab the one before' },
	{ keys: ['shift-tab'], action: { kind: 'previousTab' }, hint: '', does: 'the screen before' },
	...tabNames.map(
		([tab, name], index): Binding => ({
			keys: [String(index + 1)],
			action: { kind: 'tab', tab },
			hint: '',
			does: `the screen ${name}`,
		}),
	),
	{ keys: ['?'], action: { kind: 'help' }, hint: 'keys', does: 'shows or hides these keys' },
	{ keys: ['q', 'ctrl-c'], action: { kind: 'quit' }, hint: 'quit', does: 'leaves; the terminal is as it was' },
];

/** Where keys are pressed. */
interface Where {
	readonly place: { readonly tab: Tab };
	readonly journey: unknown;
}

/** What a key means here; null for nothing. On a journey its own keys come first. */
export function actionOf(key: string, where: Where): Action | null {
	return bindingsAt(where).find(({ keys }) => keys.includes(key))?.action ?? null;
}

/** Those that the footer names, in order; those of leaving and of help stand apart. */
export function hintsAt(where: Where): readonly (readonly [string, string])[] {
	return bindingsAt(where)
		.filter(({ hint, action }) => hint !== '' && !isAlways(action))
		.map(({ keys, hint }) => [keys[0]!, hint]);
}

export const alwaysHinted: readonly (readonly [string, string])[] = bindings
	.filter(({ action }) => isAlways(action))
	.map(({ keys, hint }) => [keys[0]!, hint]);

function isAlways({ kind }: Action): boolean {
	return kind === 'help' || kind === 'quit';
}

function bindingsAt({ place, journey }: Where): readonly Binding[] {
	if (journey !== null) return bindings.filter(({ onJourney, action }) => onJourney === true || isAlways(action));
	return bindings.filter(({ onJourney, tabs }) => onJourney !== true && (tabs?.includes(place.tab) ?? true));
}
