// A network as it would be if one rule were otherwise: what the rule lets pass is stopped, what it stops passes, its rung is not there.

import type { End, Network, PolicyRule } from '../routing/model.ts';
import type { RuleId } from '../rulebook/rule.ts';

export function flipRule(network: Network, rule: RuleId, rungs: readonly string[] = []): Network {
	const flip = (rules: readonly PolicyRule[]): readonly PolicyRule[] =>
		rules.map((step) => (step.rule === rule ? { ...step, action: step.action === 'deny' ? 'accept' : 'deny' } : step));
	const end = (side: End): End => ({ ...side, import: flip(side.import ?? []), export: flip(side.export ?? []) });
	return {
		...network,
		sessions: network.sessions.map((session) => ({ ...session, a: end(session.a), b: end(session.b) })),
		speakers: network.speakers.map((speaker) =>
			speaker.decision === undefined
				? speaker
				: {
						...speaker,
						decision: speaker.decision.filter((rung) => !rungs.includes(typeof rung === 'string' ? rung : rung.id)),
					},
		),
	};
}
