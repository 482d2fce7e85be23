// Findings: what Azure would refuse or warn about, each with its line in the file; the one under the cursor in full.

import type { Answers } from '../answers.ts';
import { blank, glyphsOf, inColumns, type Line, printable, type Role, span, wrapLine } from '../drawing.ts';
import type { State } from '../state.ts';
import type { Drawn, Size } from './frame.ts';

const roles: Readonly<Record<string, Role>> = { error: 'bad', warning: 'warn', note: 'link' };

export function findingScreen(state: State, answers: Answers, { columns, ascii }: Size): Drawn {
	const safe = printable(ascii);
	const { pointer, severity: signs, ellipsis, pass } = glyphsOf(ascii);
	const findings = answers.findings(state.trial);
	if (findings === undefined) return { lines: [[span(`Looking for findings${ellipsis}`, 'muted')]], inSight: 0 };
	if (findings.length === 0)
		return { lines: [[span(`${pass} `, 'good'), span('Nothing that Azure would refuse or warn about.')]], inSight: 0 };
	const rows = findings.map(({ severity, code, at, place }, index): readonly Line[] => {
		const isOn = index === state.place.row;
		return [
			[span(isOn ? pointer : ' ', 'changed'), span(` ${signs[severity]}`, roles[severity]!)],
			[span(safe(code), isOn ? 'selected' : 'code')],
			[span(safe(at))],
			[span(place === null ? '' : `${safe(place.file)}:${place.line}`, 'muted')],
		];
	});
	const shown = findings[state.place.row];
	const foot =
		shown === undefined
			? []
			: [
					blank,
					...wrapLine(
						[span(`${shown.severity} `, roles[shown.severity]!), span(`${shown.rule}  `, 'code')],
						[span(safe(shown.message))],
						columns,
						2,
					),
				];
	return { lines: inColumns(rows, [], 0, 2), inSight: state.place.row, foot };
}
