// A picture before any format: nodes in nested groups, links between them, and what stops each.

import type { ElementKey } from '../../model.ts';

/** Whether something carries traffic: refused by Azure with its code, failed in this view, or neither. */
export type Fate =
	| { readonly kind: 'works' }
	| { readonly kind: 'refused'; readonly code: string }
	| { readonly kind: 'failed' };

export const works: Fate = { kind: 'works' };
export const failed: Fate = { kind: 'failed' };

export type NodeKind = 'site' | 'wan' | 'circuit' | 'peeringLocation' | 'backbone' | 'vnet' | 'hop' | 'note';

/** Shape: `lines` is text for people, printable, the name first. */
export interface DrawnNode {
	readonly key: ElementKey;
	readonly kind: NodeKind;
	readonly lines: readonly string[];
	readonly fate: Fate;
}

export type LinkKind =
	| 'attachment'
	| 'microsoftPeering'
	| 'wan'
	| 'located'
	| 'backbone'
	| 'peering'
	| 'globalReach'
	| 'step'
	| 'globalReachStep';

/** Shape: `from` and `to` are keys of nodes; arrows where `kind` is a step of a packet. */
export interface DrawnLink {
	readonly key: ElementKey;
	readonly kind: LinkKind;
	readonly from: ElementKey;
	readonly to: ElementKey;
	readonly fate: Fate;
	readonly label: string | null;
}

export interface DrawnGroup {
	readonly key: string;
	readonly label: string;
	readonly groups: readonly DrawnGroup[];
	readonly nodes: readonly DrawnNode[];
}

export interface DrawnGraph {
	readonly title: string;
	readonly groups: readonly DrawnGroup[];
	readonly links: readonly DrawnLink[];
}

/** On a node: `✗ failed`, `✗ GR_LOCAL_SKU`, or null. */
export function fateText(fate: Fate, ofFailed = '✗ failed'): string | null {
	switch (fate.kind) {
		case 'works':
			return null;
		case 'failed':
			return ofFailed;
		case 'refused':
			return `✗ ${fate.code}`;
	}
}

/** On a link, which may carry nothing because of what it joins. */
export function linkFateText(fate: Fate): string | null {
	return fateText(fate, '✗ down');
}

export function nodesOf(groups: readonly DrawnGroup[]): readonly DrawnNode[] {
	return groups.flatMap((group) => [...group.nodes, ...nodesOf(group.groups)]);
}
