// What people wrote ─► the same with every default written out and every shorthand spelled in full; and back to a file.

import { type AssumeName, defaultAssumptions } from '../../rulebook/assumptions.ts';
import type { Problem } from '../diagnostic.ts';
import type {
	WrittenAttachment,
	WrittenExpectation,
	WrittenGlobalReachLink,
	WrittenMicrosoftPeering,
	WrittenScenario,
	WrittenVnetPeering,
	WrittenWhatIf,
} from '../schema/schema.ts';
import { linksByKey, type Positions, peeringsByKey } from './expand-links.ts';
import { type Defaulted, type ExpandedVnet, expandVnet, sharedOwner } from './expand-vnets.ts';
import { References } from './references.ts';

export type { ExpandedVnet } from './expand-vnets.ts';

type Written<S extends keyof WrittenScenario> = NonNullable<WrittenScenario[S]>;

export type ExpandedAttachment = Defaulted<WrittenAttachment, 'aggregate' | 'prepend' | 'localPreference' | 'links'>;
type WrittenCircuit = Written<'circuits'>[string];
type WrittenSubnets = Exclude<NonNullable<WrittenCircuit['privatePeering']>, false>;

export interface ExpandedCircuit
	extends Defaulted<
		Omit<WrittenCircuit, 'sites' | 'privatePeering' | 'microsoftPeering'>,
		'cloud' | 'sku' | 'bandwidth' | 'provisioned' | 'subscription'
	> {
	readonly sites: Readonly<Record<string, ExpandedAttachment>>;
	readonly privatePeering: false | ExpandedSubnets;
	readonly microsoftPeering?: ExpandedMicrosoftPeering;
}

interface ExpandedSubnets {
	readonly ipv4?: readonly string[];
	readonly ipv6?: readonly string[];
	readonly vlan?: number;
}

export interface ExpandedMicrosoftPeering
	extends Defaulted<Omit<WrittenMicrosoftPeering, 'ipv4' | 'ipv6' | 'vlan'>, 'validated' | 'microsoft365'>,
		ExpandedSubnets {}

/** Global Reach links are keyed by their circuits here, `a~b`, and VNet peerings by their VNets. */
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
	readonly peerings: Readonly<Record<string, WrittenVnetPeering>>;
	readonly expect: readonly WrittenExpectation[];
	readonly whatIf: Readonly<Record<string, WrittenWhatIf>>;
	readonly assume: Readonly<Record<AssumeName, boolean | string>>;
}

export interface Expansion {
	readonly expanded: ExpandedScenario;
	readonly problems: readonly Problem[];
	readonly positions: Positions;
}

/** References are brought to bare ids; what then stands twice is reported, and kept once. */
export function expand(written: WrittenScenario): Expansion {
	const references = new References();
	const globalReach = linksByKey(written.globalReach ?? []);
	const peerings = peeringsByKey(written.peerings ?? []);
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
		circuits: mapValues(written.circuits, ({ microsoftPeering, ...circuit }, id) => ({
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
			privatePeering: circuit.privatePeering === false ? (false as const) : expandSubnets(circuit.privatePeering ?? {}),
			...(microsoftPeering === undefined
				? {}
				: { microsoftPeering: expandMicrosoftPeering(references, microsoftPeering, id) }),
		})),
		directPorts: mapValues(written.directPorts, (port) => ({ ...port, encapsulation: port.encapsulation ?? 'dot1q' })),
		vnets: mapValues(written.vnets, (vnet, id) => expandVnet(references, vnet, id)),
		globalReach: globalReach.byKey,
		peerings: peerings.byKey,
		expect: written.expect ?? [],
		whatIf: mapValues(written.whatIf, (change) => change),
		assume: { ...defaultAssumptions, ...written.assume },
	};
	return {
		expanded,
		problems: [...references.problems, ...peerings.problems],
		positions: { globalReach: globalReach.positions, peerings: peerings.positions },
	};
}

/** The form people write: Global Reach links and VNet peerings as lists again. */
export function toWritten(expanded: ExpandedScenario): WrittenScenario {
	const { globalReach, peerings, ...rest } = expanded;
	return {
		...rest,
		globalReach: Object.values(globalReach),
		peerings: Object.values(peerings),
	} as unknown as WrittenScenario;
}

function expandAttachment(attachment: WrittenAttachment | null): ExpandedAttachment {
	return { aggregate: [], prepend: 0, localPreference: 100, links: ['primary', 'secondary'], ...attachment };
}

/** One value is a list of one. */
function expandSubnets({ ipv4, ipv6, vlan }: WrittenSubnets): ExpandedSubnets {
	return {
		...(ipv4 === undefined ? {} : { ipv4: [ipv4].flat() }),
		...(ipv6 === undefined ? {} : { ipv6: [ipv6].flat() }),
		...(vlan === undefined ? {} : { vlan }),
	};
}

function expandMicrosoftPeering(
	references: References,
	peering: WrittenMicrosoftPeering,
	circuit: string,
): ExpandedMicrosoftPeering {
	const { ipv4, ipv6, vlan, ...rest } = peering;
	return {
		...rest,
		sites: references.ids(peering.sites, 'site', ['circuits', circuit, 'microsoftPeering', 'sites']),
		...expandSubnets(peering),
		validated: peering.validated ?? true,
		microsoft365: peering.microsoft365 ?? false,
	};
}

function mapValues<T, R>(
	map: Readonly<Record<string, T>> | undefined,
	change: (value: T, id: string) => R,
): Record<string, R> {
	return Object.fromEntries(Object.entries(map ?? {}).map(([id, value]) => [id, change(value, id)]));
}
