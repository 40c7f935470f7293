/** Builds the parser process for the tests: Node 20 cannot run TypeScript, and `dist` may be older than the sources. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

export interface BuiltChild {
  readonly entry: URL;
  /** Removes the built files. */
  remove(): void;
}

/** Bundles an entry (path from the root of the repository) beside node_modules, where its packages resolve. */
export async function buildChild(source = 'src/adapters/formats/parser-child.ts'): Promise<BuiltChild> {
  const root = join(import.meta.dirname, '..', '..');
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'sakkhi-child-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: source,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
  });
  return {
    entry: pathToFileURL(join(outDir, 'entry.mjs')),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
