// What a word means as one end of a pair.

import { expect, test } from 'vitest';
import { findEndpoint } from '../../../src/scenario/expect/endpoint.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';

//   paris ─┐                    ┌─ app: web 10.4.1.0/24 and 2001:db8:4:1::/64, db 10.4.2.0/24, the rest
//   rome  ─┴─ red ══════════════┴─ old: no subnets
//   red's Microsoft peering: paris advertises 203.0.113.0/24; blue's: paris and rome 198.51.100.0/24
const parsed = parseScenario(
	`
name: x
sites:
  paris: { asn: 65001, prefixes: [10.1.0.0/16] }
  rome:  { asn: 65002, prefixes: [10.2.0.0/16] }
  crm-online: { prefixes: [10.3.0.0/16] }
wans:
  mpls: { sites: [rome], asn: 65003 }
circuits:
  red:   { peeringLocation: Paris, sites: [paris, rome], microsoftPeering: { sites: [paris], prefixes: [203.0.113.0/24] } }
  blue:  { peeringLocation: Paris, microsoftPeering: { sites: [paris, rome], prefixes: [198.51.100.0/24] } }
  green: { peeringLocation: Paris, microsoftPeering: { sites: [wan/mpls], prefixes: [192.0.2.0/24] } }
vnets:
  app:
    region: UK South
    prefixes: [10.4.0.0/16, 2001:db8:4::/48]
    subnets: { web: { prefix: [10.4.1.0/24, 2001:db8:4:1::/64] }, db: { prefix: 10.4.2.0/24 } }
  old: { region: UK South, prefixes: [10.5.0.0/16] }
  one: { region: UK South, prefixes: [10.6.0.0/16], subnets: { whole: { prefix: 10.6.0.0/16 } } }
`,
	'x.yaml',
);
if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
const { design } = parsed.scenario;

test.each([
	['all', 'all', undefined],
	['paris', 'site/paris', null],
	['app', 'vnet/app', null],
	['vnet/app', 'vnet/app', null],
	['vnet/app/web', 'vnet/app/web', null],
	['service/exchange-online', 'service/exchange-online', null],
	['service/storage-westus', 'service/storage-westus', null],
	['microsoft/westus', 'microsoft/westus', null],
	['exchange-online', 'service/exchange-online', null],
	['crm-online', 'site/crm-online', null],
	['10.4.1.0/24', 'vnet/app/web', '10.4.1.0/24'],
	['10.4.1.128/25', 'vnet/app/web', '10.4.1.128/25'],
	['2001:db8:4:1::/64', 'vnet/app/web', '2001:db8:4:1::/64'],
	['10.4.9.0/24', 'vnet/app', '10.4.9.0/24'],
	['10.4.0.0/23', 'vnet/app', '10.4.0.0/23'],
	['10.4.0.0/16', 'vnet/app', '10.4.0.0/16'],
	['10.5.1.0/24', 'vnet/old', '10.5.1.0/24'],
	['10.6.0.0/16', 'vnet/one/whole', '10.6.0.0/16'],
	['203.0.113.0/24', 'site/paris', '203.0.113.0/24'],
	['203.0.113.8/29', 'site/paris', '203.0.113.8/29'],
	['192.0.2.0/24', 'site/rome', '192.0.2.0/24'],
])('%s is %s', (text, node, prefix) => {
	const found = findEndpoint(design, text);
	if (!('reference' in found)) throw new Error(found.problem.message);
	const { reference } = found;
	expect(reference.node).toBe(node);
	expect(
		reference.node === 'all' ? undefined : ((reference as { prefix: { text: string } | null }).prefix?.text ?? null),
	).toBe(prefix);
});

test.each([
	['198.51.100.0/24', '198.51.100.0/24 is held by site/paris and site/rome'],
	['westus', 'no site or VNet is called "westus"'],
	['storage-westus2', null],
	['vnet/app/', 'vnet/app has no subnet ""'],
	['vnet/app/web/', 'vnet/app has no subnet "web/"'],
	['vnet/old/web', 'vnet/old has no subnet "web"'],
	['site/paris/', 'no site or VNet is called "site/paris/"'],
	['service/constructor', 'no service is called "service/constructor"'],
])('%s: %s', (text, message) => {
	const found = findEndpoint(design, text);
	if (message === null) expect(found).toHaveProperty('reference');
	else expect(found).toMatchObject({ problem: { message } });
});
