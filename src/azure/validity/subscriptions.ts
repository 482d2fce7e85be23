// How many circuits one subscription holds.

import { limits } from '../../catalog/catalog.ts';
import type { Circuit } from '../../scenario/design.ts';
import { sharedOwner } from '../../scenario/expand/expand-vnets.ts';
import { type Check, finding, idOf } from './check.ts';
import { cloudName } from './wording.ts';

/** R016. A design gives circuits no Azure region, so their limit in one region is not looked at. */
export const subscriptionsWithinLimit: Check = ({ circuits }) => {
	const most = limits.circuitsPerSubscription.value;
	const held = new Map<string, Circuit[]>();
	for (const circuit of circuits.values()) {
		// A subscription belongs to one cloud.
		const owner = `${circuit.cloud} ${circuit.subscription}`;
		held.set(owner, [...(held.get(owner) ?? []), circuit]);
	}
	return [...held.values()]
		.filter((own) => own.length > most)
		.map((own) => {
			const { key, cloud, subscription } = own[most]!;
			const holder =
				subscription === sharedOwner
					? `The one subscription that circuits of ${cloudName(cloud)} belong to where they name none`
					: `Subscription ${subscription} of ${cloudName(cloud)}`;
			return finding('SUBSCRIPTION_LIMIT', {
				at: key,
				path: ['circuits', idOf(key), 'subscription'],
				message: `${holder} holds ${own.length} circuits, and Microsoft allows ${most} unless asked for more.`,
			});
		});
};
