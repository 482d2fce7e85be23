// Which choices of the predictions hold, by the engine.

import type { View } from '../reachability/view.ts';
import { simulate } from '../simulate.ts';
import type { Choice, Lesson, Prediction } from './lesson.ts';

export interface JudgedPrediction {
	readonly prediction: Prediction;
	readonly choices: readonly JudgedChoice[];
}

export interface JudgedChoice {
	readonly choice: Choice;
	readonly holds: boolean;
	/** Of each row that does not hold, why. */
	readonly because: readonly string[];
}

/** As `canreach check` judges the rows of a scenario, and in the order of the lesson. */
export function judgePredictions({ scenario, steps }: Lesson): {
	readonly predictions: readonly JudgedPrediction[];
	/** The states that were worked out on the way. */
	readonly views: readonly View[];
} {
	const predictions = steps.filter((step) => step.kind === 'predict');
	const expectations = predictions.flatMap(({ choices }) => choices.flatMap(({ rows }) => rows));
	if (expectations.length === 0) return { predictions: [], views: [] };
	const { judgements, answers } = simulate({ ...scenario, expectations });
	const faults = new Map(
		judgements.map(({ expectation, passed, message }) => [expectation, passed ? [] : [message]] as const),
	);
	const judged = predictions.map((prediction) => ({
		prediction,
		choices: prediction.choices.map((choice) => {
			const because = choice.rows.flatMap((row) => faults.get(row)!);
			return { choice, holds: because.length === 0, because };
		}),
	}));
	return { predictions: judged, views: answers };
}
