// VLANs of circuits that share a Direct port pair.

import type { Circuit, Design } from '../../scenario/design.ts';
import { type Check, finding, idOf, setAt } from './check.ts';

/** R021: unique on a Dot1Q port pair; with QinQ, and through a provider, only inside the circuit. The lowest key keeps its VLAN. */
export const vlansUnique: Check = (design, refused) => {
	const holders = new Map<string, { readonly circuit: Circuit; readonly stands: boolean }[]>();
	return [...design.circuits].flatMap(([id, circuit]) => {
		const vlan = circuit.privatePeering?.vlan ?? null;
		const port = circuit.port === null ? undefined : design.directPorts.get(circuit.port);
		if (vlan === null || port?.encapsulation !== 'dot1q') return [];
		const stands = !refused.has(circuit.key);
		const others = holders.get(`${port.key} ${vlan}`) ?? [];
		const clash = others.find((other) => other.stands || !stands);
		holders.set(`${port.key} ${vlan}`, [...others, { circuit, stands: stands && clash === undefined }]);
		if (clash === undefined) return [];
		const path = ['circuits', id, 'privatePeering', 'vlan'];
		const free = freeVlan(design, circuit.port);
		return finding('VLAN_CLASH', {
			at: circuit.key,
			path,
			message: `Circuits ${idOf(clash.circuit.key)} and ${id} both use VLAN ${vlan} on the Dot1Q port pair ${circuit.port}, where each VLAN belongs to one circuit.`,
			repair: free === null ? [] : [setAt(path, free)],
		});
	});
};

function freeVlan({ circuits }: Design, port: string | null): number | null {
	const onPort = [...circuits.values()].filter((circuit) => circuit.port === port);
	const used = new Set(onPort.map(({ privatePeering }) => privatePeering?.vlan));
	for (let vlan = 1; vlan <= 4094; vlan++) if (!used.has(vlan)) return vlan;
	return null;
}
