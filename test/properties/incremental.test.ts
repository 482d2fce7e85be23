// A failure or an edit worked out from the view before it, against the same worked out from the start.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import { afterEdit } from '../../src/reachability/incremental/after-edit.ts';
import { afterFailure } from '../../src/reachability/incremental/after-failure.ts';
import { type Question, type View, workOut } from '../../src/reachability/view.ts';
import { walk } from '../../src/reachability/walk.ts';
import { routesOf } from '../../src/report/routes.ts';
import type { SolvedClass } from '../../src/routing/solve.ts';
import type { Design, ElementKey } from '../../src/scenario/design.ts';
import type { WrittenScenario } from '../../src/scenario/schema/schema.ts';
import { designs, scenarioOf } from '../designs.ts';
import { edits } from '../edits.ts';
import { withTransit } from '../gateway-transit.ts';
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
function said(view: View, pairs: readonly string[] = lines(pairsIn(view))): Readonly<Record<string, unknown>> {
	const { network, availability, limits, failed } = view;
	return {
		failed,
		down: [...availability.down, ...availability.linksDown].sort(),
		cause: [...availability.cause].sort(),
		network,
		solved: view.solution.net.network,
		tables: network.speakers.map(({ id }) => [id, routesOf(view, id as ElementKey)]),
		pairs,
		limits,
	};
}

const everything = designs({ peerings: true, subnets: true, microsoftPeering: true });
/** Without what-ifs, which may fail what an edit removes. */
const editable = designs({ peerings: true, subnets: true, microsoftPeering: true, failures: false });

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

function equalsWorkOut(before: View, question: Question): View {
	const after = afterEdit(before, question);
	const anew = workOut(question);
	expect(said(after, ways(after)), question.id).toEqual(said(anew, ways(anew)));
	expect(after.solution.classes.map(statusOf)).toEqual(anew.solution.classes.map(statusOf));
	expect(after.validity.findings).toEqual(anew.validity.findings);
	return after;
}

function statusOf({ routeClass, status, unsettled }: SolvedClass): object {
	return { prefixes: routeClass.prefixes, status, unsettled };
}

/** The ways of every pair; why some end follows from the tables. */
function ways(view: View): readonly string[] {
	const ends = endpointsOf([view])[0]!;
	return ends.flatMap((from) =>
		ends.map((to) => {
			const { edges, stops } = walk(view.forwarding, from.node, to.prefixes[0]!);
			return JSON.stringify([from.node, to.node, to.prefixes.map(({ text }) => text), edges, stops]);
		}),
	);
}

describe('a view after an edit equals working it out from the start', { timeout: 300_000 }, () => {
	const question = (design: WrittenScenario, id: string, globalReach = true): Question => ({
		...scenarioOf(design),
		...{ id, failed: [], globalReach },
	});

	test.each([
		['of every kind', editable, 12],
		['with gateway transit', editable.map(withTransit), 6],
		['near a limit (R026)', editable.map(crowded), 2],
	] as const)('one edit after the other, of designs %s', (_, drawn, numRuns) => {
		fc.assert(
			fc.property(drawn, fc.array(edits, { minLength: 1, maxLength: 4 }), (design, changes) => {
				let view = workOut(question(design, 'start'));
				let edited = design;
				for (const { name, change } of changes) {
					edited = change(edited);
					view = equalsWorkOut(view, question(edited, name));
				}
			}),
			runs(numRuns),
		);
	});

	test('however far apart the two designs are, with and without Global Reach, after a failure and before', () => {
		fc.assert(
			fc.property(everything, everything, fc.boolean(), fc.nat(), (one, other, linked, nth) => {
				const start = workOut(question(one, 'one', linked));
				equalsWorkOut(start, question(one, 'one', !linked));
				equalsWorkOut(start, question(other, 'other', linked));
				const elements = elementsOf(start.design);
				const failed = [elements[nth % elements.length]!];
				const after = equalsWorkOut(start, { ...question(one, 'failed', linked), failed });
				equalsWorkOut(after, question(other, 'other', linked));
				equalsWorkOut(afterFailure(start, failed), question(one, 'restored', linked));
			}),
			runs(6),
		);
	});
});
