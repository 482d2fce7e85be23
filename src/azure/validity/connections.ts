// A VNet's connection to a circuit by itself: a provisioned circuit, a peering under it, one cloud, and within the reach of the circuit's SKU.

import { regionById } from '../../catalog/catalog.ts';
import type { Circuit, Connection, Design, Vnet } from '../../scenario/design.ts';
import type { Finding } from '../finding.ts';
import { reaches, skuToReach } from '../scope.ts';
import { type Check, connectionPath, finding, idOf, setAt } from './check.ts';
import { connectionsOf } from './standing.ts';
import { cloudName, enumerate, geographyName, skuName } from './wording.ts';

interface Asked {
	readonly vnet: Vnet;
	readonly connection: Connection;
	readonly circuit: Circuit;
}

function ofEach(question: (asked: Asked) => readonly Finding[] | Finding): Check {
	return (design: Design) =>
		connectionsOf(design).flatMap(({ vnet, connection }) =>
			question({ vnet, connection, circuit: design.circuits.get(connection.circuit)! }),
		);
}

function place({ vnet, connection }: Asked): Pick<Finding, 'at' | 'path'> {
	return { at: connection.key, path: connectionPath(vnet.key, connection.circuit) };
}

/** R009. */
export const connectionProvisioned = ofEach((asked) => {
	const id = asked.connection.circuit;
	if (asked.circuit.provisioned) return [];
	return finding('CIRCUIT_NOT_PROVISIONED', {
		...place(asked),
		message: `VNet ${idOf(asked.vnet.key)} cannot be connected to circuit ${id}, which is not provisioned.`,
		repair: [setAt(['circuits', id, 'provisioned'], true)],
	});
});

export const connectionPeering = ofEach((asked) => {
	const id = asked.connection.circuit;
	if (asked.circuit.privatePeering !== null) return [];
	return finding('PEERING_MISSING', {
		...place(asked),
		message: `VNet ${idOf(asked.vnet.key)} cannot be connected to circuit ${id}, which has no private peering.`,
		repair: [setAt(['circuits', id, 'privatePeering'], {})],
	});
});

export const connectionCloud = ofEach((asked) => {
	const { vnet, circuit } = asked;
	if (vnet.region.cloud === circuit.cloud) return [];
	return finding('CLOUD_MISMATCH', {
		...place(asked),
		message: `VNet ${idOf(vnet.key)} is in ${vnet.region.name} of ${cloudName(vnet.region.cloud)}, circuit ${idOf(circuit.key)} in ${cloudName(circuit.cloud)}; the two are isolated from each other.`,
	});
});

/** R079, R080. Across clouds the mismatch says it all. */
export const connectionScope = ofEach((asked) => {
	const { vnet, circuit } = asked;
	const { region } = vnet;
	const { peeringLocation: location, sku } = circuit;
	if (region.cloud !== circuit.cloud || reaches(circuit, region)) return [];
	const repair = [setAt(['circuits', idOf(circuit.key), 'sku'], skuToReach(circuit, region))];
	if (sku === 'local') {
		const reach = location.localRegions.map((id) => regionById(id)?.name ?? id);
		return finding('SKU_SCOPE_LOCAL', {
			...place(asked),
			message: `Local circuit ${idOf(circuit.key)} at ${location.name} reaches VNets in ${reach.length === 0 ? 'no region' : `${enumerate(reach)} only`}; ${idOf(vnet.key)} is in ${region.name}.`,
			repair,
		});
	}
	return finding('SKU_SCOPE_GEO', {
		...place(asked),
		message: `Standard circuit ${idOf(circuit.key)} at ${location.name} reaches VNets in ${geographyName(location)} only; ${idOf(vnet.key)} is in ${region.name} (${geographyName(region)}).`,
		repair,
	});
});

/** D21: only a Standard circuit asks for the geopolitical region. */
export const connectionGeography = ofEach((asked) => {
	const { vnet, circuit } = asked;
	const { region } = vnet;
	const { peeringLocation: location } = circuit;
	if (circuit.sku !== 'standard' || region.cloud !== circuit.cloud) return [];
	const derived = [
		...(location.geopoliticalBasis === 'documented' ? [] : [location]),
		...(region.geopoliticalBasis === 'documented' ? [] : [region]),
	];
	if (derived.length === 0) return [];
	return finding('GEOGRAPHY_DERIVED', {
		...place(asked),
		rule: 'D21',
		message: `Whether ${skuName(circuit)} circuit ${idOf(circuit.key)} reaches VNet ${idOf(vnet.key)} hangs on the geopolitical region of ${enumerate(derived.map((one) => `${one.name} (${geographyName(one)})`))}, which is derived, not published.`,
	});
});
