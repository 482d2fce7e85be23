// Keys pressed one after another on a scenario, with everything worked out at once: what a person would see who waits.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineText } from '../../../src/report/render/text/span.ts';
import { parseScenario, type Scenario } from '../../../src/scenario/parse.ts';
import type { FileMistake } from '../../../src/terminal/explore/answers.ts';
import { frame, roomFor, type Size } from '../../../src/terminal/explore/screens/frame.ts';
import { openSession, type Session } from '../../../src/terminal/explore/session.ts';
import { type State, startOf } from '../../../src/terminal/explore/state.ts';
import { type Effect, step } from '../../../src/terminal/explore/step.ts';
import { root } from '../../house/source.ts';

export function scenarioAt(name: string): Scenario {
	const file = `scenarios/${name}.yaml`;
	return scenarioOf(readFileSync(join(root, file), 'utf8'), file);
}

export function scenarioOf(text: string, file = 'design.yaml'): Scenario {
	const parsed = parseScenario(text, file);
	if (!parsed.ok) throw new Error(parsed.diagnostics[0]!.message);
	return parsed.scenario;
}

export interface Pressed {
	readonly state: State;
	readonly effects: readonly Effect[];
	readonly session: Session;
}

/** What one test has worked out the next need not. */
const sessions = new WeakMap<Scenario, Session>();

/** Shape of `keys`: names of the table of keys, a space between. */
export function press(
	scenario: Scenario,
	keys: string,
	start: State = startOf(),
	mistakes: readonly FileMistake[] = [],
): Pressed {
	const known = sessions.get(scenario) ?? openSession(scenario);
	sessions.set(scenario, known);
	const session = { ...known, mistakes };
	const effects: Effect[] = [];
	let state = start;
	settle(state, session);
	for (const key of keys.split(' ').filter((name) => name !== '')) {
		const stepped = step(state, key, session, roomFor(size80));
		state = stepped.state;
		if (stepped.effect !== null) effects.push(stepped.effect);
		settle(state, session);
	}
	return { state, effects, session };
}

export const size80: Size = { columns: 80, rows: 23, ascii: false };

/** The screen as text. */
export function shown({ state, session }: Pick<Pressed, 'state' | 'session'>, size: Size = size80): string {
	return `${frame(state, session, size).map(lineText).join('\n')}\n`;
}

/** Asks for all that the screen asks for, until nothing is left to work out. */
function settle(state: State, session: Session): void {
	for (let round = 0; round < 20; round += 1) {
		frame(state, session, size80);
		if (!session.work()) return;
		while (session.work());
	}
}
