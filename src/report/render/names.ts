// What elements and endpoints are called on a screen: the bare id where it says enough, the key where it does not.

import { compareText } from '../../net/order.ts';
import type { ElementKey, Endpoint } from '../model.ts';

/** `circuit/london/primary` is of kind `circuit`. */
export function kindOf(key: ElementKey): string {
	const slash = key.indexOf('/');
	return slash < 0 ? key : key.slice(0, slash);
}

/** `circuit/london/primary` without its kind: `london/primary`. */
export function bareId(key: ElementKey): string {
	return key.slice(key.indexOf('/') + 1);
}

/** `circuit/london/primary` is a part of `circuit/london`; any other key is its own element. */
export function elementOf(key: ElementKey): ElementKey {
	const [kind, id] = key.split('/');
	return kind === 'circuit' ? `${kind}/${id}` : key;
}

export type Names = (key: ElementKey) => string;

/** Names nodes by their bare id, and by their whole key where two nodes of different kinds share the id. */
export function nameNodes(keys: Iterable<ElementKey>): Names {
	const owners = new Map<string, ElementKey | null>();
	for (const key of keys) {
		const id = bareId(key);
		const owner = owners.get(id);
		owners.set(id, owner === undefined || owner === key ? key : null);
	}
	return (key) => (owners.get(bareId(key)) === null ? key : bareId(key));
}

/** The prefixes of an endpoint in short: the first, and how many more. */
export function prefixesInShort(prefixes: readonly string[]): string {
	const [first = ''] = prefixes;
	return prefixes.length > 1 ? `${first} +${prefixes.length - 1}` : first;
}

/** Endpoints of one answer never overlap, so the first prefix names the endpoint within its node. */
export function endpointKey(endpoint: Endpoint): string {
	return `${endpoint.node} ${endpoint.prefixes[0] ?? ''}`;
}

export function familyOf(endpoint: Endpoint): 4 | 6 {
	return (endpoint.prefixes[0] ?? '').includes(':') ? 6 : 4;
}

/** One of Microsoft's services, which stands for prefixes of both families. */
export function isService({ node }: Endpoint): boolean {
	return kindOf(node) === 'service' || kindOf(node) === 'microsoft';
}

const kindOrder: readonly string[] = ['site', 'wan', 'vnet', 'subnet', 'service', 'microsoft'];

/** Services last, else family by family; sites first, then VNets, then the rest; within a kind by key, then by prefix. */
export function compareEndpoints(a: Endpoint, b: Endpoint): number {
	return (
		Number(isService(a)) - Number(isService(b)) ||
		familyOf(a) - familyOf(b) ||
		kindRank(a.node) - kindRank(b.node) ||
		compareText(a.node, b.node) ||
		compareText(a.prefixes[0] ?? '', b.prefixes[0] ?? '')
	);
}

function kindRank(key: ElementKey): number {
	const rank = kindOrder.indexOf(kindOf(key));
	return rank < 0 ? kindOrder.length : rank;
}
