// AS paths as shared lists: a path is a number that stands for its first ASN and the path behind it.

import { isPrivateAsn } from '../net/asn.ts';
import type { AsPath } from './model.ts';

/** Columns by path. */
export interface AsPathLists {
	asn: Uint32Array;
	rest: Int32Array;
	length: Int32Array;
	/** How many private ASNs stand in front of the first public one. */
	leadingPrivate: Int32Array;
	count: number;
}

export const emptyPath = 0;

export function asPathLists(): AsPathLists {
	const room = 1024;
	return {
		asn: new Uint32Array(room),
		rest: new Int32Array(room),
		length: new Int32Array(room),
		leadingPrivate: new Int32Array(room),
		count: 1,
	};
}

export function prepend(lists: AsPathLists, asn: number, rest: number): number {
	if (lists.count === lists.asn.length) enlarge(lists);
	const path = lists.count++;
	lists.asn[path] = asn;
	lists.rest[path] = rest;
	lists.length[path] = lists.length[rest]! + 1;
	lists.leadingPrivate[path] = isPrivateAsn(asn) ? lists.leadingPrivate[rest]! + 1 : 0;
	return path;
}

function enlarge(lists: AsPathLists): void {
	const room = lists.asn.length * 2;
	const { asn, rest, length, leadingPrivate } = lists;
	lists.asn = new Uint32Array(room);
	lists.asn.set(asn);
	lists.rest = new Int32Array(room);
	lists.rest.set(rest);
	lists.length = new Int32Array(room);
	lists.length.set(length);
	lists.leadingPrivate = new Int32Array(room);
	lists.leadingPrivate.set(leadingPrivate);
}

export function samePath(lists: AsPathLists, a: number, b: number): boolean {
	if (lists.length[a] !== lists.length[b]) return false;
	for (let x = a, y = b; x !== y; x = lists.rest[x]!, y = lists.rest[y]!)
		if (lists.asn[x] !== lists.asn[y]) return false;
	return true;
}

export function contains(lists: AsPathLists, path: number, asn: number, times: number): boolean {
	let count = 0;
	for (let rest = path; rest !== emptyPath; rest = lists.rest[rest]!)
		if (lists.asn[rest] === asn && ++count >= times) return true;
	return false;
}

export function asnsOf(lists: AsPathLists, path: number): AsPath {
	const asns: number[] = [];
	for (let rest = path; rest !== emptyPath; rest = lists.rest[rest]!) asns.push(lists.asn[rest]!);
	return asns;
}

export function listOf(lists: AsPathLists, asns: AsPath, rest: number = emptyPath): number {
	let path = rest;
	for (let index = asns.length - 1; index >= 0; index--) path = prepend(lists, asns[index]!, path);
	return path;
}
