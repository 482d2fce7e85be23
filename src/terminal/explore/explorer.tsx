// The explorer on a terminal: keys go to the reducer, what it says to do is done, and each state is drawn as lines.

import { useInput, useStdout } from 'ink';
import { useEffect, useReducer, useRef, useState } from 'react';
import { RunScreen } from '../run-screen.tsx';
import { type KeyEvent, keyName } from './key-name.ts';
import { frame, roomFor, type Size } from './screens/frame.ts';
import { spoken } from './screens/spoken.ts';
import { longPauseMs, type Session } from './session.ts';
import type { State } from './state.ts';
import { type Effect, step } from './step.ts';

export interface ExplorerProps {
	readonly session: Session;
	readonly start: State;
	readonly ascii: boolean;
	/** Sentences about what is selected instead of a picture. */
	readonly screenReader: boolean;
	readonly onEffect: (effect: Effect, state: State) => void;
	readonly onState?: (state: State) => void;
}

/** Work begins when no key has come for this long, and is set aside for a frame after that long. Units: milliseconds. */
const [pauseMs, sliceMs] = [20, 40];

export function Explorer({ session, start, ascii, screenReader, onEffect, onState }: ExplorerProps) {
	const size = useSize(ascii);
	const [state, setState] = useState(start);
	const latest = useRef(start);
	const pressedAt = useRef(0);
	const [, redraw] = useReducer((count: number) => count + 1, 0);
	useInput((input, key) => {
		for (const name of keyName(input, key as KeyEvent)) {
			const { state: after, effect } = step(latest.current, name, session, roomFor(size));
			latest.current = after;
			onState?.(after);
			if (effect !== null) onEffect(effect, after);
		}
		session.movedOn();
		pressedAt.current = performance.now();
		setState(latest.current);
	});
	const lines = screenReader ? spoken(state, session, size) : frame(state, session, size);
	useEffect(() => {
		const work = (): void => {
			const start = performance.now();
			const idle = start - pressedAt.current;
			let worked = session.work(idle);
			while (performance.now() < start + sliceMs && session.work(idle)) worked = true;
			if (worked) redraw();
			else if (idle < longPauseMs) timer = setTimeout(work, longPauseMs - idle);
		};
		let timer = setTimeout(work, pauseMs);
		return () => clearTimeout(timer);
	});
	return <RunScreen lines={lines} />;
}

/** The size of the terminal, less a row: a frame as high as the screen would wipe what was there before. */
function useSize(ascii: boolean): Size {
	const { stdout } = useStdout();
	const read = (): Size => ({ columns: stdout.columns ?? 80, rows: Math.max(1, (stdout.rows ?? 24) - 1), ascii });
	const [size, setSize] = useState(read);
	useEffect(() => {
		const resized = (): void => setSize(read());
		stdout.on('resize', resized);
		return () => void stdout.off('resize', resized);
	});
	return size;
}
