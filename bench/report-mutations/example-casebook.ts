/** The example casebook in memory: sources read, register imported, figures weighed. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCaptureParser, createTableReader } from '../../src/adapters/formats/index.ts';
import { MemoryIndex, MemoryJournal, MemoryStoryKeys, MemoryVault } from '../../src/adapters/memory/index.ts';
import { admitEvidence } from '../../src/app/admit-evidence.ts';
import type { Casebook } from '../../src/app/casebook.ts';
import { ensureFigures } from '../../src/app/derive.ts';
import { followJournal } from '../../src/app/follow-journal.ts';
import { importRegister } from '../../src/app/register-import.ts';
import { importChoicesSchema } from '../../src/contract/index.ts';

const nothing = (): void => undefined;
const example = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'example');
const tables = ['organisations', 'sites', 'events', 'letters', 'designations'];

/** Builds it; takes a few seconds, most of them for the processes that read PDF and DOCX. */
export async function exampleCasebook(): Promise<Casebook> {
  const parser = createCaptureParser();
  const keys = new MemoryStoryKeys();
  const journal = new MemoryJournal();
  const casebook: Casebook = {
    ...{ vault: new MemoryVault(), journal, index: new MemoryIndex(), parser, actor: 'mara' },
    ...{ openKeys: () => keys, storyReader: null, now: () => '2026-03-02T08:00:00.000Z' },
  };
  try {
    const obj = { title: 'Blue Heron Park', notice: null };
    await journal.append([
      { time: '2026-03-01T08:00:00.000Z', actor: 'mara', type: 'casebook-created', obj },
    ]);
    await followJournal(casebook, nothing);
    await admitEvidence(casebook, sourcesOf(join(example, 'sources')), {
      onLine: nothing,
      onProgress: nothing,
      shouldStop: () => false,
      dryRun: false,
    });
    await importTables(casebook);
    ensureFigures(casebook, nothing);
    return casebook;
  } finally {
    await parser.close();
  }
}

function sourcesOf(folder: string): Parameters<typeof admitEvidence>[1] {
  const names = readdirSync(folder).sort();
  return {
    async *find() {
      for (const name of names) {
        const bytes = new Uint8Array(readFileSync(join(folder, name)));
        yield await Promise.resolve({ name, refusal: null, read: () => Promise.resolve(bytes) });
      }
    },
    knownTotal: () => names.length,
  };
}

async function importTables(casebook: Casebook): Promise<void> {
  const reader = createTableReader();
  try {
    for (const name of tables) {
      const bytes = new Uint8Array(readFileSync(join(example, 'register', `${name}.csv`)));
      await importRegister(casebook, reader, {
        file: { name: `${name}.csv`, bytes },
        choices: importChoicesSchema.parse({}),
      });
    }
  } finally {
    await reader.close();
  }
}
