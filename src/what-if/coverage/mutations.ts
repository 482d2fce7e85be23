// What a design can lose, one thing at a time: elements that fail, and settings that fall back to what they are by default.

import { afterFailure } from '../../reachability/incremental/after-failure.ts';
import { type View, workOut } from '../../reachability/view.ts';
import { type Design, type ElementKey, linkNames } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { ExpandedAttachment, ExpandedScenario, ExpandedVnet } from '../../scenario/expand/expand.ts';
import { editDesign, type Scenario } from '../../scenario/parse.ts';

export const subjectKinds = ['circuit', 'link', 'connection', 'globalReach', 'wan', 'peering', 'rule'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export interface Mutation {
	readonly kind: SubjectKind;
	/** An element key, or the path of a setting such as `vnets.app.circuits.red.weight`. */
	readonly subject: string;
	/** A view without it; null where the view would not stand. */
	readonly apply: (view: View) => View | null;
}

/** By kind, then in text order. */
export function mutationsOf(scenario: Scenario): readonly Mutation[] {
	const { design, expanded } = scenario;
	const fails = (kind: SubjectKind, keys: Iterable<ElementKey>): readonly Mutation[] =>
		[...keys].map((key) => ({ kind, subject: key, apply: (view) => failing(view, key) }));
	const circuits = [...design.circuits.values()].map(({ key }) => key);
	const connections = [...design.vnets.values()].flatMap((vnet) => vnet.connections.map(({ key }) => key));
	const edited = (kind: SubjectKind, subject: string, start: ExpandedScenario, edits: readonly Edit[]): Mutation => ({
		kind,
		subject,
		apply: editing(scenario, start, edits),
	});
	return [
		...fails('circuit', circuits),
		...fails(
			'link',
			circuits.flatMap((key) => linkNames.map((link) => `${key}/${link}`)),
		),
		...fails('connection', connections),
		...fails('globalReach', keysOf(design.globalReach)),
		...fails('wan', keysOf(design.wans)),
		...[...keysOf(design.peerings)].map((key) => edited('peering', key, expanded, [{ remove: key }])),
		...settingsOf(expanded).map(({ path, value }) =>
			edited('rule', path, withSetting(expanded, path.split('.'), value) as ExpandedScenario, []),
		),
	];
}

function keysOf(elements: Design['globalReach'] | Design['wans'] | Design['peerings']): readonly ElementKey[] {
	return [...elements.values()].map(({ key }) => key);
}

/** The view after a failure. */
export function failing(view: View, element: ElementKey): View {
	const { design } = view;
	// A what-if may have taken it away.
	const known = new Set([...circuitParts(design), ...keysOf(design.globalReach), ...keysOf(design.wans)]);
	return known.has(element) ? afterFailure(view, [...new Set([...view.failed, element])].sort()) : view;
}

function circuitParts({ circuits, vnets }: Design): readonly ElementKey[] {
	return [
		...[...circuits.values()].flatMap(({ key }) => [key, ...linkNames.map((link) => `${key}/${link}`)]),
		...[...vnets.values()].flatMap(({ connections }) => connections.map(({ key }) => key)),
	];
}

/** The design without it first, then whatever the what-if of the view changes. */
function editing(
	{ design, whatIfs }: Scenario,
	start: ExpandedScenario,
	first: readonly Edit[],
): (view: View) => View | null {
	const known = new Map<Design, ReturnType<typeof editDesign>['result']>();
	const mutated = (asked: Design): ReturnType<typeof editDesign>['result'] => {
		if (!known.has(asked)) {
			const whatIf = whatIfs.find((one) => one.design === asked);
			const edits = asked === design || whatIf === undefined ? [] : whatIf.edits;
			const { result } = editDesign(start, [...first, ...edits]);
			const changedFrom = asked.changedFrom && (mutated(asked.changedFrom)?.design ?? null);
			known.set(asked, result && { ...result, design: { ...result.design, changedFrom } });
		}
		return known.get(asked)!;
	};
	return (view) => {
		const result = mutated(view.design);
		const { id, failed, globalReach } = view;
		return result === null ? null : workOut({ id, failed, globalReach, ...result });
	};
}

/** The setting as it is when nothing is written: left out, where that says more than any value. */
function withSetting(tree: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
	const { [key]: inner, ...others } = tree as Readonly<Record<string, unknown>>;
	if (rest.length > 0) return { ...others, [key]: withSetting(inner, rest, value) };
	return value === undefined ? others : { ...others, [key]: value };
}

interface Setting {
	readonly path: string;
	/** What it is when nothing is written. */
	readonly value: unknown;
}

/** Settings that route traffic or filter routes, where they are not as they would be by themselves. */
function settingsOf(expanded: ExpandedScenario): readonly Setting[] {
	const found = [
		...entries(expanded.sites, 'sites', (site) => [['defaultRoute', site.defaultRoute, false]]),
		...entries(expanded.wans, 'wans', (wan) => [
			['transit', wan.transit, false],
			['localPreference', wan.localPreference, 50],
		]),
		...Object.entries(expanded.circuits).flatMap(([id, { sites }]) =>
			entries(sites, `circuits.${id}.sites`, ofAttachment),
		),
		...Object.entries(expanded.vnets).flatMap(([id, vnet]) => ofVnet(`vnets.${id}`, vnet)),
	];
	return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Value = readonly [key: string, value: unknown, usual: unknown];

function entries<T>(
	elements: Readonly<Record<string, T>>,
	path: string,
	values: (element: T) => readonly Value[],
): readonly Setting[] {
	return Object.entries(elements).flatMap(([id, element]) => settings(`${path}.${id}`, values(element)));
}

function settings(path: string, values: readonly Value[]): readonly Setting[] {
	return values
		.filter(([, value, usual]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(usual))
		.map(([key, , usual]) => ({ path: `${path}.${key}`, value: usual }));
}

function ofAttachment(attachment: ExpandedAttachment): readonly Value[] {
	const { advertise, accept, aggregate, prepend, localPreference, links } = attachment;
	return [
		['advertise', advertise, undefined],
		['accept', accept, undefined],
		['aggregate', aggregate, []],
		['prepend', prepend, 0],
		['localPreference', localPreference, 100],
		['links', links, ['primary', 'secondary']],
	];
}

function ofVnet(path: string, { circuits = {}, gateway, subnets = {} }: ExpandedVnet): readonly Setting[] {
	return [
		...entries(circuits, `${path}.circuits`, ({ weight }) => [['weight', weight, 0]]),
		...settings(`${path}.gateway`, [
			['allowRemoteVnetTraffic', gateway?.allowRemoteVnetTraffic, undefined],
			['summarizedPrefixes', gateway?.summarizedPrefixes, []],
		]),
		...entries(subnets, `${path}.subnets`, ({ routes, propagateGatewayRoutes }) => [
			['routes', routes, []],
			['propagateGatewayRoutes', propagateGatewayRoutes, true],
		]),
	];
}
