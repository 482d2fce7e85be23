// A file ─► its scenario, simulated and judged, or what is wrong with it.

import type { Diagnostic } from '../scenario/diagnostic.ts';
import { type SimulateOptions, type Simulation, simulate } from '../simulate.ts';
import type { Host } from './host.ts';
import { parseFile } from './read-scenario.ts';
import { UsageError } from './usage-error.ts';

export type JudgedFile =
	| { readonly kind: 'judged'; readonly simulation: Simulation }
	| { readonly kind: 'mistaken'; readonly mistakes: readonly Diagnostic[] }
	/** There is no such file, or it may not be read. */
	| { readonly kind: 'unread'; readonly message: string; readonly hint: string | null };

export function judgeFile(host: Host, file: string, options: SimulateOptions): JudgedFile {
	try {
		const parsed = parseFile(host, file);
		if (parsed.ok) return { kind: 'judged', simulation: simulate(parsed.scenario, options) };
		return { kind: 'mistaken', mistakes: parsed.diagnostics };
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		return { kind: 'unread', message: error.message, hint: error.hint };
	}
}
