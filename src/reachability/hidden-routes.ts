// Routes of a circuit's own sites that a prepend hides behind the copy across Global Reach.

import type { Finding } from '../azure/finding.ts';
import { fromCustomerEdge } from '../azure/tags.ts';
import { finding, idOf } from '../azure/validity/check.ts';
import { nameOf } from '../azure/validity/wording.ts';
import type { SolvedClass } from '../routing/solve.ts';
import type { ElementKey, LinkName } from '../scenario/design.ts';
import type { View } from './view.ts';

type Net = View['solution']['net'];

/** R065. Both links of a circuit that do the same are one finding; `named` are the prefixes of the class. */
export function hiddenRoutes(net: Net): (solved: SolvedClass, named: string) => readonly Finding[] {
	const onGlobalReach = net.speakers.filter(({ inbound }) => inbound.some(({ internal }) => internal));
	return (solved, named) => hiddenIn(net, onGlobalReach, solved, named);
}

function hiddenIn(net: Net, edges: Net['speakers'], solved: SolvedClass, named: string): readonly Finding[] {
	const linksOf = new Map<ElementKey, Map<string, LinkName[]>>();
	for (const { index, speaker, inbound } of edges) {
		const copy = solved.selected(index)[0];
		if (!copy?.hop?.internal) continue;
		const local = inbound
			.map((hop) => solved.learned(hop.index))
			.find((route) => route?.tags.includes(fromCustomerEdge));
		if (!local?.hop || local.asPath.length <= copy.asPath.length) continue;
		const [edge, other] = [local.hop.from, copy.hop.from].map((end) => nameOf(net.speakers[end]!.speaker.id));
		const what = `the copy of ${named} from ${other}, because ${edge} prepends, and no longer offers the local route over Global Reach.`;
		const [kind, id, link] = speaker.id.split('/');
		const circuit = `${kind}/${id}`;
		const known = linksOf.get(circuit) ?? new Map<string, LinkName[]>();
		linksOf.set(circuit, known.set(what, [...(known.get(what) ?? []), link as LinkName]));
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
