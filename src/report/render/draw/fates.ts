// What becomes of each element and of each link between two of them in the view that is drawn.

import type { Drawing, ElementKey, Sketch } from '../../model.ts';
import { bareId } from '../names.ts';
import { type Fate, failed, works } from './graph.ts';

export interface Fates {
	readonly of: (key: ElementKey, refused?: string | null) => Fate;
	readonly attachment: (edge: ElementKey, circuit: ElementKey) => Fate;
	readonly microsoftPeering: (edge: ElementKey, circuit: Circuit) => Fate;
	readonly wan: (wan: ElementKey, site: ElementKey) => Fate;
	readonly connection: (vnet: ElementKey, connection: Vnet['circuits'][number]) => Fate;
	readonly peering: (vnet: ElementKey, peer: Vnet['peers'][number]) => Fate;
	/** `primary`, `secondary`, where the circuit as a whole has not failed. */
	readonly linksDown: (circuit: ElementKey) => readonly string[];
}

type Circuit = Sketch['circuits'][number];
type Vnet = Sketch['vnets'][number];

export function fatesIn({ down, sketch }: Drawing): Fates {
	const isDown = new Set(down);
	const refusedSites = new Map(
		sketch.circuits.flatMap(({ key, refusedSites = [] }) =>
			refusedSites.map((site) => [`${site.key} ${key}`, site.refused] as const),
		),
	);
	const fateOf = (key: ElementKey, refused: string | null = null): Fate => {
		if (refused !== null) return { kind: 'refused', code: refused };
		return isDown.has(key) ? failed : works;
	};
	const linksDown = (circuit: ElementKey): readonly string[] =>
		isDown.has(circuit) ? [] : ['primary', 'secondary'].filter((link) => isDown.has(`${circuit}/${link}`));
	return {
		of: fateOf,
		attachment: (edge, circuit) =>
			fateOf(
				`attachment/${edge.replace(/^site\//, '')}~${bareId(circuit)}`,
				refusedSites.get(`${edge} ${circuit}`) ?? null,
			),
		microsoftPeering: (edge, { key, refused }) =>
			refused !== null || isDown.has(key) || isDown.has(edge) || linksDown(key).length === 2 ? failed : works,
		wan: (wan, site) => fateOf(`${wan}~${site}`),
		connection: (vnet, { key, refused }) => fateOf(`connection/${bareId(vnet)}~${bareId(key)}`, refused),
		peering: (vnet, { key, refused }) =>
			refused === null && [vnet, key].some((end) => isDown.has(end)) ? failed : fateOf('', refused),
		linksDown,
	};
}
