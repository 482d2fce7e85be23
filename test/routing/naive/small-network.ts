// Short spellings for the literal networks of the tests beside it.

import type { Network, Origination, PolicyRule, Session, Speaker } from '../../../src/routing/model.ts';
import type { AnswerRoute, PrefixAnswer } from './answer.ts';
import { solveNaively } from './solve-naively.ts';

/** The prefix of all cases that need only one. */
export const prefix = '10.0.1.0/24';

/** A speaker that originates `prefix`, as written in `origination`. */
export function origin(
	id: string,
	asn: number,
	origination: Partial<Origination> = {},
	more: Partial<Speaker> = {},
): Speaker {
	return { id, asn, networks: [{ prefix, ...origination }], ...more };
}

export function speaker(id: string, asn: number, more: Partial<Speaker> = {}): Speaker {
	return { id, asn, networks: [], ...more };
}

type EndOptions = Partial<Session['a']>;

/** A session named `a-b` between two speakers. */
export function between(
	a: string,
	b: string,
	atA: EndOptions = {},
	atB: EndOptions = {},
	more: Partial<Session> = {},
): Session {
	return { id: `${a}-${b}`, a: { ...atA, speaker: a }, b: { ...atB, speaker: b }, ...more };
}

export function solved(network: Network): PrefixAnswer {
	const answer = solveNaively(network).perPrefix[prefix]!.answer;
	if (answer === null) throw new Error('no fixed point was found');
	return answer;
}

/** What `id` holds for `prefix`, the best first. */
export function held(network: Network, id: string): AnswerRoute[] {
	return solved(network)[id]!;
}

/** The path of the best route `id` holds, or null where it holds none. */
export function bestPath(network: Network, id: string): readonly number[] | null {
	return held(network, id)[0]?.asPath ?? null;
}

const takeShort: PolicyRule[] = [{ match: { pathLenMin: 3 }, action: 'deny' }, { set: { localPref: 150 } }];
const leave: PolicyRule[] = [{ action: 'deny' }];

/**
 * BAD GADGET, which has no stable state: each prefers the next one's own way to o, and takes no longer way than that.
 *
 *        a
 *       /│\
 *      / o \
 *     / / \ \
 *    b ───── c
 */
export const badGadget = {
	name: 'bad gadget',
	speakers: [origin('o', 1), speaker('a', 2), speaker('b', 3), speaker('c', 4)],
	sessions: [
		between('o', 'a'),
		between('o', 'b'),
		between('o', 'c'),
		between('a', 'b', { import: takeShort }, { import: leave }),
		between('b', 'c', { import: takeShort }, { import: leave }),
		between('c', 'a', { import: takeShort }, { import: leave }),
	],
};
