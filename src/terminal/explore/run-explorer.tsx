// Runs the explorer on this terminal: the alternate screen, always left again, the editor, and the file followed as it is saved.

import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { render } from 'ink';
import type { Place, Scenario, Trial } from '../facade.ts';
import type { FileMistake } from './answers.ts';
import { Explorer } from './explorer.tsx';
import { openSession, type Session } from './session.ts';
import { reread, type State, startOf } from './state.ts';
import type { Effect } from './step.ts';

export interface ExploreOptions {
	readonly ascii: boolean;
	readonly screenReader: boolean;
	/** What is tried at the start. */
	readonly trial: Trial;
	/** The advertisement that is followed at the start; null for none. */
	readonly journey: string | null;
	/** Reads the file again. */
	readonly reload: () => Reloaded;
	/** Calls once the file is not as it was last read, until the returned function is called. */
	readonly follow: (changed: () => void) => () => void;
}

export type Reloaded =
	| { readonly ok: true; readonly scenario: Scenario }
	| { readonly ok: false; readonly mistakes: readonly FileMistake[] };

const enter = '\x1b[?1049h\x1b[2J\x1b[H';
const leave = '\x1b[?1049l\x1b[?25h';
const endings: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Returns when the person leaves, with the terminal as it was. */
export async function runExplorer(scenario: Scenario, options: ExploreOptions): Promise<void> {
	const restore = (): void => void process.stdout.write(leave);
	const journey = options.journey === null ? null : { prefix: options.journey, step: 0 };
	let [session, state] = [openSession(scenario), { ...startOf(options.trial), journey }];
	process.stdout.write(enter);
	process.once('exit', restore);
	try {
		for (;;) {
			const left = await showOnce(session, state, options);
			if (left === null) break;
			state = left.state;
			if (left.edit !== null) {
				restore();
				openEditor(left.edit);
				process.stdout.write(enter);
			}
			const read = options.reload();
			const mistakes = read.ok ? [] : read.mistakes;
			state = reread(state, session.mistakes, mistakes);
			session = read.ok ? openSession(read.scenario) : { ...session, mistakes };
		}
	} finally {
		process.off('exit', restore);
		restore();
	}
}

interface Left {
	readonly state: State;
	readonly edit: Place | null;
}

/** One session on one state of the file; null when the person leaves. */
async function showOnce(session: Session, start: State, options: ExploreOptions): Promise<Left | null> {
	return new Promise((resolve, reject) => {
		let latest = start;
		let ended = false;
		const end = (left: Left | null): void => {
			if (ended) return;
			ended = true;
			unfollow();
			for (const signal of endings) process.off(signal, signalled);
			screen.unmount();
			screen.waitUntilExit().then(() => resolve(left), reject);
		};
		// As shells call it.
		const signalled = (signal: NodeJS.Signals): void => {
			process.exitCode = 128 + constants.signals[signal];
			end(null);
		};
		const onEffect = (effect: Effect, state: State): void =>
			end(effect.kind === 'quit' ? null : { state, edit: effect.at });
		const screen = render(
			<Explorer
				session={session}
				start={start}
				ascii={options.ascii}
				screenReader={options.screenReader}
				onEffect={onEffect}
				onState={(state) => {
					latest = state;
				}}
			/>,
			{ exitOnCtrlC: false, patchConsole: false },
		);
		for (const signal of endings) process.on(signal, signalled);
		const unfollow = options.follow(() => end({ state: latest, edit: null }));
	});
}

/** Most editors take the line as `+12`. */
function openEditor({ file, line }: Place): void {
	const editor = (process.env.VISUAL ?? process.env.EDITOR ?? 'vi').split(' ');
	spawnSync(editor[0]!, [...editor.slice(1), `+${line}`, file], { stdio: 'inherit' });
}
