// What the engine thinks ─► what others read: the one converter into the published report.

import type { Finding as EngineFinding } from '../azure/finding.ts';
import { peersOf } from '../azure/gateway-transit.ts';
import { attachmentKey } from '../azure/sessions-up.ts';
import { geopoliticalRegionById } from '../catalog/catalog.ts';
import { printBandwidth } from '../net/bandwidth.ts';
import { compareText } from '../net/order.ts';
import type { Endpoint as EngineEndpoint } from '../reachability/endpoints.ts';
import type { Pair as EnginePair } from '../reachability/pairs.ts';
import type { Walk as EngineWalk } from '../reachability/walk.ts';
import type { EvidenceLevel } from '../rulebook/rule.ts';
import type { Circuit } from '../scenario/design.ts';
import type { Scenario } from '../scenario/parse.ts';
import { type Answer, asDesigned, type Simulation } from '../simulate.ts';
import type {
	AskedEvidence,
	Document,
	ElementKey,
	Endpoint,
	Finding,
	FindingCode,
	Judged,
	Pair,
	Report,
	Sketch,
	View,
	Walk,
} from './model.ts';
import { routesOf } from './routes.ts';

/** What goes into a report. */
export interface ReportOptions {
	/** Puts every node's table into the document. */
	readonly routes?: boolean;
}

/**
 * What a simulation says, as plain data for readers and renderers.
 * Shape: sorted and versioned, of no engine type; `document` is what `--json` prints, `sketch` the design to draw beside it.
 * Units: milliseconds, rounded once to one decimal.
 * @example
 * const { document } = report(simulate(scenario));
 * console.log(document.changes.map(({ from, to, after }) => `${from.node} ${to.node} ${after}`)[0]); // site/london site/san-francisco reachable
 */
export function reportOf(simulation: Simulation, { routes = false }: ReportOptions = {}): Report {
	const { scenario, evidence, answers, changes } = simulation;
	const document: Document = {
		version: 1,
		scenario: { name: scenario.name, file: scenario.file },
		...askedEvidence(evidence),
		views: answers.map((answer) => viewOf(answer, scenario, routes)),
		changes: changes.map(({ from, to, before, after, path }) => ({
			from: endpointOf(from),
			to: endpointOf(to),
			before: before!.outcome,
			after: after!.outcome,
			pathChanged: path,
		})),
		expectations: judgedOf(simulation).map((judged, index) => ({ index, ...judged })),
		verdict: simulation.verdict,
	};
	return { document, sketch: sketchOf(answers.find(({ id }) => id === asDesigned)!) };
}

export function askedEvidence(evidence: EvidenceLevel): { readonly evidence?: AskedEvidence } {
	return evidence === 'inferred' ? {} : { evidence };
}

/** The rows of `expect`, then the declared changes of each what-if, and of each that nothing else changes. */
export function judgedOf({ scenario, judgements, contracts }: Simulation): readonly Omit<Judged, 'index'>[] {
	const lineOf = (path: readonly (string | number)[]): number => scenario.placeOf(path).line;
	return [
		...judgements.map(({ expectation, view, passed, message }) => ({ line: expectation.line, view, passed, message })),
		...contracts.flatMap(({ whatIf: { id: view }, rows, others }) => {
			const path = ['whatIf', view, 'expectChange'];
			return [
				...rows.map((row, index) => ({ ...row, line: lineOf([...path, index]), view })),
				{ ...others, line: lineOf(path), view },
			];
		}),
	];
}

function viewOf(answer: Answer, scenario: Scenario, withRoutes: boolean): View {
	const view = {
		id: answer.id,
		findings: answer.findings.map((finding) => findingOf(finding, scenario)),
		pairs: answer.pairs.map(pairOf),
	};
	if (!withRoutes) return view;
	const speakers = answer.solution.net.speakers.map(({ speaker }) => speaker.id).sort();
	return { ...view, routes: Object.fromEntries(speakers.map((key) => [key, routesOf(answer, key)])) };
}

