// `canreach repair FROM TO`: proposals for one pair, or for every expectation that fails.

import { sortedJson } from '../../report/render/json.ts';
import { repairLines } from '../../report/render/repair-plan.ts';
import { type Line, span } from '../../report/render/text/span.ts';
import { wrappedTable } from '../../report/render/text/wrapped-table.ts';
import { type RepairOptions, repairOf, repairsOfExpectations, UnknownNameError } from '../../report/repair.ts';
import type { RepairDocument } from '../../report/repair-model.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { writeEdits } from '../../scenario/edit/write-edits.ts';
import { type ExpandedScenario, toWritten } from '../../scenario/expand/expand.ts';
import { editDesign, parseScenario, type Scenario } from '../../scenario/parse.ts';
import { printYaml } from '../../scenario/read/read-yaml.ts';
import { simulate } from '../../simulate.ts';
import { type Costs, type EditKind, editKinds, isEditKind } from '../../what-if/repair/costs.ts';
import { atMostOne } from '../at-most-one.ts';
import { fileLast } from '../file-last.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { asPrefix } from '../read-prefix.ts';
import { readScenario, readText } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';
import { type StateOptions, screenOptions, type ViewOptions } from './options.ts';

interface RepairCommandOptions extends ViewOptions, StateOptions {
	readonly all?: boolean;
	readonly survives?: string;
	readonly most: number;
	readonly cost: readonly string[];
	readonly costs?: boolean;
	readonly write?: string;
}

type Operands = readonly (string | undefined)[];

/** @throws {UsageError} for operands or options that do not go together, or name nothing. */
export async function repair(host: Host, operands: Operands, options: RepairCommandOptions): Promise<void> {
	const costs = readCosts(options.cost);
	if (options.costs) {
		costsAlone(operands, options);
		return printCosts(host, costs, options);
	}
	const [from, to, file] = operandsOf(operands, options);
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const document = options.all
		? ofExpectations(scenario, costs, options)
		: ofPair(scenario, from!, to!, costs, options);
	if (options.write !== undefined) writeRepaired(host, scenario, file, document, options);
	if (options.json) return host.stdout(sortedJson(document));
	const lines = repairLines(document, screenOptions(host, options));
	const none: readonly Line[] = [[span('No expectation about pairs fails: there is nothing to repair.', 'good')]];
	await printLines(host, lines.length === 0 ? none : lines, options);
}

/** @throws {UsageError} where the list of costs is asked for together with a repair. */
function costsAlone(operands: Operands, options: RepairCommandOptions): void {
	const [operand] = operands;
	const hint = 'canreach repair --costs';
	if (operand !== undefined) throw new UsageError(`--costs lists what edits cost, and takes no "${operand}"`, hint);
	atMostOne(options, 'costs', 'all', 'survives', 'write', 'whatIf', 'withoutGlobalReach');
}

function operandsOf(
	operands: Operands,
	{ all, whatIf, withoutGlobalReach, survives, write }: RepairCommandOptions,
): Operands {
	const [from, to, file] = operands;
	if (all) {
		const excluded = {
			'--what-if': whatIf,
			'--without-global-reach': withoutGlobalReach,
			'--survives': survives,
			'--write': write,
		};
		const [given] = Object.entries(excluded).flatMap(([name, value]) => (value === undefined ? [] : [name]));
		if (given !== undefined)
			throw new UsageError(`--all and ${given} exclude each other`, 'each expectation says itself where it is to hold');
		if (to !== undefined) throw new UsageError('--all takes no endpoints', 'canreach repair --all FILE');
		return [undefined, undefined, from];
	}
	if (from === undefined || to === undefined)
		throw new UsageError('two endpoints are needed', 'canreach repair FROM TO [FILE], or canreach repair --all [FILE]');
	fileLast('repair', 'the two endpoints come', ['FROM', 'TO'], [from, to, file]);
	if (write !== undefined && (whatIf !== undefined || withoutGlobalReach))
		throw new UsageError(
			'--write is for the design as it is written',
			'leave out --what-if and --without-global-reach',
		);
	return operands;
}

