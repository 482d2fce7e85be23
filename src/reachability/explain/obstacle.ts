// Something that stands between two endpoints, and the edits that would take it away.

import type { ReasonCode } from '../../rulebook/codes.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';

export interface Obstacle {
	readonly code: ReasonCode;
	readonly rule: RuleId;
	readonly at: ElementKey;
	readonly message: string;
	/** null: no edit of the design takes it away. */
	readonly repair: readonly Edit[] | null;
	/** D18: which reason is given first. */
	readonly rank: Rank;
}

/** Why a pair is not reachable. */
export type Reason = Omit<Obstacle, 'rank'>;

/** `leftOut`: written, and not part of the view without Global Reach. */
export type Rank = (typeof ranks)[number];

const ranks = ['refused', 'failed', 'missing', 'leftOut', 'sessionDown', 'policy', 'forwarding', 'return'] as const;

export function byRank(a: Obstacle, b: Obstacle): number {
	return ranks.indexOf(a.rank) - ranks.indexOf(b.rank);
}

/** One way in which two endpoints could talk, and all that stands in it; none when the sessions it needs are there. */
export interface Way {
	readonly obstacles: readonly Obstacle[];
	readonly kind: WayKind;
	/** Names the way, to choose the same one on every machine. */
	readonly id: string;
}

/** What joins the two ends, nearest first: where the rest is equal, that is the order in which ways are chosen and repairs proposed. */
export const wayKinds = [
	'peering',
	'circuit',
	'wan',
	'connection',
	'globalReach',
	'attachment',
	'newGateway',
	'newPeering',
	'newWan',
] as const;
export type WayKind = (typeof wayKinds)[number];

/** What a repair costs beside its edits, counted as edits: to lay a line to a circuit takes more than to change a setting, a network of one's own more still. */
export const building: Readonly<Record<WayKind, number>> = {
	peering: 0,
	circuit: 0,
	wan: 0,
	connection: 0,
	globalReach: 0,
	attachment: 1,
	newGateway: 2,
	newPeering: 2,
	newWan: 3,
};

/** Edits of one way, each once, in order. */
export function editsOf({ obstacles }: Way): readonly Edit[] | null {
	const edits: Edit[] = [];
	for (const { repair } of obstacles) {
		if (repair === null) return null;
		for (const edit of repair) keepOne(edits, edit, isSameEdit);
	}
	return edits;
}

function isSameEdit(a: Edit, b: Edit): boolean {
	if (a === b) return true;
	if ('set' in a) return 'set' in b && a.set === b.set && String(a.value) === String(b.value);
	return !('set' in b) && JSON.stringify(a) === JSON.stringify(b);
}

/** Of several that are the same, the last, where the first stood; lists are short. */
function keepOne<T>(list: T[], item: T, isSame: (a: T, b: T) => boolean): void {
	const at = list.findIndex((other) => isSame(other, item));
	if (at === -1) list.push(item);
	else list[at] = item;
}

/** Each obstacle once. */
export function unique(obstacles: readonly Obstacle[]): readonly Obstacle[] {
	if (obstacles.length < 2) return obstacles;
	const kept: Obstacle[] = [];
	for (const obstacle of obstacles) keepOne(kept, obstacle, isSameObstacle);
	return kept;
}

export function isSameObstacle(a: Obstacle, b: Obstacle): boolean {
	return a === b || (a.code === b.code && a.at === b.at && a.message === b.message);
}
