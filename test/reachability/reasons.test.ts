// What a reason names: the end that lacks something, what is really missing, and what its repair then builds.

import { expect, it } from 'vitest';
import type { Pair } from '../../src/reachability/pairs.ts';
import type { ReasonCode } from '../../src/rulebook/codes.ts';
import type { ElementKey } from '../../src/scenario/design.ts';
import type { Edit } from '../../src/scenario/edit/edit.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { simulate } from '../../src/simulate.ts';

function between(yaml: string, from: ElementKey, to: ElementKey): Pair {
	const parsed = parseScenario(`name: case\n${yaml}`, 'case.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
	const designed = simulate(parsed.scenario).answers.find(({ id }) => id === 'as-designed');
	return designed!.pairs.find((pair) => pair.from.node === from && pair.to.node === to)!;
}

const sites = `
sites:
  hq: { asn: 65001, prefixes: [10.1.0.0/16] }
  out: { asn: 65002, prefixes: [10.2.0.0/16] }`;
const vnet = 'vnets: { app: { region: UK South, prefixes: [10.10.0.0/16], circuits: [a] } }';
//  hq ── a        out
const oneOut = `${sites}
circuits: { a: { peeringLocation: London, provider: Equinix, sites: [hq] } }
${vnet}`;
//  hq ── a ── Microsoft ── out
const onMicrosoftPeering = oneOut.replace(
	'sites: [hq] }',
	'sites: [hq], microsoftPeering: { sites: [out], prefixes: [51.10.0.0/24], routeFilter: [UK South] } }',
);
//  hq ─┬─ a (Standard)   b (Premium) ── out
//      └─ c (Local)
const localBeside = `${sites}
circuits:
  a: { peeringLocation: London, provider: Equinix, sites: [hq] }
  b: { peeringLocation: Chicago, provider: Equinix, sku: premium, sites: [out] }
  c: { peeringLocation: Amsterdam, provider: Equinix, sku: local, bandwidth: 1 Gbps, sites: [hq] }`;
//  b ── hq ── a (prepended) ── c ── out
//  └──────────┘
const hidden = `${sites}
circuits:
  a: { peeringLocation: London, provider: Equinix, sites: { hq: { prepend: 3 } } }
  b: { peeringLocation: Amsterdam, provider: Equinix, sites: [hq] }
  c: { peeringLocation: Dublin, provider: Equinix, sites: { out: { accept: [10.1.0.0/17] } } }
globalReach: [{ between: [a, b] }, { between: [a, c] }]`;

const hiddenBesideGateway = `${hidden}
vnets: { app: { region: UK South, prefixes: [10.10.0.0/16], circuits: [a, c] } }`;

const onNone = 'site/out is on the private peering of no circuit, itself or over a WAN.';

interface Row {
	readonly title: string;
	readonly yaml: string;
	readonly ends: readonly [ElementKey, ElementKey];
	readonly code: ReasonCode;
	readonly at: ElementKey;
	readonly message: string;
	readonly repair: readonly Edit[];
}

const wan: Edit = { add: 'wans', value: { 'hq-out': { sites: ['hq', 'out'] } } };
const rows: readonly Row[] = [
	{
		title: 'R047: of two sites, the one that is on no circuit',
		yaml: oneOut,
		ends: ['site/hq', 'site/out'],
		code: 'SITE_NOT_ATTACHED',
		at: 'site/out',
		message: `${onNone} No WAN joins site/hq and site/out.`,
		repair: [wan],
	},
	{
		title: 'R047: a site on Microsoft peering alone is on no private peering, seen from a site',
		yaml: onMicrosoftPeering,
		ends: ['site/out', 'site/hq'],
		code: 'SITE_NOT_ATTACHED',
		at: 'site/out',
		message: `${onNone} No WAN joins site/hq and site/out.`,
		repair: [wan],
	},
	{
		title: 'R047: the same, seen from a VNet',
		yaml: onMicrosoftPeering,
		ends: ['site/out', 'vnet/app'],
		code: 'SITE_NOT_ATTACHED',
		at: 'site/out',
		message: onNone,
		repair: [{ set: 'circuits.a.sites.out', value: {} }],
	},
	{
		title: 'R096, R085: the link that can be built, not the one that a Local circuit cannot have',
		yaml: localBeside,
		ends: ['site/hq', 'site/out'],
		code: 'NO_GLOBAL_REACH',
		at: 'globalReach/a~b',
		message: 'No Global Reach link joins circuits a and b.',
		repair: [
			{ set: 'circuits.a.sku', value: 'premium' },
			{ add: 'globalReach', value: { between: ['a', 'b'] } },
		],
	},
	{
		title: 'R065, R029: what an edge would not accept does not get there',
		yaml: hidden,
		ends: ['site/out', 'site/hq'],
		code: 'PREPEND_HIDES_ROUTE',
		at: 'circuit/a/primary',
		message:
			'Traffic from site/hq reaches site/out, but not the other way: circuit/a/primary prefers the copy of 10.1.0.0/16 from Global Reach, because the local one is prepended, and so does not offer it to circuit/c/primary. site/out does not accept 10.1.0.0/16 on circuit/c.',
		repair: [
			{ add: 'globalReach', value: { between: ['b', 'c'] } },
			{ set: 'circuits.c.sites.out.accept', value: ['10.1.0.0/16', '10.1.0.0/17'] },
		],
	},
	{
		title: 'R065, R029: what an edge would not accept does not get there, whatever else is on the circuit',
		yaml: hiddenBesideGateway,
		ends: ['site/out', 'site/hq'],
		code: 'PREPEND_HIDES_ROUTE',
		at: 'circuit/a/primary',
		message:
			'Traffic from site/hq reaches site/out, but not the other way: circuit/a/primary prefers the copy of 10.1.0.0/16 from Global Reach, because the local one is prepended, and so does not offer it to circuit/c/primary. site/out does not accept 10.1.0.0/16 on circuit/c.',
		repair: [
			{ add: 'globalReach', value: { between: ['b', 'c'] } },
			{ set: 'circuits.c.sites.out.accept', value: ['10.1.0.0/16', '10.1.0.0/17'] },
		],
	},
];

it.each(rows)('$title', ({ yaml, ends, code, at, message, repair }) => {
	const [from, to] = ends;
	const reason = { code, at, message, repair };
	expect(between(yaml, from, to).reason).toMatchObject(reason);
	expect(between(yaml, to, from).reason).toMatchObject(reason);
});
