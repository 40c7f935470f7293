/** The built web page: files below one folder, read once at start. A request's path is only ever a key of this map. */
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { Fault } from '../base/index.ts';

export interface StaticFile {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** True for files whose name carries a hash of their content. */
  readonly immutable: boolean;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Reads the folder of the built page. Throws `web/not-built` when it is not there. */
export async function loadStaticFiles(folder: string): Promise<ReadonlyMap<string, StaticFile>> {
  const files = new Map<string, StaticFile>();
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true, recursive: true });
  } catch (error) {
    throw new Fault({
      code: 'web/not-built',
      kind: 'absent',
      message: `The web page is not built: ${folder} is missing.`,
      advice: 'Run `npm run build` (or `npm start`, which builds what is missing).',
      cause: error,
    });
  }
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const key = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(key, {
      body: await readFile(path),
      contentType: contentTypes[extname(entry.name)] ?? 'application/octet-stream',
      immutable: key.startsWith('/assets/'),
    });
  }
  return files;
}
