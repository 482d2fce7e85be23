// What commands read of the options that several of them share.

import type { EvidenceLevel } from '../../rulebook/rule.ts';
import { asciiOnly } from '../ascii-only.ts';
import type { Host } from '../host.ts';

export interface ViewOptions extends ScreenOptions {
	readonly evidence: EvidenceLevel;
}

/** Which state of the design is asked about. */
export interface StateOptions {
	readonly whatIf?: string;
	readonly withoutGlobalReach?: boolean;
}

export interface ScreenOptions {
	readonly ascii?: boolean;
	/** false with --no-color. */
	readonly color: boolean;
	readonly columns?: number;
	readonly quiet?: boolean;
	readonly json?: boolean;
}

export function screenOptions(
	host: Host,
	options: ScreenOptions,
): { readonly columns: number; readonly ascii: boolean } {
	return { columns: options.columns ?? host.columns, ascii: asciiOnly(host, options.ascii) };
}
