import { stripVTControlCharacters } from 'node:util';
import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, test } from 'vitest';
import { lineText, span } from '../../src/report/render/text/span.ts';
import { renderText } from '../../src/report/render/text/text.ts';
import { type Line, screen } from '../../src/terminal/facade.ts';
import { RunScreen } from '../../src/terminal/run-screen.tsx';
import { small } from '../report/designs.ts';
import { everyOutcome } from '../report/outcomes.ts';
import { reportOf } from '../report/reports.ts';

afterEach(cleanup);

/** The testing library's terminal is this wide. */
const columns = 100;

function frameOf(lines: readonly Line[]): string {
	const { lastFrame } = render(<RunScreen lines={lines} />);
	return stripVTControlCharacters(lastFrame() ?? '')
		.split('\n')
		.map((line) => line.trimEnd())
		.join('\n')
		.trimEnd();
}

describe('the screen in colour says what the text says', () => {
	const reports = { ...small, outcomes: null };
	for (const [name, design] of Object.entries(reports)) {
		for (const ascii of [false, true]) {
			test(`${name}${ascii ? ' in ASCII' : ''}`, () => {
				const report = design === null ? everyOutcome : reportOf(design);
				const options = { columns, ascii };
				expect(frameOf(screen(report, options))).toBe(renderText(report, options).trimEnd());
			});
		}
	}
});

test('an empty line is a line', () => {
	const lines: readonly Line[] = [[span('a')], [], [span('b')]];
	expect(frameOf(lines)).toBe(lines.map(lineText).join('\n'));
});

test('more lines than any terminal has rows are all there', () => {
	const lines = Array.from({ length: 500 }, (_, index) => [span(`line ${index}`)]);
	expect(frameOf(lines).split('\n').length).toBe(500);
});
