import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/routing/model.ts';
import { settler, settlers } from '../../src/routing/settle.ts';
import { type Solution, solve, solveClass } from '../../src/routing/solve.ts';
import { type Gone, without } from '../../src/routing/without.ts';
import { runs } from '../seed.ts';
import { networks } from './networks.ts';
import { told } from './told.ts';

/** The network without them: a speaker that is gone keeps its place, so that default router ids stay. */
function reduced(network: Network, { sessions, speakers = new Set() }: Gone): Network {
	const ends = (...ids: readonly string[]): boolean => ids.some((id) => speakers.has(id));
	return {
		...network,
		speakers: network.speakers.map((speaker) => (speakers.has(speaker.id) ? { ...speaker, networks: [] } : speaker)),
		sessions: network.sessions.filter(({ id, a, b }) => !sessions.has(id!) && !ends(a.speaker, b.speaker)),
	};
}

/** With an id for each session. */
const named = networks.map((network) => ({
	...network,
	sessions: network.sessions.map((session, position) => ({ ...session, id: session.id ?? `s${position}` })),
}));

/** Some of its sessions, by number. */
function drawnIds({ sessions }: Network, drawn: readonly number[]): readonly string[] {
	return sessions.length === 0 ? [] : drawn.map((index) => sessions[index % sessions.length]!.id!);
}

function session(id: string): Gone {
	return { sessions: new Set([id]) };
}

describe('the solution without a part of the network equals solving what is left', { timeout: 120_000 }, () => {
	test('without a session, and then without another', () => {
		fc.assert(
			fc.property(named, fc.nat(), fc.nat(), (network, one, other) => {
				const whole = solve(network);
				const { id } = network.sessions[one % Math.max(network.sessions.length, 1)] ?? {};
				if (id === undefined) return;
				const less = without(whole, session(id));
				const left = reduced(network, session(id));
				expect(told(less), id).toEqual(told(solve(left)));
				const next = left.sessions[other % Math.max(left.sessions.length, 1)];
				if (next === undefined) return;
				const twice = reduced(left, session(next.id!));
				expect(told(without(less, session(next.id!))), `${id} ${next.id}`).toEqual(told(solve(twice)));
			}),
			runs(120),
		);
	});

	test('without a speaker', () => {
		fc.assert(
			fc.property(named, fc.nat(), (network, one) => {
				const { id } = network.speakers[one % network.speakers.length]!;
				const gone = { sessions: new Set<string>(), speakers: new Set([id]) };
				expect(told(without(solve(network), gone)), id).toEqual(told(solve(reduced(network, gone))));
			}),
			runs(120),
		);
	});

	test('and what nobody else notices is shared, not settled again', () => {
		//  a 10.0.0.0/24 ── b ── c
		//                    └─── d
		const end = (speaker: string) => ({ speaker });
		const network: Network = {
			speakers: ['a', 'b', 'c', 'd'].map((id, place) => ({
				id,
				asn: 65001 + place,
				networks: id === 'a' ? ['10.0.0.0/24'] : [],
			})),
			sessions: [
				{ id: 'ab', a: end('a'), b: end('b') },
				{ id: 'bc', a: end('b'), b: end('c') },
				{ id: 'bd', a: end('b'), b: end('d') },
			],
		};
		const whole = solve(network);
		const at = (solution: Solution, speaker: string) =>
			solution.classes[0]!.selected(solution.net.indexOf.get(speaker)!)[0];
		const less = without(whole, session('bd'));
		expect(at(less, 'd')).toBeUndefined();
		expect(at(less, 'c')).toBe(at(whole, 'c'));
		expect(at(without(whole, session('ab')), 'c')).toBeUndefined();
		expect(at(whole, 'd')?.asPath).toEqual([65002, 65001]);
		expect(without(whole, session('none'))).toBe(whole);
	});

	test('without several sessions at once', () => {
		fc.assert(
			fc.property(named, fc.array(fc.nat(), { minLength: 2, maxLength: 5 }), (network, drawn) => {
				const gone = { sessions: new Set(drawnIds(network, drawn)) };
				expect(told(without(solve(network), gone))).toEqual(told(solve(reduced(network, gone))));
			}),
			runs(150),
		);
	});
});

describe('settlers of what is left of a network, which share their arrays', { timeout: 120_000 }, () => {
	const several = fc.array(fc.nat(), { minLength: 2, maxLength: 5 });

	test('say of each class what one of its own says, in turn with the others', () => {
		let settled = 0;
		fc.assert(
			fc.property(named, several, (network, drawn) => {
				const whole = solve(network);
				const settlerOf = settlers(whole.net);
				const ids = drawnIds(network, drawn);
				const nets = [whole, ...ids.map((id) => without(whole, session(id)))].map(({ net }) => net);
				const shared = nets.map(settlerOf);
				for (const { routeClass } of whole.classes)
					for (const [index, net] of nets.entries()) {
						const said = { net, classes: [solveClass(net, shared[index]!, routeClass)] };
						expect(told(said)).toEqual(told({ net, classes: [solveClass(net, settler(net), routeClass)] }));
						settled++;
					}
			}),
			runs(20),
		);
		expect(settled).toBeGreaterThan(200);
	});

	test('and so whatever is taken away, one session after the other', () => {
		fc.assert(
			fc.property(named, several, (network, drawn) => {
				const whole = solve(network);
				let [less, gone]: readonly [Solution, readonly string[]] = [whole, []];
				for (const id of drawnIds(network, drawn)) {
					[less, gone] = [without(less, session(id)), [...gone, id]];
					expect(told(less), gone.join(' ')).toEqual(told(solve(reduced(network, { sessions: new Set(gone) }))));
				}
			}),
			runs(20),
		);
	});
});
