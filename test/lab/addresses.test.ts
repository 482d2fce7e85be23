import { expect, test } from 'vitest';
import { address6Of, addressOf, endAt, mostSessions } from '../../src/lab/addresses.ts';

test.each([
	[0, 'a', '198.18.1.0', '127.64.1.0', 'fd00:18::0:100'],
	[0, 'b', '198.18.1.1', '127.64.1.1', 'fd00:18::0:101'],
	[128, 'a', '198.18.2.0', '127.64.2.0', 'fd00:18::0:200'],
	[mostSessions - 1, 'b', '198.19.255.255', '127.65.255.255', 'fd00:18::1:ffff'],
] as const)('session %i, end %s', (session, side, routed, loopback, six) => {
	expect([
		addressOf('198.18.0.0/15', session, side),
		addressOf('127.64.0.0/15', session, side),
		address6Of(session, side),
	]).toEqual([routed, loopback, six]);
	for (const address of [routed, loopback, six]) expect(endAt(address)).toEqual({ session, side });
});

// BIRD writes IPv6 addresses in their shortest form.
test.each([
	['fd00:18::100', { session: 0, side: 'a' }],
	['fd00:18::1:101', { session: 32_768, side: 'b' }],
	['198.18.0.9', null],
	['10.0.0.1', null],
])('%s', (address, end) => {
	expect(endAt(address)).toEqual(end);
});
