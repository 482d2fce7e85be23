// Limits on what gateways announce and learn.

import { describe, expect, it } from 'vitest';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import { afterEdit } from '../../src/reachability/incremental/after-edit.ts';
import { afterFailure } from '../../src/reachability/incremental/after-failure.ts';
import { outcomesAfter } from '../../src/reachability/incremental/outcomes-after.ts';
import { workOut } from '../../src/reachability/view.ts';
import { editDesign } from '../../src/scenario/parse.ts';
import { questionsOf } from '../../src/what-if/expectations/questions.ts';
import { answerOf, ipv4, ipv6, outcomes, scenarioOf } from './limit-designs.ts';

describe('what a gateway announces', () => {
	//  a ─ one ─ hub ╌ spoke         w on circuit one too
	const hub = (spaces: string, spoke: string, more = ''): string => `
sites: { a: { asn: 65001, prefixes: [192.168.1.0/24, 2001:db8:a::/48] } }
circuits: { one: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  hub: { region: UK South, prefixes: [${spaces}], circuits: [one] }
  spoke: { region: UK South, prefixes: [${spoke}] }
  w: { region: UK South, prefixes: [192.168.2.0/24], circuits: [one] }
peerings: [{ between: [hub, spoke], allowGatewayTransit: hub, useRemoteGateways: spoke }]
${more}`;
	const refused = (yaml: string): readonly (readonly [string, string])[] =>
		answerOf(scenarioOf(yaml)).findings.flatMap(({ code, at, severity }) =>
			severity === 'error' ? [[code, at] as const] : [],
		);
	const down = [['PREFIX_LIMIT_VNET', 'connection/hub~one']];

	it.each([
		['1,000 address spaces of its own', hub(ipv4(999), '172.16.0.0/16'), []],
		['1,001', hub(ipv4(1000), '172.16.0.0/16'), down],
		['1,001, most of them of a spoke', hub('172.16.0.0/16', ipv4(1000)), down],
		['100 of IPv6', hub(`172.16.0.0/16, ${ipv6(100)}`, '172.17.0.0/16'), []],
		['101 of IPv6', hub(`172.16.0.0/16, ${ipv6(100)}`, '172.17.0.0/16, 2001:db8:2::/64'), down],
		[
			'1,001, summarized',
			hub(ipv4(1000), '172.16.0.0/16').replace(
				'circuits: [one] }',
				'circuits: [one], gateway: { summarizedPrefixes: [10.0.0.0/14] } }',
			),
			[],
		],
		['1,001, ignored', hub(ipv4(1000), '172.16.0.0/16', 'assume: { limits: ignored }'), []],
	])('R035: %s', (_, yaml, expected) => {
		expect(refused(yaml)).toEqual(expected);
	});

	it('R035: 101 of IPv6 on a circuit without IPv6 are not announced, and do not count', () => {
		const yaml = hub(`172.16.0.0/16, ${ipv6(101)}`, '172.17.0.0/16').replace(', 2001:db8:a::/48', '');
		expect(refused(yaml)).toEqual([]);
	});

	it('R035: a connection that is down is down for the hub and its spokes, and for no other VNet', () => {
		const { pairs, findings } = answerOf(scenarioOf(hub(ipv4(1000), '172.16.0.0/16')));
		const four = pairs.filter(({ from, to }) => from.node === 'site/a' && to.prefixes[0]!.family === 4);
		expect(Object.fromEntries(four.map(({ to, outcome, reason }) => [to.node, [outcome, reason?.code]]))).toEqual({
			'vnet/hub': ['unreachable', 'PREFIX_LIMIT_VNET'],
			'vnet/spoke': ['unreachable', 'PREFIX_LIMIT_VNET'],
			'vnet/w': ['reachable', undefined],
		});
		expect(findings.find(({ code }) => code === 'PREFIX_LIMIT_VNET')).toMatchObject({
			rule: 'R035',
			message:
				'The gateway of VNet hub, spokes included, announces 1,001 IPv4 prefixes, where 1,000 are admitted: its connection to one is down.',
			path: ['vnets', 'hub', 'circuits', 'one'],
			repair: [{ set: 'vnets.hub.gateway.summarizedPrefixes', value: ['10.0.0.0/14'] }],
		});
	});

	it('R035, R037: where one summary takes the place of all, it is the repair', () => {
		const scenario = scenarioOf(hub(ipv4(1000), '10.4.0.0/16'));
		const { pairs } = answerOf(scenario);
		const { reason } = pairs.find(({ from, to }) => from.node === 'site/a' && to.node === 'vnet/hub')!;
		expect(reason?.repair).toEqual([{ set: 'vnets.hub.gateway.summarizedPrefixes', value: ['10.0.0.0/13'] }]);
		const { result } = editDesign(scenario.expanded, reason!.repair!);
		const mended = answerOf({ ...scenario, ...result! });
		expect(outcomes(mended).filter((line) => line.startsWith('a-'))).toEqual([
			'a-hub: reachable',
			'a-spoke: reachable',
			'a-w: reachable',
		]);
	});
});