function ofPair(
	scenario: Scenario,
	from: string,
	to: string,
	costs: Costs,
	{ whatIf, withoutGlobalReach, survives, most, evidence }: RepairCommandOptions,
): RepairDocument {
	const asked: RepairOptions = {
		from: asPrefix(from),
		to: asPrefix(to),
		...(whatIf === undefined ? {} : { view: whatIf }),
		...(withoutGlobalReach === undefined ? {} : { withoutGlobalReach }),
		...(survives === undefined ? {} : { survives: 1 }),
		most,
		costs,
		evidence,
	};
	try {
		const document = repairOf(scenario, asked);
		if (document.repairs[0]!.pair.ends.length === 0)
			throw new UsageError(
				from === to
					? `${from} and ${to} are the same place`
					: `${from} and ${to} are no pair: the same place, no address family in common, or both inside Azure`,
			);
		return document;
	} catch (error) {
		if (error instanceof UnknownNameError) throw new UsageError(error.message, error.hint);
		throw error;
	}
}

function ofExpectations(scenario: Scenario, costs: Costs, { most, evidence }: RepairCommandOptions): RepairDocument {
	const failed = simulate(scenario, { evidence }).judgements.flatMap(({ expectation, passed, message }, index) =>
		passed ? [] : [{ expectation, index, message }],
	);
	return repairsOfExpectations(scenario, failed, { most, costs, evidence });
}

function readCosts(words: readonly string[]): Costs {
	const costs: Partial<Record<EditKind, number>> = {};
	for (const word of words) {
		const [kind = '', number = '', ...more] = word.split('=');
		if (!isEditKind(kind))
			throw new UsageError(`"${kind}" is no kind of edit`, `there are ${Object.keys(editKinds).join(', ')}`);
		if (!/^\d{1,6}$/.test(number) || more.length > 0)
			throw new UsageError(`the cost of ${kind} is "${number}"`, 'a whole number from 0, such as --cost circuit=10');
		costs[kind] = Number(number);
	}
	return costs;
}

async function printCosts(host: Host, costs: Costs, options: RepairCommandOptions): Promise<void> {
	const rows = Object.entries(editKinds).map(([kind, { cost, meaning }]) => ({
		kind,
		cost: costs[kind as EditKind] ?? cost,
		meaning,
	}));
	if (options.json) return host.stdout(sortedJson({ version: 1, costs: rows }));
	const cells = rows.map(({ kind, cost, meaning }): readonly Line[] => [
		[span(kind, 'code')],
		[span(String(cost), 'number')],
		[span(meaning, 'muted')],
	]);
	const table = { headings: ['Kind', 'Cost', 'What it is'], aligns: ['left', 'right', 'left'] as const, rows: cells };
	await printLines(host, wrappedTable(table, screenOptions(host, options)), options);
}

/** A file that is there stays as it is. */
function writeRepaired(
	host: Host,
	scenario: Scenario,
	read: string | undefined,
	document: RepairDocument,
	options: RepairCommandOptions,
): void {
	const file = options.write!;
	const proposal = document.repairs[0]?.proposals[0];
	if (proposal === undefined) throw new UsageError('there is no proposal to write');
	if (isThere(host, file)) throw new UsageError(`"${file}" is there already`, 'repair writes new files only');
	const { result } = editDesign(scenario.expanded, proposal.edits);
	const text = asWritten(host, read, proposal.edits, result!.expanded) ?? printYaml(toWritten(result!.expanded));
	writeOutput(host, text, file, options.quiet ?? false);
}

/** The file as it was read, with the edits in it; null where that would not say the same. */
function asWritten(
	host: Host,
	read: string | undefined,
	edits: readonly Edit[],
	expanded: ExpandedScenario,
): string | null {
	const text = read === '-' ? null : writeEdits(readText(host, read ?? host.seedFile), edits);
	if (text === null) return null;
	const parsed = parseScenario(text, '');
	return parsed.ok && sortedJson(parsed.scenario.expanded) === sortedJson(expanded) ? text : null;
}

function isThere(host: Host, file: string): boolean {
	try {
		host.readFile(file);
		return true;
	} catch (error) {
		return (error as { code?: unknown }).code !== 'ENOENT';
	}
}
