import { defineConfig } from 'vitest/config';

// What takes minutes: run by `npm run test:slow` before a release, one file after the other.
export default defineConfig({
  test: {
    include: ['test/slow/**/*.slow.test.ts'],
    testTimeout: 7_200_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    maxWorkers: 1,
  },
});
