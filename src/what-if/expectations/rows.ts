// Rows of `expect` made here rather than written by a person: read as those of a file are, and judged.

import type { Answer } from '../../reachability/answer.ts';
import { endpointsOf } from '../../reachability/endpoints.ts';
import { findingsOf } from '../../reachability/findings/findings.ts';
import { type Pair, pairsOf } from '../../reachability/pairs.ts';
import { servicePairsOf } from '../../reachability/services/service-pairs.ts';
import { type AskedEnds, serviceEndsOf } from '../../reachability/services/services.ts';
import type { View } from '../../reachability/view.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import { findEndpoint } from '../../scenario/expect/endpoint.ts';
import { type Expectation, readExpectations } from '../../scenario/expect/expectation.ts';
import type { Scenario } from '../../scenario/parse.ts';
import type { WrittenExpectation } from '../../scenario/schema/schema.ts';
import { judgingWithFailures } from '../failures/survival.ts';
import { endsAsked } from './questions.ts';

/** Null for a row that the file could not hold, as where a prefix is held by two nodes. */
export function readRow(scenario: Scenario, row: WrittenExpectation): Expectation | null {
	const { expanded, design, whatIfs } = scenario;
	const byId = new Map(whatIfs.map((whatIf) => [whatIf.id, whatIf]));
	const { expectations, problems } = readExpectations({ ...expanded, expect: [row] }, design, byId);
	const [expectation] = expectations;
	return problems.length > 0 || expectation === undefined ? null : { ...expectation, line: 0 };
}

/** What a row may call the whole of a node: its id, its key where the id means another; null where neither does. */
export function nameOf(design: Design, node: ElementKey): string | null {
	const [, id = ''] = /^(?:site|vnet|service)\/([^/]+)$/.exec(node) ?? [];
	const means = (text: string): boolean => {
		const found = findEndpoint(design, text);
		return 'reference' in found && found.reference.node === node;
	};
	return [id, node].find((text) => text !== '' && means(text)) ?? null;
}

/** What a row may call a prefix of a node; null where it means another node, or several. */
export function prefixNameOf(design: Design, node: ElementKey, prefix: string): string | null {
	const found = findEndpoint(design, prefix);
	return 'reference' in found && found.reference.node === node ? prefix : null;
}

/** A view as it is judged for these rows, whatever changes led there left out. */
export function judgeable(view: View, rows: readonly Expectation[]): Answer {
	const asked = rows.flatMap(({ asserts }) => (asserts.kind === 'finding' ? [] : endsAsked(asserts)));
	const pairs = pairsIn(view, asked);
	const isFinding = rows.some(({ asserts }) => asserts.kind === 'finding');
	const findings = isFinding ? findingsOf(view, pairs) : [];
	return { ...view, endpoints: [], pairs, findings };
}

/** Which of the rows hold there. */
export function holdingIn(state: Answer, rows: readonly Expectation[]): (row: Expectation) => boolean {
	const judged = judgingWithFailures(rows, state, 'inferred');
	return (row) => judged(row).passed;
}

/** The pairs of an answer. */
export function pairsIn(view: View, asked: readonly AskedEnds[]): readonly Pair[] {
	const known = asked.length === 0 ? plainly.get(view) : undefined;
	if (known !== undefined) return known;
	const ofNetworks = networkPairs.get(view) ?? pairsOf(view, endpointsOf([view])[0]!);
	networkPairs.set(view, ofNetworks);
	const [services] = serviceEndsOf([view], asked);
	const pairs = [...ofNetworks, ...servicePairsOf(view, services!)];
	if (asked.length === 0) plainly.set(view, pairs);
	return pairs;
}
/** One view is asked about often: where no row asks for more services, and whatever it asks for. */
const plainly = new WeakMap<View, readonly Pair[]>();
const networkPairs = new WeakMap<View, readonly Pair[]>();
