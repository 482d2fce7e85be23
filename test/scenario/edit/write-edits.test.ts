// Edits written into a file: the lines that change, and what the file then says.

import { expect, test } from 'vitest';
import type { Edit } from '../../../src/scenario/edit/edit.ts';
import { writeEdits } from '../../../src/scenario/edit/write-edits.ts';
import { editDesign, parseScenario } from '../../../src/scenario/parse.ts';

const text = `# Two offices
name: Two offices # that cannot talk

sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }   # Paris
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix,   sites: [a] }
  y:
    peeringLocation: Dublin # the second one
    provider: Equinix
    sites:
      - b
      # nobody else

vnets:
  v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] }
  w:
    region: UK South
    prefixes: [10.5.0.0/16]
    circuits:
      x: { weight: 10 }
globalReach:
  - { between: [x, y], ipv4: 192.168.0.0/29 }

expect:
  - { from: a, to: b, reachable: true }
`;

function expandedOf(written: string) {
	const parsed = parseScenario(written, 'x.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
	return parsed.scenario.expanded;
}

/** `-` and `+` lines, as a diff has them. */
function changed(before: string, after: string): readonly string[] {
	const [old, now] = [before.split('\n'), after.split('\n')];
	return [
		...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
		...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
	];
}

const link = { between: ['x', 'y'] };
test.each<[what: string, edits: readonly Edit[], lines: readonly string[]]>([
	[
		'a key that is there',
		[{ set: 'circuits.y.provider', value: 'Megaport' }],
		['-    provider: Equinix', '+    provider: Megaport'],
	],
	[
		'one that is not, in a map on one line',
		[{ set: 'circuits.x.sku', value: 'premium' }],
		[
			'-  x: { peeringLocation: London, provider: Equinix,   sites: [a] }',
			'+  x: { peeringLocation: London, provider: Equinix,   sites: [a], sku: premium }',
		],
	],
	['in a map of several', [{ set: 'circuits.y.sku', value: 'premium' }], ['+    sku: premium']],
	[
		'deeper than what is there',
		[{ set: 'vnets.v.gateway.allowRemoteVnetTraffic', value: true }],
		[
			'-  v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] }',
			'+  v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: true } }',
		],
	],
	[
		'one more id in a list on one line',
		[{ set: 'vnets.v.circuits.y', value: {} }],
		[
			'-  v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] }',
			'+  v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x, y] }',
		],
	],
	['in a list of several lines', [{ set: 'circuits.y.sites.a', value: {} }], ['+      - a']],
	[
		'with attributes the list becomes a map',
		[{ set: 'circuits.x.sites.b', value: { prepend: 2 } }],
		[
			'-  x: { peeringLocation: London, provider: Equinix,   sites: [a] }',
			'+  x: { peeringLocation: London, provider: Equinix,   sites: { a: {}, b: { prepend: 2 } } }',
		],
	],
	[
		'so it does where one of its ids gets some',
		[{ set: 'vnets.v.circuits.x.weight', value: 20 }],
		[
			'-  v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] }',
			'+  v: { region: UK South, prefixes: [10.4.0.0/16], circuits: { x: { weight: 20 } } }',
		],
	],
	['a map of them takes it as it is', [{ set: 'vnets.w.circuits.y', value: {} }], ['+      y: {}']],
	[
		'a link by its name',
		[{ set: 'globalReach.x~y.ipv4', value: '192.168.8.0/29' }],
		['-  - { between: [x, y], ipv4: 192.168.0.0/29 }', '+  - { between: [x, y], ipv4: 192.168.8.0/29 }'],
	],
	[
		'a new circuit, and a new link',
		[
			{ add: 'circuits', value: { z: { peeringLocation: 'Paris', provider: 'AT&T Dynamic Exchange', sites: ['a'] } } },
			{ add: 'globalReach', value: { between: ['y', 'z'] } },
		],
		['+  z: { peeringLocation: Paris, provider: AT&T Dynamic Exchange, sites: [a] }', '+  - { between: [y, z] }'],
	],
	[
		'a section that is not there',
		[{ add: 'wans', value: { mpls: { sites: ['a', 'b'] } } }],
		['+wans:', '+  mpls: { sites: [a, b] }'],
	],
])('%s', (_, edits, lines) => {
	const written = writeEdits(text, edits)!;
	expect(changed(text, written)).toEqual(lines);
	expect(expandedOf(written)).toEqual(editDesign(expandedOf(text), edits).result!.expanded);
});

test.each<[what: string, written: string, edits: readonly Edit[]]>([
	['what removes', text, [{ remove: 'globalReach/x~y' }]],
	['a link that is not there', text, [{ set: 'globalReach.x~z.ipv4', value: null }]],
	['a file that is JSON', '{ "name": "x" }', [{ add: 'globalReach', value: link }]],
	['what is no YAML', 'name: [', [{ add: 'globalReach', value: link }]],
])('%s has no place of its own', (_, written, edits) => {
	expect(writeEdits(written, edits)).toBeNull();
});

test('line breaks and a mark at the start stay', () => {
	const marked = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
	const written = writeEdits(marked, [{ set: 'circuits.y.sku', value: 'premium' }])!;
	expect(written.startsWith('\uFEFF#')).toBe(true);
	expect(written.replaceAll('\r\n', '').includes('\n')).toBe(false);
});
