// The rule that each kind of edit meets, where no reason names one.

import type { RuleId } from '../rulebook/rule.ts';
import type { Edit } from '../scenario/edit.ts';
import type { ExpandedScenario } from '../scenario/expand.ts';
import { type EditKind, kindOf } from './repair-costs.ts';
import { singled } from './repair-edits.ts';

const rules: Readonly<Record<EditKind, RuleId>> = {
	flag: 'R074',
	filter: 'R101',
	route: 'R069',
	setting: 'D16',
	transit: 'R033',
	provision: 'R089',
	'vnet-peering': 'R034',
	'global-reach': 'R096',
	connection: 'R046',
	sku: 'R079',
	gateway: 'R046',
	attachment: 'R047',
	removal: 'D16',
	circuit: 'R047',
	wan: 'R047',
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
	if (kind !== 'sku' || (told !== undefined && told !== 'R096' && told !== 'R046')) return told ?? rules[kind];
	return edits.some((one) => 'add' in one && one.add === 'globalReach') ? 'R084' : rules.sku;
}
