// What a check is, and how its findings are made.

import { type FindingCode, findingCodes } from '../../rulebook/codes.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { Finding } from '../finding.ts';
import type { Before } from './precedence.ts';

/** What is refused so far, each with its first reason. */
export type Refused = ReadonlyMap<ElementKey, Finding>;

/**
 * One question put to a design; `refused` is what the checks before it have found, `before` the state that a what-if changes, `down`
 * what has failed.
 */
export type Check = (
	design: Design,
	refused: Refused,
	before: Before | null,
	down?: ReadonlySet<ElementKey>,
) => readonly Finding[];

interface Occurrence {
	readonly at: ElementKey;
	readonly path: Path;
	readonly message: string;
	/** Where the code's own rule is not the one broken. */
	readonly rule?: RuleId;
	readonly repair?: readonly Edit[];
}

export function finding(code: FindingCode, { at, path, message, rule, repair = [] }: Occurrence): Finding {
	const known = findingCodes[code];
	return { code, severity: known.severity, rule: rule ?? known.rule, at, message, path, repair };
}

/** `circuit/london` ─► `london`. */
export function idOf(key: ElementKey): string {
	return key.slice(key.indexOf('/') + 1);
}

export function connectionPath(vnet: ElementKey, circuit: string): Path {
	return ['vnets', idOf(vnet), 'circuits', circuit];
}

export function linkPath(link: ElementKey, ...field: readonly string[]): Path {
	return ['globalReach', idOf(link), ...field];
}

/** Where a site, VNet or WAN is written. */
export function nodePath(node: ElementKey, ...field: readonly string[]): Path {
	return [`${node.slice(0, node.indexOf('/'))}s`, idOf(node), ...field];
}

/** An edge on a circuit, as the file names it: `x` for `site/x`, `wan/x` in full. */
export function attachmentPath(circuit: ElementKey, edge: ElementKey, ...field: readonly string[]): Path {
	return ['circuits', idOf(circuit), 'sites', edge.startsWith('site/') ? idOf(edge) : edge, ...field];
}

export function setAt(path: Path, value: unknown): Edit {
	return { set: path.join('.'), value };
}
