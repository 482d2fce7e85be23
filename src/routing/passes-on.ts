// Who ever passes on what it learned. Nobody else can change what others hold, so the rest is derived when asked.

import type { CompiledNetwork, CompiledSpeaker, Hop } from './compile.ts';

export function passesOn({ splitHorizon }: CompiledNetwork, { inbound, outbound }: CompiledSpeaker): boolean {
	return outbound.some(
		(hop) => letsLearnedOut(hop) && inbound.some(({ session }) => !splitHorizon || session !== hop.session),
	);
}

/** Whether the sender's policy lets through anything but the sender's own routes, as far as can be told without asking it. */
export function letsLearnedOut({ exportRules, sender }: Pick<Hop, 'exportRules' | 'sender'>): boolean {
	for (const { rule, prefixCondition } of exportRules) {
		const { match, action = 'accept' } = rule;
		if (action === 'next' || match?.local === true) continue;
		if (action === 'accept') return true;
		// Refuses whatever gets here.
		if (prefixCondition === -1 && (match === undefined || Object.keys(match).length === 0)) return false;
	}
	return (sender.exportDefault ?? 'accept') === 'accept';
}
