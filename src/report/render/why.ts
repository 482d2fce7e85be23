// One pair told hop by hop: the candidates, the rung that chose and its rule; or where the route stopped and what would mend it.

import type { Explanation, HopStory, Route, RuleNote } from '../model.ts';
import { inColumns } from './columns.ts';
import { glyphsOf } from './glyphs.ts';
import { isService } from './names.ts';
import { printable, type ScreenOptions } from './page.ts';
import { editLine } from './repair.ts';
import { milliseconds } from './sentences.ts';
import { blank, clipLine, type Line, lineWidth, type Role, span } from './span.ts';
import { throughputText } from './throughput.ts';
import { wrapLine } from './wrap.ts';

const outcomeRoles: Readonly<Record<string, Role>> = {
	reachable: 'good',
	partial: 'warn',
	'one-way': 'warn',
	undetermined: 'warn',
	unreachable: 'bad',
};

export function whyLines(explanation: Explanation, { columns, ascii }: ScreenOptions): readonly Line[] {
	const safe = printable(ascii);
	const { pair, scenario, view, rules } = explanation;
	const glyphs = glyphsOf(ascii);
	const prose = (text: string, indent: number, role: Role = 'plain'): readonly Line[] =>
		wrapLine([span(' '.repeat(indent))], [span(safe(text), role)], columns, indent);
	const from = `${pair.from.node} (${pair.from.prefixes.slice(0, 3).join(', ')})`;
	const to = `${pair.to.node} (${pair.to.prefixes.slice(0, 3).join(', ')})`;
	const lines: Line[] = [
		...wrapLine([], [span(safe(`${from} ${ascii ? 'to' : '→'} ${to}`), 'title')], columns, 2),
		...wrapLine(
			[
				span(safe(pair.outcome), outcomeRoles[pair.outcome] ?? 'plain'),
				...(pair.roundTripMs === null ? [span(' ')] : []),
			],
			[
				span(pair.roundTripMs === null ? '' : `, ${milliseconds(pair.roundTripMs)} round trip`),
				span(' '),
				span(safe(`(${scenario.file}, ${view})`), 'muted'),
			],
			columns,
			2,
		),
	];
	const carried = throughputText(explanation);
	if (carried !== null) lines.push(...prose(carried, 0, 'muted'));
	const translated = translation(pair);
	if (translated !== null) lines.push(...prose(translated, 0, 'muted'));
	const { reason } = pair;
	if (reason !== null) {
		lines.push(blank, [span('Why not', 'heading')], ...prose(reason.message, 2), [
			span('  '),
			span(reason.code, 'code'),
			span(' at '),
			span(safe(reason.at), 'muted'),
		]);
		const note = rules[reason.rule];
		if (note !== undefined) lines.push(...ruleLines(note, columns, safe));
		lines.push(blank, [span('What would repair it', 'heading')]);
		if (reason.repair === null) lines.push(...prose('Nothing that this design could change.', 2));
		for (const edit of reason.repair ?? []) {
			const { verb, line } = editLine(edit);
			lines.push(...wrapLine([span(`  ${verb}  `, 'muted')], [span(safe(line), 'changed')], columns, 4));
		}
	}
	lines.push(
		blank,
		[span('There', 'heading')],
		...alike(explanation.forward).flatMap((hop) => hopLines(hop, columns, safe, glyphs.step)),
	);
	lines.push(
		blank,
		[span('Back', 'heading')],
		...alike(explanation.return).flatMap((hop) => hopLines(hop, columns, safe, glyphs.step)),
	);
	const others = Object.values(rules).filter(({ id }) => id !== reason?.rule);
	if (others.length > 0)
		lines.push(blank, [span('Rules', 'heading')], ...others.flatMap((note) => shortRule(note, columns, safe)));
	lines.push(blank, ...assumptionLines(explanation, columns, safe));
	return lines;
}

/** R025: what a site has itself is not known to Microsoft's services. */
function translation({ from, to }: Explanation['pair']): string | null {
	const site = isService(from) ? to : isService(to) ? from : null;
	if (site === null || site.prefixes.length === 0) return null;
	return `Private addresses of ${site.node} pass only after NAT to ${site.prefixes.length === 1 ? 'this prefix' : 'these prefixes'}.`;
}

function assumptionLines({ pair }: Explanation, columns: number, safe: (text: string) => string): readonly Line[] {
	const text =
		pair.assumptions.length === 0
			? 'No rule weaker than documented would change this outcome.'
			: `The outcome rests on ${pair.assumptions.join(', ')}, which no document settles: --evidence documented would call it undetermined.`;
	return wrapLine([], [span(safe(text), pair.assumptions.length === 0 ? 'muted' : 'warn')], columns, 0);
}

const ends: Readonly<Record<string, string>> = {
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
function alike(story: readonly HopStory[]): readonly { readonly hop: HopStory; readonly at: readonly string[] }[] {
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
function together(keys: readonly string[]): string {
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

function hopLines(
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
		hop.end === null ? [] : [span(`  ${ends[hop.end] ?? hop.end}`, hop.end === 'delivered' ? 'good' : 'bad')];
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

function ruleLines(note: RuleNote, columns: number, safe: (text: string) => string): readonly Line[] {
	return [
		...wrapLine(
			[span('  '), span(note.id, 'code'), span(` ${note.evidence}: `, 'muted')],
			[span(safe(note.meaning))],
			columns,
			2,
		),
		...(note.sources.length === 0
			? []
			: wrapLine([span('  source  ', 'muted')], [span(safe(note.sources.join('; ')), 'muted')], columns, 4)),
		...(note.assume === null ? [] : [[span(safe(`  switch  assume: { ${note.assume}: … }`), 'muted')]]),
	];
}

function shortRule(
	{ id, evidence, title }: RuleNote,
	columns: number,
	safe: (text: string) => string,
): readonly Line[] {
	return wrapLine(
		[span('  '), span(id, 'code'), span(' ')],
		[span(safe(title)), span(` (${evidence})`, evidence === 'documented' ? 'muted' : 'warn')],
		columns,
		4,
	);
}
