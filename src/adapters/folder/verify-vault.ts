/** Verification of the vault: every object re-hashed, compared with what the log admitted. Changes nothing. */
import { createHash, hash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as giveTurn } from 'node:timers/promises';
import { Fault } from '../../base/index.ts';
import type { Finding, RecordedObject } from '../../domain/evidence/index.ts';
import { batchEnding, decodeBatch } from './batch-file.ts';
import { contentsOf, readPieces, readSmall, readWhole } from './file-reading.ts';
import { objectPath, type FolderLayout } from './folder-layout.ts';

export interface VaultWalk {
  readonly onFinding: (finding: Finding) => void;
  /** Called after each object. */
  readonly onObject: () => void;
  /**
   * By hash; null when the log could not be read, so that only the bytes themselves can be checked. One small record
   * per object is kept in memory; objects are hashed in pieces.
   */
  readonly admitted: ReadonlyMap<string, Pick<RecordedObject, 'name' | 'sizeBytes'>> | null;
}

/** Walks the whole vault, then names what was admitted and is not there. */
export async function verifyVault(layout: FolderLayout, walk: VaultWalk): Promise<void> {
  const seen = new Set<string>();
  const hasher = createObjectHasher(layout);
  const waiting = await waitingInBatches(layout);
  const onFinding = (finding: Finding): void => {
    walk.onFinding(waiting.has(finding.item) ? waitingFinding(finding.item) : finding);
  };
  await walkVault(layout, { walk: { ...walk, onFinding }, seen, hasher });
  for (const [sha256, { name }] of walk.admitted ?? []) {
    if (!seen.has(sha256)) onFinding(missingFinding(sha256, name));
  }
}

/**
 * Items that whole batch files hold: after a power cut their own files may be missing or torn until the next command that writes.
 */
async function waitingInBatches(layout: FolderLayout): Promise<ReadonlySet<string>> {
  const items = new Set<string>();
  for (const { name, kind } of (await contentsOf(layout.vaultTemporary)) ?? []) {
    if (kind !== 'file' || !name.endsWith(batchEnding)) continue;
    const file = await readWhole(join(layout.vaultTemporary, name));
    for (const { sha256 } of (file === null ? null : decodeBatch(file)) ?? []) items.add(itemOf(sha256));
  }
  return items;
}

function waitingFinding(item: string): Finding {
  const message = 'These bytes are safe in vault/tmp; the next command that writes puts them in their place.';
  return { item, code: 'vault/unfinished', message, severity: 'note' };
}

async function walkVault(
  layout: FolderLayout,
  { walk, seen, hasher }: Omit<FolderWalk, 'start'>,
): Promise<void> {
  for (const { name, kind } of (await contentsOf(layout.vault)) ?? []) {
    const item = `vault/${name}`;
    if (kind === 'folder' && name === 'tmp') await noteLeftovers(layout, walk);
    else if (kind === 'folder' && /^[0-9a-f]{2}$/.test(name))
      await verifyFolder(layout, { start: name, walk, seen, hasher });
    else if (kind === 'other') walk.onFinding(linkFinding(item));
    else walk.onFinding(strayFinding(item));
  }
}

async function noteLeftovers(layout: FolderLayout, walk: VaultWalk): Promise<void> {
  for (const { name } of (await contentsOf(layout.vaultTemporary)) ?? []) {
    const message =
      'A file of an interrupted command; the next command that writes puts what is whole in its place and removes it.';
    walk.onFinding({ item: `vault/tmp/${name}`, code: 'vault/unfinished', message, severity: 'note' });
  }
}

interface FolderWalk {
  readonly start: string;
  readonly walk: VaultWalk;
  readonly seen: Set<string>;
  readonly hasher: ObjectHasher;
}

async function verifyFolder(layout: FolderLayout, { start, walk, seen, hasher }: FolderWalk): Promise<void> {
  for (const { name: rest, kind } of (await contentsOf(join(layout.vault, start))) ?? []) {
    const item = `vault/${start}/${rest}`;
    if (kind === 'other') walk.onFinding(linkFinding(item));
    else if (kind === 'folder' || !/^[0-9a-f]{62}$/.test(rest)) walk.onFinding(strayFinding(item));
    else {
      const sha256 = start + rest;
      seen.add(sha256);
      const finding = walkFinding(sha256, await hasher(sha256), walk);
      if (finding !== null) walk.onFinding(finding);
      walk.onObject();
    }
  }
}

