// `canreach rules`: the rulebook, its switches and its codes.

import { nearest } from '../../net/nearest.ts';
import { sortedJson } from '../../report/render/json.ts';
import { assumptionLines, codeLines, type Exercise, ruleCardLines, ruleListLines } from '../../report/render/rules.ts';
import { rulesPage } from '../../report/render/rules-page.ts';
import { blank, type Line } from '../../report/render/text/span.ts';
import { ruleCard, ruleCards } from '../../report/rule-note.ts';
import { assumptions } from '../../rulebook/assumptions.ts';
import { codes } from '../../rulebook/codes.ts';
import { rules as allRules, isRuleId } from '../../rulebook/rulebook.ts';
import { atMostOne } from '../at-most-one.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { UsageError } from '../usage-error.ts';
import { type ScreenOptions, screenOptions } from './options.ts';

export interface RulesOptions extends ScreenOptions {
	readonly assumptions?: boolean;
	readonly codes?: boolean;
	readonly markdown?: boolean;
}

/** @throws {UsageError} where there is no such rule, or options do not go together. */
export async function rules(host: Host, id: string | undefined, options: RulesOptions): Promise<void> {
	atMostOne(options, 'assumptions', 'codes', 'markdown');
	atMostOne(options, 'json', 'markdown');
	if (id !== undefined) onlyAboutAll(id, options);
	const screen = screenOptions(host, options);
	const print = async (data: unknown, lines: () => readonly Line[]): Promise<void> =>
		options.json ? host.stdout(sortedJson(data)) : printLines(host, lines(), options);
	if (options.assumptions) await print(assumptions, () => assumptionLines(assumptions, screen));
	else if (options.codes) await print(codes, () => codeLines(codes, screen));
	else if (id === undefined) {
		const cards = ruleCards(await tests());
		if (options.markdown) host.stdout(rulesPage(cards));
		else await print(cards, () => ruleListLines(cards, screen));
	} else {
		const wanted = id.toUpperCase();
		const named = codes.filter(({ code }) => code === wanted);
		if (named.length > 0) {
			const exercised = await tests();
			const cards = [...new Set(named.map(({ rule }) => rule))].map((rule) => ruleCard(rule, exercised));
			return print({ codes: named, rules: cards }, () => [
				...codeLines(named, screen),
				...cards.flatMap((card) => [blank, ...ruleCardLines(card, screen)]),
			]);
		}
		if (!isRuleId(wanted)) {
			const guess = nearest(wanted, [...allRules.map((rule) => rule.id), ...codes.map(({ code }) => code)]);
			throw new UsageError(
				`there is no rule "${id}"`,
				guess === null ? '`canreach rules` lists them' : `did you mean ${guess}?`,
			);
		}
		const card = ruleCard(wanted, await tests());
		await print(card, () => ruleCardLines(card, screen));
	}
}

/** @throws {UsageError} where one rule is named and another part of the rulebook asked for. */
function onlyAboutAll(id: string, options: RulesOptions): void {
	const [asked] = (['assumptions', 'codes', 'markdown'] as const).filter((name) => options[name]);
	if (asked !== undefined) throw new UsageError(`--${asked} is about the whole rulebook`, `canreach rules ${id}`);
}

/** Which test exercises which rule: of use to this command alone. */
async function tests(): Promise<Readonly<Record<string, readonly Exercise[]>>> {
	return (await import('../../rulebook/exercised-by.ts')).exercisedBy;
}
