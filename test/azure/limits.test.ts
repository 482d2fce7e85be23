// Limits on what customer edges announce: which session they take down, which pairs lose by it, and what brings it back.

import { describe, expect, it } from 'vitest';
import { editDesign } from '../../src/scenario/parse.ts';
import { simulate } from '../../src/simulate.ts';
import { answerOf, ipv4, ipv6, outcomes, scenarioOf } from './limit-designs.ts';

//  a ─ one ═══ two ─ b
//        └─ v ──┘
function joined(sku: string, prefixes: string, site = '', attachment = '{}', more = ''): string {
	return `
sites:
  a: { asn: 65001, prefixes: [${prefixes}]${site} }
  b: { asn: 65002, prefixes: [192.168.5.0/24] }
circuits:
  one: { peeringLocation: London, provider: Equinix, sku: ${sku}, sites: { a: ${attachment} } }
  two: { peeringLocation: Dublin, provider: Equinix, sku: ${sku}, sites: [b] }
vnets:
  v: { region: UK South, prefixes: [172.16.0.0/16], circuits: [one, two], gateway: { sku: ErGw3AZ } }
globalReach: [{ between: [one, two] }]
${more}`;
}

const allReachable = ['a-b: reachable', 'a-v: reachable', 'b-v: reachable'];
const withoutA = ['a-b: unreachable', 'a-v: unreachable', 'b-v: reachable'];

describe('the session of a site', () => {
	it.each([
		['Standard, 4,000', joined('standard', ipv4(4000)), allReachable],
		['Standard, 4,001', joined('standard', ipv4(4001)), withoutA],
		['Premium, 4,001', joined('premium', ipv4(4001)), allReachable],
		['Premium, 10,000', joined('premium', ipv4(10_000)), allReachable],
		['Premium, 10,001', joined('premium', ipv4(10_001)), withoutA],
		['the default route counts', joined('standard', ipv4(4000), ', defaultRoute: true'), withoutA],
		['and 3,999 beside it do not', joined('standard', ipv4(3999), ', defaultRoute: true'), allReachable],
		['what it keeps to itself does not', joined('standard', ipv4(4001), '', `{ advertise: [${ipv4(4000)}] }`), null],
		['a summary counts once', joined('standard', ipv4(4001), '', '{ aggregate: [10.0.0.0/12] }'), allReachable],
		['limits can be ignored', joined('standard', ipv4(4001), '', '{}', 'assume: { limits: ignored }'), allReachable],
	])('R026, D06: %s', (_, yaml, expected) => {
		const answer = answerOf(scenarioOf(yaml));
		// Of the two endpoints of a site, the one it announces.
		if (expected === null) expect(outcomes(answer)).toContain('a-b: reachable');
		else expect(outcomes(answer)).toEqual(expected);
		const codes = answer.findings.map(({ code }) => code).filter((code) => code === 'PREFIX_LIMIT_ONPREM');
		expect(codes).toHaveLength(expected === withoutA ? 1 : 0);
	});

	it('R026: a Local circuit takes as many as a Standard one', () => {
		const design = (count: number): string => `
sites: { a: { asn: 65001, prefixes: [${ipv4(count)}] } }
circuits: { one: { peeringLocation: London, provider: Equinix, sku: local, sites: [a] } }
vnets: { v: { region: UK South, prefixes: [172.16.0.0/16], circuits: [one], gateway: { sku: ErGw3AZ } } }`;
		expect(outcomes(answerOf(scenarioOf(design(4000))))).toEqual(['a-v: reachable']);
		expect(outcomes(answerOf(scenarioOf(design(4001))))).toEqual(['a-v: unreachable']);
	});

	it('R026: a site keeps what does not need the session', () => {
		//  a ─ one, two ─ v      b on a WAN with a
		const answer = answerOf(
			scenarioOf(`
sites:
  a: { asn: 65001, prefixes: [${ipv4(4001)}] }
  b: { asn: 65002, prefixes: [192.168.5.0/24] }
wans: { w: { sites: [a, b] } }
circuits:
  one: { peeringLocation: London, provider: Equinix, sites: [a] }
  two: { peeringLocation: Dublin, provider: Equinix, sku: premium, sites: [a] }
vnets:
  v: { region: UK South, prefixes: [172.16.0.0/16], circuits: [one, two], gateway: { sku: ErGw3AZ } }
  w: { region: UK South, prefixes: [172.17.0.0/16], circuits: [one], gateway: { sku: ErGw3AZ } }`),
		);
		expect(outcomes(answer)).toEqual([
			'a-b: reachable',
			'a-v: reachable',
			'a-w: unreachable',
			'b-v: unreachable',
			'b-w: unreachable',
			'v-w: unreachable',
		]);
	});

	it('R026: what is found, and why a pair is not reachable', () => {
		const { findings, pairs } = answerOf(scenarioOf(joined('standard', ipv4(4001))));
		const message =
			'Site a announces 4,001 IPv4 prefixes on circuit one, and a session of a Standard circuit takes 4,000: on both links the session is down for IPv4.';
		const repair = [{ set: 'circuits.one.sku', value: 'premium' }];
		expect(findings).toEqual([
			{
				code: 'PREFIX_LIMIT_ONPREM',
				severity: 'error',
				rule: 'R026',
				at: 'attachment/a~one',
				message,
				path: ['circuits', 'one', 'sites', 'a'],
				repair,
			},
		]);
		const reasons = pairs.flatMap(({ reason }) => reason ?? []);
		expect(reasons).toHaveLength(4);
		for (const reason of reasons)
			expect(reason).toEqual({ code: 'PREFIX_LIMIT_ONPREM', rule: 'R026', at: 'attachment/a~one', message, repair });
	});

	it('R026: one link names itself', () => {
		const { findings } = answerOf(scenarioOf(joined('standard', ipv4(4001), '', '{ links: [secondary] }')));
		expect(findings.find(({ code }) => code === 'PREFIX_LIMIT_ONPREM')?.message).toContain(
			'on the secondary link the session is down',
		);
	});

	it('R026: a design with it does not pass, unless it says so', () => {
		const expecting = 'expect: [{ finding: PREFIX_LIMIT_ONPREM, at: attachment/a~one }]';
		expect(
			simulate(scenarioOf(joined('standard', ipv4(4001), '', '{}', 'expect: [{ from: b, to: v, reachable: true }]')))
				.verdict,
		).toBe('failed');
		expect(simulate(scenarioOf(joined('standard', ipv4(4001), '', '{}', expecting))).verdict).toBe('passed');
	});

	it('R026: goes down with the SKU, and comes back with it', () => {
		const scenario = scenarioOf(
			joined(
				'premium',
				ipv4(4001),
				'',
				'{}',
				`
whatIf:
  smaller: { set: { circuits.one.sku: standard } }
  larger-again: { after: smaller, set: { circuits.one.sku: premium } }`,
			),
		);
		expect(outcomes(answerOf(scenario))).toEqual(allReachable);
		expect(outcomes(answerOf(scenario, 'smaller'))).toEqual(withoutA);
		expect(outcomes(answerOf(scenario, 'larger-again'))).toEqual(allReachable);
	});
});

