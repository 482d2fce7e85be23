// What else Microsoft's network might do, for each rule that no document settles: the views in which such a rule is otherwise.

import { flipRule } from '../azure/flip.ts';
import { gatewayVnetOf } from '../azure/gateway-transit.ts';
import type { Assumptions } from '../rulebook/assumptions.ts';
import { level, type RuleId } from '../rulebook/rule.ts';
import { ruleOf } from '../rulebook/rulebook.ts';
import type { Design } from '../scenario/design.ts';
import { linksUp } from '../topology/availability.ts';
import { alternativeTo, type View, withNetwork, workOut } from './view.ts';

export interface Alternative {
	readonly rule: RuleId;
	/** Worked out when it is first asked for. */
	readonly view: () => View;
}

/** Only rules that can matter in this design are tried. */
export function alternatives(view: View): readonly Alternative[] {
	const { design } = view;
	const found: Alternative[] = [];
	const assume = (rule: RuleId, change: Partial<Assumptions>): void => {
		const question = { ...view, design: { ...design, assume: { ...design.assume, ...change } } };
		// Which tunnels there are is a matter of the graph.
		found.push({
			rule,
			view: once(() => ('tunnelPairing' in change ? workOut(question) : alternativeTo(view, question))),
		});
	};
	const flipped = (rule: RuleId, rungs: readonly string[] = []): void => {
		found.push({ rule, view: once(() => withNetwork(view, flipRule(view.network, rule, rungs))) });
	};
	const is = design.assume;
	const facts = factsOf(view);
	const joined = view.network.sessions.some(({ id }) => id!.startsWith('globalReach/'));
	if (facts.sitesShareCircuit) assume('D01', { edgeReflectsSites: !is.edgeReflectsSites });
	if (facts.vnetsMeet) assume('R073', { legacyDefault: !is.legacyDefault });
	if (facts.vnetsApart && joined) flipped('D12');
	if (facts.vnetSharesPrefix) assume('R031', { gatewayRouteWins: !is.gatewayRouteWins });
	if (facts.transitWan) assume('R030', { mseeDropsOwnAsn: !is.mseeDropsOwnAsn });
	if (facts.linkLost) assume('R133', { tunnelPairing: is.tunnelPairing === 'any' ? 'paired' : 'any' });
	if (facts.summaries) assume('R138', { edgeTransitBySummary: !is.edgeTransitBySummary });
	if (facts.summaryAtGateway) assume('D31', { gatewayTransitBySummary: !is.gatewayTransitBySummary });
	if (view.limits.over.some(({ rule }) => rule === 'R042'))
		assume('R042', { gatewayRouteLimit: is.gatewayRouteLimit === 'warn' ? 'down' : 'warn' });
	if (facts.dualHomed) flipped('R106');
	if (joined) {
		if (facts.prepends)
			assume('R064', {
				privatePrependAcrossGlobalReach: is.privatePrependAcrossGlobalReach === 'ignored' ? 'honoured' : 'ignored',
			});
		if (facts.choiceAtEdge) flipped('R064', ['externalOverInternal']);
	}
	found.push(...doubtfulRefusals(view), ...doubtfulPermissions(view));
	return found;
}

/** Refused by a rule that no document states: as if the rule were not there. */
function doubtfulRefusals(view: View): readonly Alternative[] {
	const errors = view.validity.findings.filter(
		// R044: that overlapping VNets are not peered is documented; the rest of the rule is not.
		({ severity, code }) => severity === 'error' && code !== 'VNET_PEERING_OVERLAP',
	);
	const rules = new Set(errors.map(({ rule }) => rule));
	return [...rules]
		.sort()
		.filter((rule) => level(ruleOf(rule).evidence) !== 'documented')
		.map((rule) => ({
			rule,
			view: once(() => alternativeTo(view, { ...view, withoutRules: new Set([...(view.withoutRules ?? []), rule]) })),
		}));
}

