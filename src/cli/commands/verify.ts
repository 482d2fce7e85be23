// `canreach verify`: whether a change is the one that was declared, and no other.

import { contractOf, stateOf } from '../../report/change.ts';
import type { Contract } from '../../report/change-model.ts';
import { contractLines } from '../../report/render/change/change-contract.ts';
import { contractMarkdown } from '../../report/render/change/change-markdown.ts';
import { sortedJson } from '../../report/render/json.ts';
import { changeIn } from '../../report/what-if.ts';
import { readDeclaredFile } from '../../scenario/expect/read-declared-changes.ts';
import type { Scenario } from '../../scenario/parse.ts';
import { asDesigned, endsAsked, simulate } from '../../simulate.ts';
import { changesFrom } from '../../what-if/changes/changes-from.ts';
import { judgeContract } from '../../what-if/changes/contract.ts';
import { atMostOne } from '../at-most-one.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { printMistakes } from '../print-mistakes.ts';
import { readBoth } from '../read-both.ts';
import { parseFile, readScenario, readText } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { screenOptions, type ViewOptions } from './options.ts';

export interface VerifyOptions extends ViewOptions {
	readonly expect?: string;
	readonly markdown?: boolean;
}

export async function verify(
	host: Host,
	a: string | undefined,
	b: string | undefined,
	options: VerifyOptions,
): Promise<void> {
	atMostOne(options, 'json', 'markdown');
	if (b === undefined && options.expect !== undefined)
		throw new UsageError('--expect goes with two files', `canreach verify A B --expect ${options.expect}`);
	if (b !== undefined && options.expect === undefined)
		throw new UsageError(
			'two files need --expect, which names what may change',
			`canreach verify ${a} ${b} --expect FILE`,
		);
	const contracts = b === undefined ? declaredIn(host, a, options) : declaredBetween(host, a!, b, options);
	if (contracts === null) return;
	const passed = contracts.every((contract) => contract.passed);
	if (options.json) host.stdout(sortedJson({ version: 1, contracts, verdict: passed ? 'passed' : 'failed' }));
	else if (options.markdown) host.stdout(contractMarkdown(contracts));
	else await printLines(host, contractLines(contracts, screenOptions(host, options)), options);
	host.setExitCode(passed ? 0 : 1);
}

/** Of every what-if that declares its change. @throws {UsageError} where none does. */
function declaredIn(host: Host, file: string | undefined, options: VerifyOptions): readonly Contract[] | null {
	const scenario = readScenario(host, file, options);
	if (scenario === null) return null;
	if (scenario.whatIfs.every(({ expectChange }) => expectChange === null))
		throw new UsageError(
			`no what-if of ${scenario.file} declares its change`,
			'write expectChange: [{ from: london, to: us-west, becomes: unreachable }] in one',
		);
	return simulate(scenario, options).contracts.map(({ whatIf: { id, after }, ...contract }) => {
		const path = ['whatIf', id, 'expectChange'];
		const places = [...contract.rows.keys()].map((index) => scenario.placeOf([...path, index]));
		return contractOf(
			contract,
			stateOf(scenario, after ?? asDesigned, changeIn(scenario, after)),
			stateOf(scenario, id, changeIn(scenario, id)),
			[...places, scenario.placeOf(path)],
			options.evidence,
		);
	});
}

function declaredBetween(host: Host, a: string, b: string, options: VerifyOptions): readonly Contract[] | null {
	const expect = options.expect!;
	if ([a, b, expect].filter((file) => file === '-').length > 1) throw new UsageError('standard input is one file only');
	const scenarios = readBoth(host, [() => parseFile(host, a), () => parseFile(host, b)], options);
	if (scenarios === null) return null;
	const [one, other] = scenarios;
	const name = expect === '-' ? 'standard input' : expect;
	const read = readDeclaredFile(readText(host, expect), name, one.design, other.design);
	if (!read.ok) {
		host.setExitCode(2);
		if (options.json) host.stdout(sortedJson({ version: 1, errors: read.diagnostics }));
		else printMistakes(host, read.diagnostics);
		return null;
	}
	const question = ({ design, expanded }: Scenario) => ({
		id: asDesigned,
		design,
		expanded,
		failed: [],
		globalReach: true,
	});
	const named = read.declared.flatMap(endsAsked).flat();
	const services = named.filter((key) => /^(service|microsoft)\//.test(key));
	const { pairs } = changesFrom(question(one), { ...options, services })(question(other));
	const places = read.lines.map((line) => ({ file: name, line }));
	const [before, after] = [stateOf(one, asDesigned, null), stateOf(other, asDesigned, null)];
	return [contractOf(judgeContract(read.declared, pairs), before, after, places, options.evidence)];
}
