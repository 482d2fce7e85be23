// Every scenario of the repository in all its views, and the published examples, played by BIRD.

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/lab/judge.ts';
import { workOut } from '../../src/reachability/view.ts';
import type { Network } from '../../src/routing/model.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { type Recorded, record, say } from './recorded.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder)
	.filter((name) => name.endsWith('.yaml'))
	.sort();

interface ViewNetwork {
	readonly view: string;
	readonly network: Network;
}

/** The design and each what-if, with and without Global Reach; a network that comes again is played once. */
function networksOf(file: string): readonly ViewNetwork[] {
	const parsed = parseScenario(readFileSync(new URL(file, folder), 'utf8'), file, {
		readFile: (name) => readFileSync(new URL(name, folder), 'utf8'),
	});
	if (!parsed.ok) throw new Error(`${file} does not parse`);
	const { design, expanded, whatIfs } = parsed.scenario;
	const questions = [{ id: 'as-designed', design, expanded, failed: [] }, ...whatIfs];
	const networks = questions.flatMap(({ id, design, expanded, failed }) =>
		[true, false].map((globalReach) => ({
			view: globalReach ? id : `${id}, without Global Reach`,
			network: workOut({ id, design, expanded, failed, globalReach }).solution.net.network,
		})),
	);
	return [...new Map(networks.map((one) => [JSON.stringify(one.network), one])).values()];
}

const all = files.map((file) => ({ file, networks: networksOf(file) }));
const views = all.flatMap(({ file, networks }) =>
	networks.map(({ view, network }) => ({ name: `${file}, ${view}`, network })),
);
const recorded = new Map<string, Recorded>();

beforeAll(async () => {
	const answers = await record(views.map(({ network }) => network));
	for (const [index, answer] of answers.entries()) recorded.set(views[index]!.name, answer);
	const rows = answers.reduce(
		(sum, { held }) => sum + Object.values(held).flatMap((table) => Object.values(table).flat()).length,
		0,
	);
	const left = answers.flatMap(({ prepared }, index) =>
		prepared.notChecked.map(({ speaker, prefix }) => `${views[index]!.name}: ${speaker} ${prefix}`),
	);
	say(
		`${files.length} scenarios, ${views.length} networks, ${rows} routes in BIRD; not checked, as BIRD decides otherwise by design: ${left.length}`,
	);
	for (const row of left) say(`  ${row}`);
});

describe.each(files)('%s', (file) => {
	const names = views.map(({ name }) => name).filter((name) => name.startsWith(`${file}, `));

	test.each(names)('%s', (name) => {
		const { prepared, held, settled } = recorded.get(name)!;
		const { contradictions, alike, otherStable } = judge(prepared.network, held, settled, prepared.solution);
		expect(contradictions).toEqual([]);
		const restless = prepared.solution.classes.some(({ status }) => status === 'oscillates');
		expect(settled || restless).toBe(true);
		// Where the answer depends on timing, the engine says so itself.
		const several = prepared.solution.classes.filter(({ status }) => status !== 'stable');
		const timing = new Set(several.flatMap(({ routeClass }) => routeClass.prefixes.map(({ text }) => text)));
		expect(otherStable.filter((prefix) => !timing.has(prefix))).toEqual([]);
		expect(alike).toBeGreaterThan(0);
	});
});
