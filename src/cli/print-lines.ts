// Lines ─► output: in colour where it is drawn, plain in a pipe.

import type { Line } from '../report/render/text/span.ts';
import { linesText } from '../report/render/text/text.ts';
import { drawnTo, isDrawn } from './drawn-output.ts';
import type { Host } from './host.ts';

export async function printLines(
	host: Host,
	lines: readonly Line[],
	{ color }: { readonly color?: boolean } = {},
): Promise<void> {
	if (!isDrawn(host, color)) return host.stdout(linesText(lines));
	const { showLines } = await import('../terminal/show.ts');
	await showLines(lines, { color: color ?? true, print: drawnTo(host) });
}
