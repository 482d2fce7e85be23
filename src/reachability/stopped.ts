// Where a route that was needed stopped: the session nearest to the place that lacks it, and the rule that held it back there.

import { covers, type Prefix } from '../net/prefix.ts';
import type { Hop } from '../routing/compile.ts';
import { type StoppedBy, type Transfer, transfer } from '../routing/transfer.ts';
import type { ReasonCode } from '../rulebook/codes.ts';
import type { RuleId } from '../rulebook/rule.ts';
import { isRuleId } from '../rulebook/rulebook.ts';
import { bareId } from '../scenario/bare-id.ts';
import type { ElementKey } from '../scenario/design.ts';
import type { Edit } from '../scenario/edit.ts';
import type { Reason } from './obstacle.ts';
import type { View } from './view.ts';
import type { Stop, Walk } from './walk.ts';

export function whereItStopped(view: View, walked: Walk, prefix: Prefix): Reason {
	const stop = walked.stops[0];
	if (stop === undefined)
		return plain('NO_ROUTE', 'D16', walked.hops[0]!, `No route for ${prefix.text} leads on from ${walked.hops[0]}.`);
	switch (stop.end) {
		case 'noRoute':
			return (
				missingRoute(view, tableOf(view, stop.at), prefix) ??
				plain('NO_ROUTE', 'D16', stop.at, `${stop.at} has no route for ${prefix.text}.`)
			);
		case 'loop':
			return plain('FORWARDING_LOOP', 'D24', stop.at, `Traffic for ${prefix.text} comes back to ${stop.at}.`);
		case 'systemRoute':
			return plain(
				'SYSTEM_ROUTE_WINS',
				'R069',
				stop.at,
				`${prefix.text} lies in the address space of ${stop.at}, whose system route BGP cannot override.`,
			);
		case 'discard':
			return plain(
				'DISCARD_ROUTE',
				'D09',
				stop.at,
				`${stop.at} announces a summary that covers ${prefix.text} and holds nothing longer.`,
			);
		case 'transitBySummary':
			return plain(
				'TRANSIT_BY_SUMMARY',
				'R138',
				stop.at,
				`Only a summary leads from ${stop.at} on to ${prefix.text}, and edges are taken not to forward by it.`,
			);
		case 'down':
			return plain('ELEMENT_FAILED', 'D15', stop.at, `${stop.at} has failed.`);
		case 'wrongOwner':
			return elsewhere(view, stop, walked, prefix);
	}
}

function plain(
	code: ReasonCode,
	rule: RuleId,
	at: ElementKey,
	message: string,
	repair: readonly Edit[] | null = null,
): Reason {
	return { code, rule, at, message, repair };
}

function elsewhere({ design }: View, { at }: Stop, walked: Walk, prefix: Prefix): Reason {
	const matched = walked.steps.get(at)?.match?.prefix;
	const held = [...design.sites.values(), ...design.vnets.values()]
		.find(({ key }) => key === at)
		?.prefixes.some(({ text }) => text === prefix.text);
	if (held) return plain('DUPLICATE_PREFIX', 'R104', at, `${at} has ${prefix.text} too, and the traffic ends there.`);
	const longer = matched !== undefined && covers(prefix, matched) ? matched.text : 'a prefix around it';
	return plain('CAPTURED', 'R105', at, `${at} has ${longer}, and draws the traffic for ${prefix.text}.`);
}

/** A VNet asks its gateway's table. */
function tableOf({ design }: View, node: ElementKey): ElementKey {
	return node.startsWith('vnet/') ? (design.vnets.get(node.slice('vnet/'.length))?.gateway?.key ?? node) : node;
}

interface Held {
	readonly hop: Hop;
	readonly transfer: Transfer;
	readonly distance: number;
}

/** Searches backwards from the table that lacks the route to the nearest sessions that could have brought it and did not. */
function missingRoute(view: View, lacking: ElementKey, prefix: Prefix): Reason | null {
	const { net } = view.solution;
	const solved = view.forwarding.classOf(prefix);
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
		if (telling.length > 0) return reasonOf(view, mostTelling(telling), prefix);
		frontier = next;
	}
	return null;
}

/** A refusal by policy says more than BGP's own rule that an internal route stays put. */
function mostTelling(held: readonly Held[]): Held {
	const order: readonly StoppedBy[] = ['import', 'ownAsn', 'export', 'internalOnly', 'splitHorizon'];
	const rank = ({ transfer: { stoppedBy } }: Held): number => order.indexOf(stoppedBy!);
	return [...held].sort((a, b) => rank(a) - rank(b) || a.hop.index - b.hop.index)[0]!;
}

