/** Casebooks in memory and files as people have them, for the tests of the register's import and export. */
import { createTableReader } from '../../src/adapters/formats/index.ts';
import { MemoryIndex, MemoryJournal, MemoryStoryKeys, MemoryVault } from '../../src/adapters/memory/index.ts';
import type { Casebook } from '../../src/app/casebook.ts';
import { followJournal } from '../../src/app/follow-journal.ts';
import { exportRegister, type ExportFormat } from '../../src/app/register-export.ts';
import { importRegister } from '../../src/app/register-import.ts';
import { importChoicesSchema, type ImportChoices, type ImportReport } from '../../src/contract/index.ts';
import type { RegisterRecord } from '../../src/domain/register/index.ts';
import type { CaptureParser } from '../../src/ports/capture-parser.ts';
import type { RecordFilter } from '../../src/ports/register-record.ts';
import type { TableReader } from '../../src/ports/table-reader.ts';

const nothing = (): void => undefined;

/** The text of a source does not matter here, so no process is started to read it. */
const noParser: CaptureParser = {
  parse: () =>
    Promise.resolve({
      status: 'unreadable',
      code: 'not-asked',
      reason: 'Not read here.',
      mediaType: 'text/csv',
    }),
  close: () => Promise.resolve(),
};

/** An empty casebook of its own. */
export async function emptyCasebook(actor = 'mara'): Promise<Casebook> {
  const keys = new MemoryStoryKeys();
  const journal = new MemoryJournal();
  const casebook: Casebook = {
    ...{ vault: new MemoryVault(), journal, index: new MemoryIndex(), parser: noParser, actor },
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

/** A reader of tables; text needs no process, so that it need not be closed. */
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

/** Imports a text as a file. */
export async function importText(
  casebook: Casebook,
  text: string,
  given: Partial<ImportChoices> & { readonly name?: string } = {},
): Promise<ImportReport> {
  const { name = 'sites.csv', ...wish } = given;
  return importRegister(casebook, tables(), { file: fileOf(name, text), choices: choices(wish) });
}

/** The register as a file. */
export function exported({ index }: Casebook, format: ExportFormat, filter: RecordFilter = {}): string {
  return [...exportRegister(index, { format, filter, title: 'Mills' })].join('');
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

/** What a record holds, without what it stands on. */
export function heldBy(record: RegisterRecord | undefined): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    (record?.fields ?? []).map(({ field, values }) => [
      field,
      values.map(({ value, asOf }) => (asOf === null ? value : `${value} @ ${asOf}`)),
    ]),
  );
}
