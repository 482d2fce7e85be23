// Circuits that use one of their two links, or none: by design, or for a failure.

import type { Finding } from '../azure/finding.ts';
import { attachmentPath, finding, setAt } from '../azure/validity/check.ts';
import { nameOf } from '../azure/validity/wording.ts';
import { linkNames } from '../scenario/design.ts';
import type { View } from './view.ts';

export function redundancyFindings(view: View): readonly Finding[] {
	return [...linksUnused(view), ...linksLost(view)];
}

/** R023. Each customer edge needs both links for itself; where a failure took those that it uses, or the edge, there is no more to spare. */
function linksUnused({ design, availability: { down, linksDown } }: View): readonly Finding[] {
	return [...design.circuits].flatMap(([id, { key, attachments }]) =>
		attachments.flatMap(({ edge, links }) => {
			const works = links.filter((link) => !down.has(`${key}/${link}`) && !linksDown.has(`${key}/${link}`));
			const hasFallen = links.length > 0 && (works.length === 0 || down.has(edge));
			if (links.length === linkNames.length || hasFallen) return [];
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
	const { down, linksDown, cause } = availability;
	return [...design.circuits].flatMap(([id, { key, attachments }]) => {
		const isLost = (link: string): boolean => down.has(`${key}/${link}`) || linksDown.has(`${key}/${link}`);
		const [lost, another] = linkNames.filter(isLost);
		if (lost === undefined || another !== undefined || validity.refused.has(key)) return [];
		const left = linkNames.find((link) => link !== lost)!;
		const isIdle = attachments.length > 0 && attachments.every(({ links }) => !links.includes(left));
		return finding('REDUNDANCY_LOST', {
			at: key,
			path: ['circuits', id],
			rule: 'R130',
			message: `Circuit ${id} is left with its ${left} link${isIdle ? ', which no site on it uses' : ''}: the ${lost} one is lost with ${cause.get(`${key}/${lost}`)}.`,
		});
	});
}
