// Element keys of a design: those a path can lead over, those a finding can be at, and the one a person most likely meant.

import { lazy } from '../catalog/lazy.ts';
import { nearest } from '../net/nearest.ts';
import type { Design, ElementKey } from './design.ts';
import { failureElements } from './failure-element.ts';

/** The keys of one design, each list made when it is first asked for. */
export interface ElementKeys {
	/** Everything that can fail. */
	readonly failing: () => ReadonlySet<ElementKey>;
	readonly hops: () => ReadonlySet<ElementKey>;
	readonly findings: () => ReadonlySet<ElementKey>;
}

export function elementKeysOf(design: Design): ElementKeys {
	const failing = lazy(() => new Set(failureElements(design)));
	return {
		failing,
		hops: lazy(() => new Set(hopElements(failing()))),
		findings: lazy(() => new Set(findingElements(design, failing()))),
	};
}

/** What packets pass: sites, WANs, circuits and their links, gateways, VNets. */
function hopElements(failing: ReadonlySet<ElementKey>): readonly ElementKey[] {
	return [...failing].filter((key) => /^(site|wan|circuit|gateway|vnet)\//.test(key));
}

/** Everything that can fail, and what a finding is about in its own name: edges on circuits, peerings, subnets. */
function findingElements(design: Design, failing: ReadonlySet<ElementKey>): readonly ElementKey[] {
	const attachments = [...design.circuits].flatMap(([id, { attachments: edges, microsoftPeering }]) =>
		[...edges.map(({ edge }) => edge), ...(microsoftPeering?.edges ?? [])].map(
			(edge) => `attachment/${edge.replace(/^site\//, '')}~${id}`,
		),
	);
	const parts = [
		...[...design.circuits.keys()].map((id) => `privatePeering/${id}/ipv6`),
		...[...design.globalReach.values()].map(({ key }) => `${key}/ipv6`),
		...[...design.peerings.values()].map(({ key }) => `${key}/remoteGateway`),
	];
	const microsoftPeerings = [...design.circuits].flatMap(([id, { microsoftPeering }]) =>
		microsoftPeering === null ? [] : [`microsoftPeering/${id}`],
	);
	const subnets = [...design.vnets.values()].flatMap((vnet) => [...vnet.subnets.values()]);
	const named = [...design.directPorts.values(), ...design.peerings.values(), ...subnets].map(({ key }) => key);
	return [...new Set([...failing, ...attachments, ...parts, ...microsoftPeerings, ...named])].sort();
}

/** Of a bare id the element that bears it; of a key the nearest one. */
export function nearestKey(text: string, keys: readonly ElementKey[]): ElementKey | null {
	const slash = text.indexOf('/');
	if (slash === -1) return keys.find((key) => key.endsWith(`/${text}`)) ?? nearestById(text, keys);
	const [kind, ends] = [text.slice(0, slash), text.slice(slash + 1)];
	const turned = `${kind}/${ends.split('~').reverse().join('~')}`;
	if (keys.includes(turned)) return turned;
	return nearest(text, keys) ?? keys.find((key) => key.endsWith(text.slice(slash))) ?? null;
}

function nearestById(text: string, keys: readonly ElementKey[]): ElementKey | null {
	const byId = new Map([...keys].reverse().map((key) => [key.slice(key.indexOf('/') + 1), key]));
	const id = nearest(text, [...byId.keys()]);
	return id === null ? null : byId.get(id)!;
}
