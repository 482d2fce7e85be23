// Runs the explorer on this terminal: the alternate screen, always left again, the editor, and the file followed as it is saved.

import { spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { render } from 'ink';
import type { Place, Scenario, Trial } from '../facade.ts';
import { Explorer } from './explorer.tsx';
import { openSession } from './session.ts';
import { type State, startOf } from './state.ts';
import type { Effect } from './step.ts';

export interface ExploreOptions {
	readonly ascii: boolean;
	readonly screenReader: boolean;
	/** What is tried at the start. */
	readonly trial: Trial;
	/** The advertisement that is followed at the start; null for none. */
	readonly journey: string | null;
	/** The file to follow; null for none, such as standard input. */
	readonly path: string | null;
	/** Reads it again: a scenario, or its first mistake. */
	readonly reload: () => Scenario | string;
}

const enter = '\x1b[?1049h\x1b[2J\x1b[H';
const leave = '\x1b[?1049l\x1b[?25h';
const endings: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Returns when the person leaves, with the terminal as it was. */
export async function runExplorer(scenario: Scenario, options: ExploreOptions): Promise<void> {
	const restore = (): void => void process.stdout.write(leave);
	const journey = options.journey === null ? null : { prefix: options.journey, step: 0 };
	let [current, state] = [scenario, { ...startOf(options.trial), journey }];
	process.stdout.write(enter);
	process.once('exit', restore);
	try {
		for (;;) {
			const left = await showOnce(current, state, options);
			if (left === null) break;
			state = left.state;
			if (left.edit !== null) {
				restore();
				openEditor(options.path, left.edit);
				process.stdout.write(enter);
			}
			const read = options.reload();
			if (typeof read === 'string') state = { ...state, message: read };
			else current = read;
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
async function showOnce(scenario: Scenario, start: State, options: ExploreOptions): Promise<Left | null> {
	return new Promise((resolve, reject) => {
		let latest = start;
		let ended = false;
		const end = (left: Left | null): void => {
			if (ended) return;
			ended = true;
			watcher?.close();
			for (const signal of endings) process.off(signal, quit);
			screen.unmount();
			screen.waitUntilExit().then(() => resolve(left), reject);
		};
		const quit = (): void => end(null);
		const onEffect = (effect: Effect, state: State): void =>
			effect.kind === 'quit' ? quit() : end({ state, edit: effect.at });
		const screen = render(
			<Explorer
				session={openSession(scenario)}
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
		for (const signal of endings) process.on(signal, quit);
		const watcher = following(options.path, () => end({ state: latest, edit: null }));
	});
}

/** Calls when the file is saved, once things are quiet. */
function following(path: string | null, saved: () => void): { readonly close: () => void } | null {
	if (path === null) return null;
	let timer: NodeJS.Timeout | undefined;
	try {
		const watcher = watch(path, () => {
			clearTimeout(timer);
			timer = setTimeout(saved, 80);
		});
		watcher.on('error', () => watcher.close());
		return {
			close: () => {
				clearTimeout(timer);
				watcher.close();
			},
		};
	} catch {
		return null;
	}
}

/** Most editors take the line as `+12`. */
function openEditor(path: string | null, { file, line }: Place): void {
	const editor = (process.env.VISUAL ?? process.env.EDITOR ?? 'vi').split(' ');
	spawnSync(editor[0]!, [...editor.slice(1), `+${line}`, path ?? file], { stdio: 'inherit' });
}
