// VLANs of the peerings of a circuit, and of circuits that share a Direct port pair.

import type { Circuit, Design, ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import { microsoftPeeringKey } from '../microsoft-peering.ts';
import { type Check, finding, idOf, type Refused, setAt } from './check.ts';
import { stoodFirst } from './precedence.ts';

interface Tagged {
	readonly circuit: Circuit;
	readonly peering: 'private' | 'Microsoft';
	/** Where a clash stands: a Microsoft peering is refused without the private one beside it. */
	readonly at: ElementKey;
	readonly path: Path;
	readonly vlan: number;
	/** Among whom the VLAN must be its only one. */
	readonly among: string;
}

/** R021: unique in a circuit, and on a Dot1Q port pair in all its circuits. Of new peerings private ones come before Microsoft ones. */
export const vlansUnique: Check = (design, refused, before) => {
	const holders = new Map<string, { readonly holder: Tagged; readonly stands: boolean }[]>();
	const inOrder = stoodFirst(
		taggedPeerings,
		(one, known) => peeringStands(known, one) && `${one.at} ${one.path} ${one.among} ${one.vlan}`,
		[design, refused, before],
	);
	return inOrder.flatMap((tagged) => {
		const stands = peeringStands(refused, tagged);
		const place = `${tagged.among} ${tagged.vlan}`;
		const others = holders.get(place) ?? [];
		const clash = others.find((other) => other.stands || !stands);
		holders.set(place, [...others, { holder: tagged, stands: stands && clash === undefined }]);
		if (clash === undefined) return [];
		const { at, path } = tagged;
		const free = freeVlan(design, tagged);
		return finding('VLAN_CLASH', {
			at,
			path,
			message: clashMessage(tagged, clash.holder),
			repair: free === null ? [] : [setAt(path, free)],
		});
	});
};

function clashMessage({ circuit, vlan }: Tagged, other: Tagged): string {
	const id = idOf(circuit.key);
	return other.circuit === circuit
		? `Private and Microsoft peering of circuit ${id} both use VLAN ${vlan}, and each needs one of its own.`
		: `Circuits ${idOf(other.circuit.key)} and ${id} both use VLAN ${vlan} on the Dot1Q port pair ${circuit.port}, where each VLAN belongs to one circuit.`;
}

function taggedPeerings(design: Design): readonly Tagged[] {
	return [...design.circuits].flatMap(([id, circuit]) => {
		const { key, privatePeering, microsoftPeering } = circuit;
		const path = (field: string): Path => ['circuits', id, field, 'vlan'];
		const of = (vlan: number | null, tagged: Pick<Tagged, 'peering' | 'at' | 'path'>): readonly Tagged[] =>
			vlan === null ? [] : [{ ...tagged, circuit, vlan, among: sharedBy(design, circuit) }];
		return [
			...of(privatePeering?.vlan ?? null, { peering: 'private', at: key, path: path('privatePeering') }),
			...of(microsoftPeering?.vlan ?? null, {
				peering: 'Microsoft',
				at: microsoftPeeringKey(key),
				path: path('microsoftPeering'),
			}),
		];
	});
}

/** With QinQ, and through a provider, the circuit alone. */
function sharedBy({ directPorts }: Design, { key, port }: Circuit): ElementKey {
	const pair = port === null ? undefined : directPorts.get(port);
	return pair?.encapsulation === 'dot1q' ? pair.key : key;
}

function peeringStands(refused: Refused, { circuit, at }: Tagged): boolean {
	return !refused.has(circuit.key) && !refused.has(at);
}

function freeVlan(design: Design, { among }: Tagged): number | null {
	const used = new Set(taggedPeerings(design).flatMap((other) => (other.among === among ? [other.vlan] : [])));
	for (let vlan = 1; vlan <= 4094; vlan++) if (!used.has(vlan)) return vlan;
	return null;
}
