// A repair as the line to write in the scenario file.

import { compareText } from '../../net/order.ts';
import type { Edit } from '../model.ts';

export interface EditLine {
	/** What to do with the line. */
	readonly verb: string;
	readonly line: string;
}

/** Sections of the file that are lists. */
const listSections: readonly string[] = ['globalReach', 'peerings', 'expect'];

export function editLine(edit: Edit): EditLine {
	if ('remove' in edit) return { verb: 'remove', line: edit.remove };
	if ('set' in edit) {
		const path = edit.set.split('.');
		const [, , list, entry] = path;
		// What stands in the list already stays.
		if (path.length === 4 && entry !== undefined && isMap(edit.value) && (list === 'circuits' || list === 'sites')) {
			const line = Object.keys(edit.value).length === 0 ? scalar(entry) : `${scalar(entry)}: ${flow(edit.value)}`;
			return { verb: `to ${path.slice(0, 3).join('.')} add`, line };
		}
		// A subnet is always written as an entry of a map.
		const depth = list === 'subnets' && path.length > 4 ? 4 : 2;
		const owner = path.slice(0, Math.min(depth, path.length - 1));
		const line = nested(path.slice(owner.length), edit.value);
		return { verb: owner.length === 0 ? 'write' : `in ${owner.join('.')} write`, line };
	}
	const entries = isMap(edit.value) ? Object.entries(edit.value) : [];
	const [only] = entries;
	const isEntry = entries.length === 1 && only !== undefined && isMap(only[1]) && !listSections.includes(edit.add);
	const line = isEntry ? `${scalar(only[0])}: ${flow(only[1])}` : `- ${flow(edit.value)}`;
	return { verb: `in ${edit.add} add`, line };
}

/** `[gateway, flag]` and `true` as `gateway: { flag: true }`. */
function nested([key = '', ...rest]: readonly string[], value: unknown): string {
	return `${scalar(key)}: ${rest.length === 0 ? flow(value) : `{ ${nested(rest, value)} }`}`;
}

/** A value in YAML's flow style, on one line. */
export function flow(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
	if (isMap(value)) {
		const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
		return entries.length === 0
			? '{}'
			: `{ ${entries.map(([key, one]) => `${scalar(key)}: ${flow(one)}`).join(', ')} }`;
	}
	return typeof value === 'string' ? scalar(value) : String(value ?? null);
}

/** A text quoted where YAML would read it as something else. */
function scalar(text: string): string {
	const isPlain = /^[A-Za-z0-9_./~][\w ./:~-]*$/.test(text) && !/: |:$| $| #/.test(text);
	const isOther = /^(?:true|false|null|yes|no|on|off|~|[-+.]?\d[\d._:eE+-]*)$/i.test(text);
	return isPlain && !isOther ? text : JSON.stringify(text);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
