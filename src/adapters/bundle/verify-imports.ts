/**
 * The repeated check of what came in from other casebooks: the record that was kept of each bundle still holds, it proves
 * what the log says, and it proves it about the bytes that the vault has under each hash.
 */
import { resolve } from 'node:path';
import { Fault } from '../../base/index.ts';
import type { BundleImported, Finding, LogEntry } from '../../domain/evidence/index.ts';
import { FolderJournal } from '../folder/folder-journal.ts';
import { layoutOf } from '../folder/folder-layout.ts';
import { FolderVault } from '../folder/folder-vault.ts';
import { checkRecord, type CheckedRecord } from './check-record.ts';

/** Imports that were checked, and how many problems that gave. */
export interface ImportsReport {
  readonly imports: number;
  readonly problems: number;
}

/**
 * Checks every kept record of an import. The bytes of records and sources are hashed by `verifyCasebook`, which names
 * damaged and missing ones; here such a record counts as not checked. Throws `journal/…` when the log cannot be read, and `files/…`.
 */
export async function verifyImports(
  folder: string,
  onFinding: (finding: Finding) => void,
): Promise<ImportsReport> {
  const layout = layoutOf(resolve(folder));
  const vault = new FolderVault(layout, 'read');
  const told = await readLog(FolderJournal.forReading(layout));
  let problems = 0;
  for (const { seq, obj } of told.imports) {
    const problem = (message: string): void => {
      problems += 1;
      onFinding({ item: `log entry ${seq}`, code: 'import/record', message, severity: 'problem' });
    };
    const bytes = await recordIn(vault, obj.record.sha256);
    if (bytes === null) {
      problem(
        'The record of this import is missing or damaged, so its proofs cannot be checked. Import the bundle again.',
      );
      continue;
    }
    const checked = await checkRecord(bytes, {
      depth: 1,
      problem: ({ file, message }) =>
        problem(`The record of this import does not hold: ${file === '' ? '' : `${file}: `}${message}`),
    });
    if (checked !== null) for (const message of differences(obj, checked, told.sizes)) problem(message);
  }
  return { imports: told.imports.length, problems };
}

/** The bytes of a record; null where it is missing or damaged. Throws `files/…` when it cannot be read. */
async function recordIn(vault: FolderVault, sha256: string): Promise<Uint8Array | null> {
  try {
    return await vault.get(sha256);
  } catch (error) {
    if (error instanceof Fault && (error.kind === 'absent' || error.kind === 'integrity')) return null;
    throw error;
  }
}

interface ToldByLog {
  readonly imports: readonly { readonly seq: number; readonly obj: BundleImported }[];
  /** Size of each source that an import names, as this log admitted it. */
  readonly sizes: ReadonlyMap<string, number>;
}

async function readLog(journal: FolderJournal): Promise<ToldByLog> {
  const imports: { seq: number; obj: BundleImported }[] = [];
  const sizes = new Map<string, number>();
  const take = (entry: LogEntry): void => {
    if (entry.type === 'bundle-imported') imports.push({ seq: entry.seq, obj: entry.obj });
    else if (entry.type === 'capture-admitted') sizes.set(entry.obj.sha256, entry.obj.sizeBytes);
  };
  for await (const entry of journal.entries()) take(entry);
  return { imports, sizes };
}

/** What the log says about an import and the record does not prove. */
function differences(
  told: BundleImported,
  { origin, key, checkpoint, sums, sources }: CheckedRecord,
  sizes: ReadonlyMap<string, number>,
): readonly string[] {
  const root = Buffer.from(checkpoint.root).toString('hex');
  const proven = { origin, key, size: Number(checkpoint.size), root, sums };
  const found: string[] = [];
  for (const field of ['origin', 'key', 'size', 'root', 'sums'] as const) {
    if (told[field] === proven[field]) continue;
    found.push(`The log says another "${field}" of this import than its record proves.`);
  }
  const sizeOf = new Map(sources.map((source) => [source.sha256, source.sizeBytes]));
  for (const sha256 of told.sha256s) {
    if (!sizeOf.has(sha256)) found.push(`No proof of this import is about the source ${sha256}.`);
    else if (sizes.get(sha256) !== sizeOf.get(sha256)) {
      found.push(`The source ${sha256} was admitted here with another size than its proof says, or never.`);
    }
  }
  return found;
}