function reasonOf(view: View, { hop, transfer: sent }: Held, prefix: Prefix): Reason {
	const { net } = view.solution;
	const name = (speaker: number): ElementKey => net.speakers[speaker]!.speaker.id;
	const [from, to] = [name(hop.from), name(hop.to)];
	const { stoppedBy } = sent;
	if (stoppedBy === 'internalOnly') {
		const hidden = net.speakers[hop.from]!.inbound.some(
			(inbound) => !inbound.internal && view.forwarding.classOf(prefix)?.learned(inbound.index),
		);
		return hidden
			? plain(
					'PREPEND_HIDES_ROUTE',
					'R065',
					from,
					`${from} prefers the copy of ${prefix.text} from Global Reach, because the local one is prepended, and so does not offer it to ${to}.`,
				)
			: plain(
					'GR_NOT_TRANSITIVE',
					'R096',
					from,
					`${from} learned ${prefix.text} over Global Reach and does not pass it on over another link, to ${to}.`,
				);
	}
	if (stoppedBy === 'ownAsn') {
		const isMsee = to.startsWith('circuit/');
		return isMsee
			? plain('LOOP_12076', 'R030', to, `${to} finds 12076 in the path of ${prefix.text} and discards the route.`)
			: plain(
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

function refusedByPolicy(view: View, rule: RuleId, from: ElementKey, to: ElementKey, prefix: Prefix): Reason {
	switch (rule) {
		case 'R101':
			return plain(
				'NOT_ADVERTISED',
				rule,
				from,
				`${from} does not announce ${prefix.text} to ${to}.`,
				advertise(view, from, to, prefix),
			);
		case 'R029':
			return plain(
				'NOT_ACCEPTED',
				rule,
				to,
				`${to} does not accept ${prefix.text} from ${from}.`,
				accept(view, from, to, prefix),
			);
		case 'R106':
			return plain('NOT_ACCEPTED', rule, to, `${to} has ${prefix.text} itself and does not accept it from ${from}.`);
		case 'D01':
			return plain(
				'SITES_SHARE_CIRCUIT',
				rule,
				from,
				`${from} does not pass ${prefix.text} from one customer edge to another.`,
			);
		case 'R038':
			return plain('GW_NO_TRANSIT', rule, from, `${from} does not pass ${prefix.text} from one circuit to another.`);
		case 'R073':
		case 'D12':
			return plain(
				'V2V_DISABLED',
				rule,
				from,
				`${from} does not announce ${prefix.text} to ${to}: both gateways must admit traffic from remote VNets.`,
			);
		case 'R107':
			return plain('GR_NO_IPV6', rule, from, `The Global Reach link between ${from} and ${to} carries no IPv6.`);
		case 'D11':
			return plain('NO_PEERING_IPV6', rule, from, `No IPv6 session joins ${from} and ${to}.`);
		default:
			return plain('NO_ROUTE', rule, from, `${from} does not announce ${prefix.text} to ${to}.`);
	}
}

function circuitIdOf(msee: ElementKey): string {
	return msee.split('/')[1]!;
}

/** What is announced there today, and the missing prefix. */
function advertise({ design }: View, edge: ElementKey, msee: ElementKey, prefix: Prefix): readonly Edit[] | null {
	if (!edge.startsWith('site/') || !msee.startsWith('circuit/')) return null;
	const attachment = design.circuits.get(circuitIdOf(msee))?.attachments.find((candidate) => candidate.edge === edge);
	if (attachment?.advertise == null) return null;
	const value = [...attachment.advertise.map(({ text }) => text), prefix.text].sort();
	return [{ set: `circuits.${circuitIdOf(msee)}.sites.${bareId(edge, 'site')}.advertise`, value }];
}

function accept({ design }: View, msee: ElementKey, edge: ElementKey, prefix: Prefix): readonly Edit[] | null {
	if (!msee.startsWith('circuit/')) return null;
	const attachment = design.circuits.get(circuitIdOf(msee))?.attachments.find((candidate) => candidate.edge === edge);
	if (attachment?.accept == null) return null;
	const value = [...attachment.accept.map(({ text }) => text), prefix.text].sort();
	return [{ set: `circuits.${circuitIdOf(msee)}.sites.${bareId(edge, 'site')}.accept`, value }];
}
