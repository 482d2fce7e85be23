// The values a scenario is written with, each with the words that editors show and that mistakes use for "expected".

import * as z from 'zod/mini';

/** What editors are told beside the description: parts of the JSON Schema. */
export interface EditorHints {
	readonly examples?: readonly unknown[];
	readonly pattern?: string;
	readonly propertyNames?: { readonly pattern: string; readonly description: string };
	readonly enum?: readonly string[];
	readonly uniqueItems?: boolean;
	readonly anyOf?: readonly object[];
	/** The list of the catalog that names come from. */
	readonly catalog?: 'peeringLocation' | 'provider' | 'region' | 'city' | 'service';
}

export function described<T extends z.core.$ZodType>(schema: T, description: string, hints: EditorHints = {}): T {
	z.globalRegistry.add(schema, { description, ...hints });
	return schema;
}

export const maybe = z.exactOptional;

export const text = (description: string, hints?: EditorHints) => described(z.string(), description, hints);
export const flag = (description: string) => described(z.boolean(), `true or false: ${description}`);
export const whole = (low: number, high: number, description: string) =>
	described(z.int().check(z.minimum(low), z.maximum(high)), `a whole number, ${low} to ${high}: ${description}`);
export const degrees = (limit: number, direction: string) =>
	described(z.number().check(z.minimum(-limit), z.maximum(limit)), `degrees ${direction}, -${limit} to ${limit}`);
export const list = <T extends z.core.$ZodType>(item: T, description: string, hints?: EditorHints) =>
	described(z.array(item), description, hints);
export const choice = <const T extends readonly string[]>(values: T, description: string) =>
	described(z.enum(values), `${description}: ${listed(values)}`);

/** Lower-case letters, digits and single hyphens: ids stand in element keys and on command lines. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const idDescription = 'lower-case letters, digits and single hyphens, such as us-west';

/** Subnets that Azure finds by their names bear them as Azure writes them. */
export const reservedSubnets = [
	'GatewaySubnet',
	'RouteServerSubnet',
	'AzureFirewallSubnet',
	'AzureFirewallManagementSubnet',
	'AzureBastionSubnet',
] as const;
export const subnetPattern = new RegExp(`${idPattern.source}|^(${reservedSubnets.join('|')})$`);
export const subnetDescription = `${idDescription}, or a name of Azure's own, such as GatewaySubnet`;

const keyed = <T extends z.core.$ZodType>(value: T, description: string, pattern: RegExp, keys: string) =>
	described(z.record(z.string(), value), description, {
		propertyNames: { pattern: pattern.source, description: keys },
	});

/** The ids themselves are checked apart, so that what stands under a bad one is checked too. */
export const mapOf = <T extends z.core.$ZodType>(value: T, description: string) =>
	keyed(value, description, idPattern, `an id: ${idDescription}`);
export const subnetsOf = <T extends z.core.$ZodType>(value: T, description: string) =>
	keyed(value, description, subnetPattern, `a name: ${subnetDescription}`);

export const cidr = text('a prefix in CIDR form, such as 10.0.1.0/24 or 2001:db8::/48', {
	pattern: '^[0-9A-Fa-f:.]+/[0-9]{1,3}$',
	examples: ['10.0.1.0/24', '2001:db8:1::/48'],
});
export const prefixes = list(cidr, 'a list of prefixes in CIDR form, such as [10.0.1.0/24]');

export const asn = described(
	z.union([z.number(), z.string()]),
	'a BGP AS number, 1 to 4294967294; asdot in quotes, such as "1.10"',
	{
		anyOf: [
			{ type: 'integer', minimum: 1, maximum: 4_294_967_294 },
			{ type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$' },
		],
		examples: [65001, '1.10'],
	},
);
export const cloud = choice(['public', 'usgov', 'china'], 'the Azure cloud');
export const subscription = text('the owning subscription; any name, needed only where several owners meet');
export const peeringLocation = text('an ExpressRoute peering location of the catalog, such as London', {
	catalog: 'peeringLocation',
});
export const bandwidth = text('a number and a unit, such as 50 Mbps or 1 Gbps', {
	pattern: '^ *[0-9]+(\\.[0-9]+)? *[MmGg][Bb][Pp][Ss] *$',
	examples: ['50 Mbps', '100 Mbps', '200 Mbps', '500 Mbps', '1 Gbps', '2 Gbps', '5 Gbps', '10 Gbps'],
});

function listed(values: readonly string[]): string {
	return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
