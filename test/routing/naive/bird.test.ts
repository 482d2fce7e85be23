import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Network } from '../../../src/routing/model.ts';
import type { AnswerRoute, PrefixText, SpeakerId } from './answer.ts';
import { isStable, solveNaively } from './solve-naively.ts';
import { prefixesOf } from './table.ts';

type BirdRoute = Omit<AnswerRoute, 'selected'>;

interface Golden {
	readonly network: Network;
	readonly held: Record<SpeakerId, Record<PrefixText, BirdRoute[]>>;
}

function read(name: string): Golden {
	return JSON.parse(readFileSync(new URL(`fixtures/${name}.golden.json`, import.meta.url), 'utf8'));
}

/** BIRD lists what is not best in an order of its own. */
function bySession(routes: readonly BirdRoute[]): BirdRoute[] {
	return [...routes].sort((a, b) => `${a.session}`.localeCompare(`${b.session}`, 'en'));
}

// er-1: ce0a ─┬─ m0p        global-reach: onprem-sf ─┬─ msee-sv-p  ═╲ ╱═ msee-ldn-p ─┬─ onprem-ldn
//             └─ m0s                                 └─ msee-sv-s  ═╱ ╲═ msee-ldn-s ─┘
//       (the others stand alone)                     and each edge router ── gw-usw-0, gw-usw-1
describe.each(['er-1', 'global-reach'])('%s', (name) => {
	const { network, held } = read(name);
	const { perPrefix } = solveNaively(network);

	test.each(prefixesOf(network))('%s is held as BIRD holds it', (prefix) => {
		const { answer } = perPrefix[prefix]!;
		for (const { id } of network.speakers) {
			const ours = answer![id]!.map(({ selected: _, ...route }) => route);
			expect(bySession(ours), id).toEqual(bySession(held[id]?.[prefix] ?? []));
		}
		expect(isStable(network, prefix, answer!)).toBe(true);
	});

	test('no other prefix is held', () => {
		const theirs = Object.values(held).flatMap((table) => Object.keys(table));
		expect([...new Set(theirs)].sort()).toEqual(prefixesOf(network).sort());
	});
});
