import { defineConfig } from 'vitest/config';

export default defineConfig({
	// A slow machine is no fault of the code: nothing here asserts on time.
	test: { include: ['test/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
