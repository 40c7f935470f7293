/**
 * The vault as files. The life of a batch: the bytes of each object are written under a random name in `vault/tmp`, all
 * are fsynced, each is renamed to `vault/ab/cdef…`, and the folders are fsynced; only then is it acknowledged. So a name
 * that exists has all its bytes, and a crash leaves at most files in `vault/tmp`.
 */
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import type { StoredBytes, Vault } from '../../ports/vault.ts';
import {
  lookAt,
  makeFolder,
  moveFile,
  namesIn,
  readPieces,
  readWhole,
  removeFile,
  sizeOfFile,
  syncFolder,
  writeNewFiles,
} from './durable-files.ts';
import { objectPath, sha256Hex, type FolderLayout } from './folder-layout.ts';
import { inLanes } from './lanes.ts';

/** The vault of a casebook folder. Writing needs the folder's lock, which the opener holds. */
export class FolderVault implements Vault {
  readonly #layout: FolderLayout;
  readonly #writable: boolean;
  /** First two digits of hashes whose folders are known to exist durably. */
  readonly #starts = new Set<string>();
  #failure: Fault | null = null;

  constructor(layout: FolderLayout, mode: 'read' | 'write') {
    this.#layout = layout;
    this.#writable = mode === 'write';
  }

  async put(bytes: Uint8Array): Promise<StoredBytes> {
    const [stored] = await this.putMany([bytes]);
    if (stored === undefined)
      throw new Fault({ code: 'vault/lost', kind: 'bug', message: 'A put gave no result.' });
    return stored;
  }

  async putMany(batch: readonly Uint8Array[]): Promise<readonly StoredBytes[]> {
    this.#assertWritable();
    const named = batch.map((bytes) => ({ bytes, sha256: sha256Hex(bytes) }));
    const unique = new Map(named.map((object) => [object.sha256, object]));
    try {
      await this.#makeStarts([...unique.keys()]);
      const kept = await this.#keep([...unique.values()]);
      await this.#syncFoldersOf([...unique.keys()]);
      return named.map(({ bytes, sha256 }) => {
        const existed = kept.get(sha256) ?? true;
        // The second time inside one batch the bytes are there already.
        kept.set(sha256, true);
        return { sha256, sizeBytes: bytes.length, existed };
      });
    } catch (error) {
      // A full disk can be put right while we run; after any other failure the disk is not to be trusted.
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

  /** Removes what interrupted puts left behind; for the writer that opens the folder. Returns how many files. */
  async removeLeftovers(): Promise<number> {
    const names = (await namesIn(this.#layout.vaultTemporary)) ?? [];
    for (const name of names) await removeFile(join(this.#layout.vaultTemporary, name));
    return names.length;
  }

  /** Keeps the objects; true for each that was there, whole and intact. */
  async #keep(objects: readonly NamedBytes[]): Promise<Map<string, boolean>> {
    const kept = new Map<string, boolean>();
    await inLanes(objects, async (object) => {
      kept.set(object.sha256, await this.#isWhole(object));
    });
    const lacking = objects
      .filter(({ sha256 }) => kept.get(sha256) === false)
      .map((object) => ({
        ...object,
        path: join(this.#layout.vaultTemporary, randomBytes(16).toString('hex')),
      }));
    try {
      await writeNewFiles(lacking);
      await inLanes(lacking, ({ path, sha256 }) => moveFile(path, objectPath(this.#layout, sha256)));
      return kept;
    } catch (error) {
      // Best effort: the next writer empties the folder anyway, and the first error is the one to tell.
      for (const { path } of lacking) await removeFile(path).catch(() => false);
      throw error;
    }
  }

  async #isWhole({ bytes, sha256 }: NamedBytes): Promise<boolean> {
    const path = objectPath(this.#layout, sha256);
    if (sizeOfFile(path) !== bytes.length) return false;
    const there = await readWhole(path);
    return there !== null && sha256Hex(there) === sha256;
  }

  async #makeStarts(hashes: readonly string[]): Promise<void> {
    const starts = startsOf(hashes).filter((start) => !this.#starts.has(start));
    if (starts.length === 0) return;
    for (const start of starts) await makeFolder(join(this.#layout.vault, start));
    // Synced even when all were there: the command that made one may have been interrupted before it could.
    await syncFolder(this.#layout.vault);
    for (const start of starts) this.#starts.add(start);
  }

  /** Also for objects that were there: an interrupted put may have renamed one without syncing its folder. */
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

interface NamedBytes {
  readonly bytes: Uint8Array;
  readonly sha256: string;
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
