// Default routes, where the computed routes take them: across Global Reach, and those of sites to which VNets.

import type { Finding } from '../../azure/finding.ts';
import { finding, nodePath } from '../../azure/validity/check.ts';
import { enumerate, nameOf } from '../../azure/validity/wording.ts';
import { coveredTogether } from '../../net/covering.ts';
import { compareText } from '../../net/order.ts';
import { defaultRoutes, type Prefix } from '../../net/prefix.ts';
import type { SolvedClass } from '../../routing/solve.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { BgpMatch } from '../bgp-lookup.ts';
import { id } from '../explain/access.ts';
import type { Forwarding } from '../forwarding.ts';
import { placesOf, subnetAt, vnetAt } from '../nodes.ts';
import type { View } from '../view.ts';

export function defaultRouteFindings(view: View): readonly Finding[] {
	const solved = defaultRoutes.flatMap((prefix) => view.forwarding.classOf(prefix) ?? []);
	return [...crossings(view, solved), ...draws(view, solved)];
}

/** R102. */
function crossings({ design, solution: { net } }: View, solved: readonly SolvedClass[]): readonly Finding[] {
	const bySite = new Map<ElementKey, Map<string, Set<string>>>();
	for (const one of solved) {
		// Of `net.hops` some may be gone with a failure.
		for (const hop of net.speakers.flatMap(({ inbound }) => inbound)) {
			const [from, to] = [hop.from, hop.to].map((end) => net.speakers[end]!.speaker.id) as [ElementKey, ElementKey];
			if (!isMsee(from) || !isMsee(to) || one.learned(hop.index) === null) continue;
			const origin = wayBack(net, one, hop.from).origin.replace(/^gateway\//, 'vnet/');
			if (isMsee(origin)) continue;
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

/** R121: only where the default route is the one that a subnet takes. */
function draws({ design, forwarding, solution: { net } }: View, solved: readonly SolvedClass[]): readonly Finding[] {
	if (solved.length === 0) return [];
	const bySite = new Map<ElementKey, { readonly circuits: Set<string>; readonly drawn: Set<ElementKey> }>();
	const places = [...design.vnets.values()].flatMap(placesOf);
	for (const place of places) {
		for (const { route, one } of defaultsTaken(design, forwarding, place)) {
			for (const { hop } of route.routes) {
				if (hop === null) continue;
				const { origin, msee } = wayBack(net, one, hop.from);
				if (!isCustomers(origin)) continue;
				const known = bySite.get(origin) ?? { circuits: new Set<string>(), drawn: new Set<ElementKey>() };
				known.circuits.add(circuitOf(msee));
				known.drawn.add(place.key);
				bySite.set(origin, known);
			}
		}
	}
	return [...bySite].map(([site, { circuits, drawn }]) =>
		finding('DEFAULT_ROUTE_TO_SITE', {
			at: site,
			path: pathOf(design, site),
			message: `The default route of ${nameOf(site)} on circuit ${enumerate(sorted(circuits))} draws the internet traffic of ${namesOf(design, drawn)} there.`,
		}),
	);
}

type Place = ReturnType<typeof placesOf>[number];

interface Taken {
	readonly route: BgpMatch;
	readonly one: SolvedClass;
}

function defaultsTaken(design: Design, { tableOf, classOf }: Forwarding, { key, prefixes }: Place): readonly Taken[] {
	const byUser = subnetAt(vnetAt(design, key)!, key)?.routes.map((route) => route.prefix) ?? [];
	return defaultRoutes.flatMap((prefix) => {
		const route = tableOf(key)?.choose(prefix)?.match;
		const one = classOf(prefix);
		if (route == null || one === null) return [];
		if (!prefixes.some(({ family }) => family === prefix.family)) return [];
		return coveredTogether(prefix, byUser) ? [] : [{ route, one }];
	});
}

/** VNets as a whole, or the subnets of them that are drawn. */
function namesOf({ vnets }: Design, drawn: ReadonlySet<ElementKey>): string {
	const named = (one: string, many: string, ids: readonly string[]): readonly string[] =>
		ids.length === 0 ? [] : [`${ids.length === 1 ? one : many} ${enumerate(sorted(ids))}`];
	const isDrawn = ({ key }: Place): boolean => drawn.has(key);
	const touched = [...vnets.values()].filter((vnet) => placesOf(vnet).some(isDrawn));
	const whole = touched.filter((vnet) => placesOf(vnet).every(isDrawn));
	const parts = touched
		.filter((vnet) => !whole.includes(vnet))
		.flatMap((vnet) => {
			const subnets = placesOf(vnet).filter(isDrawn);
			return named('subnet', 'subnets', subnets.map(subnetName)).map((names) => `${names} of ${nameOf(vnet.key)}`);
		});
	return enumerate([...named('VNet', 'VNets', whole.map(id)), ...sorted(parts)]);
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

function pathOf({ sites, vnets }: Design, node: ElementKey) {
	const vnet = node.startsWith('vnet/') ? vnets.get(id({ key: node })) : undefined;
	if (vnet?.gateway?.summarizedPrefixes.some(isEverything)) return nodePath(node, 'gateway', 'summarizedPrefixes');
	if (vnet?.prefixes.some(isEverything)) return nodePath(node, 'prefixes');
	const site = node.startsWith('site/') ? sites.get(id({ key: node })) : undefined;
	if (site === undefined) return nodePath(node);
	if (site.defaultRoute) return nodePath(node, 'defaultRoute');
	return site.prefixes.some(isEverything) ? nodePath(node, 'prefixes') : nodePath(node);
}

const isEverything = ({ length }: Prefix): boolean => length === 0;
const isMsee = (key: ElementKey): boolean => key.startsWith('circuit/');
const isCustomers = (key: ElementKey): boolean => /^(site|wan)\//.test(key);
const subnetName = ({ key }: Place): string => key.split('/')[2]!;
const circuitOf = (msee: ElementKey): string => msee.split('/')[1]!;
const sorted = (ids: Iterable<string>): readonly string[] => [...ids].sort(compareText);
