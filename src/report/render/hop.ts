// One hop told: where the packet goes, the candidates for its route, the rung that chose and its rule.

import type { HopStory, Route } from '../model.ts';
import { milliseconds } from './sentences.ts';
import { inColumns } from './text/columns.ts';
import { clipLine, type Line, lineWidth, span } from './text/span.ts';
import { wrapLine } from './text/wrap.ts';

/** How a branch ends, in words. */
export const endings: Readonly<Record<string, string>> = {
	delivered: 'arrived',
	noRoute: 'no route: dropped here',
	discard: 'only a summary: dropped here',
	systemRoute: 'the system route of the VNet keeps it here',
	wrongOwner: 'ends here, at another owner of the address',
	loop: 'comes back here: a loop',
	down: 'failed',
	transitBySummary: 'only a summary leads on',
	userRoute: 'a user-defined route takes it away',
	propagationOff: 'the subnet does not take the routes of its gateway: dropped here',
	appliance: 'handed to an appliance, which is not simulated',
};

/** Hops that do exactly the same, as the two links of a circuit do, are told once. */
export function alike(
	story: readonly HopStory[],
): readonly { readonly hop: HopStory; readonly at: readonly string[] }[] {
	const groups = new Map<string, { readonly hop: HopStory; readonly at: string[] }>();
	for (const hop of story) {
		const { at, ...rest } = hop;
		const circuit = at.startsWith('circuit/') ? at.split('/').slice(0, 2).join('/') : at;
		const id = JSON.stringify([circuit, rest]);
		const known = groups.get(id);
		if (known === undefined) groups.set(id, { hop, at: [at] });
		else known.at.push(at);
	}
	return [...groups.values()];
}

/** `circuit/london/primary, secondary`. */
export function together(keys: readonly string[]): string {
	const byCircuit = new Map<string, string[]>();
	for (const key of keys) {
		const [kind, id, link] = key.split('/');
		const element = `${kind}/${id}`;
		const links = byCircuit.get(element) ?? [];
		if (link !== undefined) links.push(link);
		byCircuit.set(element, links);
	}
	return [...byCircuit]
		.map(([element, links]) => (links.length === 0 ? element : `${element}/${links.join(' and ')}`))
		.join(', ');
}

export function hopLines(
	{ hop, at }: { readonly hop: HopStory; readonly at: readonly string[] },
	columns: number,
	safe: (text: string) => string,
	step: string,
): readonly Line[] {
	const arrow =
		hop.next.length === 0 ? [] : [span(` ${step} `, 'link'), span(safe(together(hop.next.map(({ to }) => to))))];
	const latency = hop.next.filter(({ roundTripMs }) => roundTripMs !== null && roundTripMs > 0);
	const slowest = [...latency].sort((a, b) => b.roundTripMs! - a.roundTripMs!)[0];
	const times =
		slowest === undefined ? [] : [span(`  ${milliseconds(slowest.roundTripMs!)}, ${slowest.basis}`, 'muted')];
	const ending =
		hop.end === null ? [] : [span(`  ${endings[hop.end] ?? hop.end}`, hop.end === 'delivered' ? 'good' : 'bad')];
	const title = wrapLine([span('  ')], [span(safe(together(at)), 'strong'), ...arrow, ...times, ...ending], columns, 6);
	const [first] = hop.candidates;
	const contested = hop.candidates.some((route) => !route.selected || pathOf(route) !== pathOf(first!));
	const rows = contested
		? candidateTable(hop, columns, safe)
		: hop.candidates.slice(0, 1).map((route) => routeInShort(route, safe));
	const chosen = hop.decidedBy;
	const choice =
		chosen === null
			? []
			: wrapLine(
					[span('      decided by '), span(chosen.rung, 'code'), span(' '), span(chosen.rule, 'code'), span('  ')],
					[span(safe(chosen.meaning), 'muted')],
					columns,
					6,
				);
	const used = hop.candidates.filter(({ selected }) => selected).length;
	const shared: readonly Line[] =
		hop.sharedBy === null ? [] : [[span(`      ${used} equal routes, used together `), span(hop.sharedBy, 'code')]];
	return [...title, ...routeLine(hop, columns, safe), ...rows, ...choice, ...shared];
}

/** The route of the subnet, where BGP alone does not tell it. */
function routeLine({ at, route }: HopStory, columns: number, safe: (text: string) => string): readonly Line[] {
	if (route === null) return [];
	const indent: Line = [span('      ')];
	if (route.gateway === null) {
		const hop = route.nextHopIpAddress === null ? '' : ` ${route.nextHopIpAddress}`;
		const text = `${sources[route.source]} route, ${route.nextHopType}${hop}`;
		const head = [...indent, span(`${safe(route.prefix)}  `, 'muted')];
		return wrapLine(head, [span(safe(text), 'muted'), span(' '), span(route.rule, 'code')], columns, 8);
	}
	const borrowed = at.startsWith('vnet/') && route.gateway.split('/')[1] !== at.split('/')[1];
	return borrowed
		? [[...indent, span(safe(`from ${route.gateway}, which it uses`), 'muted'), span(' '), span('R033', 'code')]]
		: [];
}

const sources: Readonly<Record<string, string>> = {
	Default: 'system',
	User: 'user-defined',
	VirtualNetworkGateway: 'gateway',
};

const mostCandidates = 6;

/** Who competed; what all have in common is not repeated. */
function candidateTable(hop: HopStory, columns: number, safe: (text: string) => string): readonly Line[] {
	const { candidates, at } = hop;
	const differ = (value: (route: Route) => unknown): boolean => new Set(candidates.map(value)).size > 1;
	const prefixes = differ(({ prefix }) => prefix);
	const [weights, preferences] = [differ(({ weight }) => weight), differ(({ localPreference }) => localPreference)];
	const shown = candidates.slice(0, mostCandidates);
	const rows = (withRung: boolean) =>
		shown.map((route): readonly Line[] => [
			[span(route.selected ? '*' : ' ', 'good')],
			...(prefixes ? [[span(safe(route.prefix))]] : []),
			[span(safe(`via ${route.nextHop ?? 'itself'}`))],
			[span(pathOf(route), 'muted')],
			...(weights ? [[span(`weight ${route.weight}`, 'muted' as const)]] : []),
			...(preferences ? [[span(`locpref ${route.localPreference}`, 'muted' as const)]] : []),
			...(withRung ? [[span(route.lostAt === null ? '' : `lost at ${route.lostAt}`, 'warn' as const)]] : []),
		]);
	// Where the rung does not fit, the line below names it all the same.
	const whole = inColumns(rows(true), [], 6, 2);
	const fits = whole.every((line) => lineWidth(line) <= columns);
	const lines = fits ? whole : inColumns(rows(false), [], 6, 2).map((line) => clipLine(line, columns, '~'));
	const more = candidates.length - mostCandidates;
	return [
		[span(`      ${safe(hop.matched ?? '')}`, 'muted')],
		...lines,
		...(more > 0 ? [[span(`      and ${more} more: canreach routes ${safe(at)}`, 'muted' as const)]] : []),
	];
}

function pathOf({ asPath, nextHop }: Route): string {
	if (asPath.length > 0) return `path ${asPath.join(' ')}`;
	return nextHop === null ? 'own' : 'no AS number left';
}

/** A route without a rival, on one line. */
function routeInShort(route: Route, safe: (text: string) => string): Line {
	return [span(`      ${safe(route.prefix)}  ${pathOf(route)}`, 'muted')];
}