describe('repairs of a session over its limit', () => {
	function repairOf(yaml: string): readonly unknown[] | null | undefined {
		const scenario = scenarioOf(yaml);
		const { pairs } = answerOf(scenario);
		const { reason } = pairs.find(({ from, to }) => from.node === 'site/a' && to.node === 'vnet/v')!;
		if (reason?.repair) {
			const { result } = editDesign(scenario.expanded, reason.repair);
			expect(outcomes(answerOf({ ...scenario, ...result! }))).toContain('a-v: reachable');
		}
		return reason?.repair;
	}

	it('R026: Premium, where that is enough', () => {
		expect(repairOf(joined('standard', ipv4(10_000)))).toEqual([{ set: 'circuits.one.sku', value: 'premium' }]);
	});

	it('R026: a summary of what the site has, where Premium is not', () => {
		const repair = [{ set: 'circuits.one.sites.a.aggregate', value: ['10.0.0.0/10'] }];
		expect(repairOf(joined('premium', ipv4(10_001)))).toEqual(repair);
		expect(repairOf(joined('standard', ipv4(10_001)))).toEqual(repair);
	});

	it('R026: two summaries, where one would take addresses of somebody else', () => {
		const inside = joined('premium', ipv4(10_001)).replace('192.168.5.0/24', '10.63.0.0/24');
		const value = ['10.0.0.0/11', '10.32.0.0/13'];
		expect(repairOf(inside)).toEqual([{ set: 'circuits.one.sites.a.aggregate', value }]);
	});

	it('R026: nor is a session promised that would go down at once', () => {
		//  a      one ─ v
		const design = (count: number): string => `
sites: { a: { asn: 65001, prefixes: [${ipv4(count)}] } }
circuits: { one: { peeringLocation: London, provider: Equinix } }
vnets: { v: { region: UK South, prefixes: [172.16.0.0/16], circuits: [one], gateway: { sku: ErGw3AZ } } }`;
		expect(repairOf(design(4000))).toEqual([{ set: 'circuits.one.sites.a', value: {} }]);
		expect(repairOf(design(4001))).toBeNull();
	});

	it('R026: what lies too far from the rest is left as it is', () => {
		expect(repairOf(joined('premium', `${ipv4(10_000)}, 203.0.113.0/24`))).toEqual([
			{ set: 'circuits.one.sites.a.aggregate', value: ['10.0.0.0/10'] },
		]);
	});
});

