// What changes while a route class settles: what each session has delivered, and what each speaker prefers, in columns.

/** Sets of attributes and paths go by their numbers, hops by their slots. */
export interface LoopState {
	/** By slot what a hop delivered, -1 for nothing; the place after the last is for the own route of the speaker whose turn it is. */
	readonly set: Int32Array;
	readonly path: Int32Array;
	readonly nextHop: Int32Array;
	/** By speaker the slot of its best route, `noRoute` without one, and the route as it was when it was chosen. */
	readonly best: Int32Array;
	readonly bestSet: Int32Array;
	readonly bestPath: Int32Array;
	readonly bestNextHop: Int32Array;
	/** By speaker what it originates, -1 for nothing. */
	readonly ownSet: Int32Array;
}
export const noRoute = -1;

export function loopState(hops: number, speakers: number): LoopState {
	return {
		set: new Int32Array(hops + 1).fill(-1),
		path: new Int32Array(hops + 1),
		nextHop: new Int32Array(hops + 1),
		best: new Int32Array(speakers),
		bestSet: new Int32Array(speakers),
		bestPath: new Int32Array(speakers),
		bestNextHop: new Int32Array(speakers),
		ownSet: new Int32Array(speakers),
	};
}
