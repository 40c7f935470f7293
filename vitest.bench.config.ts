import { defineConfig } from 'vitest/config';

// The benches are run as one vitest file so that they may import the TypeScript sources directly; what is timed is
// the built program, which the runner must not transform.
export default defineConfig({
  test: {
    include: ['bench/main.bench.ts', 'bench/meetings.bench.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    server: { deps: { external: [/\/dist\//u] } },
  },
});
