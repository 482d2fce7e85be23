// A network with some of its sessions down: they stay in it and carry nothing, each end refused by the limit it broke.
// So it is still known what would be announced on them, and at which rule a route stopped.

import type { End, Network, PolicyRule, PrefixRange } from '../../routing/model.ts';
import type { Excess } from './excess.ts';

export function takeDown(network: Network, down: readonly Excess[]): Network {
	if (down.length === 0) return network;
	const steps = new Map<string, PolicyRule[]>();
	for (const excess of down) {
		const sessions = excess.rule === 'R026' ? [excess.session] : excess.sessions;
		for (const session of sessions) steps.set(session, [...(steps.get(session) ?? []), refusing(excess)]);
	}
	return {
		...network,
		sessions: network.sessions.map((session) => {
			const refused = steps.get(session.id!);
			if (refused === undefined) return session;
			return { ...session, a: shut(session.a, refused), b: shut(session.b, refused) };
		}),
	};
}

const families: Readonly<Record<4 | 6, PrefixRange>> = {
	4: { prefix: '0.0.0.0/0', ge: 0 },
	6: { prefix: '::/0', ge: 0 },
};

/** The two families of a customer session are BGP sessions of their own; a gateway goes down for both. */
function refusing(excess: Excess): PolicyRule {
	return excess.rule === 'R026'
		? { rule: 'R026', match: { prefixes: [families[excess.family]] }, action: 'deny' }
		: { rule: 'R042', action: 'deny' };
}

/** The end that counts shuts both ways: the MSEE against a customer edge, the gateway against an MSEE. */
function shut(end: End, steps: readonly PolicyRule[]): End {
	const own = steps.filter(({ rule }) => end.speaker.startsWith(rule === 'R026' ? 'circuit/' : 'gateway/'));
	if (own.length === 0) return end;
	return { ...end, import: [...own, ...(end.import ?? [])], export: [...own, ...(end.export ?? [])] };
}
