// The things of a design that can fail, by element key.

import { nearest } from '../net/nearest.ts';
import type { Design, ElementKey } from './design.ts';

/** Every failure element of a design, in text order. */
export function failureElements(design: Design): readonly ElementKey[] {
	const keys = new Set<ElementKey>();
	for (const { key } of design.sites.values()) keys.add(key);
	for (const { key } of design.wans.values()) keys.add(key);
	for (const { key } of design.globalReach.values()) keys.add(key);
	for (const { key, peeringLocation, provider } of design.circuits.values()) {
		for (const element of [key, `${key}/primary`, `${key}/secondary`, `peeringLocation/${peeringLocation.id}`])
			keys.add(element);
		for (const [index, member] of (peeringLocation.metroMembers ?? []).entries()) {
			keys.add(`peeringLocation/${peeringLocation.id}/${index === 0 ? 'primary' : 'secondary'}`);
			keys.add(`peeringLocation/${member}`);
		}
		if (provider !== null) keys.add(`provider/${provider.id}`);
	}
	for (const { key, region, gateway, connections } of design.vnets.values()) {
		keys.add(key);
		keys.add(`region/${region.id}`);
		if (gateway !== null) keys.add(gateway.key);
		for (const connection of connections) keys.add(connection.key);
	}
	return [...keys].sort();
}

export function isFailureElement(design: Design, key: ElementKey): boolean {
	return failureElements(design).includes(key);
}

export function nearestFailureElement(design: Design, key: ElementKey): ElementKey | null {
	return nearest(key, failureElements(design));
}