export function findingOf({ code, severity, rule, at, message, path }: EngineFinding, scenario: Scenario): Finding {
	return { code, severity, rule, at, message, place: scenario.placeOf(path) };
}

export function pairOf({ from, to, outcome, forward, back, roundTripMs, reason, assumptions }: EnginePair): Pair {
	return {
		from: endpointOf(from),
		to: endpointOf(to),
		outcome,
		forward: walkOf(forward),
		return: walkOf(back),
		roundTripMs: roundTripMs === null ? null : Math.round(roundTripMs * 10) / 10,
		reason,
		assumptions,
	};
}

export function endpointOf({ node, prefixes, community }: EngineEndpoint): Endpoint {
	return { node, prefixes: community === undefined ? prefixes.map(({ text }) => text) : [community] };
}

function walkOf({ delivered, hops, edges }: EngineWalk): Walk {
	return { delivered, hops, edges };
}

export function sketchOf({ design, validity }: Pick<Answer, 'design' | 'validity'>): Sketch {
	const refusedBy = (key: ElementKey): FindingCode | null => validity.refused.get(key)?.code ?? null;
	const byKey = <T extends { readonly key: ElementKey }>(items: Iterable<T>): readonly T[] =>
		[...items].sort((a, b) => compareText(a.key, b.key));
	return {
		summary: design.summary,
		sites: byKey(design.sites.values()).map(({ key, asn, prefixes }) => ({
			key,
			asn,
			prefixes: prefixes.map(({ text }) => text),
		})),
		wans: byKey(design.wans.values()).map(({ key, sites, transit }) => ({ key, sites, transit })),
		circuits: byKey(design.circuits.values()).map((circuit) => ({
			key: circuit.key,
			peeringLocation: circuit.peeringLocation.name,
			peeringLocationKey: `peeringLocation/${circuit.peeringLocation.id}`,
			geopoliticalRegion: geopoliticalRegionById(circuit.peeringLocation.geopoliticalRegion)?.name ?? '',
			provider: circuit.provider?.name ?? null,
			sku: circuit.sku,
			bandwidth: printBandwidth(circuit.bandwidthMbps),
			sites: circuit.attachments
				.filter(({ edge }) => !validity.refused.has(attachmentKey(edge, circuit.key)))
				.map(({ edge }) => edge),
			...refusedSites(circuit, refusedBy),
			...(circuit.microsoftPeering === null ? {} : { microsoftPeering: circuit.microsoftPeering.edges }),
			refused: refusedBy(circuit.key),
		})),
		vnets: byKey(design.vnets.values()).map((vnet) => ({
			key: vnet.key,
			region: vnet.region.name,
			geopoliticalRegion: geopoliticalRegionById(vnet.region.geopoliticalRegion)?.name ?? '',
			prefixes: vnet.prefixes.map(({ text }) => text),
			peers: peersOf(design, vnet).map(({ peering, peer }) => ({ key: peer.key, refused: refusedBy(peering.key) })),
			circuits: vnet.connections.map((connection) => ({
				key: `circuit/${connection.circuit}`,
				refused: refusedBy(connection.key),
			})),
		})),
		globalReach: byKey(design.globalReach.values()).map(({ key, between }) => ({
			key,
			between: [`circuit/${between[0]}`, `circuit/${between[1]}`],
			refused: refusedBy(key),
		})),
	};
}

function refusedSites(
	{ key, attachments }: Circuit,
	refusedBy: (key: ElementKey) => FindingCode | null,
): Pick<Sketch['circuits'][number], 'refusedSites'> {
	const refusedSites = attachments.flatMap(({ edge }) => {
		const refused = refusedBy(attachmentKey(edge, key));
		return refused === null ? [] : [{ key: edge, refused }];
	});
	return refusedSites.length === 0 ? {} : { refusedSites };
}
