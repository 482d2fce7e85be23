import { render } from 'ink-testing-library';
import { describe, expect, test } from 'vitest';
import { Explorer } from '../../../src/terminal/explore/explorer.tsx';
import { openSession } from '../../../src/terminal/explore/session.ts';
import { startOf } from '../../../src/terminal/explore/state.ts';
import type { Effect } from '../../../src/terminal/explore/step.ts';
import { scenarioAt } from './pressing.ts';

const seed = scenarioAt('seed');

function opened(screenReader = false) {
	const effects: Effect[] = [];
	const screen = render(
		<Explorer
			session={openSession(seed)}
			start={startOf({ failed: [], globalReach: false, edits: [] })}
			ascii={false}
			screenReader={screenReader}
			onEffect={(effect) => effects.push(effect)}
		/>,
	);
	return { ...screen, effects };
}

/** Frames come when work is done between two keys. */
async function until(frame: () => string | undefined, text: string): Promise<void> {
	for (let tries = 0; tries < 400 && !(frame() ?? '').includes(text); tries += 1)
		await new Promise((resolve) => setTimeout(resolve, 10));
	expect(frame()).toContain(text);
}

describe('keys as a terminal sends them', () => {
	test('from the map to the reason and its repair', async () => {
		const { stdin, lastFrame, effects, unmount } = opened();
		await until(lastFrame, '4 of 6 pairs reachable');
		stdin.write('\t');
		await until(lastFrame, 'No Global Reach link joins');
		stdin.write('\r');
		await until(lastFrame, 'NO_GLOBAL_REACH');
		stdin.write('\u001b[B');
		stdin.write('j');
		await until(lastFrame, 'Enter tries the repair');
		stdin.write('\r');
		await until(lastFrame, '4→5 of 6 pairs reachable');
		stdin.write('u');
		await until(lastFrame, 'trial: without Global Reach');
		stdin.write('q');
		await until(() => JSON.stringify(effects), 'quit');
		unmount();
	});

	test('keys that come together are taken one after another', async () => {
		const { stdin, lastFrame, unmount } = opened();
		await until(lastFrame, '4 of 6 pairs reachable');
		stdin.write('2jg');
		await until(lastFrame, '› 2 san-francisco');
		await until(lastFrame, 'as designed');
		unmount();
	});

	test('a filter is typed', async () => {
		const { stdin, lastFrame, unmount } = opened();
		stdin.write('5');
		stdin.write('/');
		stdin.write('gateway');
		await until(lastFrame, '/gateway');
		stdin.write('\r');
		await until(lastFrame, 'gateway/us-west');
		expect(lastFrame()).not.toContain('peeringLocation/london');
		unmount();
	});
});

test('a screen reader gets sentences', async () => {
	const { stdin, lastFrame, unmount } = opened(true);
	stdin.write('2');
	await until(lastFrame, 'site/london to site/san-francisco: not reachable.');
	unmount();
});
