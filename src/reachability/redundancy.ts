// Circuits that a failure leaves with one of their two links.

import type { Finding } from '../azure/finding.ts';
import { findingCodes } from '../rulebook/codes.ts';
import { linkNames } from '../scenario/design.ts';
import type { View } from './view.ts';

/** R130. What the design itself leaves out of use is told by its check (R023). */
export function redundancyLost({ design, validity, availability }: View): readonly Finding[] {
	const { down, linksDown, cause } = availability;
	const { severity } = findingCodes.REDUNDANCY_LOST;
	return [...design.circuits].flatMap(([id, { key }]) => {
		const isLost = (link: string): boolean => down.has(`${key}/${link}`) || linksDown.has(`${key}/${link}`);
		const [lost, another] = linkNames.filter(isLost);
		if (lost === undefined || another !== undefined || validity.refused.has(key)) return [];
		const [left] = linkNames.filter((link) => link !== lost);
		return [
			{
				code: 'REDUNDANCY_LOST' as const,
				severity,
				rule: 'R130' as const,
				at: key,
				message: `Circuit ${id} is left with its ${left} link: the ${lost} one is lost with ${cause.get(`${key}/${lost}`)}.`,
				path: ['circuits', id],
				repair: [],
			},
		];
	});
}
