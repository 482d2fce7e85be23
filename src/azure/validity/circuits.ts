// A circuit by itself: provisioned, with a provider that is there, with its peering.

import { type Check, finding, setAt } from './check.ts';
import { enumerate, nameOf } from './wording.ts';

export const provisioned: Check = ({ circuits }) =>
	[...circuits]
		.filter(([, circuit]) => !circuit.provisioned)
		.map(([id, { key }]) => {
			const path = ['circuits', id, 'provisioned'];
			return finding('CIRCUIT_NOT_PROVISIONED', {
				at: key,
				path,
				message: `Circuit ${id} is not provisioned, so it carries nothing.`,
				repair: [setAt(path, true)],
			});
		});

/** R089. Connections and Global Reach links without a peering under them are refused in their own name. */
export const sitesNeedPeering: Check = ({ circuits }) =>
	[...circuits]
		.filter(([, { privatePeering, attachments }]) => privatePeering === null && attachments.length > 0)
		.map(([id, { key, attachments }]) => {
			const path = ['circuits', id, 'privatePeering'];
			return finding('PEERING_MISSING', {
				at: key,
				path,
				message: `Circuit ${id} has no private peering, so it takes ${enumerate(attachments.map(({ edge }) => nameOf(edge)))} to no VNet and no other site.`,
				repair: [setAt(path, {})],
			});
		});

export const providerThere: Check = ({ circuits }) =>
	[...circuits].flatMap(([id, { key, provider, port, peeringLocation: location }]) => {
		if (provider === null) {
			if (port !== null) return [];
			return finding('NO_PROVIDER', {
				at: key,
				path: ['circuits', id],
				message: `Circuit ${id} names neither a provider nor an ExpressRoute Direct port; one of the two must bring it to ${location.name}.`,
			});
		}
		if (provider.locations.includes(location.id)) return [];
		const planned = location.plannedProviders.includes(provider.id);
		return finding('PROVIDER_NOT_AT_LOCATION', {
			at: key,
			path: ['circuits', id, 'provider'],
			message: planned
				? `${provider.name} is announced for ${location.name} but not active there yet, and circuit ${id} counts on it.`
				: `${provider.name} is not listed at ${location.name}, where circuit ${id} counts on it.`,
		});
	});
