// The journey of an advertisement as others read it.

import type { Prefix } from '../net/prefix.ts';
import { propagationOf } from '../reachability/propagation.ts';
import type { View as EngineView } from '../reachability/view.ts';
import { ruleOfRung, selectionOfRung } from '../rulebook/rungs.ts';
import type { ElementKey } from './model.ts';
import type { Replay } from './replay-model.ts';

/** null where nobody announces the prefix or one around it. */
export function replayOf(view: EngineView, prefix: Prefix): Replay | null {
	const found = propagationOf(view, prefix);
	if (found === null) return null;
	const { net } = view.solution;
	const name = (speaker: number): ElementKey => net.speakers[speaker]!.speaker.id;
	return {
		view: view.id,
		prefix: found.prefix.text,
		origins: found.origins.map(name),
		steps: found.sendings.map(({ round, hop, arrived, isUsed, lostAt, rules, reason }) => ({
			round,
			from: name(hop.from),
			to: name(hop.to),
			becomes: arrived === null ? 'stopped' : isUsed ? 'used' : 'held',
			asPath: arrived?.asPath ?? [],
			lostAt,
			lostBy:
				lostAt === null || selectionOfRung[lostAt] === undefined
					? null
					: ruleOfRung(lostAt, name(hop.to).split('/')[0]!),
			rules,
			reason:
				reason === null
					? null
					: { code: reason.code, rule: reason.rule, message: reason.message, repair: reason.repair },
		})),
	};
}
