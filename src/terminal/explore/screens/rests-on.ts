// What the answer of a pair rests on that no document settles.

import type { Explanation } from '../../facade.ts';
import { type Line, span, wrapLine } from '../drawing.ts';

export function restsOnLines({ pair: { assumptions } }: Explanation, columns: number): readonly Line[] {
	if (assumptions.length === 0) return [];
	return wrapLine([], [span(`It rests on ${assumptions.join(', ')}, which no document settles.`, 'warn')], columns, 2);
}
