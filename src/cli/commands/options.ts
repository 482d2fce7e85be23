// Options that several commands share.

import type { EvidenceLevel } from '../../rulebook/rule.ts';
import type { Host } from '../host.ts';

export interface ViewOptions {
	readonly evidence: EvidenceLevel;
	readonly ascii?: boolean;
	/** false with --no-color. */
	readonly color: boolean;
	readonly columns?: number;
	readonly quiet?: boolean;
	readonly json?: boolean;
}

export function screenOptions(host: Host, options: ViewOptions): { readonly columns: number; readonly ascii: boolean } {
	return { columns: options.columns ?? host.columns, ascii: options.ascii ?? false };
}
