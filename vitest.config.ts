import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
	// A slow machine is no fault of the code: nothing here asserts on time.
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		exclude: [...configDefaults.exclude, 'test/daemons/**'],
		globalSetup: 'test/left-out.ts',
		testTimeout: 60_000,
	},
});
