// What `canreach lab run` prints when BIRD does not agree.

import { expect, test } from 'vitest';
import { labDocument, labLines } from '../../src/cli/lab-report.ts';
import type { HeldRoute } from '../../src/lab/bird-tables.ts';
import type { Judgement } from '../../src/lab/judge.ts';
import { type Prepared, prepare } from '../../src/lab/not-checked.ts';
import { linesText } from '../../src/report/render/text/text.ts';
import { badGadget } from '../routing/naive/small-network.ts';

const held: HeldRoute = {
	best: true,
	session: 'one',
	peer: 'left',
	asPath: [1, 2],
	origin: 'igp',
	localPref: 100,
	med: null,
	weight: 0,
	nextHop: 'left',
	tags: [],
};
const at = { speaker: 'right', prefix: '10.0.0.0/8' };
const judgement: Judgement = {
	alike: 1,
	otherStable: ['10.1.0.0/16'],
	unsettled: ['10.2.0.0/16'],
	contradictions: [
		{ ...at, session: 'one', engine: held, daemon: { ...held, asPath: [1], med: 5 }, fields: ['asPath', 'med'] },
		{ ...at, session: 'two', engine: null, daemon: { ...held, best: false }, fields: [] },
		{ speaker: 'left\u001b[2J', prefix: '10.0.0.0/8', session: null, engine: held, daemon: null, fields: [] },
	],
};
const prepared: Prepared = {
	...prepare({ speakers: [], sessions: [] }, { daemon: 'bird', igpCosts: true }),
	lowered: [{ at: 'right, left', what: 'decision session: the daemon decides in its own order' }],
	notChecked: [{ speaker: 'right', prefix: '10.3.0.0/16', sessions: ['one', null] }],
};

const found = { prepared, judgement, settled: false };

test('route by route, field by field', () => {
	expect(linesText(labLines('two routers', found, { columns: 80, ascii: false }))).toBe(`two routers
  ✗ BIRD did not come to rest: what it holds is a moment on the way, and proves
    nothing
    canreach found a state in which it could: BIRD may need longer, or go round
      among states for ever
  ✗ 1 route alike, 3 routes different at that moment
  10.1.0.0/16: BIRD reached another state, which is stable too
  10.2.0.0/16: BIRD reached no state

  Speaker      Prefix      Session  What    canreach    BIRD
  right        10.0.0.0/8  one      asPath  1 2         1
                                    med     none        5
  right        10.0.0.0/8  two      route   none        1 2
  left\\x1b[2J  10.0.0.0/8  its own  route   1 2 (best)  none

Not checked
  what BIRD cannot say, and what it was given instead
  decision session: the daemon decides in its own order
      right, left
  Routes that differ because of it:
    right 10.3.0.0/16: one, its own
`);
});

test('without room for a table, and in ASCII', () => {
	const text = linesText(labLines('two routers', found, { columns: 50, ascii: true }));
	expect(text.slice(0, text.indexOf('Not checked'))).toBe(`two routers
  x BIRD did not come to rest: what it holds is a
    moment on the way, and proves nothing
    canreach found a state in which it could: BIRD
      may need longer, or go round among states
      for ever
  x 1 route alike, 3 routes different at that moment
  10.1.0.0/16: BIRD reached another state, which
    is stable too
  10.2.0.0/16: BIRD reached no state

  right 10.0.0.0/8 one
      asPath: canreach 1 2, BIRD 1
      med: canreach none, BIRD 5
  right 10.0.0.0/8 two
      route: canreach none, BIRD 1 2
  left\\x1b[2J 10.0.0.0/8 its own
      route: canreach 1 2 (best), BIRD none

`);
});

test('of a network without a stable state no ✓ is shown', () => {
	const { speakers, sessions } = badGadget;
	const restless = prepare({ speakers, sessions }, { daemon: 'bird', igpCosts: true });
	const nothing: Judgement = { alike: 0, otherStable: [], unsettled: ['10.0.1.0/24'], contradictions: [] };
	const run = { prepared: restless, judgement: nothing, settled: false };
	expect(linesText(labLines('bad gadget', run, { columns: 80, ascii: false }))).toBe(`bad gadget
  ✗ BIRD did not come to rest: what it holds is a moment on the way, and proves
    nothing
    nor did canreach find a stable state for 10.0.1.0/24: a, b, c change for
      ever
  – 0 routes alike, 0 routes different at that moment
  10.0.1.0/24: BIRD reached no state
`);
});

test('as data', () => {
	expect(labDocument(prepared, judgement, false, { version: '2.0.12' })).toMatchObject({
		version: 1,
		daemon: 'BIRD 2.0.12',
		settled: false,
		alike: 1,
		notChecked: [{ speaker: 'right' }],
	});
});
