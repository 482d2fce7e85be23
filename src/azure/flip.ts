// A network as it would be if one rule were otherwise: what the rule lets pass is stopped, what it stops passes, its rung is not there.

import type { End, Network, PolicyRule, Session } from '../routing/model.ts';
import type { RuleId } from '../rulebook/rule.ts';

/** What the rule is no part of stays the same object, and lists that were shared still are. */
export function flipRule(network: Network, rule: RuleId, rungs: readonly string[] = []): Network {
	const known = new Map<readonly PolicyRule[], readonly PolicyRule[]>();
	const flip = (rules: readonly PolicyRule[]): readonly PolicyRule[] => {
		const flipped = known.get(rules) ?? flippedList(rules, rule);
		known.set(rules, flipped);
		return flipped;
	};
	const end = (side: End): End => {
		const [imported, exported] = [side.import && flip(side.import), side.export && flip(side.export)];
		if (imported === side.import && exported === side.export) return side;
		return { ...side, import: imported ?? [], export: exported ?? [] };
	};
	const ends = (session: Session): Session => {
		const [a, b] = [end(session.a), end(session.b)];
		return a === session.a && b === session.b ? session : { ...session, a, b };
	};
	return {
		...network,
		sessions: network.sessions.map(ends),
		speakers: network.speakers.map((speaker) =>
			speaker.decision === undefined || rungs.length === 0
				? speaker
				: {
						...speaker,
						decision: speaker.decision.filter((rung) => !rungs.includes(typeof rung === 'string' ? rung : rung.id)),
					},
		),
	};
}

function flippedList(rules: readonly PolicyRule[], rule: RuleId): readonly PolicyRule[] {
	if (rules.every((step) => step.rule !== rule)) return rules;
	return rules.map((step) =>
		step.rule === rule ? { ...step, action: step.action === 'deny' ? 'accept' : 'deny' } : step,
	);
}
