// Which prefixes there are, how they lie inside each other and whose they are: decided by the design and what is announced, whatever is up.

import { type LongestMatch, longestMatch } from '../net/longest-match.ts';
import type { Prefix } from '../net/prefix.ts';
import type { RouteClass } from '../routing/classes.ts';
import type { Solution } from '../routing/solve.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import { ownersByPrefix } from './owners.ts';
import { userRouteParts, userRoutePrefixes } from './subnets/user-route-parts.ts';

export interface AddressPlan {
	readonly design: Design;
	/** Announced prefixes, and those of user-defined routes that cut a place in two. */
	readonly coverage: LongestMatch;
	/** Announced prefixes by their texts. */
	readonly announced: ReadonlyMap<string, Announced>;
	/** User-defined routes that cut a place in two. */
	readonly parts: readonly string[];
	readonly classOf: (prefix: Prefix) => RouteClass | null;
	/** The classes announced around a prefix, its own included, longest first. */
	readonly classesAround: (prefix: Prefix) => readonly Announced[];
	/** By the text of the prefix. */
	readonly ownerSets: ReadonlyMap<string, ReadonlySet<ElementKey>>;
	/** The user-defined routes, and the VNets whose system routes, cover a prefix: part of how it is treated, and in no BGP table. */
	readonly otherRoutes: (prefix: Prefix) => string;
	readonly classes: ReadonlySet<RouteClass>;
}

export interface Announced {
	readonly prefix: Prefix;
	readonly routeClass: RouteClass;
}

/** `before`: a plan of which much may be the same. */
export function addressPlan(design: Design, { classes }: Solution, before?: AddressPlan): AddressPlan {
	const announced = new Map<string, Announced>();
	for (const { routeClass } of classes)
		for (const prefix of routeClass.prefixes) announced.set(prefix.text, { prefix, routeClass });
	const userRoutes = userRouteParts(design);
	const parts = userRoutes.map(([{ text }]) => text);
	const coverage =
		before !== undefined && isSameSpace(before, announced, parts)
			? before.coverage
			: longestMatch([
					...userRoutes.map(([prefix]) => prefix),
					...classes.flatMap(({ routeClass }) => routeClass.prefixes),
				]);
	const around = new Map<readonly Prefix[], readonly Announced[]>();
	return {
		design,
		announced,
		parts,
		coverage,
		classOf: ({ text }) => announced.get(text)?.routeClass ?? null,
		classesAround: (prefix) => {
			const chain = coverage.chain(prefix);
			const known = around.get(chain) ?? chain.flatMap(({ text }) => announced.get(text) ?? []);
			around.set(chain, known);
			return known;
		},
		ownerSets: ownersByPrefix(design, userRoutes),
		otherRoutes: otherRoutesOver(design),
		classes: new Set(classes.map(({ routeClass }) => routeClass)),
	};
}

function isSameSpace(
	before: AddressPlan,
	announced: ReadonlyMap<string, Announced>,
	parts: readonly string[],
): boolean {
	if (before.announced.size !== announced.size || before.parts.join(' ') !== parts.join(' ')) return false;
	for (const text of announced.keys()) if (!before.announced.has(text)) return false;
	return true;
}

/** Whether a plan is that of the design and these classes. */
export function isPlanOf({ design: planned, classes }: AddressPlan, design: Design, solution: Solution): boolean {
	return (
		planned === design &&
		classes.size === solution.classes.length &&
		solution.classes.every(({ routeClass }) => classes.has(routeClass))
	);
}

function otherRoutesOver(design: Design): (prefix: Prefix) => string {
	const routes = userRoutePrefixes(design);
	const over = new Map<string, string[]>(routes.map(({ text }) => [text, [text]]));
	const spaces = [...design.vnets.values()].flatMap(({ key, prefixes }) => prefixes.map((space) => ({ key, space })));
	for (const { key, space } of spaces) over.set(space.text, [...(over.get(space.text) ?? []), key]);
	const { chain } = longestMatch([...routes, ...spaces.map(({ space }) => space)]);
	// In another order it would be the same set of routes.
	return (prefix) => [...new Set(chain(prefix).flatMap(({ text }) => over.get(text)!))].sort().join(' ');
}
