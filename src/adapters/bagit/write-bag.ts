/**
 * Makes a sealed bag (BagIt 1.0). Life of a bag: it grows in a folder "<name>.unfinished"; each file is hashed while
 * it is written; lists come last; when every byte and every name is on the disk, one rename gives the bag its name.
 * A bag under its own name is therefore whole, also after a power cut, and the same content gives the same bytes.
 */
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Fault, byCodeUnit } from '../../base/index.ts';
import { encodeUtf8 } from '../../domain/evidence/index.ts';
import { makeFolder, moveFile, syncFolder } from '../folder/durable-files.ts';
import { guarded } from '../folder/file-faults.ts';
import { lookAt } from '../folder/file-reading.ts';
import { declarationFile, declarationText } from './bag-declaration.ts';
import { BagDigests, type BagAlgorithm } from './bag-digest.ts';
import { shownPath } from './bag-finding.ts';
import { infoFile, infoText, type BagInfoEntry } from './bag-info.ts';
import { isTagManifestName, manifestLine, manifestName } from './bag-manifest.ts';
import type { BagPart } from './bag-path.ts';
import { BagNames } from './bag-names.ts';
import { SyncQueue } from './sync-queue.ts';

/** Only the owner may read: what is exported can endanger people. */
const fileMode = 0o600;

export interface NewBag {
  /** The bag to be; its parent exists, it does not. */
  readonly folder: string;
  /** Not empty. SHA-256 is what `sha256sum` and most receivers check. */
  readonly algorithms: readonly BagAlgorithm[];
  /** Day of the export, "YYYY-MM-DD". */
  readonly baggingDate: string;
  /** Further lines of bag-info.txt, in their order. Bagging-Date and Payload-Oxum are added. */
  readonly info: readonly BagInfoEntry[];
}

/** A file as it was written. */
export interface WrittenFile {
  /** Inside the bag, with "/". */
  readonly path: string;
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly digests: ReadonlyMap<BagAlgorithm, string>;
}

/** What a finished bag is. */
export interface FinishedBag {
  readonly folder: string;
  readonly payloadFiles: number;
  readonly payloadBytes: number;
}

/**
 * Begins a bag. Throws `bag/exists` (conflict) when its folder, or an unfinished one of that name, is there;
 * `bag/info` (invalid) for lines that bag-info.txt cannot hold; and the `files/…` Faults.
 */
export async function startBag(bag: NewBag): Promise<BagWriter> {
  const folder = resolve(bag.folder);
  // Refuses bad metadata before anything is written.
  infoText(infoEntries(bag, { files: 0, bytes: 0 }));
  if (bag.algorithms.length === 0) throw new Error('A bag needs a digest.');
  const unfinished = `${folder}.unfinished`;
  for (const path of [folder, unfinished]) {
    if ((await lookAt(path)) !== null) throw alreadyThere(path, path === unfinished);
  }
  if (!(await makeFolder(unfinished))) throw alreadyThere(unfinished, true);
  await makeFolder(join(unfinished, 'data'));
  return new BagWriter({ ...bag, folder }, unfinished);
}

function alreadyThere(path: string, unfinished: boolean): Fault {
  return new Fault({
    code: 'bag/exists',
    kind: 'conflict',
    message: `${path} is there already; no bag is written over it.`,
    advice: unfinished
      ? 'It is what an interrupted export left, or another export is at work. Delete it when none is.'
      : 'Choose another name, or move the folder away.',
    data: { path },
  });
}

function infoEntries(
  bag: NewBag,
  payload: { readonly files: number; readonly bytes: number },
): readonly BagInfoEntry[] {
  return [
    ...bag.info,
    { label: 'Bagging-Date', value: bag.baggingDate },
    { label: 'Payload-Oxum', value: `${payload.bytes}.${payload.files}` },
  ];
}

/** A bag under way, from `startBag`. Calls come one after the other; after a Fault only `abandon` is left. */
export class BagWriter {
  readonly #bag: NewBag;
  readonly #unfinished: string;
  readonly #names = new BagNames();
  readonly #files = new Map<string, WrittenFile & { readonly part: BagPart }>();
  readonly #folders = new Set<string>(['', 'data']);
  readonly #syncs = new SyncQueue();
  #state: 'open' | 'writing' | 'broken' | 'sealed' | 'done' = 'open';

  /** Use `startBag`. */
  constructor(bag: NewBag, unfinished: string) {
    this.#bag = bag;
    this.#unfinished = unfinished;
  }

  /**
   * Writes data/`name` from pieces; the bytes are durable when `finish` resolves. Throws `bag/name` (invalid) for a name that not every
   * system can hold or that the bag has already, before anything is written.
   */
  async addPayload(
    name: string,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<WrittenFile> {
    return this.#once(() => this.#write(`data/${name}`, 'payload', pieces));
  }

  /** Writes a file beside data/: a proof, a checkpoint, a README. Throws as `addPayload`. */
  async addTag(name: string, bytes: Uint8Array): Promise<WrittenFile> {
    const [first = ''] = name.split('/');
    const reserved = [declarationFile, infoFile, 'fetch.txt'].includes(first.toLowerCase());
    if (reserved || first.toLowerCase() === 'data' || isManifestName(first)) {
      throw new Fault({
        code: 'bag/name',
        kind: 'invalid',
        message: `${shownPath(name)} has its own meaning in a bag.`,
        advice: 'Choose another name for this file.',
      });
    }
    return this.#once(() => this.#write(name, 'tag', [bytes]));
  }

  /**
   * Lines "digest, two spaces, path" of everything written so far, ascending by path: the text of a SHA256SUMS that
   * `sha256sum -c` reads, to be signed and added as a tag file. `algorithm` is one of the bag's.
   */
  checksums(algorithm: BagAlgorithm): string {
    return this.#lines(
      algorithm,
      () => true,
      (digest, path) => `${digest}  ${path}\n`,
    );
  }

