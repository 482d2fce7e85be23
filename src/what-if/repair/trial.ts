// A set of edits tried: made, checked by Azure's rules, worked out, and asked again.

import { moves } from '../../azure/moves.ts';
import { validate } from '../../azure/validity/validate.ts';
import { afterFailure } from '../../reachability/incremental/after-failure.ts';
import { linksAsked, type View, validityFrom, workOut } from '../../reachability/view.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { editDesign } from '../../scenario/edit/edit-design.ts';
import { failureElements } from '../../scenario/failure-element.ts';
import { insideOf } from '../failures/inside.ts';
import { asWritten } from './edits.ts';
import { couplesOf, type Goal, holds } from './goal.ts';

export interface Trial {
	/** As they are to be written. */
	readonly edits: readonly Edit[];
	/** null: no design, or one with an error that was not there before. */
	readonly view: View | null;
	readonly holds: boolean;
	/** The state in which the pair fails: the view, or the view after a failure; null when it holds or was not worked out. */
	readonly failing: View | null;
}

export type TryOut = (edits: readonly Edit[]) => Trial;

export function trialsOf(base: View, goal: Goal): TryOut {
	const known = new Set(errorsOf(validityFrom(base, { ...base, failed: [] }).findings));
	// What broke an earlier trial is likely to break the next.
	const telling: ElementKey[] = [];
	return (set) => {
		const edits = asWritten(base.expanded, set);
		const view = set.length === 0 ? base : made(base, edits, known);
		if (view === null) return { edits, view, holds: false, failing: null };
		if (!holds(view, goal)) return { edits, view, holds: false, failing: view };
		const failing = goal.survives ? brokenBy(view, goal, telling) : null;
		return { edits, view, holds: failing === null, failing };
	};
}

function made(base: View, edits: readonly Edit[], known: ReadonlySet<string>): View | null {
	const edited = editDesign(base.expanded, edits).result;
	if (edited === null) return null;
	const result = { ...edited, design: { ...edited.design, changedFrom: base.design } };
	const { refused } = base.validity;
	const step = moves({ from: { design: base.design, refused }, to: result.design, edits });
	const seen = linksAsked({ ...result, globalReach: base.globalReach });
	if (errorsOf([...step, ...validate(seen).findings]).some((error) => !known.has(error))) return null;
	return workOut({ ...base, ...result });
}

function errorsOf(findings: View['validity']['findings']): readonly string[] {
	return findings.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} ${at}`);
}

/** The state after the first single failure that takes the pair away. */
function brokenBy(view: View, goal: Goal, telling: ElementKey[]): View | null {
	const elements = elementsBeside(view, goal);
	for (const element of [...telling.filter((one) => elements.has(one)), ...elements]) {
		const after = afterFailure(view, [...view.failed, element]);
		if (holds(after, goal)) continue;
		if (!telling.includes(element)) telling.unshift(element);
		return after;
	}
	return null;
}

/** What can fail and contains neither end. */
function elementsBeside(view: View, goal: Goal): ReadonlySet<ElementKey> {
	const isInside = insideOf(view.design);
	const nodes = new Set(couplesOf(view, goal).flatMap((couple) => couple.map(({ node }) => node)));
	const beside = failureElements(view.design).filter((element) => ![...nodes].some((node) => isInside(element, node)));
	return new Set(beside.filter((element) => !view.failed.includes(element)));
}
