import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/report/render/text/text.ts';
import { settleColour, showReport } from '../../src/terminal/show.ts';
import { theme } from '../../src/terminal/theme.ts';
import { seed } from '../report/designs.ts';
import { reportOf } from '../report/reports.ts';

describe('colour is settled before Ink is loaded', () => {
	const cases: readonly (readonly [Record<string, string>, boolean, string | undefined])[] = [
		[{}, true, undefined],
		[{ NO_COLOR: '' }, true, undefined],
		[{ NO_COLOR: '1' }, true, '0'],
		[{ NO_COLOR: '1', FORCE_COLOR: '3' }, true, '3'],
		[{}, false, '0'],
		[{ FORCE_COLOR: '3' }, false, '0'],
	];
	for (const [given, color, forced] of cases) {
		test(`${JSON.stringify(given)}${color ? '' : ' and --no-color'}`, () => {
			const env: Record<string, string | undefined> = { ...given };
			settleColour(env, color);
			expect(env.FORCE_COLOR).toBe(forced);
		});
	}
});

test('a report is printed once, whole, without any escape where colour is off', async () => {
	const report = reportOf(seed);
	let written = '';
	const print = async (text: string): Promise<void> => {
		written += text;
	};
	await showReport(report, { columns: 80, ascii: false, color: false, print });
	const shown = written
		.split('\n')
		.map((line) => line.trimEnd())
		.join('\n');
	expect(shown.trimEnd()).toBe(renderText(report, { columns: 80, ascii: false }).trimEnd());
});

describe('colours can be read on white and on black', () => {
	for (const [role, { color }] of Object.entries(theme)) {
		if (color === undefined) continue;
		test(role, () => {
			const luminance = luminanceOf(Number(/^ansi256\((\d+)\)$/.exec(color)?.[1]));
			expect(1.05 / (luminance + 0.05)).toBeGreaterThan(3.8);
			expect((luminance + 0.05) / 0.05).toBeGreaterThan(3.8);
		});
	}
});

/** The relative luminance of an entry of the 256-colour cube (WCAG 2.2). */
function luminanceOf(entry: number): number {
	const levels = [0, 95, 135, 175, 215, 255];
	const cube = entry - 16;
	const parts =
		entry >= 232
			? Array.from({ length: 3 }, () => 8 + (entry - 232) * 10)
			: [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((level) => levels[level] ?? 0);
	const [red = 0, green = 0, blue = 0] = parts.map((part) => {
		const share = part / 255;
		return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
