// The same screens as plain sentences, for a screen reader: where one is, what is selected, and what can be done.

import { stepSentence } from '../../../report/render/replay.ts';
import type { OpenView } from '../../facade.ts';
import type { Answers } from '../answers.ts';
import { editLine, type Line, meanings, milliseconds, plural, printable, span, wrapLine } from '../drawing.ts';
import { foundAt, isDown, pairOf, selectedElement } from '../items.ts';
import { alwaysHinted, hintsAt, tabNames } from '../keys.ts';
import type { State } from '../state.ts';
import { type Size, trialText } from './frame.ts';

/** Shape: sentences, each broken to the width. */
export function spoken(state: State, answers: Answers, { columns }: Pick<Size, 'columns'>): readonly Line[] {
	const safe = printable(true);
	const view = answers.view(state.trial);
	const tab = tabNames.find(([id]) => id === state.place.tab)![1];
	const tally = answers.tally(state.trial);
	const counted = tally === undefined ? '' : ` ${tally.reachable} of ${plural(tally.pairs, 'pair')} are reachable.`;
	const sentences = [
		`${answers.name}. Screen ${tab}, ${trialText(state, answers, safe)}.${counted}`,
		...(state.message === null ? [] : [`${state.message}.`]),
		...(answers.mistakes.length === 0 ? [] : ['The file cannot be read: screen 6 says why.']),
		...(answers.refusal(state.trial) === null ? [] : [`${answers.refusal(state.trial)}.`]),
		...(view === undefined ? ['Working it out.'] : selection(state, answers, view)),
		`Keys: ${[...hintsAt(state), ...alwaysHinted].map(([key, hint]) => `${key} ${hint}`).join(', ')}.`,
	];
	return sentences.flatMap((text) => wrapLine([], [span(safe(text))], columns, 0));
}

function selection(state: State, answers: Answers, view: OpenView): readonly string[] {
	const { place, trial, journey } = state;
	if (journey !== null) return journeySaid(journey, view);
	switch (place.tab) {
		case 'map':
		case 'failures':
		case 'routes': {
			const element = selectedElement(state, view, answers);
			if (element === null) return ['Nothing is selected.'];
			const facts = view.factsOf(element).map(({ name, value }) => `${name} ${value}`);
			const failed = isDown(view, element) ? ' It is down.' : '';
			const table = place.tab === 'routes' && place.inside ? routesSaid(view, element, place.row) : [];
			return [`${element}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}.${failed}`, ...table];
		}
		case 'matrix':
		case 'path': {
			const pair = pairOf(state, view);
			if (pair === null) return ['No pair is selected.'];
			const [from, to] = pair;
			const outcome = view.outcome(from, to);
			if (outcome === null) return [`${from.node} to ${to.node}: no such pair.`];
			const told = answers.explanation(trial, from, to);
			const trip = told?.pair.roundTripMs == null ? '' : `, ${milliseconds(told.pair.roundTripMs)} round trip`;
			const { reason = null } = told?.pair ?? {};
			const hops =
				place.tab === 'path' && told != null ? [`There by ${told.forward.map(({ at }) => at).join(', ')}.`] : [];
			return [
				`${from.node} to ${to.node}: ${meanings[outcome]}${trip}.`,
				...(reason === null ? [] : [`${reason.message} Rule ${reason.rule}.`]),
				...(reason?.repair ?? []).map((edit) => `To repair it, ${editLine(edit).verb} ${editLine(edit).line}.`),
				...hops,
			];
		}
		case 'findings': {
			const found = foundAt(place.row, answers, trial);
			if (found === undefined)
				return [answers.findings(trial) === undefined ? 'Looking for findings.' : 'No findings.'];
			if (!('severity' in found)) {
				const where = found.place === null ? '' : ` in line ${found.place.line}`;
				return [`Mistake of the file${where}: ${found.message}`];
			}
			return [`${found.severity} ${found.code} at ${found.at}, rule ${found.rule}: ${found.message}`];
		}
	}
}

function routesSaid(view: OpenView, node: string, row: number): readonly string[] {
	const group = view.table(node).groups[row];
	if (group === undefined) return ['It holds no routes.'];
	const [best] = group.routes;
	return [
		`${group.prefixes.join(', ')} by ${best!.nextHop ?? 'itself'}, AS path ${best!.asPath.join(' ') || 'empty'}.`,
	];
}

function journeySaid({ prefix, step }: NonNullable<State['journey']>, view: OpenView): readonly string[] {
	const replay = view.replay(prefix);
	if (replay === null) return [`Nobody announces ${prefix}.`];
	const current = replay.steps[step - 1];
	if (current === undefined)
		return [`${replay.prefix} from ${replay.origins.join(', ')}: ${plural(replay.steps.length, 'step')}.`];
	return [`Step ${step} of ${replay.steps.length}.`, stepSentence(current)];
}
