import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/journeys/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // The usual second is too short for several recorded acts on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
