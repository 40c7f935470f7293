/**
 * The vault as files. The life of an object: its bytes are written under a random name in `vault/tmp`, fsynced, renamed to
 * `vault/ab/cdef…`, and the folder is fsynced; only then is it acknowledged. A batch of small objects is made sure as one
 * file first (`batch-file.ts`): one fsync, then the objects take their places without one, and are settled together, before
 * the writer closes or when many have gathered. A crash leaves at most files in `vault/tmp`; the next writer puts what whole
 * batches hold in its place, and removes the rest.
 */
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import type { StartedPut, StoredBytes, Vault } from '../../ports/vault.ts';
import { batchEnding, decodeBatch, encodeBatch, type NamedBytes } from './batch-file.ts';
import { syncWholeDisk } from './disk-sync.ts';
import {
  makeFolder,
  moveFile,
  removeFile,
  syncFile,
  syncFolder,
  writeNewFiles,
  writeUnsynced,
  type NewBytes,
} from './durable-files.ts';
import { lookAt, namesIn, readPieces, readWhole, sizeOfFile } from './file-reading.ts';
import { objectPath, sha256Hex, type FolderLayout } from './folder-layout.ts';
import { inLanes } from './lanes.ts';

/** From so many new objects on, a batch file costs less than syncing each … */
const leastOfBatch = 4;
/** … but it writes the bytes twice: larger objects go the direct way. */
const smallBytes = 256 * 1024;
/** What may wait for its place to be settled: this much would have to be read again after a crash. */
const mostUnsettledBytes = 128 * 1024 * 1024;
/** From so many files on, one sync of the whole disk costs less than one a file. */
const manyFiles = 64;

/** The vault of a casebook folder. Writing needs the folder's lock, which the opener holds. */
export class FolderVault implements Vault {
  readonly #layout: FolderLayout;
  readonly #writable: boolean;
  /** First two digits of hashes whose folders are known to exist durably. */
  readonly #starts = new Set<string>();
  /** Batch files whose objects are not sure in their own places yet. */
  #unsettled: { readonly path: string; readonly hashes: readonly string[]; readonly sizeBytes: number }[] =
    [];
  /** Random, then counted: no other writer ever used these names. */
  readonly #temporaryStart: string;
  #temporaryFiles = 0;
  #failure: Fault | null = null;
  /** Batches that are not durable yet. */
  readonly #underWay = new Set<Promise<void>>();

  constructor(layout: FolderLayout, mode: 'read' | 'write') {
    this.#layout = layout;
    this.#temporaryStart = join(layout.vaultTemporary, `${randomBytes(16).toString('hex')}-`);
    this.#writable = mode === 'write';
  }

  async put(bytes: Uint8Array): Promise<StoredBytes> {
    const [stored] = await this.putMany([bytes]);
    if (stored === undefined)
      throw new Fault({ code: 'vault/lost', kind: 'bug', message: 'A put gave no result.' });
    return stored;
  }

  async putMany(batch: readonly Uint8Array[]): Promise<readonly StoredBytes[]> {
    const { stored, durable } = await this.startPut(batch);
    await durable;
    return stored;
  }

