// What people wrote ─► the same with every default written out and every shorthand spelled in full; and back to a file.

import { compareText } from '../net/order.ts';
import { type AssumeName, defaultAssumptions } from '../rulebook/assumptions.ts';
import { bareId } from './bare-id.ts';
import type { Problem } from './diagnostic.ts';
import { References } from './references.ts';
import type {
	WrittenAttachment,
	WrittenConnection,
	WrittenExpectation,
	WrittenGlobalReachLink,
	WrittenScenario,
	WrittenWhatIf,
} from './schema.ts';

type Written<S extends keyof WrittenScenario> = NonNullable<WrittenScenario[S]>;
type Defaulted<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]-?: NonNullable<T[P]> };

export type ExpandedAttachment = Defaulted<WrittenAttachment, 'aggregate' | 'prepend' | 'localPreference' | 'links'>;
export type ExpandedConnection = Defaulted<WrittenConnection, 'weight' | 'fastPath'>;
type WrittenCircuit = Written<'circuits'>[string];
type WrittenVnet = Written<'vnets'>[string];
type WrittenGateway = NonNullable<WrittenVnet['gateway']>;

export interface ExpandedCircuit
	extends Defaulted<
		Omit<WrittenCircuit, 'sites' | 'privatePeering' | 'microsoftPeering'>,
		'cloud' | 'sku' | 'bandwidth' | 'provisioned' | 'subscription'
	> {
	readonly sites: Readonly<Record<string, ExpandedAttachment>>;
	readonly privatePeering:
		| false
		| { readonly ipv4?: readonly string[]; readonly ipv6?: readonly string[]; readonly vlan?: number };
}

export interface ExpandedVnet extends Defaulted<Omit<WrittenVnet, 'circuits' | 'gateway' | 'subnets'>, 'subscription'> {
	readonly circuits?: Readonly<Record<string, ExpandedConnection>>;
	readonly gateway?: Defaulted<
		WrittenGateway,
		'sku' | 'allowRemoteVnetTraffic' | 'allowVirtualWanTraffic' | 'summarizedPrefixes'
	>;
}

/** Global Reach links are keyed by their circuits here, `a~b`, so that an edit never counts list positions. */
export interface ExpandedScenario {
	readonly name: string;
	readonly summary?: string;
	readonly source?: Written<'source'>;
	readonly cloud: Written<'cloud'>;
	readonly sites: Readonly<Record<string, Defaulted<Written<'sites'>[string], 'defaultRoute' | 'prefixes'>>>;
	readonly wans: Readonly<Record<string, Defaulted<Written<'wans'>[string], 'localPreference' | 'transit'>>>;
	readonly circuits: Readonly<Record<string, ExpandedCircuit>>;
	readonly directPorts: Readonly<Record<string, Defaulted<Written<'directPorts'>[string], 'encapsulation'>>>;
	readonly vnets: Readonly<Record<string, ExpandedVnet>>;
	readonly globalReach: Readonly<Record<string, WrittenGlobalReachLink>>;
	readonly expect: readonly WrittenExpectation[];
	readonly whatIf: Readonly<Record<string, WrittenWhatIf>>;
	readonly assume: Readonly<Record<AssumeName, boolean | string>>;
}

export const sharedOwner = 'shared';

export interface Expansion {
	readonly expanded: ExpandedScenario;
	readonly problems: readonly Problem[];
	/** Where each link stands in the list, by its key. */
	readonly linkPositions: ReadonlyMap<string, number>;
}

