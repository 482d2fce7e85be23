// The edits that connect a VNet to a circuit, with what Azure asks for besides.

import { skuToReach } from '../../azure/scope.ts';
import type { Circuit, Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { View } from '../view.ts';
import { id } from './access.ts';
import { freeAuthorization } from './free-name.ts';

/** The SKU that the circuit needs for it, then the connection; null across clouds. */
export function newConnection(view: View, vnet: Vnet, circuit: Circuit): readonly Edit[] | null {
	const sku = skuToReach(circuit, vnet.region);
	if (sku === null) return null;
	const path = `vnets.${id(vnet)}.circuits`;
	return [
		...(sku === circuit.sku ? [] : [{ set: `circuits.${id(circuit)}.sku`, value: sku }]),
		vnet.connections.length === 0
			? { set: path, value: { [id(circuit)]: connectionOf(view, vnet, circuit) } }
			: { set: `${path}.${id(circuit)}`, value: connectionOf(view, vnet, circuit) },
	];
}

/** As it is written. R093: with an authorization between subscriptions. */
export function connectionOf(view: View, vnet: Vnet, circuit: Circuit): Readonly<Record<string, string>> {
	if (circuit.subscription === vnet.subscription) return {};
	return { authorization: freeAuthorization(view, `${id(vnet)}-on-${id(circuit)}`) };
}
