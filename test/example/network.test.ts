// What the design team promises of network.yaml.

import { loadScenario } from 'canreach/vitest';
import { expect, test } from 'vitest';

const network = loadScenario(new URL('network.yaml', import.meta.url));

test('the offices reach each other over Global Reach, quickly, and only so', () => {
	expect(network).toReachVia('paris', 'london', ['red', 'blue'], { within: '40 ms' });
	expect(network).not.toReach('paris', 'london', { without: 'globalReach', because: 'NO_GLOBAL_REACH' });
});

test('everyone reaches the hub, and Paris still does when London is lost', () => {
	expect(network).toReach(['paris', 'london'], 'hub');
	expect(network).toReach('paris', 'hub', { in: 'london-lost' });
});

test('Paris is on one circuit: its way to the hub does not survive the loss of it', () => {
	expect(network).not.toSurvive(1, { from: 'paris', to: 'hub' });
});

test('who reaches whom when London is lost', () => {
	expect(network).toMatchReachability(
		{
			paris: { hub: true, london: false },
			hub: { paris: 'reachable', london: 'unreachable' },
		},
		{ in: 'london-lost' },
	);
});
