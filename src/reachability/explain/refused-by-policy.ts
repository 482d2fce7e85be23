// A route that a policy kept back between two speakers, said in words, with the edit that would let it through.

import type { Prefix } from '../../net/prefix.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { bareId } from '../../scenario/expand/bare-id.ts';
import type { View } from '../view.ts';
import { gatewayRouteLimit, prefixLimit } from './limit-obstacles.ts';
import type { Reason } from './obstacle.ts';
import { plainReason } from './plain-reason.ts';

export function refusedByPolicy(view: View, rule: RuleId, from: ElementKey, to: ElementKey, prefix: Prefix): Reason {
	switch (rule) {
		case 'R101':
			return plainReason(
				'NOT_ADVERTISED',
				rule,
				from,
				`${from} does not announce ${prefix.text} to ${to}.`,
				advertise(view, from, to, prefix),
			);
		case 'R029':
			return plainReason(
				'NOT_ACCEPTED',
				rule,
				to,
				`${to} does not accept ${prefix.text} from ${from}.`,
				accept(view, from, to, prefix),
			);
		case 'R106':
			return plainReason(
				'NOT_ACCEPTED',
				rule,
				to,
				`${to} has ${prefix.text} itself and does not accept it from ${from}.`,
			);
		case 'R026':
		case 'R042':
			return overLimit(view, rule, from, to, prefix);
		case 'D01':
			return plainReason(
				'SITES_SHARE_CIRCUIT',
				rule,
				from,
				`${from} does not pass ${prefix.text} from one customer edge to another.`,
			);
		case 'R038':
			return plainReason(
				'GW_NO_TRANSIT',
				rule,
				from,
				`${from} does not pass ${prefix.text} from one circuit to another.`,
			);
		case 'R073':
		case 'D12':
			return plainReason(
				'V2V_DISABLED',
				rule,
				from,
				`${from} does not announce ${prefix.text} to ${to}: both gateways must admit traffic from remote VNets.`,
			);
		case 'R107':
			return plainReason('GR_NO_IPV6', rule, from, `The Global Reach link between ${from} and ${to} carries no IPv6.`);
		case 'D11':
			return plainReason('NO_PEERING_IPV6', rule, from, `No IPv6 session joins ${from} and ${to}.`);
		default:
			return plainReason('NO_ROUTE', rule, from, `${from} does not announce ${prefix.text} to ${to}.`);
	}
}

/** The session is there, and down: `from` and `to` are its two ends. */
function overLimit(
	view: View,
	rule: 'R026' | 'R042',
	from: ElementKey,
	to: ElementKey,
	{ text, family }: Prefix,
): Reason {
	const { circuits, vnets } = view.design;
	const far = to.startsWith('circuit/') ? from : to;
	const circuit = circuits.get(circuitIdOf(far === from ? to : from));
	const vnet = vnets.get(far.slice('gateway/'.length));
	const attachment = circuit?.attachments.find(({ edge }) => edge === far);
	const [obstacle] =
		rule === 'R042' && vnet !== undefined
			? gatewayRouteLimit(view, vnet)
			: circuit !== undefined && attachment !== undefined
				? prefixLimit(view, circuit, attachment, [], family)
				: [];
	if (obstacle === undefined) return plainReason('NO_ROUTE', rule, from, `${from} does not announce ${text} to ${to}.`);
	const { rank: _, ...reason } = obstacle;
	return reason;
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