describe('spokes that have failed', () => {
	//  a ─ one ─ hub ╌ spoke, other
	const scenario = scenarioOf(`
sites: { a: { asn: 65001, prefixes: [2001:db8:a::/48] } }
circuits: { one: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  hub: { region: UK South, prefixes: [172.16.0.0/16, 2001:db8:1::/64], circuits: [one] }
  spoke: { region: West Europe, prefixes: [172.17.0.0/16, ${ipv6(60, 2)}] }
  other: { region: UK South, prefixes: [172.18.0.0/16, ${ipv6(60, 3)}] }
peerings:
  - { between: [hub, spoke], allowGatewayTransit: hub, useRemoteGateways: spoke }
  - { between: [hub, other], allowGatewayTransit: hub, useRemoteGateways: other }
whatIf:
  spoke-lost: { fail: [vnet/spoke] }
  region-lost: { fail: [region/westeurope] }
  hub-lost: { fail: [vnet/hub] }
  gateway-lost: { fail: [gateway/hub] }
  spoke-gone: { remove: [peering/hub~spoke] }
  one-more: { set: { vnets.other.prefixes: [172.18.0.0/16, ${ipv6(99, 3)}] }, fail: [vnet/spoke] }
  two-more: { set: { vnets.other.prefixes: [172.18.0.0/16, ${ipv6(100, 3)}] }, fail: [vnet/spoke] }`);
	const over = (count: string): string =>
		`The gateway of VNet hub, spokes included, announces ${count} IPv6 prefixes, where 100 are admitted: its connection to one is down.`;

	it.each([
		['as-designed', 'unreachable', 'PREFIX_LIMIT_VNET', [over('121')]],
		['spoke-lost', 'reachable', undefined, []],
		['region-lost', 'reachable', undefined, []],
		['hub-lost', 'unreachable', 'PREFIX_LIMIT_VNET', [over('121')]],
		['gateway-lost', 'unreachable', 'PREFIX_LIMIT_VNET', [over('121')]],
		['spoke-gone', 'reachable', undefined, []],
		['one-more', 'reachable', undefined, []],
		['two-more', 'unreachable', 'PREFIX_LIMIT_VNET', [over('101')]],
	])('R035, D15: %s', (asked, outcome, code, messages) => {
		const { pairs, findings } = answerOf(scenario, asked);
		const pair = pairs.find(
			({ from, to }) => from.node === 'site/a' && to.node === 'vnet/hub' && to.prefixes[0]!.family === 6,
		)!;
		expect([pair.outcome, pair.reason?.code]).toEqual([outcome, code]);
		expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(messages);
	});

	it('R035, D15: from one state to another as from the start', () => {
		const questions = questionsOf(scenario).filter(({ design }) => design === scenario.design);
		const states = questions.map(workOut);
		for (const view of states)
			for (const { id, failed, validity, solution } of states) {
				const after = afterFailure(view, failed);
				expect([id, after.validity.refused]).toEqual([id, validity.refused]);
				expect(after.solution.net.network).toEqual(solution.net.network);
				expect(afterEdit(view, questions.find((question) => question.id === id)!).validity).toEqual(validity);
			}
	});

	it('R035, D15: among the outcomes after failures', () => {
		const view = workOut(questionsOf(scenario)[0]!);
		const endpoints = endpointsOf([view])[0]!;
		const end = (node: string) => endpoints.find((one) => one.node === node && one.prefixes[0]!.family === 6)!;
		const elements = ['vnet/spoke', 'vnet/other', 'circuit/one/primary', 'circuit/one'];
		const after = outcomesAfter(view, [[end('site/a'), end('vnet/hub')]], elements);
		expect(elements.map((_, element) => after.afterOne(element))).toEqual([
			['reachable'],
			['reachable'],
			['unreachable'],
			['unreachable'],
		]);
		expect(after.afterTwo(0, 2, () => true).get(0)).toBe('reachable');
		expect(after.afterTwo(0, 3, () => true).get(0)).toBe('unreachable');
	});
});

