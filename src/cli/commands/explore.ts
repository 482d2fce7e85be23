// `canreach explore`: hands the scenario to the full-screen explorer.

import { asWritten, type Trial } from '../../report/open-design.ts';
import type { Scenario } from '../../scenario/parse.ts';
import type { ExploreOptions as ExplorerOptions } from '../../terminal/explore/run-explorer.tsx';
import { asciiOnly } from '../ascii-only.ts';
import { follow, type Seen } from '../follow.ts';
import type { Host } from '../host.ts';
import { parseFile, readScenario } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';

interface DrawOptions {
	readonly ascii?: boolean;
	readonly color: boolean;
	readonly screenReader?: boolean;
}

interface ExploreOptions extends DrawOptions {
	readonly withoutGlobalReach?: boolean;
	readonly keys?: boolean;
}

/** @throws {UsageError} where there is no terminal to draw on. */
export async function explore(host: Host, file: string | undefined, options: ExploreOptions): Promise<void> {
	if (options.keys === true) {
		if (file !== undefined)
			throw new UsageError(`--keys lists the keys, and takes no "${file}"`, 'canreach explore --keys');
		const { keysPage } = await import('../../terminal/explore/keys-page.ts');
		return host.stdout(keysPage());
	}
	if (!host.isTerminal || !host.stdinIsTerminal)
		throw new UsageError(
			'the explorer needs a terminal to draw on and to read keys from',
			'canreach run and canreach why print the same facts',
		);
	const scenario = readScenario(host, file, { quiet: true });
	if (scenario === null) return;
	// The seed example is there to show what its link does: it starts without.
	const globalReach = file !== undefined && options.withoutGlobalReach !== true;
	await exploreFrom(host, scenario, file, { trial: { ...asWritten, globalReach }, journey: null }, options);
}

/** Opens the explorer on a trial, or on the way of an advertisement. */
export async function exploreFrom(
	host: Host,
	scenario: Scenario,
	file: string | undefined,
	start: { readonly trial: Trial; readonly journey: string | null },
	options: DrawOptions,
): Promise<void> {
	const terminal = await import('../../terminal/explore/explore.ts');
	await terminal.explore(scenario, {
		...start,
		ascii: asciiOnly(host, options.ascii),
		color: options.color,
		screenReader: options.screenReader ?? host.env.INK_SCREEN_READER === 'true',
		...following(host, file),
	});
}

/** The file, read again whenever it is another. */
function following(host: Host, file: string | undefined): Pick<ExplorerOptions, 'reload' | 'follow'> {
	const path = file === undefined || file === '-' ? null : file;
	const look = (): Seen => new Map(path === null ? [] : [[path, host.stampOf(path)]]);
	let seen = look();
	return {
		reload: () => {
			seen = look();
			return reread(host, file);
		},
		follow: (changed) => follow(host, seen, changed),
	};
}

function reread(host: Host, file: string | undefined): ReturnType<ExplorerOptions['reload']> {
	try {
		const parsed = parseFile(host, file);
		if (parsed.ok) return parsed;
		const mistakes = parsed.diagnostics.map(({ message, nearest, file: where, line, column }) => ({
			message: nearest === null ? message : `${message}; did you mean "${nearest}"?`,
			place: { file: where, line, column },
		}));
		return { ok: false, mistakes };
	} catch (error) {
		// It may be back in a moment.
		if (!(error instanceof UsageError)) throw error;
		return { ok: false, mistakes: [{ message: error.message, place: null }] };
	}
}
