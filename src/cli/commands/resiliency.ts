// `canreach resiliency`: Microsoft's resiliency index of the gateways of a design.

import { nearest } from '../../net/nearest.ts';
import { sortedJson } from '../../report/render/json.ts';
import { resiliencyLines } from '../../report/render/resiliency.ts';
import { resiliencyOf } from '../../report/resiliency.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { readScenario } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { findView } from './find-view.ts';
import { type ScreenOptions, type StateOptions, screenOptions } from './options.ts';

export interface ResiliencyOptions extends ScreenOptions, StateOptions {
	readonly gateway?: string;
}

/** @throws {UsageError} for a gateway that the design does not have. */
export async function resiliency(host: Host, file: string | undefined, options: ResiliencyOptions): Promise<void> {
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const view = findView(scenario, options);
	const known = [...view.design.vnets.values()].flatMap(({ gateway }) => gateway?.key ?? []);
	const { gateway } = options;
	const key = gateway === undefined ? null : gateway.includes('/') ? gateway : `gateway/${gateway}`;
	if (key !== null && !known.includes(key)) {
		const guess = nearest(key, known);
		throw new UsageError(
			`the design has no "${key}"`,
			guess === null
				? known.length === 0
					? 'it has no gateway'
					: `it has ${known.join(', ')}`
				: `did you mean "${guess}"?`,
		);
	}
	const document = resiliencyOf(scenario, view, key);
	if (options.json) host.stdout(sortedJson(document));
	else await printLines(host, resiliencyLines(document, screenOptions(host, options)), options);
}
