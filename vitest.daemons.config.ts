import { defineConfig } from 'vitest/config';

// Real BGP daemons answer the same networks: needs BIRD 2 on the machine, and a minute or two.
export default defineConfig({
	test: { include: ['test/daemons/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 600_000, fileParallelism: false },
});
