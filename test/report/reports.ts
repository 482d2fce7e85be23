// Reports made by hand for the renderers: a design in a few words, its pairs by the simplest rules that give a lifelike answer.
// It is no engine: two networks meet on one circuit, on one WAN, or over one Global Reach link, and VNets never meet.

import type {
	Document,
	ElementKey,
	Endpoint,
	Finding,
	Judged,
	Pair,
	Reason,
	Report,
	Sketch,
	View,
	Walk,
} from '../../src/report/model.ts';

export interface Design {
	readonly name: string;
	readonly file?: string;
	readonly summary?: string;
	readonly sites: Readonly<Record<string, readonly string[]>>;
	readonly wans?: Readonly<Record<string, { readonly sites: readonly string[]; readonly transit?: boolean }>>;
	readonly circuits: Readonly<Record<string, CircuitSpec>>;
	readonly vnets?: Readonly<Record<string, VnetSpec>>;
	/** Two circuits, and the code of the refusal where there is one. */
	readonly globalReach?: readonly (readonly [string, string, string?])[];
	readonly findings?: readonly Finding[];
	readonly expectations?: readonly Judged[];
	/** Circuits lost, by the id of the what-if. */
	readonly whatIf?: Readonly<Record<string, readonly string[]>>;
	readonly roundTripMs?: number;
}

export interface CircuitSpec {
	readonly at: string;
	readonly geo: string;
	readonly sites?: readonly string[];
	/** Attachments refused, by site. */
	readonly refusedSites?: Readonly<Record<string, string>>;
	readonly sku?: 'local' | 'standard' | 'premium';
	readonly bandwidth?: string;
	readonly refused?: string;
}

export interface VnetSpec {
	readonly region: string;
	readonly geo: string;
	readonly prefixes: readonly string[];
	readonly circuits?: readonly string[];
	/** Connections refused, by circuit. */
	readonly refused?: Readonly<Record<string, string>>;
}

export function reportOf(design: Design): Report {
	const file = design.file ?? 'scenarios/example.yaml';
	const sketch = sketchOf(design);
	const view = (id: string, withLinks: boolean, lost: readonly string[]): View => ({
		id,
		findings: design.findings ?? [],
		pairs: pairsOf(sketch, withLinks, lost, design.roundTripMs ?? 42),
	});
	const expectations = design.expectations ?? [];
	const document: Document = {
		version: 1,
		scenario: { name: design.name, file },
		views: [
			view('without-global-reach', false, []),
			view('as-designed', true, []),
			...Object.entries(design.whatIf ?? {}).map(([id, lost]) => view(id, true, lost)),
		],
		changes: [],
		expectations,
		verdict:
			expectations.length === 0 ? 'nothing-checked' : expectations.every((row) => row.passed) ? 'passed' : 'failed',
	};
	return { document, sketch };
}

export function finding(code: string, at: ElementKey, message: string, more: Partial<Finding> = {}): Finding {
	return { code, severity: 'error', rule: 'R000', at, message, place: null, ...more };
}

export function judged(index: number, passed: boolean, message: string, more: Partial<Judged> = {}): Judged {
	return { index, line: 20 + index, view: 'as-designed', passed, message, ...more };
}

function sketchOf(design: Design): Sketch {
	const attachment = (id: string) => (id.includes('/') ? id : `site/${id}`);
	return {
		summary: design.summary ?? null,
		sites: Object.entries(design.sites).map(([id, prefixes], index) => ({
			key: `site/${id}`,
			asn: 65001 + index,
			prefixes,
		})),
		wans: Object.entries(design.wans ?? {}).map(([id, wan]) => ({
			key: `wan/${id}`,
			sites: wan.sites.map(attachment),
			transit: wan.transit ?? false,
		})),
		circuits: Object.entries(design.circuits).map(([id, circuit]) => ({
			key: `circuit/${id}`,
			peeringLocation: circuit.at,
			peeringLocationKey: `peeringLocation/${circuit.at}`,
			geopoliticalRegion: circuit.geo,
			provider: 'Equinix',
			sku: circuit.sku ?? 'premium',
			bandwidth: circuit.bandwidth ?? '1 Gbps',
			sites: (circuit.sites ?? []).map(attachment),
			...(circuit.refusedSites === undefined
				? {}
				: {
						refusedSites: Object.entries(circuit.refusedSites).map(([id, refused]) => ({
							key: attachment(id),
							refused,
						})),
					}),
			refused: circuit.refused ?? null,
		})),
		vnets: Object.entries(design.vnets ?? {}).map(([id, vnet]) => ({
			key: `vnet/${id}`,
			region: vnet.region,
			geopoliticalRegion: vnet.geo,
			prefixes: vnet.prefixes,
			peers: [],
			circuits: (vnet.circuits ?? []).map((circuit) => ({
				key: `circuit/${circuit}`,
				refused: vnet.refused?.[circuit] ?? null,
			})),
		})),
		globalReach: (design.globalReach ?? []).map(([a, b, refused]) => ({
			key: `globalReach/${[a, b].sort().join('~')}`,
			between: [`circuit/${a}`, `circuit/${b}`],
			refused: refused ?? null,
		})),
	};
}

function pairsOf(sketch: Sketch, withLinks: boolean, lost: readonly string[], roundTripMs: number): readonly Pair[] {
	const ends = [4, 6].flatMap((family) =>
		[...sketch.sites, ...sketch.vnets].flatMap(({ key, prefixes }): Endpoint[] => {
			const own = prefixes.filter((prefix) => prefix.includes(':') === (family === 6));
			return own.length === 0 ? [] : [{ node: key, prefixes: own }];
		}),
	);
	const circuitsOf = attachments(sketch, lost);
	return ends.flatMap((from) =>
		ends
			.filter((to) => to.node !== from.node && isIpv6(to) === isIpv6(from))
			.map((to) => pairOf(sketch, from, to, circuitsOf, withLinks, roundTripMs)),
	);
}

