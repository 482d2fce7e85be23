// Two circuits joined twice.

import { type Check, finding, linkPath } from './check.ts';
import { stoodFirst } from './precedence.ts';
import { linkStands } from './standing.ts';
import { enumerate } from './wording.ts';

/** R092. The first stays, unless it is refused and the other is not. */
export const linksOnce: Check = (design, refused, before) => {
	const earlier = new Map<string, boolean[]>();
	const links = stoodFirst(
		({ globalReach }) => [...globalReach.values()],
		(link, known) => linkStands(known, link) && link.key,
		[design, refused, before],
	);
	return links.flatMap((link) => {
		const pair = link.between.join('~');
		const stands = linkStands(refused, link);
		const others = earlier.get(pair) ?? [];
		earlier.set(pair, [...others, stands]);
		if (!others.some((other) => other || !stands)) return [];
		return finding('GR_DUPLICATE', {
			at: link.key,
			path: linkPath(link.key),
			message: `Circuits ${enumerate(link.between)} are joined already; one Global Reach link works in both directions.`,
			repair: [{ remove: link.key }],
		});
	});
};