describe('repairs of a gateway that announces too much', () => {
	//  a ─ one ─ hub ╌ spoke
	const repairOf = (spaces: string, spoke: string, elsewhere = '192.168.1.0/24'): readonly unknown[] | null => {
		const scenario = scenarioOf(`
sites: { a: { asn: 65001, prefixes: [${elsewhere}] } }
circuits: { one: { peeringLocation: London, provider: Equinix, sites: [a], privatePeering: { ipv6: 'fd00::/125' } } }
vnets:
  hub: { region: UK South, prefixes: [${spaces}], circuits: [one] }
  spoke: { region: UK South, prefixes: [${spoke}] }
peerings: [{ between: [hub, spoke], allowGatewayTransit: hub, useRemoteGateways: spoke }]`);
		const { pairs } = answerOf(scenario);
		const { reason } = pairs.find(({ from, to }) => from.node === 'site/a' && to.node === 'vnet/hub')!;
		const repair = reason!.repair;
		if (repair !== null) {
			const { result } = editDesign(scenario.expanded, repair);
			expect(outcomes(answerOf({ ...scenario, ...result! }))).toContain('a-hub: reachable');
		}
		return repair;
	};
	const summaries = (...value: readonly string[]) => [{ set: 'vnets.hub.gateway.summarizedPrefixes', value }];

	it.each([
		['hub and spoke apart, a block each', ipv4(600), ipv4(600, 172), summaries('10.0.0.0/14', '172.0.0.0/14')],
		['the spoke has one prefix, which stays', ipv4(1000), '172.16.0.0/16', summaries('10.0.0.0/14')],
		['both families', `10.0.0.0/24, ${ipv6(101)}`, ipv4(1000, 172), summaries('172.0.0.0/14', '2001:db8:1::/57')],
	])('R035, R037: %s', (_, spaces, spoke, expected) => {
		expect(repairOf(spaces, spoke)).toEqual(expected);
	});

	it('R035, R037: around addresses of a site, not over them', () => {
		expect(repairOf(ipv4(1000), '172.16.0.0/16', '10.3.240.0/24')).toEqual(
			summaries('10.0.0.0/15', '10.2.0.0/16', '10.3.0.0/17', '10.3.128.0/18', '10.3.192.0/19', '10.3.224.0/21'),
		);
	});
});

