// The rule that each kind of edit meets, where no reason names one.

import type { RuleId } from '../../rulebook/rule.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { ExpandedScenario } from '../../scenario/expand/expand.ts';
import { type EditKind, kindOf } from './costs.ts';
import { singled } from './edits.ts';

const rules: Readonly<Record<Exclude<EditKind, 'removal' | 'setting'>, RuleId>> = {
	flag: 'R074',
	filter: 'R101',
	route: 'R069',
	transit: 'R033',
	provision: 'R089',
	'vnet-peering': 'R034',
	'global-reach': 'R096',
	connection: 'R046',
	sku: 'R079',
	gateway: 'R046',
	attachment: 'R047',
	circuit: 'R047',
	wan: 'R047',
};

/** What ends with an element: the rule by which it carries traffic. */
const removed: Readonly<Record<string, RuleId>> = { globalReach: 'R096', connection: 'R046', peering: 'R034' };

const set: Readonly<Record<string, RuleId>> = {
	links: 'R023',
	prepend: 'R065',
	weight: 'R061',
	localPreference: 'R066',
	ipv6: 'D11',
};

/** `ofReason`: the rule of the reason that proposes an edit. */
export function ruleMet(
	expanded: ExpandedScenario,
	edits: readonly Edit[],
	edit: Edit,
	ofReason: (edit: Edit) => RuleId | undefined,
): RuleId {
	const [first = edit, ...others] = singled(edit);
	const kind = kindOf(expanded, first);
	const told = [first, ...others].flatMap((one) => ofReason(one) ?? [])[0];
	// Missing links and connections ask for the SKU they need in one breath with themselves.
	if (kind !== 'sku' || (told !== undefined && told !== 'R096' && told !== 'R046')) return told ?? usual(kind, first);
	return edits.some((one) => 'add' in one && one.add === 'globalReach') ? 'R084' : rules.sku;
}

function usual(kind: EditKind, edit: Edit): RuleId {
	if (kind === 'removal') return ('remove' in edit && removed[edit.remove.split('/')[0]!]) || 'R047';
	if (kind === 'setting') return ('set' in edit && set[edit.set.split('.').at(-1)!]) || 'R047';
	return rules[kind];
}
