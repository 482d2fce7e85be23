// Network ─► numbers: speakers and directed sessions by index, prefix conditions parsed once. Names stay readable beside them.

import type { End, Network, PolicyRule, PrefixRange, RungSpec, Speaker } from './model.ts';
import { standardLadder } from './standard-ladder.ts';

/** One direction of a session: what `from` sends to `to`. */
export interface Hop {
	readonly index: number;
	readonly session: number;
	readonly sessionId: string;
	readonly bundle: string;
	readonly from: number;
	readonly to: number;
	readonly internal: boolean;
	/** The ASN each end shows on this session. */
	readonly senderAsn: number;
	readonly receiverAsn: number;
	readonly sender: End;
	readonly receiver: End;
	readonly exportRules: readonly CompiledRule[];
	readonly importRules: readonly CompiledRule[];
}

/** A policy rule and the number of its prefix condition; -1 when it has none. */
export interface CompiledRule {
	readonly rule: PolicyRule;
	readonly prefixCondition: number;
}

export interface CompiledSpeaker {
	readonly index: number;
	readonly speaker: Speaker;
	/** As an unsigned 32-bit number. */
	readonly routerId: number;
	readonly ladder: readonly RungSpec[];
	/** Directed sessions towards it and away from it, by position in the file. */
	readonly inbound: readonly Hop[];
	readonly outbound: readonly Hop[];
}

export interface CompiledNetwork {
	readonly network: Network;
	readonly speakers: readonly CompiledSpeaker[];
	readonly hops: readonly Hop[];
	readonly prefixConditions: readonly PrefixCondition[];
	readonly indexOf: ReadonlyMap<string, number>;
	readonly medAlways: boolean;
	readonly splitHorizon: boolean;
}

/** As it is written, and on which session; a list that stands in many places is one condition. */
export interface PrefixCondition {
	readonly list: readonly (string | PrefixRange)[];
	readonly sessionId: string;
}

/** What is wrong with a network, in words; thrown by `compile`, never by a network that `azure` made. */
export class NetworkError extends Error {}

/** @throws {NetworkError} naming the speaker or session at fault. */
export function compile(network: Network): CompiledNetwork {
	const indexOf = new Map<string, number>();
	for (const [index, { id }] of network.speakers.entries()) {
		if (indexOf.has(id)) throw new NetworkError(`two speakers are called "${id}"`);
		indexOf.set(id, index);
	}
	const prefixConditions: PrefixCondition[] = [];
	// One and the same list is compiled once: whoever makes a network shares lists where policies are alike.
	const compiled = new Map<readonly PolicyRule[], readonly CompiledRule[]>();
	const conditionOf = new Map<readonly (string | PrefixRange)[] | string, number>();
	const conditionFor = (list: readonly (string | PrefixRange)[], sessionId: string): number => {
		const same = conditionOf.get(list);
		if (same !== undefined) return same;
		// Whole address families are refused in many places; long lists are nobody else's.
		const text = list.length > 1 ? null : JSON.stringify(list);
		const alike = text === null ? undefined : conditionOf.get(text);
		const condition = alike ?? prefixConditions.push({ list, sessionId }) - 1;
		conditionOf.set(list, condition);
		if (text !== null) conditionOf.set(text, condition);
		return condition;
	};
	const compileRules = (rules: readonly PolicyRule[] | undefined, at: string): readonly CompiledRule[] => {
		if (rules === undefined) return noRules;
		const known = compiled.get(rules);
		if (known !== undefined) return known;
		const made = rules.map((rule) => {
			const prefixes = rule.match?.prefixes;
			return { rule, prefixCondition: prefixes === undefined ? -1 : conditionFor(prefixes, at) };
		});
		compiled.set(rules, made);
		return made;
	};

	const hops: Hop[] = [];
	const sessionIds = new Set<string>();
	for (const [position, session] of network.sessions.entries()) {
		const sessionId = session.id ?? `s${position}`;
		if (sessionIds.has(sessionId)) throw new NetworkError(`two sessions are called "${sessionId}"`);
		sessionIds.add(sessionId);
		const a = indexOf.get(session.a.speaker);
		const b = indexOf.get(session.b.speaker);
		if (a === undefined) throw new NetworkError(`session "${sessionId}" names no speaker: "${session.a.speaker}"`);
		if (b === undefined) throw new NetworkError(`session "${sessionId}" names no speaker: "${session.b.speaker}"`);
		if (a === b) throw new NetworkError(`session "${sessionId}" joins "${session.a.speaker}" to itself`);
		for (let direction = 0; direction < 2; direction++) {
			const forward = direction === 0;
			const sender = forward ? session.a : session.b;
			const receiver = forward ? session.b : session.a;
			const from = forward ? a : b;
			const to = forward ? b : a;
			const senderAsn = sender.localAs ?? network.speakers[from]!.asn;
			const receiverAsn = receiver.localAs ?? network.speakers[to]!.asn;
			hops.push({
				index: hops.length,
				session: position,
				sessionId,
				bundle: session.bundle ?? sessionId,
				from,
				to,
				internal: senderAsn === receiverAsn,
				senderAsn,
				receiverAsn,
				sender,
				receiver,
				exportRules: compileRules(sender.export, sessionId),
				importRules: compileRules(receiver.import, sessionId),
			});
		}
	}
	const inbound: Hop[][] = network.speakers.map(() => []);
	const outbound: Hop[][] = network.speakers.map(() => []);
	for (const hop of hops) {
		outbound[hop.from]!.push(hop);
		inbound[hop.to]!.push(hop);
	}
	return {
		network,
		hops,
		prefixConditions,
		indexOf,
		speakers: network.speakers.map((speaker, index) => ({
			index,
			speaker,
			routerId: parseRouterId(speaker, index),
			ladder: speaker.decision ?? standardLadder,
			inbound: inbound[index]!,
			outbound: outbound[index]!,
		})),
		medAlways: network.options?.med === 'always',
		splitHorizon: network.options?.splitHorizon ?? true,
	};
}

const noRules: readonly CompiledRule[] = [];

function parseRouterId(speaker: Speaker, index: number): number {
	if (speaker.routerId === undefined) return index + 1;
	const parts = speaker.routerId.split('.').map(Number);
	if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)) {
		throw new NetworkError(`speaker "${speaker.id}": "${speaker.routerId}" is not a router id such as 10.0.0.1`);
	}
	return parts.reduce((value, part) => value * 256 + part, 0);
}
