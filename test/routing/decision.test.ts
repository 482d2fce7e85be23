// Which routes are used, and at which rung each of the others lost: what a table and an explanation say of a choice.

import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/routing/candidate.ts';
import { compile } from '../../src/routing/compile.ts';
import { decide } from '../../src/routing/decision.ts';
import type { RungSpec } from '../../src/routing/model.ts';
import { between, speaker } from './naive/small-network.ts';

interface Choice {
	/** Of the routes of the neighbours a, b and c, in this order, what is not as usual; null where none has come. */
	readonly routes: readonly (Partial<Candidate> | null)[];
	readonly multipath?: number;
	readonly decision?: readonly RungSpec[];
	/** The neighbours of the routes in use, the best first. */
	readonly selected: readonly string[];
	readonly lost: Readonly<Record<string, string>>;
	readonly decidedBy: string | null;
}

const preferGreen: RungSpec = { kind: 'preferTag', id: 'greenFirst', prefer: 'green', over: 'grey' };

const choices: Readonly<Record<string, Choice>> = {
	'nothing to choose among': { routes: [], selected: [], lost: {}, decidedBy: null },
	'one route is in use, and no rung decided': { routes: [{}], selected: ['a'], lost: {}, decidedBy: null },
	'each loses at its own rung; the last of them decided': {
		routes: [{ localPreference: 200 }, { localPreference: 200, asPath: [2, 9] }, {}],
		selected: ['a'],
		lost: { b: 'asPathLength', c: 'localPreference' },
		decidedBy: 'asPathLength',
	},
	'a rung that looks at tags is called by its id': {
		routes: [{ tags: ['grey'] }, { tags: ['green'] }, { tags: ['blue'], asPath: [3, 9] }],
		decision: [preferGreen, 'asPathLength', 'session'],
		selected: ['b'],
		lost: { a: 'greenFirst', c: 'asPathLength' },
		decidedBy: 'asPathLength',
	},
	'equal routes: one is in use, and the tie is broken by the router id': {
		routes: [{}, {}, { origin: 'incomplete' }],
		selected: ['a'],
		lost: { b: 'routerId', c: 'origin' },
		decidedBy: 'origin',
	},
	'a tie alone': { routes: [{}, {}], selected: ['a'], lost: { b: 'routerId' }, decidedBy: 'routerId' },
	'equal routes, all in use': {
		routes: [{}, {}, {}],
		multipath: 3,
		selected: ['a', 'b', 'c'],
		lost: {},
		decidedBy: 'multipath',
	},
	'more equals than are used at once': {
		routes: [{}, {}, {}],
		multipath: 2,
		selected: ['a', 'b'],
		lost: { c: 'multipath' },
		decidedBy: 'multipath',
	},
	'its own is never shared, even on a ladder that does not look whose a route is': {
		routes: [{ hop: null, nextHop: null, asPath: [] }, { asPath: [] }],
		multipath: 3,
		decision: ['asPathLength', 'session'],
		selected: ['own'],
		lost: { b: 'session' },
		decidedBy: 'session',
	},
};

describe('a choice, and why', () => {
	test.each(Object.entries(choices))('%s', (_, { routes, multipath = 1, decision, selected, lost, decidedBy }) => {
		const net = compile({
			speakers: [
				{ ...speaker('x', 100), multipath, ...(decision === undefined ? {} : { decision }) },
				...['a', 'b', 'c'].map((id, index) => speaker(id, index + 1)),
			],
			sessions: ['a', 'b', 'c'].map((id) => between(id, 'x')),
		});
		const chooser = net.speakers[net.indexOf.get('x')!]!;
		const candidates = routes.flatMap((differs, index): readonly Candidate[] => {
			const hop = chooser.inbound[index]!;
			const usual: Candidate = {
				hop,
				asPath: [index + 1],
				origin: 'igp',
				localPreference: 100,
				med: null,
				weight: 0,
				tags: [],
				nextHop: hop.from,
				igpCost: 0,
			};
			return differs === null ? [] : [{ ...usual, ...differs }];
		});
		const called = ({ hop }: Candidate): string => hop?.sender.speaker ?? 'own';
		const decided = decide(net, chooser, candidates);
		expect(decided.selected.map(called)).toEqual(selected);
		const lostAt = [...decided.lostAt].flatMap(([route, rung]) => (rung === null ? [] : [[called(route), rung]]));
		expect(Object.fromEntries(lostAt)).toEqual(lost);
		expect(decided.decidedBy).toBe(decidedBy);
	});
});
