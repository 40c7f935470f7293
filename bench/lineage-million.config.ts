/** Builds the bench of a million stories as one plain program, so that its processes run what users run. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  build: {
    ssr: true,
    rolldownOptions: { input: ['bench/lineage-million.bench.ts', 'src/adapters/threads/story-worker.ts'] },
    outDir: 'dist/bench',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
  },
});
