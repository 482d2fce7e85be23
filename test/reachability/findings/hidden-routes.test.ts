// Routes that stay behind the copy across Global Reach: said of a prepend only where a prepend does it.

import { describe, expect, it } from 'vitest';
import { prefixOf } from '../../../src/net/prefix.ts';
import { propagationOf } from '../../../src/reachability/propagation.ts';
import { workOut } from '../../../src/reachability/view.ts';
import { questionsOf } from '../../../src/what-if/expectations/questions.ts';
import { answerOf, scenarioOf } from '../../azure/limit-designs.ts';
import { ask } from '../../rules/ask.ts';

function said(yaml: string): readonly string[] {
	const { findings } = answerOf(scenarioOf(yaml));
	return findings.filter(({ code }) => code === 'PREPEND_HIDES_ROUTE').map(({ message }) => message);
}

const hides = (circuit: string, prefix: string, other: string, edge: string) =>
	`Circuit ${circuit} prefers the copy of ${prefix} from circuit ${other}, because ${edge} prepends, and no longer offers the local route over Global Reach.`;

describe('R065: longer only because it came a longer way', () => {
	it('past another circuit of a WAN that passes on what it learns there', () => {
		//  v ─ x ═ y ─┐
		//          z ─┴ w, with transit
		const yaml = `
sites: { a: { asn: 65001, prefixes: [10.1.0.0/24] } }
wans: { w: { sites: [a], asn: 65100, transit: true } }
circuits:
  x: { peeringLocation: Dublin, provider: Equinix }
  y: { peeringLocation: London, provider: Equinix, sites: [wan/w] }
  z: { peeringLocation: Paris, provider: Equinix, sites: [wan/w] }
vnets: { v: { region: UK South, prefixes: [10.8.0.0/16], circuits: [x, z] } }
globalReach: [{ between: [x, y] }]`;
		expect(said(yaml)).toEqual([]);
		// A prepend changes nothing of it.
		expect(
			said(
				yaml.replace(
					'London, provider: Equinix, sites: [wan/w]',
					'London, provider: Equinix, sites: { wan/w: { prepend: 2 } }',
				),
			),
		).toEqual([]);
	});

	it('over a WAN that its site prefers to the circuit', () => {
		//  a ─ x ═ y ─ b      w joins a and b, with transit
		expect(
			said(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/24] }
  b: { asn: 65002, prefixes: [10.2.0.0/24] }
wans: { w: { sites: [a, b], localPreference: 200, transit: true } }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Paris, provider: Equinix, sites: [b] }
globalReach: [{ between: [x, y] }]`),
		).toEqual([]);
	});
});

//  a ─┐         a, b and c have 10.9.0.0/24
//  b ─┴ x ═ y ─ c
const three = (a: string, b: string, c = 'c: {}', more = '') => `${more}
sites:
  a: { asn: 65001, prefixes: [10.9.0.0/24] }
  b: { asn: 65002, prefixes: [10.9.0.0/24] }
  c: { asn: 65003, prefixes: [10.9.0.0/24] }
  d: { asn: 65004, prefixes: [10.4.0.0/24] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: { ${a}, ${b} } }
  y: { peeringLocation: Paris, provider: Equinix, sites: { ${c} } }
  z: { peeringLocation: Dublin, provider: Equinix, sites: [d] }
globalReach: [{ between: [x, y] }, { between: [x, z] }]`;

describe('R065: of several edges those that prepend', () => {
	it.each([
		['both', three('a: { prepend: 1 }', 'b: { prepend: 3, prependWith: 65009 }'), ['site a', 'site b']],
		['one alone, and the other is used', three('a: { prepend: 1 }', 'b: {}'), []],
		['both, and the copy is as long', three('a: { prepend: 1 }', 'b: { prepend: 2 }', 'c: { prepend: 1 }'), []],
		[
			'both, and the copy between them',
			three('a: { prepend: 2 }', 'b: { prepend: 2 }', 'c: { prepend: 1 }'),
			['site a', 'site b'],
		],
	] as const)('%s', (_, yaml, edges) => {
		expect(said(yaml)).toEqual(edges.map((edge) => hides('x', '10.9.0.0/24', 'y', edge)));
	});

	it('a reason names a prepend only where there is one', () => {
		const { pair } = ask(three('a: { prepend: 1 }', 'b: { prepend: 3 }'));
		expect(pair('site/d', 'site/a').reason).toMatchObject({ code: 'PREPEND_HIDES_ROUTE', at: 'circuit/x/primary' });
	});
});

it('R096: what is longer for its way alone is not passed on because it came over Global Reach', () => {
	//  v ─ x ═ y ─┐        y ═ q
	//          z ─┴ w, with transit
	const scenario = scenarioOf(`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/24] } }
wans: { w: { sites: [a], asn: 65100, transit: true } }
circuits:
  q: { peeringLocation: Milan, provider: Equinix }
  x: { peeringLocation: Dublin, provider: Equinix }
  y: { peeringLocation: London, provider: Equinix, sites: [wan/w] }
  z: { peeringLocation: Paris, provider: Equinix, sites: [wan/w] }
vnets: { v: { region: UK South, prefixes: [10.8.0.0/16], circuits: [x, z] } }
globalReach: [{ between: [x, y] }, { between: [y, q] }]`);
	const view = workOut(questionsOf(scenario).find(({ id }) => id === 'as-designed')!);
	const { sendings } = propagationOf(view, prefixOf('10.8.0.0/16'))!;
	const name = (speaker: number): string => view.solution.net.speakers[speaker]!.speaker.id;
	const onward = sendings.filter(
		({ hop }) => name(hop.from).startsWith('circuit/y') && name(hop.to).startsWith('circuit/q'),
	);
	expect(new Set(onward.map(({ reason }) => reason?.code))).toEqual(new Set(['GR_NOT_TRANSITIVE']));
});
