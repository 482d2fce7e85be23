// Findings: what Azure would refuse or warn about, each with its line in the file; the one under the cursor in full. Above them
// what is wrong with the file itself.

import type { Finding } from '../../facade.ts';
import type { Answers, FileMistake } from '../answers.ts';
import { blank, glyphsOf, inColumns, type Line, printable, type Role, span, wrapLine } from '../drawing.ts';
import { foundAt } from '../items.ts';
import type { State } from '../state.ts';
import type { Drawn, Size } from './frame.ts';

const roles: Readonly<Record<string, Role>> = { error: 'bad', warning: 'warn', note: 'link' };

export function findingScreen(state: State, answers: Answers, { columns, ascii }: Size): Drawn {
	const safe = printable(ascii);
	const { pointer, severity: signs, ellipsis, pass } = glyphsOf(ascii);
	const { mistakes } = answers;
	const findings = answers.findings(state.trial) ?? (mistakes.length > 0 ? [] : undefined);
	if (findings === undefined) return { lines: [[span(`Looking for findings${ellipsis}`, 'muted')]], inSight: 0 };
	if (findings.length === 0 && mistakes.length === 0)
		return { lines: [[span(`${pass} `, 'good'), span('Nothing that Azure would refuse or warn about.')]], inSight: 0 };
	const row = (index: number, sign: string, role: Role, told: string, rest: readonly Line[]): readonly Line[] => {
		const isOn = index === state.place.row;
		return [
			[span(isOn ? pointer : ' ', 'changed'), span(` ${sign}`, role)],
			[span(safe(told), isOn ? 'selected' : 'code')],
			...rest,
		];
	};
	const places = mistakes.map(({ place }, index) =>
		row(index, signs.error, 'bad', placeText(place) || answers.file, []),
	);
	const wrong = inColumns(places, [], 0, 2).map((line, index) => [
		...line,
		span(`  ${safe(mistakes[index]!.message)}`),
	]);
	const found = findings.map(({ severity, code, at, place }, index) =>
		row(mistakes.length + index, signs[severity], roles[severity]!, code, [
			[span(safe(at))],
			[span(safe(placeText(place)), 'muted')],
		]),
	);
	const apart: readonly Line[] = mistakes.length === 0 ? [] : [blank, [span(lastRead, 'muted')], blank];
	const shown = foundAt(state.place.row, answers, state.trial);
	return {
		lines: [...wrong, ...apart, ...inColumns(found, [], 0, 2)],
		inSight: state.place.row + (state.place.row < mistakes.length ? 0 : apart.length),
		foot: shown === undefined ? [] : [blank, ...wrapLine(leadOf(shown), [span(safe(shown.message))], columns, 2)],
	};
}

const lastRead = 'Until it is mended, all screens show the design as it was last read.';

function placeText(place: FileMistake['place']): string {
	return place === null ? '' : `${place.file}:${place.line}`;
}

function leadOf(shown: FileMistake | Finding): Line {
	if (!('severity' in shown)) return [span('mistake  ', 'bad')];
	return [span(`${shown.severity} `, roles[shown.severity]!), span(`${shown.rule}  `, 'code')];
}
