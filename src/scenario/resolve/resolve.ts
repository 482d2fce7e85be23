// Expanded scenario ─► Design: reads every number, looks up every name, follows every reference. All mistakes at once.

import type { Assumptions } from '../../rulebook/assumptions.ts';
import type { Design } from '../design.ts';
import type { Problem } from '../diagnostic.ts';
import type { ExpandedScenario } from '../expand/expand.ts';
import { sortedMap } from '../sorted-map.ts';
import { Reader } from './reader.ts';
import { checkAttachments, withIpv6 } from './resolve-attachments.ts';
import { resolveCircuit, resolvePort } from './resolve-circuits.ts';
import { resolveLink } from './resolve-links.ts';
import { checkMicrosoftPeerings } from './resolve-microsoft-peering.ts';
import { resolvePeering } from './resolve-peerings.ts';
import { resolveSite, resolveWan } from './resolve-sites.ts';
import { resolveVnet } from './resolve-vnets.ts';

export interface Resolution {
	/** Every element is in it; it is to be simulated only when there are no problems. */
	readonly design: Design;
	readonly problems: readonly Problem[];
}

export function resolve(expanded: ExpandedScenario): Resolution {
	const reader = new Reader();
	const sites = sortedMap(expanded.sites, (site, id) => resolveSite(reader, site, id));
	const wans = sortedMap(expanded.wans, (wan, id) => resolveWan(reader, expanded, wan, id));
	const directPorts = sortedMap(expanded.directPorts, (port, id) => resolvePort(reader, expanded, port, id));
	const circuits = sortedMap(expanded.circuits, (circuit, id) => resolveCircuit(reader, expanded, circuit, id));
	const vnets = sortedMap(expanded.vnets, (vnet, id) => resolveVnet(reader, expanded, vnet, id));
	const globalReach = sortedMap(expanded.globalReach, (link, key) => resolveLink(reader, expanded, link, key));
	const peerings = sortedMap(expanded.peerings, (peering, key) => resolvePeering(reader, expanded, peering, key));
	checkAttachments(reader, sites, wans, circuits);
	checkMicrosoftPeerings(reader, sites, wans, circuits);
	const design: Design = {
		name: expanded.name,
		summary: expanded.summary ?? null,
		sites,
		wans,
		directPorts,
		circuits: withIpv6(circuits, sites, wans),
		vnets,
		globalReach,
		peerings,
		assume: expanded.assume as unknown as Assumptions,
		changedFrom: null,
	};
	return { design, problems: reader.problems };
}
