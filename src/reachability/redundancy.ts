// Circuits that a failure leaves with one of their two links, and what it leaves of those that have no more by design.

import type { Finding } from '../azure/finding.ts';
import { attachmentPath, idOf } from '../azure/validity/check.ts';
import { findingCodes } from '../rulebook/codes.ts';
import { type ElementKey, linkNames } from '../scenario/design.ts';
import type { View } from './view.ts';

/** R023: where a failure took the only links that a customer edge uses, or the edge, none is in use any more. */
export function isStillSaid({ design, availability }: View): (finding: Finding) => boolean {
	const { down, linksDown } = availability;
	const works = (msee: ElementKey): boolean => !down.has(msee) && !linksDown.has(msee);
	return ({ rule, at, path }) => {
		if (rule !== 'R023') return true;
		const { attachments } = design.circuits.get(idOf(at))!;
		const { edge, links } = attachments.find((one) => attachmentPath(at, one.edge, 'links').join() === path.join())!;
		return links.length === 0 || (!down.has(edge) && links.some((link) => works(`${at}/${link}`)));
	};
}

/** R130. What the design itself leaves out of use is told by its check (R023). */
export function redundancyLost({ design, validity, availability }: View): readonly Finding[] {
	const { down, linksDown, cause } = availability;
	const { severity } = findingCodes.REDUNDANCY_LOST;
	return [...design.circuits].flatMap(([id, { key, attachments }]) => {
		const isLost = (link: string): boolean => down.has(`${key}/${link}`) || linksDown.has(`${key}/${link}`);
		const [lost, another] = linkNames.filter(isLost);
		if (lost === undefined || another !== undefined || validity.refused.has(key)) return [];
		const left = linkNames.find((link) => link !== lost)!;
		const isIdle = attachments.length > 0 && attachments.every(({ links }) => !links.includes(left));
		return [
			{
				code: 'REDUNDANCY_LOST' as const,
				severity,
				rule: 'R130' as const,
				at: key,
				message: `Circuit ${id} is left with its ${left} link${isIdle ? ', which no site on it uses' : ''}: the ${lost} one is lost with ${cause.get(`${key}/${lost}`)}.`,
				path: ['circuits', id],
				repair: [],
			},
		];
	});
}
