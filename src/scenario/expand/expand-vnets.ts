// A VNet as written ─► with its gateway, connections and subnets spelled in full.

import type { WrittenConnection, WrittenScenario, WrittenSubnet } from '../schema/schema.ts';
import type { References } from './references.ts';

export type Defaulted<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]-?: NonNullable<T[P]> };

type WrittenVnet = NonNullable<WrittenScenario['vnets']>[string];
type WrittenGateway = NonNullable<WrittenVnet['gateway']>;

export type ExpandedConnection = Defaulted<WrittenConnection, 'weight' | 'fastPath'>;

export interface ExpandedSubnet extends Defaulted<Omit<WrittenSubnet, 'prefix'>, 'routes' | 'propagateGatewayRoutes'> {
	readonly prefix: readonly string[];
}

export interface ExpandedVnet extends Defaulted<Omit<WrittenVnet, 'circuits' | 'gateway' | 'subnets'>, 'subscription'> {
	readonly circuits?: Readonly<Record<string, ExpandedConnection>>;
	/** The flags stay out where they are not set: what then holds is for `legacyDefault` to say (R078). */
	readonly gateway?: Defaulted<WrittenGateway, 'sku' | 'summarizedPrefixes'>;
	readonly subnets: Readonly<Record<string, ExpandedSubnet>>;
}

export const sharedOwner = 'shared';

export function expandVnet(
	references: References,
	{ subnets, gateway, circuits: connections, ...vnet }: WrittenVnet,
	id: string,
): ExpandedVnet {
	return {
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
		subnets: Object.fromEntries(
			Object.entries(subnets ?? {}).map(([name, { prefix, ...subnet }]) => [
				name,
				{ prefix: [prefix].flat(), routes: [], propagateGatewayRoutes: true, ...subnet },
			]),
		),
	};
}

function expandGateway(gateway: WrittenGateway): NonNullable<ExpandedVnet['gateway']> {
	return { sku: 'ErGw1AZ', summarizedPrefixes: [], ...gateway };
}
