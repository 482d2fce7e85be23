// A design opened for questions: under any trial (failures, Global Reach, edits) each pair, table and finding is worked out when it is asked for.

import { prefixOf } from '../net/prefix.ts';
import { type Endpoint as EngineEndpoint, endpointsOf } from '../reachability/endpoints.ts';
import { findingsOf } from '../reachability/findings/findings.ts';
import { afterFailure } from '../reachability/incremental/after-failure.ts';
import { networkOf } from '../reachability/nodes.ts';
import { outcomeOf } from '../reachability/outcome.ts';
import { answererOf, couples, type Pair as EnginePair, walkerOf } from '../reachability/pairs.ts';
import { servicePairsOf } from '../reachability/services/service-pairs.ts';
import { isService, serviceEndsOf } from '../reachability/services/services.ts';
import { type View as EngineView, workOut } from '../reachability/view.ts';
import { fatesTo } from '../reachability/walk-to.ts';
import { nearestOf } from '../scenario/diagnostic.ts';
import { type EditedDesign, editDesign } from '../scenario/edit/edit-design.ts';
import { failureElements } from '../scenario/failure-element.ts';
import type { Scenario } from '../scenario/parse.ts';
import { asDesigned, withoutGlobalReach } from '../what-if/expectations/questions.ts';
import { elementFacts, type Fact } from './element-facts.ts';
import { explanationOf } from './explanation.ts';
import type { Edit, ElementKey, Endpoint, Explanation, Finding, Outcome, Sketch } from './model.ts';
import type { RouteTable } from './render/routes/route-table.ts';
import { replayOf } from './replay.ts';
import type { Replay } from './replay-model.ts';
import { endpointOf, findingOf, sketchOf } from './report.ts';
import { routeTable } from './route-table.ts';

/** What is different from the design as written. */
export interface Trial {
	readonly failed: readonly ElementKey[];
	/** false: as if no Global Reach link were there. */
	readonly globalReach: boolean;
	readonly edits: readonly Edit[];
}

/** The trial that changes nothing. */
export const asWritten: Trial = { failed: [], globalReach: true, edits: [] };

export interface ExplainOptions {
	/** false: what the answer rests on is not looked at. */
	readonly assumptions?: boolean;
}

/** One state of the design; everything in it is published data, and the same question gets the same answer. */
export interface OpenView {
	readonly sketch: Sketch;
	/** Shape: sites, VNets or their subnets, then services, as every trial on these edits names them. */
	readonly endpoints: readonly Endpoint[];
	/** Speakers that hold a table, in text order. */
	readonly nodes: readonly ElementKey[];
	/** Elements that can fail, in text order. */
	readonly elements: readonly ElementKey[];
	/** What is down by the failures of the trial. */
	readonly down: ReadonlySet<ElementKey>;
	/** null where there is no such pair: the same network, or different families. */
	readonly outcome: (from: Endpoint, to: Endpoint) => Outcome | null;
	/** Without assumptions none is listed, and a pair of networks is explained at once; all else that is said is the same. */
	readonly explain: (from: Endpoint, to: Endpoint, options?: ExplainOptions) => Explanation | null;
	readonly table: (node: ElementKey) => RouteTable;
	readonly findings: () => readonly Finding[];
	/** The journey of a prefix from its origins; null where nobody announces it or one around it. */
	readonly replay: (prefix: string) => Replay | null;
	readonly factsOf: (element: ElementKey) => readonly Fact[];
}

/** The state that a trial leads to, or why there is none. */
export type Opened = { readonly ok: true; readonly view: OpenView } | { readonly ok: false; readonly message: string };

/**
 * Answers trials of a scenario, which stays as it is; the last few are remembered.
 * Shape: plain data; a trial that leads to no valid design says why.
 * @example
 * const opened = openDesign(scenario)({ ...asWritten, failed: ['circuit/london'] });
 * if (opened.ok) console.log(opened.view.down.has('circuit/london')); // true
 */
export function openDesign(scenario: Scenario): (trial: Trial) => Opened {
	const opened = new Map<string, Opened>();
	const bases = new Map<string, Base>();
	return (trial) => {
		const id = JSON.stringify([trial.edits, trial.globalReach, [...trial.failed].sort()]);
		const known = opened.get(id) ?? open(scenario, bases, trial);
		opened.delete(id);
		opened.set(id, known);
		if (opened.size > mostRemembered) opened.delete([...opened.keys()][0]!);
		return known;
	};
}

const mostRemembered = 12;

/** Up to this many ordered pairs are walked for findings that only pairs show. */
const mostPairsObserved = 20_000;

interface Base {
	readonly whole: EngineView;
	readonly endpoints: readonly EngineEndpoint[];
}

