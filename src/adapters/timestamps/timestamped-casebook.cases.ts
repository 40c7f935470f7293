/** A casebook on a real disk, with what a test of timestamps needs of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderCasebook, openFolderCasebook } from '../folder/index.ts';
import { readCheckpoint, type KnownCheckpoint } from '../folder/log-files.ts';
import { layoutOf } from '../folder/folder-layout.ts';
import type { RecordKeeper } from '../witness/record-keeper.ts';
import { sendRequests, type StampOutcome } from './send-requests.ts';
import { keepStamp } from './stamp.ts';

const actor = 'examiner';

/** A casebook in a temporary folder. */
export class TestCasebook {
  readonly #parent: string = mkdtempSync(join(tmpdir(), 'sakkhi-witness-'));
  readonly folder: string = join(this.#parent, 'casebook');

  static async create(): Promise<TestCasebook> {
    const casebook = new TestCasebook();
    const record = await createFolderCasebook(casebook.folder);
    const obj = { title: 'Example', notice: null };
    await record.journal.append([{ type: 'casebook-created', time: new Date().toISOString(), actor, obj }]);
    await record.close();
    return casebook;
  }

  /** Runs an act with the writer's lock. */
  async write<T>(act: (keeper: RecordKeeper) => Promise<T>): Promise<T> {
    const record = await openFolderCasebook(this.folder, 'write');
    const { vault, journal } = record;
    try {
      return await act({ vault, journal, actor, now: () => new Date().toISOString() });
    } finally {
      await record.close();
    }
  }

  /** Records `count` more sources. */
  async add(count: number, text = 'source'): Promise<void> {
    await this.write(async ({ vault, journal, now }) => {
      const bytes = Array.from({ length: count }, (_, i) => Buffer.from(`${text} ${i}`));
      const stored = await vault.putMany(bytes);
      await journal.append(
        stored.map(({ sha256, sizeBytes }, i) => ({
          type: 'capture-admitted',
          time: now(),
          actor,
          obj: { sha256, sizeBytes, name: `${text}-${i}.txt` },
        })),
      );
    });
  }

  async known(): Promise<KnownCheckpoint> {
    const known = await readCheckpoint(layoutOf(this.folder));
    if (known === null) throw new Error('The casebook has no log.');
    return known;
  }

  /** One round of `sakkhi timestamp`. */
  async stamp(
    authorities: readonly string[],
    options: { readonly trusted?: readonly Uint8Array[]; readonly timeoutMs?: number } = {},
  ): Promise<readonly StampOutcome[]> {
    const outcomes: StampOutcome[] = [];
    await sendRequests({
      folder: this.folder,
      authorities,
      trusted: options.trusted ?? [],
      ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
      keep: (stamp) => this.write((keeper) => keepStamp(keeper, stamp)),
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    return outcomes;
  }

  remove(): void {
    rmSync(this.#parent, { recursive: true, force: true });
  }
}
