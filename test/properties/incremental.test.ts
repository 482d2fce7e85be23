// A failure worked out from the view before it, against the same worked out from the start.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterFailure } from '../../src/reachability/after-failure.ts';
import { type View, workOut } from '../../src/reachability/view.ts';
import { routesOf } from '../../src/report/routes.ts';
import type { Design, ElementKey } from '../../src/scenario/design.ts';
import type { WrittenScenario, WrittenVnetPeering } from '../../src/scenario/schema.ts';
import { designs, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';
import { asDesigned, lines, pairsIn, withoutGlobalReach } from './answers.ts';

/** Every failure element of a design. */
function elementsOf({ sites, wans, circuits, vnets, globalReach }: Design): readonly ElementKey[] {
	const elements = [
		...[...sites.values(), ...wans.values(), ...globalReach.values()].map(({ key }) => key),
		...[...circuits.values()].flatMap(({ key, peeringLocation: { id }, provider }) => [
			...[key, `${key}/primary`, `${key}/secondary`],
			...[`peeringLocation/${id}`, `peeringLocation/${id}/primary`, `peeringLocation/${id}/secondary`],
			...(provider === null ? [] : [`provider/${provider.id}`]),
		]),
		...[...vnets.values()].flatMap(({ key, region, gateway, connections }) => [
			...[key, `region/${region.id}`, ...(gateway === null ? [] : [gateway.key])],
			...connections.map((connection) => connection.key),
		]),
	];
	return [...new Set(elements)].sort() as ElementKey[];
}

/** All that a view says: what is up, who originates what, each table, each pair, and the limits. */
function said(view: View): Readonly<Record<string, unknown>> {
	const { network, availability, limits, failed } = view;
	return {
		failed,
		down: [...availability.down, ...availability.linksDown].sort(),
		cause: [...availability.cause].sort(),
		network,
		solved: view.solution.net.network,
		tables: network.speakers.map(({ id }) => [id, routesOf(view, id as ElementKey)]),
		pairs: lines(pairsIn(view)),
		limits,
	};
}

const everything = designs({ peerings: true, subnets: true, microsoftPeering: true });

/** Every VNet but the first borrows the first one's gateway. */
function withTransit(design: WrittenScenario): WrittenScenario {
	const [hub, ...spokes] = Object.keys(design.vnets ?? {});
	if (hub === undefined) return design;
	const vnets = Object.fromEntries(
		Object.entries(design.vnets ?? {}).map(([id, { circuits, gateway, ...vnet }]) => [
			id,
			id === hub ? { ...vnet, circuits: circuits ?? {}, ...(gateway === undefined ? {} : { gateway }) } : vnet,
		]),
	);
	const peerings = spokes.map((spoke): WrittenVnetPeering => {
		return { between: [hub, spoke], allowGatewayTransit: hub, useRemoteGateways: spoke };
	});
	return { ...design, vnets, peerings };
}

/** So many IPv6 prefixes at some sites that one session takes those of one site, and not of two. */
function crowded(design: WrittenScenario): WrittenScenario {
	const sites = Object.entries(design.sites ?? {}).map(([id, site], place) => {
		const many = Array.from(
			{ length: place === 1 ? 101 : 60 },
			(_, n) => `2001:db8:f00${place}:${n.toString(16)}::/64`,
		);
		return [id, { ...site, prefixes: [...(site.prefixes ?? []), ...many] }];
	});
	return { ...design, sites: Object.fromEntries(sites) };
}

function equalsRecomputation(before: View, failed: readonly ElementKey[]): View {
	const after = afterFailure(before, failed);
	const { id, design, expanded, globalReach } = before;
	expect(said(after), failed.join(' ')).toEqual(said(workOut({ id, design, expanded, failed, globalReach })));
	return after;
}

describe('a view after a failure equals working it out from the start', { timeout: 300_000 }, () => {
	test.each([
		['of every kind', everything, 5],
		['with gateway transit', everything.map(withTransit), 3],
	] as const)('for each failure element of designs %s', (_, drawn, numRuns) => {
		fc.assert(
			fc.property(drawn, (design) => {
				const before = asDesigned(scenarioOf(design));
				for (const element of elementsOf(before.design)) equalsRecomputation(before, [element]);
			}),
			runs(numRuns),
		);
	});

	test('for pairs of them, at once and one after the other, with and without Global Reach', () => {
		fc.assert(
			fc.property(everything, fc.boolean(), fc.nat(), fc.nat(), (design, linked, i, j) => {
				const scenario = scenarioOf(design);
				const before = linked ? asDesigned(scenario) : withoutGlobalReach(scenario);
				const elements = elementsOf(before.design);
				const [one, other] = [elements[i % elements.length]!, elements[j % elements.length]!];
				const both = [...new Set([one, other])];
				equalsRecomputation(before, both);
				const first = equalsRecomputation(before, [one]);
				equalsRecomputation(first, both);
				// What failed first works again.
				equalsRecomputation(first, [other]);
			}),
			runs(15),
		);
	});

	test('R026: where sessions are near a limit, or over it', () => {
		fc.assert(
			fc.property(everything.map(crowded), fc.nat(), (design, i) => {
				const before = asDesigned(scenarioOf(design));
				const elements = elementsOf(before.design);
				equalsRecomputation(before, [elements[i % elements.length]!]);
			}),
			runs(3),
		);
	});
});
