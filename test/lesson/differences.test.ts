// How many edits lie between two designs.

import { describe, expect, test } from 'vitest';
import { differences } from '../../src/lesson/differences.ts';
import { parseScenario } from '../../src/scenario/parse.ts';

const start = `name: Start
sites:
  paris: { asn: 65001, prefixes: [10.1.0.0/16, 10.5.0.0/16] }
  oslo: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  blue: { peeringLocation: Paris, provider: Equinix, sku: standard, sites: [paris] }
  red: { peeringLocation: Oslo, provider: GlobalConnect, sku: premium, sites: [oslo] }
vnets:
  app: { region: France Central, prefixes: [10.8.0.0/16], circuits: [blue, red] }
  data: { region: France Central, prefixes: [10.9.0.0/16] }
globalReach: [{ between: [blue, red] }]
`;

function expanded(text: string) {
	const parsed = parseScenario(text, 'x.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
	return parsed.scenario.expanded;
}

function between(text: string): readonly unknown[] {
	return differences(expanded(start), expanded(text)).map((edit) =>
		'set' in edit ? `set ${edit.set}` : 'add' in edit ? `add ${edit.add}` : `remove ${edit.remove}`,
	);
}

test('none between a design and itself', () => {
	expect(between(start)).toEqual([]);
});

describe('spellings are no difference', () => {
	test.each([
		['another name', 'name: Start', 'name: Mine\nsummary: Of my own'],
		['the order of a list', '[10.1.0.0/16, 10.5.0.0/16]', '[10.5.0.0/16, 10.1.0.0/16]'],
		['the ends of a link', 'between: [blue, red]', 'between: [red, blue]'],
		['another case', 'region: France Central, prefixes: [10.8', 'region: francecentral, prefixes: [10.8'],
		['a default written out', 'sku: premium', 'sku: premium, bandwidth: 1Gbps'],
		['what it asks itself', 'globalReach:', 'whatIf: { x: { fail: [circuit/red] } }\nglobalReach:'],
	])('%s', (_, text, by) => {
		expect(start).toContain(text);
		expect(between(start.replace(text, by))).toEqual([]);
	});
});

describe('each thing changed is one', () => {
	test.each<[string, string, string, readonly string[]]>([
		['a value', 'sku: standard', 'sku: premium', ['set circuits.blue.sku']],
		['a list', '[10.1.0.0/16, 10.5.0.0/16]', '[10.1.0.0/16]', ['set sites.paris.prefixes']],
		[
			'two values',
			'sku: standard',
			'sku: premium, bandwidth: 2 Gbps',
			['set circuits.blue.bandwidth', 'set circuits.blue.sku'],
		],
		['a link taken away', 'globalReach: [{ between: [blue, red] }]\n', '', ['remove globalReach/blue~red']],
		[
			'a site with what it is on',
			'circuits:\n',
			'  rome: { asn: 65003, prefixes: [10.3.0.0/16] }\ncircuits:\n',
			['add sites'],
		],
		['a line', 'sites: [paris]', 'sites: [paris, oslo]', ['set circuits.blue.sites.oslo']],
		['a line taken away', 'sites: [oslo]', 'sites: []', ['remove attachment/oslo~red']],
		['a connection', 'circuits: [blue, red]', 'circuits: [blue]', ['remove connection/app~red']],
		[
			'a gateway with its circuits',
			'prefixes: [10.9.0.0/16]',
			'prefixes: [10.9.0.0/16], circuits: [blue, red]',
			['set vnets.data.circuits.blue', 'set vnets.data.circuits.red'],
		],
		[
			'a setting of a connection',
			'circuits: [blue, red]',
			'circuits: { blue: { weight: 100 }, red: {} }',
			['set vnets.app.circuits.blue.weight'],
		],
		[
			'a flag',
			'circuits: [blue, red]',
			'circuits: [blue, red], gateway: { allowRemoteVnetTraffic: true }',
			['set vnets.app.gateway.allowRemoteVnetTraffic'],
		],
		['a prepend', 'sites: [oslo]', 'sites: { oslo: { prepend: 2 } }', ['set circuits.red.sites.oslo.prepend']],
		[
			'a second link beside the first',
			'globalReach: [',
			'globalReach: [{ between: [blue, red] }, ',
			['add globalReach'],
		],
	])('%s', (_, text, by, edits) => {
		expect(start).toContain(text);
		expect(between(start.replace(text, by))).toEqual(edits);
	});

	test('what goes with an element is part of taking it away', () => {
		const without = start
			.replace(/ {2}red: .*\n/, '')
			.replace('circuits: [blue, red]', 'circuits: [blue]')
			.replace(/globalReach.*\n/, '');
		expect(between(without)).toEqual(['remove circuit/red']);
	});
});
