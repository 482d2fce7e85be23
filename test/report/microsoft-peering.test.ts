// Microsoft peering on the screen: services as columns of a grid of their own, and the routes of a link in both directions.

import { describe, expect, it } from 'vitest';
import { serviceRoutesAt } from '../../src/reachability/services/service-routes.ts';
import { renderMarkdown } from '../../src/report/render/markdown/markdown.ts';
import { microsoftPeeringLines } from '../../src/report/render/routes/microsoft-peering-routes.ts';
import { linesText, renderText } from '../../src/report/render/text/text.ts';
import { reportOf } from '../../src/report/report.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { type Simulation, simulate } from '../../src/simulate.ts';

const yaml = `
name: case
sites:
  hq: { asn: 65001, prefixes: [10.0.1.0/24] }
  lab: { asn: 3356, prefixes: [10.0.2.0/24] }
circuits:
  c: { peeringLocation: London, provider: Equinix, sku: premium, sites: [hq],
       microsoftPeering: { sites: [hq], prefixes: [203.0.113.0/24, 10.9.0.0/16], routeFilter: [UK South, Microsoft Entra ID] } }
  d: { peeringLocation: Paris, provider: Equinix, sku: local,
       microsoftPeering: { sites: [lab], prefixes: [198.51.100.0/24, "2001:db8::/48"], routeFilter: [France Central, West US] } }
`;

function simulated(text: string): Simulation {
	const parsed = parseScenario(text, 'case.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
	return simulate(parsed.scenario);
}

const simulation = simulated(yaml);
const designed = simulation.answers.find(({ id }) => id === 'as-designed')!;
const at = (msee: string) => serviceRoutesAt(designed, msee)!;

describe('the routes of a link', () => {
	it('R115, R116, R118: announced is what the filter allows and the SKU reaches, by community', () => {
		const short = (msee: string) => at(msee).announced.map(({ network, name, asPath }) => [network, name, ...asPath]);
		expect(short('circuit/c/primary')).toEqual([
			['12076:5060', 'Microsoft Entra ID', 12_076],
			['12076:51024', 'UK South', 12_076],
		]);
		expect(short('circuit/d/secondary')).toEqual([['12076:51030', 'France Central', 12_076]]);
	});

	it('R025, R057: accepted is what is public, without private AS numbers', () => {
		expect(at('circuit/c/primary').accepted).toEqual([
			{ network: '203.0.113.0/24', name: null, nextHop: 'site/hq', asPath: [] },
		]);
		expect(at('circuit/d/primary').accepted.map(({ network, asPath }) => [network, ...asPath])).toEqual([
			['198.51.100.0/24', 3356],
			['2001:db8::/48', 3356],
		]);
	});

	it('R119: nothing passes while the prefixes are not validated', () => {
		const refused = simulated(yaml.replace('prefixes: [203', 'validated: false, prefixes: [203')).answers[1]!;
		expect(serviceRoutesAt(refused, 'circuit/c/primary')).toEqual({
			node: 'circuit/c/primary',
			announced: [],
			accepted: [],
		});
	});

	it('is printed', () => {
		const lines = microsoftPeeringLines(
			[at('circuit/c/primary')],
			{ file: 'case.yaml', view: 'as-designed' },
			{ columns: 80, ascii: true },
		);
		expect(linesText(lines)).toBe(`
circuit/c/primary  Microsoft peering, case.yaml, as-designed
  Announced to the edges
    Network      Service             Next hop           Path
    12076:5060   Microsoft Entra ID  circuit/c/primary  12076 i
    12076:51024  UK South            circuit/c/primary  12076 i
  Accepted from the edges
    Network         Next hop  Path
    203.0.113.0/24  site/hq   i

    A community stands for the prefixes of its service, which are not in the
    design (R116).
    Private AS numbers are taken out of what is accepted (R057).
`);
	});
});

describe('the screen', () => {
	const report = reportOf(simulation);
	const grid = (columns: number): string => {
		const text = renderText(report, { columns, ascii: true });
		return text.slice(text.indexOf('  Microsoft peering'), text.indexOf('\n\n  Y reachable')).trimEnd();
	};

	it('has sites against services under their names where these fit', () => {
		expect(grid(120)).toBe(
			`
  Microsoft peering     microsoft-entra-id   francecentral  uksouth  westus
  hq   203.0.113.0/24           Y                  1           Y       1
  lab  198.51.100.0/24          n                  Y           n       n
  lab  2001:db8::/48            n                  Y           n       n`.slice(1),
		);
	});

	it('has letters where they do not, and says what these are', () => {
		expect(grid(50)).toBe(
			`
  Microsoft peering     A    B   C   D
  hq   203.0.113.0/24   Y    1   Y   1
  lab  198.51.100.0/24  n    Y   n   n
  lab  2001:db8::/48    n    Y   n   n

  A microsoft-entra-id   B francecentral
  C uksouth   D westus`.slice(1),
		);
	});

	it('is never wider than asked', () => {
		for (const columns of [40, 60, 80, 120])
			for (const line of renderText(report, { columns, ascii: true }).split('\n'))
				expect(line.length).toBeLessThanOrEqual(columns);
	});

	it('has a table of its own in Markdown', () => {
		expect(renderMarkdown(report)).toContain(`
| Microsoft peering | microsoft-entra-id | francecentral | uksouth | westus |
| --- | :-: | :-: | :-: | :-: |
| **hq** 203.0.113.0/24 | ● | ◐ | ● | ◐ |
| **lab** 198.51.100.0/24 | ○ | ● | ○ | ○ |
| **lab** 2001:db8::/48 | ○ | ● | ○ | ○ |
`);
	});
});
