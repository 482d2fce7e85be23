// The AS numbers of customer edges: which are Microsoft's, and which are still free.

import { limits } from '../../catalog/catalog.ts';
import type { Attachment, Design, ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import { attachmentKey } from '../sessions-up.ts';
import { attachmentPath, type Check, finding, idOf, nodePath, setAt } from './check.ts';
import { nameOf } from './wording.ts';

/** The AS number a customer edge speaks with on a circuit, and where it is written. */
export function asnOn(
	{ sites, wans }: Design,
	circuit: ElementKey,
	{ edge, asn }: Attachment,
): { readonly asn: number | null; readonly path: Path } {
	if (asn !== null) return { asn, path: attachmentPath(circuit, edge, 'asn') };
	const node = edge.startsWith('wan/') ? wans.get(idOf(edge)) : sites.get(idOf(edge));
	return { asn: node?.asn ?? null, path: nodePath(edge, 'asn') };
}

const { asn: microsoftAsn, reservedPrivate } = limits.microsoftAsn.value;
const reserved: ReadonlySet<number> = new Set([microsoftAsn, ...reservedPrivate]);

/** R020. */
export const asnsNotReserved: Check = (design) =>
	[...design.circuits].flatMap(([id, circuit]) =>
		circuit.attachments.flatMap((attachment) => {
			const { asn, path } = asnOn(design, circuit.key, attachment);
			if (asn === null || !reserved.has(asn)) return [];
			return finding('ASN_RESERVED', {
				at: attachmentKey(attachment.edge, circuit.key),
				path,
				message: `AS ${asn}, with which ${nameOf(attachment.edge)} peers on circuit ${id}, is one that Microsoft keeps for itself.`,
				repair: [setAt(path, freeAsns(design, 1)[0])],
			});
		}),
	);

/** Private AS numbers (RFC 6996 section 5) that the design uses nowhere, lowest first. */
export function freeAsns({ sites, wans, circuits }: Design, wanted: number): readonly number[] {
	const used = new Set<number | null>(reserved);
	for (const { asn } of [...sites.values(), ...wans.values()]) used.add(asn);
	for (const { attachments } of circuits.values())
		for (const { asn, prependWith } of attachments) used.add(asn).add(prependWith);
	const free: number[] = [];
	for (let asn = 64_512; free.length < wanted; asn++) {
		// The 2-byte range ends at 65534; the 4-byte one begins at 4200000000.
		if (asn === 65_535) asn = 4_200_000_000;
		if (!used.has(asn)) free.push(asn);
	}
	return free;
}
