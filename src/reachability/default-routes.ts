// Default routes of sites, where the computed routes take them: across Global Reach, and to which VNets.

import type { Finding } from '../azure/finding.ts';
import { gatewayVnetOf } from '../azure/gateway-transit.ts';
import { finding, nodePath } from '../azure/validity/check.ts';
import { enumerate, nameOf } from '../azure/validity/wording.ts';
import { compareText } from '../net/order.ts';
import { prefixOf } from '../net/prefix.ts';
import type { SolvedClass } from '../routing/solve.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import { id } from './access.ts';
import type { View } from './view.ts';

export function defaultRouteFindings(view: View): readonly Finding[] {
	const solved = ['0.0.0.0/0', '::/0'].flatMap((text) => view.forwarding.classOf(prefixOf(text)) ?? []);
	return [...crossings(view, solved), ...draws(view, solved)];
}

/** R102. */
function crossings({ design, solution: { net } }: View, solved: readonly SolvedClass[]): readonly Finding[] {
	const bySite = new Map<ElementKey, Map<string, Set<string>>>();
	for (const one of solved) {
		for (const hop of net.hops) {
			const [from, to] = [hop.from, hop.to].map((end) => net.speakers[end]!.speaker.id) as [ElementKey, ElementKey];
			if (!isMsee(from) || !isMsee(to) || one.learned(hop.index) === null) continue;
			const { origin } = wayBack(net, one, hop.from);
			if (!isCustomers(origin)) continue;
			const joined = bySite.get(origin) ?? new Map<string, Set<string>>();
			bySite.set(origin, joined.set(circuitOf(from), (joined.get(circuitOf(from)) ?? new Set()).add(circuitOf(to))));
		}
	}
	return [...bySite].map(([site, joined]) => {
		const crossed = sorted(joined.keys()).map(
			(from) => `from circuit ${from} to ${enumerate(sorted(joined.get(from)!))}`,
		);
		return finding('DEFAULT_ROUTE_CROSSES', {
			at: site,
			path: pathOf(design, site),
			message: `The default route of ${nameOf(site)} crosses Global Reach ${enumerate(crossed)}; Microsoft does not stop it, the edges there must filter it.`,
		});
	});
}

/** R121. A spoke takes the routes of its hub's gateway. */
function draws({ design, forwarding, solution: { net } }: View, solved: readonly SolvedClass[]): readonly Finding[] {
	const bySite = new Map<ElementKey, { readonly circuits: Set<string>; readonly vnets: Set<string> }>();
	for (const vnet of design.vnets.values()) {
		const gateway = net.indexOf.get(gatewayVnetOf(design, vnet, forwarding.stands)?.gateway?.key ?? '');
		if (gateway === undefined) continue;
		for (const one of solved) {
			for (const { hop } of one.selected(gateway)) {
				if (hop === null) continue;
				const { origin, msee } = wayBack(net, one, hop.from);
				if (!isCustomers(origin)) continue;
				const known = bySite.get(origin) ?? { circuits: new Set<string>(), vnets: new Set<string>() };
				known.circuits.add(circuitOf(msee));
				known.vnets.add(id(vnet));
				bySite.set(origin, known);
			}
		}
	}
	return [...bySite].map(([site, { circuits, vnets }]) =>
		finding('DEFAULT_ROUTE_TO_SITE', {
			at: site,
			path: pathOf(design, site),
			message: `The default route of ${nameOf(site)} on circuit ${enumerate(sorted(circuits))} draws the internet traffic of ${vnets.size === 1 ? 'VNet' : 'VNets'} ${enumerate(sorted(vnets))} there.`,
		}),
	);
}

/** Against the route, from an MSEE that holds it to who announces it; `msee` is where it came to Microsoft. */
function wayBack(
	net: View['solution']['net'],
	{ selected }: SolvedClass,
	from: number,
): { readonly origin: ElementKey; readonly msee: ElementKey } {
	let [origin, msee] = ['', ''];
	// Where routes do not settle the way can turn in a circle.
	for (let [speaker, seen] = [from, new Set<number>()]; !seen.has(speaker); ) {
		seen.add(speaker);
		origin = net.speakers[speaker]!.speaker.id;
		if (isMsee(origin)) msee = origin;
		speaker = selected(speaker)[0]?.hop?.from ?? speaker;
	}
	return { origin, msee };
}

function pathOf({ sites }: Design, node: ElementKey) {
	const site = node.startsWith('site/') ? sites.get(id({ key: node })) : undefined;
	if (site === undefined) return nodePath(node);
	if (site.defaultRoute) return nodePath(node, 'defaultRoute');
	return site.prefixes.some(({ length }) => length === 0) ? nodePath(node, 'prefixes') : nodePath(node);
}

const isMsee = (key: ElementKey): boolean => key.startsWith('circuit/');
const isCustomers = (key: ElementKey): boolean => /^(site|wan)\//.test(key);
const circuitOf = (msee: ElementKey): string => msee.split('/')[1]!;
const sorted = (ids: Iterable<string>): readonly string[] => [...ids].sort(compareText);
