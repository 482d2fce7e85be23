// What is expected as one sentence a row, by which reporters name it.

import type { WrittenExpectation } from '../scenario/schema/schema.ts';
import type { Simulation } from '../simulate.ts';

/** In the order in which they are judged: the rows of `expect`, then each what-if's declared changes and that nothing else changes. */
export function titlesOf({ scenario: { expanded }, contracts }: Simulation): readonly string[] {
	return [
		...expanded.expect.map(expectationTitle),
		...contracts.flatMap(({ whatIf: { id } }) => [
			...(expanded.whatIf[id]?.expectChange ?? []).map(({ from, to, becomes, path }) => {
				const changes = [
					...(becomes === undefined ? [] : [`becomes ${becomes}`]),
					...(path === undefined ? [] : ['path changes']),
				];
				return `${listed(from)} to ${listed(to)}: ${changes.join(', ')} (in ${id})`;
			}),
			`nothing else changes (in ${id})`,
		]),
	];
}

/** One row, without its place. */
export function expectationTitle(row: WrittenExpectation): string {
	const { from, to, finding, at, in: view, without } = row;
	const where = [
		...(view === undefined ? [] : [`in ${view}`]),
		...(without === undefined ? [] : ['without Global Reach']),
	];
	const what =
		finding === undefined
			? `${listed(from)} to ${listed(to)}: ${assertions(row).join(', ')}`
			: `finding ${finding}${at === undefined ? '' : ` at ${at}`}`;
	return where.length === 0 ? what : `${what} (${where.join(', ')})`;
}

function assertions({ reachable, via, notVia, within, because, survives }: WrittenExpectation): readonly string[] {
	return [
		...(reachable === undefined ? [] : [reachable ? 'reachable' : 'not reachable']),
		...(because === undefined ? [] : [`because ${because}`]),
		...(via === undefined ? [] : [`by way of ${listed(via)}`]),
		...(notVia === undefined ? [] : [`not by way of ${listed(notVia)}`]),
		...(within === undefined ? [] : [`within ${within.trim()}`]),
		...(survives === undefined ? [] : [`survives ${String(survives)}`]),
	];
}

function listed(value: string | readonly string[] | undefined): string {
	return [value ?? []].flat().join(', ');
}
