// A reader at a terminal: a page at a time, choices by number keys; Space or Enter goes on, q leaves.

import type { Line } from '../../report/render/text/span.ts';
import { plural } from '../../report/render/text/words.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import type { Reader } from './run-lesson.ts';

const eraseLine = '\r\u001b[K';

export function keyReader(host: Host, { color }: { readonly color: boolean }): Reader {
	/** Lines since the reader last turned the page; the last line of the screen is for the prompt. */
	let used = 0;
	const room = Math.max(5, host.rows - 1);
	const prompted = async (prompt: string, accepts: (key: string) => boolean): Promise<string> => {
		host.stdout(prompt);
		const key = await keyPressed(host, accepts);
		host.stdout(eraseLine);
		if (key === 'ctrl-c') host.setExitCode(130);
		return key;
	};
	const goesOn = (key: string): boolean => [' ', '\r', '\n'].includes(key) || leaves(key);
	const turn = async (prompt: string): Promise<boolean> => {
		const key = await prompted(prompt, goesOn);
		used = 0;
		return !leaves(key);
	};
	return {
		read: async (lines) => {
			let rest: readonly Line[] = lines;
			while (rest.length > 0) {
				if (used >= room && !(await turn(`Space: more (${plural(rest.length, 'line')})   q: leave `))) return false;
				const page = rest.slice(0, room - used);
				await printLines(host, page, { color });
				used += page.length;
				rest = rest.slice(page.length);
			}
			return true;
		},
		turn: () => turn('Space: go on   q: leave '),
		choose: async (choices) => {
			const isChoice = (key: string): boolean => /^[1-9]$/.test(key) && Number(key) <= choices;
			const key = await prompted(
				`1 to ${choices}: your answer   Enter: show me   q: leave `,
				(pressed) => isChoice(pressed) || pressed === '\r' || pressed === '\n' || leaves(pressed),
			);
			if (leaves(key)) return 'left';
			used = 0;
			return isChoice(key) ? Number(key) - 1 : null;
		},
	};
}

function leaves(key: string): boolean {
	return key === 'q' || key === 'ctrl-c';
}

/** The first that means something here. */
function keyPressed(host: Host, accepts: (key: string) => boolean): Promise<string> {
	return new Promise((resolve) => {
		let isPressed = false;
		const release = host.onKey((key) => {
			if (isPressed || !accepts(key)) return;
			isPressed = true;
			release();
			resolve(key);
		});
	});
}
