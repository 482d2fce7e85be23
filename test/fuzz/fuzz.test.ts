// Whatever people write: no crash, no hang, and the answer of the naive solver. `npm run fuzz` asks a hundred thousand times.

import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseScenario, renderJson, report, simulate } from '../../src/index.ts';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import { type View, workOut } from '../../src/reachability/view.ts';
import { designs, scenarioOf } from '../designs.ts';
import { outcomeBetween, questionsOf } from '../properties/answers.ts';
import { solveNaively } from '../routing/naive/solve-naively.ts';
import { seed } from '../seed.ts';

/** How many scenarios: two thirds are designs, one third texts. */
const scenarios = Number(process.env.CANREACH_FUZZ ?? 60);
const parameters = (share: number): fc.Parameters<unknown> => ({
	numRuns: Math.ceil(scenarios * share),
	seed,
	endOnFailure: scenarios > 1000,
});
// Only a hang takes so long, also on a busy machine.
const timeout = 300_000 + scenarios * 2000;

/** Explanations and repairs take many times as long as the answer itself: every so many designs. */
const reportEvery = 25;

test(`${Math.ceil((scenarios * 2) / 3)} designs from seed ${seed}: the naive solver's routes, an outcome for every pair, the same bytes twice`, {
	timeout,
}, () => {
	let nth = 0;
	fc.assert(
		fc.property(designs(), (design) => {
			const scenario = scenarioOf(design);
			for (const question of questionsOf(scenario)) {
				const view = workOut(question);
				expect(differences(view)).toEqual([]);
				const endpoints = endpointsOf([view])[0]!;
				for (const from of endpoints)
					for (const to of endpoints)
						if (from.node !== to.node && from.prefixes[0]!.family === to.prefixes[0]!.family)
							outcomeBetween(view, from.node, from.prefixes[0]!, to.node, to.prefixes[0]!);
			}
			if (nth++ % reportEvery > 0) return;
			const bytes = (): string => renderJson(report(simulate(scenario), { routes: true }).document);
			expect(bytes()).toBe(bytes());
		}),
		parameters(2 / 3),
	);
});

/** Speakers whose routes in use are not those of the naive solver, where only one stable state is known. */
function differences({ network, solution: { net, classes } }: View): readonly string[] {
	const naive = solveNaively(network).perPrefix;
	return classes
		.filter(({ status }) => status === 'stable')
		.flatMap(({ routeClass, selected }) =>
			routeClass.prefixes.flatMap(({ text }) =>
				net.speakers.flatMap(({ index, speaker }) => {
					const ours = selected(index).map(({ hop, asPath }) => `${hop?.sessionId ?? null} ${asPath}`);
					const theirs = (naive[text]!.answer?.[speaker.id] ?? [])
						.filter((route) => route.selected)
						.map(({ session, asPath }) => `${session} ${asPath}`);
					const [a, b] = [ours.sort().join('; '), theirs.sort().join('; ')];
					return a === b ? [] : [`${text} at ${speaker.id}: ${a} instead of ${b}`];
				}),
			),
		);
}

const folder = new URL('../../scenarios/', import.meta.url);
const published = readdirSync(folder)
	.filter((file) => file.endsWith('.yaml'))
	.sort()
	.map((file) => readFileSync(new URL(file, folder), 'utf8'));

/** A published scenario with some of its lines and words dropped, doubled, swapped or replaced. */
const damaged = fc
	.tuple(
		fc.constantFrom(...published),
		fc.array(
			fc.record({
				kind: fc.constantFrom('drop', 'double', 'swap', 'word', 'cut', 'insert'),
				at: fc.nat(),
				other: fc.nat(),
				text: fc.constantFrom(
					'',
					' ',
					'[',
					'}',
					':',
					'-',
					'&a',
					'*a',
					'{}',
					'0.0.0.0/0',
					'::/0',
					'-1',
					'1e9',
					'null',
					'"',
					'#',
					'all',
				),
			}),
			{ minLength: 1, maxLength: 4 },
		),
	)
	.map(([text, damages]) => damages.reduce(damage, text));

interface Damage {
	readonly kind: string;
	readonly at: number;
	readonly other: number;
	readonly text: string;
}

function damage(text: string, { kind, at, other, text: put }: Damage): string {
	const lines = text.split('\n');
	const [i, j] = [at % lines.length, other % lines.length];
	const words = lines[i]!.split(/(?<=\W)|(?=\W)/);
	switch (kind) {
		case 'drop':
			return lines.toSpliced(i, 1).join('\n');
		case 'double':
			return lines.toSpliced(j, 0, lines[i]!).join('\n');
		case 'swap':
			return lines.with(i, lines[j]!).with(j, lines[i]!).join('\n');
		case 'word':
			return lines.with(i, words.with(other % Math.max(1, words.length), put).join('')).join('\n');
		case 'cut':
			return lines.with(i, lines[i]!.slice(0, other % (lines[i]!.length + 1))).join('\n');
		default:
			return `${text.slice(0, at % text.length)}${put}${text.slice(at % text.length)}`;
	}
}

test(`${Math.ceil(scenarios / 3)} damaged files from seed ${seed}: an answer or mistakes with their places, never an exception`, {
	timeout,
}, () => {
	fc.assert(
		fc.property(damaged, (text) => {
			const parsed = parseScenario(text, 'damaged.yaml');
			if (parsed.ok) expect(renderJson(report(simulate(parsed.scenario)).document)).not.toBe('');
			else {
				expect(parsed.diagnostics.length).toBeGreaterThan(0);
				for (const { line, column, message } of parsed.diagnostics) {
					expect(line).toBeGreaterThan(0);
					expect(column).toBeGreaterThan(0);
					expect(message).not.toBe('');
				}
			}
		}),
		parameters(1 / 3),
	);
});