describe('what a gateway learns', () => {
	//  a ─ one ─ v
	const learning = (count: number, sku: string, more = '', six = ''): string => `
sites: { a: { asn: 65001, prefixes: [${ipv4(count)}${six}] } }
circuits: { one: { peeringLocation: London, provider: Equinix, sku: premium, sites: [a] } }
vnets: { v: { region: UK South, prefixes: [172.16.0.0/16], circuits: [one], gateway: { sku: ${sku} } } }
${more}`;

	it.each([
		['ErGw1AZ', 4000, []],
		['ErGw1AZ', 4001, ['GATEWAY_ROUTE_LIMIT']],
		['Standard', 4001, ['GATEWAY_ROUTE_LIMIT']],
		['ErGw2AZ', 9500, []],
		['ErGw2AZ', 9501, ['GATEWAY_ROUTE_LIMIT']],
		['HighPerformance', 9501, ['GATEWAY_ROUTE_LIMIT']],
		['ErGw3AZ', 9501, ['GATEWAY_ROUTE_LIMIT']],
		['UltraPerformance', 9501, ['GATEWAY_ROUTE_LIMIT']],
		['ErGwScale', 9501, ['GATEWAY_ROUTE_LIMIT']],
	])('R042: %s with %i routes', (sku, count, codes) => {
		const answer = answerOf(scenarioOf(learning(count, sku)));
		expect(answer.findings.map(({ code }) => code)).toEqual(codes);
		expect(outcomes(answer)).toEqual(['a-v: reachable']);
	});

	it('R042: both families count together', () => {
		const six = (count: number): string[] =>
			answerOf(scenarioOf(learning(3950, 'ErGw1AZ', '', `, ${ipv6(count)}`))).findings.map(({ code }) => code);
		expect(six(50)).toEqual([]);
		expect(six(51)).toEqual(['GATEWAY_ROUTE_LIMIT']);
	});

	it('R042: 11,000 in all, with the spaces of its VNet and of peered ones', () => {
		const peered = (count: number): readonly string[] =>
			answerOf(
				scenarioOf(
					learning(9500, 'ErGw2AZ', 'peerings: [{ between: [v, w] }]').replace(
						'vnets: {',
						`vnets: { w: { region: UK South, prefixes: [${ipv4(count, 100)}] },`,
					),
				),
			).findings.flatMap(({ code, message }) => (code === 'GATEWAY_ROUTE_LIMIT' ? [message] : []));
		expect(peered(1499)).toEqual([]);
		expect(peered(1500)).toEqual([
			'The gateway of VNet v has 11,001 routes, address spaces of its VNet and of peered ones included, and a gateway is rated for 11,000: no document says what follows, and it is taken to keep them all.',
		]);
	});

	it('R042, R100: routes from Global Reach count at the gateway', () => {
		//  a (2,001) ─ one ═ two ─ b (2,001)     v on circuit one
		const { findings } = answerOf(
			scenarioOf(`
sites:
  a: { asn: 65001, prefixes: [${ipv4(2001)}] }
  b: { asn: 65002, prefixes: [${ipv4(2001, 11)}] }
circuits:
  one: { peeringLocation: London, provider: Equinix, sites: [a] }
  two: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets: { v: { region: UK South, prefixes: [172.16.0.0/16], circuits: [one] } }
globalReach: [{ between: [one, two] }]`),
		);
		expect(findings.map(({ code, at, message }) => [code, at, message])).toEqual([
			[
				'GATEWAY_ROUTE_LIMIT',
				'gateway/v',
				'The gateway of VNet v is offered 4,002 prefixes by its circuits, and an ErGw1AZ gateway is rated for 4,000: no document says what follows, and it is taken to keep them all.',
			],
		]);
	});

	it('R042: with gatewayRouteLimit: down the connections go down, and a larger SKU brings them back', () => {
		const scenario = scenarioOf(
			learning(
				4001,
				'ErGw1AZ',
				`
assume: { gatewayRouteLimit: down }
whatIf: { larger: { set: { vnets.v.gateway.sku: ErGw2AZ } } }`,
			),
		);
		const { pairs, findings } = answerOf(scenario);
		expect(pairs.map(({ outcome, reason }) => [outcome, reason])).toEqual(
			[0, 1].map(() => [
				'unreachable',
				{
					code: 'GATEWAY_ROUTE_LIMIT',
					rule: 'R042',
					at: 'gateway/v',
					message:
						'The gateway of VNet v is offered 4,001 prefixes by its circuits, and an ErGw1AZ gateway is rated for 4,000: its connections are taken to be down.',
					repair: [{ set: 'vnets.v.gateway.sku', value: 'ErGw2AZ' }],
				},
			]),
		);
		expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['GATEWAY_ROUTE_LIMIT', 'warning']]);
		expect(outcomes(answerOf(scenario, 'larger'))).toEqual(['a-v: reachable']);
	});

	it('R042: what an answer rests on, either way', () => {
		const warned = scenarioOf(learning(4001, 'ErGw1AZ'));
		const taken = scenarioOf(learning(4001, 'ErGw1AZ', 'assume: { gatewayRouteLimit: down }'));
		for (const scenario of [warned, taken]) {
			expect(answerOf(scenario).pairs.map(({ assumptions }) => assumptions)).toEqual([['R042'], ['R042']]);
			const documented = answerOf(scenario, 'as-designed', 'documented').pairs;
			expect(documented.map(({ outcome, reason }) => [outcome, reason?.code, reason?.rule])).toEqual(
				[0, 1].map(() => ['undetermined', 'EVIDENCE_TOO_WEAK', 'R042']),
			);
		}
		expect(answerOf(scenarioOf(learning(4000, 'ErGw1AZ'))).pairs.map(({ assumptions }) => assumptions)).toEqual([
			[],
			[],
		]);
	});
});
