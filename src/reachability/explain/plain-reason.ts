// A reason put together from its parts.

import type { ReasonCode } from '../../rulebook/codes.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { Reason } from './obstacle.ts';

export function plainReason(
	code: ReasonCode,
	rule: RuleId,
	at: ElementKey,
	message: string,
	repair: readonly Edit[] | null = null,
): Reason {
	return { code, rule, at, message, repair };
}
