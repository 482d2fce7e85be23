// What can be wrong with a what-if beside its edits: its name, where it starts, what fails in it.

import { nearest } from '../../net/nearest.ts';
import { compareText } from '../../net/order.ts';
import type { Design } from '../design.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { nearestKey } from '../element-keys.ts';
import { failureElementForms, failureElements, groundsOf } from '../failure-element.ts';
import { oneOf, printPath, quoted } from '../wording.ts';

export function unknownWhatIf(id: string, ids: readonly string[], path: Path): Problem {
	const known = [...ids].sort(compareText);
	return {
		code: 'UNKNOWN_NAME',
		message: `no what-if is called ${quoted(id)}`,
		path,
		nearest: nearest(id, known),
		...(known.length === 0 ? { hint: 'the scenario has no whatIf' } : { expected: oneOf(known) }),
		unlessWrong: [['whatIf']],
	};
}

/** `in` of an expectation, or of what a lesson shows. */
export function noView(id: string, ids: readonly string[], path: Path): Problem {
	return noWhatIf(id, ids, path, {
		'as-designed': 'leave "in" out, which means the design as it is',
		'without-global-reach': 'write "without: globalReach" instead',
	});
}

/** `after` of a what-if. */
export function noStart(id: string, ids: readonly string[], path: Path): Problem {
	return noWhatIf(id, ids, path, {
		'as-designed': 'leave "after" out: the change then starts from the design as it is',
		'without-global-reach':
			'leave "after" out; a row asks of it with "without: globalReach", a command with --without-global-reach',
	});
}

type OwnView = 'as-designed' | 'without-global-reach';

/** `instead`: what to do where a view is named that every scenario has. */
function noWhatIf(id: string, ids: readonly string[], path: Path, instead: Readonly<Record<OwnView, string>>): Problem {
	if (!isOwnView(id)) return unknownWhatIf(id, ids, path);
	const message = `${quoted(id)} is a view that every scenario has, and no what-if`;
	return { code: 'UNKNOWN_NAME', message, path, hint: instead[id], unlessWrong: [['whatIf']] };
}

export function isOwnView(id: string): id is OwnView {
	return id === 'as-designed' || id === 'without-global-reach';
}

export function reservedId(id: string, path: Path): Problem {
	return {
		code: 'BAD_ID',
		message: `${quoted(id)} is the name of a view that every scenario has`,
		path,
		atKey: true,
		expected: 'another id',
	};
}

export function circle(ids: readonly string[], path: Path): Problem {
	return {
		code: 'BAD_EDIT',
		message: `what-ifs that start from each other in a circle: ${ids.map(quoted).join(' after ')}`,
		path,
		hint: 'one of them must start from the design: leave "after" out there',
	};
}

export function unknownElements(design: Design, keys: readonly string[], path: Path): readonly Problem[] {
	if (keys.length === 0) return [];
	const known = failureElements(design);
	const elements = new Set(known);
	return [...keys.entries()]
		.filter(([, key]) => !elements.has(key))
		.map(([index, key]) => ({
			code: 'UNKNOWN_NAME',
			message: `${quoted(key)} is not an element that can fail here`,
			path: [...path, index],
			nearest: () => nearestKey(key, known),
			expected: failureElementForms,
			unlessWrong: groundsOf(key),
		}));
}

export function repeated(keys: readonly string[], path: Path): readonly Problem[] {
	return [...keys.entries()]
		.filter(([index, key]) => keys.indexOf(key) !== index)
		.map(([index, key]) => ({
			code: 'REPEATED',
			message: `${quoted(key)} stands twice in ${printPath(path)}`,
			path: [...path, index],
			first: [...path, keys.indexOf(key)],
		}));
}
