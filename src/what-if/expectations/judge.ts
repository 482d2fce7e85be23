// Expectations against answers.

import type { Finding } from '../../azure/finding.ts';
import { covers } from '../../net/prefix.ts';
import { isPublic } from '../../net/public-space.ts';
import type { Endpoint } from '../../reachability/endpoints.ts';
import type { Outcome } from '../../reachability/outcome.ts';
import type { Pair } from '../../reachability/pairs.ts';
import type { Walk } from '../../reachability/walk.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type {
	EndpointReference,
	Expectation,
	FindingAssertion,
	PairAssertion,
} from '../../scenario/expect/expectation.ts';

export interface Judgement {
	readonly passed: boolean;
	readonly message: string;
	/** The first pair that does not survive, as it is after the failures. */
	readonly broken?: { readonly pair: Pair; readonly failed: readonly ElementKey[] };
}

/** A view as far as an expectation looks at it. */
export interface Judgeable {
	readonly id: string;
	readonly pairs: readonly Pair[];
	readonly findings: readonly Finding[];
}

export function judge({ asserts }: Expectation, view: Judgeable): Judgement {
	return asserts.kind === 'finding' ? judgeFinding(asserts, view) : judgePairs(asserts, view);
}

function judgeFinding({ code, at }: FindingAssertion, { findings }: Judgeable): Judgement {
	const fits = findings.filter((finding) => finding.code === code);
	const wanted = at === null ? code : `${code} at ${at}`;
	if (fits.some((finding) => at === null || finding.at === at)) return { passed: true, message: `${wanted} is found` };
	const where = fits.map((finding) => finding.at);
	return {
		passed: false,
		message: `${wanted} is not found${where.length > 0 ? `; it is at ${where.join(', ')}` : ''}`,
	};
}

function judgePairs(assertion: PairAssertion, { pairs }: Judgeable): Judgement {
	const asked = pairs.filter((pair) => isAsked(assertion, pair));
	const listed = (references: readonly EndpointReference[]): string => references.map(printReference).sort().join(', ');
	const what = `${listed(assertion.from)} to ${listed(assertion.to)}`;
	if (asked.length === 0) return { passed: false, message: `${what}: no such pair in this view` };
	const faults = asked.flatMap((pair) =>
		faultsOf(assertion, pair).map((fault) => `${pair.from.node} to ${pair.to.node}: ${fault}`),
	);
	if (faults.length === 0) return { passed: true, message: `${what}: as expected` };
	return {
		passed: false,
		message: faults.length > 3 ? `${faults.slice(0, 3).join('; ')}; and ${faults.length - 3} more` : faults.join('; '),
	};
}

export function isAsked({ from, to }: PairAssertion, pair: Pair): boolean {
	return from.some((end) => isMeant(end, pair.from)) && to.some((end) => isMeant(end, pair.to));
}

export function faultsOf(assertion: PairAssertion, pair: Pair): readonly string[] {
	const faults: string[] = [];
	const { outcome, forward, roundTripMs } = pair;
	if (assertion.reachable !== null && !isExpected(assertion.reachable, outcome)) {
		const because = pair.reason === null ? '' : ` (${pair.reason.code}: ${pair.reason.message})`;
		faults.push(`expected ${assertion.reachable ? 'reachable' : 'unreachable'}, is ${outcome}${because}`);
	}
	if (assertion.because !== null && pair.reason?.code !== assertion.because)
		faults.push(`expected because ${assertion.because}, is ${pair.reason?.code ?? 'reachable'}`);
	if (assertion.via.length > 0 && !everyBranchGoesVia(forward, assertion.via))
		faults.push(`expected by way of ${assertion.via.join(', ')}, goes ${forward.hops.join(', ')}`);
	if (assertion.notVia.length > 0 && someBranchGoesVia(forward, assertion.notVia))
		faults.push(`expected not by way of ${assertion.notVia.join(', ')}, goes ${forward.hops.join(', ')}`);
	if (assertion.withinMs !== null && (roundTripMs === null || roundTripMs > assertion.withinMs)) {
		faults.push(
			`expected within ${assertion.withinMs} ms, ${roundTripMs === null ? 'the round trip is not known' : `takes ${roundTripMs.toFixed(1)} ms`}`,
		);
	}
	return faults;
}

/** A one-way pair exchanges nothing; a partial one does in part, so it is neither. */
export function isExpected(reachable: boolean, outcome: Outcome): boolean {
	return reachable ? outcome === 'reachable' : outcome === 'unreachable' || outcome === 'one-way';
}

export function isMeant(reference: EndpointReference, endpoint: Endpoint): boolean {
	if (reference.node === 'all') return true;
	// A VNet means all its subnets.
	if (reference.node !== endpoint.node && !endpoint.node.startsWith(`${reference.node}/`)) return false;
	const { prefix } = reference as Extract<EndpointReference, { prefix: unknown }>;
	if (prefix === null) return true;
	// A private address reaches Microsoft's services only as one of these.
	if (endpoint.translated === true && !isPublic(prefix)) return true;
	return endpoint.prefixes.some((own) => covers(own, prefix) || covers(prefix, own));
}

export function printReference(reference: EndpointReference): string {
	if (reference.node === 'all') return 'all';
	const { prefix } = reference as Extract<EndpointReference, { prefix: unknown }>;
	return prefix === null ? reference.node : prefix.text;
}

/** Whether every branch from the start passes the elements in this order. */
function everyBranchGoesVia(walk: Walk, via: readonly ElementKey[]): boolean {
	if (walk.delivered === 'none') return false;
	return branches(walk, via, (passed, left) => passed && left);
}

function someBranchGoesVia(walk: Walk, via: readonly ElementKey[]): boolean {
	return branches(walk, via, (found, other) => found || other);
}

/** Counts elements off along each branch, each node and count once; a loop passes nothing further. */
function branches(
	{ hops, edges }: Walk,
	via: readonly ElementKey[],
	join: (a: boolean, b: boolean) => boolean,
): boolean {
	const memo = new Map<string, boolean>();
	const follow = (node: ElementKey, passed: number): boolean => {
		const now = passed < via.length && isAt(node, via[passed]!) ? passed + 1 : passed;
		const id = `${node} ${now}`;
		const known = memo.get(id);
		if (known !== undefined) return known;
		memo.set(id, false);
		const next = edges.filter(([from]) => from === node).map(([, to]) => follow(to, now));
		const result = next.length === 0 ? now === via.length : next.reduce(join);
		memo.set(id, result);
		return result;
	};
	return follow(hops[0]!, 0);
}

/** `circuit/x` is passed at either of its links. */
function isAt(node: ElementKey, element: ElementKey): boolean {
	return node === element || node.startsWith(`${element}/`);
}
