// Findings that only the computed routes show.

import type { Finding } from '../../azure/finding.ts';
import { count, skuName } from '../../azure/validity/wording.ts';
import { compareText } from '../../net/order.ts';
import { decide } from '../../routing/decision.ts';
import { type FindingCode, findingCodes } from '../../rulebook/codes.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { WalkedPair } from '../pairs.ts';
import { serviceFindings } from '../services/service-pairs.ts';
import { isService } from '../services/services.ts';
import type { View } from '../view.ts';
import type { Walk } from '../walk.ts';
import { defaultRouteFindings } from './default-routes.ts';
import { hiddenRoutes } from './hidden-routes.ts';
import { limitFindings } from './limit-findings.ts';
import { pulledByWeight } from './pulled-by-weight.ts';
import { redundancyFindings } from './redundancy.ts';
import { scopeBypasses } from './scope-bypass.ts';

export function observations(view: View, pairs: readonly WalkedPair[]): readonly Finding[] {
	// Each two once, and services by themselves.
	const ofNetworks = pairs.filter(
		({ from, to }) => compareText(from.node, to.node) < 0 && !isService(from.node) && !isService(to.node),
	);
	const found = [
		...aboutRoutes(view),
		...limitFindings(view),
		...defaultRouteFindings(view),
		...redundancyFindings(view),
		...pulledByWeight(view),
		...serviceFindings(pairs),
		...transitsBySummary(view, ofNetworks),
		...ofNetworks.flatMap((pair) => [...aboutPair(view, pair)]),
	];
	const unique = new Map(found.map((finding) => [`${finding.code} ${finding.at} ${finding.message}`, finding]));
	return [...unique.values()];
}

function finding(code: FindingCode, at: ElementKey, message: string): Finding {
	const { severity, rule } = findingCodes[code];
	return { code, severity, rule, at, message, path: pathOf(at), repair: [] };
}

const sections: Readonly<Record<string, string>> = {
	site: 'sites',
	wan: 'wans',
	circuit: 'circuits',
	vnet: 'vnets',
	gateway: 'vnets',
	globalReach: 'globalReach',
};

function pathOf(at: ElementKey): Path {
	const [kind = '', id = ''] = at.split('/');
	return [sections[kind] ?? kind, id];
}

function* aboutRoutes({ solution }: View): Generator<Finding> {
	const { net, classes } = solution;
	const gateways = net.speakers.filter(({ speaker }) => speaker.id.startsWith('gateway/'));
	const hidden = hiddenRoutes(net);
	for (const solved of classes) {
		const { routeClass, status, unsettled } = solved;
		const prefixes = routeClass.prefixes.map(({ text }) => text);
		const named =
			prefixes.length > 3 ? `${prefixes.slice(0, 3).join(', ')} and ${prefixes.length - 3} more` : prefixes.join(', ');
		if (status !== 'stable') {
			const at = [...unsettled]
				.filter((speaker) => status === 'several' || solved.takesPart(speaker))
				.map((speaker) => net.speakers[speaker]!.speaker.id)
				.sort();
			yield status === 'oscillates'
				? finding(
						'ROUTE_OSCILLATION',
						at[0]!,
						`Routes for ${named} never settle: ${at.join(', ')} keep changing their choice.`,
					)
				: finding(
						'SEVERAL_STABLE_STATES',
						at[0]!,
						`Routes for ${named} can settle in more than one way, at ${at.join(', ')}; the order of events decides.`,
					);
		}
		yield* hidden(solved, named);
		for (const gateway of gateways) {
			const held = solved.candidates(gateway.index);
			const used = solved.selected(gateway.index).length;
			if (used < 2 || used === held.length) continue;
			const { lostAt } = decide(net, gateway, held);
			const unused = [...lostAt].flatMap(([route, rung]) =>
				rung === 'multipath' && route.hop !== null ? [route.hop.bundle] : [],
			);
			if (unused.length > 0)
				yield finding(
					'ECMP_LIMIT',
					gateway.speaker.id,
					`${gateway.speaker.id} has more equal circuits for ${named} than it uses at once; ${[...new Set(unused)].sort().join(', ')} stand by.`,
				);
		}
	}
}

