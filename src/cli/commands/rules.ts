// `canreach rules`: the rulebook, its switches and its codes.

import { nearest } from '../../net/nearest.ts';
import { sortedJson } from '../../report/render/json.ts';
import { assumptionLines, codeLines, ruleCardLines, ruleListLines } from '../../report/render/rules.ts';
import type { Line } from '../../report/render/span.ts';
import { ruleNote } from '../../report/rule-note.ts';
import { assumptions } from '../../rulebook/assumptions.ts';
import { codes } from '../../rulebook/codes.ts';
import { rules as allRules, isRuleId } from '../../rulebook/rulebook.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { UsageError } from '../usage-error.ts';

export interface RulesOptions {
	readonly assumptions?: boolean;
	readonly codes?: boolean;
	readonly json?: boolean;
}

export async function rules(host: Host, id: string | undefined, options: RulesOptions): Promise<void> {
	const screen = { columns: host.columns };
	const print = async (data: unknown, lines: () => readonly Line[]): Promise<void> =>
		options.json ? host.stdout(sortedJson(data)) : printLines(host, lines());
	if (options.assumptions) await print(assumptions, () => assumptionLines(assumptions, screen));
	else if (options.codes) await print(codes, () => codeLines(codes, screen));
	else if (id === undefined) {
		const notes = allRules.map((rule) => ({ ...ruleNote(rule.id), topic: rule.topic }));
		await print(notes, () => ruleListLines(notes, screen));
	} else {
		const wanted = id.toUpperCase();
		if (!isRuleId(wanted)) {
			const guess = nearest(
				wanted,
				allRules.map((rule) => rule.id),
			);
			throw new UsageError(
				`there is no rule "${id}"`,
				guess === null ? '`canreach rules` lists them' : `did you mean ${guess}?`,
			);
		}
		await print(ruleNote(wanted), () => ruleCardLines(ruleNote(wanted), screen));
	}
}