describe('families fail apart', () => {
	const both = (four: number, six: number): string =>
		joined('premium', `${ipv4(four)}, ${ipv6(six)}`)
			.replace('[192.168.5.0/24]', '[192.168.5.0/24, 2001:db8:b::/48]')
			.replace('[172.16.0.0/16]', '[172.16.0.0/16, 2001:db8:c::/48]')
			.replace('between: [one, two]', 'between: [one, two], ipv6: fd00::/125');
	const six = (outcome: string): string[] => [`a-b IPv6: ${outcome}`, `a-v IPv6: ${outcome}`, 'b-v IPv6: reachable'];
	const four = (outcome: string): string[] => [`a-b: ${outcome}`, `a-v: ${outcome}`, 'b-v: reachable'];

	it.each([
		[5, 100, [...four('reachable'), ...six('reachable')], []],
		[5, 101, [...four('reachable'), ...six('unreachable')], ['IPv6']],
		[10_001, 100, [...four('unreachable'), ...six('reachable')], ['IPv4']],
		[10_001, 101, [...four('unreachable'), ...six('unreachable')], ['IPv4', 'IPv6']],
	])('R026: %i IPv4 and %i IPv6 prefixes', (fours, sixes, expected, down) => {
		const answer = answerOf(scenarioOf(both(fours, sixes)));
		expect(outcomes(answer)).toEqual([...expected].sort());
		const messages = answer.findings.filter(({ code }) => code === 'PREFIX_LIMIT_ONPREM').map(({ message }) => message);
		expect(messages.map((message) => message.match(/is down for (IPv[46])/)?.[1]).sort()).toEqual(down);
	});

	describe('a summary mends IPv6', () => {
		const repairOf = (own: string, attachment = '{}', elsewhere = '2001:db8:b::/48'): unknown => {
			const yaml = joined('premium', own, '', attachment)
				.replace('192.168.5.0/24', elsewhere)
				.replace('172.16.0.0/16', '2001:db8:c::/48')
				.replace('between: [one, two]', 'between: [one, two], ipv6: fd00::/125');
			const { pairs } = answerOf(scenarioOf(yaml));
			return pairs.find(({ from, to }) => from.node === 'site/a' && to.node === 'vnet/v')!.reason!.repair;
		};
		const summaries = (...value: readonly string[]) => [{ set: 'circuits.one.sites.a.aggregate', value }];
		// Of every two one belongs to b.
		const everyOther = (count: number, first: number): string =>
			Array.from({ length: count }, (_, n) => `2001:db8:1:${(2 * n + first).toString(16)}::/64`).join(', ');

		it.each<readonly [string, string, string | undefined, string | undefined, unknown]>([
			['around all', ipv6(101), undefined, undefined, summaries('2001:db8:1::/57')],
			[
				'around addresses of somebody else',
				ipv6(101),
				undefined,
				'2001:db8:1:70::/64',
				summaries('2001:db8:1:40::/59', '2001:db8:1:60::/61', '2001:db8:1::/58'),
			],
			[
				'beside one that is there already',
				`${ipv6(101)}, ${ipv6(2, 7000)}`,
				'{ aggregate: ["2001:db8:7000::/63"] }',
				undefined,
				summaries('2001:db8:1::/57', '2001:db8:7000::/63'),
			],
			['not with more than anybody would write', everyOther(101, 0), undefined, everyOther(100, 1), null],
		])('R026: %s', (_, own, attachment, elsewhere, expected) => {
			expect(repairOf(own, attachment, elsewhere)).toEqual(expected);
		});
	});
});

