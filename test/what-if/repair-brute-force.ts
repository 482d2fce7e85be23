// The smallest repair found the slow way: every change of the file that could help, one and two at a time, each parsed and worked out anew.
// It shares nothing with the search that it is held against.

import { endpointsOf } from '../../src/reachability/endpoints.ts';
import type { View } from '../../src/reachability/view.ts';
import type { WrittenScenario } from '../../src/scenario/schema/schema.ts';
import { scenarioOf } from '../designs.ts';
import { asDesigned, pairsIn } from '../properties/answers.ts';

/** A change of a file, made in place in a copy; false where it changes nothing. */
type Step = (draft: Draft) => boolean;

// biome-ignore lint/suspicious/noExplicitAny: a file in the making
type Draft = any;

/** Fewest changes after which the two reach each other without a new error; null where no one or two do. */
export function fewestChanges(design: WrittenScenario, from: string, to: string, most: 1 | 2): number | null {
	const known = errorsOf(asDesigned(scenarioOf(design)));
	const steps = stepsFor(design, from, to);
	const works = (chosen: readonly Step[]): boolean => {
		const draft = structuredClone(design) as Draft;
		if (!chosen.every((step) => step(draft))) return false;
		const view = asDesigned(scenarioOf(draft));
		return errorsOf(view).every((error) => known.includes(error)) && reaches(view, from, to);
	};
	if (steps.some((step) => works([step]))) return 1;
	if (most === 1) return null;
	return steps.some((step, index) => steps.slice(index + 1).some((other) => works([step, other]))) ? 2 : null;
}

function reaches(view: View, from: string, to: string): boolean {
	const ends = endpointsOf([view])[0]!.filter(({ node }) => isAt(node, from) || isAt(node, to));
	const asked = pairsIn(view, ends).filter((pair) => isAt(pair.from.node, from) && isAt(pair.to.node, to));
	return asked.length > 0 && asked.every(({ outcome }) => outcome === 'reachable');
}

function isAt(node: string, asked: string): boolean {
	return node === asked || node.startsWith(`${asked}/`);
}

function errorsOf({ validity }: View): readonly string[] {
	return validity.findings.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} ${at}`);
}

function stepsFor(design: WrittenScenario, from: string, to: string): readonly Step[] {
	const circuits = Object.keys(design.circuits ?? {});
	const vnets = Object.keys(design.vnets ?? {});
	const sites = [from, to].filter((end) => end.startsWith('site/')).map((end) => end.slice('site/'.length));
	return [
		...circuits.flatMap((a) => circuits.filter((b) => a < b).map((b) => adding('globalReach', [a, b]))),
		...vnets.flatMap((a) => vnets.filter((b) => a < b).map((b) => adding('peerings', [a, b]))),
		...circuits.flatMap((id) => [
			setting(['circuits', id, 'sku'], 'premium'),
			setting(['circuits', id, 'sku'], 'standard'),
			setting(['circuits', id, 'provisioned'], true),
			setting(['circuits', id, 'privatePeering'], {}),
			...sites.flatMap((site) => [
				setting(['circuits', id, 'sites', site, 'advertise'], undefined),
				setting(['circuits', id, 'sites', site, 'accept'], undefined),
				setting(['circuits', id, 'sites', site, 'links'], undefined),
				joining(['circuits', id, 'sites'], site),
			]),
		]),
		...vnets.flatMap((id) => [
			(draft: Draft) => {
				draft.vnets[id].gateway = { ...draft.vnets[id].gateway, allowRemoteVnetTraffic: true };
				return true;
			},
			...circuits.map((circuit) => joining(['vnets', id, 'circuits'], circuit)),
			...Object.keys(design.vnets?.[id]?.subnets ?? {}).flatMap((name) => [
				setting(['vnets', id, 'subnets', name, 'routes'], undefined),
				setting(['vnets', id, 'subnets', name, 'propagateGatewayRoutes'], undefined),
			]),
		]),
		...(sites.length === 2 ? [addingWan(sites)] : []),
	];
}

function adding(section: 'globalReach' | 'peerings', between: readonly string[]): Step {
	return (draft) => {
		draft[section] ??= [];
		if (draft[section].some((one: Draft) => [...one.between].sort().join() === between.join())) return false;
		draft[section].push({ between });
		return true;
	};
}

function addingWan(sites: readonly string[]): Step {
	return (draft) => {
		draft.wans = { ...draft.wans, built: { sites: [...sites] } };
		return true;
	};
}

/** A value in place of one that is there; undefined takes a key away. */
function setting(path: readonly string[], value: unknown): Step {
	return (draft) => {
		const owner = path.slice(0, -1).reduce((node: Draft, key) => node?.[key], draft);
		const last = path.at(-1)!;
		if (owner == null || !(last in owner) || owner[last] === value) return false;
		if (value === undefined) delete owner[last];
		else owner[last] = value;
		return true;
	};
}

/** One more entry of a map that may not be there yet. */
function joining(path: readonly string[], id: string): Step {
	return (draft) => {
		const owner = path.slice(0, -1).reduce((node: Draft, key) => node[key], draft);
		const map = path.at(-1)!;
		owner[map] ??= {};
		if (id in owner[map]) return false;
		owner[map][id] = {};
		return true;
	};
}