function open(scenario: Scenario, bases: Map<string, Base>, trial: Trial): Opened {
	const id = JSON.stringify(trial.edits);
	const known = bases.get(id);
	if (known === undefined) {
		const edited = trial.edits.length === 0 ? scenario : changed(scenario, trial.edits);
		if (edited === null) return { ok: false, message: refusal(scenario, trial.edits) };
		const { design, expanded } = edited;
		const whole = workOut({ id: asDesigned, design, expanded, failed: [], globalReach: true });
		bases.set(id, { whole, endpoints: endsOf(whole) });
	}
	const { whole, endpoints } = bases.get(id)!;
	const elements = failureElements(whole.design);
	const failed = trial.failed.filter((element) => elements.includes(element));
	const start = trial.globalReach ? whole : workOut({ ...whole, id: withoutGlobalReach, globalReach: false });
	const view = failed.length === 0 ? start : afterFailure(start, failed);
	return { ok: true, view: answering(scenario, view, endpoints, elements) };
}

/** As a what-if of the file with these edits, where there is one. */
function changed({ design, expanded, whatIfs }: Scenario, edits: readonly Edit[]): EditedDesign | null {
	const known = whatIfs.find((whatIf) => JSON.stringify(whatIf.edits) === JSON.stringify(edits));
	if (known !== undefined) return known;
	const { result } = editDesign(expanded, edits);
	return result && { ...result, design: { ...result.design, changedFrom: design } };
}

function refusal({ expanded }: Scenario, edits: readonly Edit[]): string {
	const [first] = editDesign(expanded, edits).problems;
	if (first === undefined) return 'the change leads to no valid design';
	const nearest = nearestOf(first);
	return nearest === null ? first.message : `${first.message}; did you mean "${nearest}"?`;
}

function endsOf(view: EngineView): readonly EngineEndpoint[] {
	const [{ services, sites }] = serviceEndsOf([view], []) as [ReturnType<typeof serviceEndsOf>[number]];
	return [...endpointsOf([view])[0]!, ...sites, ...services];
}

function answering(
	scenario: Scenario,
	view: EngineView,
	ends: readonly EngineEndpoint[],
	elements: readonly ElementKey[],
): OpenView {
	const { net, classes } = view.solution;
	const published = new Map<Endpoint, number>(ends.map((end, index) => [endpointOf(end), index]));
	const fate = fatesTo(view.forwarding);
	const settles = classes.every(({ status }) => status === 'stable');
	const pairs = new Map<string, EnginePair | null>();
	const networks = ends.filter((end) => !isService(end.node) && end.translated === undefined);
	const answer = answererOf(view);
	const pairAt = (a: number, b: number, options?: ExplainOptions): EnginePair | null => {
		const [from, to] = [ends[a]!, ends[b]!];
		if (!arePair(from, to)) return null;
		const id = `${a} ${b}`;
		const known = pairs.get(id);
		if (known !== undefined) return known;
		const [service, site] = isService(from.node) ? [from, to] : [to, from];
		if (!isService(service.node)) {
			const pair = answer(from, to, options);
			if (options?.assumptions !== false) pairs.set(id, pair);
			return pair;
		}
		for (const pair of servicePairsOf(view, { services: [service], sites: [site] }))
			pairs.set(pair.from === from ? id : `${b} ${a}`, pair);
		return pairs.get(id) ?? null;
	};
	const findings = (): readonly Finding[] => {
		const walked = walkerOf(view);
		const asked = networks.length ** 2 > mostPairsObserved ? [] : couples(networks, networks);
		const all = asked.map(([from, to]) => walked(from, to));
		return findingsOf(view, all).map((one) => findingOf(one, scenario));
	};
	let found: readonly Finding[] | null = null;
	return {
		sketch: sketchOf(view),
		endpoints: [...published.keys()],
		nodes: net.speakers.map(({ speaker }) => speaker.id).sort(),
		elements,
		down: new Set([...view.availability.down, ...view.availability.linksDown, ...view.failed]),
		outcome: (a, b) => {
			const [from, to] = [published.get(a)!, published.get(b)!];
			const [start, end] = [ends[from]!, ends[to]!];
			if (!arePair(start, end)) return null;
			if (!settles || isService(start.node) || isService(end.node))
				return pairAt(from, to, { assumptions: false })!.outcome;
			return outcomeOf(fate(start.node, end), fate(end.node, start));
		},
		explain: (a, b, options) => {
			const pair = pairAt(published.get(a)!, published.get(b)!, options);
			if (pair === null) return null;
			// It may be known in full already.
			return explanationOf(view, options?.assumptions === false ? { ...pair, assumptions: [] } : pair, scenario);
		},
		table: (node) => routeTable(view, node, { prefix: null, all: false }),
		findings: () => {
			found ??= findings();
			return found;
		},
		replay: (prefix) => replayOf(view, prefixOf(prefix)),
		factsOf: (element) => elementFacts(view, element),
	};
}

/** Services are reached by the addresses that a site has on Microsoft peering, networks by their own of one family. */
function arePair(from: EngineEndpoint, to: EngineEndpoint): boolean {
	const services = [from, to].filter(({ node }) => isService(node)).length;
	const translated = [from, to].filter((end) => end.translated === true).length;
	if (services + translated > 0) return services === 1 && translated === 1;
	return networkOf(from.node) !== networkOf(to.node) && from.prefixes[0]!.family === to.prefixes[0]!.family;
}
