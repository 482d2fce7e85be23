// A reader behind a pipe: answers are lines of standard input; at its end what is left is shown with the right answers.

import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import type { Reader } from './run-lesson.ts';

/** `close` lets go of standard input. */
export function lineReader(
	host: Host,
	options: { readonly color: boolean },
): Reader & { readonly close: () => Promise<void> } {
	// Nobody sees the question where only the input is a terminal.
	const lines = host.stdinIsTerminal ? null : host.stdinLines()[Symbol.asyncIterator]();
	let ended = lines === null;
	const next = async (): Promise<string | null> => {
		while (!ended) {
			const { done, value } = await lines!.next();
			if (done) ended = true;
			else if (value.trim() !== '') return value.trim();
		}
		return null;
	};
	return {
		read: async (text) => {
			if (text.length === 0) return true;
			await printLines(host, text, options);
			return host.stdoutDrained();
		},
		turn: async () => true,
		choose: async (choices) => {
			for (;;) {
				const answer = await next();
				if (answer === null) return null;
				const number = /^\d$/.test(answer) ? Number(answer) : 0;
				if (!(await host.stdoutDrained())) return 'left';
				host.stdout(`Your answer: ${number >= 1 && number <= choices ? number : 'none of the choices'}\n\n`);
				if (number >= 1 && number <= choices) return number - 1;
			}
		},
		close: async () => {
			await lines?.return?.();
		},
	};
}
