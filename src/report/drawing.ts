// One worked-out view ─► what a drawing of it needs: its design, what failed, and what carries nothing for it.

import { attachmentKey } from '../azure/sessions-up.ts';
import { compareText } from '../net/order.ts';
import type { View } from '../reachability/view.ts';
import { linkNames } from '../scenario/design.ts';
import type { Scenario } from '../scenario/parse.ts';
import type { Drawing, ElementKey, Explanation } from './model.ts';
import { sketchOf } from './report.ts';

export function drawingOf(view: View, scenario: Scenario, pairs: readonly Explanation[]): Drawing {
	return {
		scenario: { name: scenario.name, file: scenario.file },
		view: view.id,
		sketch: sketchOf(view),
		failed: [...view.failed].sort(compareText),
		failedRegions: failedRegions(view),
		down: [...carryingNothing(view)].sort(compareText),
		pairs,
	};
}

function failedRegions({ design, failed }: View): readonly string[] {
	const regions = [...design.vnets.values()].map(({ region }) => region);
	const lost = regions.filter(({ id }) => failed.includes(`region/${id}`)).map(({ name }) => name);
	return [...new Set(lost)].sort(compareText);
}

/** What joins two elements carries something when a session between them is open. */
function carryingNothing(view: View): ReadonlySet<ElementKey> {
	const { design, availability, validity } = view;
	const down = new Set<ElementKey>([...availability.down, ...availability.linksDown]);
	const joined = openSessions(view);
	const note = (key: ElementKey, a: ElementKey, b: ElementKey): void => {
		if (!validity.refused.has(key) && !joined.has(pairKey(a, b))) down.add(key);
	};
	for (const circuit of design.circuits.values()) {
		if (linkNames.every((link) => availability.down.has(`${circuit.key}/${link}`))) down.add(circuit.key);
		for (const { edge } of circuit.attachments) note(attachmentKey(edge, circuit.key), edge, circuit.key);
	}
	for (const wan of design.wans.values()) for (const site of wan.sites) note(`${wan.key}~${site}`, wan.key, site);
	for (const vnet of design.vnets.values())
		for (const { key, circuit } of vnet.connections) note(key, vnet.gateway?.key ?? vnet.key, `circuit/${circuit}`);
	for (const { key, between } of design.globalReach.values())
		note(key, `circuit/${between[0]}`, `circuit/${between[1]}`);
	return down;
}

/** Pairs of elements with a session that is up and not taken down by a limit for every family that it has. */
function openSessions({ network, limits }: View): ReadonlySet<string> {
	const shut = new Map<string, number>();
	for (const excess of limits.down) {
		const sessions = excess.rule === 'R026' ? [excess.session] : excess.sessions;
		const families = excess.rule === 'R042' || !excess.circuit.privatePeering?.hasIpv6 ? 2 : 1;
		for (const session of sessions) shut.set(session, (shut.get(session) ?? 0) + families);
	}
	return new Set(
		network.sessions
			.filter(({ id }) => (shut.get(id ?? '') ?? 0) < 2)
			.map(({ a, b }) => pairKey(elementOf(a.speaker), elementOf(b.speaker))),
	);
}

/** A link of a circuit is a part of it. */
function elementOf(speaker: string): ElementKey {
	return speaker.split('/').slice(0, 2).join('/');
}

function pairKey(a: string, b: string): string {
	return [a, b].sort(compareText).join(' ');
}
