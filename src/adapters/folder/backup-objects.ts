/**
 * Objects from one vault to another. The life of a copy: the bytes are hashed on their way into `vault/tmp`; only those
 * that have the hash that is their name are renamed to it. So damage is never copied over what is whole, and a name that
 * exists has all its bytes.
 */
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import type { Finding, RecordedObject } from '../../domain/evidence/index.ts';
import { makeFolder, moveFile, removeFile, syncFolder, writePieces } from './durable-files.ts';
import { lookAt, readPieces } from './file-reading.ts';
import { objectPath, type FolderLayout } from './folder-layout.ts';
import { inLanes } from './lanes.ts';
import { damageFinding, unreadableOf, type HashedObject } from './verify-vault.ts';

/** Objects that are durable together. */
const perBatch = 256;

export interface CopyObjects {
  readonly from: FolderLayout;
  readonly to: FolderLayout;
  /** Ascending by hash, so that the objects of a batch share their folders. */
  readonly objects: readonly RecordedObject[];
  /** An object that is damaged or missing in `from`: it is left out. */
  readonly onFinding: (finding: Finding) => void;
  /** Called after each object. */
  readonly onObject: () => void;
}

export interface CopiedObjects {
  /** Hashes of the objects that `to` holds durably now. */
  readonly copied: readonly string[];
  readonly bytes: number;
}

/** Copies objects, over what `to` has under their names. Throws `files/…` when `to` cannot be written. */
export async function copyObjects({
  from,
  to,
  objects,
  onFinding,
  onObject,
}: CopyObjects): Promise<CopiedObjects> {
  const copied: string[] = [];
  let bytes = 0;
  for (let at = 0; at < objects.length; at += perBatch) {
    const batch = objects.slice(at, at + perBatch);
    const starts = [...new Set(batch.map(({ sha256 }) => sha256.slice(0, 2)))];
    await makeStarts(to, starts);
    await inLanes(batch, async (object) => {
      const found = await copyObject({ from, to, sha256: object.sha256 });
      const finding = damageFinding(object.sha256, found, object);
      if (finding === null && found.state === 'hashed') {
        copied.push(object.sha256);
        bytes += found.sizeBytes;
      }
      if (finding !== null) onFinding(finding);
      onObject();
    });
    await inLanes(starts, (start) => syncFolder(join(to.vault, start)));
  }
  return { copied, bytes };
}

/** The objects that are not there under their name with their size, ascending by hash. Reads no bytes. */
export async function objectsNotIn(
  layout: FolderLayout,
  objects: ReadonlyMap<string, RecordedObject>,
): Promise<readonly RecordedObject[]> {
  const absent: RecordedObject[] = [];
  await inLanes([...objects.values()], async (object) => {
    const found = await lookAt(objectPath(layout, object.sha256));
    if (found?.kind !== 'file' || found.sizeBytes !== object.sizeBytes) absent.push(object);
  });
  return absent.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

async function makeStarts(to: FolderLayout, starts: readonly string[]): Promise<void> {
  const made: boolean[] = [];
  for (const start of starts) made.push(await makeFolder(join(to.vault, start)));
  if (made.includes(true)) await syncFolder(to.vault);
}

/** Copies one object; it has its name, not yet durably, only when its hash is right. */
async function copyObject({
  from,
  to,
  sha256,
}: {
  readonly from: FolderLayout;
  readonly to: FolderLayout;
  readonly sha256: string;
}): Promise<HashedObject> {
  const temporary = join(to.vaultTemporary, randomBytes(16).toString('hex'));
  const source = new HashedPieces(objectPath(from, sha256));
  try {
    await writePieces(temporary, source.read());
    const found = source.found();
    if (found.sha256 === sha256) await moveFile(temporary, objectPath(to, sha256));
    else await removeFile(temporary);
    return found;
  } catch (error) {
    // Best effort: the next run empties the folder anyway, and the first error is the one to tell.
    await removeFile(temporary).catch(() => false);
    if (source.fault === null) throw error;
    return unreadableOf(source.fault);
  }
}

/** Hashes a file while it is read, and tells its own troubles from those of whoever takes the pieces. */
class HashedPieces {
  readonly #path: string;
  readonly #sum = createHash('sha256');
  #sizeBytes = 0;
  fault: Fault | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  async *read(): AsyncGenerator<Uint8Array> {
    const pieces = readPieces(this.#path);
    try {
      for (;;) {
        const next = await pieces.next().catch((error: unknown) => {
          if (error instanceof Fault) this.fault = error;
          throw error;
        });
        if (next.done === true) return;
        this.#sum.update(next.value);
        this.#sizeBytes += next.value.length;
        yield next.value;
      }
    } finally {
      await pieces.return(undefined);
    }
  }

  found(): Extract<HashedObject, { readonly state: 'hashed' }> {
    return { state: 'hashed', sha256: this.#sum.digest('hex'), sizeBytes: this.#sizeBytes };
  }
}
