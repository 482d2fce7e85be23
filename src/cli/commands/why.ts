// `canreach why FROM TO`: the pair hop by hop, or where its route stopped, the rule, its source and the repair.

import { isService } from '../../reachability/services.ts';
import { explanationOf } from '../../report/explanation.ts';
import { sortedJson } from '../../report/render/json.ts';
import { blank } from '../../report/render/span.ts';
import { whyLines } from '../../report/render/why.ts';
import type { Design } from '../../scenario/design.ts';
import { nearestOf } from '../../scenario/diagnostic.ts';
import { type EndpointReference, findEndpoint } from '../../scenario/endpoint.ts';
import { isMeant } from '../../what-if/judge.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { asPrefix } from '../read-prefix.ts';
import { readScenario } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { findView, pairsIn, type QuestionOptions } from './find-view.ts';
import { screenOptions } from './options.ts';

export async function why(
	host: Host,
	from: string,
	to: string,
	file: string | undefined,
	options: QuestionOptions,
): Promise<void> {
	if (looksLikeFile(from) && !looksLikeFile(file ?? '')) {
		const rest = [to, file ?? 'TO', from].join(' ');
		throw new UsageError(`the two endpoints come first, and the file "${from}" last`, `canreach why ${rest}`);
	}
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const view = findView(scenario, options);
	const [source, target] = [endpoint(view.design, from), endpoint(view.design, to)];
	const pairs = pairsIn(view, [source.node, target.node], options).filter(
		(pair) => isMeant(source, pair.from) && isMeant(target, pair.to),
	);
	if (pairs.length === 0) {
		const same = source.node === target.node;
		if (!same && [source, target].some(({ node }) => isService(node)))
			throw new UsageError(`${from} and ${to} meet inside Azure, which is not simulated`);
		throw new UsageError(
			same ? `${from} and ${to} are the same place` : `${from} and ${to} have no address family in common`,
		);
	}
	const explanations = pairs.map((pair) => explanationOf(view, pair, scenario));
	if (options.json) host.stdout(sortedJson({ version: 1, explanations }));
	else
		await printLines(
			host,
			explanations.flatMap((explanation, index) => [
				...(index === 0 ? [] : [blank]),
				...whyLines(explanation, screenOptions(host, options)),
			]),
			options,
		);
}

function looksLikeFile(text: string): boolean {
	return /\.(ya?ml|json)$/i.test(text);
}

/** As in a scenario; on the command line an address stands for itself too. @throws {UsageError} */
function endpoint(design: Design, text: string): EndpointReference {
	const found = findEndpoint(design, asPrefix(text));
	if ('problem' in found) {
		const { message, hint, expected } = found.problem;
		const nearest = nearestOf(found.problem);
		throw new UsageError(
			message,
			nearest ? `did you mean "${nearest}"?` : (hint ?? (expected === undefined ? null : `expected ${expected}`)),
		);
	}
	if (found.reference.node === 'all')
		throw new UsageError('"all" is too many to explain', 'name a site, a VNet or a prefix');
	return found.reference;
}
