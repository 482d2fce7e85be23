// Named changes of a design: each another design, and what has failed in it.

import { lazy } from '../../catalog/lazy.ts';
import { compareText } from '../../net/order.ts';
import type { Design, ElementKey } from '../design.ts';
import type { Path, Problem } from '../diagnostic.ts';
import type { ExpandedScenario } from '../expand/expand.ts';
import { type DeclaredChange, readDeclaredChanges } from '../expect/declared-change.ts';
import { noFiles, type PrefixFiles } from '../read/prefix-list.ts';
import type { WrittenWhatIf } from '../schema/schema.ts';
import type { Edit } from './edit.ts';
import { tryEdits } from './edit-design.ts';
import { inWhatIf } from './edit-place.ts';
import { circle, isOwnView, noStart, repeated, reservedId, unknownElements } from './what-if-problems.ts';

export interface WhatIf extends Start {
	readonly id: string;
	/** The what-if that it starts from; null for the design as written. */
	readonly after: string | null;
	/** The design that it starts from: the one as written, or that of the what-if before it. */
	readonly from: Design;
	/** The edits that lead here from there, in order. */
	readonly change: readonly Edit[];
	/** All that may change; null where nothing is declared, and anything may. */
	readonly expectChange: readonly DeclaredChange[] | null;
}

interface Start {
	readonly expanded: ExpandedScenario;
	readonly design: Design;
	readonly failed: readonly ElementKey[];
	/** The edits that lead here from the design as written, in order. */
	readonly edits: readonly Edit[];
}

/** Where the changes start, and what is wrong there already. */
export interface Base {
	readonly expanded: ExpandedScenario;
	readonly design: Design;
	readonly problems: readonly Problem[];
	readonly prefixFiles: PrefixFiles;
}

export interface WhatIfs {
	/** In text order; without those that lead nowhere. */
	readonly whatIfs: ReadonlyMap<string, WhatIf>;
	readonly problems: readonly Problem[];
}

export function readWhatIfs(base: Base): WhatIfs {
	const problems: Problem[] = [];
	const written = base.expanded.whatIf;
	const read = new Map<string, WhatIf | null>();
	const visit = (id: string, chain: readonly string[]): WhatIf | null => {
		if (!read.has(id)) read.set(id, visitOnce(id, [...chain, id]));
		return read.get(id)!;
	};
	const visitOnce = (id: string, chain: readonly string[]): WhatIf | null => {
		const { after } = written[id]!;
		const path = ['whatIf', id];
		if (isOwnView(id)) problems.push(reservedId(id, path));
		if (after === undefined)
			return change({ expanded: base.expanded, design: base.design, failed: [], edits: [] }, id, path);
		if (chain.includes(after)) {
			problems.push(circle([...chain.slice(chain.indexOf(after)), after], [...path, 'after']));
			return null;
		}
		if (!Object.hasOwn(written, after)) {
			problems.push(noStart(after, Object.keys(written), [...path, 'after']));
			return null;
		}
		const start = visit(after, chain);
		return start === null ? null : change(start, id, path);
	};
	// Written out again, what is sound of a design with mistakes can have mistakes of its own.
	const known = lazy(() => {
		const again = base.problems.length === 0 ? [] : tryEdits(base.expanded, [], [], base.prefixFiles).problems;
		return new Set([...base.problems, ...again].map(identity));
	});
	const change = (start: Start, id: string, path: Path): WhatIf | null => {
		const changed = changedFrom(start, id, written[id]!, path, known, base.prefixFiles);
		problems.push(...changed.problems);
		return changed.result;
	};
	const ids = Object.keys(written).sort(compareText);
	for (const id of ids) visit(id, []);
	const whatIfs = new Map(ids.flatMap((id) => (read.get(id) == null ? [] : [[id, read.get(id)!] as const])));
	return { whatIfs, problems };
}

function changedFrom(
	start: Start,
	id: string,
	written: WrittenWhatIf,
	path: Path,
	known: () => ReadonlySet<string>,
	prefixFiles: PrefixFiles,
): { readonly result: WhatIf | null; readonly problems: readonly Problem[] } {
	const edits = editsOf(written);
	const edited =
		edits.length === 0 ? { result: start, problems: [] } : tryEdits(start.expanded, edits, path, prefixFiles);
	const problems = [
		...(['fail', 'remove'] as const).flatMap((key) => repeated(written[key] ?? [], [...path, key])),
		...edited.problems
			.filter((problem) => !known().has(identity(problem)))
			.map((problem) => (problem.path[0] === 'whatIf' ? problem : inWhatIf(problem, id, written, path))),
	];
	if (edited.result === null) return { result: null, problems };
	const { expanded } = edited.result;
	const design = edits.length === 0 ? start.design : { ...edited.result.design, changedFrom: start.design };
	const failed = [...new Set([...start.failed, ...(written.fail ?? [])])].sort(compareText);
	const expects = readDeclaredChanges(written.expectChange ?? [], start.design, design, [...path, 'expectChange']);
	return {
		result: {
			id,
			after: written.after ?? null,
			expanded,
			design,
			failed,
			edits: [...start.edits, ...edits],
			from: start.design,
			change: edits,
			expectChange: written.expectChange === undefined ? null : expects.declared,
		},
		problems: [...problems, ...unknownElements(design, written.fail ?? [], [...path, 'fail']), ...expects.problems],
	};
}

/** A change that is in no file, from the design or from a what-if of the file. The scenario is one without mistakes. */
export function readWhatIf(
	{ expanded, design, whatIfs }: Pick<Base, 'expanded' | 'design'> & { readonly whatIfs: readonly WhatIf[] },
	id: string,
	written: WrittenWhatIf,
): { readonly result: WhatIf | null; readonly problems: readonly Problem[] } {
	const { after } = written;
	const path = ['whatIf', id];
	const ids = whatIfs.map((whatIf) => whatIf.id);
	const start =
		after === undefined ? { expanded, design, failed: [], edits: [] } : whatIfs.find((one) => one.id === after);
	return start === undefined
		? { result: null, problems: [noStart(after!, ids, [...path, 'after'])] }
		: changedFrom(start, id, written, path, () => new Set(), noFiles);
}

/** What is wrong before the change is not told again. Its place is not part of it: an edit may renumber links and peerings. */
function identity({ code, message }: Problem): string {
	return `${code} ${message.replace(/item \d+ of (globalReach|peerings)/, '$1')}`;
}

/** In the order in which they are made: what joins two elements goes before either of them, and takes nothing with it. */
function editsOf({ set, add, remove }: WrittenWhatIf): readonly Edit[] {
	const joins = (key: string): boolean => /^(connection|globalReach|peering)\//.test(key);
	const removed = [...new Set(remove ?? [])];
	return [
		...[...removed.filter(joins), ...removed.filter((key) => !joins(key))].map((key) => ({ remove: key })),
		...Object.entries(add ?? {}).map(([section, value]) => ({ add: section, value })),
		...Object.entries(set ?? {}).map(([path, value]) => ({ set: path, value })),
	];
}