  /** `seal` and `publish` in one. */
  async finish(): Promise<FinishedBag> {
    const finished = await this.seal();
    await this.publish();
    return finished;
  }

  /**
   * Writes lists and metadata and makes every byte and name of the bag durable, under its unfinished name. Afterwards
   * only `publish` or `abandon` is left. Throws `bag/exists` when something took the bag's own name meanwhile.
   */
  async seal(): Promise<FinishedBag> {
    return this.#once(async () => {
      const payload = this.#payload();
      const texts: [string, string][] = [
        [declarationFile, declarationText],
        [infoFile, infoText(infoEntries(this.#bag, payload))],
        ...this.#bag.algorithms.map((name): [string, string] => [
          manifestName('payload', name),
          this.#lines(name, ({ part }) => part === 'payload', manifestLine),
        ]),
      ];
      for (const [file, text] of texts) await this.#write(file, 'tag', [encodeUtf8(text)]);
      // All texts first: a tag manifest lists no tag manifest.
      const seals = this.#bag.algorithms.map((name) => ({
        file: manifestName('tag', name),
        text: this.#lines(name, ({ part }) => part === 'tag', manifestLine),
      }));
      for (const { file, text } of seals) await this.#write(file, 'tag', [encodeUtf8(text)]);
      await this.#settle();
      this.#state = 'sealed';
      return { folder: this.#bag.folder, payloadFiles: payload.files, payloadBytes: payload.bytes };
    });
  }

  /**
   * Gives a sealed bag its name. From here on the bag stays, whatever happens: when it throws, the whole bag lies at
   * `unfinished`.
   */
  async publish(): Promise<void> {
    if (this.#state !== 'sealed') throw this.#outOfTurn();
    this.#state = 'done';
    // A rename onto an empty folder would succeed and take its name away.
    if ((await lookAt(this.#bag.folder)) !== null) throw alreadyThere(this.#bag.folder, false);
    await moveFile(this.#unfinished, this.#bag.folder);
    await syncFolder(dirname(this.#bag.folder));
  }

  /** Where the bag lies until it has its name. */
  get unfinished(): string {
    return this.#unfinished;
  }

  /** Removes what was written of a bag that is not published; does nothing to a published one. */
  async abandon(): Promise<void> {
    if (this.#state === 'done') return;
    this.#state = 'broken';
    await this.#syncs.closed();
    await guarded(this.#unfinished, () => rm(this.#unfinished, { recursive: true, force: true }));
  }

  async #once<T>(step: () => Promise<T>): Promise<T> {
    if (this.#state !== 'open') throw this.#outOfTurn();
    this.#state = 'writing';
    try {
      const made = await step();
      // `seal` has moved on to "sealed".
      if (this.#isWriting()) this.#state = 'open';
      return made;
    } catch (error) {
      // A refused name has written nothing.
      this.#state = error instanceof Fault && error.code === 'bag/name' ? 'open' : 'broken';
      throw error;
    }
  }

  #outOfTurn(): Fault {
    const state = this.#state === 'writing' ? 'being written to' : this.#state === 'open' ? 'open' : 'closed';
    return new Fault({
      code: 'bag/writer',
      kind: 'bug',
      message: `The bag ${basename(this.#bag.folder)} is ${state}.`,
    });
  }

  #isWriting(): boolean {
    return this.#state === 'writing';
  }

  async #write(
    path: string,
    part: BagPart,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<WrittenFile> {
    this.#names.take(path);
    await this.#makeFolders(path);
    const digests = new BagDigests(this.#bag.algorithms);
    const full = join(this.#unfinished, path);
    await guarded(full, async () => {
      const handle = await open(full, 'wx', fileMode);
      try {
        for await (const piece of pieces) {
          digests.update(piece);
          await handle.writeFile(piece);
        }
      } catch (error) {
        await handle.close();
        throw error;
      }
      await this.#syncs.add(full, handle);
    });
    const file = { path, part, sizeBytes: digests.sizeBytes, digests: digests.digests() };
    this.#files.set(path, file);
    return file;
  }

  async #makeFolders(path: string): Promise<void> {
    for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
      const inner = path.slice(0, cut);
      if (this.#folders.has(inner)) continue;
      await makeFolder(join(this.#unfinished, inner));
      this.#folders.add(inner);
    }
  }

  #lines(
    algorithm: BagAlgorithm,
    wanted: (file: { readonly part: BagPart }) => boolean,
    line: (digest: string, path: string) => string,
  ): string {
    return [...this.#files.values()]
      .filter(wanted)
      .sort((a, b) => byCodeUnit(a.path, b.path))
      .map(({ digests, path }) => line(digests.get(algorithm) ?? '', path))
      .join('');
  }

  #payload(): { readonly files: number; readonly bytes: number } {
    const files = [...this.#files.values()].filter(({ part }) => part === 'payload');
    return { files: files.length, bytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) };
  }

  /** Bytes first, then names inside folders, inner ones first; then the unfinished name of the bag. */
  async #settle(): Promise<void> {
    await this.#syncs.settled();
    const folders = [...this.#folders].sort((a, b) => b.length - a.length || byCodeUnit(a, b));
    for (const folder of folders) await syncFolder(join(this.#unfinished, folder));
    if ((await lookAt(this.#bag.folder)) !== null) throw alreadyThere(this.#bag.folder, false);
    await syncFolder(dirname(this.#bag.folder));
  }
}

function isManifestName(name: string): boolean {
  return isTagManifestName(name) || isTagManifestName(`tag${name}`);
}
