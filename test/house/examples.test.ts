// Everything public says what it is, and the examples in the sources are programs that print what they say.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { root, type SourceFile, sourceFiles } from './source.ts';

const sources = new Map(sourceFiles().map((file) => [file.path, file]));

interface Export {
	/** As the library calls it. */
	readonly name: string;
	/** Where it is declared, and as what. */
	readonly path: string;
	readonly declared: string;
}

/** The names that a file passes on from others. */
function passedOn({ path, text }: SourceFile): readonly Export[] {
	return [...text.matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)';/gm)].flatMap(([, names, from]) =>
		names!
			.split(',')
			.map((name) => name.trim().replace(/^type /, ''))
			.filter((name) => name !== '')
			.map((name) => {
				const [declared, as = declared] = name.split(' as ');
				return { name: as!, path: posix.join(posix.dirname(path), from!), declared: declared! };
			}),
	);
}

/** What is written above a declaration, wherever it is passed on from; null where nothing is. */
function docstringOf({ path, declared }: Pick<Export, 'path' | 'declared'>): string | null {
	const file = sources.get(path)!;
	const onwards = passedOn(file).find(({ name }) => name === declared);
	if (onwards !== undefined) return docstringOf(onwards);
	const declaration = new RegExp(`^export (?:function\\*?|const|class|interface|type) ${declared}\\b`, 'm').exec(
		file.text,
	);
	if (declaration === null) throw new Error(`${declared} is not in ${path}`);
	const [comment = null] = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n$/.exec(file.text.slice(0, declaration.index)) ?? [];
	return comment;
}

const front = sources.get('index.ts')!;
const exported = passedOn(front);

describe('the front door', () => {
	test('names what it exports, one by one', () => {
		expect(front.text).not.toMatch(/export (?:type )?\*/);
		expect(exported.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(library)));
	});

	test('every export has a docstring', () => {
		expect(exported.filter((one) => docstringOf(one) === null).map(({ name, path }) => `${path}: ${name}`)).toEqual([]);
	});

	test('the guard catches an export without one', () => {
		expect(docstringOf({ path: 'scenario/parse.ts', declared: 'parseScenario' })).toContain('Reads a scenario.');
		expect(docstringOf({ path: 'reachability/walk.ts', declared: 'Walk' })).toBeNull();
	});
});

/** What an example is given beside the library: a scenario file, and what it parses into. */
const text = readFileSync(join(root, 'scenarios', 'seed.yaml'), 'utf8');
const parsed = library.parseScenario(text, 'scenarios/seed.yaml');
const head = `import { ${Object.keys(library).sort().join(', ')}, type Scenario } from 'canreach';
declare const text: string;
declare const scenario: Scenario;
`;

interface Example {
	readonly of: string;
	readonly code: string;
}

function examplesIn(name: string, docstring: string): readonly Example[] {
	const [, ...blocks] = docstring.replace(/\s*\*\/\s*$/, '').split(/^ \* @example\n/m);
	return blocks.map((block) => ({ of: name, code: block.replaceAll(/^ \* ?/gm, '') }));
}

const examples = exported.flatMap((one) => examplesIn(one.name, docstringOf(one) ?? ''));

const wrong = { of: 'wrong', code: 'console.log(scenario.nmae); // Two branch offices, two circuits' };

/** What the compiler says of them, all at once. */
function mistakesIn(programs: readonly Example[]): readonly string[] {
	const folder = mkdtempSync(join(tmpdir(), 'canreach-examples-'));
	try {
		for (const { of, code } of programs) writeFileSync(join(folder, `${of}.mts`), `${head}${code}\nexport {};\n`);
		const compilerOptions = { rootDir: '/', types: ['node'], typeRoots: [join(root, 'node_modules', '@types')] };
		const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.mts'], exclude: [] };
		writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
		const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
		const { stdout } = spawnSync(process.execPath, [compiler, '--noEmit', '-p', folder], {
			encoding: 'utf8',
			cwd: folder,
		});
		return stdout.split('\n').filter((line) => line !== '');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What it prints, line by line. */
function printed({ code }: Example): readonly string[] {
	if (!parsed.ok) throw new Error('the seed does not parse');
	const lines: string[] = [];
	const log = (...values: readonly unknown[]): void => void lines.push(values.join(' '));
	const given = { ...library, text, scenario: parsed.scenario, console: { log } };
	const run = new Function(...Object.keys(given), transformSync(code, { loader: 'ts' }).code);
	run(...Object.values(given));
	return lines;
}

/** What it says that it prints: the comments behind `console.log`. */
function promised({ code }: Example): readonly string[] {
	return [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line!);
}

describe('the examples', () => {
	test('are there for the main functions', () => {
		expect(examples.map(({ of }) => of)).toEqual(
			expect.arrayContaining([
				'parseScenario',
				'simulate',
				'report',
				'renderText',
				'explain',
				'whatIf',
				'sweep',
				'repair',
				'openDesign',
				'judgeExpectation',
			]),
		);
	});

	test('compile, and the guard catches one that does not', () => {
		expect(mistakesIn([...examples, wrong])).toEqual([
			expect.stringMatching(/^wrong\.mts.* Property 'nmae' does not exist on type 'Scenario'/),
		]);
	});

	test.each(examples)('of $of prints what it says', (example) => {
		expect(promised(example)).not.toEqual([]);
		expect(printed(example)).toEqual(promised(example));
	});

	test('the guard catches one that prints something else', () => {
		expect(printed(wrong)).not.toEqual(promised(wrong));
	});
});