/** References are brought to bare ids; what then stands twice is reported, and kept once. */
export function expand(written: WrittenScenario): Expansion {
	const references = new References();
	const { globalReach, linkPositions } = keyByCircuits(written.globalReach ?? []);
	const cloud = written.cloud ?? 'public';
	const expanded: ExpandedScenario = {
		name: written.name,
		...(written.summary === undefined ? {} : { summary: written.summary }),
		...(written.source === undefined ? {} : { source: written.source }),
		cloud,
		sites: mapValues(written.sites, (site) => ({
			...site,
			prefixes: site.prefixes ?? [],
			defaultRoute: site.defaultRoute ?? false,
		})),
		wans: mapValues(written.wans, (wan, id) => ({
			...wan,
			sites: references.ids(wan.sites, 'site', ['wans', id, 'sites']),
			localPreference: wan.localPreference ?? 50,
			transit: wan.transit ?? false,
		})),
		circuits: mapValues(written.circuits, ({ microsoftPeering: _, ...circuit }, id) => ({
			...circuit,
			cloud: circuit.cloud ?? cloud,
			sku: circuit.sku ?? 'standard',
			bandwidth: circuit.bandwidth ?? '1 Gbps',
			provisioned: circuit.provisioned ?? true,
			subscription: circuit.subscription ?? sharedOwner,
			sites: Object.fromEntries(
				references
					.keyed<WrittenAttachment>(circuit.sites ?? [], 'site', ['circuits', id, 'sites'])
					.map(([edge, attachment]) => [edge, expandAttachment(attachment)]),
			),
			privatePeering: expandPeering(circuit.privatePeering),
		})),
		directPorts: mapValues(written.directPorts, (port) => ({ ...port, encapsulation: port.encapsulation ?? 'dot1q' })),
		vnets: mapValues(written.vnets, ({ subnets: _, gateway, circuits: connections, ...vnet }, id) => ({
			...vnet,
			subscription: vnet.subscription ?? sharedOwner,
			...(connections === undefined
				? {}
				: {
						circuits: Object.fromEntries(
							references
								.keyed<WrittenConnection>(connections, 'circuit', ['vnets', id, 'circuits'])
								.map(([circuit, connection]) => [circuit, { weight: 0, fastPath: false, ...connection }]),
						),
					}),
			...(connections === undefined && gateway === undefined ? {} : { gateway: expandGateway(gateway ?? {}) }),
		})),
		globalReach,
		expect: written.expect ?? [],
		whatIf: mapValues(written.whatIf, (change) => change),
		assume: { ...defaultAssumptions, ...written.assume },
	};
	return { expanded, problems: references.problems, linkPositions };
}

/** The form people write: Global Reach links as a list again. */
export function toWritten(expanded: ExpandedScenario): WrittenScenario {
	const { globalReach, ...rest } = expanded;
	return { ...rest, globalReach: Object.values(globalReach) } as WrittenScenario;
}

/** `a~b`, in text order of the ids. */
export function linkKey(between: readonly string[]): string {
	return between
		.map((circuit) => bareId(circuit, 'circuit'))
		.sort(compareText)
		.join('~');
}

/** Of several links between the same two circuits, which one is first must not depend on the order in the file: what has its addresses written is. */
function keyByCircuits(links: readonly WrittenGlobalReachLink[]): Pick<Expansion, 'linkPositions'> & {
	readonly globalReach: ExpandedScenario['globalReach'];
} {
	const content = ({ ipv4, ipv6, authorization }: WrittenGlobalReachLink): string =>
		JSON.stringify([ipv4 ?? '', ipv6 ?? '', authorization ?? '']);
	const groups = new Map<string, (readonly [index: number, link: WrittenGlobalReachLink])[]>();
	for (const entry of links.entries()) {
		const name = linkKey(entry[1].between);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [entry]);
		else group.push(entry);
	}
	const globalReach: Record<string, WrittenGlobalReachLink> = {};
	const linkPositions = new Map<string, number>();
	for (const group of groups.values())
		for (const [index, link] of group.sort(([, a], [, b]) => compareText(content(b), content(a))))
			linkPositions.set(addLink(globalReach, link), index);
	return { globalReach, linkPositions };
}

/** Under the name of its circuits, which is returned; where that is taken, `a~b#2` and so on. */
export function addLink(links: Record<string, unknown>, link: { readonly between: readonly string[] }): string {
	const name = linkKey(link.between);
	let key = name;
	for (let nth = 2; Object.hasOwn(links, key); nth++) key = `${name}#${nth}`;
	links[key] = { ...link, between: link.between.map((circuit) => bareId(circuit, 'circuit')) };
	return key;
}

function expandAttachment(attachment: WrittenAttachment | null): ExpandedAttachment {
	return { aggregate: [], prepend: 0, localPreference: 100, links: ['primary', 'secondary'], ...attachment };
}

function expandPeering(peering: WrittenCircuit['privatePeering']): ExpandedCircuit['privatePeering'] {
	if (peering === false) return false;
	const { ipv4, ipv6, vlan } = peering ?? {};
	return {
		...(ipv4 === undefined ? {} : { ipv4: [ipv4].flat() }),
		...(ipv6 === undefined ? {} : { ipv6: [ipv6].flat() }),
		...(vlan === undefined ? {} : { vlan }),
	};
}

function expandGateway(gateway: WrittenGateway): NonNullable<ExpandedVnet['gateway']> {
	return {
		sku: 'ErGw1AZ',
		allowRemoteVnetTraffic: false,
		allowVirtualWanTraffic: false,
		summarizedPrefixes: [],
		...gateway,
	};
}

function mapValues<T, R>(
	map: Readonly<Record<string, T>> | undefined,
	change: (value: T, id: string) => R,
): Record<string, R> {
	return Object.fromEntries(Object.entries(map ?? {}).map(([id, value]) => [id, change(value, id)]));
}
