// Circuits, and the ports of ExpressRoute Direct that they may be on.

import { findPeeringLocation, peeringLocations } from '../../catalog/catalog.ts';
import { parseBandwidth } from '../../net/bandwidth.ts';
import { compareText } from '../../net/order.ts';
import type { Circuit, DirectPort, PrivatePeering } from '../design.ts';
import type { Path } from '../diagnostic.ts';
import type { ExpandedCircuit, ExpandedScenario } from '../expand/expand.ts';
import { printPath, quoted } from '../wording.ts';
import { readPeeringLocation, readProvider } from './catalog-names.ts';
import type { Reader } from './reader.ts';
import { resolveAttachment } from './resolve-attachments.ts';
import { resolveMicrosoftPeering } from './resolve-microsoft-peering.ts';

export function resolvePort(
	reader: Reader,
	expanded: ExpandedScenario,
	port: ExpandedScenario['directPorts'][string],
	id: string,
): DirectPort {
	const path = ['directPorts', id, 'peeringLocation'];
	return {
		key: `directPort/${id}`,
		peeringLocation: readPeeringLocation(reader, port.peeringLocation, expanded.cloud, path, false) ?? anywhere(),
		bandwidthMbps: parseBandwidth(port.bandwidth) ?? 0,
		encapsulation: port.encapsulation,
	};
}

export function resolveCircuit(
	reader: Reader,
	expanded: ExpandedScenario,
	circuit: ExpandedCircuit,
	id: string,
): Circuit {
	const path = ['circuits', id];
	const { cloud } = circuit;
	const location = readPeeringLocation(reader, circuit.peeringLocation, cloud, [...path, 'peeringLocation']);
	const provider =
		circuit.provider === undefined ? null : readProvider(reader, circuit.provider, cloud, [...path, 'provider']);
	if (circuit.port !== undefined) {
		const section = { name: 'directPorts', kind: 'port pair of directPorts', ids: expanded.directPorts };
		const isThere = reader.reference(circuit.port, section, [...path, 'port']);
		const port = isThere
			? findPeeringLocation(expanded.directPorts[circuit.port]!.peeringLocation, expanded.cloud)
			: null;
		if (location !== null && port?.found && port.found.id !== location.id)
			reader.report({
				code: 'BAD_VALUE',
				message: `${printPath(path)} is at ${location.name}, and its port pair ${quoted(circuit.port)} at ${port.found.name}`,
				path: [...path, 'port'],
				expected: 'a port pair at the peering location of the circuit',
			});
		if (circuit.provider !== undefined)
			reader.report({
				code: 'BAD_VALUE',
				message: `${printPath(path)} has both a provider and a port`,
				path: [...path, 'port'],
				atKey: true,
				expected: 'one of the two: a circuit comes through a provider, or over an ExpressRoute Direct port of its own',
			});
	}
	return {
		key: `circuit/${id}`,
		cloud,
		peeringLocation: location ?? anywhere(),
		provider,
		port: circuit.port ?? null,
		sku: circuit.sku,
		bandwidthMbps: readBandwidth(reader, circuit.bandwidth, [...path, 'bandwidth']),
		provisioned: circuit.provisioned,
		subscription: circuit.subscription,
		attachments: Object.entries(circuit.sites)
			.flatMap(([edge, attachment]) => resolveAttachment(reader, expanded, attachment, edge, [...path, 'sites', edge]))
			.sort((a, b) => compareText(a.edge, b.edge)),
		privatePeering:
			circuit.privatePeering === false
				? null
				: resolvePeering(reader, circuit.privatePeering, [...path, 'privatePeering']),
		microsoftPeering:
			circuit.microsoftPeering === undefined
				? null
				: resolveMicrosoftPeering(reader, expanded, circuit.microsoftPeering, cloud, [...path, 'microsoftPeering']),
	};
}

/** Stands in for a location that could not be found, so that what names the circuit still finds it. */
function anywhere() {
	return peeringLocations()[0]!;
}

function readBandwidth(reader: Reader, text: string, path: Path): number {
	const mbps = parseBandwidth(text);
	if (mbps !== null && mbps > 0) return mbps;
	const [, value, unit] = /^\s*(\d+(?:\.\d+)?)\s*([MG])/i.exec(text) ?? [];
	reader.report({
		code: 'BAD_VALUE',
		message: `${printPath(path)} is ${quoted(text)}`,
		path,
		expected: 'a number and a unit, such as 50 Mbps or 1 Gbps',
		nearest: value === undefined || Number(value) === 0 ? null : `${value} ${unit?.toUpperCase()}bps`,
	});
	return 0;
}

function resolvePeering(
	reader: Reader,
	{ ipv4, ipv6, vlan }: Exclude<ExpandedCircuit['privatePeering'], false>,
	path: Path,
): PrivatePeering {
	return {
		ipv4: ipv4 === undefined ? null : reader.prefixes(ipv4, [...path, 'ipv4'], 4),
		ipv6: ipv6 === undefined ? null : reader.prefixes(ipv6, [...path, 'ipv6'], 6),
		vlan: vlan ?? null,
		hasIpv6: ipv6 !== undefined,
	};
}
