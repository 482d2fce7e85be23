// Names for what a repair adds: none that the design uses already.

import type { View } from '../view.ts';

export function freeId(name: string, taken: { has(id: string): boolean }): string {
	let free = name;
	for (let nth = 2; taken.has(free); nth++) free = `${name}-${nth}`;
	return free;
}

/** R093: an authorization serves once. */
export function freeAuthorization({ design }: View, name: string): string {
	const connections = [...design.vnets.values()].flatMap((vnet) => vnet.connections);
	const names = [...connections, ...design.globalReach.values()].flatMap(({ authorization }) => authorization ?? []);
	return freeId(name, new Set(names));
}
