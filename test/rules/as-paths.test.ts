// The AS path of every kind of route, at every kind of speaker.

import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';

//   a 65001 ─ x ═══ y ─ b 65002      the VNets admit each other
//            ┌┴┐    │
//         near also far
const joined = (b = 'asn: 65002', onY = '[b]') => `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { ${b}, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: ${onY} }
vnets:
  near: { region: UK South,     prefixes: [10.4.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: true } }
  also: { region: UK West,      prefixes: [10.6.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: true } }
  far:  { region: North Europe, prefixes: [10.5.0.0/16], circuits: [y], gateway: { allowRemoteVnetTraffic: true } }
globalReach: [{ between: [x, y] }]`;

describe('a VNet', () => {
	const { paths } = ask(joined());

	it('R002, R049: at the MSEE of its circuit it has the path 65515', () => {
		expect(paths('circuit/x/primary', '10.4.0.0/16')).toEqual(['65515']);
		expect(paths('circuit/x/secondary', '10.4.0.0/16')).toEqual(['65515']);
	});

	it('R001, R050: at the customer edge it has the path 12076, with 65515 gone', () => {
		expect(paths('site/a', '10.4.0.0/16')).toEqual(['12076']);
		expect(paths('site/a', '10.5.0.0/16')).toEqual(['12076']);
	});

	it('R052: at the gateway of another VNet of the circuit it has the path 12076 12076', () => {
		expect(paths('gateway/also', '10.4.0.0/16')).toEqual(['12076 12076']);
	});

	it('R053: at a gateway across Global Reach it has 12076 four times', () => {
		expect(paths('gateway/near', '10.5.0.0/16')).toEqual(['12076 12076 12076 12076']);
	});

	it('R054: at the MSEE across Global Reach it still has the path 65515', () => {
		expect(paths('circuit/x/primary', '10.5.0.0/16')).toEqual(['65515']);
	});
});

describe('a site', () => {
	const { paths } = ask(joined());

	it('R051: at a gateway of its circuit it has the path 12076 and its own', () => {
		expect(paths('gateway/near', '10.1.0.0/16')).toEqual(['12076 65001']);
	});

	it('R051: private prepends are kept towards gateways', () => {
		const prepended = ask(joined('asn: 65002', '{ b: { prepend: 2 } }'));
		expect(prepended.paths('gateway/far', '10.2.0.0/16')).toEqual(['12076 65002 65002 65002']);
	});

	it('R053: at a gateway across Global Reach 12076 stands three times in front', () => {
		expect(paths('gateway/near', '10.2.0.0/16')).toEqual(['12076 12076 12076 65002']);
	});

	it('R054: at the MSEE across Global Reach its path is unchanged', () => {
		expect(paths('circuit/x/primary', '10.2.0.0/16')).toEqual(['65002']);
	});

	it.each([
		['R055: its private number is stripped', 'asn: 65002', '[b]', '12076'],
		['R055: so are private prepends', 'asn: 65002', '{ b: { prepend: 3 } }', '12076'],
		['R055: a public number stays', 'asn: 3333', '[b]', '12076 3333'],
		['R055: public prepends stay', 'asn: 3333', '{ b: { prepend: 2 } }', '12076 3333 3333 3333'],
		[
			'R055: what is private behind a public number stays',
			'asn: 65002',
			'{ b: { prepend: 1, prependWith: 3333, asn: 3333 } }',
			'12076 3333 3333',
		],
	])('at a customer edge across Global Reach; %s', (_, b, onY, path) => {
		expect(ask(joined(b, onY)).paths('site/a', '10.2.0.0/16')).toEqual([path]);
	});
});

it('R104, R064: with one prefix at both sites each MSEE keeps to its own customer', () => {
	const { routes } = ask(joined().replaceAll('10.2.0.0/16', '10.1.0.0/16'));
	expect(routes('circuit/x/primary', '10.1.0.0/16').map(({ learnedFrom }) => learnedFrom)).toEqual(['site/a']);
	expect(routes('circuit/y/primary', '10.1.0.0/16').map(({ learnedFrom }) => learnedFrom)).toEqual(['site/b']);
	const lost = routes('circuit/x/primary', '10.1.0.0/16', 'all').filter(({ selected }) => !selected);
	expect(lost.map(({ learnedFrom, lostAt }) => `${learnedFrom} ${lostAt}`)).toEqual([
		'circuit/y/primary externalOverInternal',
		'circuit/y/secondary externalOverInternal',
	]);
});
