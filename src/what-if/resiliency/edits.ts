// What brings routes to a gateway by a second peering location: a circuit that is there already, or one more.

import type { View } from '../../reachability/view.ts';
import { linkNames, type Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit.ts';
import { newCircuits } from '../repair/new-circuit.ts';
import { levelOf } from './level.ts';
import type { RouteSet } from './resiliency-index.ts';

/** Null where none is known, as for the routes of a WAN without a circuit elsewhere. */
export function routeEdits(
	view: View,
	{ key, connections }: Vnet,
	{ circuits, edges }: Pick<RouteSet, 'circuits' | 'edges'>,
): readonly Edit[] | null {
	const { design, validity } = view;
	const vnet = key.slice('vnet/'.length);
	const connect = (circuit: string): readonly Edit[] =>
		connections.some((one) => one.circuit === circuit) ? [] : [{ set: `vnets.${vnet}.circuits.${circuit}`, value: {} }];
	const attach = (circuit: string, edge: string): Edit => ({
		set: `circuits.${circuit}.sites.${edge.replace(/^site\//, '')}`,
		value: {},
	});
	const elsewhere = [...design.circuits].filter(
		([, other]) =>
			other.provisioned &&
			other.privatePeering !== null &&
			!validity.refused.has(other.key) &&
			levelOf([...circuits, other].map((circuit) => ({ circuit, links: linkNames }))) === 'maximum',
	);
	// One that the gateway has already comes first.
	const [found] = elsewhere.sort(([a], [b]) => connect(a).length - connect(b).length || (a < b ? -1 : 1));
	if (found !== undefined) {
		const [id, { attachments }] = found;
		const missing = edges.filter((edge) => !attachments.some((one) => one.edge === edge));
		return [...missing.map((edge) => attach(id, edge)), ...connect(id)];
	}
	const [first, ...others] = edges.filter((edge) => edge.startsWith('site/'));
	if (first === undefined || others.length < edges.length - 1) return null;
	const [added] = newCircuits(view, [[first], [key]], true);
	if (added === undefined || !('add' in added)) return null;
	const [name] = Object.keys(added.value as object);
	return [added, ...others.map((edge) => attach(name!, edge)), ...connect(name!)];
}
