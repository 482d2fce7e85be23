// A route that a table lacks: the session nearest to it that could have brought the route and did not, and the rule that held it back there.

import type { Prefix } from '../../net/prefix.ts';
import type { CompiledNetwork, Hop } from '../../routing/compile.ts';
import type { SolvedClass } from '../../routing/solve.ts';
import { type StoppedBy, type Transfer, transfer } from '../../routing/transfer.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import { isRuleId } from '../../rulebook/rulebook.ts';
import type { ElementKey } from '../../scenario/design.ts';
import { hiddenByPrepend } from '../findings/hidden-routes.ts';
import type { View } from '../view.ts';
import type { Reason } from './obstacle.ts';
import { plainReason } from './plain-reason.ts';
import { refusedByPolicy } from './refused-by-policy.ts';

/** The class of the prefix itself, or where nobody announces it, as a subnet's, of the longest one around it. */
export function announcedAround({ forwarding }: View, prefix: Prefix): SolvedClass | null {
	for (const covering of forwarding.coverage.chain(prefix)) {
		const solved = forwarding.classOf(covering);
		if (solved !== null) return solved;
	}
	return null;
}

interface Held {
	readonly hop: Hop;
	readonly transfer: Transfer;
	readonly distance: number;
}

/** Searches backwards from the table that lacks the route to the nearest sessions that could have brought it and did not. */
export function missingRoute(view: View, lacking: ElementKey, prefix: Prefix): Reason | null {
	const { net } = view.solution;
	const solved = announcedAround(view, prefix);
	const start = net.indexOf.get(lacking);
	if (solved === null || start === undefined) return null;
	const seen = new Set([start]);
	let frontier = [start];
	for (let distance = 0; frontier.length > 0; distance++) {
		const held: Held[] = [];
		const next: number[] = [];
		for (const speaker of frontier) {
			for (const hop of net.speakers[speaker]!.inbound) {
				const best = solved.selected(hop.from)[0];
				if (best !== undefined)
					held.push({ hop, distance, transfer: transfer(net, hop, best, solved.routeClass.prefixMatches) });
				else if (!seen.has(hop.from)) {
					seen.add(hop.from);
					next.push(hop.from);
				}
			}
		}
		const telling = held.filter(({ transfer: { stoppedBy } }) => stoppedBy !== null && stoppedBy !== 'splitHorizon');
		if (telling.length > 0)
			return heldBack(
				view,
				mostTelling(telling, ({ hop }) => isHidden(net, solved, hop)),
				prefix,
			);
		frontier = next;
	}
	return null;
}

/** A refusal by policy says more than BGP's own rule that an internal route stays put, but less than a prepend by which it is one. */
function mostTelling(held: readonly Held[], isHiddenAt: (held: Held) => boolean): Held {
	const order: readonly (StoppedBy | 'hidden')[] = [
		'import',
		'ownAsn',
		'hidden',
		'export',
		'internalOnly',
		'splitHorizon',
	];
	const rank = (one: Held): number => {
		const { stoppedBy } = one.transfer;
		return order.indexOf(stoppedBy === 'internalOnly' && isHiddenAt(one) ? 'hidden' : stoppedBy!);
	};
	return [...held].sort((a, b) => rank(a) - rank(b) || a.hop.index - b.hop.index)[0]!;
}

/** R065: the sender would pass its local route on, and uses a copy instead. */
function isHidden(net: CompiledNetwork, solved: SolvedClass, { from }: Hop): boolean {
	return hiddenByPrepend(net, solved, net.speakers[from]!).length > 0;
}

/** Why a route did not arrive over a session. */
export function heldBack(view: View, { hop, transfer: sent }: Pick<Held, 'hop' | 'transfer'>, prefix: Prefix): Reason {
	const { net } = view.solution;
	const name = (speaker: number): ElementKey => net.speakers[speaker]!.speaker.id;
	const [from, to] = [name(hop.from), name(hop.to)];
	const { stoppedBy } = sent;
	if (stoppedBy === 'internalOnly') {
		const solved = announcedAround(view, prefix);
		return solved !== null && isHidden(net, solved, hop)
			? plainReason(
					'PREPEND_HIDES_ROUTE',
					'R065',
					from,
					`${from} prefers the copy of ${prefix.text} from Global Reach, because the local one is prepended, and so does not offer it to ${to}.`,
				)
			: plainReason(
					'GR_NOT_TRANSITIVE',
					'R096',
					from,
					`${from} learned ${prefix.text} over Global Reach and does not pass it on over another link, to ${to}.`,
				);
	}
	if (stoppedBy === 'ownAsn') {
		const isMsee = to.startsWith('circuit/');
		return isMsee
			? plainReason('LOOP_12076', 'R030', to, `${to} finds 12076 in the path of ${prefix.text} and discards the route.`)
			: plainReason(
					'LOOP_OWN_ASN',
					'R056',
					to,
					`${to} finds its own AS number ${hop.receiverAsn} in the path of ${prefix.text} and discards the route.`,
				);
	}
	const verdict = stoppedBy === 'import' ? sent.imported! : sent.exported!;
	const rules = stoppedBy === 'import' ? hop.importRules : hop.exportRules;
	const cited = verdict.endedBy === -1 ? undefined : rules[verdict.endedBy]!.rule.rule;
	const rule: RuleId = cited !== undefined && isRuleId(cited) ? cited : 'D16';
	return refusedByPolicy(view, rule, from, to, prefix);
}
