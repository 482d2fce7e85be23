// `canreach lab`: the configuration of real daemons for a design, and the design played by BIRD and compared, route by route.

import { judge } from '../../lab/judge.ts';
import { writeLab } from '../../lab/lab-files.ts';
import type { Daemon } from '../../lab/lower.ts';
import { prepare } from '../../lab/not-checked.ts';
import { sortedJson } from '../../report/render/json.ts';
import { plural } from '../../report/render/text/words.ts';
import type { Host } from '../host.ts';
import { refuseForeignFiles } from '../lab-directory.ts';
import { labDocument, labLines } from '../lab-report.ts';
import { networkOrScenario, type ViewChoice } from '../network-input.ts';
import { printLines } from '../print-lines.ts';
import { UsageError } from '../usage-error.ts';
import { refuseInputs, writeOutput } from '../write-output.ts';
import { type ScreenOptions, screenOptions } from './options.ts';

export interface WriteOptions extends ViewChoice {
	readonly daemon: Daemon;
	readonly out: string;
	readonly containerlab?: boolean;
}

/** @throws {UsageError} when a file cannot be written, or another lab is there. */
export function write(host: Host, file: string | undefined, options: WriteOptions): void {
	const network = networkOrScenario(host, file, options);
	if (network === null) return;
	const files = writeLab(network, options.daemon, options.containerlab ?? false);
	const directory = options.out.replace(/\/+$/, '');
	refuseInputs(
		host,
		files.map(({ path }) => `${directory}/${path}`),
	);
	refuseForeignFiles(
		host,
		directory,
		files.map(({ path }) => path),
	);
	for (const { path, text } of files) {
		const whole = `${directory}/${path}`;
		try {
			host.makeDirectory(whole.slice(0, whole.lastIndexOf('/')));
		} catch (error) {
			throw new UsageError(`cannot make the directory "${directory}" (${String((error as { code?: unknown }).code)})`);
		}
		writeOutput(host, text, whole, true);
	}
	if (!options.quiet) host.stderr(`Written to ${directory}: ${plural(files.length, 'file')}.\n`);
}

/** @throws {UsageError} where there is no BIRD. */
export async function run(host: Host, file: string | undefined, options: ViewChoice & ScreenOptions): Promise<void> {
	const network = networkOrScenario(host, file, options);
	if (network === null) return;
	const { findBird, playUntilInterrupted } = await import('../bird/bird.ts');
	const bird = findBird();
	if (bird === null)
		throw new UsageError('BIRD 2 is not on this machine', 'apt-get install bird2, or https://bird.nic.cz elsewhere');
	const prepared = prepare(network, { daemon: 'bird', igpCosts: bird.namespace !== null });
	if (!options.quiet)
		host.stderr(
			`BIRD ${bird.version} plays ${prepared.network.speakers.length} speakers and ${prepared.network.sessions.length} sessions, ${
				bird.namespace === null ? 'on loopback addresses' : 'in a network namespace of its own'
			}.\n`,
		);
	const played = await playUntilInterrupted(prepared.network, bird);
	if (played === null) {
		host.setExitCode(130);
		return;
	}
	const judgement = judge(prepared.network, played.held, played.settled, prepared.solution);
	if (judgement.contradictions.length > 0 || !played.settled) host.setExitCode(1);
	if (options.json) host.stdout(sortedJson(labDocument(prepared, judgement, played.settled, bird)));
	else {
		const found = { prepared, judgement, settled: played.settled };
		await printLines(host, labLines(network.name ?? file ?? '', found, screenOptions(host, options)), options);
	}
}
