// Designs with prefixes in quantity, and their answers by the names of the two ends.

import { type Answer, answer } from '../../src/reachability/answer.ts';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import { serviceEndsOf } from '../../src/reachability/services/services.ts';
import { workOut } from '../../src/reachability/view.ts';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { questionsOf } from '../../src/what-if/expectations/questions.ts';

/** That many /24s, from 10.0.0.0/24 on; another first byte for another site. */
export function ipv4(count: number, first = 10): string {
	return Array.from({ length: count }, (_, n) => `${first}.${n >> 8}.${n & 255}.0/24`).join(', ');
}

/** That many /64s of 2001:db8::/32; another block for another site. */
export function ipv6(count: number, block = 1): string {
	return Array.from({ length: count }, (_, n) => `2001:db8:${block}:${n.toString(16)}::/64`).join(', ');
}

export function scenarioOf(yaml: string): Scenario {
	const parsed = parseScenario(`name: limits\n${yaml}`, 'limits.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
	return parsed.scenario;
}

/** Of one view alone: designs of thousands of prefixes take their time. */
export function answerOf(
	scenario: Scenario,
	asked = 'as-designed',
	evidence: 'documented' | 'inferred' = 'inferred',
): Answer {
	const view = workOut(questionsOf(scenario).find(({ id }) => id === asked)!);
	return answer(view, endpointsOf([view])[0]!, serviceEndsOf([view], [])[0]!, evidence, []);
}

/** `a-b: reachable`, each two nodes once for each family and way of being treated. */
export function outcomes({ pairs }: Answer): readonly string[] {
	const short = (node: string): string => node.slice(node.indexOf('/') + 1);
	return pairs
		.filter(({ from, to }) => from.node < to.node)
		.map(({ from, to, outcome }) => {
			const six = from.prefixes[0]!.family === 6 ? ' IPv6' : '';
			return `${short(from.node)}-${short(to.node)}${six}: ${outcome}`;
		})
		.sort();
}
