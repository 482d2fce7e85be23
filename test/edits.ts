// Generated edits: what people change in a design, one thing at a time. What a design has none of is left as it is.

import * as fc from 'fast-check';
import type { WrittenScenario } from '../src/scenario/schema/schema.ts';
import type { Circuits } from './designs.ts';

export interface DesignEdit {
	readonly name: string;
	readonly change: (design: WrittenScenario) => WrittenScenario;
}

type Vnets = NonNullable<WrittenScenario['vnets']>;
type Vnet = Vnets[string];
type Change = (design: WrittenScenario, a: number, b: number) => WrittenScenario;

const changes: Readonly<Record<string, Change>> = {
	addLink: (design, a, b) => {
		const ids = Object.keys(design.circuits ?? {});
		const between: [string, string] = [pick(ids, a), pick(ids, b)];
		const links = (design.globalReach ?? []).filter((link) => 'between' in link);
		const isThere = links.some((link) => [...link.between].sort().join() === [...between].sort().join());
		if (isThere || between[0] === between[1]) return design;
		return { ...design, globalReach: [...links, { between }] };
	},
	removeLink: (design, a) => {
		const links = design.globalReach ?? [];
		return { ...design, globalReach: links.filter((_, at) => at !== a % links.length) };
	},
	sku: (design, a, b) =>
		withCircuit(design, a, (circuit) => ({ ...circuit, sku: b % 2 === 0 ? 'premium' : 'standard' })),
	provisioned: (design, a) =>
		withCircuit(design, a, ({ provisioned = true, ...circuit }) => ({ ...circuit, provisioned: !provisioned })),
	connection: (design, a, b) =>
		withVnet(design, a, (vnet) => {
			const id = pick(Object.keys(design.circuits ?? {}), b);
			const { [id]: there, ...others } = connectionsOf(vnet);
			return { ...vnet, circuits: there === undefined ? { ...others, [id]: {} } : others };
		}),
	weight: (design, a, b) =>
		withVnet(design, a, (vnet) => {
			const connections = connectionsOf(vnet);
			const id = pick(Object.keys(connections), b);
			if (id === undefined) return vnet;
			return { ...vnet, circuits: { ...connections, [id]: { ...connections[id], weight: b % 200 } } };
		}),
	flag: (design, a) =>
		withVnet(design, a, (vnet) => {
			if (vnet.circuits === undefined) return vnet;
			const admits = vnet.gateway?.allowRemoteVnetTraffic ?? false;
			return { ...vnet, gateway: { ...vnet.gateway, allowRemoteVnetTraffic: !admits } };
		}),
	prefix: (design, a, b) => {
		const id = pick(Object.keys(design.sites ?? {}), a);
		const site = design.sites?.[id];
		const prefixes = [...new Set([...(site?.prefixes ?? []), `10.${b % 8}.${b % 256}.0/24`])];
		return { ...design, sites: { ...design.sites, [id]: { ...site, prefixes } } };
	},
	attachment: (design, a, b) =>
		withCircuit(design, a, (circuit) => {
			const id = pick(Object.keys(design.sites ?? {}), b);
			const sites = Array.isArray(circuit.sites)
				? Object.fromEntries(circuit.sites.map((site) => [site, {}]))
				: circuit.sites;
			const { [id]: there, ...others } = (sites ?? {}) as Record<string, object>;
			const kinds = [
				{},
				{ prepend: 1 + (b % 3) },
				{ localPreference: 50 + (b % 100) },
				{ accept: ['0.0.0.0/0'] },
				null,
			];
			const made = there === undefined ? {} : kinds[b % kinds.length]!;
			return { ...circuit, sites: made === null ? others : { ...others, [id]: made } };
		}),
	site: (design, a) => {
		const id = `a${a % 3}`;
		const { [id]: there, ...others } = design.sites ?? {};
		if (there !== undefined) return design;
		const sites = { ...others, [id]: { asn: 64_700 + (a % 3), prefixes: [`10.20.${a % 256}.0/24`] } };
		return withCircuit({ ...design, sites }, a, (circuit) => {
			const attached = Array.isArray(circuit.sites)
				? Object.fromEntries(circuit.sites.map((site) => [site, {}]))
				: circuit.sites;
			return { ...circuit, sites: { ...(attached as Record<string, object>), [id]: {} } };
		});
	},
};

export const edits: fc.Arbitrary<DesignEdit> = fc
	.record({ name: fc.constantFrom(...Object.keys(changes)), a: fc.nat(1000), b: fc.nat(1000) })
	.map(({ name, a, b }) => ({ name: `${name} ${a} ${b}`, change: (design) => changes[name]!(design, a, b) }));

function pick(ids: readonly string[], nth: number): string {
	return ids[nth % ids.length]!;
}

function connectionsOf({ circuits }: Vnet): Record<string, { weight?: number }> {
	return Array.isArray(circuits) ? Object.fromEntries(circuits.map((id) => [id, {}])) : { ...(circuits as object) };
}

function withCircuit(
	design: WrittenScenario,
	nth: number,
	change: (circuit: Circuits[string]) => Circuits[string],
): WrittenScenario {
	const id = pick(Object.keys(design.circuits ?? {}), nth);
	return { ...design, circuits: { ...design.circuits, [id]: change(design.circuits![id]!) } };
}

function withVnet(design: WrittenScenario, nth: number, change: (vnet: Vnet) => Vnet): WrittenScenario {
	const ids = Object.keys(design.vnets ?? {});
	if (ids.length === 0) return design;
	const id = pick(ids, nth);
	return { ...design, vnets: { ...design.vnets, [id]: change(design.vnets![id]!) } };
}
