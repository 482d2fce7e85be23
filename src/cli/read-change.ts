// Options of the command line ─► a change as a file would write it, with every mistake told by the option it is in.

import { isTree, type Tree } from '../net/tree.ts';
import type { ChangeMistake, ProposedChange } from '../report/change-model.ts';
import { sortedJson } from '../report/render/json.ts';
import { safeText } from '../report/render/text/escape.ts';
import { readYaml } from '../scenario/read/read-yaml.ts';
import type { Host } from './host.ts';

export interface ChangeOptions {
	readonly after?: string;
	readonly fail?: readonly string[];
	readonly set?: readonly string[];
	readonly addGlobalReach?: readonly string[];
	readonly add?: readonly string[];
	readonly remove?: readonly string[];
}

/** Null where no option changes anything; what is sound is read, whatever is wrong with the rest. */
export function readChange({ after, fail = [], set = [], addGlobalReach = [], add = [], remove = [] }: ChangeOptions): {
	readonly change: ProposedChange | null;
	readonly mistakes: readonly ChangeMistake[];
} {
	const mistakes: ChangeMistake[] = [];
	const values: Tree = {};
	for (const text of set) {
		const read = readAssignment('set', text, 'circuits.london.sku=standard');
		if ('code' in read) mistakes.push(read);
		else if (Object.hasOwn(values, read.key)) mistakes.push(twice(`set ${read.key}`));
		else values[read.key] = read.value;
	}
	const added: Tree = {};
	for (const text of addGlobalReach) {
		const between = text.split('~');
		if (between.length === 2 && between.every((id) => id !== '')) append(added, 'globalReach', [{ between }]);
		else
			mistakes.push({
				...plain,
				code: 'BAD_VALUE',
				at: `add-global-reach ${text}`,
				message: 'a Global Reach link joins two circuits',
				expected: 'two circuit ids with ~ between, such as london~silicon-valley',
			});
	}
	for (const text of add) {
		const read = readAssignment('add', text, "sites='{ paris: { asn: 65003, prefixes: [10.0.5.0/24] } }'");
		if ('code' in read) mistakes.push(read);
		else mistakes.push(...append(added, read.key, read.value));
	}
	const change: ProposedChange = {
		...(after === undefined ? {} : { after }),
		...(fail.length === 0 ? {} : { fail }),
		...(Object.keys(values).length === 0 ? {} : { set: values }),
		...(Object.keys(added).length === 0 ? {} : { add: added }),
		...(remove.length === 0 ? {} : { remove }),
	};
	const isNone = [after ?? [], fail, set, addGlobalReach, add, remove].flat().length === 0;
	return { change: isNone ? null : change, mistakes };
}

const plain = { expected: null, nearest: null, hint: null };

function twice(at: string): ChangeMistake {
	return { ...plain, code: 'REPEATED', at, message: 'given twice' };
}

/** `key=value`, the value as YAML. */
function readAssignment(
	option: string,
	text: string,
	example: string,
): { readonly key: string; readonly value: unknown } | ChangeMistake {
	const sign = text.indexOf('=');
	const key = text.slice(0, Math.max(sign, 0));
	const mistake = { ...plain, code: 'BAD_VALUE', at: `${option} ${key === '' ? text : key}` };
	if (key === '' || key === '__proto__')
		return { ...mistake, message: `${JSON.stringify(text)} is no key, "=" and value`, expected: `such as ${example}` };
	const read = readYaml(`value: ${text.slice(sign + 1)}`);
	if (!read.ok || read.problems.length > 0) {
		const { code, message, expected, hint } = read.problems[0]!;
		return { ...mistake, code, message, expected: expected ?? null, hint: hint ?? null };
	}
	const keys = Object.keys(read.data as Tree);
	if (keys.length !== 1)
		return { ...mistake, message: 'the value is more than one', expected: 'a map in braces, such as { a: 1, b: 2 }' };
	return { key, value: (read.data as Tree).value };
}

/** To what other options add to the section. */
function append(added: Tree, section: string, value: unknown): readonly ChangeMistake[] {
	const known = added[section];
	if (known === undefined) added[section] = value;
	else if (Array.isArray(known) || Array.isArray(value)) added[section] = [known, value].flat();
	else if (isTree(known) && isTree(value) && !('between' in known)) {
		const again = Object.keys(value).filter((id) => Object.hasOwn(known, id));
		added[section] = { ...value, ...known };
		return again.map((id) => twice(`add ${section}.${id}`));
	} else added[section] = [known, value];
	return [];
}

/** Prints the mistakes, and sets the exit code to 2. */
export function printChangeMistakes(host: Host, mistakes: readonly ChangeMistake[], json: boolean): void {
	host.setExitCode(2);
	if (json) {
		const errors = mistakes.map(({ at, ...rest }) => ({
			...rest,
			option: `--${at}`,
			file: null,
			line: null,
			column: null,
		}));
		host.stdout(sortedJson({ version: 1, errors }));
		return;
	}
	const paragraphs = mistakes.map(({ at, message, nearest, expected, hint }) =>
		[
			safeText(`--${at}: ${message}`),
			...(nearest === null ? [] : [`  did you mean "${safeText(nearest)}"?`]),
			...(expected === null ? [] : [`  expected ${safeText(expected)}`]),
			...(hint === null ? [] : [`  ${safeText(hint)}`]),
		].join('\n'),
	);
	const counted = `${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}`;
	host.stderr(`${paragraphs.join('\n')}\n\n${counted}; nothing was simulated.\n`);
}
