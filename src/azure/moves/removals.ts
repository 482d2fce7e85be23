// What a circuit or a private peering must be rid of before it can be deleted.

import type { ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { connectionPath, finding, idOf } from '../validity/check.ts';
import { enumerate, nameOf } from '../validity/wording.ts';
import { type Change, connectionsBefore, isKept, linksBefore, type Move } from './change.ts';

/** R015. Taking a circuit away takes its connections and links with it; Azure wants them removed by name. */
export const removals: Move = (change) => [...circuitsRemoved(change), ...peeringsRemoved(change)];

function circuitsRemoved(change: Change): ReturnType<Move> {
	const { from, to, edits } = change;
	return [...from.design.circuits]
		.filter(([id]) => !to.circuits.has(id))
		.flatMap(([id, { key, microsoftPeering }]) => {
			const left = [
				...connectionsBefore(change, id)
					.filter(({ vnet }) => !isRemoved(edits, vnet.key))
					.filter(({ vnet, connection }) => !isRemoved(edits, connection.key) && !isRewritten(edits, vnet.key, id))
					.map(({ connection }) => connection.key),
				...linksBefore(change, id)
					.map((link) => link.key)
					.filter((link) => !isRemoved(edits, link)),
			].map(nameOf);
			const filter =
				(microsoftPeering?.routeFilter ?? null) === null ? [] : ['the route filter of its Microsoft peering'];
			const obstacles = [...left, ...filter];
			if (obstacles.length === 0) return [];
			return finding('DELETE_REFUSED', {
				at: key,
				path: ['circuits', id],
				message: `Azure does not delete circuit ${id} before ${enumerate(obstacles)} ${obstacles.length === 1 ? 'is' : 'are'} removed.`,
			});
		});
}

function isRemoved(edits: readonly Edit[], key: ElementKey): boolean {
	return edits.some((edit) => 'remove' in edit && edit.remove === key);
}

/** The change says itself what the VNet is connected to from now on. */
function isRewritten(edits: readonly Edit[], vnet: ElementKey, circuit: string): boolean {
	const path = connectionPath(vnet, circuit).join('.');
	return edits.some((edit) => 'set' in edit && `${path}.`.startsWith(`${edit.set}.`));
}

function peeringsRemoved(change: Change): ReturnType<Move> {
	const { from, to } = change;
	return [...from.design.circuits].flatMap(([id, { key, privatePeering }]) => {
		const after = to.circuits.get(id);
		if (privatePeering === null || after === undefined || after.privatePeering !== null) return [];
		const using = [
			...connectionsBefore(change, id).map(({ connection }) => connection),
			...linksBefore(change, id),
		].filter((one) => isKept(change, one));
		if (using.length === 0) return [];
		return finding('DELETE_REFUSED', {
			at: key,
			path: ['circuits', id, 'privatePeering'],
			message: `Azure does not delete the private peering of circuit ${idOf(key)} before ${enumerate(using.map((one) => nameOf(one.key)))} ${using.length === 1 ? 'is' : 'are'} removed.`,
		});
	});
}