describe('what counts on whose session', () => {
	it('R026, R100: routes from Global Reach count on neither side', () => {
		//  a (3,000) ─ one ═ two ─ b (3,000)
		const yaml = joined('standard', ipv4(3000)).replace('192.168.5.0/24', ipv4(3000, 11));
		expect(outcomes(answerOf(scenarioOf(yaml)))).toEqual(allReachable);
	});

	//  big (3,990) ─ three ═ one ─ x ╌ w ╌ y (11) ─ two ─ v
	const leak = (transit: boolean, more = ''): string => `
sites:
  big: { asn: 65001, prefixes: [${ipv4(3990)}] }
  x: { asn: 65002, prefixes: [192.168.1.0/24] }
  y: { asn: 65003, prefixes: [${ipv4(11, 172)}] }
wans: { w: { sites: [x, y], transit: ${transit} } }
circuits:
  three: { peeringLocation: Paris, provider: Equinix, sites: [big] }
  one: { peeringLocation: London, provider: Equinix, sites: [x] }
  two: { peeringLocation: Dublin, provider: Equinix, sites: [y] }
vnets: { v: { region: UK South, prefixes: [192.168.9.0/24], circuits: [two], gateway: { sku: ErGw3AZ } } }
globalReach: [{ between: [one, three] }]
${more}`;

	it('R026, D14: a transit WAN leaks what it learns, and takes the other session down; when the leak stops it comes back', () => {
		const scenario = scenarioOf(
			leak(
				true,
				`
whatIf:
  leak-stopped: { set: { wans.w.transit: false } }
  nothing-to-leak: { fail: [circuit/three] }`,
			),
		);
		const answer = answerOf(scenario);
		// 3,990 of big, one of x, eleven of its own.
		expect(
			answer.findings.filter(({ severity }) => severity === 'error').map(({ at, message }) => [at, message]),
		).toEqual([
			[
				'attachment/y~two',
				'Site y announces 4,002 IPv4 prefixes on circuit two, and a session of a Standard circuit takes 4,000: on both links the session is down for IPv4.',
			],
		]);
		expect(outcomes(answer)).toEqual([
			'big-v: unreachable',
			'big-x: reachable',
			'big-y: reachable',
			'x-v: unreachable',
			'x-y: reachable',
			'y-v: unreachable',
		]);
		for (const [view, reached] of [
			['leak-stopped', 'unreachable'],
			['nothing-to-leak', 'unreachable'],
		] as const) {
			const after = answerOf(scenario, view);
			expect(after.findings.map(({ code }) => code)).not.toContain('PREFIX_LIMIT_ONPREM');
			expect(outcomes(after)).toContain('y-v: reachable');
			expect(outcomes(after)).toContain(`big-v: ${reached}`);
		}
	});

	it('R026: Premium takes the leak', () => {
		const { pairs } = answerOf(scenarioOf(leak(true)));
		const { reason } = pairs.find(({ from, to }) => from.node === 'site/y' && to.node === 'vnet/v')!;
		expect([reason?.code, reason?.at, reason?.repair]).toEqual([
			'PREFIX_LIMIT_ONPREM',
			'attachment/y~two',
			[{ set: 'circuits.two.sku', value: 'premium' }],
		]);
	});

	it('R026: a leak both ways has no state of its own, and both sessions are taken to be down', () => {
		//  big ─ three ═ one ─ x ╌ w ╌ y ─ two ═ four ─ great
		const answer = answerOf(
			scenarioOf(`
sites:
  big: { asn: 65001, prefixes: [${ipv4(3000)}] }
  great: { asn: 65004, prefixes: [${ipv4(3000, 11)}] }
  x: { asn: 65002, prefixes: [${ipv4(1500, 12)}] }
  y: { asn: 65003, prefixes: [${ipv4(1500, 13)}] }
wans: { w: { sites: [x, y], transit: true } }
circuits:
  three: { peeringLocation: Paris, provider: Equinix, sites: [big] }
  one: { peeringLocation: London, provider: Equinix, sites: [x] }
  two: { peeringLocation: Dublin, provider: Equinix, sites: [y] }
  four: { peeringLocation: Milan, provider: Equinix, sites: [great] }
globalReach: [{ between: [one, three] }, { between: [two, four] }]`),
		);
		const errors = answer.findings.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ code, at }) => [code, at])).toEqual([
			['LIMITS_FLAP', 'attachment/x~one'],
			['PREFIX_LIMIT_ONPREM', 'attachment/x~one'],
			['PREFIX_LIMIT_ONPREM', 'attachment/y~two'],
		]);
		expect(errors[0]!.message).toContain('attachment/x~one, attachment/y~two');
		expect(outcomes(answer)).toEqual([
			'big-great: unreachable',
			'big-x: unreachable',
			'big-y: unreachable',
			'great-x: unreachable',
			'great-y: unreachable',
			'x-y: reachable',
		]);
	});
});
