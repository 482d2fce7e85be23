// `canreach what-if`: what a change makes different, or every what-if of a file.

import type { Difference, ProposedChange, WhatIfAnswer, WhatIfResult } from '../../report/change-model.ts';
import { changeLines } from '../../report/render/change/change.ts';
import { changeMarkdown } from '../../report/render/change/change-markdown.ts';
import { sortedJson } from '../../report/render/json.ts';
import { whatIfs } from '../../report/what-if.ts';
import { atMostOne } from '../at-most-one.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { type ChangeOptions, printChangeMistakes, readChange } from '../read-change.ts';
import { readScenario } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { screenOptions, type ViewOptions } from './options.ts';

export interface DifferenceOptions extends ViewOptions {
	readonly markdown?: boolean;
	readonly trace?: boolean;
}

export interface WhatIfOptions extends DifferenceOptions, ChangeOptions {
	readonly id?: string;
	readonly withoutGlobalReach?: boolean;
}

export async function whatIf(host: Host, file: string | undefined, options: WhatIfOptions): Promise<void> {
	atMostOne(options, 'json', 'markdown');
	const { change, mistakes } = readChange(options);
	if (options.id !== undefined && change !== null)
		throw new UsageError('--id is a what-if of the file as it is', `--after ${options.id} starts from it`);
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const asked: readonly (string | ProposedChange)[] =
		change !== null ? [change] : options.id !== undefined ? [options.id] : scenario.whatIfs.map(({ id }) => id);
	const ask = whatIfs(scenario, {
		evidence: options.evidence,
		globalReach: !options.withoutGlobalReach,
		named: file !== undefined,
	});
	const results = asked.map(ask);
	const all = [...mistakes, ...results.flatMap((result) => (result.ok ? [] : result.mistakes.map(asOption)))];
	if (all.length > 0) return printChangeMistakes(host, all, options.json ?? false);
	if (results.length === 0 && !options.json) {
		host.stdout(`${scenario.file} has no what-ifs.\n  canreach what-if ${scenario.file} --fail circuit/ID asks one\n`);
		return;
	}
	await printDifferences(
		host,
		results.filter(isAnswer).map(({ difference }) => difference),
		options,
	);

	/** As it was typed. */
	function asOption(mistake: (typeof mistakes)[number]): (typeof mistakes)[number] {
		const [, link] = /^add globalReach (.+)$/.exec(mistake.at) ?? [];
		return link !== undefined && options.addGlobalReach?.includes(link)
			? { ...mistake, at: `add-global-reach ${link}` }
			: mistake;
	}
}

function isAnswer(result: WhatIfResult): result is { readonly ok: true } & WhatIfAnswer {
	return result.ok;
}

export async function printDifferences(
	host: Host,
	differences: readonly Difference[],
	options: DifferenceOptions,
): Promise<void> {
	if (options.json) host.stdout(sortedJson({ version: 1, differences }));
	else if (options.markdown) host.stdout(changeMarkdown(differences));
	else {
		const screen = { ...screenOptions(host, options), trace: options.trace ?? false };
		await printLines(host, changeLines(differences, screen), options);
	}
}