function walkFinding(sha256: string, found: HashedObject, { admitted }: VaultWalk): Finding | null {
  const recorded = admitted?.get(sha256) ?? null;
  // What nobody recorded may go while we look: a backup or a person moved it.
  if (recorded === null && found.state === 'absent') return null;
  const damage = damageFinding(sha256, found, recorded);
  if (damage !== null || admitted === null || recorded !== null) return damage;
  const message =
    'No log entry admits these bytes: an interrupted command left them. Add the file again to record it.';
  return { item: itemOf(sha256), code: 'vault/unrecorded', message, severity: 'note' };
}

/** What is wrong with an object, as a finding; null when it is as it was recorded. */
export function damageFinding(
  sha256: string,
  found: HashedObject,
  recorded: Pick<RecordedObject, 'name' | 'sizeBytes'> | null,
): Finding | null {
  const item = itemOf(sha256);
  const about = recorded === null ? 'These bytes' : `The bytes of "${recorded.name}"`;
  if (found.state === 'absent') return missingFinding(sha256, recorded?.name ?? sha256);
  if (found.state === 'unreadable') {
    const message = `${about} cannot be read: ${found.reason}`;
    return { item, code: 'vault/unreadable', message, severity: 'problem' };
  }
  if (found.sha256 !== sha256) {
    const message = `${about} were changed: they no longer have the hash that was recorded. ${mend}`;
    return { item, code: 'vault/altered', message, severity: 'problem' };
  }
  if (recorded === null || found.sizeBytes === recorded.sizeBytes) return null;
  const message = `${about} have ${found.sizeBytes} bytes; the log says ${recorded.sizeBytes}. The log entry is wrong.`;
  return { item, code: 'vault/size-differs', message, severity: 'problem' };
}

/** The bytes of an object as they were found. */
export type HashedObject =
  | { readonly state: 'hashed'; readonly sha256: string; readonly sizeBytes: number }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly reason: string };

/** Hashes the object of the vault that has this name. What cannot be read is a value: the walk goes on. */
export type ObjectHasher = (sha256: string) => Promise<HashedObject>;

/** Objects up to this size are read at once; above it in pieces, the next piece read while one is hashed. */
const smallBytes = 128 * 1024;
/** Milliseconds of reading small objects after which others get their turn. */
const turnMs = 10;

/** A hasher as fast as the disk allows. It holds one buffer: objects are hashed one after another. */
export function createObjectHasher(layout: FolderLayout): ObjectHasher {
  const buffer = Buffer.allocUnsafeSlow(smallBytes + 1);
  let turnBegan = performance.now();
  return async (sha256) => {
    if (performance.now() - turnBegan > turnMs) {
      await giveTurn();
      turnBegan = performance.now();
    }
    const path = objectPath(layout, sha256);
    try {
      const sizeBytes = readSmall(path, buffer);
      if (sizeBytes === null) return await hashPieces(path);
      return { state: 'hashed', sha256: hash('sha256', buffer.subarray(0, sizeBytes), 'hex'), sizeBytes };
    } catch (error) {
      return unreadableOf(error);
    }
  };
}

/** One bad sector or permission must not end the walk: it is named, and the rest goes on. */
export function unreadableOf(error: unknown): HashedObject {
  if (!(error instanceof Fault)) throw error;
  if (error.code === 'files/absent') return { state: 'absent' };
  return { state: 'unreadable', reason: `${error.message} ${error.advice ?? ''}`.trim() };
}

/** Hashes a file in pieces. `onPiece` may hold the reading up. Throws `files/…`. */
export async function hashPieces(
  path: string,
  onPiece?: (bytes: number) => Promise<void>,
): Promise<Extract<HashedObject, { readonly state: 'hashed' }>> {
  const sum = createHash('sha256');
  let sizeBytes = 0;
  for await (const piece of readPieces(path)) {
    sum.update(piece);
    sizeBytes += piece.length;
    await onPiece?.(piece.length);
  }
  return { state: 'hashed', sha256: sum.digest('hex'), sizeBytes };
}

const mend =
  'Add the original file again, or put it back from a backup with `sakkhi restore BACKUP --objects`.';

function itemOf(sha256: string): string {
  return `vault/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}

function missingFinding(sha256: string, name: string): Finding {
  const message = `The capture "${name}" was admitted, but its bytes are missing. ${mend}`;
  return { item: itemOf(sha256), code: 'vault/missing', message, severity: 'problem' };
}

function linkFinding(item: string): Finding {
  const message = 'This is a link or a special file; the vault holds plain files only. Remove it.';
  return { item, code: 'vault/not-a-file', message, severity: 'problem' };
}

function strayFinding(item: string): Finding {
  const message =
    'This does not belong in the vault: nothing here was named by the casebook. Move it elsewhere.';
  return { item, code: 'vault/stray', message, severity: 'problem' };
}
