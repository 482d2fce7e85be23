// What there is to know of one element of a design, a few words each: for whoever points at it.

import { skuName } from '../azure/validity/wording.ts';
import { geopoliticalRegionById } from '../catalog/catalog.ts';
import { printBandwidth } from '../net/bandwidth.ts';
import type { View } from '../reachability/view.ts';
import type { Circuit, Design, ElementKey, Vnet } from '../scenario/design.ts';

/** Shape: `name` is a word of the format or of Microsoft's, `value` one line of text. */
export interface Fact {
	readonly name: string;
	readonly value: string;
}

/** In reading order; none for an element that the design does not have. */
export function elementFacts(view: View, element: ElementKey): readonly Fact[] {
	const facts = ownFacts(view.design, element);
	const refused = view.validity.refused.get(element);
	const cause = view.availability.cause.get(element) ?? (view.failed.includes(element) ? element : null);
	return [
		...facts,
		...(refused === undefined ? [] : [fact('refused', `${refused.code} (${refused.rule}): ${refused.message}`)]),
		...(cause === null ? [] : [fact('failed', cause === element ? 'in this trial' : `with ${cause}`)]),
	];
}

function ownFacts(design: Design, element: ElementKey): readonly Fact[] {
	const [kind = '', id = ''] = element.split('/');
	switch (kind) {
		case 'site': {
			const site = design.sites.get(id);
			if (site === undefined) return [];
			const on = [...design.circuits.values()].filter((circuit) => isOn(circuit, element)).map(({ key }) => key);
			return [
				...(site.asn === null ? [] : [fact('AS number', String(site.asn))]),
				fact('prefixes', site.prefixes.map(({ text }) => text).join(', ')),
				...(site.defaultRoute ? [fact('default route', 'advertised')] : []),
				fact('circuits', namesOf(on)),
			];
		}
		case 'wan': {
			const wan = design.wans.get(id);
			if (wan === undefined) return [];
			return [fact('joins', namesOf(wan.sites)), fact('transit', wan.transit ? 'yes' : 'no')];
		}
		case 'circuit': {
			const circuit = design.circuits.get(id);
			return circuit === undefined ? [] : circuitFacts(design, circuit);
		}
		case 'globalReach': {
			const link = design.globalReach.get(id);
			if (link === undefined) return [];
			return [
				fact('joins', link.between.join(' and ')),
				fact('IPv4 block', link.ipv4?.text ?? 'any free /29'),
				fact('IPv6 block', link.ipv6?.text ?? 'none: IPv4 only'),
			];
		}
		case 'vnet': {
			const vnet = design.vnets.get(id);
			return vnet === undefined ? [] : vnetFacts(vnet);
		}
		case 'peeringLocation': {
			const there = [...design.circuits.values()].filter(({ peeringLocation }) => peeringLocation.id === id);
			const [first] = there;
			if (first === undefined) return [];
			const { name, geopoliticalRegion, metroMembers } = first.peeringLocation;
			return [
				fact('peering location', metroMembers === null || metroMembers === undefined ? name : `${name}, a Metro`),
				fact('geopolitical region', geographyOf(geopoliticalRegion)),
				fact('circuits', namesOf(there.map(({ key }) => key))),
			];
		}
		default:
			return [];
	}
}

function circuitFacts(design: Design, circuit: Circuit): readonly Fact[] {
	const { key, bandwidthMbps, peeringLocation, provider, port, provisioned } = circuit;
	const vnets = [...design.vnets.values()].filter(({ connections }) =>
		connections.some((connection) => `circuit/${connection.circuit}` === key),
	);
	const joined = [...design.globalReach.values()].filter(({ between }) =>
		between.some((id) => `circuit/${id}` === key),
	);
	return [
		fact('SKU', `${skuName(circuit)}, ${printBandwidth(bandwidthMbps)}`),
		fact('peering location', `${peeringLocation.name}, ${geographyOf(peeringLocation.geopoliticalRegion)}`),
		...(provider !== null ? [fact('provider', provider.name)] : port !== null ? [fact('port', port)] : []),
		...(provisioned ? [] : [fact('provisioned', 'no: it carries nothing')]),
		fact('edges', namesOf(circuit.attachments.map(({ edge }) => edge))),
		fact('VNets', namesOf(vnets.map((vnet) => vnet.key))),
		...(joined.length === 0 ? [] : [fact('Global Reach', joined.map((link) => link.between.join('~')).join(', '))]),
	];
}

function vnetFacts({ region, prefixes, connections, gateway }: Vnet): readonly Fact[] {
	return [
		fact('region', `${region.name}, ${geographyOf(region.geopoliticalRegion)}`),
		fact('address space', prefixes.map(({ text }) => text).join(', ')),
		...(gateway === null ? [] : [fact('gateway', gateway.sku)]),
		fact(
			'circuits',
			connections.length === 0
				? 'none'
				: connections
						.map(({ circuit, weight }) => (weight === 0 ? circuit : `${circuit} (weight ${weight})`))
						.join(', '),
		),
	];
}

function isOn(circuit: Circuit, site: ElementKey): boolean {
	return circuit.attachments.some(({ edge }) => edge === site);
}

function namesOf(keys: readonly ElementKey[]): string {
	return keys.length === 0 ? 'none' : keys.map((key) => key.slice(key.indexOf('/') + 1)).join(', ');
}

function geographyOf(id: string | null): string {
	return geopoliticalRegionById(id)?.name ?? 'no geopolitical region';
}

function fact(name: string, value: string): Fact {
	return { name, value };
}
