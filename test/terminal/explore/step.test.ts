import { describe, expect, test } from 'vitest';
import { actionOf, bindings } from '../../../src/terminal/explore/keys.ts';
import { startOf } from '../../../src/terminal/explore/state.ts';
import { press, scenarioAt } from './pressing.ts';

const seed = scenarioAt('seed');

describe('keys lead from place to place', () => {
	const cases: readonly (readonly [string, string, object])[] = [
		['tab', 'the next screen', { tab: 'matrix' }],
		['shift-tab', 'the screen before', { tab: 'findings' }],
		['5', 'a screen by its number', { tab: 'failures' }],
		['2 down', 'a row down in the matrix', { tab: 'matrix', from: 'site/san-francisco 10.0.1.0/24' }],
		['2 down right right right right right', 'no further than the edge', { to: 'vnet/us-west 10.0.3.0/24' }],
		['2 right enter', 'from a pair to its path', { tab: 'path', from: 'site/london 10.0.2.0/24' }],
		[
			'2 right enter down enter',
			'from a hop to its table',
			{ tab: 'routes', element: 'circuit/london/primary', inside: true },
		],
		['2 right enter backspace', 'back to the matrix', { tab: 'matrix' }],
		[
			'down enter',
			'from an element to the routes of what it is',
			{ tab: 'routes', element: 'site/san-francisco', inside: true },
		],
		['/ u k enter', 'what is filtered is what is selected', { tab: 'map', element: null }],
		['6 enter', 'from a finding to its element', { tab: 'map' }],
	];
	for (const [keys, what, place] of cases)
		test(`${keys}: ${what}`, () => expect(press(seed, keys).state.place).toMatchObject(place));
});

test('back at a list it is filtered as it was left', () => {
	expect(press(seed, '4 / l o n enter enter').state.filter).toBe('');
	expect(press(seed, '4 / l o n enter enter backspace').state).toMatchObject({
		place: { tab: 'routes' },
		filter: 'lon',
	});
});

describe('keys try things, and the design stays as it is', () => {
	const before = JSON.stringify(seed.expanded);
	const cases: readonly (readonly [string, object])[] = [
		['g', { globalReach: false }],
		['g g', { globalReach: true }],
		['g u', { globalReach: true }],
		['space', { failed: ['site/london'] }],
		['space space', { failed: [] }],
		['5 space down space', { failed: ['circuit/london', 'circuit/london/primary'] }],
		['5 space 0', { failed: [] }],
		// The two what-ifs of the file, then the design as it is written.
		['w', { failed: ['peeringLocation/london'], edits: [] }],
		['w w', { failed: [], edits: [{ set: 'circuits.silicon-valley.sku', value: 'standard' }] }],
		['w w w', { failed: [], edits: [] }],
		// The link is in the design: the repair switches it on.
		['g 2 enter down down enter', { globalReach: true, edits: [] }],
		[
			'2 down down right right right enter down down down down enter',
			{
				globalReach: true,
				edits: [
					{ set: 'vnets.uk-south.gateway.allowRemoteVnetTraffic', value: true },
					{ set: 'vnets.us-west.gateway.allowRemoteVnetTraffic', value: true },
				],
			},
		],
	];
	for (const [keys, trial] of cases) test(keys, () => expect(press(seed, keys).state.trial).toMatchObject(trial));
	test('whatever was tried', () => expect(JSON.stringify(seed.expanded)).toBe(before));
});

describe('effects are data', () => {
	test('q leaves', () => expect(press(seed, 'q').effects).toEqual([{ kind: 'quit' }]));
	test('q leaves while an advertisement is followed', () =>
		expect(press(seed, 's q').effects).toEqual([{ kind: 'quit' }]));
	test('e opens the line of a finding', () => {
		expect(press(scenarioAt('sku-moves'), '6 e').effects[0]).toMatchObject({
			kind: 'edit',
			at: { file: 'scenarios/sku-moves.yaml' },
		});
	});
});

describe('an advertisement is followed', () => {
	test('from before its first step to its end and back', () => {
		expect(press(seed, 's').state.journey).toEqual({ prefix: '10.0.2.0/24', step: 0 });
		expect(press(seed, 's right right left').state.journey?.step).toBe(1);
		const { state, session } = press(seed, 's z');
		const view = session.view(state.trial)!;
		expect(state.journey?.step).toBe(view.replay('10.0.2.0/24')!.steps.length);
		expect(press(seed, 's z a').state.journey?.step).toBe(0);
		expect(press(seed, 's right s').state.journey).toBeNull();
	});

	test('to where it is refused, R038', () => {
		const { state, session } = press(seed, 'g s n');
		const { steps } = session.view(state.trial)!.replay('10.0.2.0/24')!;
		expect(steps[state.journey!.step - 1]).toMatchObject({ becomes: 'stopped', reason: { rule: 'R038' } });
	});
});

test('no key means two things in one place', () => {
	for (const tab of ['map', 'matrix', 'path', 'routes', 'failures', 'findings'] as const) {
		const here = bindings.filter(({ tabs, onJourney }) => onJourney !== true && (tabs?.includes(tab) ?? true));
		const keys = here.flatMap((binding) => binding.keys);
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
		for (const key of keys) expect(actionOf(key, { place: { tab }, journey: null })).not.toBeNull();
	}
});

test('any keys in any order lead to a state that can be drawn', () => {
	const keys = bindings.flatMap((binding) => binding.keys).filter((key) => key !== 'q' && key !== 'ctrl-c');
	let seedOf = 7;
	const next = (): string => {
		seedOf = (seedOf * 1103515245 + 12345) % 2147483648;
		return keys[seedOf % keys.length]!;
	};
	const sequence = Array.from({ length: 300 }, next).join(' ');
	expect(() => press(seed, sequence, startOf())).not.toThrow();
});