  async startPut(batch: readonly Uint8Array[]): Promise<StartedPut> {
    this.#assertWritable();
    const named = batch.map((bytes) => ({ bytes, sha256: sha256Hex(bytes) }));
    const objects = [...new Map(named.map((object) => [object.sha256, object])).values()];
    return this.#failing(async () => {
      await this.#makeStarts(objects.map(({ sha256 }) => sha256));
      const lacking = await this.#lacking(objects);
      const fresh = new Set(lacking.map(({ sha256 }) => sha256));
      // The second time inside one batch the bytes are there already.
      const stored = named.map(({ bytes, sha256 }) => ({
        ...{ sha256, sizeBytes: bytes.length },
        existed: !fresh.delete(sha256),
      }));
      const durable = this.#failing(() => this.#keep(objects, lacking));
      this.#underWay.add(durable);
      const ended = (): boolean => this.#underWay.delete(durable);
      durable.then(ended, ended);
      return { stored, durable };
    });
  }

  /** A full disk can be put right while we run; after any other failure the disk is not to be trusted. */
  async #failing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Fault && error.code === 'files/failed') this.#failure = error;
      throw error;
    }
  }

  async get(sha256: string): Promise<Uint8Array> {
    assertHash(sha256);
    const path = objectPath(this.#layout, sha256);
    const bytes = await readWhole(path);
    if (bytes === null) throw absent(sha256, this.#layout);
    if (sha256Hex(bytes) !== sha256) throw altered(sha256, path);
    return bytes;
  }

  /**
   * The bytes in pieces (each valid until the next is asked for), for objects larger than memory. They are hashed on the
   * way: whoever uses them must throw them away when the end throws `vault/altered`. Throws as `get`.
   */
  async *pieces(sha256: string): AsyncGenerator<Uint8Array> {
    assertHash(sha256);
    const path = objectPath(this.#layout, sha256);
    if ((await lookAt(path))?.kind !== 'file') throw absent(sha256, this.#layout);
    const hash = createHash('sha256');
    for await (const piece of readPieces(path)) {
      hash.update(piece);
      yield piece;
    }
    if (hash.digest('hex') !== sha256) throw altered(sha256, path);
  }

  async has(sha256: string): Promise<boolean> {
    assertHash(sha256);
    return (await lookAt(objectPath(this.#layout, sha256)))?.kind === 'file';
  }

  async *list(): AsyncIterable<{ readonly sha256: string; readonly sizeBytes: number }> {
    for (const start of (await namesIn(this.#layout.vault)) ?? []) {
      if (!/^[0-9a-f]{2}$/.test(start)) continue;
      const folder = join(this.#layout.vault, start);
      if ((await lookAt(folder))?.kind !== 'folder') continue;
      for (const rest of (await namesIn(folder)) ?? []) {
        if (!/^[0-9a-f]{62}$/.test(rest)) continue;
        const found = await lookAt(join(folder, rest));
        if (found?.kind === 'file') yield { sha256: start + rest, sizeBytes: found.sizeBytes };
      }
    }
  }

  /**
   * Takes up what interrupted puts left behind; for the writer that opens the folder. Objects of whole batch files are sure in their
   * places afterwards; everything else in `vault/tmp` is removed. Returns how many files it found.
   */
  async takeUpLeftovers(): Promise<number> {
    const names = (await namesIn(this.#layout.vaultTemporary)) ?? [];
    const paths = names.map((name) => join(this.#layout.vaultTemporary, name));
    for (const path of paths.filter((one) => one.endsWith(batchEnding))) await this.#takeUpBatch(path);
    for (const path of paths) await removeFile(path);
    return names.length;
  }

  /** Makes every object sure in its own place. Cheap when there is nothing to do; the writer calls it before it closes. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    await this.#settleNow();
  }

  async #settleNow(): Promise<void> {
    const batches = this.#unsettled;
    if (batches.length === 0) return;
    await this.#failing(async () => {
      await this.#sync(batches.flatMap(({ hashes }) => hashes));
      this.#unsettled = this.#unsettled.filter((one) => !batches.includes(one));
      for (const { path } of batches) await removeFile(path);
    });
  }

  async #sync(hashes: readonly string[]): Promise<void> {
    if (hashes.length >= manyFiles && (await syncWholeDisk(this.#layout.vault))) return;
    await inLanes(hashes, (sha256) => syncFile(objectPath(this.#layout, sha256)));
    await this.#syncFoldersOf(hashes);
  }

  async #takeUpBatch(path: string): Promise<void> {
    const file = await readWhole(path);
    const objects = file === null ? null : decodeBatch(file);
    if (objects === null || objects.length === 0) return;
    const hashes = objects.map(({ sha256 }) => sha256);
    await this.#makeStarts(hashes);
    const files = this.#underTemporaryNames(await this.#lacking(objects));
    await writeBeside(files);
    await this.#takePlaces(files);
    await this.#sync(hashes);
  }

  /** Keeps the objects that are not there, whole and intact, durably. */
  async #keep(objects: readonly NamedBytes[], lacking: readonly NamedBytes[]): Promise<void> {
    const isNew = new Set(lacking.map(({ sha256 }) => sha256));
    const small = lacking.filter(({ bytes }) => bytes.length <= smallBytes);
    const together = small.length < leastOfBatch ? [] : small;
    const alone = together.length === 0 ? lacking : lacking.filter(({ bytes }) => bytes.length > smallBytes);
    if (together.length > 0) await this.#keepTogether(together);
    await this.#keepAlone(alone);
    // Also for objects that were there: an interrupted put may have renamed one without syncing its folder.
    const there = objects.filter(({ sha256 }) => !isNew.has(sha256));
    await this.#syncFoldersOf([...alone, ...there].map(({ sha256 }) => sha256));
  }

  async #lacking(objects: readonly NamedBytes[]): Promise<readonly NamedBytes[]> {
    const lacking: NamedBytes[] = [];
    for (const object of objects) {
      const path = objectPath(this.#layout, object.sha256);
      // Most are new; asking the others takes reading them.
      const mayBeThere = sizeOfFile(path) === object.bytes.length;
      if (!mayBeThere || !(await isWhole(path, object))) lacking.push(object);
    }
    return lacking;
  }

  /** While the disk makes the batch file sure, the objects are written beside it; they take their places once it is. */
  async #keepTogether(objects: readonly NamedBytes[]): Promise<void> {
    const path = `${this.#temporaryPath()}${batchEnding}`;
    const file = encodeBatch(objects);
    const files = this.#underTemporaryNames(objects);
    try {
      const all = [writeNewFiles([{ path, bytes: file }], [this.#layout.vaultTemporary]), writeBeside(files)];
      for (const one of await Promise.allSettled(all)) if (one.status === 'rejected') throw one.reason;
      await this.#takePlaces(files);
    } catch (error) {
      // Best effort: none of it is acknowledged, and the next writer takes up what is left.
      for (const one of [{ path }, ...files]) await removeFile(one.path).catch(() => false);
      throw error;
    }
    this.#unsettled.push({ path, hashes: objects.map(({ sha256 }) => sha256), sizeBytes: file.length });
    const waiting = this.#unsettled.reduce((sum, batch) => sum + batch.sizeBytes, 0);
    if (waiting > mostUnsettledBytes) await this.#settleNow();
  }

  #underTemporaryNames(objects: readonly NamedBytes[]): readonly (NamedBytes & { readonly path: string })[] {
    return objects.map(({ bytes, sha256 }) => ({ bytes, sha256, path: this.#temporaryPath() }));
  }

  /** Puts written objects in their places; sure they are only once they are synced. Readers see each whole or not at all. */
  async #takePlaces(files: readonly { readonly path: string; readonly sha256: string }[]): Promise<void> {
    for (const { path, sha256 } of files) await moveFile(path, objectPath(this.#layout, sha256));
  }

  /** Writes each object under a random name, syncs it, then renames it to its own. */
  async #keepAlone(objects: readonly NamedBytes[]): Promise<void> {
    const files = this.#underTemporaryNames(objects);
    try {
      await writeNewFiles(files, []);
      await this.#takePlaces(files);
    } catch (error) {
      // Best effort: the next writer empties the folder anyway, and the first error is the one to tell.
      for (const { path } of files) await removeFile(path).catch(() => false);
      throw error;
    }
  }

  #temporaryPath(): string {
    this.#temporaryFiles += 1;
    return `${this.#temporaryStart}${this.#temporaryFiles}`;
  }

  async #makeStarts(hashes: readonly string[]): Promise<void> {
    const starts = startsOf(hashes).filter((start) => !this.#starts.has(start));
    if (starts.length === 0) return;
    for (const start of starts) await makeFolder(join(this.#layout.vault, start));
    // Synced even when all were there: the command that made one may have been interrupted before it could.
    await syncFolder(this.#layout.vault);
    for (const start of starts) this.#starts.add(start);
  }

  async #syncFoldersOf(hashes: readonly string[]): Promise<void> {
    await inLanes(startsOf(hashes), (start) => syncFolder(join(this.#layout.vault, start)));
  }

  #assertWritable(): void {
    if (this.#failure !== null) {
      throw new Fault({
        code: 'vault/read-only',
        kind: 'unavailable',
        message: `Writing to ${this.#layout.vault} failed before (${this.#failure.message}); nothing more is written.`,
        advice: 'Check the disk, then run the command again.',
        cause: this.#failure,
      });
    }
    if (this.#writable) return;
    throw new Fault({
      code: 'vault/read-only',
      kind: 'denied',
      message: `The casebook ${this.#layout.folder} was opened for reading only.`,
    });
  }
}

async function writeBeside(files: readonly NewBytes[]): Promise<void> {
  for (const { path, bytes } of files) await writeUnsynced(path, bytes);
}

async function isWhole(path: string, { sha256 }: NamedBytes): Promise<boolean> {
  const there = await readWhole(path);
  return there !== null && sha256Hex(there) === sha256;
}

function startsOf(hashes: readonly string[]): string[] {
  return [...new Set(hashes.map((sha256) => sha256.slice(0, 2)))];
}

function assertHash(sha256: string): void {
  if (/^[0-9a-f]{64}$/.test(sha256)) return;
  throw new Fault({
    code: 'vault/bad-hash',
    kind: 'invalid',
    message: 'A capture is named by 64 lower-case hex digits.',
  });
}

function absent(sha256: string, layout: FolderLayout): Fault {
  return new Fault({
    code: 'vault/absent',
    kind: 'absent',
    message: `The vault ${layout.vault} holds no capture ${sha256}.`,
    advice: 'Run `sakkhi verify`; add the file again or restore it from a copy of the casebook.',
    data: { sha256 },
  });
}

function altered(sha256: string, path: string): Fault {
  return new Fault({
    code: 'vault/altered',
    kind: 'integrity',
    message: `${path} was changed: its bytes no longer have the hash that is its name.`,
    advice:
      'Run `sakkhi verify` for the whole extent; add the original file again or restore it from a copy.',
    data: { sha256, path },
  });
}
