// R133 with `tunnelPairing: paired`: a Global Reach link joins like with like, so two ends that have no like link up do not meet over it.

import { enumerate } from '../azure/validity/wording.ts';
import { type ElementKey, type LinkName, linkNames } from '../scenario/design.ts';
import type { Edit } from '../scenario/edit/edit.ts';
import { bareId } from '../scenario/expand/bare-id.ts';
import { linksUp } from '../topology/availability.ts';
import { type Access, id } from './explain/access.ts';
import type { Obstacle } from './explain/obstacle.ts';
import type { View } from './view.ts';

export function noLikeLinks(view: View, x: Access, y: Access): readonly Obstacle[] {
	if (view.design.assume.tunnelPairing !== 'paired') return [];
	const [ofX, ofY] = [linksOf(view, x), linksOf(view, y)];
	// An end without any link has a reason of its own.
	if (ofX.length === 0 || ofY.length === 0 || ofX.some((link) => ofY.includes(link))) return [];
	const ends = [
		{ access: x, own: ofX[0]!, far: ofY[0]! },
		{ access: y, own: ofY[0]!, far: ofX[0]! },
	].sort((a, b) => (a.access.circuit.key < b.access.circuit.key ? -1 : 1));
	const lost = [...new Set(ends.flatMap(({ access }) => failuresAt(view, access)))].sort();
	const failed = lost.length === 0 ? '' : `: ${enumerate(lost)} ${lost.length === 1 ? 'has' : 'have'} failed`;
	const [one, other] = ends.map(({ access, own }) => `the ${own} of ${id(access.circuit)}`);
	return [
		{
			code: 'NO_LIKE_LINKS',
			rule: 'R133',
			at: `globalReach/${ends.map(({ access }) => id(access.circuit)).join('~')}`,
			message: `Global Reach joins primary to primary and secondary to secondary alone (tunnelPairing), and of the links in use one end has only ${one}, the other only ${other}${failed}.`,
			repair: ends.map(({ access, far }) => withLink(view, access, far)).find((edits) => edits !== null) ?? null,
			rank: 'sessionDown',
		},
	];
}

/** A gateway needs only the Microsoft side of a link. */
function linksOf({ availability }: View, { circuit, attachment }: Access): readonly LinkName[] {
	return attachment === null
		? linkNames.filter((link) => !availability.down.has(`${circuit.key}/${link}`))
		: linksUp(availability, circuit.key, attachment.links);
}

/** What took links of this end that the file leaves in use. */
function failuresAt({ availability: { cause } }: View, { circuit, attachment }: Access): readonly ElementKey[] {
	return (attachment?.links ?? linkNames).flatMap((link) => cause.get(`${circuit.key}/${link}`) ?? []);
}

/** Where the file itself leaves the link out. */
function withLink({ availability }: View, { circuit, attachment }: Access, link: LinkName): readonly Edit[] | null {
	const hasFailed = !linksUp(availability, circuit.key).includes(link);
	if (attachment === null || attachment.links.includes(link) || hasFailed) return null;
	const path = `circuits.${id(circuit)}.sites.${bareId(attachment.edge, 'site')}.links`;
	return [{ set: path, value: [...linkNames] }];
}