/** Allowed although no document says so: as if it were refused. */
function doubtfulPermissions(view: View): readonly Alternative[] {
	const codes = ['METRO_GLOBAL_REACH_UNVERIFIED', 'GEOGRAPHY_DERIVED'];
	return view.validity.findings
		.filter(
			({ code, at }) =>
				codes.includes(code) && !view.validity.refused.has(at) && /^(connection|globalReach)\//.test(at),
		)
		.map(({ code, rule, at }) => ({
			rule: code === 'GEOGRAPHY_DERIVED' ? 'D21' : rule,
			view: once(() => alternativeTo(view, { ...view, failed: [...view.failed, at] })),
		}));
}

function once(workOutView: () => View): () => View {
	let view: View | null = null;
	return () => {
		view ??= workOutView();
		return view;
	};
}

interface Facts {
	readonly sitesShareCircuit: boolean;
	readonly vnetsMeet: boolean;
	/** Some VNet is connected to a circuit that another is not connected to. */
	readonly vnetsApart: boolean;
	readonly vnetSharesPrefix: boolean;
	readonly transitWan: boolean;
	readonly linkLost: boolean;
	readonly summaries: boolean;
	/** Of a gateway with several circuits. */
	readonly summaryAtGateway: boolean;
	readonly dualHomed: boolean;
	readonly prepends: boolean;
	readonly choiceAtEdge: boolean;
}

function factsOf(view: View): Facts {
	const { design, forwarding } = view;
	const circuits = [...design.circuits.values()];
	const attachments = circuits.flatMap((circuit) => circuit.attachments);
	const connected = [...design.vnets.values()].filter(({ connections }) => connections.length > 0);
	const fromSites = [
		...[...design.sites.values()].flatMap(({ prefixes }) => prefixes),
		...attachments.flatMap(({ advertise, aggregate }) => [...(advertise ?? []), ...aggregate]),
	];
	const sitePrefixes = new Set(fromSites.map(({ text }) => text));
	const edges = attachments.map(({ edge }) => edge);
	// R032: a spoke is announced by its hub.
	const announced = [...design.vnets.values()].filter((vnet) => gatewayVnetOf(design, vnet, view.forwarding.stands));
	const shared = announced.some(({ prefixes }) => prefixes.some(({ text }) => sitePrefixes.has(text)));
	return {
		sitesShareCircuit: circuits.some((circuit) => circuit.attachments.length > 1),
		vnetsMeet: connected.length > 1,
		vnetsApart:
			new Set(connected.map(({ connections }) => connections.map(({ circuit }) => circuit).join(' '))).size > 1,
		vnetSharesPrefix: shared,
		transitWan: [...design.wans.values()].some(({ transit }) => transit),
		linkLost: view.globalReach && halfUp(view),
		summaries: hasNesting(design, forwarding),
		summaryAtGateway: connected.some(
			({ gateway, connections }) => connections.length > 1 && gateway!.summarizedPrefixes.length > 0,
		),
		dualHomed: new Set(edges).size < edges.length,
		prepends: attachments.some(({ prepend }) => prepend > 0),
		choiceAtEdge:
			connected.some(({ connections }) => connections.length > 1) ||
			new Set(edges).size < edges.length ||
			hasDuplicates(design),
	};
}

/** A circuit with Global Reach works on one of its links alone: then it matters which edges the tunnel joins. */
function halfUp({ design, availability }: View): boolean {
	const joined = new Set([...design.globalReach.values()].flatMap(({ between }) => between));
	return [...joined].some((id) => {
		const { key, attachments } = design.circuits.get(id)!;
		return linksUp(availability, key).length === 1 || attachments.some(({ links }) => links.length === 1);
	});
}

function hasDuplicates(design: Design): boolean {
	const all = [...design.sites.values(), ...design.vnets.values()].flatMap(({ prefixes }) =>
		prefixes.map(({ text }) => text),
	);
	return new Set(all).size < all.length;
}

function hasNesting({ sites, vnets }: Design, { coverage, solution }: View['forwarding']): boolean {
	if (sites.size + vnets.size === 0) return false;
	return solution.classes.some(({ routeClass }) =>
		routeClass.prefixes.some((prefix) => coverage.chain(prefix).length > 1),
	);
}