function* aboutPair(view: View, pair: WalkedPair): Generator<Finding> {
	const { from, to, forward, back, outcome } = pair;
	if (outcome !== 'reachable' && outcome !== 'partial') return;
	const [there, again] = [circuitsOf(forward), circuitsOf(back)];
	const shared = [from, to].some(({ prefixes }) => view.forwarding.owners(prefixes[0]!).size > 1);
	// Two owners of a prefix answer from two places: that is said already.
	if (there.join(' ') !== again.join(' ') && !shared) {
		yield finding(
			'ASYMMETRIC_PATH',
			from.node,
			`${from.node} reaches ${to.node} by ${listed(there)} and is answered by ${listed(again)}.`,
		);
	}
	if (
		from.node.startsWith('vnet/') &&
		to.node.startsWith('vnet/') &&
		forward.hops.some((hop) => hop.startsWith('circuit/')) &&
		!forward.hops.some((hop) => /^(site|wan)\//.test(hop))
	) {
		yield finding(
			'VNETS_MEET_AT_EDGE',
			from.node,
			`${from.node} and ${to.node} exchange traffic through the Microsoft edge; peering them would be shorter.`,
		);
	}
	for (const { rule, other, vnet, circuit, hub } of scopeBypasses(view, from.node, to.node, forward)) {
		const way = hub === null ? 'by way of Global Reach' : `by the gateway of ${hub.key}`;
		yield {
			...finding(
				'SCOPE_BYPASS_UNVERIFIED',
				circuit.key,
				`${other} reaches ${vnet.key} in ${vnet.region.name} from a ${skuName(circuit)} circuit ${way}; no document says that this is allowed.`,
			),
			rule,
		};
	}
}

function circuitsOf({ hops }: Walk): readonly string[] {
	return [...new Set(hops.flatMap((hop) => (hop.startsWith('circuit/') ? [hop.split('/')[1]!] : [])))].sort();
}

function listed(circuits: readonly string[]): string {
	return circuits.length === 0 ? 'no circuit' : circuits.join(', ');
}

/** For each circuit or gateway once: a default route can join all there are. */
function transitsBySummary(view: View, pairs: readonly WalkedPair[]): readonly Finding[] {
	const joined = new Map<ElementKey, Set<string>>();
	for (const { from, to, forward, back, outcome } of pairs) {
		if (outcome !== 'reachable' && outcome !== 'partial') continue;
		for (const at of [...transits(view, forward), ...transits(view, back)])
			joined.set(at, (joined.get(at) ?? new Set()).add(`${from.node} and ${to.node}`));
	}
	return [...joined].map(([at, couples]) => {
		const [first] = couples;
		const more = couples.size === 1 ? '' : `, and ${count(couples.size - 1, 'more pair', 'more pairs')},`;
		const message = `A summary or default route joins ${first}${more} through ${at}, although the routes between them stop there.`;
		return { ...finding('TRANSIT_BY_SUMMARY', at, message), rule: at.startsWith('gateway/') ? 'D31' : 'R138' };
	});
}

/** Circuits and gateways that lead on to what they do not announce to where the packet came from (R138, D31). */
function transits({ forwarding }: View, { edges, steps }: Walk): readonly ElementKey[] {
	return edges.flatMap(([from, at]) => {
		if (!/^(circuit|gateway)\//.test(at)) return [];
		const [before, step] = [steps.get(from)!, steps.get(at)!];
		const { match, next } = step;
		// What led here is announced here.
		if (match?.routes[0]?.hop == null || before.match?.prefix.text === match.prefix.text) return [];
		const isAnnounced = forwarding.announcedNext(match, from).length === next.length;
		return isAnnounced ? [] : [at.split('/').slice(0, 2).join('/')];
	});
}
