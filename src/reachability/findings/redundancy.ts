// Circuits that use one of their two links, or none: by design, or for a failure.

import type { Finding } from '../../azure/finding.ts';
import { refusalsOf } from '../../azure/microsoft-peering.ts';
import { attachmentKey } from '../../azure/sessions-up.ts';
import { attachmentPath, finding, setAt } from '../../azure/validity/check.ts';
import { nameOf } from '../../azure/validity/wording.ts';
import { linkNames } from '../../scenario/design.ts';
import { linksUp } from '../../topology/availability.ts';
import type { View } from '../view.ts';

export function redundancyFindings(view: View): readonly Finding[] {
	return [...linksUnused(view), ...linksLost(view)];
}

/** R023. Each customer edge needs both links for itself; where nothing is left of those that it uses, there is no more to spare. */
function linksUnused({ design, validity: { refused }, availability, limits }: View): readonly Finding[] {
	return [...design.circuits].flatMap(([id, { key, attachments }]) =>
		attachments.flatMap((attachment) => {
			const { edge, links } = attachment;
			const isOver = limits.down.some((excess) => excess.rule === 'R026' && excess.attachment === attachment);
			const isRefused = refused.has(key) || refused.has(attachmentKey(edge, key));
			const up = linksUp(availability, key, links);
			const hasFallen = links.length > 0 && (up.length === 0 || availability.down.has(edge) || isOver);
			if (links.length === linkNames.length || isRefused || hasFallen) return [];
			const path = attachmentPath(key, edge, 'links');
			return finding('REDUNDANCY_LOST', {
				at: key,
				path,
				message:
					links.length === 0
						? `Neither link of circuit ${id} is in use by ${nameOf(edge)}, so it carries nothing there.`
						: `Only the ${links[0]} link of circuit ${id} is in use by ${nameOf(edge)}, with no spare and outside the availability agreement.`,
				repair: [setAt(path, [...linkNames])],
			});
		}),
	);
}

/** R130. */
function linksLost({ design, validity, availability }: View): readonly Finding[] {
	return [...design.circuits].flatMap(([id, circuit]) => {
		const { key, attachments, microsoftPeering: peering } = circuit;
		const [left, another] = linksUp(availability, key);
		if (left === undefined || another !== undefined) return [];
		const hasPublic = peering !== null && refusalsOf(validity.findings, { circuit, peering }, 4).length === 0;
		if (validity.refused.has(key) && !hasPublic) return [];
		const lost = linkNames.find((link) => link !== left)!;
		const isIdle = !hasPublic && attachments.length > 0 && attachments.every(({ links }) => !links.includes(left));
		return finding('REDUNDANCY_LOST', {
			at: key,
			path: ['circuits', id],
			rule: 'R130',
			message: `Circuit ${id} is left with its ${left} link${isIdle ? ', which no site on it uses' : ''}: the ${lost} one is lost with ${availability.cause.get(`${key}/${lost}`)}.`,
		});
	});
}
