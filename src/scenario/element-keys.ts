// Element keys of a design: those a path can lead over, those a finding can be at, and the one a person most likely meant.

import { nearest } from '../net/nearest.ts';
import type { Design, ElementKey } from './design.ts';
import { failureElements } from './failure-element.ts';

/** What packets pass: sites, WANs, circuits and their links, gateways, VNets. */
export function hopElements(design: Design): readonly ElementKey[] {
	return failureElements(design).filter((key) => /^(site|wan|circuit|gateway|vnet)\//.test(key));
}

/** Everything that can fail, and what is refused in its own name: attachments of edges to circuits. */
export function findingElements(design: Design): readonly ElementKey[] {
	const attachments = [...design.circuits].flatMap(([id, { attachments: edges }]) =>
		edges.map(({ edge }) => `attachment/${edge.replace(/^site\//, '')}~${id}`),
	);
	const ports = [...design.directPorts.values()].map(({ key }) => key);
	return [...failureElements(design), ...attachments, ...ports].sort();
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
