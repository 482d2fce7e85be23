// Whether standard output is drawn, with its colours: on a terminal, and elsewhere where FORCE_COLOR asks for it.

import type { Host } from './host.ts';

/** `--no-color` and NO_COLOR on a terminal leave the drawing plain. See https://force-color.org. */
export function isDrawn({ env, isTerminal }: Pick<Host, 'env' | 'isTerminal'>, color = true): boolean {
	return isTerminal || (color && !['', '0', 'false'].includes(env.FORCE_COLOR ?? ''));
}

/** Where what is drawn goes: what is told of a section has left before the next is drawn. */
export function drawnTo(host: Host): (text: string) => Promise<void> {
	return async (text) => {
		host.stdout(text);
		await host.stdoutDrained();
	};
}
