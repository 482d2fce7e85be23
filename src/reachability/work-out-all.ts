// The views of a scenario: the first is worked out, each other from the one that is closest to it.

import { afterEdit } from './incremental/after-edit.ts';
import { afterFailure } from './incremental/after-failure.ts';
import { type Question, type View, workOut } from './view.ts';

/** Equals `workOut` of each question. */
export function workOutAll(questions: readonly Question[]): readonly View[] {
	const views: View[] = [];
	for (const question of questions) views.push(workedOut(question, views));
	return views;
}

function workedOut(question: Question, views: readonly View[]): View {
	const { id, expanded, design, globalReach, failed, withoutRules } = question;
	const alike = views.filter((view) => view.globalReach === globalReach && view.withoutRules === withoutRules);
	const unbroken = alike.find((view) => view.design === design && view.failed.length === 0);
	if (unbroken !== undefined && failed.length > 0) return { ...afterFailure(unbroken, failed), id, expanded };
	const near = alike.find((view) => view.design === design) ?? alike[0] ?? views[0];
	return near === undefined ? workOut(question) : afterEdit(near, question);
}
