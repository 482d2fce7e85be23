// The files of the repository that are made from the code and its tests: path ─► text.

import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { exercisedBy, exercisedByModule } from './exercised-by.mjs';

export async function generatedFiles(root) {
	const {
		scenarioJsonSchema,
		lessonJsonSchema,
		rulesPage,
		ruleCards,
		ruleOfCode,
		conformancePage,
		conformanceFigure,
		conformanceOf,
		parseScenario,
		simulate,
		keysPage,
		draw,
		drawingOf,
	} = await engine();
	const tests = exercisedBy(root, ruleOfCode);
	const simulations = readdirSync('scenarios')
		.filter((name) => name.endsWith('.yaml'))
		.sort()
		.map((name) => {
			const readFile = (other) => readFileSync(`scenarios/${other}`, 'utf8');
			const parsed = parseScenario(readFile(name), `scenarios/${name}`, { readFile });
			if (!parsed.ok)
				throw new Error(parsed.diagnostics.map(({ line, message }) => `${name}:${line}: ${message}`).join('\n'));
			return simulate(parsed.scenario);
		});
	const record = conformanceOf(simulations);
	const seed = simulations.find(({ scenario }) => scenario.file === 'scenarios/seed.yaml');
	const designed = seed.answers.find(({ id }) => id === 'as-designed');
	return {
		'scenarios/scenario.schema.json': `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`,
		'lessons/lesson.schema.json': `${JSON.stringify(lessonJsonSchema(), null, 2)}\n`,
		'src/rulebook/exercised-by.ts': exercisedByModule(tests),
		'RULES.md': rulesPage(ruleCards(tests)),
		'CONFORMANCE.md': conformancePage(record),
		'docs/keys.md': keysPage(),
		'docs/seed.svg': draw(drawingOf(designed, seed.scenario, []), 'svg'),
		'README.md': readFileSync('README.md', 'utf8').replace(
			/\d+ of \d+ published cases? matched, \d+ known to differ/,
			conformanceFigure(record),
		),
	};
}

/** From the source as it is, not from what was built last; dependencies stay where they are. */
async function engine() {
	const outfile = 'node_modules/.cache/canreach/engine.mjs';
	await build({
		stdin: {
			contents: [
				"export { scenarioJsonSchema } from './src/scenario/schema/json-schema.ts';",
				"export { lessonJsonSchema } from './src/lesson/json-schema.ts';",
				"export { parseScenario } from './src/scenario/parse.ts';",
				"export { simulate } from './src/simulate.ts';",
				"export { rulesPage } from './src/report/render/rules-page.ts';",
				"export { ruleCards } from './src/report/rule-note.ts';",
				"export { ruleOfCode } from './src/rulebook/codes.ts';",
				"export { conformanceFigure, conformancePage } from './src/report/render/conformance.ts';",
				"export { conformanceOf } from './src/report/conformance.ts';",
				"export { keysPage } from './src/terminal/explore/keys-page.ts';",
				"export { drawingOf } from './src/report/drawing.ts';",
				"export { draw } from './src/report/render/draw/draw.ts';",
			].join('\n'),
			resolveDir: process.cwd(),
			loader: 'ts',
		},
		outfile,
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'esm',
		logLevel: 'warning',
	});
	return import(`../${outfile}`);
}
