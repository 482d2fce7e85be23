// All that is to be said of a state beside its pairs: the gravest first.

import type { Finding } from '../../azure/finding.ts';
import { compareFindings } from '../../azure/validity/order.ts';
import type { WalkedPair } from '../pairs.ts';
import type { View } from '../view.ts';
import { observations } from './observations.ts';

/** `moved`: what Azure makes of the change that led here. */
export function findingsOf(
	view: View,
	pairs: readonly WalkedPair[],
	moved: readonly Finding[] = [],
): readonly Finding[] {
	return [...view.validity.findings, ...moved, ...observations(view, pairs)].sort(compareFindings);
}
