// What is worth saying about a design: where it is written, which rule says it, and what would mend it.

import type { CodeSeverity, FindingCode } from '../rulebook/codes.ts';
import type { RuleId } from '../rulebook/rule.ts';
import type { ElementKey } from '../scenario/design.ts';
import type { Path } from '../scenario/diagnostic.ts';
import type { Edit } from '../scenario/edit/edit.ts';

export interface Finding {
	readonly code: FindingCode;
	readonly severity: CodeSeverity;
	readonly rule: RuleId;
	readonly at: ElementKey;
	readonly message: string;
	/** Where it is written, such as ['circuits', 'london', 'sku'] or ['globalReach', 'a~b']. */
	readonly path: Path;
	/** Edits that would remove the finding; none where none is known. */
	readonly repair: readonly Edit[];
}