function pairOf(
	sketch: Sketch,
	from: Endpoint,
	to: Endpoint,
	circuitsOf: ReadonlyMap<ElementKey, readonly ElementKey[]>,
	withLinks: boolean,
	roundTripMs: number,
): Pair {
	const forward = walkOf(sketch, from.node, to.node, circuitsOf, withLinks);
	if (forward !== null) {
		const back = walkOf(sketch, to.node, from.node, circuitsOf, withLinks) ?? forward;
		return { from, to, outcome: 'reachable', forward, return: back, roundTripMs, reason: null, assumptions: [] };
	}
	const none: Walk = { delivered: 'none', hops: [from.node], edges: [] };
	const reason = reasonOf(from.node, to.node, circuitsOf);
	return { from, to, outcome: 'unreachable', forward: none, return: none, roundTripMs: null, reason, assumptions: [] };
}

function walkOf(
	sketch: Sketch,
	from: ElementKey,
	to: ElementKey,
	circuitsOf: ReadonlyMap<ElementKey, readonly ElementKey[]>,
	withLinks: boolean,
): Walk | null {
	const wan = sketch.wans.find(({ sites }) => sites.includes(from) && sites.includes(to));
	if (wan !== undefined)
		return walk([
			[from, wan.key],
			[wan.key, to],
		]);
	const isVnet = (key: ElementKey) => key.startsWith('vnet/');
	if (isVnet(from) && isVnet(to)) return null;
	const [here, there] = [circuitsOf.get(from) ?? [], circuitsOf.get(to) ?? []];
	const shared = here.filter((circuit) => there.includes(circuit));
	if (shared.length > 0) {
		return walk(shared.flatMap((circuit) => bothLinks([from], circuit).concat(bothLinks([to], circuit, true))));
	}
	if (!withLinks || isVnet(from) || isVnet(to)) return null;
	for (const { between, refused } of sketch.globalReach) {
		const [a, b] = here.includes(between[0]) ? between : [between[1], between[0]];
		if (refused !== null || !here.includes(a) || !there.includes(b)) continue;
		return walk([
			...bothLinks([from], a),
			[`${a}/primary`, `${b}/primary`],
			[`${a}/secondary`, `${b}/secondary`],
			...bothLinks([to], b, true),
		]);
	}
	return null;
}

function bothLinks(ends: readonly ElementKey[], circuit: ElementKey, leaving = false): [ElementKey, ElementKey][] {
	return ends.flatMap((end) =>
		['primary', 'secondary'].map((link): [ElementKey, ElementKey] =>
			leaving ? [`${circuit}/${link}`, end] : [end, `${circuit}/${link}`],
		),
	);
}

function walk(edges: readonly (readonly [ElementKey, ElementKey])[]): Walk {
	return { delivered: 'all', hops: [...new Set(edges.flat())].sort(), edges };
}

function reasonOf(
	from: ElementKey,
	to: ElementKey,
	circuitsOf: ReadonlyMap<ElementKey, readonly ElementKey[]>,
): Reason {
	const id = (key: ElementKey) => key.slice(key.indexOf('/') + 1);
	if (from.startsWith('vnet/') && to.startsWith('vnet/')) {
		return {
			code: 'V2V_DISABLED',
			rule: 'R073',
			at: `gateway/${id(from)}`,
			message: `The gateway of ${id(from)} does not accept routes of other VNets from its circuits, so ${id(to)} is not known there.`,
			repair: [from, to].sort().map((key) => ({ set: `vnets.${id(key)}.gateway.allowRemoteVnetTraffic`, value: true })),
		};
	}
	const [a = 'circuit/none'] = circuitsOf.get(from) ?? [];
	const [b = 'circuit/none'] = circuitsOf.get(to) ?? [];
	const sites = from.startsWith('site/') && to.startsWith('site/');
	return {
		code: sites ? 'NO_GLOBAL_REACH' : 'NO_CONNECTION',
		rule: sites ? 'R096' : 'R032',
		at: a,
		message: sites
			? `Circuits ${id(a)} and ${id(b)} have no Global Reach link of their own: a link joins exactly two circuits.`
			: `No circuit of ${id(from)} has a connection to ${id(to)}.`,
		repair: sites ? [{ add: 'globalReach', value: { between: [id(a), id(b)].sort() } }] : null,
	};
}

function attachments(sketch: Sketch, lost: readonly string[]): ReadonlyMap<ElementKey, readonly ElementKey[]> {
	const found = new Map<ElementKey, ElementKey[]>();
	const note = (node: ElementKey, circuit: ElementKey) => found.set(node, [...(found.get(node) ?? []), circuit]);
	for (const circuit of sketch.circuits) {
		if (circuit.refused !== null || lost.includes(circuit.key.slice('circuit/'.length))) continue;
		for (const key of circuit.sites) {
			const members = sketch.wans.find((wan) => wan.key === key)?.sites ?? [key];
			for (const site of members) note(site, circuit.key);
		}
		for (const vnet of sketch.vnets) {
			if (vnet.circuits.some(({ key, refused }) => key === circuit.key && refused === null))
				note(vnet.key, circuit.key);
		}
	}
	return found;
}

function isIpv6(endpoint: Endpoint): boolean {
	return endpoint.prefixes.some((prefix) => prefix.includes(':'));
}
