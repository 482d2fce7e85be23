// Builds what is published: the library with its types, the command line as one bundle, and the generated files.

import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { generatedFiles } from './build/generated-files.mjs';

const generatedOnly = process.argv.includes('--generated');
const check = process.argv.includes('--check');

/** Ink loads the developer tools of React only when DEV is set; left external, they would be loaded all the same. */
const withoutDevtools = {
	name: 'without-devtools',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: 'devtools', namespace: 'empty' }));
		onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
	},
};

/** Commander loads child_process for subcommands that are programs of their own; there are none, and loading it takes longer than all of commander. */
const withoutChildProcess = {
	name: 'without-child-process',
	setup({ onResolve }) {
		onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
			importer.includes('commander') ? { path: 'child_process', namespace: 'empty' } : null,
		);
	},
};

/** Tables of facts as JSON text: parsing that is some ten times faster than evaluating the same literals, which every start would pay for. */
const factsAsJson = {
	name: 'facts-as-json',
	setup({ onLoad }) {
		onLoad({ filter: /\/src\/(catalog\/data|rulebook\/rules)\/[a-z-]+\.ts$/ }, async ({ path }) => {
			const facts = await import(pathToFileURL(path.replace('/src/', '/dist/').replace(/\.ts$/, '.js')).href);
			const entries = Object.entries(facts).map(([name, value]) => ({ name, value, json: JSON.stringify(value) }));
			if (!entries.every(({ value, json }) => json !== undefined && isDeepStrictEqual(JSON.parse(json), value)))
				return null;
			const contents = entries
				.map(({ name, json }) => `export const ${name} = JSON.parse(${JSON.stringify(json)});`)
				.join('\n');
			return { contents, loader: 'js' };
		});
	},
};

// First, as part of what is built is generated.
await generate();
if (!generatedOnly) await buildAll();

async function buildAll() {
	rmSync('dist', { recursive: true, force: true });
	execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
		stdio: 'inherit',
	});
	await build({
		entryPoints: { main: 'src/cli/main.ts' },
		outdir: 'dist/cli',
		bundle: true,
		splitting: true,
		platform: 'node',
		target: 'node20.19',
		format: 'esm',
		jsx: 'automatic',
		minify: true,
		logLevel: 'warning',
		// Yoga would fetch its own WebAssembly from a data URL, and Node.js load an HTTP client for that; without fetch it decodes it.
		define: { 'process.env.NODE_ENV': '"production"', fetch: 'undefined' },
		// The same parser as modules, of which only what is used is taken along.
		alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
		plugins: [withoutDevtools, withoutChildProcess, factsAsJson],
		banner: {
			js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
		},
	});
	chmodSync('dist/cli/main.js', 0o755);
}

/** With --check they must be as they would be made. */
async function generate() {
	const stale = Object.entries(await generatedFiles('.')).filter(([path, text]) => read(path) !== text);
	if (!check) for (const [path, text] of stale) writeFileSync(path, text);
	else if (stale.length > 0) {
		console.error(`not current: ${stale.map(([path]) => path).join(', ')}; run \`npm run generate\``);
		process.exit(1);
	}
}

function read(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}
