import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
	// As those see it who install it.
	resolve: {
		alias: [
			{ find: /^canreach$/, replacement: sourceOf('index.ts') },
			{ find: /^canreach\/vitest$/, replacement: sourceOf('vitest/vitest.ts') },
		],
	},
	// A slow machine is no fault of the code: nothing here asserts on time.
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		exclude: [...configDefaults.exclude, 'test/daemons/**'],
		globalSetup: 'test/left-out.ts',
		testTimeout: 60_000,
		// The source holds no state, so that files can share what they import: a quarter less work in test/azure and test/catalog.
		isolate: false,
		// By itself vitest leaves one core idle, of two as of twenty.
		maxWorkers: '100%',
	},
});

function sourceOf(path: string): string {
	return fileURLToPath(new URL(`src/${path}`, import.meta.url));
}
