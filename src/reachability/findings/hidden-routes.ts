// Routes of a circuit's own sites that a prepend hides behind the copy across Global Reach.

import type { Finding } from '../../azure/finding.ts';
import { fromCustomerEdge } from '../../azure/tags.ts';
import { finding, idOf } from '../../azure/validity/check.ts';
import { nameOf } from '../../azure/validity/wording.ts';
import type { Candidate } from '../../routing/candidate.ts';
import type { CompiledNetwork, CompiledSpeaker, Hop } from '../../routing/compile.ts';
import { decide } from '../../routing/decision.ts';
import type { SolvedClass } from '../../routing/solve.ts';
import type { ElementKey, LinkName } from '../../scenario/design.ts';

/** R065. Both links of a circuit that do the same are one finding; `named` are the prefixes of the class. */
export function hiddenRoutes(net: CompiledNetwork): (solved: SolvedClass, named: string) => readonly Finding[] {
	const onGlobalReach = net.speakers.filter(({ inbound }) => inbound.some(({ internal }) => internal));
	return (solved, named) => hiddenIn(net, onGlobalReach, solved, named);
}

function hiddenIn(
	net: CompiledNetwork,
	edges: readonly CompiledSpeaker[],
	solved: SolvedClass,
	named: string,
): readonly Finding[] {
	const linksOf = new Map<ElementKey, Map<string, LinkName[]>>();
	for (const msee of edges) {
		const [kind, id, link] = msee.speaker.id.split('/');
		const circuit = `${kind}/${id}`;
		for (const from of hiddenByPrepend(net, solved, msee)) {
			const copy = solved.selected(msee.index)[0]!.hop!;
			const [edge, other] = [from, copy.from].map((end) => nameOf(net.speakers[end]!.speaker.id));
			const what = `the copy of ${named} from ${other}, because ${edge} prepends, and no longer offers the local route over Global Reach.`;
			const known = linksOf.get(circuit) ?? new Map<string, LinkName[]>();
			linksOf.set(circuit, known.set(what, [...(known.get(what) ?? []), link as LinkName]));
		}
	}
	return [...linksOf].flatMap(([circuit, told]) =>
		[...told].map(([what, links]) => {
			const who = links.length > 1 ? `Circuit ${idOf(circuit)}` : `The ${links[0]} link of circuit ${idOf(circuit)}`;
			return finding('PREPEND_HIDES_ROUTE', {
				at: circuit,
				path: ['circuits', idOf(circuit)],
				message: `${who} prefers ${what}`,
			});
		}),
	);
}

/** Customer edges, as speakers, whose route an MSEE would use if they did not prepend there, and now leaves for a copy from Global Reach. */
export function hiddenByPrepend(net: CompiledNetwork, solved: SolvedClass, msee: CompiledSpeaker): readonly number[] {
	if (!solved.selected(msee.index)[0]?.hop?.internal) return [];
	const held = solved.candidates(msee.index);
	return held.flatMap((local) => {
		if (local.hop === null || !local.tags.includes(fromCustomerEdge)) return [];
		const plain = withoutPrepend(local, local.hop);
		if (plain === local) return [];
		const { selected } = decide(
			net,
			msee,
			held.map((route) => (route === local ? plain : route)),
		);
		return selected.includes(plain) ? [local.hop.from] : [];
	});
}

/** A customer edge puts its own number in front of those that it prepends, and prepends the same to all it announces there. */
function withoutPrepend(route: Candidate, { exportRules }: Hop): Candidate {
	const [prepend] = exportRules.flatMap(({ rule }) => rule.set?.prepend ?? []);
	if (prepend === undefined) return route;
	return { ...route, asPath: route.asPath.toSpliced(1, typeof prepend === 'number' ? prepend : prepend.count) };
}
