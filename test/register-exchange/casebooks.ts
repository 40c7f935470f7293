/** Casebooks in memory and files as people have them, for the tests of the register's import and export. */
import { createTableReader } from '../../src/adapters/formats/index.ts';
import { MemoryIndex, MemoryJournal, MemoryStoryKeys, MemoryVault } from '../../src/adapters/memory/index.ts';
import { createCaptureParser } from '../../src/adapters/formats/index.ts';
import type { Casebook } from '../../src/app/casebook.ts';
import { followJournal } from '../../src/app/follow-journal.ts';
import { importChoicesSchema, type ImportChoices } from '../../src/contract/index.ts';
import type { RegisterRecord } from '../../src/domain/register/index.ts';
import type { TableReader } from '../../src/ports/table-reader.ts';

const nothing = (): void => undefined;

/** An empty casebook of its own. */
export async function emptyCasebook(actor = 'mara'): Promise<Casebook> {
  const keys = new MemoryStoryKeys();
  const journal = new MemoryJournal();
  const casebook: Casebook = {
    ...{ vault: new MemoryVault(), journal, index: new MemoryIndex(), parser: createCaptureParser(), actor },
    ...{ openKeys: () => keys, storyReader: null, now: () => '2026-03-02T08:00:00.000Z' },
  };
  await journal.append([
    {
      time: '2026-03-01T08:00:00.000Z',
      actor,
      type: 'casebook-created',
      obj: { title: 'Mills', notice: null },
    },
  ]);
  await followJournal(casebook, nothing);
  return casebook;
}

/** A reader of tables; close it when done. */
export function tables(): TableReader {
  return createTableReader();
}

/** Choices with everything else left open. */
export function choices(given: Partial<ImportChoices> = {}): ImportChoices {
  return importChoicesSchema.parse(given);
}

/** A file of text. */
export function fileOf(name: string, text: string): { readonly name: string; readonly bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Cells as a table with commas. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** Every record of the register, by id. */
export function casebookRecords({ index }: Casebook): readonly RegisterRecord[] {
  return index.register.marks({}).flatMap(({ id }) => index.register.record(id) ?? []);
}
