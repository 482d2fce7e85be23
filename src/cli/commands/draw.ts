// `canreach draw`: the design of a view, or one pair in it, as SVG, Mermaid or DOT.

import { drawingOf } from '../../report/drawing.ts';
import { explanationOf } from '../../report/explanation.ts';
import { type DrawingFormat, draw } from '../../report/render/draw/draw.ts';
import type { Host } from '../host.ts';
import { readScenario } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';
import { findPairs } from './find-pairs.ts';
import { findView } from './find-view.ts';
import type { StateOptions, ViewOptions } from './options.ts';

export interface DrawOptions extends Pick<ViewOptions, 'evidence' | 'quiet'>, StateOptions {
	readonly format?: DrawingFormat;
	readonly pair?: readonly string[];
	readonly output?: string;
}

/** @throws {UsageError} */
export function drawFile(host: Host, named: string | undefined, options: DrawOptions): void {
	const { ends, file } = operands(named, options.pair);
	const format = formatOf(options);
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const view = findView(scenario, options);
	const pairs = ends === null ? [] : findPairs(view, ends, options).map((pair) => explanationOf(view, pair, scenario));
	writeOutput(host, draw(drawingOf(view, scenario, pairs), format), options.output, options.quiet ?? false);
}

/** `--pair FROM TO FILE`: a third word after --pair is the file. */
function operands(
	file: string | undefined,
	pair: readonly string[] | undefined,
): { readonly ends: readonly [string, string] | null; readonly file: string | undefined } {
	if (pair === undefined) return { ends: null, file };
	const [from, to, third, ...more] = pair;
	if (from === undefined || to === undefined || more.length > 0 || (third !== undefined && file !== undefined))
		throw new UsageError('--pair takes two endpoints', 'canreach draw FILE --pair FROM TO');
	return { ends: [from, to], file: third ?? file };
}

const endings: readonly (readonly [RegExp, DrawingFormat])[] = [
	[/\.svg$/i, 'svg'],
	[/\.(?:mmd|mermaid)$/i, 'mermaid'],
	[/\.(?:dot|gv)$/i, 'dot'],
];

/** @throws {UsageError} where the ending says nothing, or something else than `--format`. */
function formatOf({ output, format }: DrawOptions): DrawingFormat {
	if (output === undefined || output === '-') return format ?? 'svg';
	const [, named] = endings.find(([ending]) => ending.test(output)) ?? [];
	if (named !== undefined && format !== undefined && named !== format)
		throw new UsageError(
			`the name "${output}" says ${named}, and --format says ${format}`,
			'leave out --format, or end the name otherwise',
		);
	const asked = format ?? named;
	if (asked === undefined)
		throw new UsageError(
			`"${output}" does not say which format it should have`,
			'end it in .svg, .mmd or .dot, or add --format',
		);
	return asked;
}
