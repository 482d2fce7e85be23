// Which address of a link subnet is whose.

import { expect, it } from 'vitest';
import { linkAddresses } from '../../src/azure/link-addresses.ts';
import { prefixOf } from '../../src/net/prefix.ts';
import { designOf } from './validity/case.ts';

const peering = (ipv4: readonly string[] | null, ipv6: readonly string[] | null = null) => ({
	ipv4: ipv4?.map(prefixOf) ?? null,
	ipv6: ipv6?.map(prefixOf) ?? null,
});

//  customer .129 ── primary ── .130 MSEE
//  customer .133 ── secondary ── .134 MSEE
it.each([
	['one /29', ['192.168.100.128/29']],
	['two /30', ['192.168.100.128/30', '192.168.100.132/30']],
])('R017: E12, %s: the customer has the first usable address of a link, the MSEE the second', (_, subnets) => {
	expect(linkAddresses(peering(subnets), 'primary').ipv4).toEqual({
		customer: '192.168.100.129',
		microsoft: '192.168.100.130',
	});
	expect(linkAddresses(peering(subnets), 'secondary').ipv4).toEqual({
		customer: '192.168.100.133',
		microsoft: '192.168.100.134',
	});
});

it.each([
	['one /125', ['2001:db8::/125']],
	['two /126', ['2001:db8::/126', '2001:db8::4/126']],
])('R017: %s', (_, subnets) => {
	expect(linkAddresses(peering(null, subnets), 'primary').ipv6).toEqual({
		customer: '2001:db8::1',
		microsoft: '2001:db8::2',
	});
	expect(linkAddresses(peering(null, subnets), 'secondary').ipv6).toEqual({
		customer: '2001:db8::5',
		microsoft: '2001:db8::6',
	});
});

it('R017: two subnets that lie apart', () => {
	const apart = peering(['10.0.0.0/30', '172.16.0.8/30']);
	expect(linkAddresses(apart, 'primary').ipv4).toEqual({ customer: '10.0.0.1', microsoft: '10.0.0.2' });
	expect(linkAddresses(apart, 'secondary').ipv4).toEqual({ customer: '172.16.0.9', microsoft: '172.16.0.10' });
});

it('R017: in a file the order of two subnets is none, and the lower is that of the primary link', () => {
	const { privatePeering } = designOf(`
circuits:
  c: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: [10.0.0.4/30, 10.0.0.0/30] } }`).circuits.get(
		'c',
	)!;
	expect(linkAddresses(privatePeering!, 'primary').ipv4).toEqual({ customer: '10.0.0.1', microsoft: '10.0.0.2' });
});

it.each([
	['left open', null],
	['too long', ['10.0.0.0/30']],
	['too short', ['10.0.0.0/28']],
	['of two lengths', ['10.0.0.0/30', '10.0.0.8/29']],
	['too many', ['10.0.0.0/30', '10.0.0.4/30', '10.0.0.8/30']],
	['none', []],
])('R017: no addresses where the subnets are %s', (_, subnets) => {
	expect(linkAddresses(peering(subnets), 'primary')).toEqual({ ipv4: null, ipv6: null });
});
