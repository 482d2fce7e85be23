// Networks in which one thing the loop does to a route decides what others hear: drawn ones rarely get there. Each passes its routes on.

import type { Network } from '../../src/routing/model.ts';
import { between, origin, speaker } from './naive/small-network.ts';

const x = speaker('x', 5);

export const namedNetworks: Readonly<Record<string, Network>> = {
	// o(65001) ── a(100) ══ as-override ══ b(65001) ── c(200)
	'as-override lets a route into the AS it comes from, and on': {
		speakers: [origin('o', 65_001), speaker('a', 100), speaker('b', 65_001), speaker('c', 200)],
		sessions: [between('o', 'a'), between('a', 'b', { asOverride: true }), between('b', 'c')],
	},
	//  o(1) ── p(2) ── prepended on import ── x(5) ── y(6)
	//   └──── q(3) ── r(4) ──────────────────┘
	'what is prepended on import makes a path longer': {
		speakers: [origin('o', 1), speaker('p', 2), speaker('q', 3), speaker('r', 4), x, speaker('y', 6)],
		sessions: [
			between('o', 'p'),
			between('o', 'q'),
			between('q', 'r'),
			between('p', 'x', {}, { import: [{ set: { prepend: 2 } }] }),
			between('r', 'x'),
			between('x', 'y'),
		],
	},
	'so does what is prepended on export': {
		speakers: [origin('o', 1), speaker('p', 2), speaker('q', 3), speaker('r', 4), x, speaker('y', 6)],
		sessions: [
			between('o', 'p'),
			between('o', 'q'),
			between('q', 'r'),
			between('p', 'x', { export: [{ set: { prepend: { asn: 77, count: 2 } } }] }),
			between('r', 'x'),
			between('x', 'y'),
		],
	},
	//  o(1) ── p(2) ──────── a(5) ── x(5) ── y(6)
	//   └──── q(3) ── r(4) ── b(5) ───┘
	'a rung that looks at tags leaves the lengths of internal routes to be compared': {
		speakers: [
			origin('o', 1),
			speaker('p', 2),
			speaker('q', 3),
			speaker('r', 4),
			speaker('a', 5, { routerId: '10.0.0.9' }),
			speaker('b', 5, { routerId: '10.0.0.1' }),
			{
				...x,
				decision: [{ kind: 'preferTag', id: 'green', prefer: 'green', over: 'grey' }, 'asPathLength', 'routerId'],
			},
			speaker('y', 6),
		],
		sessions: [
			between('o', 'p'),
			between('o', 'q'),
			between('q', 'r'),
			between('p', 'a'),
			between('r', 'b'),
			between('a', 'x'),
			between('b', 'x'),
			between('x', 'y'),
		],
	},
	// The neighbours of x in the order r, p, q of their router ids, which is not that of the file.
	'equal routes stand in the order of their neighbours': {
		speakers: [
			origin('o', 1),
			speaker('p', 2, { routerId: '10.0.0.2' }),
			speaker('q', 3, { routerId: '10.0.0.3' }),
			speaker('r', 4, { routerId: '10.0.0.1' }),
			{ ...x, multipath: 3 },
			speaker('y', 6),
		],
		sessions: [
			between('o', 'p'),
			between('o', 'q'),
			between('o', 'r'),
			between('q', 'x'),
			between('p', 'x'),
			between('r', 'x'),
			between('x', 'y'),
		],
	},
	// The same, over two sessions to each of two neighbours.
	'and those of one neighbour in the order of their sessions': {
		speakers: [origin('o', 1), speaker('p', 2, { routerId: '10.0.0.9' }), speaker('q', 3), { ...x, multipath: 4 }],
		sessions: [
			between('o', 'p'),
			between('o', 'q'),
			between('p', 'x', {}, {}, { id: 'p2' }),
			between('q', 'x', {}, {}, { id: 'q2' }),
			between('p', 'x', {}, {}, { id: 'p1' }),
			between('q', 'x', {}, {}, { id: 'q1' }),
		],
	},
};
