// Sites and Microsoft's services: over which circuits they talk, which way back, and why not.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Pair } from '../../../src/reachability/pairs.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { type Answer, type SimulateOptions, simulate } from '../../../src/simulate.ts';

function answersTo(yaml: string, options: SimulateOptions = {}): readonly Answer[] {
	const parsed = parseScenario(`name: case\n${yaml}`, 'case.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
	return simulate(parsed.scenario, options).answers;
}

const designed = (yaml: string, options?: SimulateOptions): Answer => view(yaml, 'as-designed', options);
const view = (yaml: string, id: string, options?: SimulateOptions): Answer =>
	answersTo(yaml, options).find((answer) => answer.id === id)!;

const ofServices = ({ pairs }: Answer): readonly Pair[] =>
	pairs.filter(({ to }) => /^(service|microsoft)\//.test(to.node));

/** `site service outcome out back reason`, a dash for nothing. */
function told(answer: Answer): readonly string[] {
	return ofServices(answer).map(({ from, to, outcome, forward, back, reason }) =>
		[
			from.node.replace('site/', ''),
			to.node.replace(/^\w+\//, ''),
			outcome,
			circuits(forward.hops),
			circuits(back.hops),
			reason?.code ?? '-',
		].join(' '),
	);
}

function circuits(hops: readonly string[]): string {
	const ids = hops.filter((hop) => hop.startsWith('circuit/')).map((hop) => hop.replace('circuit/', ''));
	const whole = ids.map((id) => id.split('/')[0]!).filter((id, at, all) => all.indexOf(id) !== at);
	const single = ids.filter((id) => !whole.includes(id.split('/')[0]!));
	return [...whole, ...single].sort().join('+') || '-';
}

//            ┌─ red (London) ───┐
//   hq ──────┤                  ├── Microsoft
//            └─ blue (Amsterdam)┘
const two = (red: string, blue: string, rest = ''): string => `
sites: { hq: { asn: 65001, prefixes: [10.0.1.0/24], city: London } }
circuits:
  red: { peeringLocation: London, provider: Equinix, sku: premium, microsoftPeering: { sites: [hq], ${red} } }
  blue: { peeringLocation: Amsterdam, provider: Equinix, sku: premium, microsoftPeering: { sites: [hq], ${blue} } }
${rest}`;
const filter = (...names: readonly string[]): string => `routeFilter: [${names.join(', ')}]`;
const pool = 'prefixes: [203.0.113.0/24]';

describe('the ends', () => {
	const [pair] = ofServices(designed(two(`${pool}, ${filter('West US')}`, `${pool}, ${filter('West US')}`)));

	it('R116: a service stands for its prefixes by its community', () => {
		expect(pair!.to).toEqual({ node: 'microsoft/westus', prefixes: [], community: '12076:51006' });
	});

	it('R025: a site is known by the public prefixes it announces, not by its own', () => {
		expect(pair!.from.prefixes.map(({ text }) => text)).toEqual(['203.0.113.0/24']);
	});

	it('no service is an end where none is allowed or asked for', () => {
		expect(ofServices(designed(two(pool, pool)))).toEqual([]);
	});

	it('VNets and services are no pairs, nor are two services', () => {
		const rest = 'vnets: { app: { region: West US, prefixes: [10.1.0.0/16], circuits: [red] } }';
		const { pairs } = designed(two(`${pool}, ${filter('West US', 'UK South')}`, pool, rest));
		const ends = pairs.map(({ from, to }) => [from.node, to.node].map((node) => node.split('/')[0]).join(' '));
		expect([...new Set(ends)].sort()).toEqual(['microsoft site', 'site microsoft', 'site vnet', 'vnet site']);
	});

	it('a private address means the public one behind which it is hidden', () => {
		const rest = 'expect: [{ from: 10.0.1.0/24, to: microsoft/westus, reachable: true }]';
		const parsed = parseScenario(`name: case\n${two(`${pool}, ${filter('West US')}`, pool, rest)}`, 'case.yaml');
		expect(parsed.ok && simulate(parsed.scenario).verdict).toBe('passed');
	});
});

describe('two circuits', () => {
	const both = `${pool}, ${filter('West US')}`;
	const cases: readonly (readonly [title: string, yaml: string, expected: readonly string[]])[] = [
		['R004, D04: both, over both links of each', two(both, both), ['hq westus reachable blue+red blue+red -']],
		[
			'R130: one circuit failed',
			two(both, both, 'whatIf: { lost: { fail: [circuit/red] } }'),
			['hq westus reachable blue blue -'],
		],
		[
			'R130: one link failed',
			two(both, both, 'whatIf: { lost: { fail: [circuit/red/primary] } }'),
			['hq westus reachable blue+red/secondary blue+red/secondary -'],
		],
		[
			'R130: a location and its provider at the other failed',
			two(both, both, 'whatIf: { lost: { fail: [peeringLocation/london, provider/equinix] } }'),
			['hq westus unreachable - - ELEMENT_FAILED'],
		],
		[
			'D15: the site failed',
			two(both, both, 'whatIf: { lost: { fail: [site/hq] } }'),
			['hq westus unreachable - - ELEMENT_FAILED'],
		],
		[
			'R115, R067: a filter on one alone: out by one, back by both',
			two(both, pool),
			['hq westus reachable red blue+red -'],
		],
		[
			'R105: the longer prefix draws the answers',
			two(both, `prefixes: [203.0.113.0/25], ${filter('West US')}`),
			['hq westus reachable blue+red red -', 'hq westus reachable blue+red blue -'],
		],
		['R119: one not validated', two(`${both}, validated: false`, both), ['hq westus reachable blue blue -']],
		[
			'R115: no filter on either: only the way back',
			two(pool, pool, 'expect: [{ from: hq, to: microsoft/westus, reachable: false }]'),
			['hq westus one-way - blue+red NO_ROUTE_FILTER'],
		],
		[
			'R115: another community on both: only the way back',
			two(
				`${pool}, ${filter('UK South')}`,
				`${pool}, ${filter('UK South')}`,
				'expect: [{ from: hq, to: microsoft/westus, reachable: false }]',
			),
			['hq uksouth reachable blue+red blue+red -', 'hq westus one-way - blue+red COMMUNITY_NOT_IN_FILTER'],
		],
		[
			'R117: Microsoft 365 not authorised, and not in a filter',
			two(both, both, 'expect: [{ from: hq, to: service/exchange-online, reachable: false }]'),
			['hq westus reachable blue+red blue+red -', 'hq exchange-online one-way - blue+red MICROSOFT365_NOT_AUTHORIZED'],
		],
		[
			'R117: Microsoft 365 in the filter of one, not authorised: that peering is refused',
			two(`${pool}, ${filter('West US', 'Exchange Online')}`, both),
			['hq westus reachable blue blue -', 'hq exchange-online one-way - blue MICROSOFT365_NOT_AUTHORIZED'],
		],
	];
	it.each(cases)('%s', (_, yaml, expected) => {
		const answers = answersTo(yaml);
		const answer = answers.find(({ id }) => id === 'lost') ?? answers.find(({ id }) => id === 'as-designed')!;
		expect(told(answer)).toEqual(expected);
	});

	it('R067: says where the ways differ', () => {
		const findings = designed(two(both, pool)).findings.filter(({ code }) => code === 'ASYMMETRIC_PATH');
		expect(findings.map(({ at, message }) => [at, message])).toEqual([
			['site/hq', 'To microsoft/westus, site/hq goes by red and is answered by blue, red.'],
		]);
	});

	it('R027: 201 IPv4 prefixes take the IPv4 sessions down and leave IPv6', () => {
		const many = Array.from({ length: 201 }, (_, nth) => `20.0.${nth}.0/24`);
		const red = `prefixes: [${many.join(', ')}, "2001:db8::/48"], ${filter('West US')}`;
		const answer = designed(two(red, `prefixes: ["2001:db8::/48"], ${filter('UK South')}`));
		expect(told(answer).filter((line) => line.includes('westus'))).toEqual([
			'hq westus unreachable - - PREFIX_LIMIT_MS',
			'hq westus reachable red blue+red -',
		]);
		const under = red.replace('20.0.200.0/24, ', '');
		expect(told(designed(two(under, pool))).filter((line) => line.includes('westus'))).toEqual([
			'hq westus reachable red red -',
			'hq westus reachable red blue -',
			'hq westus reachable red red -',
		]);
	});
});

describe('what the SKU reaches', () => {
	const one = (sku: string, more = ''): string => `
sites: { hq: { asn: 65001, prefixes: [10.0.1.0/24] } }
circuits:
  c:
    peeringLocation: London
    provider: Equinix
    sku: ${sku}
    microsoftPeering:
      sites: [hq]
      prefixes: [203.0.113.0/24]
      microsoft365: true
      routeFilter: [UK South, West Europe, West US, Microsoft Entra ID, Exchange Online]
${more}`;
	const rows = [
		['local', ['reachable', 'unreachable', 'unreachable', 'unreachable', 'unreachable']],
		['standard', ['reachable', 'reachable', 'unreachable', 'reachable', 'unreachable']],
		['premium', ['reachable', 'reachable', 'reachable', 'reachable', 'reachable']],
	] as const;
	const order = ['uksouth', 'westeurope', 'westus', 'microsoft-entra-id', 'exchange-online'];
	it.each(rows)('R118, R117, D27: %s', (sku, expected) => {
		const lines = told(designed(one(sku)));
		const outcomes = order.map((service) => lines.find((line) => line.includes(` ${service} `))!.split(' ')[2]);
		expect(outcomes).toEqual(expected);
		const reasons = new Set(lines.filter((line) => line.includes('unreachable')).map((line) => line.split(' ').at(-1)));
		expect([...reasons]).toEqual(sku === 'premium' ? [] : ['MS_SCOPE']);
	});

	it('D27: a service of no region on Standard rests on our reading, and is undetermined where more is asked', () => {
		const entra = (options?: SimulateOptions): Pair =>
			ofServices(designed(one('standard'), options)).find(({ to }) => to.node === 'service/microsoft-entra-id')!;
		expect([entra().outcome, entra().assumptions]).toEqual(['reachable', ['D27']]);
		const { outcome, reason } = entra({ evidence: 'documented' });
		expect([outcome, reason?.code]).toEqual(['undetermined', 'EVIDENCE_TOO_WEAK']);
	});

	it('R081: a service of another cloud', () => {
		const [, line] = told(
			designed(one('premium', 'expect: [{ from: hq, to: microsoft/usgovvirginia, reachable: false }]')),
		).filter((row) => row.includes('usgov') || row.includes('uksouth'));
		expect(line).toBe('hq usgovvirginia unreachable - - CLOUD_MISMATCH');
	});

	it('R118: takes as long as the backbone to the region; a service of no region is at no place', () => {
		const times = ofServices(designed(one('premium').replace('[10.0.1.0/24]', '[10.0.1.0/24], city: London')));
		const timeTo = (node: string) => times.find(({ to }) => to.node === node)!.roundTripMs;
		expect(timeTo('microsoft/uksouth')!).toBeLessThan(5);
		expect(timeTo('microsoft/westus')!).toBeGreaterThan(100);
		expect(timeTo('service/exchange-online')).toBeNull();
	});
});

describe('asked of a site that is not there', () => {
	const asked = 'expect: [{ from: hq, to: microsoft/uksouth, reachable: false }]';
	const rows: readonly (readonly [title: string, circuit: string, expected: string])[] = [
		[
			'R025: private prefixes alone',
			'microsoftPeering: { sites: [hq], prefixes: [10.0.1.0/24], routeFilter: [UK South] }',
			'hq uksouth unreachable - - NOT_ALLOWED_ON_MSPEERING',
		],
		['R118: no Microsoft peering', 'sites: [hq]', 'hq uksouth unreachable - - NO_MICROSOFT_PEERING'],
		[
			'R009: not provisioned',
			`provisioned: false, microsoftPeering: { sites: [hq], ${pool}, routeFilter: [UK South] }`,
			'hq uksouth unreachable - - CIRCUIT_NOT_PROVISIONED',
		],
		[
			'R018: a private link subnet',
			`microsoftPeering: { sites: [hq], ipv4: 10.255.0.0/29, ${pool}, routeFilter: [UK South] }`,
			'hq uksouth unreachable - - PEERING_SUBNET_PRIVATE',
		],
	];
	it.each(rows)('%s', (_, circuit, expected) => {
		const yaml = `
sites: { hq: { asn: 65001, prefixes: [10.0.1.0/24] } }
circuits: { c: { peeringLocation: London, provider: Equinix, ${circuit} } }
${asked}`;
		expect(told(designed(yaml))).toEqual([expected]);
	});

	it('R089: a mistake in the private peering leaves the Microsoft peering alone, and the other way round', () => {
		const yaml = (privately: string, microsoft: string): string => `
sites: { hq: { asn: 65001, prefixes: [10.0.1.0/24] } }
vnets: { app: { region: UK South, prefixes: [10.1.0.0/16], circuits: [c] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [hq], privatePeering: { ipv4: ${privately} },
       microsoftPeering: { sites: [hq], ipv4: ${microsoft}, ${pool}, routeFilter: [UK South] } }`;
		const outcomes = (text: string) =>
			designed(text)
				.pairs.filter(({ from }) => from.node === 'site/hq')
				.map(({ to, outcome }) => `${to.node} ${outcome}`);
		expect(outcomes(yaml('192.168.0.0/28', '198.51.100.0/29'))).toEqual([
			'vnet/app unreachable',
			'microsoft/uksouth reachable',
		]);
		expect(outcomes(yaml('192.168.0.0/29', '198.51.100.0/28'))).toEqual([
			'vnet/app reachable',
			'microsoft/uksouth unreachable',
		]);
	});
});

describe('WANs and several sites', () => {
	//  a ┐
	//    ├ mpls ── c ── Microsoft
	//  b ┘
	it('D14: sites of a WAN on the peering share its public prefixes', () => {
		const yaml = `
sites: { a: { prefixes: [10.0.1.0/24] }, b: { prefixes: [10.0.2.0/24] } }
wans: { mpls: { asn: 65010, sites: [a, b] } }
circuits: { c: { peeringLocation: London, provider: Equinix, microsoftPeering: { sites: [wan/mpls], ${pool}, routeFilter: [UK South] } } }`;
		const answer = designed(yaml);
		expect(told(answer)).toEqual(['a uksouth reachable c c -', 'b uksouth reachable c c -']);
		const [pair] = ofServices(answer);
		expect(pair!.forward.edges).toEqual([
			['circuit/c/primary', 'microsoft/uksouth'],
			['circuit/c/secondary', 'microsoft/uksouth'],
			['site/a', 'wan/mpls'],
			['wan/mpls', 'circuit/c/primary'],
			['wan/mpls', 'circuit/c/secondary'],
		]);
		expect(pair!.back.hops).toEqual([
			'microsoft/uksouth',
			'circuit/c/primary',
			'circuit/c/secondary',
			'wan/mpls',
			'site/a',
		]);
	});

	//      ┌─ own ─┐
	//  hq ─┤       ├── Microsoft
	//      └ wan ──┘
	const wanCases: readonly (readonly [title: string, wan: string, out: string])[] = [
		['an AS number of its own makes the path over it longer', 'asn: 64900', 'own'],
		['the local preference comes before the length', 'asn: 64900, localPreference: 200', 'shared'],
		['inside one AS the path is no longer, and the outside neighbour still wins', 'asn: 65001', 'own'],
	];
	it.each(wanCases)('R066, D14: %s', (_, wan, out) => {
		const yaml = `
sites: { hq: { asn: 65001, prefixes: [10.0.1.0/24] } }
wans: { mpls: { sites: [hq], ${wan} } }
circuits:
  own: { peeringLocation: London, provider: Equinix, sites: [hq], microsoftPeering: { sites: [hq], ${pool}, routeFilter: [UK South] } }
  shared: { peeringLocation: Amsterdam, provider: Colt, sites: [wan/mpls], microsoftPeering: { sites: [wan/mpls], ${pool}, routeFilter: [UK South] } }
vnets: { app: { region: UK South, prefixes: [10.1.0.0/16], circuits: [own, shared] } }`;
		const answer = designed(yaml);
		expect(told(answer)).toEqual([`hq uksouth reachable ${out} own+shared -`]);
		const privately = answer.pairs.find(({ from, to }) => from.node === 'site/hq' && to.node === 'vnet/app');
		expect(circuits(privately!.forward.hops)).toBe(out);
	});

	it('R104, D07: one public prefix at two sites: either is answered at both', () => {
		const yaml = `
sites: { a: { asn: 65001, prefixes: [10.0.1.0/24] }, b: { asn: 65002, prefixes: [10.0.2.0/24] } }
circuits:
  x: { peeringLocation: London, provider: Equinix, microsoftPeering: { sites: [a], ${pool}, routeFilter: [UK South] } }
  y: { peeringLocation: Amsterdam, provider: Equinix, microsoftPeering: { sites: [b], ${pool}, routeFilter: [UK South] } }`;
		const answer = designed(yaml);
		expect(told(answer)).toEqual(['a uksouth reachable x x+y -', 'b uksouth reachable y x+y -']);
		expect(ofServices(answer).map(({ assumptions }) => assumptions)).toEqual([['D07'], ['D07']]);
		expect(answer.findings.map(({ code }) => code)).toEqual(['DUPLICATE_PREFIX', 'ASYMMETRIC_PATH', 'ASYMMETRIC_PATH']);
	});
});

it('D28: an answer that only a circuit without the filter gives rests on our reading', () => {
	const yaml = two(pool, pool, 'expect: [{ from: hq, to: microsoft/westus, reachable: false }]');
	expect(ofServices(designed(yaml)).map(({ assumptions }) => assumptions)).toEqual([['D28']]);
});

const services = [
	'microsoft/uksouth',
	'microsoft/westeurope',
	'microsoft/westus',
	'service/microsoft-entra-id',
	'service/exchange-online',
];
const peering = fc.record({
	sku: fc.constantFrom('local', 'standard', 'premium'),
	location: fc.constantFrom('London', 'Amsterdam', 'Los Angeles'),
	provisioned: fc.boolean(),
	prefixes: fc.uniqueArray(fc.constantFrom('203.0.113.0/24', '203.0.113.0/25', '10.0.1.0/24', '2001:db8::/48'), {
		minLength: 1,
	}),
	validated: fc.boolean(),
	microsoft365: fc.boolean(),
	routeFilter: fc.option(fc.uniqueArray(fc.constantFrom(...services), { minLength: 1 }), { nil: undefined }),
	onIt: fc.constantFrom(['a'], ['b'], ['a', 'b']),
});
const drawn = fc.array(peering, { minLength: 1, maxLength: 3 }).map((circuits) => ({
	sites: { a: { asn: 65_001, prefixes: ['10.0.1.0/24'] }, b: { asn: 65_002, prefixes: ['10.0.2.0/24'] } },
	circuits: Object.fromEntries(
		circuits.map(({ sku, location, provisioned, onIt, routeFilter, ...rest }, nth) => [
			`c${nth}`,
			{
				...{ peeringLocation: location, provider: 'Equinix', sku, provisioned },
				microsoftPeering: { sites: onIt, ...rest, ...(routeFilter === undefined ? {} : { routeFilter }) },
			},
		]),
	),
	expect: [{ from: ['a', 'b'], to: services, reachable: true }],
}));

describe('any design with Microsoft peerings', () => {
	it('D18: every repair proposed lets the two exchange traffic', () => {
		fc.assert(
			fc.property(drawn, (written) => {
				for (const { from, to, reason } of ofServices(designed(stringify(written)))) {
					if (reason?.repair == null) continue;
					const mended = structuredClone(written) as Record<string, unknown>;
					for (const edit of reason.repair) if ('set' in edit) setIn(mended, edit.set.split('.'), edit.value);
					const after = ofServices(designed(stringify(mended))).filter(
						(pair) => pair.from.node === from.node && pair.to.node === to.node,
					);
					expect(after.map(({ outcome }) => outcome)).toContain('reachable');
				}
			}),
			{ numRuns: 12, seed: 7 },
		);
	});

	it('D08: walks are ways over standing circuits, and a pair and its reverse are one answer', () => {
		fc.assert(
			fc.property(drawn, (written) => {
				const { pairs, findings } = designed(stringify(written));
				const refused = new Set(
					findings.flatMap(({ severity, at }) => (severity === 'error' ? at.split('/').slice(1) : [])),
				);
				for (const { from, to, forward, back, outcome, reason } of pairs) {
					for (const walked of [forward, back]) {
						const ids = walked.hops.filter((hop) => hop.startsWith('circuit/')).map((hop) => hop.split('/')[1]!);
						expect(ids.filter((id) => refused.has(id))).toEqual([]);
					}
					expect(reason === null).toBe(outcome === 'reachable');
					const other = pairs.find((pair) => pair.from.node === to.node && pair.to === from);
					if (from.translated === true) expect([other?.outcome, other?.forward]).toEqual([outcome, back]);
				}
			}),
			{ numRuns: 20, seed: 7 },
		);
	});
});

function setIn(target: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
	if (rest.length === 0) target[key] = value;
	else setIn(target[key] as Record<string, unknown>, rest, value);
}

it('R115: order in the file changes nothing', () => {
	const yaml = two(
		`prefixes: [203.0.113.0/24, 198.51.100.0/24], ${filter('West US', 'UK South')}`,
		`${pool}, ${filter('UK South')}`,
	);
	const written = parse(yaml);
	const turned = {
		...written,
		circuits: Object.fromEntries(
			Object.entries<Record<string, { prefixes: unknown[]; routeFilter: unknown[] }>>(written.circuits)
				.reverse()
				.map(([id, { microsoftPeering, ...circuit }]) => [
					id,
					{
						microsoftPeering: {
							...microsoftPeering,
							prefixes: [...microsoftPeering!.prefixes].reverse(),
							routeFilter: [...microsoftPeering!.routeFilter].reverse(),
						},
						...circuit,
					},
				]),
		),
	};
	expect(told(designed(stringify(turned)))).toEqual(told(designed(yaml)));
});
