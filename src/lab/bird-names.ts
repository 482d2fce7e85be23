// What tables and protocols are called inside BIRD, by the positions of network, speaker and session.

import type { Family } from '../net/prefix.ts';
import type { Session } from '../routing/model.ts';

export const names = {
	table: (network: number, speaker: number, family: Family): string =>
		`${family === 4 ? 't' : 'u'}${network}_${speaker}`,
	own: (network: number, speaker: number, family: Family): string => `${family === 4 ? 'o' : 'p'}${network}_${speaker}`,
	near: (network: number, speaker: number, family: Family): string =>
		`${family === 4 ? 'near' : 'nearsix'}${network}_${speaker}`,
	nearOfAll: (family: Family): string => (family === 4 ? 'near' : 'nearsix'),
	end: (network: number, session: number, side: 'a' | 'b'): string => `b${network}_${session}${side}`,
};

/** The name of an end, taken apart; null for any other protocol. */
export function readEnd(
	name: string,
): { readonly network: number; readonly session: number; readonly side: 'a' | 'b' } | null {
	const [, network, session, side] = /^b(\d+)_(\d+)([ab])$/.exec(name) ?? [];
	if (side === undefined) return null;
	return { network: Number(network), session: Number(session), side: side as 'a' | 'b' };
}

export function readTable(name: string): { readonly network: number; readonly speaker: number } | null {
	const [, network, speaker] = /^[tu](\d+)_(\d+)$/.exec(name) ?? [];
	return speaker === undefined ? null : { network: Number(network), speaker: Number(speaker) };
}

export function sessionIdOf({ id }: Session, position: number): string {
	return id ?? `s${position}`;
}
