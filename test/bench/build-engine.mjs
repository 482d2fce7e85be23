// The engine as one file in a directory of its own: nothing of `dist` is needed, and nothing there is touched.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The directory that now holds `engine.mjs`. */
export async function buildEngine() {
	const directory = mkdtempSync(join(tmpdir(), 'canreach-bench-'));
	await build({
		entryPoints: [join(here, 'engine.ts')],
		outfile: join(directory, 'engine.mjs'),
		bundle: true,
		platform: 'node',
		target: 'node20.19',
		format: 'esm',
		logLevel: 'warning',
		alias: { yaml: join(here, '../../node_modules/yaml/browser/dist/index.js') },
		banner: {
			js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
		},
	});
	return directory;
}
